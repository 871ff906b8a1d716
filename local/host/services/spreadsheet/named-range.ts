// https://developers.google.com/apps-script/reference/spreadsheet/named-range
import { publish } from '../core/service';
import { rangeHandle } from './handles';
import type { Area } from './operations';
import type { Range } from './range';

export class NamedRange {
  readonly #name: string;
  readonly #area: Area;

  constructor(name: string, area: Area) {
    this.#name = name;
    this.#area = area;
  }

  getName(): string {
    return this.#name;
  }

  getRange(): Range {
    return rangeHandle(this.#area);
  }
}

publish(NamedRange, 'NamedRange', 'SpreadsheetApp');
