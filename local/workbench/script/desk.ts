// Does one task after the other, and tells what became of it: what a script shows, asks, selects and computes.
import type { MessagePort } from 'node:worker_threads';
import { FileSaver } from '../../files/for-workbench';
import { FileTrouble } from '../../files/trouble';
import { customFunctionNames, readProject } from '../../host/execution/project';
import type { Answer, Dialog, Host, Run } from '../../host/index';
import type { LocalWorld } from '../../together';
import type { CallResult, Selection } from '../events';
import { resumeWorld, saveWorld } from '../saved-world';
import { instantOf } from './ahead';
import { Bench } from './bench';
import { mendedSnapshot } from './break';
import { lineOf } from './exchanges';
import { watchResults } from './formulas';
import type { BenchTask, MailFromScript, NamedWorld, ScriptOrder, Task } from './mail';
import { Mailbox } from './mailbox';
import { type Replica, replicaOf } from './replica';
import { watchScreen } from './screen';
import { selectionOf } from './selection';

type Send = (mail: MailFromScript) => void;
type ScriptTask = Extract<Task, { kind: 'run' | 'call' }>;

/** The longest that there is: while a dialog waits, real time passes and is no sign of an endless loop. */
const LONGEST_MS = 2 ** 31 - 1;

/** Opens the world, after making its story where it has to be made, and works off what arrives at the port. */
export async function openDesk(order: ScriptOrder, port: MessagePort): Promise<void> {
  const mailbox = new Mailbox(port, order.mailCount);
  const send: Send = (mail) => {
    port.postMessage(mail);
  };
  watchResults(customFunctionNames(readProject(order.project)), (key, result) => {
    send({ kind: 'formula', key, result });
  });
  const desk = new Desk(await begun(order, send), order, mailbox, send);
  mailbox.whenIdle(() => {
    desk.work();
  });
}

/** @throws Error when the story does not come out as it should: nobody wants to begin in the middle of one. */
async function begun({ begin, project }: ScriptOrder, send: Send): Promise<NamedWorld> {
  if ('saved' in begin) return begin;
  // Most threads begin with a world that stands, and need nothing of this.
  const { makeStory } = await import('../../stories/make');
  const print = (text: string): void => {
    send({ kind: 'step', text: text.trim().split('\n')[0] ?? '' });
  };
  const { world, spreadsheetName, problems } = makeStory(begin, { project, print });
  if (problems.length > 0) throw new Error(problems.join(' '));
  const named = { saved: saveWorld(world), spreadsheetName };
  send({ kind: 'made', ...named });
  return named;
}

class Desk {
  readonly #world: LocalWorld;
  readonly #bench: Bench;
  /** Of the person's file, where one is open. */
  readonly #saver: FileSaver | null;
  readonly #zone: string;
  readonly #mailbox: Mailbox;
  readonly #send: Send;
  readonly #replica: Replica;
  #questions = 0;
  #exchanges = 0;
  #selections = 0;
  /** What runs, for the log. */
  #during = '';
  #shownBench = '';

  constructor(
    { saved, spreadsheetName, file }: NamedWorld,
    order: ScriptOrder,
    mailbox: Mailbox,
    send: Send,
  ) {
    this.#mailbox = mailbox;
    this.#send = send;
    this.#zone = order.zone;
    this.#replica = replicaOf(mailbox, (message) => {
      send({ kind: 'collaborate', message });
    });
    const saver = file
      ? new FileSaver(file, (state) => {
          send({ kind: 'file', state });
        })
      : null;
    this.#saver = saver;
    this.#world = resumeWorld(saved, {
      ...(saver && { ...saver.start, before: (http) => saver.before(http) }),
      project: order.project,
      spreadsheetName,
      spreadsheetZone: order.zone,
      seed: order.seed,
      collaboration: this.#replica,
      realTimeLimitMs: LONGEST_MS,
      answer: (dialog) => this.#ask(dialog),
      onExchange: (exchange) => {
        send({ kind: 'exchange', exchange: lineOf(exchange, ++this.#exchanges, this.#during) });
      },
    });
    this.#bench = new Bench(this.#world, order.zone, saved.bench);
    const { run, menus } = this.#bench.open();
    send({ kind: 'changes', changes: { menus } });
    this.#tellBench();
    send({ kind: 'ready' });
    if (run) this.#tellTrouble(run);
    const { host, genviral } = this.#world;
    watchScreen(host, {
      send,
      onSelect: () => {
        this.#selections += 1;
      },
    });
    saver?.watch({ host, genviral: () => mendedSnapshot(genviral) });
  }

  /** Does what has arrived. A fault of the host ends the task, not the workbench. */
  work(): void {
    for (let task = this.#mailbox.takeTask(); task; task = this.#mailbox.takeTask()) this.#try(task);
    // People may have typed formulas that wait for their functions.
    this.#attempt(() => {
      this.#world.host.calculate();
    });
    this.#tellBench();
  }

  #try(task: Task): void {
    this.#attempt(() => {
      this.#do(task);
    });
    this.#tellBench();
  }

  #do(task: Task): void {
    const { person } = this.#bench;
    switch (task.kind) {
      case 'run':
        this.#tellTrouble(this.#runFor(task, (host) => host.run(task.functionName, { person })));
        this.#saver?.save();
        return;
      case 'call': {
        const { window, id } = task;
        this.#send({ kind: 'result', window, id, result: this.#called(task) });
        return;
      }
      case 'save':
        this.#saver?.save();
        this.#send({ kind: 'saved', id: task.id, saved: saveWorld(this.#world, this.#bench.state) });
        return;
      default:
        this.#doAtBench(task);
    }
  }

  /** A page hears of its call, also where the person's file stopped it. */
  #called(task: Extract<Task, { kind: 'call' }>): CallResult {
    const { functionName, args } = task;
    const { person } = this.#bench;
    try {
      const run = this.#runFor(task, (host) => host.callFromPage(functionName, args, { person }));
      return run.ok ? { ok: true, value: run.value } : { ok: false, error: run.error };
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      return { ok: false, error: { name: 'Exception', message: error.message } };
    }
  }

  #doAtBench(task: BenchTask): void {
    switch (task.kind) {
      case 'advance':
        this.#advanceTo(this.#world.clock.nowMs() + task.ms);
        return;
      case 'advance-to':
        this.#advanceTo(task.atMs);
        return;
      case 'advance-to-local':
        this.#advanceTo(instantOf(task.local, this.#zone));
        return;
      case 'run-trigger':
        this.#working('a trigger', () => {
          this.#bench.runTrigger(task.trigger);
        });
        return;
      case 'fault':
        this.#bench.setFault(task.fault, task.isOn);
        return;
      case 'mend-all':
        this.#bench.mendAll();
        return;
      case 'sit-down':
        this.#send({ kind: 'changes', changes: { menus: this.#bench.sitDown(task.person) } });
        return;
    }
  }

  /** Lets time pass until the instant, or until somebody stops the clock. */
  #advanceTo(atMs: number): void {
    this.#mailbox.takeStop();
    this.#send({ kind: 'changes', changes: { isTimePassing: true } });
    try {
      this.#working('a trigger', () => {
        this.#bench.advanceTo(atMs, () => {
          this.#replica.settle();
          this.#tellBench();
          return !this.#mailbox.takeStop();
        });
      });
    } finally {
      this.#send({ kind: 'changes', changes: { isTimePassing: false } });
    }
  }

  /** Runs a script for a window: with what is selected there, and selecting there what the script selects. */
  #runFor({ window, selection, functionName, kind }: ScriptTask, run: (host: Host) => Run): Run {
    const { host } = this.#world;
    this.#select(selection);
    const before = this.#selections;
    this.#send({ kind: 'changes', changes: { isRunning: true } });
    try {
      return this.#working(kind === 'run' ? functionName : 'panel', () => {
        const ended = run(host);
        if (this.#selections !== before) {
          this.#send({ kind: 'selected', window, selection: selectionOf(host) });
        }
        return ended;
      });
    } finally {
      this.#send({ kind: 'changes', changes: { isRunning: false } });
    }
  }

  /** Names what runs in the log; when it is over, all that it wrote stands in the windows. */
  #working<T>(during: string, work: () => T): T {
    this.#during = during;
    try {
      return work();
    } finally {
      this.#during = '';
      this.#replica.settle();
    }
  }

  /** The sheet may be gone by now, and the cells with it. */
  #select({ sheet, range }: Selection): void {
    const { hands } = this.#world.host;
    if (hands.sheetNames().includes(sheet)) hands.select(sheet, range);
  }

  /** Shows a dialog in the windows and blocks until one of them answers; meanwhile people go on typing. */
  #ask(dialog: Dialog): Answer {
    this.#replica.settle();
    this.#tellBench();
    const id = ++this.#questions;
    this.#send({ kind: 'changes', changes: { question: { ...dialog, id } } });
    const answer = this.#mailbox.waitFor(() => this.#mailbox.takeAnswer(id));
    this.#send({ kind: 'changes', changes: { question: null } });
    return answer;
  }

  #tellTrouble(run: Run): void {
    if (!run.ok) this.#send({ kind: 'trouble', text: `${run.error.name}: ${run.error.message}` });
  }

  #tellBench(): void {
    const changes = this.#bench.scene;
    const shown = JSON.stringify(changes);
    if (shown === this.#shownBench) return;
    this.#shownBench = shown;
    this.#send({ kind: 'changes', changes });
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      // What a person asked of the clock and cannot be; a run that ended because their file could not be saved.
      if (error instanceof RangeError || error instanceof FileTrouble) {
        this.#send({ kind: 'trouble', text: error.message });
        return;
      }
      console.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      this.#send({ kind: 'trouble', text: `The local host failed: ${reason}` });
    }
  }
}
