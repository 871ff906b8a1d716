// The one door for all work: lock, budget, Activity line. Whoever wants to change the spreadsheet comes through here, and
// one at a time.
import { requireKey } from '../features/connection/key';
import type { RunContext } from '../features/run-context';
import { readPersonName } from '../features/connection/person';
import type { Platform } from '../platform/ports';
import { SECOND_MS, type InstantMs } from '../time/instant';
import { sentence, sentenceOf } from '../troubles/sentence';
import { redact } from '../troubles/redact';
import { stop, TroubleError } from '../troubles/trouble';
import { noteActivity, noteFurtherPart, UNFINISHED } from './activity';
import { makeContext, type Execution } from './context';
import { readProgress, type Progress } from './progress';
import { bringUpToDate } from './versions/migrate';
import { MIGRATIONS } from './versions/migrations';
import { watchRun, type Watch } from './watch';

export interface Work<T> {
  /** The name people know it by, such as `Check rows`. */
  readonly what: string;
  readonly work: (run: RunContext) => T;
  /** One sentence for Activity about what came of it. */
  readonly told: (result: T) => string;
  /** Whether an empty sentence leaves no line in Activity: the clock comes often, and mostly finds nothing. */
  readonly isQuiet?: boolean;
  /** Where the work is a part of a run that began in another execution, or may go on in one. */
  readonly part?: Part<T>;
}

export interface Part<T> {
  readonly runId: string;
  /** When the run began, with its first part. */
  readonly startedMs: InstantMs;
  /** How far the parts before came. */
  readonly before: Pick<Progress, 'done' | 'of'>;
  /** Whether another part is to come. */
  readonly goesOn: (result: T) => boolean;
}

/** Long enough for a short run of somebody else to end. */
const WAIT_FOR_LOCK_MS = 5 * SECOND_MS;

/** A context for looking only: no lock, no Activity line, nothing may be written. */
export function lookOnly<T>(execution: Execution, look: (run: RunContext) => T): T {
  return look(contextOf(execution));
}

/** What came of a run. */
export interface Ran<T> {
  readonly result: T;
  /** A sentence where a person stopped it on the way; `null` where it went as far as it could. */
  readonly stopped: string | null;
}

/** Does the work behind the document's lock. Whatever happens is noted in Activity; then trouble goes on its way. */
export function throughDoor<T>(execution: Execution, work: Work<T>): T {
  return ranThroughDoor(execution, work).result;
}

/** The same, for whoever has to know whether a person stopped it. */
export function ranThroughDoor<T>(execution: Execution, work: Work<T>): Ran<T> {
  const { platform } = execution;
  const lock = platform.lock();
  if (!lock.take(WAIT_FOR_LOCK_MS)) {
    const other = readProgress(platform.documentCache());
    stop({
      code: 'busy',
      what: other?.what ?? 'something',
      who: other?.who ?? 'Somebody',
      done: other?.done ?? 0,
      of: other?.of ?? 0,
    });
  }
  try {
    return behindDoor(execution, work);
  } finally {
    lock.release();
  }
}

function behindDoor<T>(execution: Execution, work: Work<T>): Ran<T> {
  const { platform } = execution;
  const { what, part } = work;
  bringUpToDate({ workbook: platform.workbook(), store: platform.documentStore() }, MIGRATIONS);
  const who = execution.who ?? readPersonName(platform.personStore(), platform.workbook().id);
  const nowMs = platform.clock().nowMs();
  const startedMs = part?.startedMs ?? nowMs;
  const runId = part?.runId ?? platform.identifiers().uuid();
  const watch = watchRun(platform, { runId, what, who, startedMs }, part?.before);
  let run: RunContext | null = null;
  let goesOn = false;
  const note: Note = (result, details) => {
    const seconds = Math.round((platform.clock().nowMs() - nowMs) / SECOND_MS);
    const requests = run?.client.sent() ?? 0;
    const line = { startedAt: startedMs, what, who, result, details: redact(details), requests, seconds };
    const noteLine = part ? noteFurtherPart : noteActivity;
    noteLine(platform.workbook(), platform.documentStore(), line);
  };
  try {
    run = contextOf(execution, watch);
    const result = work.work(run);
    const stopped = watch.stopped();
    goesOn = stopped === null && (part?.goesOn(result) ?? false);
    noteEnd(note, work, { result, stopped }, goesOn);
    return { result, stopped };
  } catch (error) {
    platform.log(redact(`${what}: ${detailOf(error)}`));
    noteQuietly(platform, () => {
      note('Stopped', sentenceOf(error));
    });
    throw error;
  } finally {
    watch.end(goesOn);
    // The next holder of the lock must not read cells that are still on their way.
    platform.workbook().flush();
  }
}

type Note = (result: 'Done' | 'Stopped' | typeof UNFINISHED, details: string) => void;

function noteEnd<T>(
  note: Note,
  { told, isQuiet = false }: Work<T>,
  { result, stopped }: Ran<T>,
  goesOn: boolean,
): void {
  const details = [stopped ?? '', told(result)].filter((sentence) => sentence !== '').join(' ');
  if (details === '' && isQuiet) return;
  note(stopped !== null ? 'Stopped' : goesOn ? UNFINISHED : 'Done', details);
}

/** What stopped the run matters more than why that could not be noted. */
function noteQuietly(platform: Platform, note: () => void): void {
  try {
    note();
  } catch (error) {
    platform.log(redact(`Activity could not be written: ${detailOf(error)}`));
  }
}

function contextOf({ platform, budget }: Execution, watch: Partial<Watch> = {}): RunContext {
  const key = requireKey(platform);
  return makeContext({ platform, key, budget: budget(), ...watch });
}

function detailOf(error: unknown): string {
  if (error instanceof TroubleError) {
    return 'detail' in error.trouble
      ? `${error.trouble.code}: ${error.trouble.detail}`
      : sentence(error.trouble);
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
