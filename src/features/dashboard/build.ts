// Makes the Dashboard's tabs once. Later updates write numbers only: whatever people do to the looks stays.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Cell, Store, Tab, Workbook } from '../../platform/ports';
import { columnLetters } from '../../workbook/set-up';
import { findOrInsertTab, findTab } from '../../workbook/tabs';
import { RANGE_NAMES } from '../posts/range';
import { MEASURED_PLATFORMS } from '../targets/target';
import {
  CHART_NAMES,
  CHARTS,
  chartArea,
  CLIPPED,
  colourRules,
  FACE_COLUMNS,
  FACE_ROWS,
  faceCells,
  FILTER_CELLS,
  FORMATS,
  LOOKS,
  WIDTHS,
} from './face';
import { ALL, FIRST_FILTERS } from './filters';
import {
  COUNT_COLUMNS,
  GRID_COLUMNS,
  GRID_HEADER,
  GRID_ROWS,
  PLACE,
  SHARE_COLUMNS,
  TEXT_COLUMNS,
  type ChartRows,
} from './grid';
import { dashboardTable, gridTable } from './table';

const NOTE = 'dashboard';
const noteSchema = () =>
  z.object({
    charts: z.record(z.string(), z.number()),
    rows: z.object({ days: z.number(), rated: z.number(), mix: z.number() }),
  });

/** Which charts are the Dashboard's, and how many rows they show. */
export type DashboardMemory = z.infer<ReturnType<typeof noteSchema>>;

const NO_ROWS: ChartRows = { days: 2, rated: 2, mix: 2 };

export interface DashboardTabs {
  readonly face: Tab;
  readonly grid: Tab;
}

/** The Dashboard's tabs, or `null` where there are none. */
export function findDashboard(workbook: Workbook, store: Store): DashboardTabs | null {
  const face = findTab(workbook, store, dashboardTable);
  const grid = findTab(workbook, store, gridTable);
  return face && grid ? { face, grid } : null;
}

/** Makes what is missing: tabs, and charts that were deleted. */
export function setUpDashboard(workbook: Workbook, store: Store): DashboardTabs {
  const isNew = findDashboard(workbook, store) === null;
  const grid = findOrInsertTab(workbook, store, gridTable);
  const face = findOrInsertTab(workbook, store, dashboardTable);
  if (isNew) {
    furnishGrid(grid);
    const name = `'${grid.name().replace(/'/g, "''")}'`;
    const at = (row: number, column: number): string => `=${name}!${columnLetters(column)}${String(row)}`;
    const linked = (row: number, column: number): string =>
      `=HYPERLINK(${name}!${columnLetters(column)}${String(row)})`;
    const { range, platform, accounts, campaign } = FIRST_FILTERS;
    furnishFace(face, faceCells(at, linked, [range, platform, accounts, campaign]));
    face.colourBy(colourRules(true));
    addDropdowns(face, grid);
    writeFilterReferences(grid, face);
  }
  addMissingCharts(store, face, grid);
  return { face, grid };
}

function furnishGrid(grid: Tab): void {
  const { rows, columns } = grid.grid();
  grid.growTo(GRID_ROWS, FILTER_COLUMN);
  if (rows > GRID_ROWS) grid.deleteRows(GRID_ROWS + 1, rows - GRID_ROWS);
  if (columns > FILTER_COLUMN) grid.deleteColumns(FILTER_COLUMN + 1, columns - FILTER_COLUMN);
  formatGrid(grid, 1, GRID_ROWS);
  grid.write({ row: 1, column: 1, rows: 1, columns: 1 }, [[GRID_HEADER]]);
  grid.hide();
}

/** Text stays text; a chart's axis is written like the cells it is fed from. */
export function formatGrid(tab: Tab, row: number, rows: number): void {
  const format = (columns: readonly number[], pattern: string): void => {
    for (const column of columns) tab.formatNumbers({ row, column, rows, columns: 1 }, pattern);
  };
  format(TEXT_COLUMNS, '@');
  format(COUNT_COLUMNS, '#,##0');
  format(SHARE_COLUMNS, '0.0%');
}

/** Writes and dresses a face: the Dashboard's, or a report's. */
export function furnishFace(tab: Tab, cells: Cell[][]): void {
  tab.growTo(FACE_ROWS, FACE_COLUMNS);
  for (const [area, pattern] of FORMATS) tab.formatNumbers(area, pattern);
  tab.write({ row: 1, column: 1, rows: FACE_ROWS, columns: FACE_COLUMNS }, cells);
  for (const [area, look] of LOOKS) tab.style(area, look);
  for (const [column, count, pixels] of WIDTHS) tab.widen(column, count, pixels);
  for (const area of CLIPPED) tab.clipText(area);
  tab.hideGridlines();
}

function addDropdowns(face: Tab, grid: Tab): void {
  const cell = (index: number) => ({ ...FILTER_CELLS, column: FILTER_CELLS.column + index, columns: 1 });
  const help = 'Choose, then Genviral > Update now.';
  const names = (column: number) => ({
    kind: 'fromColumn' as const,
    tabId: grid.id,
    area: { row: 2, column, rows: GRID_ROWS - 1, columns: 1 },
    help,
  });
  face.validate(cell(0), { kind: 'list', values: RANGE_NAMES, help });
  face.validate(cell(1), { kind: 'list', values: [ALL, ...MEASURED_PLATFORMS], help });
  face.validate(cell(2), names(PLACE.accounts));
  face.validate(cell(3), names(PLACE.campaigns));
}

/** The filter cells are read through references, which follow them wherever people move them. */
const FILTER_COLUMN = GRID_COLUMNS + 1;
export const FILTER_REFERENCES = { row: 2, column: FILTER_COLUMN, rows: 4, columns: 1 } as const;

function writeFilterReferences(grid: Tab, face: Tab): void {
  const name = `'${face.name().replace(/'/g, "''")}'`;
  const cells = Array.from({ length: FILTER_CELLS.columns }, (_, index) => [
    `=${name}!${columnLetters(FILTER_CELLS.column + index)}${String(FILTER_CELLS.row)}`,
  ]);
  grid.write(FILTER_REFERENCES, cells);
}

function addMissingCharts(store: Store, face: Tab, grid: Tab): void {
  const memory = readNote(store, NOTE, noteSchema) ?? { charts: {}, rows: NO_ROWS };
  const present = new Set(face.chartIds());
  const charts = { ...memory.charts };
  for (const name of CHART_NAMES) {
    if (present.has(charts[name] ?? -1)) continue;
    const source = { tabId: grid.id, area: chartArea(name, memory.rows) };
    charts[name] = face.addChart({ ...CHARTS[name], source });
  }
  writeNote(store, NOTE, { charts, rows: memory.rows });
}

/** Points the charts at as many rows as there are now; one that a person deleted stays deleted. */
export function feedCharts(store: Store, { face, grid }: DashboardTabs, rows: ChartRows): void {
  const memory = readNote(store, NOTE, noteSchema);
  if (!memory) return;
  const { days, rated, mix } = memory.rows;
  if (days === rows.days && rated === rows.rated && mix === rows.mix) return;
  for (const name of CHART_NAMES) {
    const id = memory.charts[name];
    if (id !== undefined) face.feedChart(id, { tabId: grid.id, area: chartArea(name, rows) });
  }
  writeNote(store, NOTE, { ...memory, rows });
}
