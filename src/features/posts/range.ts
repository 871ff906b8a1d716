// Which days of posts are wanted, and which the tab holds. Pure; published for formulas.
import { DAY_MS, dateText, utcWallClock, type InstantMs } from '../../time/instant';

/** Names people use, and how many days each reaches back, today included. */
export const RANGE_DAYS = { '7d': 7, '14d': 14, '30d': 30, '90d': 90, '1y': 365 } as const;

export type RangeName = keyof typeof RANGE_DAYS;

export const DEFAULT_RANGE: RangeName = '30d';

export function isRangeName(text: string): text is RangeName {
  return Object.prototype.hasOwnProperty.call(RANGE_DAYS, text);
}

/** Two days, `yyyy-mm-dd` in UTC as Genviral counts them, both included. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

export function daysOf(range: RangeName, nowMs: InstantMs): Days {
  const dayText = (instantMs: InstantMs): string => dateText(utcWallClock(instantMs));
  return { start: dayText(nowMs - (RANGE_DAYS[range] - 1) * DAY_MS), end: dayText(nowMs) };
}

/** Days that the tab holds completely, as of an instant. */
export interface Coverage extends Days {
  readonly asOfMs: InstantMs;
}

/** What the tab holds once `fetched` is written, given what it held: joined where the two touch. */
export function joinCoverage(held: Coverage | null, fetched: Coverage): Coverage {
  if (!held || held.start >= fetched.start || nextDay(held.end) < fetched.start) return fetched;
  return { start: held.start, end: held.end > fetched.end ? held.end : fetched.end, asOfMs: fetched.asOfMs };
}

function nextDay(day: string): string {
  return dateText(utcWallClock(Date.parse(`${day}T00:00:00Z`) + DAY_MS));
}
