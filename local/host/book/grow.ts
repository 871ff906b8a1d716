// What makes a spreadsheet larger.
import {
  insertLines,
  insertSheet as createSheet,
  nextSheetName,
  sheetFacts,
  sheetKeys,
} from '../engine/sheets';
import { NEW_SHEET } from '../engine/seed';
import { readExtent } from '../engine/values';
import { ServiceError } from '../execution/service-error';
import type { CellInput } from '../services/spreadsheet/operations';
import type { BookSession } from './session';
import { checkCellCount, checkSheetName } from './sheet-rules';

/**
 * Makes a sheet behind the active one, or at a place counted from zero, and activates it.
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#insertsheetsheetname,-sheetindex
 */
export function insertSheet(session: BookSession, name: string | null, index: number | null): number {
  const { book } = session;
  const { engine } = book;
  const given = name ?? nextSheetName(engine);
  checkSheetName(engine, given, null);
  checkCellCount(engine, NEW_SHEET.rows * NEW_SHEET.columns);
  const active = sheetKeys(engine).indexOf(engine.sheetKey(session.selection.sheetId) ?? '');
  const place = index ?? active + 1;
  if (place < 0 || place > sheetKeys(engine).length) {
    // The text is not documented.
    throw new ServiceError('The sheet index is out of bounds.');
  }
  const sheetId = book.newSheetId();
  createSheet(engine, { key: String(sheetId), name: given, index: place }, NEW_SHEET);
  session.selection = { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
  book.selection = session.selection;
  return sheetId;
}

/** Writes below the last row with content, at once; the only write that makes the grid grow. */
export function appendRow(
  session: BookSession,
  key: string,
  sheetId: number,
  values: readonly CellInput[],
): void {
  const { engine } = session.book;
  const row = readExtent(engine, key).lastRow + 1;
  const { maxRows, maxColumns } = sheetFacts(engine, key);
  const missing = values.length - maxColumns;
  if (row > maxRows) {
    insertLines(engine, key, { sheetId, dimension: 'rows', first: maxRows + 1, count: 1 }, 'before');
  }
  if (missing > 0) {
    insertLines(
      engine,
      key,
      { sheetId, dimension: 'columns', first: maxColumns + 1, count: missing },
      'before',
    );
  }
  const area = { sheetId, row, column: 1, rows: 1, columns: values.length };
  session.buffer.add({ kind: 'values', area, values: [values] });
  session.buffer.apply();
}
