// Which jobs are due, in which order, and what a run makes of a job. Pure.
import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  utcWallClock,
  type InstantMs,
  type WallClock,
} from '../time/instant';
import { instantsOf, wallClockIn, type Zone } from '../time/zone';
import { isHopeless, type Trouble, type TroubleCode } from '../troubles/trouble';
import { isActive, JOBS, type Interval, type JobId, type JobNow, type JobState, type RunTimes } from './jobs';

/** Clocks of servers differ a little; one that goes back further was set. */
const CLOCKS_DIFFER_MS = 5 * MINUTE_MS;

/**
 * The jobs to do, those first that have waited longest: whatever a beat has no time for stands in front at the next one,
 * and nothing starves.
 */
export function dueJobs(table: readonly JobNow[], nowMs: InstantMs): readonly JobId[] {
  return table
    .filter((now) => isActive(now) && isDue(now.state, nowMs))
    .sort((one, other) => one.state.dueMs - other.state.dueMs || placeOf(one) - placeOf(other))
    .map(({ job }) => job.id);
}

const placeOf = ({ job }: JobNow): number => JOBS.indexOf(job);

/** A job that began in the future did so before the clock was set back: what it waits for may be far away. */
function isDue({ dueMs, startedMs }: JobState, nowMs: InstantMs): boolean {
  return nowMs >= dueMs || (startedMs !== null && startedMs > nowMs + CLOCKS_DIFFER_MS);
}

/** The first time after an instant; a job for every beat is due again at once. */
export function nextDueMs(interval: Interval, afterMs: InstantMs, zone: Zone): InstantMs {
  if (interval.kind === 'beat') return afterMs;
  const { year, month, day: today } = wallClockIn(zone, afterMs);
  for (let day = 0; day <= DAYS_AHEAD; day += 1) {
    // Days of the calendar: those of clocks that change have 23 or 25 hours.
    const wall = utcWallClock(Date.UTC(year, month - 1, today + day));
    const dueMs = atHour(zone, wall, interval.hour);
    const isDay = interval.kind === 'daily' || weekdayOf(wall) === interval.weekday;
    if (isDay && dueMs > afterMs) return dueMs;
  }
  return afterMs + DAY_MS;
}

/** How far ahead the zone has to be known. */
export const DAYS_AHEAD = 8;

/** An hour that clocks leave out in spring is the one after it. */
function atHour(zone: Zone, wall: WallClock, hour: number): InstantMs {
  const [first] = [hour, hour + 1].flatMap((wanted) =>
    instantsOf(zone, { ...wall, hour: wanted % 24, minute: 0, second: 0 }),
  );
  return first ?? 0;
}

function weekdayOf({ year, month, day }: WallClock): number {
  const sundayFirst = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

/** What came of a run of a job. */
export type Outcome =
  | { readonly kind: 'done' | 'goesOn'; readonly said: string; readonly mark: string }
  /** It began when its beat was nearly over, and found no time. */
  | { readonly kind: 'tooLate'; readonly said: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble | null; readonly said: string };

/**
 * Written before a job begins, as if it had failed: where Apps Script ends the execution in the middle, the others have
 * their turn before it is tried again.
 */
export function begunState(before: JobState, startedMs: InstantMs): JobState {
  const failures = before.failures + 1;
  return {
    ...before,
    startedMs,
    failures,
    result: 'begun',
    dueMs: startedMs + backOffMs(failures),
    said: CUT,
  };
}

const CUT = 'Apps Script ended the run before it was done. It is tried again.';

/** How a job stands after a run. */
export function stateAfter(
  { setting, state }: JobNow,
  outcome: Outcome,
  { startedMs, endedMs }: RunTimes,
  requests: number,
  zone: Zone,
): JobState {
  const seconds = Math.round((endedMs - startedMs) / SECOND_MS);
  const ran = { startedMs, seconds, requests, said: shortened(outcome.said) };
  if (outcome.kind === 'failed') {
    const failures = state.failures + 1;
    const isOver = failures >= mostFailures(outcome.trouble);
    const dueMs = startedMs + backOffMs(failures);
    return { ...ran, failures, result: isOver ? 'off' : 'failed', dueMs, mark: '' };
  }
  // It has waited since then, and so stands in front at the next beat.
  if (outcome.kind === 'tooLate') return { ...state, ...ran, result: 'goesOn', mark: '' };
  const isDone = outcome.kind === 'done';
  return {
    ...ran,
    failures: 0,
    result: outcome.kind,
    // What could not be finished goes on at the next beat, behind those that waited longer.
    dueMs: isDone ? nextDueMs(setting.interval, startedMs, zone) : startedMs,
    mark: outcome.mark,
  };
}

/** A sentence is kept beside many others. */
const MOST_SAID = 200;

const shortened = (said: string): string =>
  said.length > MOST_SAID ? `${said.slice(0, MOST_SAID - 1)}…` : said;

/** A quarter of an hour, then twice as long each time, a day at most. */
export function backOffMs(failures: number): number {
  return Math.min(DAY_MS, 15 * MINUTE_MS * 2 ** Math.min(failures - 1, 10));
}

/** What passes by itself is tried for ever; what only a person can mend, until it is clear that nobody does. */
function mostFailures(trouble: Trouble | null): number {
  if (trouble === null) return 10;
  return PASSING.includes(trouble.code) ? Infinity : 5;
}

const PASSING: readonly TroubleCode[] = ['out-of-reach', 'slow-down', 'service-failed', 'busy', 'rows-moved'];

/** Whether no job can do anything until a person mends it. */
export function stopsAllJobs(trouble: Trouble | null): boolean {
  return (
    trouble !== null &&
    (isHopeless(trouble) ||
      ['not-connected', 'no-own-key', 'other-workspace', 'permission-missing', 'newer-document'].includes(
        trouble.code,
      ))
  );
}

/** What the clock's runs of a person used since an instant; counted anew after a day. */
export interface Spent {
  readonly sinceMs: InstantMs;
  readonly ms: number;
  readonly requests: number;
}

/** A consumer account's day. https://developers.google.com/apps-script/guides/services/quotas */
export const TRIGGER_MS_A_DAY = 90 * MINUTE_MS;
export const REQUESTS_A_DAY = 20_000;
/** The rest is for people. */
export const SHARE_OF_REQUESTS = 0.75;
const LONGEST_BEAT_MS = 3.5 * MINUTE_MS;

/** How long one beat may work, so that a day of beats in all documents of this person stays within the day's minutes. */
export function shareMs(everyMinutes: number, documents: number): number {
  const beats = (24 * HOUR_MS) / (everyMinutes * MINUTE_MS);
  return Math.min(LONGEST_BEAT_MS, TRIGGER_MS_A_DAY / (beats * Math.max(1, documents)));
}

/** What was spent in the day that holds this instant. */
export function spentToday(spent: Spent, nowMs: InstantMs): Spent {
  const isOver = nowMs - spent.sinceMs >= DAY_MS || nowMs < spent.sinceMs - CLOCKS_DIFFER_MS;
  return isOver ? { sinceMs: nowMs, ms: 0, requests: 0 } : spent;
}

/** Whether another beat of this length fits into the day. */
export function fitsIntoDay({ ms, requests }: Spent, lengthMs: number): boolean {
  return ms + lengthMs <= TRIGGER_MS_A_DAY && requests < REQUESTS_A_DAY * SHARE_OF_REQUESTS;
}
