// A time zone as a value: its name and the offsets that hold in a stretch of time. Apps Script promises no Intl, so
// the platform is asked for the offset at a few instants, once per run, and everything after that is arithmetic.
import {
  DAY_MS,
  MINUTE_MS,
  dateTimeText,
  utcInstant,
  utcWallClock,
  type InstantMs,
  type WallClock,
} from './instant';

/** From this instant on (until the next span) clocks are this far ahead of UTC. */
export interface ZoneSpan {
  readonly fromMs: InstantMs;
  readonly offsetMinutes: number;
}

/** A zone between two instants; the first span also covers everything before, the last everything after. */
export interface Zone {
  readonly name: string;
  readonly spans: readonly ZoneSpan[];
}

/** Clocks change at most about monthly (Morocco around Ramadan), and only on a quarter of an hour. */
const SAMPLE_EVERY_MS = 28 * DAY_MS;
const MOST_SAMPLES = 27;
const CHANGES_ON_MS = 15 * MINUTE_MS;

/**
 * The zone's spans from one instant to another, found with about 20 questions and 12 for each change of clocks: at most
 * 60 for a year and a half. `offsetMinutesAt` answers for the named zone.
 */
export function zoneBetween(
  name: string,
  fromMs: InstantMs,
  toMs: InstantMs,
  offsetMinutesAt: (instantMs: InstantMs) => number,
): Zone {
  const beginMs = Math.floor(fromMs / CHANGES_ON_MS) * CHANGES_ON_MS;
  const lengthMs = Math.max(0, toMs - beginMs);
  const samples = Math.min(MOST_SAMPLES, Math.ceil(lengthMs / SAMPLE_EVERY_MS));
  const stepMs = samples === 0 ? 0 : Math.ceil(lengthMs / samples / CHANGES_ON_MS) * CHANGES_ON_MS;
  const spans: ZoneSpan[] = [{ fromMs: beginMs, offsetMinutes: offsetMinutesAt(beginMs) }];
  let before = spans[0]?.offsetMinutes ?? 0;
  for (let sample = 1; sample <= samples; sample += 1) {
    const atMs = beginMs + sample * stepMs;
    const offsetMinutes = offsetMinutesAt(atMs);
    if (offsetMinutes !== before) {
      spans.push({ fromMs: changeBetween(atMs - stepMs, atMs, before, offsetMinutesAt), offsetMinutes });
      before = offsetMinutes;
    }
  }
  return { name, spans };
}

/** The first quarter of an hour in (lowMs, highMs] at which the offset is no longer `before`. */
function changeBetween(
  lowMs: InstantMs,
  highMs: InstantMs,
  before: number,
  offsetMinutesAt: (instantMs: InstantMs) => number,
): InstantMs {
  let low = lowMs;
  let high = highMs;
  while (high - low > CHANGES_ON_MS) {
    const middle = low + Math.floor((high - low) / 2 / CHANGES_ON_MS) * CHANGES_ON_MS;
    if (offsetMinutesAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The zone of readings that name their own offset, or none that matters. */
export const UTC: Zone = { name: 'UTC', spans: [{ fromMs: 0, offsetMinutes: 0 }] };

/** Minutes that clocks in the zone are ahead of UTC at an instant. */
export function offsetMinutesIn(zone: Zone, instantMs: InstantMs): number {
  let offsetMinutes = zone.spans[0]?.offsetMinutes ?? 0;
  for (const span of zone.spans) {
    if (span.fromMs <= instantMs) offsetMinutes = span.offsetMinutes;
  }
  return offsetMinutes;
}

/** What clocks in the zone read at an instant. */
export function wallClockIn(zone: Zone, instantMs: InstantMs): WallClock {
  return utcWallClock(instantMs + offsetMinutesIn(zone, instantMs) * MINUTE_MS);
}

/**
 * When clocks in the zone read this: one instant as a rule; none in the hour that is left out in spring or for a day
 * the calendar lacks; two, earlier first, in the hour that happens twice in autumn.
 */
export function instantsOf(zone: Zone, wall: WallClock): readonly InstantMs[] {
  const asUtc = utcInstant(wall);
  if (asUtc === null) return [];
  const offsets = [...new Set(zone.spans.map((span) => span.offsetMinutes))];
  return offsets
    .filter((offset) => offsetMinutesIn(zone, asUtc - offset * MINUTE_MS) === offset)
    .map((offset) => asUtc - offset * MINUTE_MS)
    .sort((one, other) => one - other);
}

/** `2026-10-19 09:30` as clocks in the zone show it. */
export function localText(zone: Zone, instantMs: InstantMs): string {
  return dateTimeText(wallClockIn(zone, instantMs));
}

/** `UTC+02:00`. */
export function offsetText(offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
