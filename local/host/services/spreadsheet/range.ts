// https://developers.google.com/apps-script/reference/spreadsheet/range
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { isNil, isWhole, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import { a1 } from './a1';
import { DataValidation } from './data-validation';
import { Filter } from './filter';
import { filled, fromCell, mapGrid, rectangular, toCell } from './grids';
import { rangeHandle, sheetHandle } from './handles';
import type { Area, ValidationRule } from './operations';
import { areaOf, firstCell, setArea } from './range-area';
import { CLEARED, readCleared } from './range-clear';
import { RangeEdits } from './range-edits';
import { readSortKeys } from './range-sort';
import type { Sheet } from './sheet';

const CLASS = 'SpreadsheetApp.Range';

export class Range extends RangeEdits {
  constructor(area: Area) {
    super();
    setArea(this, area);
  }

  getRow(): number {
    return areaOf(this).row;
  }
  getColumn(): number {
    return areaOf(this).column;
  }
  getNumRows(): number {
    return areaOf(this).rows;
  }
  getNumColumns(): number {
    return areaOf(this).columns;
  }
  getHeight(): number {
    return areaOf(this).rows;
  }
  getWidth(): number {
    return areaOf(this).columns;
  }
  getLastRow(): number {
    return areaOf(this).row + areaOf(this).rows - 1;
  }
  getLastColumn(): number {
    return areaOf(this).column + areaOf(this).columns - 1;
  }
  getA1Notation(): string {
    return a1(areaOf(this).row, areaOf(this).column, areaOf(this).rows, areaOf(this).columns);
  }
  getSheet(): Sheet {
    return sheetHandle(areaOf(this).sheetId);
  }
  getGridId(): number {
    return areaOf(this).sheetId;
  }
  getCell(row: unknown, column: unknown): Range {
    return this.offset(Number(row) - 1, Number(column) - 1, 1, 1);
  }
  offset(rowOffset: unknown, columnOffset: unknown, rows?: unknown, columns?: unknown): Range {
    const [down, right] = [rowOffset, columnOffset];
    if (!isWhole(down) || !isWhole(right)) throw signatureError(`${CLASS}.offset`, [rowOffset, columnOffset]);
    const area = {
      sheetId: areaOf(this).sheetId,
      row: areaOf(this).row + down,
      column: areaOf(this).column + right,
      rows: isWhole(rows) ? rows : areaOf(this).rows,
      columns: isWhole(columns) ? columns : areaOf(this).columns,
    };
    ask('range.check', area);
    return rangeHandle(area);
  }

  getValues(): unknown[][] {
    return mapGrid<Parameters<typeof fromCell>[0], unknown>(ask('cells.values', areaOf(this)), fromCell);
  }
  getValue(): unknown {
    return fromCell(ask('cells.values', firstCell(this))[0]?.[0] ?? '');
  }
  setValues(values: unknown): this {
    const grid = rectangular(values, areaOf(this), `${CLASS}.setValues`);
    ask('book.write', { kind: 'values', area: areaOf(this), values: mapGrid(grid, toCell) });
    return this;
  }
  setValue(value: unknown): this {
    ask('book.write', { kind: 'values', area: areaOf(this), values: filled(areaOf(this), toCell(value)) });
    return this;
  }
  getDisplayValues(): string[][] {
    return mapGrid(ask('cells.display', areaOf(this)), textOf);
  }
  getDisplayValue(): string {
    return ask('cells.display', firstCell(this))[0]?.[0] ?? '';
  }
  isBlank(): boolean {
    return ask('cells.values', areaOf(this)).every((row) => row.every((value) => value === ''));
  }

  getFormulas(): string[][] {
    return mapGrid(ask('cells.formulas', areaOf(this)), textOf);
  }
  getFormula(): string {
    return ask('cells.formulas', firstCell(this))[0]?.[0] ?? '';
  }
  setFormulas(formulas: unknown): this {
    const grid = rectangular(formulas, areaOf(this), `${CLASS}.setFormulas`);
    ask('book.write', { kind: 'values', area: areaOf(this), values: mapGrid(grid, asFormula) });
    return this;
  }
  setFormula(formula: unknown): this {
    ask('book.write', {
      kind: 'values',
      area: areaOf(this),
      values: filled(areaOf(this), asFormula(formula)),
    });
    return this;
  }

  getNumberFormats(): string[][] {
    return mapGrid(ask('cells.formats', areaOf(this)), textOf);
  }
  getNumberFormat(): string {
    return ask('cells.formats', firstCell(this))[0]?.[0] ?? '';
  }
  setNumberFormats(formats: unknown): this {
    const grid = rectangular(formats, areaOf(this), `${CLASS}.setNumberFormats`);
    const checked = mapGrid(grid, (format) => numberFormat(format, 'setNumberFormats'));
    ask('book.write', { kind: 'formats', area: areaOf(this), formats: checked });
    return this;
  }
  setNumberFormat(format: unknown): this {
    const formats = filled(areaOf(this), numberFormat(format, 'setNumberFormat'));
    ask('book.write', { kind: 'formats', area: areaOf(this), formats });
    return this;
  }

  getNotes(): string[][] {
    return mapGrid(ask('cells.notes', areaOf(this)), textOf);
  }
  getNote(): string {
    return ask('cells.notes', firstCell(this))[0]?.[0] ?? '';
  }
  setNotes(notes: unknown): this {
    const grid = rectangular(notes, areaOf(this), `${CLASS}.setNotes`);
    ask('book.write', { kind: 'notes', area: areaOf(this), notes: mapGrid(grid, noteText) });
    return this;
  }
  setNote(note: unknown): this {
    ask('book.write', { kind: 'notes', area: areaOf(this), notes: filled(areaOf(this), noteText(note)) });
    return this;
  }
  clearNote(): this {
    return this.setNote('');
  }

  getDataValidations(): (DataValidation | null)[][] {
    return mapGrid(ask('cells.validations', areaOf(this)), asValidation);
  }
  getDataValidation(): DataValidation | null {
    return asValidation(ask('cells.validations', firstCell(this))[0]?.[0] ?? null);
  }
  setDataValidations(rules: unknown): this {
    const grid = rectangular(rules, areaOf(this), `${CLASS}.setDataValidations`);
    const read = mapGrid(grid, (rule) => validationRule(rule, 'setDataValidations'));
    ask('book.write', { kind: 'validations', area: areaOf(this), rules: read });
    return this;
  }
  setDataValidation(rule: unknown): this {
    const rules = validationRule(rule, 'setDataValidation');
    ask('book.write', { kind: 'validations', area: areaOf(this), rules });
    return this;
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }
  insertCheckboxes(...values: unknown[]): this {
    // Own values for checked and unchecked are a rule that the host does not have.
    if (values.length > 0) throw signatureError(`${CLASS}.insertCheckboxes`, values);
    const area = areaOf(this);
    const rules = {
      criterion: 'CHECKBOX',
      values: [],
      allowInvalid: true,
      helpText: null,
      showDropdown: true,
    };
    ask('book.write', { kind: 'validations', area, rules });
    ask('book.write', { kind: 'values', area, values: filled(area, false) });
    return this;
  }

  clear(options?: unknown): this {
    ask('book.write', { kind: 'clear', area: areaOf(this), cleared: readCleared(options, `${CLASS}.clear`) });
    return this;
  }
  clearContent(): this {
    ask('book.write', { kind: 'clear', area: areaOf(this), cleared: CLEARED.contents });
    return this;
  }
  clearFormat(): this {
    ask('book.write', { kind: 'clear', area: areaOf(this), cleared: CLEARED.formats });
    return this;
  }

  createFilter(): Filter {
    ask('cells.filter', areaOf(this));
    return new Filter(areaOf(this).sheetId);
  }
  sort(keys: unknown): this {
    ask('cells.sort', { area: areaOf(this), keys: readSortKeys(keys, `${CLASS}.sort`) });
    return this;
  }
  activate(): this {
    ask('selection.set', areaOf(this));
    return this;
  }
}

function asFormula(formula: unknown): string | null {
  if (isNil(formula) || formula === '') return null;
  const text = textOf(formula);
  return text.startsWith('=') ? text : `=${text}`;
}

function numberFormat(format: unknown, method: string): string {
  // https://developers.google.com/apps-script/reference/spreadsheet/range#setnumberformatnumberformat
  if (typeof format !== 'string') throw signatureError(`${CLASS}.${method}`, [format]);
  return format;
}

function noteText(note: unknown): string {
  if (isNil(note)) return '';
  // A number comes back as Java writes it. https://developers.google.com/apps-script/reference/spreadsheet/range#setnotesnotes
  return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : textOf(note);
}

function asValidation(rule: ValidationRule | null): DataValidation | null {
  return rule === null ? null : new DataValidation(rule);
}

function validationRule(rule: unknown, method: string): ValidationRule | null {
  if (isNil(rule)) return null;
  if (!(rule instanceof DataValidation)) throw signatureError(`${CLASS}.${method}`, [rule]);
  return DataValidation.ruleOf(rule);
}

publish(Range, 'Range', 'SpreadsheetApp');
