// Real HTTP for scripts, which know no waiting but blocking: a worker fetches while this thread sleeps.
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { HttpAnswerer, HttpCall, HttpFailure, HttpReply } from './calls';

/** Beyond the timeout of the calls themselves: only a worker that died is so late. */
const GRACE_MS = 5000;

export interface NetworkOptions {
  /**
   * Where calls really go, by the origin that the script asks for: `{ 'https://www.genviral.io':
   * 'http://127.0.0.1:8788' }`. Other origins go where they say.
   */
  readonly map?: Readonly<Record<string, string>>;
}

/**
 * Answers a script's calls through the network. Blocks its thread until all are answered, so a server that shall answer
 * must run on another thread or in another process. Nothing needs closing: the worker does not keep the process alive.
 */
export function networkHttp(options: NetworkOptions = {}): HttpAnswerer {
  let worker: Worker | undefined;
  return (calls) => {
    worker ??= startWorker();
    // One flag per call: a late answer must not wake the next one.
    const wake = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    const mapped = calls.map((call) => ({ ...call, url: mapUrl(call.url, options.map ?? {}) }));
    worker.postMessage({ port: port2, wake, calls: mapped }, [port2]);
    Atomics.wait(new Int32Array(wake), 0, 0, longestWaitMs(calls));
    const received = receiveMessageOnPort(port1) as
      { readonly message: (HttpReply | HttpFailure)[] } | undefined;
    port1.close();
    return received?.message ?? calls.map(() => ({ failure: 'timeout' as const }));
  };
}

function startWorker(): Worker {
  const worker = new Worker(new URL('network-worker.mjs', import.meta.url));
  worker.unref();
  return worker;
}

function longestWaitMs(calls: readonly HttpCall[]): number {
  return Math.max(...calls.map((call) => call.timeoutSeconds)) * 1000 + GRACE_MS;
}

function mapUrl(url: string, map: Readonly<Record<string, string>>): string {
  const { origin, pathname, search } = new URL(url);
  const target = map[origin];
  return target === undefined ? url : `${target.replace(/\/$/, '')}${pathname}${search}`;
}
