// From an answer to the cells that a formula shows. Pure. An answer without rows is one row of headers.
import { utcWallClock } from '../../time/instant';
import { instantsOf, wallClockIn, type Zone } from '../../time/zone';
import { hourText, rankedHours } from '../dashboard/hours';
import { startOfDay } from '../posts/range';
import { HOUR_COLUMNS, POST_COLUMNS, type AnswerColumn } from './columns';
import type { Value, Values } from './question';

export type ShownCell = string | number | Date;
export type Shown = ShownCell | ShownCell[][];

/** A header and the chosen columns of the rows. `all` are the columns as they stand in the answer. */
export function tableOf(
  rows: Values,
  all: readonly AnswerColumn[],
  chosen: readonly AnswerColumn[],
  zone: Zone,
): ShownCell[][] {
  const places = chosen.map(({ name }) => all.findIndex((column) => column.name === name));
  const shown = rows.map((row) =>
    chosen.map(({ holds }, index) => cellOf(row[places[index] ?? -1], holds, zone)),
  );
  return [chosen.map(({ header }) => header), ...shown];
}

/** Nothing is an empty text: what Sheets makes of null is not documented. */
export function cellOf(value: Value | undefined, holds: AnswerColumn['holds'], zone: Zone): ShownCell {
  if (value === undefined || value === null) return '';
  if (holds === 'instant' && typeof value === 'number') return new Date(value);
  if (holds === 'day' && typeof value === 'string') return midnight(value, zone);
  return value;
}

/** The date as the spreadsheet shows it; where clocks leave midnight out, the day is its text. */
function midnight(day: string, zone: Zone): ShownCell {
  const [instantMs] = instantsOf(zone, utcWallClock(startOfDay(day)));
  return instantMs === undefined ? day : new Date(instantMs);
}

export const SORTS = [
  'newest',
  'oldest',
  'views',
  'likes',
  'comments',
  'shares',
  'saves',
  'engagement',
] as const;
export type Sort = (typeof SORTS)[number];

/** Posts in an order, the first ones only; what was not measured comes last. */
export function firstPosts(rows: Values, sort: Sort, limit: number): Values {
  const by = sort === 'newest' || sort === 'oldest' ? 'publishedAt' : sort;
  const place = POST_COLUMNS.findIndex(({ name }) => name === by);
  const rank = (row: readonly Value[]): number => {
    const value = row[place];
    return typeof value === 'number' ? (sort === 'oldest' ? -value : value) : -Infinity;
  };
  // Infinity minus itself is no number: two that were not measured are equal.
  const order = (one: number, other: number): number => (one === other ? 0 : other - one);
  return [...rows].sort((one, other) => order(rank(one), rank(other))).slice(0, limit);
}

/** Hours of clocks in the zone with enough posts to tell, best first. */
export function hoursTable(rows: Values, zone: Zone): ShownCell[][] {
  const at = POST_COLUMNS.findIndex(({ name }) => name === 'publishedAt');
  const rated = POST_COLUMNS.findIndex(({ name }) => name === 'engagement');
  const posts = rows.flatMap((row) => {
    const [publishedAt, engagement] = [row[at], row[rated]];
    if (typeof publishedAt !== 'number') return [];
    const { hour } = wallClockIn(zone, publishedAt);
    return [{ hour, engagement: typeof engagement === 'number' ? engagement : null }];
  });
  const ranked = rankedHours(posts).map(({ hour, median, count }) => [hourText(hour), median, count]);
  return [HOUR_COLUMNS.map(({ header }) => header), ...ranked];
}
