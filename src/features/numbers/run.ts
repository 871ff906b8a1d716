// Brings the numbers of the Posts tab onto the rows that sent them, in Schedule and Archive alike, and the rows' campaigns
// onto the posts.
import { cellText } from '../../workbook/kinds';
import { openTable } from '../../workbook/open';
import { findTab } from '../../workbook/tabs';
import type { TableView } from '../../workbook/view';
import { writeChanges } from '../../workbook/write';
import type { AccountBook } from '../accounts/book';
import type { PostColumns, PostRecord } from '../posts/table';
import type { RunContext } from '../run-context';
import { ledgerTable } from '../schedule/ledger/table';
import type { Target } from '../targets/target';
import { planNumbers, type RowNumbers } from './plan';
import { sentTables, type SentColumns } from './table';

export interface NumbersUpdated {
  /** Rows that have numbers. */
  readonly rows: number;
  /** The Posts tab as it is now. */
  readonly view: TableView<PostColumns>;
}

type Origin = Pick<PostRecord, 'campaign' | 'fromRow'>;

export function updateNumbers(
  run: RunContext,
  posts: TableView<PostColumns>,
  targets: readonly Target[],
  book: AccountBook,
): NumbersUpdated {
  run.report('Numbers', 0, 0);
  const externalIds = readExternalIds(run);
  const origins = new Map<string, Origin>();
  let rows = 0;
  for (const table of sentTables) {
    if (!findTab(run.workbook, run.store, table)) continue;
    const view = openTable(run.workbook, run.store, table);
    const measured = posts.lines.map((line) => line.record);
    const plan = planNumbers({ rows: view.lines, posts: measured, targets, book, externalIds });
    writeChanges(
      view,
      plan.filter(({ values }) => Object.keys(values).length > 0),
    );
    rows += plan.filter((row) => row.posts.length > 0).length;
    noteOrigins(origins, view, plan);
  }
  return { rows, view: writeOrigins(posts, origins) };
}

/** The ids under which rows were sent: a post that is not linked by its own id is found by them. */
function readExternalIds(run: RunContext): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  if (!findTab(run.workbook, run.store, ledgerTable)) return ids;
  for (const { record } of openTable(run.workbook, run.store, ledgerTable).lines) {
    if (record.rowKey === '' || record.spreadsheetId !== run.workbook.id) continue;
    ids.set(record.rowKey, [...(ids.get(record.rowKey) ?? []), record.externalId]);
  }
  return ids;
}

function noteOrigins(
  origins: Map<string, Origin>,
  view: TableView<SentColumns>,
  plan: readonly RowNumbers[],
): void {
  const name = view.table.tab;
  const campaigns = new Map(view.lines.map(({ line, record }) => [line, cellText(record.campaign)]));
  for (const { line, posts } of plan) {
    for (const id of posts) {
      origins.set(id, { campaign: campaigns.get(line) ?? '', fromRow: `${name} ${String(line)}` });
    }
  }
}

/** A post whose row is gone keeps what it said. */
function writeOrigins(
  posts: TableView<PostColumns>,
  origins: ReadonlyMap<string, Origin>,
): TableView<PostColumns> {
  const changes = posts.lines.flatMap(({ line, record }) => {
    const origin = origins.get(record.analyticsId);
    const isSame = !origin || (record.campaign === origin.campaign && record.fromRow === origin.fromRow);
    return isSame ? [] : [{ line, values: origin }];
  });
  return writeChanges(posts, changes);
}
