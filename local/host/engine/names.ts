// Named ranges. https://developers.google.com/apps-script/reference/spreadsheet/named-range
import type { Area } from '../services/spreadsheet/operations';
import { areaOfZone, type Engine, zoneOf } from './engine';

export function namedAreas(engine: Engine): { name: string; area: Area }[] {
  return engine.getters
    .getNamedRanges()
    .map(({ name, range }) => ({ name, area: areaOfZone(engine.sheetId(range.sheetId), range.zone) }));
}

/** A name that is taken gets the new area. */
export function setNamedArea(engine: Engine, key: string, name: string, area: Area): void {
  const ranges = [{ _sheetId: key, _zone: zoneOf(area) }];
  const old = engine.getters.getNamedRange(name);
  if (!old) engine.dispatch({ type: 'CREATE_NAMED_RANGE', name, ranges });
  else {
    const names = { oldRangeName: old.name, newRangeName: name };
    engine.dispatch({ type: 'UPDATE_NAMED_RANGE', ...names, ranges });
  }
}

export function renameNamedArea(engine: Engine, oldRangeName: string, newRangeName: string): void {
  const old = engine.getters.getNamedRange(oldRangeName);
  if (!old) return;
  const { sheetId, zone } = old.range;
  const ranges = [{ _sheetId: sheetId, _zone: zone }];
  engine.dispatch({ type: 'UPDATE_NAMED_RANGE', oldRangeName, newRangeName, ranges });
}

export function removeNamedArea(engine: Engine, name: string): void {
  if (engine.getters.getNamedRange(name)) engine.dispatch({ type: 'DELETE_NAMED_RANGE', name });
}
