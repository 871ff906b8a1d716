// A long run in parts that are short enough for a page that waits for each. Every part goes through the door, and leaves what
// the next one needs; the page asks for parts until one is the last.
import { troubleOf } from '../troubles/sentence';
import type { RunContext } from '../features/run-context';
import type { InstantMs } from '../time/instant';
import { makeBudget, PANEL_PART } from './budget';
import type { Execution } from './context';
import { ranThroughDoor } from './door';

/** What a page is told after each part. */
export interface Chunk {
  /** Names the run, for the next part of it. */
  readonly runId: string;
  /** Whether there is nothing left to do, or a person stopped it: then no further part is to be asked for. */
  readonly isDone: boolean;
  /** What came of the run so far, as sentences. */
  readonly said: string;
  readonly done: number;
  readonly of: number;
}

export interface Reached {
  readonly isDone: boolean;
  readonly done: number;
  readonly of: number;
  readonly said: string;
}

/** How a run in parts stands before its next part. */
export interface LongRun {
  readonly runId: string;
  readonly what: string;
  readonly startedMs: InstantMs;
  readonly before: { readonly done: number; readonly of: number };
  /** Goes on until it is done or nothing more may begin, and writes down how far it came. */
  readonly work: (run: RunContext) => Reached;
}

/** Does the next part. */
export function runPart(execution: Execution, { runId, what, startedMs, before, work }: LongRun): Chunk {
  const { platform } = execution;
  const clock = platform.clock();
  const budget = makeBudget(clock, clock.nowMs(), PANEL_PART);
  const { result, stopped } = ranThroughDoor(
    { ...execution, budget: () => budget },
    {
      what,
      work,
      told: ({ said }) => said,
      part: { runId, startedMs, before, goesOn: ({ isDone }) => !isDone },
    },
  );
  const { isDone, done, of, said } = result;
  return {
    runId,
    isDone: isDone || stopped !== null,
    said: stopped === null ? said : `${stopped} ${said}`.trim(),
    done,
    of,
  };
}

/** What the work gives, or `null` where the time of this part was over before it came to an end: the next part goes on. */
export function unlessOutOfTime<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (troubleOf(error)?.code === 'out-of-time') return null;
    throw error;
  }
}

/** A run that came no further for so many parts in a row never will. */
export const MOST_IDLE_PARTS = 3;
