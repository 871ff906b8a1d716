// Brings the analytics of a range of days into the Posts tab: all pages first, then one write. A failure on the way
// leaves the tab as it was and says so on its first header.
import { getTargets, listMeasuredPosts } from '../../genviral/endpoints';
import type { WireMeasuredPost } from '../../genviral/schemas';
import { sentenceOf } from '../../troubles/sentence';
import { stop, TroubleError } from '../../troubles/trouble';
import { localText, type Zone } from '../../time/zone';
import { openTable } from '../../workbook/open';
import { planUpsert } from '../../workbook/upsert';
import type { TableView } from '../../workbook/view';
import { writeChanges } from '../../workbook/write';
import type { RunContext } from '../run-context';
import { readCoverage, writeCoverage } from './coverage';
import { furtherOffsets, MOST_POSTS_PER_RANGE, recordsOf } from './plan';
import { daysOf, joinCoverage, type Coverage, type Days, type RangeName } from './range';
import { postsTable, type PostColumns } from './table';

export interface PostsUpdated extends Days {
  readonly found: number;
  readonly added: number;
  readonly changed: number;
  /** Analytics exist for tracked handles only; without one there are none at all. */
  readonly tracksAccounts: boolean;
}

export function updatePosts(run: RunContext, range: RangeName): PostsUpdated {
  const nowMs = run.nowMs();
  const days = daysOf(range, nowMs);
  const zone = run.zone(nowMs, nowMs);
  const view = openTable(run.workbook, run.store, postsTable);
  const posts = fetchOrMarkStale(run, days, view, zone);
  const upsert = planUpsert(view, recordsOf(posts), (record) => record.analyticsId);
  writeChanges(view, upsert.changes);
  const coverage = joinCoverage(readCoverage(run.store), { ...days, asOfMs: nowMs });
  noteOnHeader(view, completeNote(coverage, zone));
  writeCoverage(run.store, coverage);
  const tracksAccounts = posts.length > 0 || run.client.call(getTargets, null).targets.length > 0;
  return { ...days, found: posts.length, added: upsert.added, changed: upsert.changed, tracksAccounts };
}

function fetchOrMarkStale(
  run: RunContext,
  days: Days,
  view: TableView<PostColumns>,
  zone: Zone,
): readonly WireMeasuredPost[] {
  try {
    return fetchPosts(run, days);
  } catch (error) {
    const coverage = readCoverage(run.store);
    const held = coverage ? `\n\nIt holds what was there before: ${completeNote(coverage, zone)}` : '';
    noteOnHeader(view, `Not updated at ${localText(zone, run.nowMs())}. ${sentenceOf(error)}${held}`);
    throw error;
  }
}

function fetchPosts(run: RunContext, days: Days): readonly WireMeasuredPost[] {
  const first = run.client.call(listMeasuredPosts, { ...days, offset: 0 });
  if (first.totalCount > MOST_POSTS_PER_RANGE) {
    stop({ code: 'too-many-posts', found: first.totalCount, limit: MOST_POSTS_PER_RANGE });
  }
  const pages = run.client.callAll(
    listMeasuredPosts,
    furtherOffsets(first.totalCount).map((offset) => ({ ...days, offset })),
  );
  return [
    ...first.posts,
    ...pages.flatMap((page) => {
      if (!page.ok) throw new TroubleError(page.trouble);
      return page.value.posts;
    }),
  ];
}

function completeNote({ start, end, asOfMs }: Coverage, zone: Zone): string {
  return `Complete from ${start} to ${end}, as of ${localText(zone, asOfMs)}.`;
}

function noteOnHeader(view: TableView<PostColumns>, state: string): void {
  const column = view.places.publishedAt;
  if (column === undefined) return;
  const note = `${postsTable.columns.publishedAt.note}\n\n${state}`;
  view.tab.writeNotes({ row: 1, column, rows: 1, columns: 1 }, [[note]]);
}
