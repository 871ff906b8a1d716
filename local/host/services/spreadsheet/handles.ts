// Sheets and ranges make each other; here they find each other without importing one another.
import type { Area } from './operations';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

interface Handles {
  sheet(sheetId: number): Sheet;
  range(area: Area): Range;
  spreadsheet(): Spreadsheet;
}

let makers: Handles | undefined;

export function setHandles(handles: Handles): void {
  makers = handles;
}

function handles(): Handles {
  if (!makers) throw new Error('No makers of sheets and ranges');
  return makers;
}

export const sheetHandle = (sheetId: number): Sheet => handles().sheet(sheetId);
export const spreadsheetHandle = (): Spreadsheet => handles().spreadsheet();
export const rangeHandle = (area: Area): Range => handles().range(area);
