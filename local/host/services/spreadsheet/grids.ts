// Two-dimensional arrays on their way into cells and out of them.
// https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues
import { exception } from '../core/exception';
import { isDate, isNil, isObject, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import type { Area, CellInput, CellValue, Grid } from './operations';

/** https://support.google.com/drive/answer/37603 */
const LONGEST_TEXT = 50_000;

/** A date of the script's realm for a date cell, everything else as it is. */
export function fromCell(value: CellValue): string | number | boolean | Date {
  return typeof value === 'object' ? new Date(value.dateMs) : value;
}

/** What a script may put into a cell. */
export function toCell(value: unknown): CellInput {
  if (isNil(value)) return null;
  if (isDate(value)) return { dateMs: value.getTime() };
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : '#NUM!';
    case 'boolean':
      return value;
    default: {
      const text = isObject(value) ? objectText(value) : textOf(value);
      if (text.length > LONGEST_TEXT) {
        throw exception('Your input contains more than the maximum of 50000 characters in a single cell.');
      }
      return text;
    }
  }
}

/** Nothing documents this; the shape `{key=value}` is what scripts have been seen to leave in cells. */
function objectText(value: Record<string, unknown>): string {
  if (Array.isArray(value)) return value.join(',');
  const parts = Object.entries(value).map(([key, part]) => `${key}=${textOf(part)}`);
  return `{${parts.join(', ')}}`;
}

/** Checks that the rows are arrays and that their size is that of the area. */
export function rectangular(values: unknown, area: Area, method: string): unknown[][] {
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
    throw signatureError(method, [values]);
  }
  const rows: unknown[][] = values;
  if (rows.length !== area.rows) throw sizeError('rows', rows.length, area.rows);
  for (const row of rows) {
    if (row.length !== area.columns) throw sizeError('columns', row.length, area.columns);
  }
  return rows;
}

function sizeError(lines: 'rows' | 'columns', data: number, range: number): Error {
  return exception(
    `The number of ${lines} in the data does not match the number of ${lines} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}

export function mapGrid<T, U>(grid: Grid<T>, change: (value: T) => U): U[][] {
  return grid.map((row) => row.map(change));
}

/** One value for every cell. */
export function filled<T>({ rows, columns }: Area, value: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}
