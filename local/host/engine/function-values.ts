// Values on their way between cells and custom functions.
// https://developers.google.com/apps-script/guides/sheets/functions#arguments
import { instantOfSerial, localMsOfSerial, serialOfInstant } from '../time/serial';
import type { Engine } from './engine';
import { sheetsError } from './errors';
import type { FunctionArgument, FunctionCell, FunctionResult, FunctionResultCell } from './functions';
import { engineFormat } from './number-formats';
import { isDateFormat } from './values';

/** A value for a cell, rows for a range, `undefined` for what was left out; dates are Dates, blanks `''`. */
export function scriptArgument(argument: FunctionArgument, zone: string): unknown {
  if (argument === undefined) return undefined;
  if ('value' in argument) return cellArgument(argument, zone);
  return argument.map((row) => row.map((cell) => cellArgument(cell, zone)));
}

function cellArgument({ value, format }: FunctionCell, zone: string): unknown {
  if (value === null) return '';
  if (typeof value === 'number' && isDateFormat(format)) return new Date(instantOfSerial(value, zone));
  return typeof value === 'string' ? sheetsError(value) : value;
}

/** A value for the cell, or rows that spill; an array of values is a column. Rows are made equally long. */
export function shownResult(value: unknown, engine: Engine): FunctionResult {
  if (!Array.isArray(value)) return resultCell(value, engine);
  const rows = value.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return resultCell('', engine);
  return rows.map((row) => Array.from({ length: width }, (_cell, index) => resultCell(row[index], engine)));
}

/** What a function that threw shows; the message is the note that Sheets puts on the cell. */
export function shownError(message: string): FunctionResult {
  return { value: '#ERROR!', message };
}

function resultCell(value: unknown, engine: Engine): FunctionResultCell {
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = serialOfInstant((value as Date).getTime(), engine.zone);
    const { dateFormat } = engine.locale;
    const isDay = localMsOfSerial(serial) % 86_400_000 === 0;
    return { value: serial, format: engineFormat(isDay ? dateFormat : `${dateFormat} h:mm:ss`) };
  }
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return { value };
    case 'number':
      return { value: Number.isFinite(value) ? value : '#NUM!' };
    default:
      return { value: '' };
  }
}
