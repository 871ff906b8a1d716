// Writes records into the columns of their table, and nothing else. Text from outside stays text.
import type { Area, Cell, Tab } from '../platform/ports';
import { rectanglesOf, type CellPatch, type Keeps, type Rectangle } from './rectangles';
import { fieldsOf, type Columns, type RecordOf } from './table';
import { viewOf, type TableView } from './view';

/** New values for some fields of one row. */
export interface LineChange<C extends Columns> {
  readonly line: number;
  readonly values: Partial<RecordOf<C>>;
}

/** One call writes at most this many cells: a larger one may run into Apps Script's time limit. */
const MOST_CELLS_PER_WRITE = 200_000;

/** Cells that Sheets could take for something else than text, were their format changed. */
const RISKY_TEXT = /^\s*[=+\-@']|^\s*[\d.,/:%$€£-]+\s*$/;

/** Writes the changes and gives the view as it is then. Rows of people's own making in between are left alone. */
export function writeChanges<C extends Columns>(
  view: TableView<C>,
  changes: readonly LineChange<C>[],
): TableView<C> {
  const patches = changes.flatMap((change) => patchesOf(view, change));
  if (patches.length === 0) return view;
  const lastRow = patches.reduce((last, patch) => Math.max(last, patch.row), 0);
  if (lastRow > view.cells.length) view.tab.growTo(lastRow, 1);
  // New rows have every column, keys among them, which are not written again in rows that stand: in one set of columns
  // they would tear every row that changed into writes of its own.
  const isNew = ({ row }: CellPatch): boolean => row > view.cells.length;
  for (const part of [patches.filter((patch) => !isNew(patch)), patches.filter(isNew)]) {
    writeCells(view.tab, part, textColumnsOf(view), keepsOf(view));
  }
  return viewOf(view.table, view.tab, withPatches(view.cells, patches));
}

/** Nothing between two patches is written again. */
const KEEP_NOTHING: Keeps = () => undefined;

/**
 * Writes cells so that each holds what was given, whatever it looks like. `texts` are the numbers of the columns that
 * have the text format; in all others a text that would be read goes behind an apostrophe. The grid must be large enough.
 */
export function writeCells(
  tab: Tab,
  patches: readonly CellPatch[],
  texts: ReadonlySet<number>,
  keeps: Keeps = KEEP_NOTHING,
): void {
  for (const rectangle of rectanglesOf(patches, keeps)) writeRectangle(tab, texts, rectangle);
}

/** The numbers of the columns whose format keeps text as text. */
export function textColumnsOf<C extends Columns>({ table, places }: TableView<C>): ReadonlySet<number> {
  return new Set(
    fieldsOf(table)
      .filter((field) => table.columns[field]?.kind.format === '@')
      .flatMap((field) => places[field] ?? []),
  );
}

function withPatches(
  cells: readonly (readonly Cell[])[],
  patches: readonly CellPatch[],
): readonly (readonly Cell[])[] {
  const patched = cells.map((row) => [...row]);
  for (const { row, column, cell } of patches) {
    while (patched.length < row) patched.push([]);
    const target = patched[row - 1];
    while (target && target.length < column) target.push('');
    if (target) target[column - 1] = cell;
  }
  return patched;
}

function patchesOf<C extends Columns>(view: TableView<C>, change: LineChange<C>): readonly CellPatch[] {
  return fieldsOf(view.table).flatMap((field) => {
    const column = view.places[field];
    if (column === undefined || !(field in change.values)) return [];
    const value: unknown = change.values[field];
    const cell = view.table.columns[field]?.kind.write(value) ?? '';
    return [{ row: change.line, column, cell }];
  });
}

/**
 * Cells of ours may be written again with what they hold: text, because a text column holds no formula, and whatever
 * stands in a row with a key. In a row of people's own making only an empty cell is left to be empty. Keys themselves
 * are never written but where a key is given.
 */
function keepsOf<C extends Columns>(view: TableView<C>): Keeps {
  const ours = new Map(
    fieldsOf(view.table)
      .filter((field) => view.table.columns[field]?.owner === 'addOn' && field !== view.table.key)
      .map((field) => [view.places[field], view.table.columns[field]?.kind.format === '@']),
  );
  const keyColumn = view.places[view.table.key];
  return (row, column) => {
    const cells = view.cells[row - 1];
    const isText = ours.get(column);
    if (!cells || isText === undefined) return undefined;
    const cell = cells[column - 1] ?? '';
    const hasKey = keyColumn !== undefined && (cells[keyColumn - 1] ?? '') !== '';
    return isText || hasKey || cell === '' ? cell : undefined;
  };
}

function writeRectangle(tab: Tab, texts: ReadonlySet<number>, { area, cells }: Rectangle): void {
  const rowsPerWrite = Math.max(1, Math.floor(MOST_CELLS_PER_WRITE / area.columns));
  const isText = Array.from({ length: area.columns }, (_, index) => texts.has(area.column + index));
  for (let from = 0; from < area.rows; from += rowsPerWrite) {
    const chunk = cells
      .slice(from, from + rowsPerWrite)
      .map((row) => row.map((cell, index) => (isText[index] ? cell : unread(cell))));
    const place = { ...area, row: area.row + from, rows: chunk.length };
    const risky = chunk.some((row) => row.some((cell, index) => isText[index] && isRisky(cell)));
    if (risky) formatAsText(tab, place, isText);
    tab.write(place, chunk);
    if (risky) disarm(tab, place, chunk);
  }
}

const isRisky = (cell: Cell): boolean => typeof cell === 'string' && RISKY_TEXT.test(cell);

/** Longer texts are no date and no time of day, in whatever language. */
const LONGEST_DATE = 60;

/** The cell as it must be written where text is read as if typed: an apostrophe in front keeps it, and is not shown. */
function unread(cell: Cell): Cell {
  return typeof cell === 'string' && isRead(cell) ? `'${cell}` : cell;
}

/**
 * Whether Sheets could take the text for a formula, an error, a number, a date or a truth value. Which dates and truth
 * values it knows depends on the spreadsheet's language, so every short text with a digit and every single word counts.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object)
 */
function isRead(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text)) return true;
  if (/^https?:\/\//i.test(text)) return false;
  const hasDigit = /\d/.test(text);
  if (text.length > LONGEST_DATE) return hasDigit && !/\p{L}/u.test(text);
  return hasDigit || /^\s*\p{L}+\s*$/u.test(text);
}

function formatAsText(tab: Tab, area: Area, texts: readonly boolean[]): void {
  let from = 0;
  while (from < texts.length) {
    let to = from;
    while (to < texts.length && texts[to]) to += 1;
    if (to > from) tab.formatNumbers({ ...area, column: area.column + from, columns: to - from }, '@');
    from = to + 1;
  }
}

/**
 * Reads the formulas back once; a text that became one in spite of the text format is written again behind an
 * apostrophe. People can change a column's format, and Google documents no way to write raw text here.
 */
function disarm(tab: Tab, area: Area, cells: readonly (readonly Cell[])[]): void {
  const formulas = tab.readFormulas(area);
  const isArmed = formulas.some((row) => row.some((formula) => formula !== ''));
  if (!isArmed) return;
  const disarmed = cells.map((row, rowIndex) =>
    row.map((cell, index) =>
      (formulas[rowIndex]?.[index] ?? '') !== '' && typeof cell === 'string' ? `'${cell}` : cell,
    ),
  );
  tab.write(area, disarmed);
}
