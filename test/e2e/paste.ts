// A file of another tool in a tab, pasted as a person would: Sheets reads every cell by its own language.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../local/host/index';
import { delimiterOf, parseDelimited } from '../../src/features/calendar-import/delimited';

const FILES = path.resolve(__dirname, '../features/calendar-import/files');

/** A new tab has this many columns. */
const NEW_COLUMNS = 26;

/** Makes the tab, pastes the file into it and keeps it in front. Empty lines of the file stay empty rows. */
export function addSheetWith(host: Host, sheet: string, file: string): void {
  const text = readFileSync(path.join(FILES, file), 'utf8');
  const rows = parseDelimited(text, delimiterOf(text) ?? ',');
  host.hands.addSheet(sheet);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width > NEW_COLUMNS) host.hands.insertColumns(sheet, NEW_COLUMNS, width - NEW_COLUMNS);
  rows.forEach(({ line, cells }) => {
    host.hands.paste(sheet, `A${String(line)}`, [cells]);
  });
  host.hands.select(sheet, 'A1');
}
