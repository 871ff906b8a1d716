// Times in other tools' calendars. Which of day and month stands first is found from a column as a whole, or asked: a post
// goes public at this time, so nothing is guessed. Pure.
import type { Cell } from '../../platform/ports';
import { readCellTime } from '../../time/cell-time';
import { dateTimeText, timeText, utcInstant, type InstantMs, type WallClock } from '../../time/instant';
import { wallClockIn, type Zone } from '../../time/zone';

export type DateOrder = 'dayFirst' | 'monthFirst';

/** The cells that say when a row is to be posted; `time` is empty where there is no such column. */
export interface WhenCells {
  readonly date: Cell;
  readonly dateShown: string;
  readonly time: Cell;
  readonly timeShown: string;
}

export type ReadWhen =
  | { readonly kind: 'blank' }
  | { readonly kind: 'at'; readonly instantMs: InstantMs }
  /** It stays text, for Check rows to point at; `because` says what is wrong with it. */
  | { readonly kind: 'text'; readonly text: string; readonly because: string };

interface Numbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly rest: string;
}

const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:(?:,?\s+|T)(.+))?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:,?\s+|T)(.+))?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(.+))?$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?:,?\s+(?:at\s+)?(.+))?$/i;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const CLOCK = /^(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?$/i;

/** Whether a cell may say when: used to tell columns without headers apart. */
export function looksLikeTime(cell: Cell): boolean {
  if (typeof cell === 'object') return true;
  const text = String(cell).trim();
  return WITH_OFFSET.test(text) || numbersOf(text) !== null || plainDay(text) !== null;
}

function numbersOf(text: string): Numbers | null {
  const [, first, second, year = '', rest = ''] = YEAR_LAST.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  const century = year.length === 2 ? 2000 : 0;
  return { first: Number(first), second: Number(second), year: century + Number(year), rest };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/** A day that can be read in one way only. */
function plainDay(text: string): Day | null {
  const [, year, month, day, rest = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return { year: Number(year), month: Number(month), day: Number(day), rest };
  const [, name = '', first, firstYear, firstRest = ''] = MONTH_FIRST.exec(text) ?? [];
  if (first !== undefined) return namedDay(name, first, firstYear, firstRest);
  const [, second, other = '', secondYear, secondRest = ''] = DAY_FIRST.exec(text) ?? [];
  return second === undefined ? null : namedDay(other, second, secondYear, secondRest);
}

function namedDay(name: string, day: string, year: string | undefined, rest: string): Day | null {
  const wanted = name.toLowerCase() === 'sept' ? 'september' : name.toLowerCase();
  const month = MONTHS.findIndex((one) => one.startsWith(wanted)) + 1;
  return month === 0 ? null : { year: Number(year), month, day: Number(day), rest };
}

function dayOf({ first, second, year, rest }: Numbers, order: DateOrder): Day | null {
  const [day, month] = order === 'dayFirst' ? [first, second] : [second, first];
  return isDay(year, month, day) ? { year, month, day, rest } : null;
}

const isDay = (year: number, month: number, day: number): boolean =>
  utcInstant({ year, month, day, hour: 0, minute: 0, second: 0 }) !== null;

export type OrderFound =
  /** No date here depends on the order. */
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly order: DateOrder; readonly misread: boolean }
  | {
      readonly kind: 'ask';
      readonly example: string;
      readonly dayFirst: string;
      readonly monthFirst: string;
    };

/**
 * The order of day and month in a column. Sheets turns what it can read into dates while they are pasted, by its own
 * language: what such cells show counts as much as text does, and where text proves the other order, they were misread.
 */
export function findOrder(pieces: readonly WhenCells[], zone: Zone): OrderFound {
  const found = pieces.flatMap((piece) => {
    const numbers = numbersOf(writtenText(piece.date, piece.dateShown));
    return numbers ? [{ piece, numbers }] : [];
  });
  const orders: readonly DateOrder[] = ['dayFirst', 'monthFirst'];
  const possible = orders.filter((order) => found.every(({ numbers }) => dayOf(numbers, order) !== null));
  const doubtful = found.find(({ numbers }) => isEither(numbers)) ?? found[0];
  if (!doubtful || found.every(({ numbers }) => numbers.first === numbers.second)) return { kind: 'none' };
  const [order] = possible;
  if (order !== undefined && possible.length === 1) {
    const misread = found.some(({ piece, numbers }) => wasReadOtherwise(piece.date, numbers, order, zone));
    return { kind: 'known', order, misread };
  }
  return {
    kind: 'ask',
    example: writtenText(doubtful.piece.date, doubtful.piece.dateShown),
    dayFirst: dayWords(dayOf(doubtful.numbers, 'dayFirst')),
    monthFirst: dayWords(dayOf(doubtful.numbers, 'monthFirst')),
  };
}

const writtenText = (cell: Cell, shown: string): string => (typeof cell === 'string' ? cell : shown).trim();

const isEither = (numbers: Numbers): boolean =>
  numbers.first !== numbers.second &&
  dayOf(numbers, 'dayFirst') !== null &&
  dayOf(numbers, 'monthFirst') !== null;

function wasReadOtherwise(cell: Cell, numbers: Numbers, order: DateOrder, zone: Zone): boolean {
  const day = dayOf(numbers, order);
  if (typeof cell !== 'object' || !day) return false;
  const wall = wallClockIn(zone, cell.instantMs);
  return wall.month !== day.month || wall.day !== day.day;
}

function dayWords(day: Day | null): string {
  return day ? `${String(day.day)} ${monthName(day.month)} ${String(day.year)}` : 'no day at all';
}

const monthName = (month: number): string => {
  const name = MONTHS[month - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

/** `Tue 3 November 2026 09:30`: no two readings. */
export function spelledOut(instantMs: InstantMs, zone: Zone): string {
  const wall = wallClockIn(zone, instantMs);
  const day = dayWords({ ...wall, rest: '' });
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(wall)] ?? '';
  return `${weekday} ${day} ${timeText(wall)}`;
}

function weekdayOf({ year, month, day }: WallClock): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** When a row is to be posted. `order` is needed where `findOrder` found one or asked. */
export function readWhen(cells: WhenCells, order: DateOrder | null, zone: Zone): ReadWhen {
  const written = writtenText(cells.date, cells.dateShown);
  const clock = writtenText(cells.time, cells.timeShown);
  if (written === '' && clock === '') return { kind: 'blank' };
  const whole = [written, clock].filter((part) => part !== '').join(' ');
  const keep: Keep = (because) => ({ kind: 'text', text: whole, because: because.replace(/\.$/, '') });
  // A word that publishes at once must come from the person who uses this file, never from a pasted one.
  if (written.toLowerCase() === 'now') return { ...keep('“now” is not taken over; write a time'), text: '' };
  const numbers = numbersOf(written);
  if (numbers) return ofNumbers(numbers, clock, order, zone, keep);
  if (typeof cells.date === 'object') {
    return ofMoment(cells.date.instantMs, cells.dateShown, clock, zone, keep);
  }
  if (WITH_OFFSET.test(written)) return ofText(written, zone, keep);
  const day = plainDay(written);
  return day ? ofDay(day, clock, zone, keep) : keep(`“${whole}” is not a date and time`);
}

type Keep = (because: string) => Extract<ReadWhen, { kind: 'text' }>;

function ofNumbers(
  numbers: Numbers,
  clock: string,
  order: DateOrder | null,
  zone: Zone,
  keep: Keep,
): ReadWhen {
  const day = dayOf(numbers, order ?? 'dayFirst');
  if (order === null && numbers.first !== numbers.second) {
    return keep('its day and month can be read in two ways');
  }
  if (!day) return keep('it does not fit the order of day and month of the other rows');
  return ofDay(day, clock, zone, keep);
}

function ofMoment(instantMs: InstantMs, shown: string, clock: string, zone: Zone, keep: Keep): ReadWhen {
  if (clock !== '') return ofDay({ ...wallClockIn(zone, instantMs), rest: '' }, clock, zone, keep);
  const time = readCellTime({ instantMs }, zone, shown);
  if (time.kind !== 'at') {
    return keep(time.kind === 'unreadable' ? time.because : 'it is not a date and time');
  }
  return time.atMidnight && !/\d:\d/.test(shown) ? keep('it has no time of day') : time;
}

function ofDay({ rest, ...day }: Day, clock: string, zone: Zone, keep: Keep): ReadWhen {
  if (!isDay(day.year, day.month, day.day)) return keep('there is no such day');
  const time = clockOf(clock === '' ? rest : clock);
  if (time === null) {
    return keep(clock === '' && rest === '' ? 'it has no time of day' : 'its time of day cannot be read');
  }
  return ofText(dateTimeText({ ...day, ...time, second: 0 }), zone, keep);
}

function ofText(text: string, zone: Zone, keep: Keep): ReadWhen {
  const time = readCellTime(text, zone);
  if (time.kind === 'at') return { kind: 'at', instantMs: time.instantMs };
  return { ...keep(time.kind === 'unreadable' ? time.because : 'it is not a date and time'), text };
}

function clockOf(text: string): { readonly hour: number; readonly minute: number } | null {
  const [, hour, minute, half] = CLOCK.exec(text.trim()) ?? [];
  if (hour === undefined || (minute === undefined && half === undefined)) return null;
  const isHalf = half !== undefined;
  const value = isHalf ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const isClock =
    Number(minute ?? 0) < 60 && value < 24 && (!isHalf || (Number(hour) > 0 && Number(hour) < 13));
  return isClock ? { hour: value, minute: Number(minute ?? 0) } : null;
}
