// A content calendar from a CSV file: one with our own headers is typed into Schedule as a person would; any other tool's is
// pasted into a tab of its own and imported by the add-on.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { delimiterOf } from '../../src/features/calendar-import/delimited';
import type { Host } from '../host/index';

export interface Calendar {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the headers are those of Schedule; if not, the first line may be a row like the others. */
  readonly isOurs: boolean;
}

const OUR_HEADERS = ['caption', 'post at'];

/** @throws Error with one sentence where the file is missing or is no calendar. */
export function readCalendar(file: string): Calendar {
  const text = readText(file);
  const rows = readRows(file, text);
  const [headers = [], ...cells] = rows;
  if (headers.length === 0) throw new Error(`${file} is empty.`);
  const names = headers.map((header) => header.trim());
  const known = names.map((name) => name.toLowerCase());
  return { headers: names, rows: cells, isOurs: OUR_HEADERS.every((header) => known.includes(header)) };
}

function readRows(file: string, text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text) ?? ',',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is no comma-separated text: ${why}`, { cause: error });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read. Is the path right?`);
  }
}

/** Types the rows below the header of a tab, over what stood there, each cell into the column of its name. */
export function typeCalendar(host: Host, sheetName: string, { headers, rows }: Calendar): void {
  const [header = []] = host.hands.display(sheetName);
  const places = headers.map(
    (name) => header.findIndex((there) => there.toLowerCase() === name.toLowerCase()) + 1,
  );
  const unknown = headers.filter((_, index) => places[index] === 0);
  if (unknown.length > 0) {
    throw new Error(`${sheetName} has no column ${unknown.map((name) => `“${name}”`).join(', ')}.`);
  }
  places.forEach((column, index) => {
    const cells = rows.map((row) => [row[index] ?? '']);
    host.hands.paste(sheetName, `${columnLetters(column)}2`, cells);
  });
}

/** Where another tool's calendar is pasted. */
const TAB = 'Calendar';
/** What a new tab has. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** Pastes the file into a tab of its own and keeps that in front, ready for Import from this tab. */
export function pasteCalendar(host: Host, { headers, rows }: Calendar): void {
  const { hands } = host;
  const all = [headers, ...rows];
  const width = Math.max(...all.map((row) => row.length));
  hands.addSheet(TAB);
  if (width > NEW_COLUMNS) hands.insertColumns(TAB, NEW_COLUMNS, width - NEW_COLUMNS);
  if (all.length > NEW_ROWS) hands.insertRows(TAB, NEW_ROWS, all.length - NEW_ROWS);
  const cells = all.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  hands.paste(TAB, 'A1', cells);
  hands.select(TAB, 'A1');
}

/** Ticks every row that has a caption or media, but for the example. Gives how many. */
export function tickRows(host: Host): number {
  const [header = [], ...rows] = host.hands.display('Schedule');
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  const column = columnLetters(header.indexOf('Ready') + 1);
  let ticked = 0;
  rows.forEach((row, index) => {
    const isFilled = cell(row, 'Caption') + cell(row, 'Media') !== '' && cell(row, 'Campaign') !== 'Example';
    if (!isFilled) return;
    host.hands.type('Schedule', `${column}${String(index + 2)}`, 'TRUE');
    ticked += 1;
  });
  return ticked;
}

function columnLetters(column: number): string {
  return column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
