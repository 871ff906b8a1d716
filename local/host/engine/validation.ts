// Data validation: the rules of Sheets as o-spreadsheet keeps them, and whether a value passes them.
import type { CellPosition, CoreCommand, DataValidationRule } from '@odoo/o-spreadsheet';
import type {
  Area,
  CellValue,
  CriterionValue,
  Grid,
  ValidationRule,
} from '../services/spreadsheet/operations';
import { localMsOfSerial, serialOfInstant } from '../time/serial';
import { areaOfZone, type Engine, readCells, zoneOf } from './engine';
import { zonesByValue } from './formatting';
import { cellDisplay } from './values';

/** o-spreadsheet keeps and saves what it is given: the parts of a rule that it has no field for stand here. */
interface SheetsPart {
  readonly criterion: string;
  readonly values: readonly CriterionValue[];
  readonly helpText: string | null;
  readonly showDropdown: boolean;
}
type StoredRule = DataValidationRule & { readonly sheets?: SheetsPart };
type EngineCriterion = DataValidationRule['criterion'];

const ENGINE_CRITERIA: Readonly<Record<string, EngineCriterion['type'] | undefined>> = {
  CHECKBOX: 'isBoolean',
  CUSTOM_FORMULA: 'customFormula',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_EQUAL_TO: 'dateIs',
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_NOT_BETWEEN: 'dateIsNotBetween',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  VALUE_IN_LIST: 'isValueInList',
  VALUE_IN_RANGE: 'isValueInRange',
};

/** A rule takes the place of those before it; `null` clears. */
export function writeValidations(
  engine: Engine,
  area: Area,
  rules: Grid<ValidationRule | null> | ValidationRule | null,
  nextId: () => string,
): CoreCommand[] {
  const sheetId = engine.sheetKey(area.sheetId);
  if (sheetId === undefined) return [];
  const grouped = isGrid(rules)
    ? zonesByValue(area, rules, (rule) => JSON.stringify(rule))
    : [{ value: rules, zones: [zoneOf(area)] }];
  return grouped.flatMap(({ value, zones }): CoreCommand[] => {
    const ranges = zones.map((zone) => ({ _sheetId: sheetId, _zone: zone }));
    const id = nextId();
    // o-spreadsheet has no command that clears a part of a rule: a new rule cuts the part out, and goes.
    if (!value) {
      if (!hasRuleIn(engine, sheetId, zones)) return [];
      return [
        { type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges, rule: { id, criterion: NEUTRAL } },
        { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id },
      ];
    }
    const { criterion, values, helpText, showDropdown, allowInvalid } = value;
    const sheets: SheetsPart = { criterion, values, helpText, showDropdown };
    const rule = { id, criterion: engineCriterion(engine, value), isBlocking: !allowInvalid, sheets };
    return [{ type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges, rule }];
  });
}

/** Not a checkbox: those would centre their cells. */
const NEUTRAL: EngineCriterion = { type: 'dateIsValid', values: [] };

export function readValidations(engine: Engine, area: Area): (ValidationRule | null)[][] {
  return readCells(engine, area, (position) => readValidation(engine, position));
}

export function readValidation(engine: Engine, position: CellPosition): ValidationRule | null {
  const rule: StoredRule | undefined = engine.getters.getValidationRuleForCell(position);
  if (!rule) return null;
  const { sheets } = rule;
  const shared = { allowInvalid: !rule.isBlocking, helpText: sheets?.helpText ?? null };
  const criterion = sheets?.criterion ?? sheetsCriterion(rule.criterion.type);
  const showDropdown = sheets?.showDropdown ?? true;
  return { ...shared, criterion, values: currentValues(engine, rule, position.sheetId), showDropdown };
}

/** Ranges and formulas come from o-spreadsheet, which moves them along with rows and columns. */
function currentValues(engine: Engine, rule: StoredRule, sheetKey: string): readonly CriterionValue[] {
  const { type, values } = rule.criterion;
  if (type === 'isValueInRange') {
    const range = engine.getters.getRangeFromSheetXC(sheetKey, values[0] ?? '');
    return [{ area: areaOfZone(engine.sheetId(range.sheetId), range.zone) }];
  }
  if (type === 'customFormula') return values;
  return rule.sheets?.values ?? values;
}

/** The rule that a value for this cell breaks, if the rule refuses such values. */
export function refusingRule(
  engine: Engine,
  position: CellPosition,
  value: CellValue,
): ValidationRule | null {
  const stored = engine.getters.getValidationRuleForCell(position);
  if (!stored?.isBlocking || value === '') return null;
  const rule = readValidation(engine, position);
  return rule && !passes(engine, rule, value) ? rule : null;
}

/** The values that a list rule names, as its refusal names them. */
export function listedValues(engine: Engine, rule: ValidationRule): string[] | null {
  if (rule.criterion === 'VALUE_IN_LIST') return rule.values.map(String);
  if (rule.criterion !== 'VALUE_IN_RANGE') return null;
  return rule.values.flatMap((value) => {
    if (typeof value !== 'object' || !('area' in value)) return [];
    const sheetId = engine.sheetKey(value.area.sheetId);
    if (sheetId === undefined) return [];
    const { top, bottom, left, right } = zoneOf(value.area);
    const texts: string[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) texts.push(cellDisplay(engine, { sheetId, row, col }));
    }
    return texts.filter((text) => text !== '');
  });
}

function passes(engine: Engine, rule: ValidationRule, value: CellValue): boolean {
  const list = listedValues(engine, rule);
  if (list) return list.includes(typeof value === 'object' ? '' : String(value));
  if (rule.criterion === 'CHECKBOX') return typeof value === 'boolean';
  if (rule.criterion.startsWith('DATE_')) return passesDate(engine, rule, value);
  if (rule.criterion.startsWith('TEXT_')) return passesText(rule, value);
  if (rule.criterion.startsWith('NUMBER_')) return passesNumber(rule, value);
  return true;
}

function passesText({ criterion, values }: ValidationRule, value: CellValue): boolean {
  const text = typeof value === 'object' ? '' : String(value).toLowerCase();
  const wanted = values.map(String).join('').toLowerCase();
  switch (criterion) {
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^(https?:\/\/|ftp:\/\/|www\.)?[^\s/]+\.[^\s]+$/.test(text);
    default:
      return text === wanted;
  }
}

function passesNumber({ criterion, values }: ValidationRule, value: CellValue): boolean {
  const [first = NaN, second = NaN] = values.map(Number);
  return typeof value === 'number' && compares(criterion.slice('NUMBER_'.length), value, first, second);
}

function passesDate(engine: Engine, { criterion, values }: ValidationRule, value: CellValue): boolean {
  if (typeof value !== 'object') return false;
  const days = [value, ...values].map((each) =>
    typeof each === 'object' && 'dateMs' in each
      ? Math.floor(serialOfInstant(each.dateMs, engine.zone))
      : NaN,
  );
  const [day = NaN, first = NaN, second = NaN] = days;
  if (criterion === 'DATE_IS_VALID_DATE') return true;
  return compares(criterion.slice('DATE_'.length), day, first, second);
}

function compares(comparison: string, value: number, first: number, second: number): boolean {
  switch (comparison) {
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    default:
      return true;
  }
}

function engineCriterion(engine: Engine, rule: ValidationRule): EngineCriterion {
  const type = ENGINE_CRITERIA[rule.criterion];
  if (!type) throw new Error(`DataValidationCriteria.${rule.criterion} is not in the local host`);
  const values = rule.values.map((value) => criterionText(engine, value));
  const displayStyle = rule.showDropdown ? 'arrow' : 'plainText';
  return { type, values, displayStyle, dateValue: 'exactDate' };
}

function criterionText(engine: Engine, value: CriterionValue): string {
  if (typeof value !== 'object') return String(value);
  if ('area' in value) {
    const sheetId = engine.sheetKey(value.area.sheetId) ?? '';
    const range = engine.getters.getRangeFromZone(sheetId, zoneOf(value.area));
    return engine.getters.getRangeString(range, 'none', { useFixedReference: true });
  }
  const localMs = localMsOfSerial(serialOfInstant(value.dateMs, engine.zone));
  return new Date(localMs).toISOString().slice(0, 10);
}

function sheetsCriterion(type: EngineCriterion['type']): string {
  return (
    Object.entries(ENGINE_CRITERIA).find(([, engineType]) => engineType === type)?.[0] ?? 'CUSTOM_FORMULA'
  );
}

function hasRuleIn(engine: Engine, sheetId: string, zones: readonly ReturnType<typeof zoneOf>[]): boolean {
  const ranges = engine.getters.getDataValidationRules(sheetId).flatMap((rule) => rule.ranges);
  return zones.some((zone) =>
    ranges.some(
      ({ zone: other }) =>
        zone.left <= other.right &&
        zone.right >= other.left &&
        zone.top <= other.bottom &&
        zone.bottom >= other.top,
    ),
  );
}

/** Whether any rule stands in the area. */
export function hasValidations(engine: Engine, area: Area): boolean {
  const sheetId = engine.sheetKey(area.sheetId);
  return sheetId !== undefined && hasRuleIn(engine, sheetId, [zoneOf(area)]);
}

/** Whether writing into the area could be refused. */
export function mayRefuse(engine: Engine, area: Area): boolean {
  const sheetId = engine.sheetKey(area.sheetId);
  if (sheetId === undefined) return false;
  const blocking = engine.getters.getDataValidationRules(sheetId).filter((rule) => rule.isBlocking);
  return blocking.length > 0 && hasRuleIn(engine, sheetId, [zoneOf(area)]);
}

function isGrid(
  rules: Grid<ValidationRule | null> | ValidationRule | null,
): rules is Grid<ValidationRule | null> {
  return Array.isArray(rules);
}
