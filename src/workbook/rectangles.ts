// The smallest sensible set of writes. A service call costs far more than a cell, so scattered cells are joined into
// rectangles; a cell between them keeps the value it was read with. Pure.
import type { Area, Cell } from '../platform/ports';

export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export interface Rectangle {
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
}

/** The value a cell keeps when a rectangle is written across it; `undefined` where the add-on must not write. */
export type Keeps = (row: number, column: number) => Cell | undefined;

/** Neighbouring columns are joined across this many untouched ones, where these may be written. */
const EASY_GAP_COLUMNS = 3;
/** Neighbouring rows are joined across this many untouched ones without a second thought. */
const EASY_GAP_ROWS = 50;
/** Beyond this many rectangles a set of columns is joined further, smallest gaps first. */
const MOST_RECTANGLES = 4;

/** Rectangles that cover every patch, and otherwise only cells that `keeps` has a value for. */
export function rectanglesOf(patches: readonly CellPatch[], keeps: Keeps): readonly Rectangle[] {
  const byRow = new Map<number, Map<number, Cell>>();
  for (const { row, column, cell } of patches) {
    const cells = byRow.get(row) ?? new Map<number, Cell>();
    byRow.set(row, cells.set(column, cell));
  }
  const columns = [...new Set(patches.map((patch) => patch.column))].sort(ascending);
  const rows = [...byRow.keys()];
  const mayJoin = (gap: Run): boolean =>
    length(gap) <= EASY_GAP_COLUMNS &&
    rows.every((row) => numbers(gap).every((column) => keeps(row, column) !== undefined));
  return joinRuns(runsOf(columns), mayJoin).flatMap((run) => rectanglesInColumns(run, byRow, keeps));
}

const ascending = (one: number, other: number): number => one - other;

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Stretches of numbers that follow each other. */
function runsOf(sorted: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const value of sorted) {
    const open = runs[runs.length - 1];
    if (open && value === open.last + 1) runs[runs.length - 1] = { first: open.first, last: value };
    else runs.push({ first: value, last: value });
  }
  return runs;
}

function rectanglesInColumns(
  columns: Run,
  byRow: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  keeps: Keeps,
): readonly Rectangle[] {
  const cellAt = (row: number, column: number): Cell | undefined =>
    byRow.get(row)?.get(column) ?? keeps(row, column);
  const isWhole = (row: number): boolean =>
    numbers(columns).every((column) => cellAt(row, column) !== undefined);
  const touched = [...byRow.keys()]
    .filter((row) => numbers(columns).some((column) => byRow.get(row)?.has(column)))
    .sort(ascending);
  const runs = runsOf(touched.filter(isWhole));
  const joined = joinRuns(runs, easyGaps(runs, isWhole));
  const rectangles = joined.map((rows) =>
    rectangle(rows, columns, (row, column) => cellAt(row, column) ?? ''),
  );
  const torn = touched.filter((row) => !isWhole(row));
  return [...rectangles, ...torn.flatMap((row) => cellsAlone(row, columns, byRow.get(row)))];
}

/** A row with a cell in between that must not be written goes cell by cell. */
function cellsAlone(
  row: number,
  columns: Run,
  cells: ReadonlyMap<number, Cell> | undefined,
): readonly Rectangle[] {
  const mine = numbers(columns).filter((column) => cells?.has(column));
  return runsOf(mine).map((run) =>
    rectangle({ first: row, last: row }, run, (_, column) => cells?.get(column) ?? ''),
  );
}

/** Which gaps between runs of rows are crossed: the easy ones, and so many more that few rectangles remain. */
function easyGaps(runs: readonly Run[], isWhole: (row: number) => boolean): (gap: Run) => boolean {
  const gaps = gapsBetween(runs).filter((gap) => numbers(gap).every(isWhole));
  const bySize = [...gaps].sort((one, other) => length(one) - length(other));
  const mustJoin = bySize.slice(0, Math.max(0, runs.length - MOST_RECTANGLES));
  const crossed = gaps.filter((gap) => length(gap) <= EASY_GAP_ROWS || mustJoin.includes(gap));
  const firsts = new Set(crossed.map((gap) => gap.first));
  return (gap) => firsts.has(gap.first);
}

function gapsBetween(runs: readonly Run[]): readonly Run[] {
  return runs
    .slice(1)
    .map((run, index) => ({ first: (runs[index]?.last ?? run.first) + 1, last: run.first - 1 }));
}

function joinRuns(runs: readonly Run[], mayJoin: (gap: Run) => boolean): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const open = joined[joined.length - 1];
    const isJoined = open !== undefined && mayJoin({ first: open.last + 1, last: run.first - 1 });
    if (isJoined) joined[joined.length - 1] = { first: open.first, last: run.last };
    else joined.push(run);
  }
  return joined;
}

const length = (run: Run): number => run.last - run.first + 1;

function numbers({ first, last }: Run): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function rectangle(rows: Run, columns: Run, cellAt: (row: number, column: number) => Cell): Rectangle {
  return {
    area: {
      row: rows.first,
      column: columns.first,
      rows: rows.last - rows.first + 1,
      columns: columns.last - columns.first + 1,
    },
    cells: numbers(rows).map((row) => numbers(columns).map((column) => cellAt(row, column))),
  };
}
