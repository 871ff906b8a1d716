// New rows below others, with what people wrote there. Room is made first; then the tab is read again, and nothing is
// written unless every row stands where it was expected: people may sort or insert rows at any moment.
import type { Area, Cell } from '../../../platform/ports';
import { stop } from '../../../troubles/trouble';
import { openTable } from '../../../workbook/open';
import type { CellPatch } from '../../../workbook/rectangles';
import { fieldsOf } from '../../../workbook/table';
import type { TableView } from '../../../workbook/view';
import { textColumnsOf, writeCells } from '../../../workbook/write';
import type { RunContext } from '../../run-context';
import { scheduleTable, type ScheduleColumns, type ScheduleRecord } from '../table';
import { filledColumns, hasFormula, type Formulas } from './formulas';

export type View = TableView<ScheduleColumns>;

/** A row to be made from another: its people cells, but for these. */
export interface RowCopy {
  readonly of: number;
  readonly changes: Partial<Pick<ScheduleRecord, 'accounts' | 'postAt' | 'date' | 'time'>>;
}

/** Where a copy goes, once there is room. */
export interface Placed extends RowCopy {
  readonly line: number;
  /** Where the row it was made from stands then. */
  readonly source: number;
}

interface Room {
  /** The row that the new rows go below, before any were made. */
  readonly below: number;
  readonly count: number;
}

export interface Layout {
  readonly rooms: readonly Room[];
  readonly placed: readonly Placed[];
  /** Where a row stands after room was made. */
  readonly after: (line: number) => number;
}

/**
 * Copies of neighbouring rows go below the last of these together, in the order of the sheet, so that room is made once
 * for each stretch of rows and not once for each row. Pure.
 */
export function layOut(copies: readonly RowCopy[]): Layout {
  const sources = [...new Set(copies.map((copy) => copy.of))].sort((one, other) => one - other);
  const endOf = (line: number): number => (sources.includes(line + 1) ? endOf(line + 1) : line);
  const sorted = [...copies].sort((one, other) => one.of - other.of);
  const counts = new Map<number, number>();
  for (const { of } of sorted) counts.set(endOf(of), (counts.get(endOf(of)) ?? 0) + 1);
  const rooms = [...counts].map(([end, count]) => ({ below: end, count }));
  const after = (line: number): number =>
    rooms.reduce((now, { below, count }) => (below < line ? now + count : now), line);
  const used = new Map<number, number>();
  const placed = sorted.map((copy) => {
    const end = endOf(copy.of);
    const number = (used.get(end) ?? 0) + 1;
    used.set(end, number);
    return { ...copy, line: after(end) + number, source: after(copy.of) };
  });
  return { rooms, placed, after };
}

/** The formulas of everything that was read. One call. */
export function readFormulas({ tab, cells }: View): Formulas {
  return tab.readFormulas(areaOf(cells));
}

const areaOf = (cells: View['cells']): Area => ({
  row: 1,
  column: 1,
  rows: cells.length,
  columns: cells[0]?.length ?? 1,
});

export interface Inserted extends Layout {
  readonly view: View;
}

/** Makes the rows. Gives the tab as it is then. Stops, with nothing but empty rows made, where rows moved meanwhile. */
export function insertCopies(
  run: RunContext,
  before: View,
  formulas: Formulas,
  copies: readonly RowCopy[],
): Inserted {
  const layout = layOut(copies);
  const fromBelow = [...layout.rooms].sort((one, other) => other.below - one.below);
  for (const { below, count } of fromBelow) before.tab.insertRowsBelow(below, count);
  const again = openTable(run.workbook, run.store, scheduleTable);
  const columns = copiedColumns(before, formulas);
  if (!isAsExpected(before, again, layout, columns, formulas)) stop({ code: 'rows-moved' });
  const patches = layout.placed.flatMap((copy) => patchesOf(before, formulas, columns, copy));
  writeCells(again.tab, patches, textColumnsOf(again));
  return { ...layout, view: openTable(run.workbook, run.store, scheduleTable) };
}

/** Columns of people, their own included: not ours, not Ready and Approved, and none that a formula fills. */
function copiedColumns({ table, places, cells }: View, formulas: Formulas): readonly number[] {
  const left = new Set(filledColumns(formulas));
  for (const field of fieldsOf(table)) {
    const isOurs = table.columns[field].owner === 'addOn' || field === 'ready' || field === 'approved';
    const place = places[field];
    if (isOurs && place !== undefined) left.add(place);
  }
  return Array.from({ length: cells[0]?.length ?? 0 }, (_, index) => index + 1).filter(
    (column) => !left.has(column),
  );
}

/** Computed cells are left out: what they show may change at any time. */
function isAsExpected(
  before: View,
  again: View,
  layout: Layout,
  columns: readonly number[],
  formulas: Formulas,
): boolean {
  const isHeaderSame = before.cells[0]?.every((cell, index) => isSame(cell, again.cells[0]?.[index]));
  const isEveryNewRowEmpty = layout.placed.every(({ line }) =>
    columns.every((column) => isSame('', again.cells[line - 1]?.[column - 1])),
  );
  const areSourcesThere = layout.placed.every(({ of, source }) =>
    columns.every(
      (column) =>
        hasFormula(formulas, of, column) ||
        isSame(before.cells[of - 1]?.[column - 1], again.cells[source - 1]?.[column - 1]),
    ),
  );
  return isHeaderSame === true && isEveryNewRowEmpty && areSourcesThere;
}

/** Beyond the last filled cell of a tab there is nothing. */
export function isSame(one: Cell = '', other: Cell = ''): boolean {
  return typeof one === 'object' && typeof other === 'object'
    ? one.instantMs === other.instantMs
    : one === other;
}

/** Of the cells that a person computes, what is sent is copied as its value; a column of their own stays theirs to fill. */
function patchesOf(
  { table, places, cells }: View,
  formulas: Formulas,
  columns: readonly number[],
  { of, line, changes }: Placed,
): readonly CellPatch[] {
  const fields = new Map(fieldsOf(table).map((field) => [places[field], field]));
  return columns.map((column) => {
    const field = fields.get(column);
    const cell = changed(changes, field) ?? cells[of - 1]?.[column - 1] ?? '';
    const isTheirs = field === undefined && hasFormula(formulas, of, column);
    // Empty cells are written too: without gaps, many rows are one rectangle.
    return { row: line, column, cell: isTheirs ? '' : cell };
  });
}

function changed(changes: RowCopy['changes'], field: string | undefined): Cell | undefined {
  switch (field) {
    case 'accounts':
    case 'postAt':
    case 'date':
    case 'time':
      return changes[field];
    default:
      return undefined;
  }
}
