// Where a range is: known to our classes, invisible to scripts.
import type { Area } from './operations';

const areas = new WeakMap<object, Area>();

export function setArea(range: object, area: Area): void {
  areas.set(range, area);
}

export function areaOf(range: object): Area {
  const area = areas.get(range);
  if (!area) throw new TypeError('Not a range');
  return area;
}

export function isRange(value: unknown): value is object {
  return typeof value === 'object' && value !== null && areas.has(value);
}

/** The range's first cell, which is what methods for one cell read. */
export function firstCell(range: object): Area {
  return { ...areaOf(range), rows: 1, columns: 1 };
}
