// Copies of sheets, by scripts and by people.
import * as sheets from '../engine/sheets';
import type { Book } from './book';
import { copyMetadata } from './metadata';
import type { BookSession } from './session';
import { checkCellCount } from './sheet-rules';

/**
 * `Copy of Plan`, behind all sheets or at a place counted from zero. Cells, formats, notes, validation and metadata are
 * copied, protections are not. https://developers.google.com/apps-script/reference/spreadsheet/sheet#copytospreadsheet
 * @returns the copy's id
 */
export function copyOfSheet(book: Book, key: string, index: number | null): number {
  const { engine } = book;
  const { maxRows, maxColumns } = sheets.sheetFacts(engine, key);
  checkCellCount(engine, maxRows * maxColumns);
  const sheetId = book.newSheetId();
  const copyKey = String(sheetId);
  sheets.copySheet(engine, key, {
    key: copyKey,
    name: freeName(book, `Copy of ${sheets.sheetName(engine, key)}`),
  });
  sheets.setSheetHidden(engine, copyKey, false);
  sheets.moveSheet(engine, copyKey, index ?? sheets.sheetKeys(engine).length - 1);
  copyMetadata(engine, engine.sheetId(key), sheetId, () => book.newSheetId());
  return sheetId;
}

/** As `copyOfSheet`; a copy at a place becomes active, as duplicating in the menu makes it. */
export function duplicateSheet(session: BookSession, key: string, index: number | null): number {
  const { book } = session;
  const sheetId = copyOfSheet(book, key, index);
  if (index !== null) {
    session.selection = { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
    book.selection = session.selection;
  }
  return sheetId;
}

function freeName({ engine }: Book, wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (sheets.findSheet(engine, name) === undefined) return name;
  }
}
