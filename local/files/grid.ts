// What a file holds, whatever kind it is: cells by row and column, counted from one as people see them.

/** `serial` counts days from 30 December 1899 on the spreadsheet's own clock, whichever system the file has. */
export type FileValue = string | number | boolean | { readonly serial: number };

export interface FileCell {
  readonly value: FileValue;
  /** What a formula computes is read; where it stands nothing is ever written. */
  readonly isFormula: boolean;
  /** A date goes there as a date, and not as a text. */
  readonly isDate: boolean;
}

/** The filled cells of a row, by column. */
export type FileRow = ReadonlyMap<number, FileCell>;
export type FileGrid = ReadonlyMap<number, FileRow>;

/** `''` empties the cell. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: FileValue;
}

/** More rows than a person plans by hand; beyond them every flush would take seconds. */
export const MOST_ROWS = 20_000;

export function tooManyRows(name: string): string {
  return `${name} has more than ${MOST_ROWS.toLocaleString('en-US')} filled rows. Move finished ones into another file first.`;
}

/** A file that is open: read, and made anew with changed cells. Changes nothing on the disk. */
export interface OpenedFile {
  /** Of a workbook; a .csv has one without a name. */
  readonly tabs: readonly string[];
  /** The id that the file carries, or `null`. */
  readonly id: string | null;
  read(tab: string): FileGrid;
  /** The file with changed cells; a workbook also hides columns, and carries the id. */
  changed(tab: string, changes: readonly CellChange[], hidden: readonly number[], id: string): Uint8Array;
}

export const valueAt = (grid: FileGrid, row: number, column: number): FileValue =>
  grid.get(row)?.get(column)?.value ?? '';

/** `AB12` for row 12 and column 28. */
export function notation(row: number, column: number): string {
  return `${lettersOf(column)}${String(row)}`;
}

export function lettersOf(column: number): string {
  return column > 26
    ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/** `null` for what names no cell. */
export function placeOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
