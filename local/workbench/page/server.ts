// The page's side of the wire: events come in by one stream, in their order; commands go out.
import type { Command } from '../commands';
import type { ServerEvent } from '../events';

/** Of this window, until it is closed or loaded again. */
export const WINDOW_ID = crypto.randomUUID();

/** Of the workbench, as it said hello first: what this page sends is meant for the spreadsheet of that run. */
let run = '';

/** @throws TypeError when the workbench does not answer */
export async function send(command: Command): Promise<void> {
  await fetch('/commands', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ window: WINDOW_ID, run, command }),
  });
}

/** Sends what a person did; that the workbench has ended is told elsewhere. */
export function order(command: Command): void {
  send(command).catch(() => undefined);
}

export interface Listener {
  readonly hear: (event: ServerEvent) => void;
  /** The connection is lost; it comes back by itself when the workbench does. */
  readonly lose: () => void;
}

export function listen({ hear, lose }: Listener): void {
  const source = new EventSource(`/events?window=${WINDOW_ID}`);
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as ServerEvent;
    if (event.kind === 'hello' && run === '') run = event.run;
    hear(event);
  });
  source.addEventListener('error', lose);
}
