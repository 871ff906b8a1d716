// Instants are milliseconds since 1970 UTC. Nothing here asks the machine's clock or its zone.

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** `2026-12-03T08:30:00Z`: without milliseconds where there are none, as scheduled times are answered. */
export function isoShort(instantMs: number): string {
  return new Date(instantMs).toISOString().replace('.000Z', 'Z');
}

/** `2026-11-20T17:02:44.318Z`, as every other time is answered. */
export function isoLong(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

export function isoLongOrNull(instantMs: number | null): string | null {
  return instantMs === null ? null : isoLong(instantMs);
}

/** `2026-11-20`, the UTC day. */
export function isoDay(instantMs: number): string {
  return isoLong(instantMs).slice(0, 10);
}

export function dayStartMs(instantMs: number): number {
  return Math.floor(instantMs / DAY_MS) * DAY_MS;
}

/** The first instant of the UTC month that is `months` after the one of `instantMs`. */
export function monthStartMs(instantMs: number, months = 0): number {
  const date = new Date(instantMs);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
}

/** Midnight UTC of a `YYYY-MM-DD` that the calendar has, else `null`. */
export function parseDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const instantMs = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(instantMs) || isoDay(instantMs) !== text ? null : instantMs;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/i;

export type IsoReading = { kind: 'instant'; instantMs: number; hasOffset: boolean } | { kind: 'unreadable' };

/** Reads an ISO 8601 date or date-time; without an offset it is taken as UTC and says so. */
export function readIso(text: string): IsoReading {
  const match = ISO.exec(text);
  if (match === null || parseDay(match[1] ?? '') === null) return { kind: 'unreadable' };
  const hasOffset = match[2] !== undefined;
  const complete = text.length === 10 ? `${text}T00:00:00Z` : hasOffset ? text : `${text}Z`;
  const instantMs = Date.parse(complete.toUpperCase());
  return Number.isNaN(instantMs) ? { kind: 'unreadable' } : { kind: 'instant', instantMs, hasOffset };
}
