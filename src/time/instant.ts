// Instants are numbers, so that no time zone hides in them. Only UTC fields of Date are used: the script's own zone
// is neither the spreadsheet's nor the reader's.

/** Milliseconds since 1970-01-01T00:00Z. */
export type InstantMs = number;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A reading of clock and calendar somewhere, without saying where. Months count from 1. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** `2026-10-19T07:30:00Z`, the form in which times are sent to Genviral. */
export function isoUtc(instantMs: InstantMs): string {
  return new Date(instantMs).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** `2026-10-19T07:30:00.123Z`, where a part of a second matters. */
export function isoMs(instantMs: InstantMs): string {
  return new Date(instantMs).toISOString();
}

/** The instant of an ISO 8601 text with offset, or `null`. */
export function parseIso(text: string): InstantMs | null {
  const instantMs = Date.parse(text);
  return Number.isNaN(instantMs) ? null : instantMs;
}

/** The reading of a clock that shows UTC. */
export function utcWallClock(instantMs: InstantMs): WallClock {
  const date = new Date(instantMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** When a clock that shows UTC reads this; `null` where the calendar has no such day or the clock no such hour. */
export function utcInstant(wall: WallClock): InstantMs | null {
  const instantMs = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return sameWallClock(utcWallClock(instantMs), wall) ? instantMs : null;
}

function sameWallClock(one: WallClock, other: WallClock): boolean {
  return (
    one.year === other.year &&
    one.month === other.month &&
    one.day === other.day &&
    one.hour === other.hour &&
    one.minute === other.minute &&
    one.second === other.second
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-10-19`. */
export function dateText(wall: WallClock): string {
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
}

/** `09:30`. */
export function timeText(wall: WallClock): string {
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

/** `2026-10-19 09:30`. */
export function dateTimeText(wall: WallClock): string {
  return `${dateText(wall)} ${timeText(wall)}`;
}
