// Does one task after the other, and tells what became of it: what a script shows, asks, selects and computes.
import type { MessagePort } from 'node:worker_threads';
import { customFunctionNames, readProject } from '../../host/execution/project';
import type { Answer, Dialog, Host, Run } from '../../host/index';
import type { LocalWorld } from '../../together';
import type { Selection } from '../events';
import { resumeWorld, saveWorld } from '../saved-world';
import { watchResults } from './formulas';
import type { MailFromScript, ScriptOrder, Task } from './mail';
import { Mailbox } from './mailbox';
import { type Replica, replicaOf } from './replica';
import { watchScreen } from './screen';
import { selectionOf } from './selection';

type Send = (mail: MailFromScript) => void;
type ScriptTask = Extract<Task, { kind: 'run' | 'call' }>;

/** The longest that there is: while a dialog waits, real time passes and is no sign of an endless loop. */
const LONGEST_MS = 2 ** 31 - 1;

/** Opens the world and works off what arrives at the port. */
export function openDesk(order: ScriptOrder, port: MessagePort): void {
  const mailbox = new Mailbox(port, order.mailCount);
  const send: Send = (mail) => {
    port.postMessage(mail);
  };
  const desk = new Desk(order, mailbox, send);
  mailbox.whenIdle(() => {
    desk.work();
  });
}

class Desk {
  readonly #world: LocalWorld;
  readonly #mailbox: Mailbox;
  readonly #send: Send;
  readonly #replica: Replica;
  #questions = 0;
  #shownMs = 0;
  #selections = 0;

  constructor(order: ScriptOrder, mailbox: Mailbox, send: Send) {
    this.#mailbox = mailbox;
    this.#send = send;
    const project = readProject(order.project);
    watchResults(customFunctionNames(project), (key, result) => {
      send({ kind: 'formula', key, result });
    });
    this.#replica = replicaOf(mailbox, (message) => {
      send({ kind: 'collaborate', message });
    });
    this.#world = resumeWorld(order.saved, {
      project,
      spreadsheetName: order.spreadsheetName,
      spreadsheetZone: order.zone,
      seed: order.seed,
      collaboration: this.#replica,
      realTimeLimitMs: LONGEST_MS,
      answer: (dialog) => this.#ask(dialog),
    });
    const { host } = this.#world;
    const opened = host.run('onOpen', { mode: 'LIMITED' });
    this.#send({ kind: 'changes', changes: { menus: host.menus } });
    this.#tellTime();
    send({ kind: 'ready' });
    this.#tellTrouble(opened);
    watchScreen(host, {
      send,
      onSelect: () => {
        this.#selections += 1;
      },
    });
  }

  /** Does what has arrived. A fault of the host ends the task, not the workbench. */
  work(): void {
    for (let task = this.#mailbox.takeTask(); task; task = this.#mailbox.takeTask()) this.#try(task);
    // People may have typed formulas that wait for their functions.
    this.#attempt(() => {
      this.#world.host.calculate();
    });
    this.#tellTime();
  }

  #try(task: Task): void {
    this.#attempt(() => {
      this.#do(task);
    });
    this.#tellTime();
  }

  #do(task: Task): void {
    switch (task.kind) {
      case 'run':
        this.#tellTrouble(this.#during(task, (host) => host.run(task.functionName)));
        return;
      case 'call': {
        const run = this.#during(task, (host) => host.callFromPage(task.functionName, task.args));
        const { window, id } = task;
        const result = run.ok
          ? { ok: true as const, value: run.value }
          : { ok: false as const, error: run.error };
        this.#send({ kind: 'result', window, id, result });
        return;
      }
      case 'advance':
        this.#world.advance(task.ms);
        return;
      case 'save':
        this.#send({ kind: 'saved', id: task.id, saved: saveWorld(this.#world) });
        return;
    }
  }

  /** Runs a script for a window: with what is selected there, and selecting there what the script selects. */
  #during({ window, selection }: ScriptTask, work: (host: Host) => Run): Run {
    const { host } = this.#world;
    this.#select(selection);
    const before = this.#selections;
    this.#send({ kind: 'changes', changes: { isRunning: true } });
    try {
      const run = work(host);
      if (this.#selections !== before) this.#send({ kind: 'selected', window, selection: selectionOf(host) });
      return run;
    } finally {
      this.#replica.settle();
      this.#send({ kind: 'changes', changes: { isRunning: false } });
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
    this.#tellTime();
    const id = ++this.#questions;
    this.#send({ kind: 'changes', changes: { question: { ...dialog, id } } });
    const answer = this.#mailbox.waitFor(() => this.#mailbox.takeAnswer(id));
    this.#send({ kind: 'changes', changes: { question: null } });
    return answer;
  }

  #tellTrouble(run: Run): void {
    if (!run.ok) this.#send({ kind: 'trouble', text: `${run.error.name}: ${run.error.message}` });
  }

  #tellTime(): void {
    const nowMs = this.#world.clock.nowMs();
    if (nowMs === this.#shownMs) return;
    this.#shownMs = nowMs;
    this.#send({ kind: 'changes', changes: { nowMs } });
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      console.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      this.#send({ kind: 'trouble', text: `The local host failed: ${reason}` });
    }
  }
}
