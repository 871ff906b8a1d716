// https://developers.google.com/apps-script/reference/spreadsheet/filter
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { rangeHandle } from './handles';
import type { Range } from './range';

export class Filter {
  readonly #sheetId: number;

  constructor(sheetId: number) {
    this.#sheetId = sheetId;
  }

  getRange(): Range {
    const area = ask('sheet.filter', this.#sheetId);
    if (!area) throw exception('The filter was removed.');
    return rangeHandle(area);
  }

  remove(): void {
    ask('sheet.removeFilter', this.#sheetId);
  }
}

publish(Filter, 'Filter', 'SpreadsheetApp');
