// The usual mode of npm start: a story, made and printed, or the one that was left, and the workbench on it.
import path from 'node:path';
import { makeStory } from '../stories/make';
import { STORIES, type StoryOrder } from '../stories/stories';
import {
  type KeptState,
  readKept,
  saveWorld,
  setAside,
  startWorkbench,
  type Workbench,
} from '../workbench/index';
import { endOnSignals } from './end';
import type { StartOptions } from './options';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const ZONE = 'Europe/Berlin';

interface Beginning {
  readonly state: KeptState;
  readonly isRight: boolean;
}

/** Gives whether all went as it should. */
export async function startStory(options: StartOptions): Promise<boolean> {
  if (options.headless) return begin(options).isRight;
  const stateFile = path.resolve(options.state);
  const left = leftState(options, stateFile);
  const { workbench, isRight } = left
    ? await goOn(left, options, stateFile)
    : await serve(begin(options), options, stateFile);
  console.log(`\nThe workbench is at ${workbench.url} (Ctrl+C ends it and keeps its state).`);
  endOnSignals(() => workbench.close());
  return isRight;
}

/** Makes a story and prints what happens. */
function begin(options: StartOptions): Beginning {
  const story = orderOf(options);
  const made = makeStory(story, {
    project: DIST,
    print: (text) => {
      console.log(text);
    },
  });
  for (const problem of made.problems) console.error(problem);
  const state = { story, spreadsheetName: made.spreadsheetName, saved: saveWorld(made.world) };
  return { state, isRight: made.problems.length === 0 };
}

function orderOf({ story = 'small', zone = ZONE, calendar, dates, accounts }: StartOptions): StoryOrder {
  if (calendar === null) return { name: story, zone, calendar: null };
  if (story !== 'small') throw new Error('--calendar makes a story of its own; leave --story out.');
  return { name: 'small', zone, calendar: { file: path.resolve(calendar), dates, accounts } };
}

/** What was left at the last time, where that is what was asked for. Anything else is set aside, with a word. */
function leftState(options: StartOptions, file: string): KeptState | null {
  const found = readKept(file);
  if (found.kind === 'nothing') return null;
  if (found.kind === 'set-aside') {
    console.log(`${found.sentence}\n`);
    return null;
  }
  const reason = reasonToBeginAnew(options, found.state.story);
  if (reason === null) return found.state;
  console.log(`${setAside(file, reason).sentence}\n`);
  return null;
}

function reasonToBeginAnew({ fresh, calendar, story, zone }: StartOptions, left: StoryOrder): string | null {
  if (fresh) return 'is not wanted (--fresh)';
  if (calendar !== null) return 'is not of this calendar';
  if (story !== undefined && (story !== left.name || left.calendar !== null)) return 'is of another story';
  if (zone !== undefined && zone !== left.zone) return 'is of another time zone';
  return null;
}

interface Served {
  readonly workbench: Workbench;
  readonly isRight: boolean;
}

async function goOn(state: KeptState, options: StartOptions, file: string): Promise<Served> {
  const { title } = STORIES[state.story.name];
  console.log(`Going on where you left: ${title}, ${state.story.zone}. npm start -- --fresh begins anew.`);
  try {
    return await serve({ state, isRight: true }, options, file);
  } catch (error) {
    if (isAboutThePort(error)) throw error;
    console.log(`${setAside(file, 'cannot be used').sentence}\n`);
    return await serve(begin(options), options, file);
  }
}

async function serve({ state, isRight }: Beginning, options: StartOptions, file: string): Promise<Served> {
  const workbench = await startWorkbench({
    ...state,
    project: DIST,
    zone: state.story.zone,
    port: options.port,
    stateFile: file,
  });
  return { workbench, isRight };
}

const isAboutThePort = (error: unknown): boolean =>
  error instanceof Error && /^Port \d+ is in use|EACCES/.test(error.message);
