// https://developers.google.com/apps-script/reference/spreadsheet/data-validation
import type { EnumValue } from '../core/enumeration';
import { publish } from '../core/service';
import { DataValidationBuilder } from './data-validation-builder';
import { DataValidationCriteria, type ValidationCriterion } from './enums';
import { rangeHandle } from './handles';
import type { CriterionValue, ValidationRule } from './operations';

export class DataValidation {
  readonly #rule: ValidationRule;

  constructor(rule: ValidationRule) {
    this.#rule = rule;
  }

  /** Not a method of Google's class: how our own classes read a rule. */
  static ruleOf(validation: DataValidation): ValidationRule {
    return validation.#rule;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder((built) => new DataValidation(built), this.#rule);
  }

  getCriteriaType(): EnumValue {
    return DataValidationCriteria[this.#rule.criterion as ValidationCriterion];
  }

  getCriteriaValues(): unknown[] {
    const { criterion, values, showDropdown } = this.#rule;
    if (criterion === 'VALUE_IN_LIST') return [[...values], showDropdown];
    if (criterion === 'VALUE_IN_RANGE') return [...values.map(scriptValue), showDropdown];
    return values.map(scriptValue);
  }

  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }

  getHelpText(): string | null {
    return this.#rule.helpText;
  }
}

function scriptValue(value: CriterionValue): unknown {
  if (typeof value !== 'object') return value;
  return 'area' in value ? rangeHandle(value.area) : new Date(value.dateMs);
}

publish(DataValidation, 'DataValidation', 'SpreadsheetApp');
