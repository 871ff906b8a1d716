// https://developers.google.com/apps-script/reference/spreadsheet/named-range
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { rangeHandle } from './handles';
import type { Range } from './range';
import { areaOf, isRange } from './range-area';

const CLASS = 'SpreadsheetApp.NamedRange';

export class NamedRange {
  #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  /** Where it is now: named ranges move with rows and columns. */
  getRange(): Range {
    const named = ask('book.names', null).find(({ name }) => name === this.#name);
    // The text is ours.
    if (!named) throw exception(`The named range "${this.#name}" was removed.`);
    return rangeHandle(named.area);
  }

  setName(name: unknown): this {
    if (typeof name !== 'string') throw signatureError(`${CLASS}.setName`, [name]);
    ask('book.renameName', { name: this.#name, newName: name });
    this.#name = name;
    return this;
  }

  setRange(range: unknown): this {
    if (!isRange(range)) throw signatureError(`${CLASS}.setRange`, [range]);
    ask('book.setName', { name: this.#name, area: areaOf(range) });
    return this;
  }

  remove(): void {
    ask('book.removeName', this.#name);
  }
}

publish(NamedRange, 'NamedRange', 'SpreadsheetApp');
