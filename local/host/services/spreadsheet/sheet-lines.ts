// Rows and columns of a sheet: the part of Sheet about its grid.
// https://developers.google.com/apps-script/reference/spreadsheet/sheet
import { ask } from '../core/bridge';
import { isWhole } from '../core/brand';
import { signatureError } from '../core/signature';
import type { Area, Dimension, Lines, SheetFacts } from './operations';
import { areaOf, isRange } from './range-area';
import { sheetIdOf } from './sheet-id';

export class SheetLines {
  getMaxRows(): number {
    return this.#facts().maxRows;
  }
  getMaxColumns(): number {
    return this.#facts().maxColumns;
  }

  insertRowsAfter(row: unknown, count: unknown): this {
    return this.#insert('rows', 'insertRowsAfter', row, count, 1);
  }
  insertRowsBefore(row: unknown, count: unknown): this {
    return this.#insert('rows', 'insertRowsBefore', row, count, 0);
  }
  insertRowAfter(row: unknown): this {
    return this.#insert('rows', 'insertRowAfter', row, 1, 1);
  }
  insertRowBefore(row: unknown): this {
    return this.#insert('rows', 'insertRowBefore', row, 1, 0);
  }
  insertColumnsAfter(column: unknown, count: unknown): this {
    return this.#insert('columns', 'insertColumnsAfter', column, count, 1);
  }
  insertColumnsBefore(column: unknown, count: unknown): this {
    return this.#insert('columns', 'insertColumnsBefore', column, count, 0);
  }
  insertColumnAfter(column: unknown): this {
    return this.#insert('columns', 'insertColumnAfter', column, 1, 1);
  }
  insertColumnBefore(column: unknown): this {
    return this.#insert('columns', 'insertColumnBefore', column, 1, 0);
  }

  insertRows(row: unknown, count: unknown = 1): void {
    this.#insert('rows', 'insertRows', row, count, 0);
  }
  insertColumns(column: unknown, count: unknown = 1): void {
    this.#insert('columns', 'insertColumns', column, count, 0);
  }

  /** Moves the rows of a range before another row, counted as they stand now. */
  moveRows(rows: unknown, before: unknown): void {
    if (!isRange(rows) || !isWhole(before)) {
      throw signatureError('SpreadsheetApp.Sheet.moveRows', [rows, before]);
    }
    const { row, rows: count } = areaOf(rows);
    ask('lines.move', { sheetId: sheetIdOf(this), dimension: 'rows', first: row, count, before });
  }
  moveColumns(columns: unknown, before: unknown): void {
    if (!isRange(columns) || !isWhole(before)) {
      throw signatureError('SpreadsheetApp.Sheet.moveColumns', [columns, before]);
    }
    const { column, columns: count } = areaOf(columns);
    ask('lines.move', { sheetId: sheetIdOf(this), dimension: 'columns', first: column, count, before });
  }

  deleteRows(row: unknown, count: unknown): void {
    ask('lines.delete', this.#lines('rows', 'deleteRows', row, count));
  }
  deleteRow(row: unknown): this {
    ask('lines.delete', this.#lines('rows', 'deleteRow', row, 1));
    return this;
  }
  deleteColumns(column: unknown, count: unknown): void {
    ask('lines.delete', this.#lines('columns', 'deleteColumns', column, count));
  }
  deleteColumn(column: unknown): this {
    ask('lines.delete', this.#lines('columns', 'deleteColumn', column, 1));
    return this;
  }

  getFrozenRows(): number {
    return this.#facts().frozenRows;
  }
  getFrozenColumns(): number {
    return this.#facts().frozenColumns;
  }
  setFrozenRows(count: unknown): void {
    this.#freeze('rows', 'setFrozenRows', count);
  }
  setFrozenColumns(count: unknown): void {
    this.#freeze('columns', 'setFrozenColumns', count);
  }

  getColumnWidth(column: unknown): number {
    const { sheetId, first } = this.#lines('columns', 'getColumnWidth', column, 1);
    return ask('lines.width', { sheetId, first });
  }
  setColumnWidth(column: unknown, pixels: unknown): this {
    return this.setColumnWidths(column, 1, pixels);
  }
  setColumnWidths(column: unknown, count: unknown, pixels: unknown): this {
    const { sheetId, first, count: columns } = this.#lines('columns', 'setColumnWidths', column, count);
    if (!isWhole(pixels)) {
      throw signatureError('SpreadsheetApp.Sheet.setColumnWidths', [column, count, pixels]);
    }
    ask('lines.setWidth', { sheetId, first, count: columns, pixels });
    return this;
  }

  hideColumns(column: unknown, count: unknown = 1): void {
    ask('lines.setHidden', { ...this.#lines('columns', 'hideColumns', column, count), hidden: true });
  }
  showColumns(column: unknown, count: unknown = 1): void {
    ask('lines.setHidden', { ...this.#lines('columns', 'showColumns', column, count), hidden: false });
  }
  hideRows(row: unknown, count: unknown = 1): void {
    ask('lines.setHidden', { ...this.#lines('rows', 'hideRows', row, count), hidden: true });
  }
  showRows(row: unknown, count: unknown = 1): void {
    ask('lines.setHidden', { ...this.#lines('rows', 'showRows', row, count), hidden: false });
  }
  hideColumn(range: unknown): void {
    const { column, columns } = areaIn(range, 'hideColumn');
    this.hideColumns(column, columns);
  }
  unhideColumn(range: unknown): void {
    const { column, columns } = areaIn(range, 'unhideColumn');
    this.showColumns(column, columns);
  }
  hideRow(range: unknown): void {
    const { row, rows } = areaIn(range, 'hideRow');
    this.hideRows(row, rows);
  }
  unhideRow(range: unknown): void {
    const { row, rows } = areaIn(range, 'unhideRow');
    this.showRows(row, rows);
  }
  isColumnHiddenByUser(column: unknown): boolean {
    return this.#isHidden('columns', 'isColumnHiddenByUser', column, 'user');
  }
  isRowHiddenByUser(row: unknown): boolean {
    return this.#isHidden('rows', 'isRowHiddenByUser', row, 'user');
  }
  isRowHiddenByFilter(row: unknown): boolean {
    return this.#isHidden('rows', 'isRowHiddenByFilter', row, 'filter');
  }

  #facts(): SheetFacts {
    return ask('sheet.facts', sheetIdOf(this));
  }
  #lines(dimension: Dimension, method: string, first: unknown, count: unknown): Lines {
    if (!isWhole(first) || !isWhole(count)) {
      throw signatureError(`SpreadsheetApp.Sheet.${method}`, [first, count]);
    }
    return { sheetId: sheetIdOf(this), dimension, first, count };
  }
  #insert(dimension: Dimension, method: string, first: unknown, count: unknown, after: 0 | 1): this {
    const lines = this.#lines(dimension, method, first, count);
    ask('lines.insert', { ...lines, first: lines.first + after, like: after === 1 ? 'before' : 'after' });
    return this;
  }
  #freeze(dimension: Dimension, method: string, count: unknown): void {
    const lines = this.#lines(dimension, method, 1, count);
    ask('lines.freeze', { sheetId: lines.sheetId, dimension, count: lines.count });
  }
  #isHidden(dimension: Dimension, method: string, line: unknown, by: 'user' | 'filter'): boolean {
    const { sheetId, first } = this.#lines(dimension, method, line, 1);
    return ask('lines.isHidden', { sheetId, dimension, first, by });
  }
}

function areaIn(range: unknown, method: string): Area {
  if (!isRange(range)) throw signatureError(`SpreadsheetApp.Sheet.${method}`, [range]);
  return areaOf(range);
}
