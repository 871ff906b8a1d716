// The basic filter of a sheet, which is a table without looks in o-spreadsheet.
import type { Area } from '../services/spreadsheet/operations';
import { areaOfZone, type Engine, zoneOf } from './engine';

const PLAIN_TABLE = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};

export function readFilter(engine: Engine, sheetKey: string): Area | null {
  const [table] = engine.getters.getCoreTables(sheetKey);
  return table ? areaOfZone(engine.sheetId(sheetKey), table.range.zone) : null;
}

export function createFilter(engine: Engine, sheetKey: string, area: Area): void {
  engine.dispatch({
    type: 'CREATE_TABLE',
    sheetId: sheetKey,
    ranges: [{ _sheetId: sheetKey, _zone: zoneOf(area) }],
    config: PLAIN_TABLE,
    tableType: 'static',
  });
}

export function removeFilter(engine: Engine, sheetKey: string, area: Area): void {
  engine.dispatch({ type: 'REMOVE_TABLE', sheetId: sheetKey, target: [zoneOf(area)] });
}

/** The texts that a column of the filter hides. */
export function hiddenInFilter(engine: Engine, sheetKey: string, column: number): readonly string[] {
  const top = (readFilter(engine, sheetKey)?.row ?? 1) - 1;
  return engine.getters.getFilterHiddenValues({ sheetId: sheetKey, col: column - 1, row: top });
}

/** Hides the rows whose cell in this column shows one of the texts, as a person does in the filter's menu. */
export function hideInFilter(
  engine: Engine,
  sheetKey: string,
  column: number,
  texts: readonly string[],
): void {
  const top = (readFilter(engine, sheetKey)?.row ?? 1) - 1;
  engine.dispatchLocal('UPDATE_FILTER', {
    sheetId: sheetKey,
    col: column - 1,
    row: top,
    value: { filterType: 'values', hiddenValues: [...texts] },
  });
}
