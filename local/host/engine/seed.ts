// What a new workbook starts from.
import { library } from './library';

/** A workbook in the simplest words: sheets with texts that are typed into their cells. */
export interface WorkbookSeed {
  readonly sheets: readonly SheetSeed[];
}

export interface SheetSeed {
  readonly name: string;
  /** Rows from A1 on. */
  readonly cells?: readonly (readonly string[])[];
  /** How large the grid is; 1,000 rows and 26 columns unless given. */
  readonly rows?: number;
  readonly columns?: number;
}

/** The grid of a sheet that Sheets makes. */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;

/** Whether this is a seed rather than o-spreadsheet's data, which has a version. */
export function isSeed(workbook: WorkbookSeed | object): workbook is WorkbookSeed {
  return !('version' in workbook) && 'sheets' in workbook;
}

/** o-spreadsheet's data for a seed, without the cells: those are typed afterwards. */
export function emptyData(seed: WorkbookSeed): object {
  const { createEmptySheet, createEmptyWorkbookData } = library().helpers;
  const sheets = seed.sheets.map(({ name, cells = [], rows, columns }, index) => {
    const width = Math.max(0, ...cells.map((row) => row.length));
    return {
      ...createEmptySheet(String(index), name),
      rowNumber: Math.max(rows ?? NEW_SHEET.rows, cells.length),
      colNumber: Math.max(columns ?? NEW_SHEET.columns, width),
    };
  });
  return { ...createEmptyWorkbookData(), sheets };
}
