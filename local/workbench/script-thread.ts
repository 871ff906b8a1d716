// The server's end of the thread of scripts.
import { Worker } from 'node:worker_threads';
import type { MailFromScript, MailToScript, ScriptOrder } from './script/mail';

export interface ScriptThread {
  readonly send: (mail: MailToScript) => void;
  readonly close: () => Promise<void>;
}

interface ScriptThreadOptions {
  readonly order: Omit<ScriptOrder, 'mailCount'>;
  readonly onMail: (mail: MailFromScript) => void;
  /** The thread has died; nothing that was sent will be answered. */
  readonly onDeath: (error: Error) => void;
}

export function startScriptThread({ order, onMail, onDeath }: ScriptThreadOptions): ScriptThread {
  const mailCount = new SharedArrayBuffer(4);
  const count = new Int32Array(mailCount);
  const folder = new URL('script/', import.meta.url);
  const entry = new URL('main.ts', folder).href;
  const worker = new Worker(new URL('boot.mjs', folder), { workerData: { ...order, mailCount, entry } });
  worker.on('message', onMail);
  worker.on('error', onDeath);
  return {
    send: (mail) => {
      worker.postMessage(mail);
      Atomics.add(count, 0, 1);
      Atomics.notify(count, 0);
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
