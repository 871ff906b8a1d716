// How a range of days is cut into windows that Genviral can hand out whole. Pure.
// Rows can be reached up to offset 10,000; beyond it the documentation says to narrow the dates.
// https://docs.genviral.io/api-reference/list-analytics-posts
import { MEASURED_LARGEST_OFFSET, MEASURED_PAGE_SIZE } from '../../genviral/endpoints';
import { dayCount, splitDays, type Days } from './range';

/** Posts in one window: fetched whole and written once. */
export const MOST_POSTS_PER_WINDOW = 10_000;
/** Aimed at when a window is cut, because posts are not spread evenly over days. */
const COMFORTABLE_POSTS = 9_000;
/** A single day is read from both ends. */
export const MOST_POSTS_PER_DAY = 2 * (MEASURED_LARGEST_OFFSET + MEASURED_PAGE_SIZE);

export interface Page {
  readonly offset: number;
  readonly order: 'asc' | 'desc';
}

/** The pages after the first that hold the rest of a window, oldest first. */
export function furtherPages(totalCount: number): readonly Page[] {
  const pages = Math.ceil(totalCount / MEASURED_PAGE_SIZE);
  const reachable = MEASURED_LARGEST_OFFSET / MEASURED_PAGE_SIZE + 1;
  const fromStart = Array.from({ length: Math.max(0, Math.min(pages, reachable) - 1) }, (_, index) => ({
    offset: (index + 1) * MEASURED_PAGE_SIZE,
    order: 'asc' as const,
  }));
  // From the far end one page more than needed: its pages do not begin where the others end.
  const beyond = pages > reachable ? Math.min(reachable, pages - reachable + 1) : 0;
  const fromEnd = Array.from({ length: beyond }, (_, index) => ({
    offset: index * MEASURED_PAGE_SIZE,
    order: 'desc' as const,
  }));
  return [...fromStart, ...fromEnd];
}

/** The window in parts that are likely to fit, or `null` where it must be read as it is. */
export function cutWindow(span: Days, totalCount: number): readonly Days[] | null {
  if (totalCount <= MOST_POSTS_PER_WINDOW || dayCount(span) === 1) return null;
  return splitDays(span, Math.max(2, Math.ceil(totalCount / COMFORTABLE_POSTS)));
}

/** Smaller windows for what did not fit into one execution. */
export function halves(span: Days): readonly Days[] {
  return splitDays(span, 2);
}
