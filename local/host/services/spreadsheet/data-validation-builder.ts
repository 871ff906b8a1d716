// https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder
import { type EnumValue, enumName } from '../core/enumeration';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { isDate, isNil, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import type { DataValidation } from './data-validation';
import { DataValidationCriteria, type ValidationCriterion } from './enums';
import type { CriterionValue, ValidationRule } from './operations';
import { areaOf, isRange } from './range-area';

const LONGEST_LIST = 500;
const CLASS = 'SpreadsheetApp.DataValidationBuilder';

export class DataValidationBuilder {
  #rule: Omit<ValidationRule, 'criterion'> & { readonly criterion: ValidationCriterion | null } = {
    criterion: null,
    values: [],
    allowInvalid: true,
    helpText: null,
    showDropdown: true,
  };

  readonly #make: (rule: ValidationRule) => DataValidation;

  /** @param from the rule to begin with; an empty one unless given */
  constructor(make: (rule: ValidationRule) => DataValidation, from?: ValidationRule) {
    this.#make = make;
    if (from) this.#rule = { ...from, criterion: from.criterion as ValidationCriterion };
  }

  copy(): DataValidationBuilder {
    const { criterion } = this.#rule;
    return new DataValidationBuilder(
      this.#make,
      criterion === null ? undefined : { ...this.#rule, criterion },
    );
  }
  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  getHelpText(): string | null {
    return this.#rule.helpText;
  }
  getCriteriaType(): EnumValue | null {
    return this.#rule.criterion === null ? null : this.build().getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return this.#rule.criterion === null ? [] : this.build().getCriteriaValues();
  }
  /** With the values that the criterion's own method takes. */
  withCriteria(criteria: unknown, values: unknown): this {
    const criterion = enumName(DataValidationCriteria, criteria);
    if (criterion === null || !Array.isArray(values)) {
      throw signatureError(`${CLASS}.withCriteria`, [criteria, values]);
    }
    const [first, second] = values as unknown[];
    if (criterion === 'VALUE_IN_LIST') return this.requireValueInList(first, second);
    if (criterion === 'VALUE_IN_RANGE') return this.requireValueInRange(first, second);
    if (criterion.startsWith('DATE_') && criterion !== 'DATE_IS_VALID_DATE') {
      return this.#requireDates(criterion, 'withCriteria', values);
    }
    if (criterion.startsWith('NUMBER_')) return this.#requireNumbers(criterion, 'withCriteria', values);
    return this.#require(criterion, values.map(textOf));
  }

  requireTextContains(text: unknown): this {
    return this.#requireText('TEXT_CONTAINS', 'requireTextContains', text);
  }
  requireTextDoesNotContain(text: unknown): this {
    return this.#requireText('TEXT_DOES_NOT_CONTAIN', 'requireTextDoesNotContain', text);
  }
  requireTextEqualTo(text: unknown): this {
    return this.#requireText('TEXT_EQUAL_TO', 'requireTextEqualTo', text);
  }
  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): this {
    return this.#require('TEXT_IS_VALID_URL', []);
  }

  requireCheckbox(): this {
    return this.#require('CHECKBOX', []);
  }

  requireValueInList(values: unknown, showDropdown: unknown = true): this {
    if (!Array.isArray(values)) throw signatureError(`${CLASS}.requireValueInList`, [values]);
    if (values.length > LONGEST_LIST) {
      throw exception(
        'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
      );
    }
    return this.#require('VALUE_IN_LIST', values.map(textOf), Boolean(showDropdown));
  }

  requireValueInRange(range: unknown, showDropdown: unknown = true): this {
    if (!isRange(range)) throw signatureError(`${CLASS}.requireValueInRange`, [range]);
    return this.#require('VALUE_IN_RANGE', [{ area: areaOf(range) }], Boolean(showDropdown));
  }

  requireFormulaSatisfied(formula: unknown): this {
    if (typeof formula !== 'string') throw signatureError(`${CLASS}.requireFormulaSatisfied`, [formula]);
    return this.#require('CUSTOM_FORMULA', [formula]);
  }

  requireDate(...args: unknown[]): this {
    if (args.length > 0) throw signatureError(`${CLASS}.requireDate`, args);
    return this.#require('DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: unknown): this {
    return this.#requireDates('DATE_AFTER', 'requireDateAfter', [date]);
  }
  requireDateBefore(date: unknown): this {
    return this.#requireDates('DATE_BEFORE', 'requireDateBefore', [date]);
  }
  requireDateOnOrAfter(date: unknown): this {
    return this.#requireDates('DATE_ON_OR_AFTER', 'requireDateOnOrAfter', [date]);
  }
  requireDateOnOrBefore(date: unknown): this {
    return this.#requireDates('DATE_ON_OR_BEFORE', 'requireDateOnOrBefore', [date]);
  }
  requireDateEqualTo(date: unknown): this {
    return this.#requireDates('DATE_EQUAL_TO', 'requireDateEqualTo', [date]);
  }
  requireDateBetween(start: unknown, end: unknown): this {
    return this.#requireDates('DATE_BETWEEN', 'requireDateBetween', [start, end]);
  }

  requireDateNotBetween(start: unknown, end: unknown): this {
    return this.#requireDates('DATE_NOT_BETWEEN', 'requireDateNotBetween', [start, end]);
  }
  requireNumberNotBetween(start: unknown, end: unknown): this {
    return this.#requireNumbers('NUMBER_NOT_BETWEEN', 'requireNumberNotBetween', [start, end]);
  }
  requireNumberNotEqualTo(number: unknown): this {
    return this.#requireNumbers('NUMBER_NOT_EQUAL_TO', 'requireNumberNotEqualTo', [number]);
  }
  requireNumberBetween(start: unknown, end: unknown): this {
    return this.#requireNumbers('NUMBER_BETWEEN', 'requireNumberBetween', [start, end]);
  }
  requireNumberEqualTo(number: unknown): this {
    return this.#requireNumbers('NUMBER_EQUAL_TO', 'requireNumberEqualTo', [number]);
  }
  requireNumberGreaterThan(number: unknown): this {
    return this.#requireNumbers('NUMBER_GREATER_THAN', 'requireNumberGreaterThan', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: unknown): this {
    const criterion = 'NUMBER_GREATER_THAN_OR_EQUAL_TO';
    return this.#requireNumbers(criterion, 'requireNumberGreaterThanOrEqualTo', [number]);
  }
  requireNumberLessThan(number: unknown): this {
    return this.#requireNumbers('NUMBER_LESS_THAN', 'requireNumberLessThan', [number]);
  }
  requireNumberLessThanOrEqualTo(number: unknown): this {
    return this.#requireNumbers('NUMBER_LESS_THAN_OR_EQUAL_TO', 'requireNumberLessThanOrEqualTo', [number]);
  }

  setAllowInvalid(allowInvalid: unknown): this {
    if (typeof allowInvalid !== 'boolean') throw signatureError(`${CLASS}.setAllowInvalid`, [allowInvalid]);
    this.#rule = { ...this.#rule, allowInvalid };
    return this;
  }

  setHelpText(helpText: unknown): this {
    this.#rule = { ...this.#rule, helpText: isNil(helpText) ? null : textOf(helpText) };
    return this;
  }

  build(): DataValidation {
    const { criterion, ...rest } = this.#rule;
    // Google's own words for a builder without a criterion are not documented.
    if (criterion === null) throw exception('The data validation rule has no criteria.');
    return this.#make({ ...rest, criterion });
  }

  #require(criterion: ValidationCriterion, values: readonly CriterionValue[], showDropdown = true): this {
    this.#rule = { ...this.#rule, criterion, values, showDropdown };
    return this;
  }

  #requireText(criterion: ValidationCriterion, method: string, text: unknown): this {
    if (typeof text !== 'string') throw signatureError(`${CLASS}.${method}`, [text]);
    return this.#require(criterion, [text]);
  }

  #requireDates(criterion: ValidationCriterion, method: string, dates: readonly unknown[]): this {
    if (!dates.every(isDate)) throw signatureError(`${CLASS}.${method}`, dates);
    return this.#require(
      criterion,
      dates.map((date) => ({ dateMs: date.getTime() })),
    );
  }

  #requireNumbers(criterion: ValidationCriterion, method: string, numbers: readonly unknown[]): this {
    if (!numbers.every((number) => typeof number === 'number')) {
      throw signatureError(`${CLASS}.${method}`, numbers);
    }
    return this.#require(criterion, numbers);
  }
}

publish(DataValidationBuilder, 'DataValidationBuilder', 'SpreadsheetApp');
