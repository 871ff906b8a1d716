// SpreadsheetApp's operations on the workbook. Reading applies what was buffered; what changes the grid itself applies
// at once.
import { readColours } from '../engine/colours';
import { createFilter, readFilter, removeFilter } from '../engine/filter';
import { readStyles } from '../engine/formatting';
import * as sheets from '../engine/sheets';
import { sortArea } from '../engine/sort';
import { readValidations } from '../engine/validation';
import { readDisplay, readExtent, readFormats, readFormulas, readNotes, readValues } from '../engine/values';
import type { HandlersOf } from '../execution/handlers';
import { ServiceError } from '../execution/service-error';
import type { Area } from '../services/spreadsheet/operations';
import { parseNotation } from './notation';
import { appendRow, insertSheet } from './grow';
import * as rules from './sheet-rules';
import { type BookSession, settle } from './session';

export function bookHandlers(session: BookSession): HandlersOf<'book' | 'range' | 'selection'> {
  const { book, buffer } = session;
  const { engine } = book;
  return {
    'book.facts': () => book.facts,
    'book.flush': () => {
      settle(session);
      return null;
    },
    'book.write': (write) => {
      const sheetId = write.kind === 'colours' ? write.sheetId : write.area.sheetId;
      const key = book.sheetKey(sheetId);
      if (write.kind !== 'colours') rules.checkInside(engine, key, write.area);
      buffer.add(write);
      return null;
    },
    'book.names': () => sheets.namedAreas(engine),
    'book.setName': ({ name, area }) => {
      settle(session);
      sheets.setNamedArea(engine, book.sheetKey(area.sheetId), name, area);
      return null;
    },
    'range.parse': ({ sheetId, notation }) => parseNotation(book, sheetId, notation),
    'range.check': (area) => {
      rules.checkInside(engine, book.sheetKey(area.sheetId), area);
      return null;
    },
    'selection.get': () => (engine.sheetKey(session.selection.sheetId) ? session.selection : book.selection),
    'selection.set': (area) => {
      book.sheetKey(area.sheetId);
      session.selection = area;
      book.selection = area;
      return null;
    },
  };
}

export function cellHandlers(session: BookSession): HandlersOf<'cells'> {
  const { book } = session;
  const { engine } = book;
  const settled = (area: Area): string => {
    settle(session);
    const key = book.sheetKey(area.sheetId);
    rules.checkInside(engine, key, area);
    return key;
  };
  const reading =
    <T>(read: (area: Area) => T) =>
    (area: Area): T => {
      settled(area);
      return read(area);
    };
  return {
    'cells.values': reading((area) => readValues(engine, area)),
    'cells.display': reading((area) => readDisplay(engine, area)),
    'cells.formulas': reading((area) => readFormulas(engine, area)),
    'cells.formats': reading((area) => readFormats(engine, area)),
    'cells.notes': reading((area) => readNotes(engine, area)),
    'cells.styles': reading((area) => readStyles(engine, area)),
    'cells.validations': reading((area) => readValidations(engine, area)),
    'cells.sort': ({ area, keys }) => {
      sortArea(engine, settled(area), area, keys);
      return null;
    },
    'cells.filter': (area) => {
      const key = settled(area);
      if (readFilter(engine, key)) {
        throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
      }
      createFilter(engine, key, area);
      return null;
    },
  };
}

export function sheetHandlers(session: BookSession): HandlersOf<'sheet'> {
  const { book } = session;
  const { engine } = book;
  const settled = (sheetId: number): string => {
    settle(session);
    return book.sheetKey(sheetId);
  };
  return {
    'sheet.list': () => sheets.sheetKeys(engine).map((key) => engine.sheetId(key)),
    'sheet.find': (wanted) => {
      const key = 'id' in wanted ? engine.sheetKey(wanted.id) : sheets.findSheet(engine, wanted.name);
      return key === undefined ? null : engine.sheetId(key);
    },
    'sheet.insert': ({ name, index }) => {
      settle(session);
      return insertSheet(session, name, index);
    },
    'sheet.delete': (sheetId) => {
      const key = settled(sheetId);
      rules.checkOtherVisible(engine, key);
      sheets.deleteSheet(engine, key);
      return null;
    },
    'sheet.rename': ({ sheetId, name }) => {
      const key = settled(sheetId);
      rules.checkSheetName(engine, name, key);
      sheets.renameSheet(engine, key, name);
      return null;
    },
    'sheet.facts': (sheetId) => sheets.sheetFacts(engine, book.sheetKey(sheetId)),
    'sheet.extent': (sheetId) => readExtent(engine, settled(sheetId)),
    'sheet.setHidden': ({ sheetId, hidden }) => {
      const key = settled(sheetId);
      if (hidden) rules.checkOtherVisible(engine, key);
      sheets.setSheetHidden(engine, key, hidden);
      return null;
    },
    'sheet.setColour': ({ sheetId, colour }) => {
      sheets.setSheetColour(engine, settled(sheetId), colour);
      return null;
    },
    'sheet.append': ({ sheetId, values }) => {
      appendRow(session, settled(sheetId), sheetId, values);
      return null;
    },
    'sheet.colours': (sheetId) => readColours(engine, settled(sheetId)),
    'sheet.filter': (sheetId) => readFilter(engine, settled(sheetId)),
    'sheet.removeFilter': (sheetId) => {
      const key = settled(sheetId);
      const area = readFilter(engine, key);
      if (area) removeFilter(engine, key, area);
      return null;
    },
  };
}

export function lineHandlers(session: BookSession): HandlersOf<'lines'> {
  const { book } = session;
  const { engine } = book;
  const settled = (sheetId: number): string => {
    settle(session);
    return book.sheetKey(sheetId);
  };
  return {
    'lines.insert': ({ like, ...lines }) => {
      const key = settled(lines.sheetId);
      rules.checkInsert(engine, key, lines);
      sheets.insertLines(engine, key, lines, like);
      return null;
    },
    'lines.delete': (lines) => {
      const key = settled(lines.sheetId);
      rules.checkDelete(engine, key, lines);
      sheets.deleteLines(engine, key, lines);
      return null;
    },
    'lines.freeze': ({ sheetId, dimension, count }) => {
      const key = settled(sheetId);
      rules.checkFreeze(engine, key, dimension, count);
      sheets.freezeLines(engine, key, dimension, count);
      return null;
    },
    'lines.setHidden': ({ hidden, ...lines }) => {
      const key = settled(lines.sheetId);
      rules.checkLines(engine, key, lines);
      sheets.setLinesHidden(engine, key, lines, hidden);
      return null;
    },
    'lines.isHidden': ({ sheetId, dimension, first, by }) => {
      const key = settled(sheetId);
      rules.checkLines(engine, key, { sheetId, dimension, first, count: 1 });
      return sheets.isLineHidden(engine, key, { dimension, line: first, by });
    },
    'lines.setWidth': ({ sheetId, first, count, pixels }) => {
      const key = engine.sheetKey(sheetId) ?? settled(sheetId);
      rules.checkLines(engine, key, { sheetId, dimension: 'columns', first, count });
      const area = { sheetId, row: 1, column: first, rows: 1, columns: count };
      session.buffer.add({ kind: 'widths', area, pixels });
      return null;
    },
    'lines.width': ({ sheetId, first }) => sheets.columnWidth(engine, settled(sheetId), first),
  };
}
