// Formats, styles and notes on their way into cells and out of them.
import type { CoreCommand, Style } from '@odoo/o-spreadsheet';
import type { Area, CellStyle, Grid } from '../services/spreadsheet/operations';
import { type Engine, readCells, type Zone, zoneOf } from './engine';
import { engineFormat } from './number-formats';
import type { NoteWrite, SetNotesCommand } from './plugins/commands';

export function writeFormats(sheetKey: string, area: Area, patterns: Grid<string>): CoreCommand[] {
  return zonesByValue(area, patterns, (pattern) => pattern).map(({ value, zones }) => ({
    type: 'SET_FORMATTING',
    sheetId: sheetKey,
    target: [...zones],
    format: engineFormat(value),
  }));
}

export function writeStyles(
  sheetKey: string,
  area: Area,
  styles: Grid<CellStyle> | CellStyle,
): CoreCommand[] {
  const grouped = isGrid(styles)
    ? zonesByValue(area, styles, (style) => JSON.stringify(style))
    : [{ value: styles, zones: [zoneOf(area)] }];
  return grouped
    .filter(({ value }) => Object.keys(value).length > 0)
    .map(({ value, zones }) => ({
      type: 'SET_FORMATTING',
      sheetId: sheetKey,
      target: [...zones],
      style: engineStyle(value),
    }));
}

export function writeNotes(sheetKey: string, area: Area, notes: Grid<string>): SetNotesCommand {
  const { top, left } = zoneOf(area);
  const cells: NoteWrite[] = notes.flatMap((row, down) =>
    row.map((note, right) => ({ row: top + down, col: left + right, note })),
  );
  return { type: 'SET_CELL_NOTES', sheetId: sheetKey, cells };
}

export function readStyles(engine: Engine, area: Area): CellStyle[][] {
  return readCells(engine, area, (position) => sheetsStyle(engine.getters.getCellStyle(position)));
}

const DEFAULT_FONT_SIZE = 10;
const WRAP_IN_ENGINE = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const;
const WRAP_IN_SHEETS = { overflow: 'OVERFLOW', wrap: 'WRAP', clip: 'CLIP' } as const;

/**
 * `null` takes a property away. That is written as o-spreadsheet's default: `undefined` would be lost on the way to
 * other replicas. Alignment has no neutral default, as that of a number is not that of a text.
 */
export function engineStyle(style: CellStyle): Style {
  const { background, fontColor, bold, italic, fontSize, horizontalAlignment, verticalAlignment, wrap } =
    style;
  const changed: Record<string, unknown> = {};
  if (background !== undefined) changed['fillColor'] = background ?? '';
  if (fontColor !== undefined) changed['textColor'] = fontColor ?? '';
  if (bold !== undefined) changed['bold'] = bold ?? false;
  if (italic !== undefined) changed['italic'] = italic ?? false;
  if (fontSize !== undefined) changed['fontSize'] = fontSize ?? DEFAULT_FONT_SIZE;
  if (horizontalAlignment !== undefined) changed['align'] = horizontalAlignment ?? undefined;
  if (verticalAlignment !== undefined) changed['verticalAlign'] = verticalAlignment ?? 'bottom';
  if (wrap !== undefined) changed['wrapping'] = WRAP_IN_ENGINE[wrap ?? 'OVERFLOW'];
  return changed;
}

export function sheetsStyle(style: Style): CellStyle {
  return {
    background: style.fillColor ? style.fillColor.toLowerCase() : null,
    fontColor: style.textColor ? style.textColor.toLowerCase() : null,
    bold: style.bold ?? null,
    italic: style.italic ?? null,
    fontSize: style.fontSize ?? null,
    horizontalAlignment: style.align ?? null,
    verticalAlignment: style.verticalAlign ?? null,
    wrap: style.wrapping ? WRAP_IN_SHEETS[style.wrapping] : null,
  };
}

function isGrid(styles: Grid<CellStyle> | CellStyle): styles is Grid<CellStyle> {
  return Array.isArray(styles);
}

interface Grouped<T> {
  readonly value: T;
  readonly zones: Zone[];
}

/** Cells with the same value, gathered into runs down each column: one command per value instead of one per cell. */
export function zonesByValue<T>(area: Area, grid: Grid<T>, keyOf: (value: T) => string): Grouped<T>[] {
  const groups = new Map<string, Grouped<T>>();
  const { top, left } = zoneOf(area);
  for (let right = 0; right < area.columns; right++) {
    let runKey: string | undefined;
    grid.forEach((row, down) => {
      const value = row[right] as T;
      const key = keyOf(value);
      const group = groups.get(key) ?? { value, zones: [] };
      groups.set(key, group);
      const last = group.zones.at(-1);
      const cell = { top: top + down, bottom: top + down, left: left + right, right: left + right };
      if (last && key === runKey) group.zones[group.zones.length - 1] = { ...last, bottom: cell.bottom };
      else group.zones.push(cell);
      runKey = key;
    });
  }
  return [...groups.values()].map((group) => ({ ...group, zones: joinColumns(group.zones) }));
}

/** Runs of the same rows in neighbouring columns are one zone. */
function joinColumns(zones: readonly Zone[]): Zone[] {
  const joined = new Map<string, Zone>();
  for (const zone of zones) {
    const rows = `${zone.top}:${zone.bottom}:`;
    const before = joined.get(rows + String(zone.left - 1));
    if (before) joined.delete(rows + String(before.right));
    joined.set(rows + String(zone.right), { ...zone, left: before?.left ?? zone.left });
  }
  return [...joined.values()];
}
