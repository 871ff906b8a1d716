// Taking contents, looks, notes and validation away.
import type { CoreCommand, UpdateCellData } from '@odoo/o-spreadsheet';
import type { Area, Cleared } from '../services/spreadsheet/operations';
import { type Engine, zoneOf } from './engine';
import type { EngineCommand, NoteWrite } from './plugins/commands';
import { writeValidations } from './validation';

export function clearArea(
  engine: Engine,
  area: Area,
  cleared: Cleared,
  nextId: () => string,
): EngineCommand[] {
  const sheetId = engine.sheetKey(area.sheetId);
  if (sheetId === undefined) return [];
  const { top, bottom, left, right } = zoneOf(area);
  const commands: EngineCommand[] = [];
  const notes: NoteWrite[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) {
      const change = cellChange(engine, { sheetId, row, col }, cleared);
      if (change) commands.push({ type: 'UPDATE_CELL', sheetId, row, col, ...change } satisfies CoreCommand);
      if (cleared.notes && engine.getters.getCellNote({ sheetId, row, col }) !== '') {
        notes.push({ row, col, note: '' });
      }
    }
  }
  if (notes.length > 0) commands.push({ type: 'SET_CELL_NOTES', sheetId, cells: notes });
  if (cleared.validations) commands.push(...writeValidations(engine, area, null, nextId));
  return commands;
}

/** `null` where nothing would change. */
function cellChange(
  engine: Engine,
  position: { readonly sheetId: string; readonly row: number; readonly col: number },
  cleared: Cleared,
): UpdateCellData | null {
  const cell = engine.getters.getCell(position);
  if (!cell) return null;
  const change: UpdateCellData = {
    ...(cleared.contents && (cell.isFormula || cell.content !== '') && { content: '' }),
    ...(cleared.styles && cell.style && { style: null }),
    ...(cleared.numberFormats && cell.format && { format: '' }),
  };
  return Object.keys(change).length === 0 ? null : change;
}
