// A content calendar from a CSV file, typed into Schedule as a person would.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Host } from '../host/index';

export interface Calendar {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @throws Error with one sentence where the file is missing or is no calendar. */
export function readCalendar(file: string): Calendar {
  const rows: string[][] = parse(readText(file), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const [headers = [], ...cells] = rows;
  if (!headers.some((header) => header.trim().toLowerCase() === 'caption')) {
    throw new Error(
      `${file} has no column Caption. Its first line must name the columns, as in local/samples/calendar.csv.`,
    );
  }
  return { headers: headers.map((header) => header.trim()), rows: cells };
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

function columnLetters(column: number): string {
  return column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
