// When clock triggers run. https://developers.google.com/apps-script/reference/script/clock-trigger-builder
import type { Chance } from '../execution/chance';
import type { ClockRule, TimeOfDay } from '../services/script/operations';
import { instantOfLocal, offsetMsAt } from '../time/zone';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A rule with the minute that Google chose: it stays the same from run to run. */
export interface Timetable {
  readonly rule: ClockRule;
  readonly zone: string;
  readonly hour: number;
  readonly minute: number;
  readonly createdAtMs: number;
}

/**
 * Chooses what the rule leaves open: any minute of the hour, or one within a quarter of an hour of the wanted one.
 * https://developers.google.com/apps-script/reference/script/clock-trigger-builder#nearminuteminute
 */
export function timetableOf(rule: ClockRule, zone: string, createdAtMs: number, chance: Chance): Timetable {
  // A date alone means about midnight.
  const anyTime = rule.kind === 'date' ? { hour: 0, minute: 0 } : { hour: null, minute: null };
  const wanted: TimeOfDay = 'hour' in rule ? rule : anyTime;
  const { hour, minute } = wanted;
  const near = minute === null ? chance.whole(60) : minute - 15 + chance.whole(31);
  return {
    rule,
    zone,
    hour: hour ?? chance.whole(24),
    minute: Math.min(59, Math.max(0, near)),
    createdAtMs,
  };
}

/** The first instant after another one at which the trigger runs; `null` when it never does again. */
export function nextDueMs(table: Timetable, afterMs: number): number | null {
  const { rule, createdAtMs, zone } = table;
  switch (rule.kind) {
    case 'after':
      return once(createdAtMs + rule.ms, afterMs);
    case 'at':
      return once(rule.instantMs, afterMs);
    case 'date':
      return once(instantOfLocal(zone, localMs(rule.year, rule.month - 1, rule.day, table)), afterMs);
    case 'minutes':
      return stepped(createdAtMs, rule.every * MINUTE_MS, afterMs);
    case 'hours':
      return stepped(firstHour(table), rule.every * HOUR_MS, afterMs, createdAtMs);
    case 'days':
    case 'weeks':
    case 'monthDay':
      return firstDay(table, afterMs, dayTest(table));
  }
}

function once(dueMs: number, afterMs: number): number | null {
  return dueMs > afterMs ? dueMs : null;
}

/** The chosen minute of the hour in which the trigger was made. */
function firstHour({ createdAtMs, minute }: Timetable): number {
  return Math.floor(createdAtMs / HOUR_MS) * HOUR_MS + minute * MINUTE_MS;
}

function stepped(startMs: number, stepMs: number, afterMs: number, notBeforeMs = startMs): number {
  const steps = Math.floor((Math.max(afterMs, notBeforeMs) - startMs) / stepMs) + 1;
  return startMs + Math.max(1, steps) * stepMs;
}

type DayTest = (day: Date, daysSinceStart: number) => boolean;

function dayTest({ rule, zone, createdAtMs }: Timetable): DayTest {
  const started = new Date(createdAtMs + offsetMsAt(zone, createdAtMs));
  return (day, daysSinceStart) => {
    if (rule.kind === 'days') return daysSinceStart % rule.every === 0;
    if (rule.kind === 'monthDay') return day.getUTCDate() === rule.day;
    if (rule.kind !== 'weeks' || day.getUTCDay() !== rule.weekDay) return false;
    return Math.floor((daysSinceStart + started.getUTCDay()) / 7) % rule.every === 0;
  };
}

/** Looks day by day on the zone's calendar; a 31st comes within 62 days, an nth week within n weeks. */
function firstDay(table: Timetable, afterMs: number, isDay: DayTest): number | null {
  const { zone, createdAtMs, rule } = table;
  const midnight = (instantMs: number): number =>
    Math.floor((instantMs + offsetMsAt(zone, instantMs)) / DAY_MS) * DAY_MS;
  const start = midnight(createdAtMs);
  const most = 70 + 7 * ('every' in rule ? rule.every : 1);
  for (let day = midnight(Math.max(afterMs, createdAtMs)), tried = 0; tried < most; tried++, day += DAY_MS) {
    const date = new Date(day);
    const dueMs = instantOfLocal(
      zone,
      localMs(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), table),
    );
    if (dueMs > Math.max(afterMs, createdAtMs) && isDay(date, Math.round((day - start) / DAY_MS))) {
      return dueMs;
    }
  }
  return null;
}

function localMs(year: number, month: number, day: number, { hour, minute }: Timetable): number {
  return Date.UTC(year, month, day, hour, minute);
}
