// https://developers.google.com/apps-script/reference/spreadsheet/filter
import { isWhole } from '../core/brand';
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { FilterCriteria } from './filter-criteria';
import { rangeHandle } from './handles';
import type { Range } from './range';
import { areaOf } from './range-area';

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

  /** Below the header, by a column of the sheet. */
  sort(column: unknown, ascending: unknown): this {
    if (!isWhole(column)) throw signatureError('SpreadsheetApp.Filter.sort', [column, ascending]);
    const { rows, ...area } = areaOf(this.getRange());
    const below = { ...area, row: area.row + 1, rows: rows - 1 };
    ask('cells.sort', { area: below, keys: [{ column, ascending: ascending !== false }] });
    return this;
  }

  getColumnFilterCriteria(column: unknown): FilterCriteria | null {
    if (!isWhole(column)) throw signatureError('SpreadsheetApp.Filter.getColumnFilterCriteria', [column]);
    const hidden = ask('sheet.filteredOut', { sheetId: this.#sheetId, column });
    return hidden.length > 0 ? new FilterCriteria(hidden) : null;
  }

  setColumnFilterCriteria(column: unknown, criteria: unknown): this {
    if (!isWhole(column) || !(criteria instanceof FilterCriteria)) {
      throw signatureError('SpreadsheetApp.Filter.setColumnFilterCriteria', [column, criteria]);
    }
    ask('sheet.filterOut', { sheetId: this.#sheetId, column, hidden: criteria.getHiddenValues() });
    return this;
  }

  remove(): void {
    ask('sheet.removeFilter', this.#sheetId);
  }
}

publish(Filter, 'Filter', 'SpreadsheetApp');
