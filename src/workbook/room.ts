// How much room a spreadsheet has left. Sheets counts every cell of a grid, empty ones too.
// https://support.google.com/drive/answer/37603
import type { Tab, Workbook } from '../platform/ports';
import { stop } from '../troubles/trouble';

export const MOST_CELLS = 10_000_000;

/** Cells that can still be added. */
export function cellsLeft(workbook: Workbook): number {
  return workbook.tabs().reduce((left, tab) => {
    const { rows, columns } = tab.grid();
    return left - rows * columns;
  }, MOST_CELLS);
}

/** Stops where the tab cannot grow to so many rows: better before anything is written than in the middle. */
export function requireRoom(workbook: Workbook, tab: Tab, rows: number): void {
  const grid = tab.grid();
  const needed = Math.max(0, rows - grid.rows) * grid.columns;
  if (needed === 0) return;
  const left = cellsLeft(workbook);
  if (needed > left) stop({ code: 'no-room', needed, left: Math.max(0, left) });
}
