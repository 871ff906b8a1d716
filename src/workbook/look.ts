// Reading a table where nothing may be written, as in a formula: columns that went missing are read as empty.
import type { Store, Workbook } from '../platform/ports';
import type { Columns, Table } from './table';
import { findTab } from './tabs';
import { viewOf, type TableView } from './view';

/** The table as it stands, or `null` where it has no tab. */
export function lookAtTable<C extends Columns>(
  workbook: Workbook,
  store: Store,
  table: Table<C>,
): TableView<C> | null {
  const tab = findTab(workbook, store, table);
  return tab && viewOf(table, tab, tab.readAll());
}
