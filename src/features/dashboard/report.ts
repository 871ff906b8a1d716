// A report for a client: what the Dashboard shows, as values in a tab of its own, with its numbers below. It can be
// downloaded as PDF, or read from the client's own file with IMPORTRANGE, and nothing in it changes any more.
import { dateText } from '../../time/instant';
import { wallClockIn } from '../../time/zone';
import { openTable } from '../../workbook/open';
import { requireRoom } from '../../workbook/room';
import { postsTable } from '../posts/table';
import type { RunContext } from '../run-context';
import type { Target } from '../targets/target';
import { findDashboard, FILTER_REFERENCES, formatGrid, furnishFace } from './build';
import { CHART_NAMES, CHARTS, chartArea, colourRules, FACE_ROWS, faceCells, TEXT_AREAS } from './face';
import { FIRST_FILTERS, readFilters } from './filters';
import { chartRows, GRID_COLUMNS, gridOf } from './grid';
import { makeBoard } from './run';

/** The numbers begin below what people look at. */
const NUMBERS_ROW = FACE_ROWS + 4;

/** Gives the name of the new tab. The report has the filters of the Dashboard. */
export function makeReport(run: RunContext, targets: readonly Target[]): string {
  const tabs = findDashboard(run.workbook, run.store);
  const filters = tabs
    ? readFilters(tabs.grid.read(FILTER_REFERENCES).map(([cell = '']) => cell))
    : FIRST_FILTERS;
  const posts = openTable(run.workbook, run.store, postsTable);
  const board = { ...makeBoard(run, posts, targets, filters), plan: '' };
  const rows = chartRows(board.figures);
  const height = Math.max(rows.days, 30);
  const cells = gridOf({ ...board, accounts: [], campaigns: [], filterKey: '', applied: '' }, height);
  const nowMs = run.nowMs();
  const today = dateText(wallClockIn(run.zone(nowMs, nowMs), nowMs));
  const tab = run.workbook.insertTab(freeName(run, `Report ${today}`));
  requireRoom(run.workbook, tab, NUMBERS_ROW + height);
  tab.growTo(NUMBERS_ROW + height, GRID_COLUMNS);
  formatGrid(tab, NUMBERS_ROW, height);
  const at = (row: number, column: number) => cells[row - 1]?.[column - 1] ?? '';
  for (const area of TEXT_AREAS) tab.formatNumbers(area, '@');
  furnishFace(tab, faceCells(at, at, null));
  tab.colourBy(colourRules(false));
  tab.write({ row: NUMBERS_ROW, column: 1, rows: height, columns: GRID_COLUMNS }, cells);
  for (const name of CHART_NAMES) {
    tab.addChart({ ...CHARTS[name], source: { tabId: tab.id, area: chartArea(name, rows, NUMBERS_ROW) } });
  }
  tab.show({ row: 1, column: 1, rows: 1, columns: 1 });
  return tab.name();
}

function freeName(run: RunContext, wanted: string): string {
  const taken = new Set(run.workbook.tabs().map((tab) => tab.name().toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${String(number)})`;
  return name;
}
