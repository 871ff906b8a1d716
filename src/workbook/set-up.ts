// Makes a table's tab what it should be: headers, notes, formats, widths, validation, colours. Safe to do again: it adds
// what is missing and dresses the columns; cells below the header stay as they are.
import type { Area, Cell, ColourRule, Store, Tab, Validation, Workbook } from '../platform/ports';
import { cellText } from './kinds';
import { fieldsOf, normalHeader, type Column, type Columns, type Field, type Table } from './table';
import { findOrInsertTab } from './tabs';
import { placesIn, type Places } from './view';

/** What a table asks for beyond its columns. */
export interface Dressing<C extends Columns> {
  readonly validations?: Readonly<Partial<Record<Field<C>, Validation>>>;
  /** `at` names a field's cell in the first row of data, such as `$B2`; `of` is a field's column below the header. */
  readonly colours?: (
    at: (field: Field<C>) => string,
    of: (field: Field<C>) => Area,
  ) => readonly ColourRule[];
  readonly filter?: boolean;
}

const FIRST_ROW = 2;

/** Finds or makes the tab and dresses it. Optional columns are made only in a new tab: a person may not want them. */
export function setUpTab<C extends Columns>(
  workbook: Workbook,
  store: Store,
  table: Table<C>,
  dressing: Dressing<C> = {},
): Tab {
  const tab = findOrInsertTab(workbook, store, table);
  const header = readHeader(tab);
  const present = new Set(header.map(normalHeader));
  const fields = fieldsOf(table).filter((field) => table.columns[field]?.owner !== 'wanted');
  const missing = fields.filter((field) => !present.has(normalHeader(headerOf(table, field))));
  const isNew = missing.length === fields.length;
  const wanted = missing.filter((field) => isNew || table.columns[field]?.owner !== 'optional');
  if (isNew && header.length === 0) trim(tab, table);
  const places = placesIn(table, writeHeaders(tab, table, header, wanted), tab);
  dress(tab, table, places, fieldsOf(table));
  dressTab(tab, table, places, dressing);
  return tab;
}

/** A new tab of Sheets has a thousand empty rows and 26 columns. */
function trim<C extends Columns>(tab: Tab, table: Table<C>): void {
  const { rows, columns } = tab.grid();
  if (rows > table.rows) tab.deleteRows(table.rows + 1, rows - table.rows);
  const width = fieldsOf(table).length;
  if (table.narrow && columns > width) tab.deleteColumns(width + 1, columns - width);
}

/** Puts columns of the add-on that went missing behind the last one. */
export function addColumns<C extends Columns>(tab: Tab, table: Table<C>, fields: readonly Field<C>[]): void {
  const header = writeHeaders(tab, table, readHeader(tab), fields);
  dress(tab, table, placesIn(table, header, tab), fields);
}

function readHeader(tab: Tab): readonly string[] {
  const [header = []] = tab.read({ row: 1, column: 1, rows: 1, columns: tab.grid().columns });
  const lastUsed = header.reduce<number>((last, cell, index) => (cell === '' ? last : index + 1), 0);
  return header.slice(0, lastUsed).map(cellText);
}

function writeHeaders<C extends Columns>(
  tab: Tab,
  table: Table<C>,
  header: readonly string[],
  fields: readonly Field<C>[],
): readonly Cell[] {
  const added = fields.map((field) => headerOf(table, field));
  if (added.length > 0) {
    tab.growTo(FIRST_ROW, header.length + added.length);
    tab.write({ row: 1, column: header.length + 1, rows: 1, columns: added.length }, [added]);
  }
  return [...header, ...added];
}

function headerOf<C extends Columns>(table: Table<C>, field: Field<C>): string {
  return table.columns[field]?.header ?? '';
}

interface Placed {
  readonly column: Column<unknown>;
  readonly place: number;
}

/** Dresses neighbouring columns together wherever they ask for the same. */
function dress<C extends Columns>(
  tab: Tab,
  table: Table<C>,
  places: Places<C>,
  fields: readonly Field<C>[],
): void {
  const rows = tab.grid().rows;
  const placed = fields
    .flatMap((field) => {
      const column = table.columns[field];
      const place = places[field];
      return column && place !== undefined ? [{ column, place }] : [];
    })
    .sort((one, other) => one.place - other.place);
  for (const { first, members } of alike(placed, () => 'header')) {
    const header = { row: 1, column: first, rows: 1, columns: members.length };
    tab.writeNotes(header, [members.map((column) => column.note)]);
    tab.styleHeader(header);
  }
  for (const { first, members, value } of alike(placed, (column) => column.format ?? column.kind.format)) {
    tab.formatNumbers(below(first, rows, members.length), value);
  }
  for (const { first, members } of alike(placed, (column) => (column.clip === true ? true : null))) {
    tab.clipText(below(first, rows, members.length));
  }
  for (const { first, members, value } of alike(placed, (column) => column.widthPx)) {
    tab.widen(first, members.length, value);
  }
  for (const { first, members } of alike(placed, (column) => (column.hidden === true ? true : null))) {
    tab.hideColumns(first, members.length);
  }
}

interface Alike<V> {
  readonly first: number;
  readonly members: readonly Column<unknown>[];
  readonly value: V;
}

/** Runs of neighbouring columns with the same value; those without one are left out. */
function alike<V>(
  placed: readonly Placed[],
  valueOf: (column: Column<unknown>) => V | null,
): readonly Alike<V>[] {
  const runs: Alike<V>[] = [];
  for (const { column, place } of placed) {
    const value = valueOf(column);
    const open = runs[runs.length - 1];
    if (value === null) continue;
    if (open?.value === value && place === open.first + open.members.length) {
      runs[runs.length - 1] = { ...open, members: [...open.members, column] };
    } else {
      runs.push({ first: place, members: [column], value });
    }
  }
  return runs;
}

function dressTab<C extends Columns>(
  tab: Tab,
  table: Table<C>,
  places: Places<C>,
  { validations, colours, filter }: Dressing<C>,
): void {
  const rows = tab.grid().rows;
  const placed = (field: Field<C>): number => places[field] ?? noPlace(field);
  for (const field of fieldsOf(table)) {
    const validation = validations?.[field];
    if (validation && places[field] !== undefined) tab.validate(below(placed(field), rows), validation);
  }
  tab.freeze(1, table.frozenColumns);
  if (colours) {
    const at = (field: Field<C>): string => `$${columnLetters(placed(field))}${String(FIRST_ROW)}`;
    tab.colourBy(colours(at, (field) => below(placed(field), rows)));
  }
  if (filter) {
    const columns = Math.max(...fieldsOf(table).map((field) => places[field] ?? 0));
    tab.ensureFilter({ row: 1, column: 1, rows, columns });
  }
  if (table.hidden) tab.hide();
}

const below = (column: number, rows: number, columns = 1): Area => ({
  row: FIRST_ROW,
  column,
  rows: rows - 1,
  columns,
});

function noPlace(field: string): never {
  throw new Error(`the column of ${field} is not there`);
}

/** `B` for 2, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
