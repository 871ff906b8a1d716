// Archive finished rows. They are copied first, by their keys, and then deleted where they stand at that moment: a run that
// dies in between leaves both, and the next one writes the same row again and not a second one.
import { addColumns, setUpTab } from '../../../workbook/set-up';
import { cellText } from '../../../workbook/kinds';
import { openTable } from '../../../workbook/open';
import { fieldsOf, normalHeader } from '../../../workbook/table';
import { findTab } from '../../../workbook/tabs';
import type { TableView } from '../../../workbook/view';
import { textColumnsOf, writeCells } from '../../../workbook/write';
import { readAccountBook } from '../../accounts/lookup';
import type { RunContext } from '../../run-context';
import { newestByRow } from '../ledger/ledger';
import { fetchPosts, planOf, readFacts, type Facts } from '../rows/facts';
import { scheduleTable } from '../table';
import {
  archivePatches,
  finishedRows,
  lowestRun,
  matchColumns,
  unchangedKeys,
  type FinishedRows,
} from './archive-plan';
import { archiveTable, NOT_ARCHIVED, type ArchiveColumns } from './archive-table';
import type { LeftRow } from './left';
import { readFormulas, type View } from './new-rows';

export interface Archived {
  readonly moved: number;
  /** Copied, and still in Schedule: somebody changed them meanwhile, or the time was over. */
  readonly kept: number;
  readonly left: readonly LeftRow[];
}

export function archiveFinished(run: RunContext): Archived {
  const facts = withGonePosts(run, readFacts(run, readAccountBook(run)));
  const { view } = facts.hand;
  const formulas = readFormulas(view);
  const { rows, left } = finishedRows(planOf(run, facts).moves, view.lines, formulas);
  if (rows.length === 0) return { moved: 0, kept: 0, left };
  copyRows(run, view, rows);
  run.workbook.flush();
  const again = openTable(run.workbook, run.store, scheduleTable);
  const mayGo = unchangedKeys(rows, view.cells, formulas, again);
  const moved = deleteRows(run, again, mayGo);
  return { moved, kept: rows.length - moved, left };
}

/** Whether a post that was gone is still gone has to be asked: an account that is connected again shows it again. */
function withGonePosts(run: RunContext, facts: Facts): Facts {
  const newest = newestByRow(facts.ledger.lines);
  const ids = facts.hand.view.lines.flatMap(({ record }) => {
    const line = record.status === 'Gone in Genviral' ? newest.get(record.rowKey) : undefined;
    return line?.state === 'open' ? [line.postId] : [];
  });
  return ids.length === 0 ? facts : { ...facts, posts: new Map([...facts.posts, ...fetchPosts(run, ids)]) };
}

function copyRows(run: RunContext, view: View, rows: FinishedRows['rows']): void {
  const archive = openArchive(run, view);
  const known = new Map(archive.lines.map(({ line, record }) => [record.rowKey, line]));
  known.delete('');
  const { places } = matchColumns(view.cells[0] ?? [], archive.cells[0] ?? [], NOT_ARCHIVED);
  const patches = archivePatches({ cells: view.cells, rows, archive: archive.cells, known, places });
  const lastRow = patches.reduce((last, { row }) => Math.max(last, row), 1);
  archive.tab.growTo(lastRow, 1);
  writeCells(archive.tab, patches, textColumnsOf(archive));
}

/** The archive with every column that Schedule has: made when first wanted. */
function openArchive(run: RunContext, { cells }: View): TableView<ArchiveColumns> {
  if (!findTab(run.workbook, run.store, archiveTable)) setUpTab(run.workbook, run.store, archiveTable);
  const archive = openTable(run.workbook, run.store, archiveTable);
  const { missing } = matchColumns(cells[0] ?? [], archive.cells[0] ?? [], NOT_ARCHIVED);
  if (missing.length === 0) return archive;
  const fields = fieldsOf(archiveTable).filter((field) =>
    missing.some((header) => normalHeader(header) === normalHeader(archiveTable.columns[field].header)),
  );
  if (fields.length > 0) addColumns(archive.tab, archiveTable, fields);
  const ours = new Set(fields.map((field) => normalHeader(archiveTable.columns[field].header)));
  addHeaders(
    archive,
    fields.length,
    missing.filter((header) => !ours.has(normalHeader(header))),
  );
  return openTable(run.workbook, run.store, archiveTable);
}

/** Columns of people's own, behind the last one. */
function addHeaders(
  { tab, cells }: TableView<ArchiveColumns>,
  added: number,
  headers: readonly string[],
): void {
  if (headers.length === 0) return;
  const header = cells[0] ?? [];
  const used = header.reduce<number>((last, cell, index) => (cellText(cell) === '' ? last : index + 1), 0);
  const column = used + added + 1;
  tab.growTo(1, column + headers.length - 1);
  const patches = headers.map((cell, index) => ({ row: 1, column: column + index, cell }));
  writeCells(tab, patches, new Set());
  tab.styleHeader({ row: 1, column, rows: 1, columns: headers.length });
}

/** Deletes from below, a stretch of rows at a time, each found anew by its keys. */
function deleteRows(run: RunContext, { tab, places, cells }: View, mayGo: ReadonlySet<string>): number {
  const left = new Set(mayGo);
  const { rows } = tab.grid();
  // Sheets refuses to delete the last row below a frozen one.
  if (left.size >= rows - 1) tab.growTo(rows + 1, 1);
  const column = places.rowKey ?? 0;
  let gone = 0;
  let keys = cells.map((row) => cellText(row[column - 1] ?? ''));
  for (let next = lowestRun(keys, left); next && run.mayBegin(); next = lowestRun(keys, left)) {
    tab.deleteRows(next.first, next.count);
    gone += next.count;
    run.report('Archive', gone, mayGo.size);
    for (const key of keys.slice(next.first - 1, next.first - 1 + next.count)) left.delete(key);
    if (left.size === 0) break;
    keys = tab
      .read({ row: 1, column, rows: tab.grid().rows, columns: 1 })
      .map(([cell = '']) => cellText(cell));
    // Somebody moved columns: what is left waits for the next time.
    if (normalHeader(keys[0] ?? '') !== normalHeader(scheduleTable.columns.rowKey.header)) break;
  }
  return gone;
}
