// Tabs that are made when they are first needed.
import type { Store, Workbook } from '../platform/ports';
import { openTable } from './open';
import { setUpTab, type Dressing } from './set-up';
import type { Columns, Table } from './table';
import { findTab } from './tabs';
import type { TableView } from './view';

/** The table as it stands; its tab is made and dressed first where there is none. */
export function openOrMakeTable<C extends Columns>(
  workbook: Workbook,
  store: Store,
  table: Table<C>,
  dressing: Dressing<C> = {},
): TableView<C> {
  if (!findTab(workbook, store, table)) setUpTab(workbook, store, table, dressing);
  return openTable(workbook, store, table);
}
