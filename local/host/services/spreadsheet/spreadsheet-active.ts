// Methods of Spreadsheet that mean its active sheet.
// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet
import { ask } from '../core/bridge';
import { sheetHandle } from './handles';
import type { Range } from './range';
import type { RangeList } from './range-list';
import type { Sheet } from './sheet';
import { SpreadsheetPlaces } from './spreadsheet-places';

export class SpreadsheetActive extends SpreadsheetPlaces {
  getActiveSheet(): Sheet {
    return sheetHandle(ask('selection.get', null).sheetId);
  }
  getSheetId(): number {
    return ask('selection.get', null).sheetId;
  }
  getSheetName(): string {
    return this.getActiveSheet().getName();
  }
  getSheetValues(row: unknown, column: unknown, rows: unknown, columns: unknown): unknown[][] {
    return this.getActiveSheet().getSheetValues(row, column, rows, columns);
  }
  getRangeList(notations: unknown): RangeList {
    return this.getActiveSheet().getRangeList(notations);
  }
  getActiveRangeList(): RangeList | null {
    return this.getActiveSheet().getActiveRangeList();
  }
  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): Range | null {
    return this.getActiveSheet().getCurrentCell();
  }
  setCurrentCell(cell: unknown): Range {
    return this.getActiveSheet().setCurrentCell(cell);
  }
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  appendRow(values: unknown): Sheet {
    return this.getActiveSheet().appendRow(values);
  }
  sort(column: unknown, ascending: unknown = true): Sheet {
    return this.getActiveSheet().sort(column, ascending);
  }

  insertRowAfter(row: unknown): Sheet {
    return this.getActiveSheet().insertRowAfter(row);
  }
  insertRowBefore(row: unknown): Sheet {
    return this.getActiveSheet().insertRowBefore(row);
  }
  insertRowsAfter(row: unknown, count: unknown): Sheet {
    return this.getActiveSheet().insertRowsAfter(row, count);
  }
  insertRowsBefore(row: unknown, count: unknown): Sheet {
    return this.getActiveSheet().insertRowsBefore(row, count);
  }
  insertColumnAfter(column: unknown): Sheet {
    return this.getActiveSheet().insertColumnAfter(column);
  }
  insertColumnBefore(column: unknown): Sheet {
    return this.getActiveSheet().insertColumnBefore(column);
  }
  insertColumnsAfter(column: unknown, count: unknown): Sheet {
    return this.getActiveSheet().insertColumnsAfter(column, count);
  }
  insertColumnsBefore(column: unknown, count: unknown): Sheet {
    return this.getActiveSheet().insertColumnsBefore(column, count);
  }
  deleteRow(row: unknown): Sheet {
    return this.getActiveSheet().deleteRow(row);
  }
  deleteRows(row: unknown, count: unknown): void {
    this.getActiveSheet().deleteRows(row, count);
  }
  deleteColumn(column: unknown): Sheet {
    return this.getActiveSheet().deleteColumn(column);
  }
  deleteColumns(column: unknown, count: unknown): void {
    this.getActiveSheet().deleteColumns(column, count);
  }

  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }
  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }
  setFrozenRows(rows: unknown): void {
    this.getActiveSheet().setFrozenRows(rows);
  }
  setFrozenColumns(columns: unknown): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }
  getColumnWidth(column: unknown): number {
    return this.getActiveSheet().getColumnWidth(column);
  }
  setColumnWidth(column: unknown, pixels: unknown): Sheet {
    return this.getActiveSheet().setColumnWidth(column, pixels);
  }
  hideRow(range: unknown): void {
    this.getActiveSheet().hideRow(range);
  }
  unhideRow(range: unknown): void {
    this.getActiveSheet().unhideRow(range);
  }
  hideColumn(range: unknown): void {
    this.getActiveSheet().hideColumn(range);
  }
  unhideColumn(range: unknown): void {
    this.getActiveSheet().unhideColumn(range);
  }
  isColumnHiddenByUser(column: unknown): boolean {
    return this.getActiveSheet().isColumnHiddenByUser(column);
  }
  isRowHiddenByUser(row: unknown): boolean {
    return this.getActiveSheet().isRowHiddenByUser(row);
  }
  isRowHiddenByFilter(row: unknown): boolean {
    return this.getActiveSheet().isRowHiddenByFilter(row);
  }
}
