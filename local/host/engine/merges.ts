// Merged cells: the first one has the value, the others are empty.
import type { Area, MergeKind } from '../services/spreadsheet/operations';
import { areaOfZone, type Engine, type Zone, zoneOf } from './engine';

/** Merges that touch an area. */
export function mergesIn(engine: Engine, sheetKey: string, area: Area): Area[] {
  const sheetId = engine.sheetId(sheetKey);
  return engine.getters.getMergesInZone(sheetKey, zoneOf(area)).map((merge) => areaOfZone(sheetId, merge));
}

export function mergeCells(engine: Engine, sheetKey: string, area: Area, how: MergeKind): void {
  const target = partsOf(zoneOf(area), how).filter(
    (zone) => zone.top < zone.bottom || zone.left < zone.right,
  );
  if (target.length > 0) engine.dispatch({ type: 'ADD_MERGE', sheetId: sheetKey, target, force: true });
}

export function unmergeCells(engine: Engine, sheetKey: string, areas: readonly Area[]): void {
  if (areas.length > 0) {
    engine.dispatch({ type: 'REMOVE_MERGE', sheetId: sheetKey, target: areas.map(zoneOf) });
  }
}

function partsOf(zone: Zone, how: MergeKind): Zone[] {
  const lines = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_line, index) => from + index);
  if (how === 'across') {
    return lines(zone.top, zone.bottom).map((row) => ({ ...zone, top: row, bottom: row }));
  }
  if (how === 'down') return lines(zone.left, zone.right).map((col) => ({ ...zone, left: col, right: col }));
  return [zone];
}
