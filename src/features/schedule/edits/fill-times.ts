// Times for rows that have none yet: evenly over chosen weekdays and hours, and never two posts of one account close
// together. Pure.
import {
  DAY_MS,
  dateText,
  HOUR_MS,
  MINUTE_MS,
  utcInstant,
  utcWallClock,
  type InstantMs,
} from '../../../time/instant';
import { instantsOf, wallClockIn, type Zone } from '../../../time/zone';
import type { LeftRow } from './left';

export interface FillRules {
  /** From Monday, 1, to Sunday, 7. */
  readonly weekdays: readonly number[];
  /** Minutes of the day at which posts go out. */
  readonly minutes: readonly number[];
  /** Posts of one account on one day, those that have a time already included. */
  readonly mostPerDay: number;
  /** Between two posts of one account. */
  readonly apartMinutes: number;
}

/** A row without a time. */
export interface BlankRow {
  readonly line: number;
  readonly accountIds: readonly string[];
}

/** A post that has its time. */
export interface TakenTime {
  readonly instantMs: InstantMs;
  readonly accountIds: readonly string[];
}

export interface FillFacts {
  readonly rows: readonly BlankRow[];
  readonly taken: readonly TakenTime[];
  readonly rules: FillRules;
  readonly zone: Zone;
  readonly nowMs: InstantMs;
}

export interface FilledTime {
  readonly line: number;
  readonly instantMs: InstantMs;
}

export interface FillPlan {
  readonly times: readonly FilledTime[];
  readonly left: readonly LeftRow[];
}

/** Time to look at the list, and to send. */
export const FILL_LEAD_MS = HOUR_MS;
/** A plan further ahead than this is a slip of the rules. */
export const FILL_DAYS = 366;

/** Rows get their times in the order of the sheet: each the first one that suits all of its accounts. */
export function planTimes({ rows, taken, rules, zone, nowMs }: FillFacts): FillPlan {
  const slots = slotsOf(rules, zone, nowMs);
  const books = new Map<string, Calendar>();
  const bookOf = (id: string): Calendar => {
    const known = books.get(id) ?? { times: [], perDay: new Map() };
    books.set(id, known);
    return known;
  };
  for (const { instantMs, accountIds } of taken) {
    for (const id of accountIds) enter(bookOf(id), instantMs, dayIn(zone, instantMs));
  }
  // What is full for some accounts stays full for them.
  const nextFor = new Map<string, number>();
  const times: FilledTime[] = [];
  const left: LeftRow[] = [];
  for (const { line, accountIds } of rows) {
    const who = [...accountIds].sort().join(' ');
    const calendars = accountIds.map(bookOf);
    const from = nextFor.get(who) ?? 0;
    const index = slots.findIndex(
      (slot, at) => at >= from && calendars.every((one) => isFree(one, slot, rules)),
    );
    const slot = slots[index];
    nextFor.set(who, index < 0 ? slots.length : index + 1);
    if (!slot) {
      left.push({ line, because: 'no time within a year suits these rules' });
      continue;
    }
    for (const one of calendars) enter(one, slot.instantMs, slot.day);
    times.push({ line, instantMs: slot.instantMs });
  }
  return { times, left };
}

interface Slot {
  readonly instantMs: InstantMs;
  /** Such as `2026-10-19`. */
  readonly day: string;
}

/** What one account has. */
interface Calendar {
  readonly times: InstantMs[];
  readonly perDay: Map<string, number>;
}

function enter({ times, perDay }: Calendar, instantMs: InstantMs, day: string): void {
  times.push(instantMs);
  perDay.set(day, (perDay.get(day) ?? 0) + 1);
}

function isFree({ times, perDay }: Calendar, { instantMs, day }: Slot, rules: FillRules): boolean {
  if ((perDay.get(day) ?? 0) >= rules.mostPerDay) return false;
  return times.every((one) => Math.abs(one - instantMs) >= rules.apartMinutes * MINUTE_MS);
}

const dayIn = (zone: Zone, instantMs: InstantMs): string => dateText(wallClockIn(zone, instantMs));

/** Every time that the rules allow, soonest first. An hour that clocks leave out or show twice is none: a row could not say it. */
function slotsOf({ weekdays, minutes }: FillRules, zone: Zone, nowMs: InstantMs): readonly Slot[] {
  const today = { ...wallClockIn(zone, nowMs), hour: 0, minute: 0, second: 0 };
  const midnightMs = utcInstant(today) ?? 0;
  const sorted = [...new Set(minutes)].sort((one, other) => one - other);
  return Array.from({ length: FILL_DAYS }, (_, day) => midnightMs + day * DAY_MS).flatMap((dayMs) => {
    const weekday = ((new Date(dayMs).getUTCDay() + 6) % 7) + 1;
    if (!weekdays.includes(weekday)) return [];
    return sorted.flatMap((minute) => {
      const wall = utcWallClock(dayMs + minute * MINUTE_MS);
      const [instantMs, again] = instantsOf(zone, wall);
      const isUsable = instantMs !== undefined && again === undefined && instantMs >= nowMs + FILL_LEAD_MS;
      return isUsable ? [{ instantMs, day: dateText(wall) }] : [];
    });
  });
}

const ROUND_MINUTES = 5;

/** So many minutes of the day, evenly from the first to the last; a single one is the first. */
export function evenMinutes(from: number, to: number, count: number): readonly number[] {
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  const minutes = Array.from(
    { length: count },
    (_, index) => Math.round((from + index * step) / ROUND_MINUTES) * ROUND_MINUTES,
  );
  return [...new Set(minutes)].map((minute) => Math.min(Math.max(minute, from), to));
}
