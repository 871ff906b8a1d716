// GET /analytics/summary/posts (https://docs.genviral.io/api-reference/list-analytics-posts).

import { ok, type Answer } from '../../envelope';
import type { Call } from '../../route';
import { readFilter, readPage, type Page, type SortKey } from './query';
import { metricsOf, rowsOf, rowView, type Row } from './rows';

export function listAnalyticsPosts({ world, scope, query }: Call): Answer {
  const filter = readFilter(query, world.nowMs);
  if (filter.kind === 'refusal') return filter;
  const page = readPage(query, world.switches);
  if (page.kind === 'refusal') return page;
  const rows = rowsOf(world, scope, filter);
  const shown = pageOf(rows, page);
  return ok('Analytics posts retrieved', {
    posts: shown.map((row) => rowView(row, world.switches.analyticsCorrelation)),
    totalCount: rows.length,
    hasMore: page.offset + shown.length < rows.length,
  });
}

/**
 * One page in order. Equal keys stay in the order of their ids, so that pages neither repeat nor lose a row. Only the
 * keys are sorted whole: of tens of thousands of rows a page needs a hundred.
 */
function pageOf(rows: readonly Row[], { sortBy, descending, limit, offset }: Page): Row[] {
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sign * keyOf(row, sortBy) }));
  const keys = Float64Array.from(keyed, ({ key }) => key).sort();
  const first = keys[offset];
  const last = keys[Math.min(offset + limit, keys.length) - 1];
  if (first === undefined || last === undefined) return [];
  const before = offset - keys.indexOf(first);
  return keyed
    .filter(({ key }) => key >= first && key <= last)
    .sort((one, other) => one.key - other.key || (one.row.post.id < other.row.post.id ? -1 : 1))
    .slice(before, before + limit)
    .map(({ row }) => row);
}

function keyOf(row: Row, sortBy: SortKey): number {
  return sortBy === 'published_at' ? row.post.publishedMs : (metricsOf(row)[sortBy] ?? -1);
}
