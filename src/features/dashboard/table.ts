// The tabs of the Dashboard: the one people look at, and the hidden one with its numbers. Neither is a table of rows; what
// is declared here is how they are found again.
import { text } from '../../workbook/kinds';
import type { Table } from '../../workbook/table';
import { TITLE } from './face';
import { GRID_HEADER } from './grid';

const header = (name: string) =>
  ({ header: name, kind: text, owner: 'addOn', note: '', widthPx: 100 }) as const;

const face = { title: header(TITLE) };
const grid = { title: header(GRID_HEADER) };

export const dashboardTable: Table<typeof face> = {
  id: 'dashboard',
  tab: 'Dashboard',
  columns: face,
  key: 'title',
  frozenColumns: 0,
  rows: 60,
};

export const gridTable: Table<typeof grid> = {
  id: 'dashboard-numbers',
  tab: '_Dashboard',
  columns: grid,
  key: 'title',
  frozenColumns: 0,
  rows: 1102,
  hidden: true,
};
