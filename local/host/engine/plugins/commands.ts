// The commands that our plugins add to o-spreadsheet. They travel between replicas like its own.
import type { CoreCommand, Format } from '@odoo/o-spreadsheet';
import type { Mark } from './marks';

/** One cell as it shall stand: content as o-spreadsheet keeps it, a format only where it changes. */
export interface CellWrite {
  readonly col: number;
  readonly row: number;
  readonly content: string;
  readonly format?: Format;
}

export interface NoteWrite {
  readonly col: number;
  readonly row: number;
  /** `''` takes the note away. */
  readonly note: string;
}

export interface WriteCellsCommand {
  readonly type: 'WRITE_CELLS';
  readonly sheetId: string;
  readonly cells: readonly CellWrite[];
}

export interface SetNotesCommand {
  readonly type: 'SET_CELL_NOTES';
  readonly sheetId: string;
  readonly cells: readonly NoteWrite[];
}

export interface SetMarkCommand {
  readonly type: 'SET_MARK';
  readonly markId: string;
  /** `null` takes the mark away. */
  readonly mark: Mark | null;
}

export type AddedCommand = WriteCellsCommand | SetNotesCommand | SetMarkCommand;
export type EngineCommand = CoreCommand | AddedCommand;

interface Placed {
  readonly col: number;
  readonly row: number;
}

/**
 * Where the cells of a command stand after somebody else inserted or removed rows or columns: the command's part in
 * o-spreadsheet's operational transformation. `undefined` when nothing is left.
 */
export function shiftCells<C extends { readonly sheetId: string; readonly cells: readonly Placed[] }>(
  command: C,
  executed: EngineCommand,
): C | undefined {
  if (executed.type !== 'ADD_COLUMNS_ROWS' && executed.type !== 'REMOVE_COLUMNS_ROWS') return command;
  if (executed.sheetId !== command.sheetId) return command;
  const axis = executed.dimension === 'COL' ? 'col' : 'row';
  const cells = command.cells.flatMap((cell) => {
    const index = shiftIndex(cell[axis], executed);
    return index === undefined ? [] : [{ ...cell, [axis]: index }];
  });
  return cells.length === 0 ? undefined : { ...command, cells };
}

function shiftIndex(
  index: number,
  executed: Extract<CoreCommand, { type: 'ADD_COLUMNS_ROWS' | 'REMOVE_COLUMNS_ROWS' }>,
): number | undefined {
  if (executed.type === 'ADD_COLUMNS_ROWS') {
    const start = executed.position === 'before' ? executed.base : executed.base + 1;
    return index >= start ? index + executed.quantity : index;
  }
  if (executed.elements.includes(index)) return undefined;
  return index - executed.elements.filter((element) => element < index).length;
}

/** As `shiftCells`, for the zones of a mark. */
export function shiftMark(command: SetMarkCommand, executed: EngineCommand): SetMarkCommand | undefined {
  const { mark } = command;
  if (executed.type !== 'ADD_COLUMNS_ROWS' && executed.type !== 'REMOVE_COLUMNS_ROWS') return command;
  if (mark?.sheetId !== executed.sheetId) return command;
  const [start, end] =
    executed.dimension === 'COL' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const zones = mark.zones.flatMap((zone) => {
    const lines = Array.from({ length: zone[end] - zone[start] + 1 }, (_item, index) => zone[start] + index);
    const left = lines.map((line) => shiftIndex(line, executed)).filter((line) => line !== undefined);
    const [first, last] = [left[0], left.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...zone, [start]: first, [end]: last }];
  });
  return mark.needsZone && zones.length === 0 ? undefined : { ...command, mark: { ...mark, zones } };
}
