// Update now: accounts, statuses and analytics, one after the other behind one door. What one execution has no time for goes on
// in the next: of itself from the panel, from the menu when a person chooses it again.
import * as z from 'zod/mini';
import type { RunContext } from '../features/run-context';
import { selectionOf, type Selection } from '../features/posts/selection';
import { parseJson, writeNote } from '../platform/notes';
import type { Store } from '../platform/ports';
import { MOST_IDLE_PARTS, runPart, unlessOutOfTime, type Chunk, type Reached } from '../runs/chunk';
import type { Execution } from '../runs/context';
import { throughDoor } from '../runs/door';
import { MINUTE_MS, type InstantMs } from '../time/instant';
import {
  handsOf,
  NOTHING_CARRIED,
  stepsOf,
  UPDATE_PARTS,
  USUAL_PARTS,
  type Carried,
  type UpdatePartName,
} from './update-steps';

/** How far an update is. It may be lost at any time: then it begins anew, and no harm is done. */
interface Standing {
  readonly runId: string;
  readonly startedMs: InstantMs;
  readonly selection: Selection;
  readonly parts: readonly UpdatePartName[];
  /** The step to do next. */
  readonly next: number;
  readonly said: readonly string[];
  readonly carried: Carried;
  /** Parts in a row that came no further. */
  readonly idle: number;
}

/** Says what changed, in one execution. */
export function update(execution: Execution, selection: Selection): string {
  const before = standingFor(execution, selection, USUAL_PARTS);
  const told = (now: Standing): string =>
    isOver(now) ? saidOf(now) : `${saidOf(now)} There is more: choose Update now again to go on.`.trim();
  return told(throughDoor(execution, { what: WHAT, work: (run) => goOn(run, before), told }));
}

/** The first part of an update from the panel; one of the same wish that was left a moment ago goes on. */
export function beginUpdating(
  execution: Execution,
  selection: Selection,
  parts: readonly UpdatePartName[] = USUAL_PARTS,
): Chunk {
  return updatePart(execution, standingFor(execution, selection, parts));
}

/** The next part. Where it is gone, another window or a colleague did the rest. */
export function goOnUpdating(execution: Execution, runId: string): Chunk {
  const standing = readStanding(execution.platform.documentStore());
  if (standing?.runId === runId) return updatePart(execution, standing);
  return { runId, isDone: true, said: TAKEN_OVER, done: 1, of: 1 };
}

const WHAT = 'Update now';
const TAKEN_OVER = 'Another update of this spreadsheet went on in its place: Activity says what came of it.';

function updatePart(execution: Execution, standing: Standing): Chunk {
  const { runId, startedMs, next } = standing;
  return runPart(execution, {
    runId,
    what: WHAT,
    startedMs,
    before: { done: next, of: stepsOf(standing.parts).length },
    work: (run) => reached(goOn(run, standing)),
  });
}

/** A pull is cut into smaller and smaller windows where Genviral is slow: each of these parts brings nothing, and helps. */
const MOST_IDLE = 3 * MOST_IDLE_PARTS;

function reached(now: Standing): Reached {
  const isStuck = !isOver(now) && now.idle >= MOST_IDLE;
  return {
    isDone: isOver(now) || isStuck,
    done: now.next,
    of: stepsOf(now.parts).length,
    said: isStuck ? `${saidOf(now)} ${STUCK}`.trim() : saidOf(now),
  };
}

const STUCK =
  'Genviral takes longer for the rest than the panel can wait: choose Genviral > Update now in the menu, or fewer days.';

const isOver = ({ next, parts }: Standing): boolean => next >= stepsOf(parts).length;

const saidOf = ({ said }: Standing): string => said.filter((sentence) => sentence !== '').join(' ');

/** Steps until all are done, the time is over, or a person stops it. */
function goOn(run: RunContext, before: Standing): Standing {
  const hands = handsOf(run, before.selection);
  const steps = stepsOf(before.parts);
  let now = before;
  while (!isOver(now) && run.mayBegin()) {
    const { next, said, carried } = now;
    const came = unlessOutOfTime(() => steps[next]?.(hands, carried));
    if (!came) break;
    now = {
      ...now,
      next: came.isDone ? next + 1 : next,
      said: [...said, came.said],
      carried: came.carried,
    };
    if (!came.isDone) break;
  }
  const isIdle = now.next === before.next && now.carried.posts.found === before.carried.posts.found;
  now = { ...now, idle: isIdle ? before.idle + 1 : 0 };
  if (isOver(now)) run.store.remove(NOTE);
  else writeNote(run.store, NOTE, now);
  return now;
}

const NOTE = 'update';
/** Longer ago, its first steps are no longer what a person asks for. */
const GOES_ON_FOR_MS = 10 * MINUTE_MS;

function standingFor(
  { platform }: Execution,
  selection: Selection,
  parts: readonly UpdatePartName[],
): Standing {
  const nowMs = platform.clock().nowMs();
  const left = readStanding(platform.documentStore());
  const goesOn =
    left !== null &&
    nowMs - left.startedMs < GOES_ON_FOR_MS &&
    JSON.stringify([left.selection, left.parts]) === JSON.stringify([selection, parts]);
  // A new id in any case: whoever stopped the run before did not mean this one.
  const runId = platform.identifiers().uuid();
  if (goesOn) return { ...left, runId, idle: 0 };
  return { runId, startedMs: nowMs, selection, parts, next: 0, said: [], carried: NOTHING_CARRIED, idle: 0 };
}

function readStanding(store: Store): Standing | null {
  const parsed = z.safeParse(standingSchema(), parseJson(store.all()[NOTE] ?? ''));
  return parsed.success ? { ...parsed.data, selection: selectionOf(parsed.data.selection) } : null;
}

const standingSchema = () =>
  z.object({
    runId: z.string(),
    startedMs: z.number(),
    selection: z.object({
      range: z.string(),
      start: z.string(),
      end: z.string(),
      platforms: z.array(z.string()),
      accounts: z.string(),
      order: z.string(),
    }),
    parts: z.array(z.enum(UPDATE_PARTS)),
    next: z.int().check(z.minimum(0)),
    said: z.array(z.string()),
    carried: z.object({
      posts: z.object({ found: z.number(), added: z.number(), changed: z.number() }),
      coveredFrom: z.nullable(z.string()),
    }),
    idle: z.int(),
  });
