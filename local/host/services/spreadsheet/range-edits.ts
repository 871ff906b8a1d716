// What a range does with its cells beyond writing them: copies, moves, checkboxes and searches.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { isNil, isObject, textOf } from '../core/brand';
import { ask } from '../core/bridge';
import { enumName } from '../core/enumeration';
import { signatureError } from '../core/signature';
import { CopyPasteType } from './enums';
import { Filter } from './filter';
import { rangeHandle } from './handles';
import type { Area, CopiedParts } from './operations';
import type { Range } from './range';
import { areaOf, isRange } from './range-area';
import { RangePlaces } from './range-places';
import { TextFinder } from './text-finder';

const CLASS = 'SpreadsheetApp.Range';

const NOTHING: CopiedParts = {
  contents: false,
  values: false,
  formats: false,
  notes: false,
  validations: false,
};
const ALL: CopiedParts = { ...NOTHING, contents: true, formats: true, notes: true, validations: true };
const PARTS: Readonly<Record<string, CopiedParts | undefined>> = {
  PASTE_NORMAL: ALL,
  PASTE_NO_BORDERS: ALL,
  PASTE_VALUES: { ...NOTHING, values: true },
  PASTE_FORMULA: { ...NOTHING, contents: true },
  PASTE_FORMAT: { ...NOTHING, formats: true },
  PASTE_DATA_VALIDATION: { ...NOTHING, validations: true },
};

export class RangeEdits extends RangePlaces {
  getRowIndex(): number {
    return areaOf(this).row;
  }
  getFilter(): Filter | null {
    const { sheetId } = areaOf(this);
    return ask('sheet.filter', sheetId) === null ? null : new Filter(sheetId);
  }
  createTextFinder(text: unknown): TextFinder {
    return new TextFinder(textOf(text), [areaOf(this)]);
  }

  /** `(destination)`, `(destination, options)` or `(destination, type, transposed)`. */
  copyTo(destination: unknown, how?: unknown, transposed: unknown = false): void {
    const parts = readParts(how);
    if (!isRange(destination) || parts === null) throw signatureError(`${CLASS}.copyTo`, [destination, how]);
    if (transposed === true) throw new Error('Transposing in Range.copyTo is not in the local host');
    ask('cells.copy', { from: areaOf(this), to: tiled(areaOf(this), areaOf(destination)), parts });
  }
  /** Cells are cut and pasted: formulas that mean them follow. */
  moveTo(target: unknown): void {
    if (!isRange(target)) throw signatureError(`${CLASS}.moveTo`, [target]);
    ask('cells.move', { from: areaOf(this), to: areaOf(target) });
  }

  check(): this {
    return this.#setCheckboxes(true);
  }
  uncheck(): this {
    return this.#setCheckboxes(false);
  }
  /** `null` when some are and some are not, or when there is a cell without a checkbox. */
  isChecked(): boolean | null {
    const values = new Set(ask('cells.values', areaOf(this)).flat());
    if (!this.#checkboxes().every(Boolean) || values.size !== 1) return null;
    return values.has(true);
  }
  /** Takes the rule away, and with it values that are mere ticks. */
  removeCheckboxes(): this {
    const isBox = this.#checkboxes();
    this.#cells().forEach((cell, index) => {
      if (!isBox[index]) return;
      ask('book.write', { kind: 'validations', area: cell, rules: null });
      const [[value = ''] = []] = ask('cells.values', cell);
      if (typeof value === 'boolean') ask('book.write', { kind: 'values', area: cell, values: [[null]] });
    });
    return this;
  }

  activateAsCurrentCell(): Range {
    const { rows, columns } = areaOf(this);
    if (rows !== 1 || columns !== 1) throw signatureError(`${CLASS}.activateAsCurrentCell`, []);
    return rangeHandle(areaOf(this)).activate();
  }

  #setCheckboxes(checked: boolean): this {
    const isBox = this.#checkboxes();
    this.#cells().forEach((area, index) => {
      if (isBox[index]) ask('book.write', { kind: 'values', area, values: [[checked]] });
    });
    return this;
  }
  #checkboxes(): boolean[] {
    return ask('cells.validations', areaOf(this)).flatMap((row) =>
      row.map((rule) => rule?.criterion === 'CHECKBOX'),
    );
  }
  #cells(): Area[] {
    const { sheetId, row, column, rows, columns } = areaOf(this);
    return Array.from({ length: rows * columns }, (_cell, index) => ({
      sheetId,
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
      rows: 1,
      columns: 1,
    }));
  }
}

function readParts(how: unknown): CopiedParts | null {
  if (isNil(how)) return ALL;
  const type = enumName(CopyPasteType, how);
  if (type !== null) {
    const parts = PARTS[type];
    if (!parts) throw new Error(`CopyPasteType.${type} is not in the local host`);
    return parts;
  }
  if (!isObject(how)) return null;
  if (how['contentsOnly'] === true) return { ...NOTHING, values: true };
  return how['formatOnly'] === true ? { ...NOTHING, formats: true } : ALL;
}

/** A larger destination is filled with whole copies, a smaller one is exceeded. */
function tiled(from: Area, to: Area): Area {
  const times = (size: number, room: number): number => size * Math.max(1, Math.floor(room / size));
  return { ...to, rows: times(from.rows, to.rows), columns: times(from.columns, to.columns) };
}
