// The mail of a thread that may block: what arrives is sorted whenever somebody looks, not only between two runs.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { MailToScript, Task } from './mail';

type Revision = Extract<MailToScript, { kind: 'revision' }>['message'];
type GivenAnswer = Extract<MailToScript, { kind: 'answer' }>;

export class Mailbox {
  readonly #port: MessagePort;
  readonly #count: Int32Array;
  readonly #tasks: Task[] = [];
  readonly #revisions: Revision[] = [];
  #answer: GivenAnswer | null = null;
  #isStopped = false;

  /** @param count grows with every mail that is sent here */
  constructor(port: MessagePort, count: SharedArrayBuffer) {
    this.#port = port;
    this.#count = new Int32Array(count);
  }

  /** Calls back whenever there is mail and this thread has nothing to do. */
  whenIdle(work: () => void): void {
    this.#port.on('message', (mail: MailToScript) => {
      this.#sort(mail);
      work();
    });
  }

  takeTask(): Task | undefined {
    this.#collect();
    return this.#tasks.shift();
  }

  takeRevisions(): readonly Revision[] {
    this.#collect();
    return this.#revisions.splice(0);
  }

  takeAnswer(question: number): GivenAnswer['answer'] | undefined {
    this.#collect();
    const given = this.#answer;
    this.#answer = null;
    return given?.question === question ? given.answer : undefined;
  }

  /** Whether somebody has stopped the clock since this was asked last. */
  takeStop(): boolean {
    this.#collect();
    const isStopped = this.#isStopped;
    this.#isStopped = false;
    return isStopped;
  }

  /** Blocks this thread until `look` sees something; it looks again at every mail. */
  waitFor<T>(look: () => T | undefined): T {
    for (;;) {
      const seen = Atomics.load(this.#count, 0);
      const found = look();
      if (found !== undefined) return found;
      Atomics.wait(this.#count, 0, seen);
    }
  }

  #collect(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port) as { readonly message: MailToScript } | undefined;
      if (!received) return;
      this.#sort(received.message);
    }
  }

  #sort(mail: MailToScript): void {
    if (mail.kind === 'revision') this.#revisions.push(mail.message);
    else if (mail.kind === 'answer') this.#answer = mail;
    else if (mail.kind === 'stop-clock') this.#isStopped = true;
    else this.#tasks.push(mail);
  }
}
