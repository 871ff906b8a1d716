// Which days of posts are wanted, and which the tab holds. Pure; published for formulas and the dashboard.
import { DAY_MS, dateText, utcWallClock, type InstantMs } from '../../time/instant';
import { stop } from '../../troubles/trouble';

/** Names people use, and how many days each reaches back, today included. */
export const RANGE_DAYS = { '7d': 7, '14d': 14, '30d': 30, '90d': 90, '1y': 365, all: Infinity } as const;

export type RangeName = keyof typeof RANGE_DAYS;

export const DEFAULT_RANGE: RangeName = '30d';

/** The day of YouTube's first video: nothing that can be measured is older. */
const FIRST_DAY = '2005-04-23';

export function isRangeName(text: string): text is RangeName {
  return Object.prototype.hasOwnProperty.call(RANGE_DAYS, text);
}

export const RANGE_NAMES = Object.keys(RANGE_DAYS).filter(isRangeName);

/** Two days, `yyyy-mm-dd` in UTC as Genviral counts them, both included. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

export function dayOf(instantMs: InstantMs): string {
  return dateText(utcWallClock(instantMs));
}

export function startOfDay(day: string): InstantMs {
  return Date.parse(`${day}T00:00:00Z`);
}

export function daysOf(range: RangeName, nowMs: InstantMs): Days {
  const length = RANGE_DAYS[range];
  const start = Number.isFinite(length) ? dayOf(nowMs - (length - 1) * DAY_MS) : FIRST_DAY;
  return { start, end: dayOf(nowMs) };
}

/** How many days from one to the other, both counted. */
export function dayCount({ start, end }: Days): number {
  return Math.round((startOfDay(end) - startOfDay(start)) / DAY_MS) + 1;
}

/** The days cut into so many stretches of about the same length, oldest first. */
export function splitDays(days: Days, parts: number): readonly Days[] {
  const count = dayCount(days);
  const pieces = Math.max(1, Math.min(parts, count));
  const dayAt = (index: number): string => dayOf(startOfDay(days.start) + index * DAY_MS);
  return Array.from({ length: pieces }, (_, piece) => ({
    start: dayAt(Math.round((piece * count) / pieces)),
    end: dayAt(Math.round(((piece + 1) * count) / pieces) - 1),
  }));
}

/** Reads two days as people type them; stops where they are none. The future is cut off: nothing is published there. */
export function customDays(start: string, end: string, nowMs: InstantMs): Days {
  const [from, to] = [start.trim(), end.trim()];
  for (const day of [from, to]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(startOfDay(day)) || dayOf(startOfDay(day)) !== day) {
      stop({ code: 'bad-range', detail: `“${day}” is not a day like 2026-10-19.` });
    }
  }
  if (from > to) stop({ code: 'bad-range', detail: `${from} comes after ${to}.` });
  const today = dayOf(nowMs);
  if (from > today) stop({ code: 'bad-range', detail: `${from} has not come yet.` });
  return { start: from, end: to < today ? to : today };
}

/** Days that the tab holds completely, as of an instant. */
export interface Coverage extends Days {
  readonly asOfMs: InstantMs;
}

/** What the tab holds once `fetched` is written, given what it held: joined where the two touch, else the newer days. */
export function joinCoverage(held: Coverage | null, fetched: Coverage): Coverage {
  if (!held) return fetched;
  const touches = held.start <= nextDay(fetched.end) && fetched.start <= nextDay(held.end);
  if (!touches) return held.end > fetched.end ? held : fetched;
  return {
    start: held.start < fetched.start ? held.start : fetched.start,
    end: held.end > fetched.end ? held.end : fetched.end,
    asOfMs: held.end > fetched.end ? held.asOfMs : fetched.asOfMs,
  };
}

export function nextDay(day: string): string {
  return dayOf(startOfDay(day) + DAY_MS);
}
