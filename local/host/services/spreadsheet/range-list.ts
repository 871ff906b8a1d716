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

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }
  setBackground(colour: unknown): this {
    return this.#each((range) => range.setBackground(colour));
  }
  setFontColor(colour: unknown): this {
    return this.#each((range) => range.setFontColor(colour));
  }
  setFontWeight(weight: unknown): this {
    return this.#each((range) => range.setFontWeight(weight));
  }
  setNumberFormat(format: unknown): this {
    return this.#each((range) => range.setNumberFormat(format));
  }
  setNote(note: unknown): this {
    return this.#each((range) => range.setNote(note));
  }
  clearContent(): this {
    return this.#each((range) => range.clearContent());
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
