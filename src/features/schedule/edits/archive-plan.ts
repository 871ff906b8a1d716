// What Archive finished rows does: which rows came to their end, where their cells go, and which rows may be deleted
// afterwards. Pure.
import type { Cell } from '../../../platform/ports';
import { cellText } from '../../../workbook/kinds';
import type { CellPatch } from '../../../workbook/rectangles';
import { normalHeader } from '../../../workbook/table';
import type { Line } from '../../../workbook/view';
import type { RowMove } from '../planning/move';
import type { ScheduleRecord } from '../table';
import type { StatusWord } from '../rows/status';
import { fillsOthers, hasFormula, type Formulas } from './formulas';
import { isSame } from './new-rows';
import type { LeftRow } from './left';

type Cells = readonly (readonly Cell[])[];

const ENDS: readonly string[] = [
  'Posted',
  'In TikTok inbox',
  'Taken back',
  'Gone in Genviral',
  'Failed',
] satisfies readonly StatusWord[];

/**
 * Whether nothing more happens to the row, by what was agreed and not by its Status alone: people can type over that. A
 * post that Genviral does not show is at its end only where it was asked for just now.
 */
export function isFinished(move: RowMove, { status }: ScheduleRecord): boolean {
  if (move.kind !== 'nothing' || move.isCopy) return false;
  switch (move.because) {
    case 'ended':
      return ENDS.includes(status);
    case 'takenBack':
      return status === 'Taken back';
    case 'goneThere':
      return status === 'Gone in Genviral';
    default:
      return false;
  }
}

export interface FinishedRows {
  readonly rows: readonly Line<ScheduleRecord>[];
  readonly left: readonly LeftRow[];
}

export function finishedRows(
  moves: readonly RowMove[],
  lines: readonly Line<ScheduleRecord>[],
  formulas: Formulas,
): FinishedRows {
  const moveOf = new Map(moves.map((move) => [move.line, move]));
  const counts = new Map<string, number>();
  for (const { record } of lines) counts.set(record.rowKey, (counts.get(record.rowKey) ?? 0) + 1);
  const rows: Line<ScheduleRecord>[] = [];
  const left: LeftRow[] = [];
  for (const row of lines) {
    const { line, record } = row;
    const move = moveOf.get(line);
    if (!move || record.rowKey === '' || move.rowKey !== record.rowKey || !isFinished(move, record)) continue;
    if ((counts.get(record.rowKey) ?? 0) > 1) {
      left.push({ line, because: 'another row is a copy of it; choose Genviral > Check rows first' });
    } else if (formulas[line - 1]?.some(fillsOthers)) {
      left.push({ line, because: 'it holds a formula that fills other rows; move the formula first' });
    } else {
      rows.push(row);
    }
  }
  return { rows, left };
}

/** `H` for the eighth column. */
function columnName(column: number): string {
  const before = column > 26 ? columnName(Math.floor((column - 1) / 26)) : '';
  return before + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Headers as they are told apart: the second of two equal ones is another column, and one without a name has its letter. */
export function namedHeaders(header: readonly Cell[]): readonly string[] {
  return header.map((cell, index) => cellText(cell) || `Column ${columnName(index + 1)}`);
}

function keysOf(headers: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return headers.map((header) => {
    const name = normalHeader(header);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${String(count)}`;
  });
}

export interface ColumnMatch {
  /** Columns of the archive, counted from 1, by columns of Schedule. */
  readonly places: ReadonlyMap<number, number>;
  /** Headers that the archive lacks, in the order of Schedule. */
  readonly missing: readonly string[];
}

/** Which column goes where. `except` names a header that is left out. */
export function matchColumns(from: readonly Cell[], to: readonly Cell[], except: string): ColumnMatch {
  const headers = namedHeaders(from);
  const target = keysOf(to.map(cellText));
  const places = new Map<number, number>();
  const missing: string[] = [];
  keysOf(headers).forEach((key, index) => {
    if (normalHeader(headers[index] ?? '') === normalHeader(except)) return;
    const place = target.indexOf(key) + 1;
    if (place > 0) places.set(index + 1, place);
    else missing.push(headers[index] ?? '');
  });
  return { places, missing };
}

export interface ArchiveFacts {
  /** Schedule as read, header first. */
  readonly cells: Cells;
  readonly rows: readonly Line<ScheduleRecord>[];
  /** Archive as read, header first. */
  readonly archive: Cells;
  /** Where keys of rows stand in the archive already. */
  readonly known: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<number, number>;
}

/** The cells to write: new rows below the last, and those of an earlier try again where they differ. */
export function archivePatches({ cells, rows, archive, known, places }: ArchiveFacts): readonly CellPatch[] {
  let next = archive.length;
  return rows.flatMap(({ line, record }) => {
    const knownRow = known.get(record.rowKey);
    const row = knownRow ?? (next += 1);
    const patches = [...places].map(([from, column]) => ({
      row,
      column,
      cell: cells[line - 1]?.[from - 1] ?? '',
    }));
    const isThere = patches.every(({ column, cell }) => isSame(cell, archive[row - 1]?.[column - 1]));
    return knownRow !== undefined && isThere ? [] : patches;
  });
}

/** Rows that still say what was copied. Computed cells are left out: what they show may change at any time. */
export function unchangedKeys(
  rows: readonly Line<ScheduleRecord>[],
  before: Cells,
  formulas: Formulas,
  again: { readonly cells: Cells; readonly lines: readonly Line<ScheduleRecord>[] },
): ReadonlySet<string> {
  const nowOf = new Map(again.lines.map(({ line, record }) => [record.rowKey, line]));
  const header = before[0] ?? [];
  if (!header.every((cell, index) => isSame(cell, again.cells[0]?.[index]))) return new Set();
  const unchanged = rows.filter(({ line, record }) => {
    const now = nowOf.get(record.rowKey);
    return (
      now !== undefined &&
      header.every(
        (_, index) =>
          hasFormula(formulas, line, index + 1) ||
          isSame(before[line - 1]?.[index], again.cells[now - 1]?.[index]),
      )
    );
  });
  return new Set(unchanged.map(({ record }) => record.rowKey));
}

/** The lowest stretch of rows whose keys may go; `null` where none is left. `keys` are those of the rows from row 1 on. */
export function lowestRun(
  keys: readonly string[],
  mayGo: ReadonlySet<string>,
): { readonly first: number; readonly count: number } | null {
  let last = keys.length;
  while (last > 1 && !mayGo.has(keys[last - 1] ?? '')) last -= 1;
  if (last <= 1) return null;
  let first = last;
  while (first > 2 && mayGo.has(keys[first - 2] ?? '')) first -= 1;
  return { first, count: last - first + 1 };
}
