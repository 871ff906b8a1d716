// Conditional formats: the rules of Sheets as o-spreadsheet keeps them, and what they make of one cell.
import type { CellPosition, ConditionalFormat, CoreCommand } from '@odoo/o-spreadsheet';
import type { CellStyle, ColourRule } from '../services/spreadsheet/operations';
import { a1 } from '../services/spreadsheet/a1';
import { areaOfZone, type Engine, type Zone, zoneOf } from './engine';
import { engineStyle, sheetsStyle } from './formatting';
import { library } from './library';

type EngineRule = Extract<ConditionalFormat['rule'], { type: 'CellIsRule' }>;

const OPERATORS: Readonly<Record<string, EngineRule['operator'] | undefined>> = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  CUSTOM_FORMULA: 'customFormula',
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
  TEXT_ENDS_WITH: 'endsWithText',
  TEXT_EQUAL_TO: 'isEqual',
  TEXT_STARTS_WITH: 'beginsWithText',
};

/** Replaces all rules of a sheet. */
export function writeColours(
  engine: Engine,
  sheetKey: string,
  rules: readonly ColourRule[],
  nextId: () => string,
): CoreCommand[] {
  const removed: CoreCommand[] = engine.getters
    .getConditionalFormats(sheetKey)
    .map(({ id }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId: sheetKey, id }));
  const added: CoreCommand[] = rules.map((rule) => ({
    type: 'ADD_CONDITIONAL_FORMAT',
    sheetId: sheetKey,
    ranges: rule.areas.map((area) => ({ _sheetId: sheetKey, _zone: zoneOf(area) })),
    cf: { id: nextId(), rule: engineRule(rule) },
  }));
  return [...removed, ...added];
}

export function readColours(engine: Engine, sheetKey: string): ColourRule[] {
  return engine.getters.getConditionalFormats(sheetKey).flatMap(({ rule, ranges }) => {
    if (rule.type !== 'CellIsRule') return [];
    const zones = ranges.map((xc) => engine.getters.getRangeFromSheetXC(sheetKey, xc).zone);
    return [
      {
        areas: zones.map((zone) => areaOfZone(engine.sheetId(sheetKey), zone)),
        criterion: criterionOf(rule),
        values: rule.values,
        style: sheetsStyle(rule.style),
      },
    ];
  });
}

/**
 * The style that the rules give to one cell: of two rules the upper one wins. Worked out for this cell alone, because
 * o-spreadsheet would work it out for the whole sheet.
 */
export function conditionalStyle(engine: Engine, position: CellPosition): CellStyle {
  const matching = readColours(engine, position.sheetId).filter((rule) => {
    const area = rule.areas.find((each) => contains(zoneOf(each), position));
    return area !== undefined && isMatch(engine, rule, zoneOf(area), position);
  });
  const set = (style: CellStyle): CellStyle =>
    Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null && value !== false));
  return matching.reduceRight<CellStyle>((style, rule) => ({ ...style, ...set(rule.style) }), {});
}

function isMatch(engine: Engine, rule: ColourRule, zone: Zone, position: CellPosition): boolean {
  const { getters } = engine;
  const formula =
    rule.criterion === 'CUSTOM_FORMULA'
      ? translated(engine, rule.values[0] ?? '', zone, position)
      : criterionFormula(rule, a1(position.row + 1, position.col + 1, 1, 1));
  const result = getters.evaluateFormula(position.sheetId, formula, position);
  return !Array.isArray(result) && (result === true || (typeof result === 'number' && result !== 0));
}

/** The formula is written for the first cell of the area. */
function translated(
  engine: Engine,
  formula: string,
  zone: Zone,
  { sheetId, col, row }: CellPosition,
): string {
  const { getters } = engine;
  const compiled = library().CompiledFormula.Compile(formula, sheetId, getters);
  return getters.getTranslatedCellFormula(sheetId, col - zone.left, row - zone.top, compiled);
}

function criterionFormula({ criterion, values }: ColourRule, cell: string): string {
  const [first = '', second = ''] = values;
  const text = `"${first.replaceAll('"', '""')}"`;
  const found = `ISNUMBER(SEARCH(${text},${cell}))`;
  const number = (test: string): string => `=AND(ISNUMBER(${cell}),${test})`;
  switch (criterion) {
    case 'CELL_EMPTY':
      return `=${cell}=""`;
    case 'CELL_NOT_EMPTY':
      return `=${cell}<>""`;
    case 'TEXT_EQUAL_TO':
      return `=LOWER(${cell}&"")=LOWER(${text})`;
    case 'TEXT_CONTAINS':
      return `=${found}`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `=NOT(${found})`;
    case 'TEXT_STARTS_WITH':
      return `=LOWER(LEFT(${cell}&"",${first.length}))=LOWER(${text})`;
    case 'TEXT_ENDS_WITH':
      return `=LOWER(RIGHT(${cell}&"",${first.length}))=LOWER(${text})`;
    case 'NUMBER_BETWEEN':
      return number(`${cell}>=${first},${cell}<=${second}`);
    case 'NUMBER_NOT_BETWEEN':
      return number(`OR(${cell}<${first},${cell}>${second})`);
    case 'NUMBER_NOT_EQUAL_TO':
      return number(`${cell}<>${first}`);
    case 'NUMBER_EQUAL_TO':
      return number(`${cell}=${first}`);
    case 'NUMBER_GREATER_THAN':
      return number(`${cell}>${first}`);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number(`${cell}>=${first}`);
    case 'NUMBER_LESS_THAN':
      return number(`${cell}<${first}`);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number(`${cell}<=${first}`);
    default:
      throw new Error(`BooleanCriteria.${criterion} is not in the local host`);
  }
}

function engineRule(rule: ColourRule): EngineRule {
  const operator = OPERATORS[rule.criterion];
  if (!operator) throw new Error(`BooleanCriteria.${rule.criterion} is not in the local host`);
  return { type: 'CellIsRule', operator, values: [...rule.values], style: engineStyle(rule.style) };
}

/** o-spreadsheet compares numbers and texts by one operator. */
function criterionOf({ operator, values }: EngineRule): string {
  if (operator === 'isEqual') {
    return values[0] !== '' && Number.isFinite(Number(values[0])) ? 'NUMBER_EQUAL_TO' : 'TEXT_EQUAL_TO';
  }
  return Object.entries(OPERATORS).find(([, each]) => each === operator)?.[0] ?? 'CUSTOM_FORMULA';
}

function contains(zone: Zone, { row, col }: CellPosition): boolean {
  return row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;
}
