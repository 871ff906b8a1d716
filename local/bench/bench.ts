// npm run bench: this product beside a naive script, in the same host and the same sandbox.
//   --only TEXT   only jobs whose name contains it, such as send, fault, "pull 1000"
//   --thorough    faults at every call instead of evenly sampled ones
//   --jobs N      processes at once; as many as there are cores unless given
//   --save        writes docs/bench.md
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { jobsOf, type JobResult } from './jobs';
import { page, terminalText } from './page';
import { runInProcesses, workForParent } from './processes';

const HERE = fileURLToPath(import.meta.url);
const PAGE = path.resolve(path.dirname(HERE), '../../docs/bench.md');

const { values: given } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    thorough: { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(availableParallelism()) },
    save: { type: 'boolean', default: false },
    /** How the bench starts itself in a process of its own. */
    worker: { type: 'boolean', default: false },
  },
});
const atOnce = Number(given.jobs);

const jobs = jobsOf({ isThorough: given.thorough, only: given.only });

if (given.worker) workForParent(jobs);
else if (!Number.isInteger(atOnce) || atOnce < 1) fail(`--jobs takes a number from 1 on, not ${given.jobs}.`);
else if (jobs.length === 0) fail(`No job's name contains ${given.only}.`);
else if (given.save && given.only !== '') fail('--save writes the whole page: leave --only out.');
else await runAll(atOnce);

function fail(text: string): void {
  console.error(text);
  process.exitCode = 1;
}

async function runAll(processes: number): Promise<void> {
  const begunMs = performance.now();
  const results = new Map<string, JobResult>();
  const args = ['--worker', ...(given.thorough ? ['--thorough'] : [])];
  const names = jobs.map(({ name }) => name);
  await runInProcesses(
    { file: HERE, args, names, processes },
    {
      begun: (name) => {
        console.log(`         ${name} …`);
      },
      done: (name, result) => {
        results.set(name, result);
        const count = `${String(results.size).padStart(3)} of ${String(jobs.length)}`;
        console.log(`${count}  ${name}: ${result.realSeconds.toFixed(1)} s`);
      },
    },
  );
  const ordered = names.flatMap((name) => results.get(name) ?? []);
  console.log(`\n${terminalText(ordered)}`);
  console.log(`\nThe bench took ${((performance.now() - begunMs) / 1000).toFixed(0)} s.`);
  if (!given.save) return;
  writeFileSync(PAGE, page(ordered, given.thorough));
  console.log('docs/bench.md is written.');
}
