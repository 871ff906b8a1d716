// Reading a table for a run: one call for all its cells.
import type { Store, Workbook } from '../platform/ports';
import { stop } from '../troubles/trouble';
import { addColumns } from './set-up';
import type { Columns, Table } from './table';
import { findTab } from './tabs';
import { missingFields, placesIn, viewOf, type TableView } from './view';

/** The table as it stands now. Columns of the add-on that went missing are put back first. */
export function openTable<C extends Columns>(
  workbook: Workbook,
  store: Store,
  table: Table<C>,
): TableView<C> {
  const tab = findTab(workbook, store, table) ?? stop({ code: 'tab-missing', tab: table.tab });
  const cells = tab.readAll();
  const missing = missingFields(table, placesIn(table, cells[0] ?? [], tab));
  if (missing.length === 0) return viewOf(table, tab, cells);
  addColumns(tab, table, missing);
  return viewOf(table, tab, tab.readAll());
}
