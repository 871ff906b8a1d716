// A window without a browser: hears the events of a workbench and sends commands.
import type { Command } from '../../local/workbench/commands';
import type { Scene, ServerEvent } from '../../local/workbench/events';

type EventOf<K extends ServerEvent['kind']> = Extract<ServerEvent, { kind: K }>;

export interface TestWindow {
  /** All that was heard so far, as it came over the wire. */
  everything(): string;
  send(command: Command): Promise<number>;
  /** The first event of a kind that fits and was not given before; waits for it. */
  next<K extends ServerEvent['kind']>(kind: K, fits?: (event: EventOf<K>) => boolean): Promise<EventOf<K>>;
  /** The next scene that fits, that of the hello included. */
  scene(fits: (scene: Scene) => boolean): Promise<Scene>;
  close(): void;
}

export async function openWindow(url: string, name: string): Promise<TestWindow> {
  const abort = new AbortController();
  const response = await fetch(`${url}events?window=${name}`, { signal: abort.signal });
  const heard: ServerEvent[] = [];
  const all: string[] = [];
  let run = '';
  let wake = (): void => undefined;
  let greet = (): void => undefined;
  const greeted = new Promise<void>((resolve) => (greet = resolve));
  void (async () => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const event = JSON.parse(part.replace(/^data: /, '')) as ServerEvent;
        if (event.kind === 'hello') {
          ({ run } = event);
          greet();
        }
        heard.push(event);
        all.push(part);
      }
      wake();
    }
  })().catch(() => undefined);

  const take = async <T>(find: (event: ServerEvent) => T | undefined): Promise<T> => {
    for (;;) {
      for (const [index, event] of heard.entries()) {
        const found = find(event);
        if (found === undefined) continue;
        heard.splice(index, 1);
        return found;
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return {
    everything: () => all.join('\n'),
    send: async (command) => {
      await greeted;
      const { status } = await fetch(`${url}commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url.slice(0, -1) },
        body: JSON.stringify({ window: name, run, command }),
      });
      return status;
    },
    next: (kind, fits = () => true) =>
      take((event) => {
        const wanted = event as EventOf<typeof kind>;
        return event.kind === kind && fits(wanted) ? wanted : undefined;
      }),
    scene: (fits) => take((event) => ('scene' in event && fits(event.scene) ? event.scene : undefined)),
    close: () => {
      abort.abort();
    },
  };
}
