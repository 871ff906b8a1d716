// A1 notations with or without their sheet, and names of ranges.
// https://developers.google.com/apps-script/reference/spreadsheet/sheet#getrangea1notation
import { namedAreas } from '../engine/names';
import { findSheet, readNotation } from '../engine/sheets';
import { ServiceError } from '../execution/service-error';
import type { Area } from '../services/spreadsheet/operations';
import type { Book } from './book';
import { checkInside } from './sheet-rules';

export function parseNotation(book: Book, sheetId: number, notation: string): Area {
  const { engine } = book;
  const bang = notation.lastIndexOf('!');
  const key = bang < 0 ? book.sheetKey(sheetId) : findSheet(engine, unquoted(notation.slice(0, bang)));
  const area = key === undefined ? null : readNotation(engine, key, notation.slice(bang + 1));
  const named = namedAreas(engine).find(({ name }) => name === notation);
  const found = area ?? named?.area;
  if (!found) throw new ServiceError('Range not found');
  checkInside(engine, book.sheetKey(found.sheetId), found);
  return found;
}

function unquoted(sheetName: string): string {
  const quoted = /^'(.*)'$/s.exec(sheetName);
  return quoted ? (quoted[1] ?? '').replaceAll("''", "'") : sheetName;
}
