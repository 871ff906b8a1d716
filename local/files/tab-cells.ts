// The cells of the person's tab as the add-on sees them, and what it changed of them. Pure.
import { count, instant, percent } from '../../src/workbook/kinds';
import { normalHeader } from '../../src/workbook/table';
import { scheduleTable } from '../../src/features/schedule/table';
import { TEXT_FORMAT } from '../host/engine/plugins/cells';
import type { CellChange, FileCell, FileValue } from './grid';
import { lettersOf } from './grid';
import type { ChosenTab } from './tab-choice';

/** By row and column of the add-on's tab, where the headers stand in row 1. Empty cells are left out. */
export type TabCells = ReadonlyMap<string, FileValue>;

const keyOf = (row: number, column: number): string => `${String(row)} ${String(column)}`;

/** What stands at a place of the add-on's tab. */
export const valueIn = (cells: TabCells, row: number, column: number): FileValue =>
  cells.get(keyOf(row, column)) ?? '';

/** Ticks as people write them where there is no box to tick. */
const TICKED = /^(true|wahr|vrai|verdadero|yes|ja|oui|x|✓|✔)$/i;
const UNTICKED = /^(false|falsch|faux|falso|no|nein|non)$/i;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/;
const UNIX_EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

type Reader = (value: FileValue) => FileValue;

/** What the add-on is given. Columns that it writes itself come back as what it wrote, also from a file of texts. */
export function cellsOf({ role, headerRow, grid }: ChosenTab): TabCells {
  const readers = role === 'schedule' ? readersOf(grid.get(headerRow)) : new Map<number, Reader>();
  const cells = new Map<string, FileValue>();
  for (const [fileRow, row] of grid) {
    const tabRow = fileRow - headerRow + 1;
    if (tabRow < 1) continue;
    for (const [column, { value }] of row) {
      const read = tabRow === 1 ? undefined : readers.get(column);
      const seen = read ? read(value) : value;
      if (seen !== '') cells.set(keyOf(tabRow, column), seen);
    }
  }
  return cells;
}

function readersOf(header: ReadonlyMap<number, FileCell> | undefined): ReadonlyMap<number, Reader> {
  const byHeader = new Map<string, Reader>();
  for (const column of Object.values(scheduleTable.columns)) {
    const read = column.owner === 'addOn' ? readerOf(column.kind) : null;
    if (read) byHeader.set(normalHeader(column.header), read);
  }
  byHeader.set(normalHeader(scheduleTable.columns.ready.header), tick);
  return new Map(
    [...(header ?? [])].flatMap(([column, { value }]) => {
      const read = byHeader.get(normalHeader(shownText(value)));
      return read ? [[column, read] as const] : [];
    }),
  );
}

function readerOf(kind: unknown): Reader | null {
  if (kind === instant) return dated;
  return kind === count || kind === percent ? counted : null;
}

const tick: Reader = (value) => {
  if (typeof value === 'number') return value === 1 ? true : value === 0 ? false : value;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return TICKED.test(text) ? true : UNTICKED.test(text) ? false : value;
};

const dated: Reader = (value) => {
  const [, day, time = '00:00'] = typeof value === 'string' ? (ISO.exec(value.trim()) ?? []) : [];
  return day === undefined ? value : { serial: Date.parse(`${day}T${time}Z`) / DAY_MS + UNIX_EPOCH_SERIAL };
};

const counted: Reader = (value) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;

/** Cells that differ, as places of the file. */
export function changesBetween(before: TabCells, after: TabCells, headerRow: number): readonly CellChange[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].flatMap((key) => {
    const [was, is] = [before.get(key) ?? '', after.get(key) ?? ''];
    if (isSame(was, is)) return [];
    const [row = 0, column = 0] = key.split(' ').map(Number);
    return [{ row: row + headerRow - 1, column, value: is }];
  });
}

/** An empty box and no box are the same. Times go through a zone and back, and lose a millionth of a day. */
function isSame(one: FileValue, other: FileValue): boolean {
  if (typeof one === 'object' && typeof other === 'object') return Math.abs(one.serial - other.serial) < 1e-6;
  if (one === false || other === false) return (one === false ? '' : one) === (other === false ? '' : other);
  return one === other;
}

/** Values of a grid, from its first row on. */
export function cellsOfRows(rows: readonly (readonly FileValue[])[]): TabCells {
  const cells = new Map<string, FileValue>();
  rows.forEach((row, down) => {
    row.forEach((value, right) => {
      if (value !== '') cells.set(keyOf(down + 1, right + 1), value);
    });
  });
  return cells;
}

const shownText = (value: FileValue): string => (typeof value === 'object' ? '' : String(value));

/** Texts of a column by its header, below it. */
export function columnOf(
  cells: TabCells,
  header: string,
): readonly { readonly row: number; readonly text: string }[] {
  const column = headersOf(cells).get(normalHeader(header));
  if (column === undefined) return [];
  return [...cells].flatMap(([key, value]) => {
    const [row = 0, place = 0] = key.split(' ').map(Number);
    return place === column && row > 1 ? [{ row, text: shownText(value) }] : [];
  });
}

function headersOf(cells: TabCells): ReadonlyMap<string, number> {
  const headers = new Map<string, number>();
  for (const [key, value] of cells) {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    if (row === 1 && typeof value === 'string') headers.set(normalHeader(value), column);
  }
  return headers;
}

/** Rows that were sent from somewhere lose what the add-on wrote on them, and their tick. */
export function freshCells(cells: TabCells): TabCells {
  const sent = new Set(
    ['Row key', 'Post id'].flatMap((header) => columnOf(cells, header).map(({ row }) => row)),
  );
  const own = Object.values(scheduleTable.columns).filter(({ owner }) => owner === 'addOn');
  const headers = headersOf(cells);
  const cleared = new Set(
    [...own, scheduleTable.columns.ready].map(({ header }) => headers.get(normalHeader(header))),
  );
  return new Map(
    [...cells].filter(([key]) => {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      return !sent.has(row) || !cleared.has(column);
    }),
  );
}

/** Cells as o-spreadsheet keeps them: contents, and the number formats of dates and of the add-on's texts. */
export function sheetContents(
  cells: TabCells,
  role: ChosenTab['role'],
): {
  readonly contents: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
} {
  const contents: Record<string, string> = {};
  const formats: Record<string, string> = {};
  const texts = role === 'schedule' ? textColumns(cells) : new Set<number>();
  for (const [key, value] of cells) {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    const place = `${lettersOf(column)}${String(row)}`;
    if (typeof value === 'object') {
      contents[place] = String(value.serial);
      formats[place] = dateFormat(value.serial);
    } else if (typeof value === 'string' && row > 1 && texts.has(column)) {
      // A text cell takes its content as it is; only before = an apostrophe is taken away.
      contents[place] = /^'*=/.test(value) ? `'${value}` : value;
      formats[place] = TEXT_FORMAT;
    } else contents[place] = contentOf(value);
  }
  return { contents, formats };
}

/** Columns that the add-on formats as text: what stands there must be text from the start. */
function textColumns(cells: TabCells): ReadonlySet<number> {
  const headers = headersOf(cells);
  return new Set(
    Object.values(scheduleTable.columns).flatMap((column) =>
      column.kind.format === TEXT_FORMAT ? (headers.get(normalHeader(column.header)) ?? []) : [],
    ),
  );
}

function dateFormat(serial: number): string {
  if (serial < 1) return 'hh:mm';
  const seconds = Math.round(serial * 86_400);
  if (seconds % 86_400 === 0) return 'yyyy-mm-dd';
  return seconds % 60 === 0 ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd hh:mm:ss';
}

/** A text that could be read as a number, a date or a formula is marked as the text it is. */
function contentOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const isPlain = /^\p{L}/u.test(value) && !/\d/.test(value) && !/^(true|false)$/i.test(value);
  return isPlain ? value : `'${value}`;
}
