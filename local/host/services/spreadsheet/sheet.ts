// https://developers.google.com/apps-script/reference/spreadsheet/sheet
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { isNil, isObject, isWhole } from '../core/brand';
import { signatureError } from '../core/signature';
import { SheetCharts } from './chart-sheet';
import { ConditionalFormatRule } from './conditional-format-rule';
import { readColour } from './colours';
import { Filter } from './filter';
import { toCell } from './grids';
import { rangeHandle } from './handles';
import type { Area, Cleared, SheetFacts } from './operations';
import { CLEARED, readCleared } from './range-clear';
import type { Range } from './range';
import { areaOf } from './range-area';
import { RangeList } from './range-list';
import { checkArea, readArea } from './sheet-area';
import { setSheetId, sheetIdOf } from './sheet-id';
import type { TextFinder } from './text-finder';

const CLASS = 'SpreadsheetApp.Sheet';

export class Sheet extends SheetCharts {
  constructor(sheetId: number) {
    super();
    setSheetId(this, sheetId);
  }

  getSheetId(): number {
    return sheetIdOf(this);
  }
  getName(): string {
    return this.#facts().name;
  }
  getSheetName(): string {
    return this.#facts().name;
  }
  setName(name: unknown): this {
    if (typeof name !== 'string') throw signatureError(`${CLASS}.setName`, [name]);
    ask('sheet.rename', { sheetId: sheetIdOf(this), name });
    return this;
  }
  getIndex(): number {
    return this.#facts().index;
  }

  getRange(...args: unknown[]): Range {
    return rangeHandle(readArea(sheetIdOf(this), args));
  }
  getRangeList(notations: unknown): RangeList {
    if (!Array.isArray(notations)) throw signatureError(`${CLASS}.getRangeList`, [notations]);
    return new RangeList(notations.map((notation: unknown) => this.getRange(notation)));
  }
  getDataRange(): Range {
    const { lastRow, lastColumn } = ask('sheet.extent', sheetIdOf(this));
    return rangeHandle(this.#area(Math.max(1, lastRow), Math.max(1, lastColumn)));
  }
  getLastRow(): number {
    return ask('sheet.extent', sheetIdOf(this)).lastRow;
  }
  getLastColumn(): number {
    return ask('sheet.extent', sheetIdOf(this)).lastColumn;
  }
  getSheetValues(row: unknown, column: unknown, rows: unknown, columns: unknown): unknown[][] {
    const area = checkArea(sheetIdOf(this), [row, column, rows, columns], `${CLASS}.getSheetValues`);
    return rangeHandle(area).getValues();
  }
  appendRow(values: unknown): this {
    if (!Array.isArray(values) || values.length === 0) throw signatureError(`${CLASS}.appendRow`, [values]);
    ask('sheet.append', { sheetId: sheetIdOf(this), values: values.map(toCell) });
    return this;
  }

  clear(options?: unknown): this {
    return this.#clear(readCleared(options, `${CLASS}.clear`));
  }
  clearContents(): this {
    return this.#clear(CLEARED.contents);
  }
  clearFormats(): this {
    return this.#clear(CLEARED.formats);
  }
  clearNotes(): this {
    return this.#clear(CLEARED.notes);
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return ask('sheet.colours', sheetIdOf(this)).map((rule) => new ConditionalFormatRule(rule));
  }
  setConditionalFormatRules(rules: unknown): void {
    if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRule)) {
      throw signatureError(`${CLASS}.setConditionalFormatRules`, [rules]);
    }
    const plain = rules.map((rule) => ConditionalFormatRule.ruleOf(rule));
    ask('book.write', { kind: 'colours', sheetId: sheetIdOf(this), rules: plain });
  }
  getFilter(): Filter | null {
    return ask('sheet.filter', sheetIdOf(this)) === null ? null : new Filter(sheetIdOf(this));
  }
  sort(column: unknown, ascending: unknown = true): this {
    if (!isWhole(column)) throw signatureError(`${CLASS}.sort`, [column]);
    const { frozenRows, maxRows, maxColumns } = this.#facts();
    const area = {
      ...this.#area(maxRows - frozenRows, maxColumns),
      row: frozenRows + 1,
    };
    ask('cells.sort', { area, keys: [{ column, ascending: ascending !== false }] });
    return this;
  }

  hideSheet(): this {
    ask('sheet.setHidden', { sheetId: sheetIdOf(this), hidden: true });
    return this;
  }
  showSheet(): this {
    ask('sheet.setHidden', { sheetId: sheetIdOf(this), hidden: false });
    return this;
  }
  isSheetHidden(): boolean {
    return this.#facts().isHidden;
  }
  getTabColor(): string | null {
    return this.#facts().colour;
  }
  setTabColor(colour: unknown): this {
    if (!isNil(colour) && typeof colour !== 'string') throw signatureError(`${CLASS}.setTabColor`, [colour]);
    const read = isNil(colour) ? null : readColour(colour);
    if (read !== undefined) ask('sheet.setColour', { sheetId: sheetIdOf(this), colour: read });
    return this;
  }
  activate(): this {
    ask('selection.set', this.#area(1, 1));
    return this;
  }
  getActiveRange(): Range | null {
    const area = ask('selection.get', null);
    return area.sheetId === sheetIdOf(this) ? rangeHandle(area) : null;
  }
  getActiveRangeList(): RangeList | null {
    const active = this.getActiveRange();
    return active && new RangeList([active]);
  }
  getActiveCell(): Range {
    const { row, column } = ask('selection.get', null);
    return this.getRange(row, column);
  }
  getCurrentCell(): Range | null {
    return this.getActiveRange() && this.getActiveCell();
  }
  setCurrentCell(cell: unknown): Range {
    return this.setActiveRange(cell);
  }
  /** A range or a notation. */
  setActiveSelection(selected: unknown): Range {
    return this.setActiveRange(typeof selected === 'string' ? this.getRange(selected) : selected);
  }
  createTextFinder(text: unknown): TextFinder {
    return this.getDataRange().createTextFinder(text);
  }
  setActiveRange(range: unknown): Range {
    if (!isObject(range)) throw signatureError(`${CLASS}.setActiveRange`, [range]);
    return rangeHandle(areaOf(range)).activate();
  }

  #facts(): SheetFacts {
    return ask('sheet.facts', sheetIdOf(this));
  }
  #area(rows: number, columns: number): Area {
    return { sheetId: sheetIdOf(this), row: 1, column: 1, rows, columns };
  }
  #clear(cleared: Cleared): this {
    const { maxRows, maxColumns } = this.#facts();
    ask('book.write', { kind: 'clear', area: this.#area(maxRows, maxColumns), cleared });
    return this;
  }
}

publish(Sheet, 'Sheet', 'SpreadsheetApp');
