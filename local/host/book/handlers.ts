// SpreadsheetApp's operations on the workbook. Reading applies what was buffered; what changes the grid itself applies
// at once.
import { copyCells, moveCells } from '../engine/copy';
import { createFilter, readFilter } from '../engine/filter';
import { readStyles } from '../engine/formatting';
import { mergeCells, mergesIn, unmergeCells } from '../engine/merges';
import { namedAreas, removeNamedArea, renameNamedArea, setNamedArea } from '../engine/names';
import { sortArea } from '../engine/sort';
import { readValidations } from '../engine/validation';
import { readDisplay, readFormats, readFormulas, readNotes, readValues } from '../engine/values';
import type { HandlersOf } from '../execution/handlers';
import { ServiceError } from '../execution/service-error';
import type { Area } from '../services/spreadsheet/operations';
import { parseNotation } from './notation';
import * as rules from './sheet-rules';
import { type BookSession, settle } from './session';

export function bookHandlers(session: BookSession): HandlersOf<'book' | 'range' | 'selection'> {
  const { book, buffer, guard } = session;
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
    'book.names': () => namedAreas(engine),
    'book.setName': ({ name, area }) => {
      settle(session);
      guard.cells(area);
      rules.checkRangeName(name);
      setNamedArea(engine, book.sheetKey(area.sheetId), name, area);
      return null;
    },
    'book.renameName': ({ name, newName }) => {
      settle(session);
      guard.book();
      rules.checkRangeName(newName);
      renameNamedArea(engine, name, newName);
      return null;
    },
    'book.removeName': (name) => {
      settle(session);
      guard.book();
      removeNamedArea(engine, name);
      return null;
    },
    'book.people': () => ({
      owner: book.people.emailOf(book.people.owner),
      editors: book.people.withRole('editor'),
      viewers: book.people.withRole('viewer'),
    }),
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

type Moving = 'copy' | 'move' | 'merge' | 'unmerge' | 'merges';

export function cellHandlers(session: BookSession): HandlersOf<'cells'> {
  return { ...movingHandlers(session), ...readingHandlers(session) };
}

function movingHandlers(session: BookSession): Pick<HandlersOf<'cells'>, `cells.${Moving}`> {
  const { book } = session;
  const { engine } = book;
  const { settled, changing } = areasOf(session);
  return {
    'cells.copy': ({ from, to, parts }) => {
      settled(from);
      changing(to);
      copyCells(engine, { from, to, parts }, () => book.newRuleId());
      return null;
    },
    'cells.move': ({ from, to }) => {
      changing(from);
      changing({ ...to, rows: from.rows, columns: from.columns });
      moveCells(engine, from, to);
      return null;
    },
    'cells.merge': ({ area, how }) => {
      const key = changing(area);
      rules.checkWholeMerges(engine, key, area);
      unmergeCells(engine, key, mergesIn(engine, key, area));
      mergeCells(engine, key, area, how);
      return null;
    },
    'cells.unmerge': (area) => {
      const key = changing(area);
      rules.checkWholeMerges(engine, key, area);
      unmergeCells(engine, key, mergesIn(engine, key, area));
      return null;
    },
    'cells.merges': (area) => mergesIn(engine, settled(area), area),
  };
}

function readingHandlers(session: BookSession): Omit<HandlersOf<'cells'>, `cells.${Moving}`> {
  const { book } = session;
  const { engine } = book;
  const { settled, changing } = areasOf(session);
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
      const key = changing(area);
      rules.checkNoMerge(engine, key, area);
      sortArea(engine, key, area, keys, () => book.newRuleId());
      return null;
    },
    'cells.filter': (area) => {
      const key = changing(area);
      if (readFilter(engine, key)) {
        throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
      }
      createFilter(engine, key, area);
      return null;
    },
  };
}

/** Applies what was buffered before cells are looked at or changed; gives o-spreadsheet's name of their sheet. */
function areasOf(session: BookSession): Record<'settled' | 'changing', (area: Area) => string> {
  const { book, guard } = session;
  const settled = (area: Area): string => {
    settle(session);
    const key = book.sheetKey(area.sheetId);
    rules.checkInside(book.engine, key, area);
    return key;
  };
  const changing = (area: Area): string => {
    const key = settled(area);
    guard.cells(area);
    return key;
  };
  return { settled, changing };
}
