// Makes a story: a local world in which it has just come to its beginning.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCalendar } from '../demo/calendar';
import { doMainJob } from '../demo/main-job';
import { carefulPerson, type Person } from '../demo/person';
import { createWorld, dashboard, DEMO_KEY, SEED_KEYS, type SeedName, type World } from '../sandbox/index';
import { joinWorlds, type LocalWorld } from '../together';
import { playAgency } from './agency';
import { addSecondKey, publicIdOf } from './keys';
import { STORIES, type StoryOrder } from './stories';

const SAMPLE = fileURLToPath(new URL('../samples/calendar.csv', import.meta.url));
/** Monday, 08:00 in Berlin: the morning on which the sample calendar begins. */
const SAMPLE_NOW_MS = Date.parse('2026-10-19T06:00:00Z');
const FORWARD_MS = 6 * 3_600_000;
/** A busy machine is no endless loop. */
const LONGEST_RUN_MS = 10 * 60_000;

export interface StoryMaking {
  /** The folder that clasp would push. */
  readonly project: string;
  /** Hears what is done, step by step. */
  readonly print: (text: string) => void;
}

export interface MadeStory {
  readonly world: LocalWorld;
  readonly spreadsheetName: string;
  /** What went otherwise than it should. */
  readonly problems: readonly string[];
}

/** @throws Error with one sentence where a calendar of one's own cannot be read */
export function makeStory(order: StoryOrder, making: StoryMaking): MadeStory {
  making.print(`${STORIES[order.name].title}.`);
  switch (order.name) {
    case 'small':
      return makeSmall(order, making);
    case 'broken-key':
      return makeBrokenKey(order, making);
    case 'agency':
      return makeAgency(order, making);
    case 'empty':
      return makeEmpty(order, making);
  }
}

function makeSmall(order: StoryOrder, { project, print }: StoryMaking): MadeStory {
  const { calendar, zone } = order;
  const person = carefulPerson(DEMO_KEY, 'Ada', calendar ?? undefined);
  const rows = readCalendar(calendar?.file ?? SAMPLE);
  const genviral = worldOf('small', calendar === null ? SAMPLE_NOW_MS : Date.now());
  const world = open(genviral, { project, zone, person, spreadsheetName: 'Lumen Bakery' });
  const problems = doMainJob({ world, person, calendar: rows, forwardMs: FORWARD_MS, print });
  return { world, spreadsheetName: 'Lumen Bakery', problems };
}

/** The small story, until somebody revokes the key. */
function makeBrokenKey(order: StoryOrder, making: StoryMaking): MadeStory {
  const made = makeSmall({ ...order, calendar: null }, making);
  dashboard.revokeKey(made.world.genviral, publicIdOf(DEMO_KEY));
  making.print('\nSomebody revokes the key in Genviral.');
  return made;
}

function makeAgency({ zone }: StoryOrder, { project, print }: StoryMaking): MadeStory {
  const spreadsheetName = 'Northlight: clients';
  const person = carefulPerson(SEED_KEYS.agency, 'Ada');
  print('\n1. Genviral: 60 accounts, 25,000 posts with numbers, 2,000 scheduled ones.');
  const genviral = worldOf('agency', SAMPLE_NOW_MS);
  const world = open(genviral, { project, zone, person, spreadsheetName });
  return { world, spreadsheetName, problems: playAgency(world, print) };
}

function makeEmpty({ zone }: StoryOrder, { project, print }: StoryMaking): MadeStory {
  const spreadsheetName = 'Untitled spreadsheet';
  const person = carefulPerson(DEMO_KEY, 'Ada');
  const world = open(worldOf('small', SAMPLE_NOW_MS), { project, zone, person, spreadsheetName });
  const problems = world.host.menus.length > 0 ? [] : ['The spreadsheet has no Genviral menu.'];
  print(`\nA fresh spreadsheet with the Genviral menu. When Connect… asks for a key, paste\n${DEMO_KEY}`);
  return { world, spreadsheetName, problems };
}

function worldOf(seed: SeedName, nowMs: number): World {
  const world = createWorld({ seed, nowMs });
  addSecondKey(world, SEED_KEYS[seed]);
  return world;
}

interface Opening {
  readonly project: string;
  readonly zone: string;
  readonly spreadsheetName: string;
  readonly person: Person;
}

function open(genviral: World, { project, zone, spreadsheetName, person }: Opening): LocalWorld {
  if (!existsSync(project)) throw new Error('The add-on is not built. Run npm run build first.');
  const world = joinWorlds(genviral, {
    project,
    spreadsheetName,
    spreadsheetZone: zone,
    realTimeLimitMs: LONGEST_RUN_MS,
    answer: (dialog) => person.answer(dialog),
  });
  world.host.run('onOpen', { mode: 'LIMITED' });
  return world;
}
