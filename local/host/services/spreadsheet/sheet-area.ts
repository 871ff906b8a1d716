// The overloads of getRange. https://developers.google.com/apps-script/reference/spreadsheet/sheet#getrangerow,-column
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { isWhole } from '../core/brand';
import { signatureError } from '../core/signature';
import type { Area } from './operations';

const METHOD = 'SpreadsheetApp.Sheet.getRange';

/** A notation, or row and column with their counts. */
export function readArea(sheetId: number, args: readonly unknown[]): Area {
  const [first] = args;
  if (args.length === 1 && typeof first === 'string') {
    return ask('range.parse', { sheetId, notation: first });
  }
  return checkArea(sheetId, args, METHOD);
}

/** Numbers with Google's complaints about them, in Google's order. */
export function checkArea(sheetId: number, args: readonly unknown[], method: string): Area {
  const numbers = args.filter(isWhole).map(Math.trunc);
  if (args.length < 2 || args.length > 4 || numbers.length !== args.length) {
    throw signatureError(method, args);
  }
  const [row = 1, column = 1, rows = 1, columns = 1] = numbers;
  if (row < 1) throw exception('The starting row of the range is too small.');
  if (column < 1) throw exception('The starting column of the range is too small.');
  if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
  const area = { sheetId, row, column, rows, columns };
  ask('range.check', area);
  return area;
}
