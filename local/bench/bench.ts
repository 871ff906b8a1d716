// npm run bench: this product beside a naive script, in the same host and the same sandbox.
//   --only TEXT   only jobs whose name contains it, such as send, fault, "pull 1000"
//   --thorough    faults at every call instead of evenly sampled ones
//   --jobs N      processes at once; as many as there are cores unless given
//   --save        writes docs/bench.md
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { jobsOf, type Job, type JobResult } from './jobs';
import { page, terminalText } from './page';

const HERE = fileURLToPath(import.meta.url);
const PAGE = path.resolve(path.dirname(HERE), '../../docs/bench.md');

const { values: given } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    thorough: { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(availableParallelism()) },
    save: { type: 'boolean', default: false },
    /** One job in this process, its result to the parent. */
    job: { type: 'string' },
  },
});
const atOnce = Number(given.jobs);

const jobs = jobsOf({ isThorough: given.thorough, only: given.only });

if (given.job !== undefined) runHere(jobs, given.job);
else if (!Number.isInteger(atOnce) || atOnce < 1) fail(`--jobs takes a number from 1 on, not ${given.jobs}.`);
else if (jobs.length === 0) fail(`No job is called ${given.only}.`);
else if (given.save && given.only !== '') fail('--save writes the whole page: leave --only out.');
else await runAll(atOnce);

function fail(text: string): void {
  console.error(text);
  process.exitCode = 1;
}

function runHere(all: readonly Job[], name: string): void {
  const job = all.find((one) => one.name === name);
  if (!job) throw new Error(`No job is called ${name}`);
  process.send?.(job.run());
}

async function runAll(processes: number): Promise<void> {
  const begunMs = performance.now();
  const waiting = [...jobs];
  const results = new Map<string, JobResult>();
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const jobBegunMs = performance.now();
      results.set(job.name, await runInProcess(job.name));
      const seconds = ((performance.now() - jobBegunMs) / 1000).toFixed(1);
      console.log(`${String(results.size).padStart(3)}/${String(jobs.length)}  ${job.name}  ${seconds} s`);
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
  const ordered = jobs.flatMap(({ name }) => results.get(name) ?? []);
  console.log(`\n${terminalText(ordered)}`);
  console.log(`\nThe bench took ${((performance.now() - begunMs) / 1000).toFixed(0)} s.`);
  if (!given.save) return;
  writeFileSync(PAGE, page(ordered, given.thorough));
  console.log('docs/bench.md is written.');
}

function runInProcess(name: string): Promise<JobResult> {
  const args = ['--job', name, ...(given.thorough ? ['--thorough'] : [])];
  return new Promise((resolve, reject) => {
    const child = fork(HERE, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Workbooks make much garbage that is young: a third of the time goes without it.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
    });
    let result: JobResult | null = null;
    child.on('message', (message) => {
      // From this very program: both sides are one file.
      result = message as JobResult;
    });
    child.on('exit', (code) => {
      if (code === 0 && result) resolve(result);
      else reject(new Error(`${name} ended with ${String(code)}`));
    });
  });
}
