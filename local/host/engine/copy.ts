// Cells copied and moved elsewhere: formulas keep meaning their neighbours, or, when moved, the same cells.
// https://developers.google.com/apps-script/reference/spreadsheet/range#copytodestination
import type { CellPosition } from '@odoo/o-spreadsheet';
import type { Area, CopiedParts } from '../services/spreadsheet/operations';
import { type Engine, zoneOf } from './engine';
import type { EngineCommand } from './plugins/commands';
import { hasValidations, readValidations, writeValidations } from './validation';

/** @param to at least as large as `from`; filled by repeating it */
export function copyCells(
  engine: Engine,
  { from, to, parts }: { readonly from: Area; readonly to: Area; readonly parts: CopiedParts },
  nextId: () => string,
): void {
  const [source, target] = [engine.sheetKey(from.sheetId), engine.sheetKey(to.sheetId)];
  if (source === undefined || target === undefined) return;
  const commands: EngineCommand[] = [];
  for (let down = 0; down < to.rows; down++) {
    for (let right = 0; right < to.columns; right++) {
      const [fromRow, fromColumn] = [down % from.rows, right % from.columns];
      const cell = { sheetId: source, row: from.row - 1 + fromRow, col: from.column - 1 + fromColumn };
      commands.push(
        ...copiedCell(
          engine,
          cell,
          { sheetId: target, row: to.row - 1 + down, col: to.column - 1 + right },
          parts,
        ),
      );
    }
  }
  if (parts.validations && (hasValidations(engine, from) || hasValidations(engine, to))) {
    const rules = readValidations(engine, from);
    const grid = Array.from({ length: to.rows }, (_row, down) =>
      Array.from(
        { length: to.columns },
        (_column, right) => rules[down % from.rows]?.[right % from.columns] ?? null,
      ),
    );
    commands.push(...writeValidations(engine, to, grid, nextId));
  }
  engine.apply(commands);
}

export function moveCells(engine: Engine, from: Area, to: Area): void {
  const [sheetId, targetSheetId] = [engine.sheetKey(from.sheetId), engine.sheetKey(to.sheetId)];
  if (sheetId === undefined || targetSheetId === undefined) return;
  const { top, left } = zoneOf(to);
  const sheetName = engine.getters.getSheetName(sheetId);
  // References to the cells, notes and rules move by this; the contents, by now adapted, are carried over after it.
  const target = [zoneOf(from)];
  engine.dispatch({ type: 'MOVE_RANGES', sheetId, sheetName, targetSheetId, target, col: left, row: top });
  const emptied: EngineCommand[] = [];
  const carried: EngineCommand[] = [];
  for (const position of cellsOf(sheetId, from)) {
    const cell = engine.getters.getCell(position);
    const content = cell?.isFormula
      ? cell.compiledFormula.toFormulaString(engine.getters)
      : (cell?.content ?? '');
    const [row, col] = [top + position.row - (from.row - 1), left + position.col - (from.column - 1)];
    const look = { style: cell?.style ?? null, format: cell?.format ?? '' };
    emptied.push({ type: 'UPDATE_CELL', ...position, content: '', style: null, format: '' });
    carried.push({ type: 'UPDATE_CELL', sheetId: targetSheetId, row, col, content, ...look });
  }
  engine.apply([...emptied, ...carried]);
}

function cellsOf(sheetId: string, area: Area): CellPosition[] {
  const { top, left } = zoneOf(area);
  return Array.from({ length: area.rows * area.columns }, (_cell, index) => ({
    sheetId,
    row: top + Math.floor(index / area.columns),
    col: left + (index % area.columns),
  }));
}

function copiedCell(
  engine: Engine,
  from: CellPosition,
  to: CellPosition,
  parts: CopiedParts,
): EngineCommand[] {
  const { getters } = engine;
  const cell = getters.getCell(from);
  const { value } = getters.getEvaluatedCell(from);
  const literal = cell?.isFormula ? String(value ?? '') : (cell?.content ?? '');
  const formula = cell?.isFormula ? translated(engine, cell.compiledFormula, from, to) : literal;
  const isContent = parts.contents || parts.values;
  const commands: EngineCommand[] = [];
  if (isContent || parts.formats) {
    commands.push({
      type: 'UPDATE_CELL',
      ...to,
      ...(isContent && { content: parts.values ? literal : formula }),
      ...(parts.formats && { style: cell?.style ?? null, format: cell?.format ?? '' }),
    });
  }
  if (parts.notes) {
    const note = getters.getCellNote(from);
    commands.push({
      type: 'SET_CELL_NOTES',
      sheetId: to.sheetId,
      cells: [{ col: to.col, row: to.row, note }],
    });
  }
  return commands;
}

type Compiled = Parameters<Engine['getters']['getTranslatedCellFormula']>[3];

function translated(engine: Engine, formula: Compiled, from: CellPosition, to: CellPosition): string {
  if (from.sheetId !== to.sheetId) {
    throw new Error('Copying formulas to another sheet with Range.copyTo is not in the local host');
  }
  return engine.getters.getTranslatedCellFormula(to.sheetId, to.col - from.col, to.row - from.row, formula);
}
