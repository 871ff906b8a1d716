// Sheets and their grids: names, sizes, rows and columns, frozen and hidden ones.
import type { EngineCommand } from './plugins/commands';
import type { Dimension as EngineDimension } from '@odoo/o-spreadsheet';
import type { Area, Dimension, Lines, SheetFacts } from '../services/spreadsheet/operations';
import type { Engine } from './engine';
import { library } from './library';

/** Pixels of a column that nobody resized: https://developers.google.com/apps-script/reference/spreadsheet/sheet#getcolumnwidthcolumnposition */
const SHEETS_WIDTH = 100;
/** What o-spreadsheet gives for such a column. */
const ENGINE_WIDTH = 96;

const ENGINE_DIMENSION: Readonly<Record<Dimension, EngineDimension>> = { rows: 'ROW', columns: 'COL' };

export function sheetFacts(engine: Engine, key: string): SheetFacts {
  const { getters } = engine;
  const panes = getters.getPaneDivisions(key);
  return {
    name: getters.getSheetName(key),
    index: getters.getSheetIds().indexOf(key) + 1,
    maxRows: getters.getNumberRows(key),
    maxColumns: getters.getNumberCols(key),
    frozenRows: panes.ySplit,
    frozenColumns: panes.xSplit,
    isHidden: !getters.isSheetVisible(key),
    colour: getters.getSheet(key).color?.toLowerCase() ?? null,
  };
}

/** o-spreadsheet's names of the sheets, in their order. */
export function sheetKeys(engine: Engine): readonly string[] {
  return engine.getters.getSheetIds();
}

export function visibleSheetKeys(engine: Engine): readonly string[] {
  return engine.getters.getVisibleSheetIds();
}

export function sheetName(engine: Engine, key: string): string {
  return engine.getters.getSheetName(key);
}

/** Such as `Sheet2`. */
export function nextSheetName(engine: Engine): string {
  return engine.getters.getNextSheetName();
}

export function findSheet(engine: Engine, name: string): string | undefined {
  const { getters } = engine;
  return getters.getSheetIds().find((key) => getters.getSheetName(key) === name);
}

export function insertSheet(
  engine: Engine,
  sheet: { readonly key: string; readonly name: string; readonly index: number },
  size: { readonly rows: number; readonly columns: number },
): void {
  const { key, name, index } = sheet;
  const { rows, columns } = size;
  engine.dispatch({ type: 'CREATE_SHEET', sheetId: key, name, position: index, rows, cols: columns });
}

export function deleteSheet(engine: Engine, key: string): void {
  engine.dispatch({ type: 'DELETE_SHEET', sheetId: key, sheetName: engine.getters.getSheetName(key) });
}

export function renameSheet(engine: Engine, key: string, newName: string): void {
  const oldName = engine.getters.getSheetName(key);
  if (oldName !== newName) engine.dispatch({ type: 'RENAME_SHEET', sheetId: key, oldName, newName });
}

export function setSheetHidden(engine: Engine, key: string, hidden: boolean): void {
  if (engine.getters.isSheetVisible(key) !== hidden) return;
  engine.dispatch({ type: hidden ? 'HIDE_SHEET' : 'SHOW_SHEET', sheetId: key });
}

export function setSheetColour(engine: Engine, key: string, colour: string | null): void {
  engine.dispatch({ type: 'COLOR_SHEET', sheetId: key, ...(colour === null ? {} : { color: colour }) });
}

/** @param like the line that the new ones look like: the one before or the one after them, where there is one */
export function insertLines(
  engine: Engine,
  key: string,
  { dimension, first, count }: Lines,
  like: 'before' | 'after',
): void {
  const isAfter = first > lineCount(engine, key, dimension) || (like === 'before' && first > 1);
  engine.dispatch({
    type: 'ADD_COLUMNS_ROWS',
    sheetId: key,
    sheetName: engine.getters.getSheetName(key),
    dimension: ENGINE_DIMENSION[dimension],
    base: isAfter ? first - 2 : first - 1,
    quantity: count,
    position: isAfter ? 'after' : 'before',
  });
}

export function deleteLines(engine: Engine, key: string, { dimension, first, count }: Lines): void {
  engine.dispatch({
    type: 'REMOVE_COLUMNS_ROWS',
    sheetId: key,
    sheetName: engine.getters.getSheetName(key),
    dimension: ENGINE_DIMENSION[dimension],
    elements: indexes(first, count),
  });
}

export function lineCount(engine: Engine, key: string, dimension: Dimension): number {
  return dimension === 'rows' ? engine.getters.getNumberRows(key) : engine.getters.getNumberCols(key);
}

export function freezeLines(engine: Engine, key: string, dimension: Dimension, count: number): void {
  if (dimension === 'rows') {
    if (count > 0) engine.dispatch({ type: 'FREEZE_ROWS', sheetId: key, quantity: count });
    else engine.dispatch({ type: 'UNFREEZE_ROWS', sheetId: key });
  } else if (count > 0) engine.dispatch({ type: 'FREEZE_COLUMNS', sheetId: key, quantity: count });
  else engine.dispatch({ type: 'UNFREEZE_COLUMNS', sheetId: key });
}

export function setLinesHidden(
  engine: Engine,
  key: string,
  { dimension, first, count }: Lines,
  hidden: boolean,
): void {
  engine.dispatch({
    type: hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS',
    sheetId: key,
    dimension: ENGINE_DIMENSION[dimension],
    elements: indexes(first, count),
  });
}

export function isLineHidden(
  engine: Engine,
  key: string,
  {
    dimension,
    line,
    by,
  }: { readonly dimension: Dimension; readonly line: number; readonly by: 'user' | 'filter' },
): boolean {
  const { getters } = engine;
  if (by === 'filter') return dimension === 'rows' && getters.isRowFiltered(key, line - 1);
  return getters.isHeaderHiddenByUser(key, ENGINE_DIMENSION[dimension], line - 1);
}

export function columnWidthCommand(key: string, first: number, count: number, pixels: number): EngineCommand {
  return {
    type: 'RESIZE_COLUMNS_ROWS',
    sheetId: key,
    dimension: 'COL',
    elements: indexes(first, count),
    size: pixels,
  };
}

export function columnWidth(engine: Engine, key: string, column: number): number {
  const size = engine.getters.getColSize(key, column - 1);
  return size === ENGINE_WIDTH ? SHEETS_WIDTH : size;
}

/** Moves lines before another one, as a person drags them. */
export function moveLines(
  engine: Engine,
  key: string,
  { dimension, first, count }: Lines,
  before: number,
): void {
  const forward = before > first;
  // o-spreadsheet moves the cells of the sheet that is in front, whichever it is told.
  const shown = engine.getters.getActiveSheetId();
  engine.dispatchLocal('ACTIVATE_SHEET', { sheetIdFrom: shown, sheetIdTo: key });
  engine.dispatchLocal('MOVE_COLUMNS_ROWS', {
    sheetId: key,
    sheetName: engine.getters.getSheetName(key),
    dimension: ENGINE_DIMENSION[dimension],
    elements: indexes(first, count),
    base: forward ? before - 2 : before - 1,
    position: forward ? 'after' : 'before',
  });
  engine.dispatchLocal('ACTIVATE_SHEET', { sheetIdFrom: key, sheetIdTo: shown });
}

/** To a place counted from zero. */
export function moveSheet(engine: Engine, key: string, index: number): void {
  const delta = index - sheetKeys(engine).indexOf(key);
  if (delta !== 0) engine.dispatch({ type: 'MOVE_SHEET', sheetId: key, delta });
}

export function copySheet(
  engine: Engine,
  key: string,
  copy: { readonly key: string; readonly name: string },
): void {
  engine.dispatch({
    type: 'DUPLICATE_SHEET',
    sheetId: key,
    sheetIdTo: copy.key,
    sheetNameTo: copy.name,
  });
}

/** An A1 notation of cells in the given sheet, such as `B2`, `A2:C`, `B:B` or `2:2`; `null` for anything else. */
export function readNotation(engine: Engine, key: string, notation: string): Area | null {
  const { helpers } = library();
  const { getters } = engine;
  if (!/^\$?[A-Z]{0,3}\$?\d{0,7}(:\$?[A-Z]{0,3}\$?\d{0,7})?$/i.test(notation)) return null;
  if (!/^(\$?[A-Z]{1,3}\$?\d{1,7})$/i.test(notation) && !notation.includes(':')) return null;
  const zone = helpers.toUnboundedZone(notation.toUpperCase());
  const bottom = zone.bottom ?? getters.getNumberRows(key) - 1;
  const right = zone.right ?? getters.getNumberCols(key) - 1;
  const whole = wholeLines(notation);
  return {
    sheetId: engine.sheetId(key),
    row: zone.top + 1,
    column: zone.left + 1,
    rows: bottom - zone.top + 1,
    columns: right - zone.left + 1,
    ...(whole && { whole }),
  };
}

function wholeLines(notation: string): Dimension | null {
  if (/^\$?\d+:\$?\d+$/.test(notation)) return 'rows';
  return /^\$?[A-Z]+:\$?[A-Z]+$/i.test(notation) ? 'columns' : null;
}

function indexes(first: number, count: number): number[] {
  return Array.from({ length: count }, (_item, index) => first - 1 + index);
}
