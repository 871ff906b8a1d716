// Rows and columns of a sheet: the part of Sheet about its grid.
// https://developers.google.com/apps-script/reference/spreadsheet/sheet
import { ask } from '../core/bridge';
import { isWhole } from '../core/brand';
import { signatureError } from '../core/signature';
import type { Dimension, Lines, SheetFacts } from './operations';
import { areaOf } from './range-area';
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
    const { column, columns } = areaOf(range as object);
    this.hideColumns(column, columns);
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
