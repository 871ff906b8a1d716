// A log that is read from the top: the newest row stands below the header.
import type { Store, Workbook } from '../platform/ports';
import { recordReader } from './record';
import { fieldsOf, type Columns, type RecordOf, type Table } from './table';
import { findTab } from './tabs';
import { placesIn } from './view';

const FIRST_ROW = 2;
/** Rows are dropped many at a time: one by one would cost a call at every run. */
const SLACK_ROWS = 50;

/**
 * Writes one record above all others, and now and then drops rows beyond `mostRows`. `over` may give what stands in place of
 * the topmost record, which then is overwritten. Where the tab is gone nothing is written, and `false` says so.
 */
export function writeOnTop<C extends Columns>(
  workbook: Workbook,
  store: Store,
  table: Table<C>,
  record: RecordOf<C>,
  mostRows: number,
  over: (top: RecordOf<C>) => RecordOf<C> | null = () => null,
): boolean {
  const tab = findTab(workbook, store, table);
  if (!tab) return false;
  const grid = tab.grid();
  const rows = Math.min(grid.rows, FIRST_ROW);
  const [header = [], top = []] = tab.read({ row: 1, column: 1, rows, columns: grid.columns });
  const places = placesIn(table, header, tab);
  const again = over(recordReader(table.columns, places)(top));
  const width = Math.max(...fieldsOf(table).map((field) => places[field] ?? 0));
  const cells = Array.from({ length: width }, (_, index) => {
    const field = fieldsOf(table).find((candidate) => places[candidate] === index + 1);
    return field === undefined ? '' : (table.columns[field]?.kind.write((again ?? record)[field]) ?? '');
  });
  if (!again) tab.insertRowsAbove(FIRST_ROW, 1);
  tab.write({ row: FIRST_ROW, column: 1, rows: 1, columns: width }, [cells]);
  const tooMany = grid.rows + (again ? 0 : 1) - (FIRST_ROW - 1 + mostRows);
  if (tooMany > SLACK_ROWS) tab.deleteRows(FIRST_ROW + mostRows, tooMany);
  return true;
}
