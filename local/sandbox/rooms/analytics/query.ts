// The query of the two analytics reports. Bad values are refused with 400
// (https://docs.genviral.io/api-reference/list-analytics-posts). Days are UTC days.

import { refuse, type Refusal } from '../../envelope';
import { firstOf, wholeNumber } from '../../request';
import type { Switches } from '../../switches';
import { DAY_MS, dayStartMs, parseDay } from '../../time';
import { MEASURED_PLATFORMS } from './live';

/** `startMs` and `endMs` are both inside the window. */
export interface RowFilter {
  startMs: number;
  endMs: number;
  platforms: string[];
  targetIds: string[];
}

export type FilterReading = ({ kind: 'filter' } & RowFilter) | Refusal;

const RANGE_DAYS = new Map([
  ['14d', 14],
  ['30d', 30],
  ['90d', 90],
  ['1y', 365],
]);

export const badQuery = (message: string): Refusal => refuse(400, 'invalid_query_parameter', message);

export function readFilter(query: URLSearchParams, nowMs: number): FilterReading {
  const window = readWindow(query, nowMs);
  if (window.kind === 'refusal') return window;
  const platforms = list(firstOf(query, 'platforms', 'platform'));
  const unknown = platforms.find((platform) => !MEASURED_PLATFORMS.includes(platform));
  if (unknown !== undefined) return badQuery(`Unsupported platform ${unknown}`);
  const targetIds = list(firstOf(query, 'accounts', 'account_ids'));
  return { ...window, kind: 'filter', platforms, targetIds };
}

function list(text: string | null): string[] {
  const pieces = (text ?? '').split(',').map((piece) => piece.trim().toLowerCase());
  return pieces.filter((piece) => piece !== '');
}

type Window = { kind: 'window'; startMs: number; endMs: number } | Refusal;

function readWindow(query: URLSearchParams, nowMs: number): Window {
  const start = firstOf(query, 'start');
  const end = firstOf(query, 'end');
  const range = firstOf(query, 'range') ?? '30d';
  const days = RANGE_DAYS.get(range);
  if (days === undefined && range !== 'all') return badQuery('range must be 14d, 30d, 90d, 1y or all');
  if (start === null && end === null) {
    const endMs = dayStartMs(nowMs) + DAY_MS - 1;
    return { kind: 'window', startMs: days === undefined ? 0 : endMs + 1 - days * DAY_MS, endMs };
  }
  if (start === null || end === null) return badQuery('start and end must be given together');
  const startMs = parseDay(start);
  const endDayMs = parseDay(end);
  if (startMs === null || endDayMs === null) return badQuery('start and end must be dates like 2026-01-31');
  if (startMs > endDayMs) return badQuery('start must not be after end');
  return { kind: 'window', startMs, endMs: endDayMs + DAY_MS - 1 };
}

const SORT_KEYS = ['published_at', 'views', 'likes', 'comments', 'shares'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Page {
  sortBy: SortKey;
  descending: boolean;
  limit: number;
  offset: number;
}

export type PageReading = ({ kind: 'page' } & Page) | Refusal;

const MOST_ROWS = 100;
const LAST_OFFSET = 10_000;

export function readPage(query: URLSearchParams, switches: Switches): PageReading {
  const sortText = firstOf(query, 'sortBy', 'sort_by') ?? 'published_at';
  const sortBy = SORT_KEYS.find((key) => key === sortText);
  if (sortBy === undefined) return badQuery(`sortBy must be one of ${SORT_KEYS.join(', ')}`);
  const order = firstOf(query, 'sortOrder', 'sort_order') ?? 'desc';
  if (order !== 'asc' && order !== 'desc') return badQuery('sortOrder must be asc or desc');
  const limit = readNumber(firstOf(query, 'limit') ?? '50', 1, MOST_ROWS, switches);
  if (limit === null) return badQuery(`limit must be a whole number from 1 to ${MOST_ROWS}`);
  const offset = readNumber(firstOf(query, 'offset') ?? '0', 0, LAST_OFFSET, switches);
  if (offset === null) return badQuery(`offset must be a whole number from 0 to ${LAST_OFFSET}`);
  return { kind: 'page', sortBy, descending: order === 'desc', limit, offset };
}

function readNumber(text: string, least: number, most: number, switches: Switches): number | null {
  const value = wholeNumber(text, least, Number.MAX_SAFE_INTEGER);
  if (value === null || value <= most) return value;
  return switches.analyticsBeyondLimit === 'clamped' ? most : null;
}
