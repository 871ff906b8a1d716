// Reading cells: values, what is shown, formulas and formats.
import type { Cell, CellPosition } from '@odoo/o-spreadsheet';
import type { Area, CellValue } from '../services/spreadsheet/operations';
import { instantOfSerial } from '../time/serial';
import { type Engine, readCells } from './engine';
import { sheetsError } from './errors';
import { library } from './library';
import { sheetsPattern } from './number-formats';
import { TEXT_FORMAT } from './plugins/cells';

export function readValues(engine: Engine, area: Area): CellValue[][] {
  return readCells(engine, area, (position) => cellValue(engine, position));
}

export function cellValue(engine: Engine, position: CellPosition): CellValue {
  const cell = engine.getters.getCell(position);
  const literal = literalValue(cell);
  if (literal !== null) return withDates(engine, literal, cell?.format);
  const { value, format } = engine.getters.getEvaluatedCell(position);
  if (value === null) return '';
  return withDates(engine, typeof value === 'string' ? sheetsError(value) : value, cell?.format ?? format);
}

/**
 * A literal is read from the cell itself: o-spreadsheet's evaluation takes texts such as `[label](url)` for links.
 * `null` where a formula, or one that spills from elsewhere, decides.
 */
function literalValue(cell: Cell | undefined): string | number | boolean | null {
  if (!cell || cell.isFormula || cell.content === '') return null;
  return cell.format === TEXT_FORMAT ? cell.content : cell.parsedValue;
}

function withDates(engine: Engine, value: string | number | boolean, format: string | undefined): CellValue {
  if (typeof value !== 'number' || !isDateFormat(format)) return value;
  return { dateMs: instantOfSerial(value, engine.zone) };
}

export function isDateFormat(format: string | undefined): boolean {
  return library().helpers.isDateTimeFormat(format ?? '');
}

export function readDisplay(engine: Engine, area: Area): string[][] {
  return readCells(engine, area, (position) => cellDisplay(engine, position));
}

export function cellDisplay(engine: Engine, position: CellPosition): string {
  const { getters, locale } = engine;
  const cell = getters.getCell(position);
  const literal = literalValue(cell);
  if (typeof literal === 'string') return literal;
  const { value, format: ownFormat, formattedValue } = getters.getEvaluatedCell(position);
  if (typeof value === 'string') return sheetsError(String(formattedValue));
  const format = cell?.format ?? ownFormat;
  if (typeof value === 'number' && !format) return automaticNumber(value, locale.decimalSeparator);
  return library().helpers.formatValue(value, format ? { format, locale } : { locale });
}

/** A number without a format: 10 significant digits of a fraction, 15 of a whole number. */
function automaticNumber(value: number, decimalSeparator: string): string {
  if (Math.abs(value) >= 1e15) return scientific(value);
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(10));
  const text = Math.abs(shown) < 1e-6 && shown !== 0 ? shown.toFixed(15).replace(/0+$/, '') : String(shown);
  return text.replace('.', decimalSeparator);
}

function scientific(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential(5).split('e');
  return `${String(Number(digits))}E${exponent}`;
}

export function readFormulas(engine: Engine, area: Area): string[][] {
  return readCells(engine, area, (position) => cellFormula(engine, position));
}

export function cellFormula(engine: Engine, position: CellPosition): string {
  const cell = engine.getters.getCell(position);
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(engine.getters) : '';
}

export function readFormats(engine: Engine, area: Area): string[][] {
  return readCells(engine, area, (position) => cellFormat(engine, position));
}

/** A formula without a format of its own shows that of its result. */
export function cellFormat(engine: Engine, position: CellPosition): string {
  const { getters } = engine;
  return sheetsPattern(getters.getCell(position)?.format ?? getters.getEvaluatedCell(position).format);
}

export function readNotes(engine: Engine, area: Area): string[][] {
  return readCells(engine, area, (position) => engine.getters.getCellNote(position));
}

interface Extent {
  readonly lastRow: number;
  readonly lastColumn: number;
}

const extents = new WeakMap<Engine, { revision: number; readonly bySheet: Map<string, Extent> }>();

/** Last row and column with content: formulas showing nothing and spilled arrays count, formats alone do not. */
export function readExtent(engine: Engine, sheetKey: string): Extent {
  const { revision } = engine;
  let known = extents.get(engine);
  if (known?.revision !== revision) {
    known = { revision, bySheet: new Map() };
    extents.set(engine, known);
  }
  // Every cell is looked at: scripts ask for the extent far more often than they change it.
  const extent = known.bySheet.get(sheetKey) ?? findExtent(engine, sheetKey);
  known.bySheet.set(sheetKey, extent);
  return extent;
}

function findExtent({ getters }: Engine, sheetKey: string): Extent {
  const extent = { lastRow: 0, lastColumn: 0 };
  const include = (position: { row: number; col: number }): void => {
    extent.lastRow = Math.max(extent.lastRow, position.row + 1);
    extent.lastColumn = Math.max(extent.lastColumn, position.col + 1);
  };
  for (const cell of getters.getCells(sheetKey)) {
    if (cell.isFormula || cell.content !== '') include(getters.getCellPosition(cell.id));
  }
  for (const position of getters.getEvaluatedCellsPositions(sheetKey)) {
    if (getters.getEvaluatedCell(position).value !== null) include(position);
  }
  return extent;
}
