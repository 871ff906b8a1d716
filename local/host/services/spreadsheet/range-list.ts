// https://developers.google.com/apps-script/reference/spreadsheet/range-list
import { publish } from '../core/service';
import type { Range } from './range';

export class RangeList {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }
  /** The last range is the active one: the host's selection has one range. */
  activate(): this {
    return this.#each((range) => range.activate());
  }

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }
  setFormula(formula: unknown): this {
    return this.#each((range) => range.setFormula(formula));
  }
  setNumberFormat(format: unknown): this {
    return this.#each((range) => range.setNumberFormat(format));
  }
  setNote(note: unknown): this {
    return this.#each((range) => range.setNote(note));
  }

  setBackground(colour: unknown): this {
    return this.#each((range) => range.setBackground(colour));
  }
  setBackgroundRGB(red: unknown, green: unknown, blue: unknown): this {
    return this.#each((range) => range.setBackgroundRGB(red, green, blue));
  }
  setFontColor(colour: unknown): this {
    return this.#each((range) => range.setFontColor(colour));
  }
  setFontWeight(weight: unknown): this {
    return this.#each((range) => range.setFontWeight(weight));
  }
  setFontStyle(style: unknown): this {
    return this.#each((range) => range.setFontStyle(style));
  }
  setFontSize(size: unknown): this {
    return this.#each((range) => range.setFontSize(size));
  }
  setHorizontalAlignment(alignment: unknown): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: unknown): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }
  setWrap(wrap: unknown): this {
    return this.#each((range) => range.setWrap(wrap));
  }
  setWrapStrategy(strategy: unknown): this {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }

  insertCheckboxes(...values: unknown[]): this {
    return this.#each((range) => range.insertCheckboxes(...values));
  }
  removeCheckboxes(): this {
    return this.#each((range) => range.removeCheckboxes());
  }
  check(): this {
    return this.#each((range) => range.check());
  }
  uncheck(): this {
    return this.#each((range) => range.uncheck());
  }
  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }

  clear(options?: unknown): this {
    return this.#each((range) => range.clear(options));
  }
  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }
  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }
  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }
  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  #each(change: (range: Range) => unknown): this {
    for (const range of this.#ranges) change(range);
    return this;
  }
}

publish(RangeList, 'RangeList', 'SpreadsheetApp');
