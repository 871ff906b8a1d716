// The spreadsheet through SpreadsheetApp. One method of ours is one call of Google's wherever it can be.
import { pictures } from './pictures';
import type { Area, Cell, ColourRule, Tab, Validation, Workbook } from '../ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The spreadsheet the script runs in. */
export function appsScriptWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    id: spreadsheet.getId(),
    name: () => spreadsheet.getName(),
    url: () => spreadsheet.getUrl(),
    zoneName: () => spreadsheet.getSpreadsheetTimeZone(),
    tabs: () => spreadsheet.getSheets().map((sheet) => tabOf(spreadsheet, sheet)),
    insertTab: (name) => insertTab(spreadsheet, name),
    nameCell: (name, { id }, { row, column }) => {
      const sheet = sheetById(spreadsheet, id);
      spreadsheet.setNamedRange(name, sheet.getRange(row, column));
    },
    selectedRows: () => selectedRows(spreadsheet),
    flush: () => {
      SpreadsheetApp.flush();
    },
  };
}

/** `insertSheet` shows the new tab to the person: the one they were on comes back. */
export function insertTab(spreadsheet: Spreadsheet, name: string): Tab {
  const shown = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  spreadsheet.setActiveSheet(shown);
  return tabOf(spreadsheet, sheet);
}

function tabOf(spreadsheet: Spreadsheet, sheet: Sheet): Tab {
  const rangeOf = ({ row, column, rows, columns }: Area): Range => sheet.getRange(row, column, rows, columns);
  return {
    id: sheet.getSheetId(),
    name: () => sheet.getName(),
    rename: (name) => sheet.setName(name),
    grid: () => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }),
    growTo: (rows, columns) => {
      growTo(sheet, rows, columns);
    },
    readAll: () => readCells(sheet.getDataRange()),
    read: (area) => readCells(rangeOf(area)),
    readShown: (area) => rangeOf(area).getDisplayValues(),
    readFormulas: (area) => rangeOf(area).getFormulas(),
    write: (area, cells) => rangeOf(area).setValues(cells.map((row) => row.map(toSheets))),
    insertRowsAbove: (row, count) => sheet.insertRowsBefore(row, count),
    insertRowsBelow: (row, count) => sheet.insertRowsAfter(row, count),
    deleteRows: (row, count) => {
      sheet.deleteRows(row, count);
    },
    deleteColumns: (column, count) => {
      sheet.deleteColumns(column, count);
    },
    ...dressing(spreadsheet, sheet, rangeOf),
    ...pictures(sheet, (id) => sheetById(spreadsheet, id)),
    hide: () => sheet.hideSheet(),
    show: (area) => {
      spreadsheet.setActiveSheet(sheet);
      rangeOf(area).activate();
    },
  };
}

type Dressing =
  | 'formatNumbers'
  | 'readNotes'
  | 'writeNotes'
  | 'paint'
  | 'validate'
  | 'styleHeader'
  | 'clipText'
  | 'widen'
  | 'hideColumns'
  | 'freeze'
  | 'colourBy'
  | 'ensureFilter'
  | 'filteredOut';

function dressing(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rangeOf: (area: Area) => Range,
): Pick<Tab, Dressing> {
  return {
    formatNumbers: (area, pattern) => rangeOf(area).setNumberFormat(pattern),
    readNotes: (area) => rangeOf(area).getNotes(),
    writeNotes: (area, notes) => rangeOf(area).setNotes(notes.map((row) => [...row])),
    paint: (area, backgrounds) => rangeOf(area).setBackgrounds(backgrounds.map((row) => [...row])),
    validate: (area, validation) =>
      rangeOf(area).setDataValidation(validation && ruleOf(spreadsheet, validation)),
    styleHeader: (area) => rangeOf(area).setFontWeight('bold').setBackground(HEADER_BACKGROUND),
    clipText: (area) => rangeOf(area).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP),
    widen: (column, count, pixels) => sheet.setColumnWidths(column, count, pixels),
    hideColumns: (column, count) => {
      sheet.hideColumns(column, count);
    },
    freeze: (rows, columns) => {
      sheet.setFrozenRows(rows);
      sheet.setFrozenColumns(columns);
    },
    colourBy: (rules) => {
      colourBy(sheet, rules, rangeOf);
    },
    ensureFilter: (area) => {
      ensureFilter(sheet, area, rangeOf);
    },
    filteredOut: (rows) => filteredOut(sheet, rows),
  };
}

/** A filter cannot be widened, only made again: what each column hides is kept. */
function ensureFilter(sheet: Sheet, area: Area, rangeOf: (area: Area) => Range): void {
  const filter = sheet.getFilter();
  if (filter === null) {
    rangeOf(area).createFilter();
    return;
  }
  const old = filter.getRange();
  const firstColumn = old.getColumn();
  const lastColumn = firstColumn + old.getNumColumns() - 1;
  const lastRow = Math.max(old.getLastRow(), area.row + area.rows - 1);
  const column = Math.min(firstColumn, area.column);
  const columns = Math.max(lastColumn, area.column + area.columns - 1) - column + 1;
  if (old.getRow() !== area.row || columns === old.getNumColumns()) return;
  const criteria = Array.from({ length: old.getNumColumns() }, (_, index) => ({
    column: firstColumn + index,
    hides: filter.getColumnFilterCriteria(firstColumn + index),
  }));
  filter.remove();
  const wider = rangeOf({ row: area.row, column, rows: lastRow - area.row + 1, columns }).createFilter();
  for (const { column: place, hides } of criteria) {
    if (hides !== null) wider.setColumnFilterCriteria(place, hides);
  }
}

/** A filter without criteria hides nothing: with many rows it is cheaper to ask its columns first. */
function filteredOut(sheet: Sheet, rows: readonly number[]): ReadonlySet<number> {
  const filter = sheet.getFilter();
  if (filter === null) return new Set();
  const columns = filter.getRange().getNumColumns();
  const first = filter.getRange().getColumn();
  const mayHide =
    rows.length <= columns ||
    Array.from({ length: columns }, (_, index) => first + index).some(
      (column) => filter.getColumnFilterCriteria(column) !== null,
    );
  return new Set(mayHide ? rows.filter((row) => sheet.isRowHiddenByFilter(row)) : []);
}

function selectedRows(spreadsheet: Spreadsheet): ReturnType<Workbook['selectedRows']> {
  const sheet = spreadsheet.getActiveSheet();
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  const rows = ranges.flatMap((range) => {
    const first = range.getRow();
    return Array.from({ length: range.getNumRows() }, (_, index) => first + index);
  });
  return { tabId: sheet.getSheetId(), rows: [...new Set(rows)] };
}

const HEADER_BACKGROUND = '#e8eaed';

/** `setValues` never grows a sheet. */
function growTo(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

function readCells(range: Range): readonly (readonly Cell[])[] {
  return range.getValues().map((row) => row.map(fromSheets));
}

/** getValues gives strings, numbers, booleans and dates. A date may come from another realm in tests. */
function fromSheets(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return { instantMs: (value as Date).getTime() };
  }
  return '';
}

function toSheets(cell: Cell): string | number | boolean | Date {
  return typeof cell === 'object' ? new Date(cell.instantMs) : cell;
}

function ruleOf(
  spreadsheet: Spreadsheet,
  validation: Validation,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  switch (validation.kind) {
    case 'checkbox':
      return builder.requireCheckbox().build();
    case 'list':
      return builder
        .requireValueInList([...validation.values], true)
        .setAllowInvalid(true)
        .setHelpText(validation.help)
        .build();
    case 'fromColumn': {
      const { row, column, rows, columns } = validation.area;
      const source = sheetById(spreadsheet, validation.tabId).getRange(row, column, rows, columns);
      return builder
        .requireValueInRange(source, true)
        .setAllowInvalid(true)
        .setHelpText(validation.help)
        .build();
    }
  }
}

function sheetById(spreadsheet: Spreadsheet, id: number): Sheet {
  const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === id);
  if (!sheet) throw new Error(`there is no tab with the id ${String(id)}`);
  return sheet;
}

/** Marks our rules: always true, in functions of no argument, whose separator would depend on the locale. */
const OURS = '("Genviral"<>"")';

/** Sheets can only replace all rules of a tab: those of people are read and put back. */
function colourBy(sheet: Sheet, rules: readonly ColourRule[], rangeOf: (area: Area) => Range): void {
  const theirs = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
  const ours = rules.map(({ area, formula, background, text }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=(${formula})*${OURS}`)
      .setBackground(background)
      .setRanges([rangeOf(area)]);
    return (text === undefined ? builder : builder.setFontColor(text)).build();
  });
  sheet.setConditionalFormatRules([...theirs, ...ours]);
}

function isOurs(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  const values: readonly unknown[] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return values.some((value) => typeof value === 'string' && value.includes(OURS));
}
