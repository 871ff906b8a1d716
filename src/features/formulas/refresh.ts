// Has formulas computed again: the answers kept so far are thrown away, and the cell named GenviralRefresh, which formulas
// take as their last argument, gets another number. Formulas themselves are never rewritten.
import type { Store, Workbook } from '../../platform/ports';
import { setUpTab } from '../../workbook/set-up';
import { findTab } from '../../workbook/tabs';
import { nextGeneration } from './settings';
import { formulasTable } from './table';

export const REFRESH_NAME = 'GenviralRefresh';
const CELL = { row: 2, column: 1 } as const;

interface Place {
  readonly workbook: Workbook;
  readonly store: Store;
}

/** Makes tab and name where they are missing. */
export function refreshFormulas({ workbook, store }: Place): void {
  const tab = setUpTab(workbook, store, formulasTable);
  tab.write({ ...CELL, rows: 1, columns: 1 }, [[nextGeneration(store)]]);
  workbook.nameCell(REFRESH_NAME, tab, CELL);
}

/** After a run that brought new numbers: one write, and only where formulas were refreshed before. */
export function refreshKnownFormulas({ workbook, store }: Place): void {
  const tab = findTab(workbook, store, formulasTable);
  tab?.write({ ...CELL, rows: 1, columns: 1 }, [[nextGeneration(store)]]);
}
