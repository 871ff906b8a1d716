// A person at the grid, as opposed to a script: types, sorts, inserts, renames, and looks.
import type { Book } from './book/book';
import { copyOfSheet } from './book/duplicate';
import { type Guard, guardOf } from './book/guard';
import { parseNotation } from './book/notation';
import * as rules from './book/sheet-rules';
import { WriteBuffer } from './book/write-buffer';
import { conditionalStyle } from './engine/colours';
import { zoneOf } from './engine/engine';
import { hideInFilter, readFilter } from './engine/filter';
import { readStyles } from './engine/formatting';
import { mergeCells } from './engine/merges';
import { NEW_SHEET } from './engine/seed';
import * as sheets from './engine/sheets';
import { sortArea } from './engine/sort';
import { readValidations } from './engine/validation';
import { readDisplay, readExtent, readFormats, readFormulas, readNotes, readValues } from './engine/values';
import type { Area, CellValue, Dimension, SortKey, ValidationRule } from './services/spreadsheet/operations';

/** Dates are dates; an empty cell is `''`, an error its text. */
export type SeenValue = string | number | boolean | Date;

export interface SeenCell {
  readonly value: SeenValue;
  readonly display: string;
  /** `''` where there is none. */
  readonly formula: string;
  readonly note: string;
  /** With conditional formats applied; `#ffffff` where nothing colours the cell. */
  readonly background: string;
  readonly fontColor: string;
  readonly bold: boolean;
  /** The number format. */
  readonly format: string;
  readonly validation: ValidationRule | null;
}

/** Rows and columns count from one; a sheet is meant by its name. Every change stands at once. */
export class Hands {
  readonly #book: Book;
  readonly #guard: Guard;

  /** @param person who does all this, with the rights of that person */
  constructor(book: Book, person: string) {
    this.#book = book;
    this.#guard = guardOf(book.protections, person);
  }

  sheetNames(): string[] {
    const { engine } = this.#book;
    engine.catchUp();
    return sheets.sheetKeys(engine).map((key) => sheets.sheetName(engine, key));
  }

  /** From A1 to the last filled cell; `[['']]` for an empty sheet. */
  values(sheetName: string): SeenValue[][] {
    return readValues(this.#book.engine, this.#dataArea(sheetName)).map((row) => row.map(seen));
  }

  /** As `values`, but as the cells show them. */
  display(sheetName: string): string[][] {
    return readDisplay(this.#book.engine, this.#dataArea(sheetName));
  }

  /** @param notation of one cell, such as `B2` */
  cell(sheetName: string, notation: string): SeenCell {
    const { engine } = this.#book;
    const key = this.#key(sheetName);
    const area = this.#area(sheetName, notation);
    const { top, left } = zoneOf(area);
    const position = { sheetId: key, row: top, col: left };
    const style = { ...readStyles(engine, area)[0]?.[0] };
    const conditional = conditionalStyle(engine, position);
    return {
      value: seen(readValues(engine, area)[0]?.[0] ?? ''),
      display: readDisplay(engine, area)[0]?.[0] ?? '',
      formula: readFormulas(engine, area)[0]?.[0] ?? '',
      note: readNotes(engine, area)[0]?.[0] ?? '',
      background: conditional.background ?? style.background ?? '#ffffff',
      fontColor: conditional.fontColor ?? style.fontColor ?? '#000000',
      bold: conditional.bold ?? style.bold ?? false,
      format: readFormats(engine, area)[0]?.[0] ?? '',
      validation: readValidations(engine, area)[0]?.[0] ?? null,
    };
  }

  /** Types a text into a cell. Throws the refusal of a data validation. */
  type(sheetName: string, notation: string, text: string): void {
    const { row, column } = this.#area(sheetName, notation);
    this.#write(sheetName, row, column, [[text]]);
  }

  /** As `type`; gives the cell and what it held before and after, as texts. */
  edit(sheetName: string, notation: string, text: string): { area: Area; value: string; oldValue: string } {
    const { sheetId, row, column } = this.#area(sheetName, notation);
    const area = { sheetId, row, column, rows: 1, columns: 1 };
    const held = (): string => String(seen(readValues(this.#book.engine, area)[0]?.[0] ?? ''));
    const oldValue = held();
    this.type(sheetName, notation, text);
    return { area, value: held(), oldValue };
  }

  /** Pastes rows of texts, the first of them at a cell; each is read as if typed. The grid must be large enough. */
  paste(sheetName: string, notation: string, rows: readonly (readonly string[])[]): void {
    const { row, column } = this.#area(sheetName, notation);
    this.#write(sheetName, row, column, rows);
  }

  insertRows(sheetName: string, before: number, count = 1): void {
    this.#insert(sheetName, 'rows', before, count);
  }
  insertColumns(sheetName: string, before: number, count = 1): void {
    this.#insert(sheetName, 'columns', before, count);
  }
  deleteRows(sheetName: string, first: number, count = 1): void {
    this.#delete(sheetName, 'rows', first, count);
  }
  deleteColumns(sheetName: string, first: number, count = 1): void {
    this.#delete(sheetName, 'columns', first, count);
  }

  /** Drags rows before another one; `before` counts as the rows stand now. */
  moveRows(sheetName: string, first: number, count: number, before: number): void {
    this.#move(sheetName, 'rows', first, count, before);
  }
  moveColumns(sheetName: string, first: number, count: number, before: number): void {
    this.#move(sheetName, 'columns', first, count, before);
  }

  /** Sorts below the header of the sheet's filter, or below the frozen rows where there is no filter. */
  sortRows(sheetName: string, ...keys: readonly SortKey[]): void {
    const { engine } = this.#book;
    const key = this.#key(sheetName);
    const filter = readFilter(engine, key);
    const { frozenRows } = sheets.sheetFacts(engine, key);
    const data = this.#dataArea(sheetName);
    const whole = filter ?? { ...data, row: frozenRows, rows: data.rows - frozenRows + 1 };
    const below = { ...whole, row: whole.row + 1, rows: whole.rows - 1 };
    this.#guard.cells(below);
    sortArea(engine, key, below, keys, () => this.#book.newRuleId());
  }

  /** Hides the rows that show one of these texts in a column, through the sheet's filter. */
  filterOut(sheetName: string, column: number, ...texts: readonly string[]): void {
    hideInFilter(this.#book.engine, this.#key(sheetName), column, texts);
  }

  hideColumns(sheetName: string, first: number, count = 1): void {
    this.#setHidden(sheetName, 'columns', first, count, true);
  }
  showColumns(sheetName: string, first: number, count = 1): void {
    this.#setHidden(sheetName, 'columns', first, count, false);
  }
  hideRows(sheetName: string, first: number, count = 1): void {
    this.#setHidden(sheetName, 'rows', first, count, true);
  }

  /** Sets a number format, such as `@` for text. */
  format(sheetName: string, notation: string, pattern: string): void {
    const area = this.#area(sheetName, notation);
    const row = Array.from({ length: area.columns }, () => pattern);
    this.#buffered((buffer) => {
      buffer.add({ kind: 'formats', area, formats: Array.from({ length: area.rows }, () => row) });
    });
  }

  addSheet(name: string): void {
    const { engine } = this.#book;
    this.#guard.book();
    rules.checkSheetName(engine, name, null);
    const index = sheets.sheetKeys(engine).length;
    sheets.insertSheet(engine, { key: String(this.#book.newSheetId()), name, index }, NEW_SHEET);
  }
  /** As the menu of a sheet's tab: the copy stands behind it. Gives the copy's name. */
  duplicateSheet(name: string): string {
    const { engine } = this.#book;
    const key = this.#key(name);
    this.#guard.book();
    const copyId = copyOfSheet(this.#book, key, sheets.sheetKeys(engine).indexOf(key) + 1);
    return sheets.sheetName(engine, this.#book.sheetKey(copyId));
  }
  /** Merges cells, as the menu Format does. */
  merge(sheetName: string, notation: string): void {
    const area = this.#area(sheetName, notation);
    this.#guard.cells(area);
    mergeCells(this.#book.engine, this.#key(sheetName), area, 'all');
  }
  renameSheet(oldName: string, newName: string): void {
    const key = this.#key(oldName);
    this.#guard.sheet(this.#sheetId(oldName));
    rules.checkSheetName(this.#book.engine, newName, key);
    sheets.renameSheet(this.#book.engine, key, newName);
  }
  deleteSheet(name: string): void {
    const key = this.#key(name);
    this.#guard.sheet(this.#sheetId(name));
    rules.checkOtherVisible(this.#book.engine, key);
    sheets.deleteSheet(this.#book.engine, key);
  }

  /** Selects cells, and with them their sheet: what the next execution finds active. */
  select(sheetName: string, notation: string): void {
    this.#book.selection = this.#area(sheetName, notation);
  }

  #key(sheetName: string): string {
    const { engine } = this.#book;
    engine.catchUp();
    const key = sheets.findSheet(engine, sheetName);
    if (key === undefined) throw new Error(`No sheet is called ${sheetName}`);
    return key;
  }
  #area(sheetName: string, notation: string): Area {
    return parseNotation(this.#book, this.#sheetId(sheetName), notation);
  }
  #sheetId(sheetName: string): number {
    return this.#book.engine.sheetId(this.#key(sheetName));
  }
  #dataArea(sheetName: string): Area {
    const { lastRow, lastColumn } = readExtent(this.#book.engine, this.#key(sheetName));
    const size = { rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
    return { sheetId: this.#sheetId(sheetName), row: 1, column: 1, ...size };
  }
  #write(sheetName: string, row: number, column: number, rows: readonly (readonly string[])[]): void {
    const columns = Math.max(...rows.map((cells) => cells.length));
    const values = rows.map((cells) => Array.from({ length: columns }, (_cell, index) => cells[index] ?? ''));
    const area = { sheetId: this.#sheetId(sheetName), row, column, rows: rows.length, columns };
    rules.checkInside(this.#book.engine, this.#key(sheetName), area);
    this.#buffered((buffer) => {
      buffer.add({ kind: 'values', area, values });
    });
  }
  #buffered(fill: (buffer: WriteBuffer) => void): void {
    const buffer = new WriteBuffer(this.#book.engine, {
      nextId: () => this.#book.newRuleId(),
      guard: this.#guard,
      onApply: () => undefined,
    });
    fill(buffer);
    buffer.apply();
  }
  #insert(sheetName: string, dimension: Dimension, first: number, count: number): void {
    const key = this.#key(sheetName);
    const lines = { sheetId: this.#sheetId(sheetName), dimension, first, count };
    this.#guard.sheet(lines.sheetId);
    rules.checkInsert(this.#book.engine, key, lines);
    sheets.insertLines(this.#book.engine, key, lines, 'after');
  }
  #delete(sheetName: string, dimension: Dimension, first: number, count: number): void {
    const key = this.#key(sheetName);
    const lines = { sheetId: this.#sheetId(sheetName), dimension, first, count };
    this.#guard.sheet(lines.sheetId);
    rules.checkDelete(this.#book.engine, key, lines);
    sheets.deleteLines(this.#book.engine, key, lines);
  }
  #move(sheetName: string, dimension: Dimension, first: number, count: number, before: number): void {
    const key = this.#key(sheetName);
    const lines = { sheetId: this.#sheetId(sheetName), dimension, first, count };
    this.#guard.sheet(lines.sheetId);
    rules.checkLines(this.#book.engine, key, lines);
    sheets.moveLines(this.#book.engine, key, lines, before);
  }
  #setHidden(sheetName: string, dimension: Dimension, first: number, count: number, hidden: boolean): void {
    const key = this.#key(sheetName);
    const lines = { sheetId: this.#sheetId(sheetName), dimension, first, count };
    this.#guard.sheet(lines.sheetId);
    rules.checkLines(this.#book.engine, key, lines);
    sheets.setLinesHidden(this.#book.engine, key, lines, hidden);
  }
}

function seen(value: CellValue): SeenValue {
  return typeof value === 'object' ? new Date(value.dateMs) : value;
}
