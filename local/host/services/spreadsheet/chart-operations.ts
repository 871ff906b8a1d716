// Pure types, shared by both sides of the bridge: what the chart classes ask of the workbook.
import type { ChartTypeName } from '../charts/chart-type';
import type { Area } from './operations';

/** Where a chart floats: over a cell, some pixels from its corner. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Names as in Google's charts, such as `title` or `legend.position`. Those that the host cannot draw are not kept. */
export type ChartOptions = Readonly<Record<string, unknown>>;

export interface ChartFacts {
  readonly type: ChartTypeName;
  /** The first column of an area are labels, the others are series. */
  readonly areas: readonly Area[];
  readonly headers: number;
  readonly options: ChartOptions;
  readonly place: ChartPlace;
}

export interface ChartOperations {
  'chart.list': {
    input: number;
    output: readonly (Omit<ChartFacts, 'options'> & { readonly chartId: number })[];
  };
  'chart.insert': { input: { readonly sheetId: number; readonly chart: ChartFacts }; output: null };
  /** Only what is given changes. */
  'chart.update': {
    input: { readonly sheetId: number; readonly chartId: number; readonly changes: Partial<ChartFacts> };
    output: null;
  };
  'chart.remove': { input: { readonly sheetId: number; readonly chartId: number }; output: null };
  'chart.setGridLines': { input: { readonly sheetId: number; readonly hidden: boolean }; output: null };
}
