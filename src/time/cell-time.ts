// Reads the time a person put into a cell. A post goes public at this time, so nothing is guessed: what can be read in
// two ways is refused with both readings.
import type { Cell } from '../platform/ports';
import { dateText, dateTimeText, parseIso, utcInstant, type InstantMs, type WallClock } from './instant';
import { instantsOf, wallClockIn, type Zone } from './zone';

export type CellTime =
  | { readonly kind: 'blank' }
  /** The word `now`: publish as soon as it is sent. */
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly instantMs: InstantMs; readonly atMidnight: boolean }
  /** The sentence says what is wrong and what to write instead. */
  | { readonly kind: 'unreadable'; readonly because: string };

const HOW_TO_WRITE = 'Write it like 2026-10-19 09:30.';

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** Sheets counts days from 1899-12-30: a cell with only a time is on that day. */
const YEAR_OF_DAY_ZERO = 1899;

const refuse = (because: string): CellTime => ({ kind: 'unreadable', because });

/**
 * What the cell says, read in the spreadsheet's zone where the cell does not name an offset itself. `shown` is what Sheets
 * shows for a date, where it may differ: an hour that clocks leave out is shown as typed and handed out as another.
 */
export function readCellTime(cell: Cell, zone: Zone, shown?: string): CellTime {
  if (typeof cell === 'string') return readText(cell.trim(), zone);
  if (typeof cell === 'object') return readMoment(cell.instantMs, zone, shown);
  return refuse(`“${String(cell)}” is not a date and time. ${HOW_TO_WRITE}`);
}

function readMoment(instantMs: InstantMs, zone: Zone, shown?: string): CellTime {
  const wall = wallClockIn(zone, instantMs);
  if (wall.year <= YEAR_OF_DAY_ZERO) return refuse(`a time of day has no date. ${HOW_TO_WRITE}`);
  const clock = shown === undefined ? null : readClock(shown);
  if (clock !== null && (clock.hour !== wall.hour || clock.minute !== wall.minute)) {
    return leftOut({ ...wall, ...clock }, zone);
  }
  return atWallClock(wall, zone);
}

/** The hour and minute in a shown time, such as `02:30` or `2:30:00 PM`. */
export function readClock(shown: string): { readonly hour: number; readonly minute: number } | null {
  const [, hour, minute, half] = /(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?/i.exec(shown) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const afternoon = half?.toLowerCase() === 'pm' ? 12 : 0;
  return {
    hour: half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon,
    minute: Number(minute),
  };
}

function leftOut(wall: WallClock, zone: Zone): CellTime {
  return refuse(
    `${dateTimeText(wall)} does not exist in ${zone.name}: clocks go forward then. Choose another time.`,
  );
}

function readText(text: string, zone: Zone): CellTime {
  if (text === '') return { kind: 'blank' };
  if (text.toLowerCase() === 'now') return { kind: 'now' };
  if (ISO_WITH_OFFSET.test(text)) return readIso(text, zone);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, month, day, ...clock] = yearFirst;
    return readParts(text, year, month, day, clock, zone);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return readYearLast(text, yearLast, zone);
  return refuse(`“${text}” is not a date and time. ${HOW_TO_WRITE}`);
}

function readIso(text: string, zone: Zone): CellTime {
  const instantMs = parseIso(text.replace(' ', 'T'));
  if (instantMs === null) return refuse(`“${text}” is not in the calendar. ${HOW_TO_WRITE}`);
  return { kind: 'at', instantMs, atMidnight: isMidnight(wallClockIn(zone, instantMs)) };
}

/** 03/04/2026 is a day in March in one country and in April in another. */
function readYearLast(text: string, match: RegExpExecArray, zone: Zone): CellTime {
  const [, first, second, year, ...clock] = match;
  const dayFirst = wallClockOf(year, second, first, clock);
  const monthFirst = wallClockOf(year, first, second, clock);
  if (dayFirst && monthFirst && first !== second) {
    return refuse(
      `“${text}” can be ${dateText(dayFirst)} or ${dateText(monthFirst)}. Write the one you mean, year first.`,
    );
  }
  return dayFirst
    ? readParts(text, year, second, first, clock, zone)
    : readParts(text, year, first, second, clock, zone);
}

type Part = string | undefined;

function readParts(text: string, year: Part, month: Part, day: Part, clock: Part[], zone: Zone): CellTime {
  const wall = wallClockOf(year, month, day, clock);
  if (!wall) return refuse(`“${text}” is not in the calendar. ${HOW_TO_WRITE}`);
  if (clock[0] === undefined) return refuse(`“${text}” has no time of day. ${HOW_TO_WRITE}`);
  return atWallClock(wall, zone);
}

function wallClockOf(year: Part, month: Part, day: Part, [hour, minute, second]: Part[]): WallClock | null {
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  return utcInstant(wall) === null ? null : wall;
}

function atWallClock(wall: WallClock, zone: Zone): CellTime {
  const [instantMs, again] = instantsOf(zone, wall);
  if (instantMs === undefined) return leftOut(wall, zone);
  if (again !== undefined) {
    return refuse(
      `${dateTimeText(wall)} happens twice in ${zone.name}: clocks go back then. Choose another time, or write ` +
        `${new Date(instantMs).toISOString().slice(0, 16)}Z for the first or ` +
        `${new Date(again).toISOString().slice(0, 16)}Z for the second.`,
    );
  }
  return { kind: 'at', instantMs, atMidnight: isMidnight(wall) };
}

const isMidnight = (wall: WallClock): boolean => wall.hour === 0 && wall.minute === 0 && wall.second === 0;
