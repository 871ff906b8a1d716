// https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
import { enumName } from '../core/enumeration';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { isNil } from '../core/brand';
import { signatureError } from '../core/signature';
import { readColour } from './colours';
import type { BooleanCondition, ConditionalFormatRule } from './conditional-format-rule';
import { BooleanCriteria, type BooleanCriterion } from './enums';
import { rangeHandle } from './handles';
import type { Area, CellStyle, ColourRule } from './operations';
import { Range } from './range';
import { areaOf } from './range-area';

const CLASS = 'SpreadsheetApp.ConditionalFormatRuleBuilder';

export class ConditionalFormatRuleBuilder {
  readonly #make: (rule: ColourRule) => ConditionalFormatRule;
  #criterion: string | null;
  #values: readonly string[];
  #style: CellStyle;
  #areas: readonly Area[];

  constructor(make: (rule: ColourRule) => ConditionalFormatRule, from?: ColourRule) {
    this.#make = make;
    this.#criterion = from?.criterion ?? null;
    this.#values = from?.values ?? [];
    this.#style = from?.style ?? {};
    this.#areas = from?.areas ?? [];
  }

  copy(): ConditionalFormatRuleBuilder {
    const { criterion, values, style, areas } = this.#parts();
    const from = criterion === null ? undefined : { criterion, values, style, areas };
    return new ConditionalFormatRuleBuilder(this.#make, from);
  }
  getRanges(): Range[] {
    return this.#areas.map(rangeHandle);
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.#criterion === null || this.#areas.length === 0 ? null : this.build().getBooleanCondition();
  }
  /** With the values that the criterion's own method takes. */
  withCriteria(criteria: unknown, values: unknown): this {
    const criterion = enumName(BooleanCriteria, criteria);
    if (criterion === null || !Array.isArray(values)) {
      throw signatureError(`${CLASS}.withCriteria`, [criteria, values]);
    }
    return criterion.startsWith('NUMBER_')
      ? this.#whenNumber(criterion, 'withCriteria', values)
      : this.#when(criterion, 'withCriteria', values);
  }

  whenNumberNotBetween(start: unknown, end: unknown): this {
    return this.#whenNumber('NUMBER_NOT_BETWEEN', 'whenNumberNotBetween', [start, end]);
  }
  whenNumberNotEqualTo(number: unknown): this {
    return this.#whenNumber('NUMBER_NOT_EQUAL_TO', 'whenNumberNotEqualTo', [number]);
  }
  whenFormulaSatisfied(formula: unknown): this {
    return this.#when('CUSTOM_FORMULA', 'whenFormulaSatisfied', [formula]);
  }
  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY', 'whenCellEmpty', []);
  }
  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY', 'whenCellNotEmpty', []);
  }
  whenTextEqualTo(text: unknown): this {
    return this.#when('TEXT_EQUAL_TO', 'whenTextEqualTo', [text]);
  }
  whenTextContains(text: unknown): this {
    return this.#when('TEXT_CONTAINS', 'whenTextContains', [text]);
  }
  whenTextDoesNotContain(text: unknown): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', 'whenTextDoesNotContain', [text]);
  }
  whenTextStartsWith(text: unknown): this {
    return this.#when('TEXT_STARTS_WITH', 'whenTextStartsWith', [text]);
  }
  whenTextEndsWith(text: unknown): this {
    return this.#when('TEXT_ENDS_WITH', 'whenTextEndsWith', [text]);
  }
  whenNumberEqualTo(number: unknown): this {
    return this.#whenNumber('NUMBER_EQUAL_TO', 'whenNumberEqualTo', [number]);
  }
  whenNumberGreaterThan(number: unknown): this {
    return this.#whenNumber('NUMBER_GREATER_THAN', 'whenNumberGreaterThan', [number]);
  }
  whenNumberGreaterThanOrEqualTo(number: unknown): this {
    const criterion = 'NUMBER_GREATER_THAN_OR_EQUAL_TO';
    return this.#whenNumber(criterion, 'whenNumberGreaterThanOrEqualTo', [number]);
  }
  whenNumberLessThan(number: unknown): this {
    return this.#whenNumber('NUMBER_LESS_THAN', 'whenNumberLessThan', [number]);
  }
  whenNumberLessThanOrEqualTo(number: unknown): this {
    return this.#whenNumber('NUMBER_LESS_THAN_OR_EQUAL_TO', 'whenNumberLessThanOrEqualTo', [number]);
  }
  whenNumberBetween(start: unknown, end: unknown): this {
    return this.#whenNumber('NUMBER_BETWEEN', 'whenNumberBetween', [start, end]);
  }

  setBackground(colour: unknown): this {
    return this.#setStyle({ background: this.#colour(colour, 'setBackground') });
  }
  setFontColor(colour: unknown): this {
    return this.#setStyle({ fontColor: this.#colour(colour, 'setFontColor') });
  }
  setBold(bold: unknown): this {
    return this.#setStyle({ bold: isNil(bold) ? null : Boolean(bold) });
  }
  setItalic(italic: unknown): this {
    return this.#setStyle({ italic: isNil(italic) ? null : Boolean(italic) });
  }

  setRanges(ranges: unknown): this {
    if (!Array.isArray(ranges) || !ranges.every((range) => range instanceof Range)) {
      throw signatureError(`${CLASS}.setRanges`, [ranges]);
    }
    this.#areas = ranges.map((range) => areaOf(range));
    return this;
  }

  build(): ConditionalFormatRule {
    // Google's own words for unfinished rules are not documented.
    if (this.#criterion === null) throw exception('A conditional format rule must have a condition.');
    if (this.#areas.length === 0) throw exception('A conditional format rule must have at least one range.');
    return this.#make({
      areas: this.#areas,
      criterion: this.#criterion,
      values: this.#values,
      style: this.#style,
    });
  }

  #parts(): Omit<ColourRule, 'criterion'> & { readonly criterion: string | null } {
    return { criterion: this.#criterion, values: this.#values, style: this.#style, areas: this.#areas };
  }

  #when(criterion: BooleanCriterion, method: string, texts: readonly unknown[]): this {
    if (!texts.every((text) => typeof text === 'string')) throw signatureError(`${CLASS}.${method}`, texts);
    this.#criterion = criterion;
    this.#values = texts;
    return this;
  }

  #whenNumber(criterion: BooleanCriterion, method: string, numbers: readonly unknown[]): this {
    if (!numbers.every((number) => typeof number === 'number')) {
      throw signatureError(`${CLASS}.${method}`, numbers);
    }
    return this.#when(criterion, method, numbers.map(String));
  }

  #setStyle(style: CellStyle): this {
    this.#style = { ...this.#style, ...style };
    return this;
  }

  #colour(colour: unknown, method: string): string | null {
    if (isNil(colour)) return null;
    if (typeof colour !== 'string') throw signatureError(`${CLASS}.${method}`, [colour]);
    return readColour(colour) ?? null;
  }
}

publish(ConditionalFormatRuleBuilder, 'ConditionalFormatRuleBuilder', 'SpreadsheetApp');
