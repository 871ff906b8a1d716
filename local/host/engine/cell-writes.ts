// Values on their way into cells, as o-spreadsheet keeps them.
import type { CellPosition } from '@odoo/o-spreadsheet';
import type { Area, CellInput, CellValue, Grid } from '../services/spreadsheet/operations';
import { instantOfSerial, localMsOfSerial, serialOfInstant } from '../time/serial';
import { type Engine, zoneOf } from './engine';
import { library } from './library';
import { LOCALES } from './locales';
import { engineFormat } from './number-formats';
import { TEXT_FORMAT } from './plugins/cells';
import type { CellWrite, WriteCellsCommand } from './plugins/commands';
import { readTyped, type Typed } from './typing';
import { isDateFormat } from './values';

/** `undefined` when nothing changes: empty cells stay as they are. */
export function writeValues(
  engine: Engine,
  area: Area,
  values: Grid<CellInput>,
): WriteCellsCommand | undefined {
  const sheetId = engine.sheetKey(area.sheetId);
  if (sheetId === undefined) return undefined;
  const { top, left } = zoneOf(area);
  const thisYear = engine.thisYear();
  const cells: CellWrite[] = [];
  const hasMerges = engine.getters.getMerges(sheetId).length > 0;
  values.forEach((row, down) => {
    row.forEach((input, right) => {
      const position = { sheetId, row: top + down, col: left + right };
      // Of merged cells the first one takes a value, the others none.
      if (hasMerges && engine.getters.isInMerge(position) && !engine.getters.isMainCellPosition(position)) {
        return;
      }
      const write = cellWrite(engine, position, input, thisYear);
      if (write) cells.push(write);
    });
  });
  return cells.length === 0 ? undefined : { type: 'WRITE_CELLS', sheetId, cells };
}

function cellWrite(
  engine: Engine,
  position: CellPosition,
  input: CellInput,
  thisYear: number,
): CellWrite | undefined {
  const { col, row } = position;
  const cell = engine.getters.getCell(position);
  if (input === null || input === '') {
    return cell && (cell.isFormula || cell.content !== '') ? { col, row, content: '' } : undefined;
  }
  if (cell?.format === TEXT_FORMAT) return { col, row, content: asText(engine, input) };
  const { content, format } = typedContent(engine, read(engine, input, thisYear));
  return format === '' || cell?.format ? { col, row, content } : { col, row, content, format };
}

/** The value that a cell will have; `null` for a formula, whose value is not known before it stands there. */
export function valueAfterWrite(engine: Engine, position: CellPosition, input: CellInput): CellValue | null {
  if (input === null) return '';
  const cell = engine.getters.getCell(position);
  if (cell?.format === TEXT_FORMAT) return asText(engine, input);
  const typed = read(engine, input, engine.thisYear());
  switch (typed.kind) {
    case 'empty':
      return '';
    case 'text':
      return typed.text;
    case 'formula':
      return null;
    case 'number': {
      const format = cell?.format ?? engineFormat(typed.format);
      return isDateFormat(format) ? { dateMs: instantOfSerial(typed.value, engine.zone) } : typed.value;
    }
    default:
      return typed.value;
  }
}

function read(engine: Engine, input: Exclude<CellInput, null>, thisYear: number): Typed {
  switch (typeof input) {
    case 'string':
      return readTyped(input, engine.locale, thisYear);
    case 'number':
      return { kind: 'number', value: input, format: '' };
    case 'boolean':
      return { kind: 'boolean', value: input };
    default: {
      const serial = serialOfInstant(input.dateMs, engine.zone);
      const isDay = localMsOfSerial(serial) % 86_400_000 === 0;
      const { dateFormat } = engine.locale;
      return { kind: 'number', value: serial, format: isDay ? dateFormat : `${dateFormat} h:mm:ss` };
    }
  }
}

function typedContent(engine: Engine, typed: Typed): { content: string; format: string } {
  switch (typed.kind) {
    case 'empty':
      return { content: '', format: '' };
    case 'number':
      return { content: String(typed.value), format: engineFormat(typed.format) };
    case 'boolean':
      return { content: typed.value ? 'TRUE' : 'FALSE', format: '' };
    case 'error':
      return { content: typed.value, format: '' };
    case 'formula':
      return { content: typed.formula, format: '' };
    case 'text':
      return { content: isReadOtherwise(engine, typed.text) ? `'${typed.text}` : typed.text, format: '' };
  }
}

/** Whether o-spreadsheet would take the text for something else unless an apostrophe stands before it. */
function isReadOtherwise(engine: Engine, text: string): boolean {
  const { isNumber, isDateTime } = library().helpers;
  if (/^['=]|^#|^(true|false)$/i.test(text)) return true;
  // o-spreadsheet keeps the numbers in cells in the way of the United States.
  return isNumber(text, LOCALES.en_US) || isDateTime(text, engine.locale);
}

/** In a text cell nothing is read; a leading apostrophe goes as it does everywhere. */
function asText(engine: Engine, input: Exclude<CellInput, null>): string {
  if (typeof input === 'string') return input.startsWith("'") ? input.slice(1) : input;
  if (typeof input === 'boolean') return input ? 'TRUE' : 'FALSE';
  if (typeof input === 'number') return String(input);
  const { content, format } = typedContent(engine, read(engine, input, 0));
  return library().helpers.formatValue(Number(content), { format, locale: engine.locale });
}
