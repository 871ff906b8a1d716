// Spreads jobs over processes: a world is busy for long, and holds much that another one need not share.
import { fork } from 'node:child_process';
import type { Job, JobResult } from './jobs';

export interface Spread {
  /** The program that calls `workForParent` when it is started with `args`. */
  readonly file: string;
  readonly args: readonly string[];
  /** Of jobs, in the order in which they begin. */
  readonly names: readonly string[];
  readonly processes: number;
}

export interface Listener {
  begun(name: string): void;
  done(name: string, result: JobResult): void;
}

/** Rejects when a process ends before its job did. */
export async function runInProcesses(spread: Spread, listener: Listener): Promise<void> {
  const waiting = [...spread.names];
  const count = Math.min(spread.processes, waiting.length);
  await Promise.all(Array.from({ length: count }, () => runOne(spread, waiting, listener)));
}

function runOne({ file, args }: Spread, waiting: string[], listener: Listener): Promise<void> {
  const child = fork(file, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Workbooks make much garbage that dies young: a third of the time goes without it.
    execArgv: [...process.execArgv, '--max-semi-space-size=64'],
  });
  let name: string | undefined;
  const next = (): void => {
    name = waiting.shift();
    if (name === undefined) child.disconnect();
    else {
      listener.begun(name);
      child.send(name);
    }
  };
  child.on('message', (message) => {
    // From this very program: both sides are one version.
    if (name !== undefined) listener.done(name, message as JobResult);
    next();
  });
  next();
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      if (name === undefined && code === 0) resolve();
      else reject(new Error(`The process of ${name ?? 'the bench'} ended with ${String(code)}`));
    });
  });
}

/** Does the jobs whose names the parent sends, one after the other, until it hangs up. */
export function workForParent(jobs: readonly Job[]): void {
  process.on('message', (name) => {
    const job = jobs.find((one) => one.name === name);
    if (!job) throw new Error(`No job is called ${String(name)}`);
    process.send?.(job.run());
  });
}
