// Sorting as Sheets does it: values, formats, notes and validation of whole rows of the area move; numbers come before texts,
// texts before booleans, and blank cells stay last in both directions.
// https://developers.google.com/apps-script/reference/spreadsheet/range#sortsortspecobj
import type { CellPosition } from '@odoo/o-spreadsheet';
import type { Area, SortKey } from '../services/spreadsheet/operations';
import { type Engine, zoneOf } from './engine';
import type { EngineCommand } from './plugins/commands';
import { hasValidations, readValidations, writeValidations } from './validation';

type SortValue = string | number | boolean | null;

export function sortArea(
  engine: Engine,
  sheetKey: string,
  area: Area,
  keys: readonly SortKey[],
  nextId: () => string,
): void {
  const { top, bottom, left, right } = zoneOf(area);
  const rows = Array.from({ length: area.rows }, (_item, index) => top + index);
  const sortValues = new Map(
    rows.map((row) => [row, keys.map((key) => sortValue(engine, sheetKey, row, key.column - 1))]),
  );
  const order = [...rows].sort((a, b) => compareRows(sortValues.get(a) ?? [], sortValues.get(b) ?? [], keys));
  const commands: EngineCommand[] = movedValidations(engine, area, order, nextId);
  order.forEach((from, index) => {
    const to = top + index;
    if (from === to) return;
    for (let col = left; col <= right; col++) {
      commands.push(...movedCell(engine, { sheetId: sheetKey, row: from, col }, to));
    }
  });
  if (bottom > top) engine.apply(commands);
}

/** Rules move with their cells; most areas have the same rule all the way down, and nothing to move. */
function movedValidations(
  engine: Engine,
  area: Area,
  order: readonly number[],
  nextId: () => string,
): EngineCommand[] {
  if (!hasValidations(engine, area)) return [];
  const { top } = zoneOf(area);
  const before = readValidations(engine, area);
  const after = order.map((row) => before[row - top] ?? []);
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : writeValidations(engine, area, after, nextId);
}

function movedCell(engine: Engine, from: CellPosition, toRow: number): EngineCommand[] {
  const { sheetId, col } = from;
  const { getters } = engine;
  const cell = getters.getCell(from);
  const content = cell?.isFormula
    ? getters.getTranslatedCellFormula(sheetId, 0, toRow - from.row, cell.compiledFormula)
    : (cell?.content ?? '');
  const note = getters.getCellNote(from);
  const look = { style: cell?.style ?? null, format: cell?.format ?? '' };
  const commands: EngineCommand[] = [{ type: 'UPDATE_CELL', sheetId, col, row: toRow, content, ...look }];
  if (note !== getters.getCellNote({ ...from, row: toRow })) {
    commands.push({ type: 'SET_CELL_NOTES', sheetId, cells: [{ col, row: toRow, note }] });
  }
  return commands;
}

function sortValue(engine: Engine, sheetId: string, row: number, col: number): SortValue {
  return engine.getters.getEvaluatedCell({ sheetId, row, col }).value;
}

function compareRows(a: readonly SortValue[], b: readonly SortValue[], keys: readonly SortKey[]): number {
  for (const [index, { ascending }] of keys.entries()) {
    const [first = null, second = null] = [a[index], b[index]];
    const blanks = Number(isBlank(first)) - Number(isBlank(second));
    if (blanks !== 0) return blanks;
    const difference = compare(first, second);
    if (difference !== 0) return ascending ? difference : -difference;
  }
  return 0;
}

function compare(a: SortValue, b: SortValue): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en', { sensitivity: 'base' });
}

function rank(value: SortValue): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

function isBlank(value: SortValue): boolean {
  return value === null || value === '';
}
