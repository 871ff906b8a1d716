// npm start: the add-on on a sample spreadsheet, without Google and without Genviral. Does the main job once, prints what
// happened, then serves the workbench.
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readCalendar } from './demo/calendar';
import { doMainJob } from './demo/main-job';
import { carefulPerson } from './demo/person';
import { createWorld, DEMO_KEY } from './sandbox/index';
import { joinWorlds } from './together';
import { saveWorld, startWorkbench } from './workbench/index';

const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
const SAMPLE = path.join(ROOT, 'local/samples/calendar.csv');
/** Monday, 08:00 in Berlin: the morning on which the sample calendar begins. */
const SAMPLE_NOW_MS = Date.parse('2026-10-19T06:00:00Z');
const FORWARD_MS = 6 * 3_600_000;
const SPREADSHEET = 'Lumen Bakery';
/** tsx passes a signal on that the terminal has sent here already; a process that is half gone would die of it. */
const SECOND_SIGNAL_MS = 100;

const { values: options } = parseArgs({
  options: {
    calendar: { type: 'string' },
    dates: { type: 'string' },
    accounts: { type: 'string', default: '' },
    headless: { type: 'boolean', default: false },
    port: { type: 'string', default: '8787' },
    zone: { type: 'string', default: 'Europe/Berlin' },
  },
});

const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number from 0 to 65535, not ${options.port}.`);
  process.exit(1);
}

const { dates } = options;
if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first') {
  console.error(`--dates takes day-first or month-first, not ${dates}.`);
  process.exit(1);
}
const accounts = options.accounts.split(',').map((account) => account.trim());

const nowMs = options.calendar === undefined ? SAMPLE_NOW_MS : Date.now();
const calendar = readCalendar(options.calendar ?? SAMPLE);
const person = carefulPerson(DEMO_KEY, 'Ada', { dates, accounts });
const world = joinWorlds(createWorld({ seed: 'small', nowMs }), {
  project: DIST,
  spreadsheetName: SPREADSHEET,
  spreadsheetZone: options.zone,
  answer: (dialog) => person.answer(dialog),
});
world.host.run('onOpen', { mode: 'LIMITED' });
const problems = doMainJob({
  world,
  person,
  calendar,
  forwardMs: FORWARD_MS,
  print: (text) => {
    console.log(text);
  },
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

if (!options.headless) {
  try {
    const workbench = await startWorkbench({
      saved: saveWorld(world),
      project: DIST,
      spreadsheetName: SPREADSHEET,
      zone: options.zone,
      port,
    });
    console.log(`\nThe workbench is at ${workbench.url} (Ctrl+C ends it).`);
    const end = async (): Promise<void> => {
      await workbench.close();
      await setTimeout(SECOND_SIGNAL_MS);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
