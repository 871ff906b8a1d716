// What people write into a formula: constants, cells, ranges of cells, blanks and dates. Whatever cannot be used stops
// with one sentence that names the argument and what it allows. Pure.
import { dateText, type InstantMs, type WallClock } from '../../time/instant';
import { stop } from '../../troubles/trouble';
import {
  customDays,
  daysOf,
  dayOf,
  isRangeName,
  RANGE_NAMES,
  type Days,
  type RangeName,
} from '../posts/range';
import type { AnswerColumn } from './columns';

/** An argument as Sheets hands it over: a value, rows of values, or nothing. */
export type Argument = unknown;

type Piece = string | number | boolean | Date;

/** Error values of Sheets, and what a cell shows while it is computed. Nothing computed from them is worth keeping. */
const NO_VALUE = /^(#[A-Z/0!?]+[!?]?|Loading\.\.\.)$/;

/** The filled values of an argument, row by row. */
function piecesOf(argument: string, given: Argument): readonly Piece[] {
  if (Array.isArray(given)) return given.flatMap((part: unknown) => piecesOf(argument, part));
  if (given === undefined || given === null || given === '') return [];
  if (given instanceof Date || typeof given === 'number' || typeof given === 'boolean') return [given];
  const text = typeof given === 'string' ? given.trim() : '';
  if (NO_VALUE.test(text)) {
    stop({ code: 'bad-argument', argument, given: text, allowed: 'a cell without an error in it' });
  }
  return text === '' ? [] : [text];
}

const shown = (piece: Piece | undefined): string =>
  piece instanceof Date ? dayOf(piece.getTime()) : String(piece ?? '');

/** The words of an argument: from cells, or with commas between. */
export function readWords(argument: string, given: Argument): readonly string[] {
  return piecesOf(argument, given)
    .flatMap((piece) => shown(piece).split(/[\n,;]/))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** One text for each cell of an argument, blanks included: the first line of it. */
export function readCells(argument: string, given: Argument): readonly string[] {
  const cells: readonly unknown[] = Array.isArray(given) ? given.flat() : [given];
  return cells.map((cell) => shown(piecesOf(argument, cell)[0]).split('\n')[0]?.trim() ?? '');
}

const normal = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '');

/** Words out of a closed list, each once, in the order written. */
export function readNames<T extends string>(
  argument: string,
  given: Argument,
  names: readonly T[],
): readonly T[] {
  const found = readWords(argument, given).map(
    (word) =>
      names.find((name) => normal(name) === normal(word)) ??
      stop({ code: 'bad-argument', argument, given: word, allowed: names.join(', ') }),
  );
  return [...new Set(found)];
}

/** One word out of a closed list; `null` where nothing is written. */
export function readName<T extends string>(argument: string, given: Argument, names: readonly T[]): T | null {
  const [first, second] = readNames(argument, given, names);
  if (second !== undefined) {
    const all = readWords(argument, given).join(', ');
    stop({ code: 'bad-argument', argument, given: all, allowed: `one of ${names.join(', ')}` });
  }
  return first ?? null;
}

/** Columns by name or by header; the usual ones where nothing is written. */
export function readColumns(
  given: Argument,
  columns: readonly AnswerColumn[],
  usual: readonly string[],
  argument = 'columns',
): readonly AnswerColumn[] {
  const words = readWords(argument, given);
  return (words.length === 0 ? usual : words).map(
    (word) =>
      columns.find(({ name, header }) => normal(name) === normal(word) || normal(header) === normal(word)) ??
      stop({
        code: 'bad-argument',
        argument,
        given: word,
        allowed: columns.map(({ name }) => name).join(', '),
      }),
  );
}

export const MOST_ROWS = 10_000;

/** How many rows are shown at most. */
export function readLimit(given: Argument): number {
  const pieces = piecesOf('limit', given);
  const [first = MOST_ROWS] = pieces;
  const limit = typeof first === 'string' ? Number(first) : first;
  if (pieces.length <= 1 && typeof limit === 'number' && Number.isInteger(limit) && limit >= 1) {
    if (limit <= MOST_ROWS) return limit;
  }
  const allowed = `a whole number from 1 to ${String(MOST_ROWS)}`;
  return stop({ code: 'bad-argument', argument: 'limit', given: pieces.map(shown).join(', '), allowed });
}

/** What a date in a cell means: the clocks of the spreadsheet. */
export interface Calendar {
  readonly nowMs: InstantMs;
  readonly wallClock: (instantMs: InstantMs) => WallClock;
}

const RANGES = `${RANGE_NAMES.join(', ')}, one day such as 2026-10-01 to begin with, or two days (two cells, or 2026-10-01 to 2026-10-19)`;

export interface NamedDays extends Days {
  /** As people wrote it. */
  readonly range: string;
}

/** Days: one of the names, a first day, or a first and a last one. */
export function readRange(given: Argument, usual: RangeName, calendar: Calendar): NamedDays {
  const pieces = piecesOf('range', given);
  const [only] = pieces;
  const name = pieces.length === 0 ? usual : pieces.length === 1 ? shown(only).toLowerCase() : '';
  if (isRangeName(name)) return { ...daysOf(name, calendar.nowMs), range: name };
  const words = pieces.flatMap((piece) =>
    piece instanceof Date
      ? [dateText(calendar.wallClock(piece.getTime()))]
      : shown(piece)
          .split(/\s+to\s+|\.\.|,/i)
          .map((word) => word.trim()),
  );
  const [start = '', end = dayOf(calendar.nowMs), ...more] = words;
  const range = words.join(' to ');
  const isDays = more.length === 0 && [start, end].every(isDay) && start <= end;
  if (!isDays || start > dayOf(calendar.nowMs)) {
    stop({ code: 'bad-argument', argument: 'range', given: range, allowed: RANGES });
  }
  return { ...customDays(start, end, calendar.nowMs), range };
}

function isDay(text: string): boolean {
  const atMs = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(atMs) && dayOf(atMs) === text;
}

/** Makes an answer another one when it changes; its value means nothing. */
export function readRefresh(given: Argument): string {
  if (Array.isArray(given)) return given.map(readRefresh).join(',');
  if (given instanceof Date) return String(given.getTime());
  return typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean'
    ? String(given)
    : '';
}
