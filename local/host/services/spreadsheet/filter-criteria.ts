// https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria
import { publish } from '../core/service';

/** Criteria by value only: what a person unticks in a filter's menu. */
export class FilterCriteria {
  readonly #hidden: readonly string[];

  constructor(hidden: readonly string[]) {
    this.#hidden = hidden;
  }

  getHiddenValues(): string[] {
    return [...this.#hidden];
  }
}

publish(FilterCriteria, 'FilterCriteria', 'SpreadsheetApp');
