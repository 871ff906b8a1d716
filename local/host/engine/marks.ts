// Developer metadata and protections as marks of the workbook.
import type { Area } from '../services/spreadsheet/operations';
import { areaOfZone, type Engine, zoneOf } from './engine';
import type { Mark } from './plugins/marks';

/** A mark as the host's rules see it. */
export interface PlacedMark {
  readonly id: string;
  /** `null` for one of the whole workbook. */
  readonly sheetId: number | null;
  readonly areas: readonly Area[];
  readonly body: unknown;
}

export function readMarks(engine: Engine, kind: Mark['kind']): PlacedMark[] {
  return engine.getters
    .getMarks()
    .filter((mark) => mark.kind === kind)
    .map(({ id, sheetId, zones, body }) => {
      const sheet = sheetId === null ? null : engine.sheetId(sheetId);
      const areas = sheet === null ? [] : zones.map((zone) => areaOfZone(sheet, zone));
      return { id, sheetId: sheet, areas, body: JSON.parse(body) as unknown };
    });
}

/** @param needsArea the mark goes when its last cell does */
export function writeMark(
  engine: Engine,
  kind: Mark['kind'],
  { id, sheetId, areas, body }: PlacedMark,
  needsArea: boolean,
): void {
  const key = sheetId === null ? null : (engine.sheetKey(sheetId) ?? null);
  const zones = areas.map(zoneOf);
  const mark: Mark = { id, kind, sheetId: key, zones, needsZone: needsArea, body: JSON.stringify(body) };
  engine.dispatch({ type: 'SET_MARK', markId: id, mark });
}

export function removeMark(engine: Engine, id: string): void {
  engine.dispatch({ type: 'SET_MARK', markId: id, mark: null });
}
