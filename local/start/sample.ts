// The mode of npm start without more words: the main job on a calendar, printed, then the workbench on what it left.
import path from 'node:path';
import { readCalendar } from '../demo/calendar';
import { doMainJob } from '../demo/main-job';
import { carefulPerson } from '../demo/person';
import { createWorld, DEMO_KEY } from '../sandbox/index';
import { joinWorlds, type LocalWorld } from '../together';
import { saveWorld, startWorkbench } from '../workbench/index';
import { endOnSignals } from './end';
import type { StartOptions } from './options';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const SAMPLE = path.join(ROOT, 'local/samples/calendar.csv');
/** Monday, 08:00 in Berlin: the morning on which the sample calendar begins. */
const SAMPLE_NOW_MS = Date.parse('2026-10-19T06:00:00Z');
const FORWARD_MS = 6 * 3_600_000;
const SPREADSHEET = 'Lumen Bakery';

/** Gives whether all went as it should. */
export async function startSample(options: StartOptions): Promise<boolean> {
  const { world, problems } = playMainJob(options);
  for (const problem of problems) console.error(problem);
  if (!options.headless) {
    const workbench = await startWorkbench({
      saved: saveWorld(world),
      project: DIST,
      spreadsheetName: SPREADSHEET,
      zone: options.zone,
      port: options.port,
    });
    console.log(`\nThe workbench is at ${workbench.url} (Ctrl+C ends it).`);
    endOnSignals(() => workbench.close());
  }
  return problems.length === 0;
}

interface Played {
  readonly world: LocalWorld;
  readonly problems: readonly string[];
}

function playMainJob({ calendar, dates, accounts, zone }: StartOptions): Played {
  const nowMs = calendar === null ? SAMPLE_NOW_MS : Date.now();
  const person = carefulPerson(DEMO_KEY, 'Ada', { dates, accounts });
  const rows = readCalendar(calendar ?? SAMPLE);
  const world = joinWorlds(createWorld({ seed: 'small', nowMs }), {
    project: DIST,
    spreadsheetName: SPREADSHEET,
    spreadsheetZone: zone,
    answer: (dialog) => person.answer(dialog),
  });
  world.host.run('onOpen', { mode: 'LIMITED' });
  const problems = doMainJob({
    world,
    person,
    calendar: rows,
    forwardMs: FORWARD_MS,
    print: (text) => {
      console.log(text);
    },
  });
  return { world, problems };
}
