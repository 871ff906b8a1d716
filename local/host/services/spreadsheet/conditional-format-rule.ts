// https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule
// https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition
import type { EnumValue } from '../core/enumeration';
import { publish } from '../core/service';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { BooleanCriteria, type BooleanCriterion } from './enums';
import { rangeHandle } from './handles';
import type { ColourRule } from './operations';
import type { Range } from './range';

export class ConditionalFormatRule {
  readonly #rule: ColourRule;

  constructor(rule: ColourRule) {
    this.#rule = rule;
  }

  /** Not a method of Google's class: how our own classes read a rule. */
  static ruleOf(rule: ConditionalFormatRule): ColourRule {
    return rule.#rule;
  }

  getRanges(): Range[] {
    return this.#rule.areas.map(rangeHandle);
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.#rule);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder((built) => new ConditionalFormatRule(built), this.#rule);
  }
}

export class BooleanCondition {
  readonly #rule: ColourRule;

  constructor(rule: ColourRule) {
    this.#rule = rule;
  }

  getCriteriaType(): EnumValue {
    return BooleanCriteria[this.#rule.criterion as BooleanCriterion];
  }

  getCriteriaValues(): (string | number)[] {
    const isNumber = this.#rule.criterion.startsWith('NUMBER_');
    return this.#rule.values.map((value) => (isNumber ? Number(value) : value));
  }

  getBackground(): string | null {
    return this.#rule.style.background ?? null;
  }

  getFontColor(): string | null {
    return this.#rule.style.fontColor ?? null;
  }

  getItalic(): boolean | null {
    return this.#rule.style.italic ?? null;
  }

  getBold(): boolean | null {
    return this.#rule.style.bold ?? null;
  }
}

publish(ConditionalFormatRule, 'ConditionalFormatRule', 'SpreadsheetApp');
publish(BooleanCondition, 'BooleanCondition', 'SpreadsheetApp');
