// What a Dashboard looks like: which cell shows which number, colours, dropdowns and charts. Pure. Used with references
// for the Dashboard, and with the values themselves for a client's report.
import type { Area, Cell, Chart, ColourRule, Look } from '../../platform/ports';
import { columnLetters } from '../../workbook/set-up';
import { FACT_ROWS, PLACE, TOP_POSTS, type ChartRows } from './grid';
import { WEEKDAYS } from './hours';

export const TITLE = 'Social dashboard';
export const FACE_ROWS = 52;
export const FACE_COLUMNS = 18;

/** Cells of the filters, in the order of their labels. */
export const FILTER_CELLS: Area = { row: 5, column: 2, rows: 1, columns: 4 };
export const FILTER_LABELS = ['Range', 'Platform', 'Accounts', 'Campaign'] as const;
/** What the shown numbers were filtered by, beside the cells it is compared with. */
const APPLIED_KEY = { row: 5, column: 10 } as const;

/** Gives what a cell of the numbers holds, or a reference to it. */
export type At = (row: number, column: number) => Cell;
/** Makes an address clickable, where it is not one already. */
export type Linked = (row: number, column: number) => Cell;

const KPI_COLUMNS = 8;
const FIRST_COLUMN = 2;
const HEAT_COLUMN = 11;
const HEAT_ROW = 14;
const TOP_ROW = 39;

export function faceCells(at: At, linked: Linked, filters: readonly Cell[] | null): Cell[][] {
  const cells: Cell[][] = Array.from({ length: FACE_ROWS }, () =>
    Array.from({ length: FACE_COLUMNS }, () => ''),
  );
  const put = (row: number, column: number, cell: Cell): void => {
    const line = cells[row - 1];
    if (line) line[column - 1] = cell;
  };
  put(1, FIRST_COLUMN, TITLE);
  put(2, FIRST_COLUMN, at(FACT_ROWS.subtitle, PLACE.facts));
  put(3, FIRST_COLUMN, at(FACT_ROWS.notice, PLACE.facts));
  put(1, HEAT_COLUMN, at(FACT_ROWS.plan, PLACE.facts));
  if (filters) putFilters(put, at, filters);
  for (let kpi = 0; kpi < KPI_COLUMNS; kpi += 1) {
    const row = PLACE.kpiRow + kpi;
    put(7, FIRST_COLUMN + kpi, at(row, PLACE.facts));
    put(8, FIRST_COLUMN + kpi, at(row, PLACE.facts + 1));
    put(9, FIRST_COLUMN + kpi, at(row, PLACE.facts + 2));
  }
  putHours(put, at);
  putTop(put, at, linked);
  return cells;
}

type Put = (row: number, column: number, cell: Cell) => void;

function putFilters(put: Put, at: At, filters: readonly Cell[]): void {
  FILTER_LABELS.forEach((label, index) => {
    put(4, FILTER_CELLS.column + index, label);
    put(5, FILTER_CELLS.column + index, filters[index] ?? '');
  });
  put(5, 6, at(FACT_ROWS.applied, PLACE.facts));
  put(5, 7, 'Filters changed: choose Genviral > Update now');
  put(APPLIED_KEY.row, APPLIED_KEY.column, at(FACT_ROWS.filterKey, PLACE.facts));
}

function putHours(put: Put, at: At): void {
  put(7, HEAT_COLUMN, 'Best hours to post');
  for (let line = 0; line < 3; line += 1) put(8 + line, HEAT_COLUMN, at(PLACE.hoursRow + line, PLACE.facts));
  put(HEAT_ROW - 2, HEAT_COLUMN, 'Posts by weekday and hour');
  for (let row = 0; row <= 24; row += 1) {
    for (let column = 0; column <= WEEKDAYS.length; column += 1) {
      const cell = row === 0 && column === 0 ? '' : at(1 + row, PLACE.heatmap + column);
      put(HEAT_ROW - 1 + row, HEAT_COLUMN + column, cell);
    }
  }
}

/** Published, account, post over three columns, views, engagement, link. */
const TOP_COLUMNS = [0, 1, 2, 5, 6, 7];

function putTop(put: Put, at: At, linked: Linked): void {
  put(TOP_ROW - 1, FIRST_COLUMN, `Top ${String(TOP_POSTS)} posts by views`);
  for (let row = 0; row <= TOP_POSTS; row += 1) {
    TOP_COLUMNS.forEach((column, index) => {
      const isLink = row > 0 && index === TOP_COLUMNS.length - 1;
      const cell = isLink ? linked(1 + row, PLACE.top + index) : at(1 + row, PLACE.top + index);
      put(TOP_ROW + row, FIRST_COLUMN + column, cell);
    });
  }
}

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});

const GREY = '#5f6368';
const INK = '#202124';
const CARD = '#f4f5fb';
const INDIGO = '#4f46e5';
const PALETTE = [INDIGO, '#0ea5a4', '#f59e0b', '#ef4444'] as const;

export const LOOKS: readonly (readonly [Area, Look])[] = [
  [area(1, 1, FACE_ROWS, FACE_COLUMNS), { background: '#ffffff', colour: INK }],
  [area(1, 2, 1, 1), { sizePt: 20, bold: true }],
  [area(2, 2, 1, 1), { colour: GREY }],
  [area(3, 2, 1, 1), { colour: '#b45309' }],
  [area(1, HEAT_COLUMN, 1, 1), { colour: GREY }],
  [area(4, 2, 1, 4), { colour: GREY, sizePt: 9 }],
  [area(5, 2, 1, 4), { background: '#e8eaf6', bold: true }],
  [area(5, 6, 1, 1), { colour: GREY }],
  [area(5, 7, 1, 4), { colour: '#ffffff' }],
  [area(7, 2, 3, KPI_COLUMNS), { background: CARD, align: 'center' }],
  [area(7, 2, 1, KPI_COLUMNS), { colour: GREY }],
  [area(8, 2, 1, KPI_COLUMNS), { sizePt: 18, bold: true, colour: INK }],
  [area(9, 2, 1, KPI_COLUMNS), { colour: GREY, sizePt: 9 }],
  [area(7, HEAT_COLUMN, 1, 1), { bold: true, sizePt: 12 }],
  [area(HEAT_ROW - 2, HEAT_COLUMN, 1, 1), { bold: true, sizePt: 12 }],
  [area(HEAT_ROW - 1, HEAT_COLUMN, 1, 8), { colour: GREY, align: 'center', sizePt: 9 }],
  [area(HEAT_ROW, HEAT_COLUMN, 24, 1), { colour: GREY, sizePt: 8, align: 'right' }],
  [area(HEAT_ROW, HEAT_COLUMN + 1, 24, 7), { background: '#f4f5fb', align: 'center', sizePt: 9 }],
  [area(TOP_ROW - 1, 2, 1, 1), { bold: true, sizePt: 12 }],
  [area(TOP_ROW, 2, 1, KPI_COLUMNS), { bold: true, colour: GREY, background: CARD }],
  [area(TOP_ROW, 2, TOP_POSTS + 1, 1), { align: 'left' }],
  [area(TOP_ROW, 7, 1, 2), { align: 'right' }],
];

export const FORMATS: readonly (readonly [Area, string])[] = [
  [area(8, 2, 1, KPI_COLUMNS - 1), '#,##0'],
  [area(8, 9, 1, 1), '0.0%'],
  [area(TOP_ROW + 1, 2, TOP_POSTS, 1), 'yyyy-mm-dd'],
  [area(TOP_ROW + 1, 7, TOP_POSTS, 1), '#,##0'],
  [area(TOP_ROW + 1, 8, TOP_POSTS, 1), '0.0%'],
];

/** Column, how many, pixels. */
export const WIDTHS: readonly (readonly [number, number, number])[] = [
  [1, 1, 20],
  [2, KPI_COLUMNS, 112],
  [10, 1, 24],
  [HEAT_COLUMN, 1, 48],
  [HEAT_COLUMN + 1, 7, 42],
];

/** Cells of a report whose text could be taken for a formula or a time; the Dashboard's hold references. */
export const TEXT_AREAS: readonly Area[] = [
  area(2, 2, 2, 1),
  area(8, HEAT_COLUMN, 3, 1),
  area(HEAT_ROW, HEAT_COLUMN, 24, 1),
  area(TOP_ROW + 1, 3, TOP_POSTS, 2),
];

/** Text that is longer than its cell ends there, instead of covering what stands beside it. */
export const CLIPPED: readonly Area[] = [
  area(TOP_ROW + 1, 3, TOP_POSTS, 1),
  area(TOP_ROW + 1, 9, TOP_POSTS, 1),
];

const a1 = (row: number, column: number, fixed = true): string =>
  fixed ? `$${columnLetters(column)}$${String(row)}` : `${columnLetters(column)}${String(row)}`;

/** Arrows green and red, the heatmap in four steps, and the word that the filters were changed. */
export function colourRules(hasFilters: boolean): readonly ColourRule[] {
  const delta = area(9, 2, 1, KPI_COLUMNS);
  const heat = area(HEAT_ROW, HEAT_COLUMN + 1, 24, 7);
  const arrow = (sign: string, text: string): ColourRule => ({
    area: delta,
    formula: `LEFT(${a1(9, 2, false)})="${sign}"`,
    background: CARD,
    text,
  });
  const most = `MAX(${a1(HEAT_ROW, HEAT_COLUMN + 1)}:${a1(HEAT_ROW + 23, HEAT_COLUMN + 7)})`;
  const first = a1(HEAT_ROW, HEAT_COLUMN + 1, false);
  // Quarters as whole numbers: a decimal point would depend on the locale.
  const step = (quarters: number, background: string, text: string): ColourRule => ({
    area: heat,
    formula: `ISNUMBER(${first})*(4*${first}>${String(quarters)}*${most})`,
    background,
    text,
  });
  const chosen = [0, 1, 2, 3].map((index) => a1(FILTER_CELLS.row, FILTER_CELLS.column + index)).join('&"|"&');
  return [
    arrow('▲', '#15803d'),
    arrow('▼', '#b91c1c'),
    step(3, '#4338ca', '#ffffff'),
    step(2, '#6d6ae8', '#ffffff'),
    step(1, '#a5a6f6', INK),
    step(0, '#dcdcfb', INK),
    ...(hasFilters
      ? [
          {
            area: area(5, 7, 1, 3),
            formula: `(${chosen})<>${a1(APPLIED_KEY.row, APPLIED_KEY.column)}`,
            background: '#fde68a',
            text: '#92400e',
          },
        ]
      : []),
  ];
}

export const CHART_NAMES = ['views', 'interactions', 'engagement', 'mix'] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** Where a chart's numbers stand; `firstRow` is the row of their header. */
export function chartArea(name: ChartName, rows: ChartRows, firstRow = 1): Area {
  const of = { views: 2, interactions: 4, engagement: 2, mix: 2 }[name];
  const count = { views: rows.days, interactions: rows.days, engagement: rows.rated, mix: rows.mix }[name];
  return area(firstRow, PLACE[name], Math.max(2, count), of);
}

type ChartLook = Omit<Chart, 'source'>;

const WIDE = { widthPx: 440, heightPx: 268 } as const;

export const CHARTS: Readonly<Record<ChartName, ChartLook>> = {
  views: {
    kind: 'area',
    title: 'Views by day of publication',
    at: { row: 11, column: 2 },
    ...WIDE,
    colours: [PALETTE[0]],
    legend: 'none',
  },
  interactions: {
    kind: 'line',
    title: 'Interactions',
    at: { row: 11, column: 6 },
    ...WIDE,
    colours: [PALETTE[0], PALETTE[1], PALETTE[2]],
    legend: 'bottom',
  },
  engagement: {
    kind: 'line',
    title: 'Engagement rate',
    at: { row: 24, column: 2 },
    ...WIDE,
    colours: [PALETTE[1]],
    legend: 'none',
  },
  mix: {
    kind: 'pie',
    title: 'Content mix',
    at: { row: 24, column: 6 },
    ...WIDE,
    colours: PALETTE,
    legend: 'right',
  },
};
