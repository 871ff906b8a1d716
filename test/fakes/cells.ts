// Cells of the spreadsheet in memory: places, rectangles, and what typing makes of a text.
import type { Area, Cell } from '../../src/platform/ports';

export const key = (row: number, column: number): string => `${String(row)},${String(column)}`;

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
  }
}

export function rowsOf<T>(area: Area, cellAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => cellAt(area.row + down, area.column + across)),
  );
}

/** As far as the contract goes: numbers and ticks typed as text become what they look like, an apostrophe hides. */
export function asTyped(typed: Cell): Cell {
  if (typeof typed !== 'string') return typed;
  if (typed.startsWith("'")) return typed.slice(1);
  if (/^(true|false)$/i.test(typed)) return typed.toLowerCase() === 'true';
  return typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

/** A leading apostrophe goes as it does everywhere. */
export const asText = (typed: Cell): Cell => {
  if (typeof typed === 'string') return typed.replace(/^'/, '');
  return typeof typed === 'object' ? typed : String(typed);
};
