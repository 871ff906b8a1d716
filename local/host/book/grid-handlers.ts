// SpreadsheetApp's operations on sheets and their rows and columns; they apply at once.
import { readColours } from '../engine/colours';
import { hiddenInFilter, hideInFilter, readFilter, removeFilter } from '../engine/filter';
import * as sheets from '../engine/sheets';
import { readExtent } from '../engine/values';
import type { HandlersOf } from '../execution/handlers';
import type { Area, Lines } from '../services/spreadsheet/operations';
import { duplicateSheet } from './duplicate';
import { appendRow, insertSheet } from './grow';
import * as rules from './sheet-rules';
import { type BookSession, settle } from './session';

export function sheetHandlers(session: BookSession): HandlersOf<'sheet'> {
  return { ...sheetContentHandlers(session), ...wholeSheetHandlers(session) };
}

type SheetContent =
  'facts' | 'extent' | 'append' | 'colours' | 'filter' | 'filteredOut' | 'filterOut' | 'removeFilter';
type LineLook = 'isHidden' | 'setWidth' | 'width';

function sheetContentHandlers(session: BookSession): Pick<HandlersOf<'sheet'>, `sheet.${SheetContent}`> {
  const { book } = session;
  const { engine } = book;
  const { settled, changing } = keysOf(session);
  return {
    'sheet.facts': (sheetId) => sheets.sheetFacts(engine, book.sheetKey(sheetId)),
    'sheet.extent': (sheetId) => readExtent(engine, settled(sheetId)),
    'sheet.append': ({ sheetId, values }) => {
      appendRow(session, changing(sheetId), sheetId, values);
      return null;
    },
    'sheet.colours': (sheetId) => readColours(engine, settled(sheetId)),
    'sheet.filter': (sheetId) => readFilter(engine, settled(sheetId)),
    'sheet.filteredOut': ({ sheetId, column }) => hiddenInFilter(engine, settled(sheetId), column),
    'sheet.filterOut': ({ sheetId, column, hidden }) => {
      hideInFilter(engine, settled(sheetId), column, hidden);
      return null;
    },
    'sheet.removeFilter': (sheetId) => {
      const key = changing(sheetId);
      const area = readFilter(engine, key);
      if (area) removeFilter(engine, key, area);
      return null;
    },
  };
}

function wholeSheetHandlers(session: BookSession): Omit<HandlersOf<'sheet'>, `sheet.${SheetContent}`> {
  const { book, guard } = session;
  const { engine } = book;
  const { settled, changing } = keysOf(session);
  return {
    'sheet.list': () => sheets.sheetKeys(engine).map((key) => engine.sheetId(key)),
    'sheet.find': (wanted) => {
      const key = 'id' in wanted ? engine.sheetKey(wanted.id) : sheets.findSheet(engine, wanted.name);
      return key === undefined ? null : engine.sheetId(key);
    },
    'sheet.insert': ({ name, index }) => {
      settle(session);
      guard.book();
      return insertSheet(session, name, index);
    },
    'sheet.duplicate': ({ sheetId, index }) => {
      const key = settled(sheetId);
      guard.book();
      return duplicateSheet(session, key, index);
    },
    'sheet.move': ({ sheetId, index }) => {
      const key = changing(sheetId);
      rules.checkPlace(engine, index);
      sheets.moveSheet(engine, key, index);
      return null;
    },
    'sheet.delete': (sheetId) => {
      const key = changing(sheetId);
      rules.checkOtherVisible(engine, key);
      sheets.deleteSheet(engine, key);
      return null;
    },
    'sheet.rename': ({ sheetId, name }) => {
      const key = changing(sheetId);
      rules.checkSheetName(engine, name, key);
      sheets.renameSheet(engine, key, name);
      return null;
    },
    'sheet.setHidden': ({ sheetId, hidden }) => {
      const key = changing(sheetId);
      if (hidden) rules.checkOtherVisible(engine, key);
      sheets.setSheetHidden(engine, key, hidden);
      return null;
    },
    'sheet.setColour': ({ sheetId, colour }) => {
      sheets.setSheetColour(engine, changing(sheetId), colour);
      return null;
    },
  };
}

export function lineHandlers(session: BookSession): HandlersOf<'lines'> {
  return { ...lineLookHandlers(session), ...lineChangeHandlers(session) };
}

function lineLookHandlers(session: BookSession): Pick<HandlersOf<'lines'>, `lines.${LineLook}`> {
  const { book, guard } = session;
  const { engine } = book;
  const { settled } = keysOf(session);
  return {
    'lines.isHidden': ({ sheetId, dimension, first, by }) => {
      const key = settled(sheetId);
      rules.checkLines(engine, key, { sheetId, dimension, first, count: 1 });
      return sheets.isLineHidden(engine, key, { dimension, line: first, by });
    },
    'lines.setWidth': ({ sheetId, first, count, pixels }) => {
      const key = engine.sheetKey(sheetId) ?? settled(sheetId);
      guard.sheet(sheetId);
      rules.checkLines(engine, key, { sheetId, dimension: 'columns', first, count });
      const area = { sheetId, row: 1, column: first, rows: 1, columns: count };
      session.buffer.add({ kind: 'widths', area, pixels });
      return null;
    },
    'lines.width': ({ sheetId, first }) => sheets.columnWidth(engine, settled(sheetId), first),
  };
}

function lineChangeHandlers(session: BookSession): Omit<HandlersOf<'lines'>, `lines.${LineLook}`> {
  const { book, guard } = session;
  const { engine } = book;
  const { changing } = keysOf(session);
  return {
    'lines.insert': ({ like, ...lines }) => {
      const key = changing(lines.sheetId);
      rules.checkInsert(engine, key, lines);
      sheets.insertLines(engine, key, lines, like);
      return null;
    },
    'lines.delete': (lines) => {
      const key = changing(lines.sheetId);
      rules.checkDelete(engine, key, lines);
      guard.cells(areaOfLines(session, lines));
      sheets.deleteLines(engine, key, lines);
      return null;
    },
    'lines.move': ({ before, ...lines }) => {
      const key = changing(lines.sheetId);
      rules.checkMove(engine, key, lines, before);
      guard.cells(areaOfLines(session, lines));
      sheets.moveLines(engine, key, lines, before);
      return null;
    },
    'lines.freeze': ({ sheetId, dimension, count }) => {
      const key = changing(sheetId);
      rules.checkFreeze(engine, key, dimension, count);
      sheets.freezeLines(engine, key, dimension, count);
      return null;
    },
    'lines.setHidden': ({ hidden, ...lines }) => {
      const key = changing(lines.sheetId);
      rules.checkLines(engine, key, lines);
      sheets.setLinesHidden(engine, key, lines, hidden);
      return null;
    },
  };
}

function areaOfLines({ book }: BookSession, { sheetId, dimension, first, count }: Lines): Area {
  const { maxRows, maxColumns } = sheets.sheetFacts(book.engine, book.sheetKey(sheetId));
  return dimension === 'rows'
    ? { sheetId, row: first, column: 1, rows: count, columns: maxColumns }
    : { sheetId, row: 1, column: first, rows: maxRows, columns: count };
}

/** Applies what was buffered before a sheet is looked at or changed; gives o-spreadsheet's name of it. */
function keysOf(session: BookSession): Record<'settled' | 'changing', (sheetId: number) => string> {
  const settled = (sheetId: number): string => {
    settle(session);
    return session.book.sheetKey(sheetId);
  };
  const changing = (sheetId: number): string => {
    const key = settled(sheetId);
    session.guard.sheet(sheetId);
    return key;
  };
  return { settled, changing };
}
