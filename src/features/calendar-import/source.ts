// A calendar as it stands in a tab: rows of values and of what they show. Pure.
import type { Cell } from '../../platform/ports';
import { delimiterOf, parseDelimited } from './delimited';

export interface SourceRow {
  /** The row of the sheet, as people see it. */
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly shown: readonly string[];
}

/** The text of a cell: what was typed, and what Sheets shows where it made something else of that. Columns count from 1. */
export function textAt(row: SourceRow, column: number): string {
  const cell = row.cells[column - 1] ?? '';
  const text = typeof cell === 'string' ? cell : (row.shown[column - 1] ?? '');
  return text.replace(/\r\n?/g, '\n').trim();
}

export const isEmptyRow = (row: SourceRow): boolean =>
  row.cells.every((cell) => typeof cell === 'string' && cell.trim() === '');

export function widthOf(rows: readonly SourceRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** Rows of a tab; where a whole file was pasted into the first column, its lines are taken apart. */
export function sourceOf(
  cells: readonly (readonly Cell[])[],
  shown: readonly (readonly string[])[],
): readonly SourceRow[] {
  const rows = cells.map((row, index) => ({ line: index + 1, cells: row, shown: shown[index] ?? [] }));
  const isOneColumn = rows.every((row) => row.cells.slice(1).every((cell) => cell === ''));
  return isOneColumn ? unpacked(rows) : rows;
}

function unpacked(rows: readonly SourceRow[]): readonly SourceRow[] {
  const text = rows.map((row) => textAt(row, 1)).join('\n');
  const delimiter = delimiterOf(text);
  if (delimiter === null) return rows;
  const first = rows[0]?.line ?? 1;
  // One cell may hold several lines of the file, so that lines are counted by cell.
  const lineAt = rows.flatMap((row) =>
    textAt(row, 1)
      .split('\n')
      .map(() => row.line),
  );
  return parseDelimited(text, delimiter).map(({ line, cells }) => ({
    line: lineAt[line - 1] ?? first,
    cells,
    shown: cells,
  }));
}
