// Charts as o-spreadsheet keeps them. Only what o-spreadsheet can draw is kept of Google's options; the rest is looks.
import type { ChartDefinition } from '@odoo/o-spreadsheet';
import type { ChartTypeName } from '../services/charts/chart-type';
import { a1 } from '../services/spreadsheet/a1';
import type { ChartFacts, ChartOptions } from '../services/spreadsheet/chart-operations';
import type { Area } from '../services/spreadsheet/operations';
import type { Engine } from './engine';
import { readNotation } from './sheets';
import { sheetIdOf } from './sheet-ids';

type Definition = Extract<ChartDefinition, { readonly type: 'line' | 'bar' | 'pie' }>;

/** What Sheets gives a chart without a size. */
const USUAL_SIZE = { width: 600, height: 371 };

export function insertChart(engine: Engine, sheetKey: string, id: string, chart: ChartFacts): void {
  const { row, column, offsetX, offsetY } = chart.place;
  engine.dispatch({
    type: 'CREATE_CHART',
    sheetId: sheetKey,
    chartId: id,
    figureId: `figure-${id}`,
    col: column - 1,
    row: row - 1,
    offset: { x: offsetX, y: offsetY },
    size: sizeOf(chart.options, USUAL_SIZE),
    definition: definitionOf(engine, chart, null),
  });
}

/** Changes what is given; whatever else people made of the chart stays. */
export function updateChart(
  engine: Engine,
  sheetKey: string,
  id: string,
  changes: Partial<ChartFacts>,
): void {
  const before = engine.getters.getChartDefinition(id) as Definition;
  const facts = { ...factsOf(engine, sheetKey, before), options: {}, ...changes };
  const figureId = engine.getters.getFigureIdFromChartId(id);
  const definition = { ...before, ...definitionOf(engine, facts, before) };
  engine.dispatch({ type: 'UPDATE_CHART', sheetId: sheetKey, chartId: id, figureId, definition });
  if (!changes.place && !changes.options) return;
  const figure = engine.getters.getFigure(sheetKey, figureId);
  if (!figure) return;
  const place = changes.place
    ? {
        col: changes.place.column - 1,
        row: changes.place.row - 1,
        offset: { x: changes.place.offsetX, y: changes.place.offsetY },
      }
    : { col: figure.col, row: figure.row, offset: figure.offset };
  engine.dispatch({
    type: 'UPDATE_FIGURE',
    sheetId: sheetKey,
    figureId,
    ...place,
    ...sizeOf(changes.options ?? {}, figure),
  });
}

export function removeChart(engine: Engine, sheetKey: string, id: string): void {
  const figureId = engine.getters.getFigureIdFromChartId(id);
  engine.dispatch({ type: 'DELETE_FIGURE', sheetId: sheetKey, figureId });
}

/** o-spreadsheet's name of a chart. */
export function chartKey(engine: Engine, sheetKey: string, chartId: number): string | undefined {
  return engine.getters.getChartIds(sheetKey).find((id) => sheetIdOf(id) === chartId);
}

export function readCharts(
  engine: Engine,
  sheetKey: string,
): readonly (Omit<ChartFacts, 'options'> & { readonly chartId: number })[] {
  return engine.getters.getChartIds(sheetKey).map((id) => {
    const figure = engine.getters.getFigure(sheetKey, engine.getters.getFigureIdFromChartId(id));
    const definition = engine.getters.getChartDefinition(id) as Definition;
    return {
      chartId: sheetIdOf(id),
      ...factsOf(engine, sheetKey, definition),
      place: {
        row: (figure?.row ?? 0) + 1,
        column: (figure?.col ?? 0) + 1,
        offsetX: figure?.offset.x ?? 0,
        offsetY: figure?.offset.y ?? 0,
      },
    };
  });
}

export function setGridLines(engine: Engine, sheetKey: string, hidden: boolean): void {
  engine.dispatch({ type: 'SET_GRID_LINES_VISIBILITY', sheetId: sheetKey, areGridLinesVisible: !hidden });
}

function sizeOf(
  options: ChartOptions,
  before: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const { width, height } = options;
  return {
    width: typeof width === 'number' ? width : before.width,
    height: typeof height === 'number' ? height : before.height,
  };
}

function factsOf(
  engine: Engine,
  sheetKey: string,
  definition: Definition,
): Pick<ChartFacts, 'type' | 'areas' | 'headers'> & {
  readonly place: ChartFacts['place'];
} {
  const source = definition.dataSource;
  const ranges =
    source.type === 'range'
      ? [source.labelRange, ...source.dataSets.map(({ dataRange }) => dataRange)].filter(
          (range) => range !== undefined,
        )
      : [];
  return {
    type: typeOf(definition),
    areas: joined(ranges.flatMap((range) => areaOfText(engine, sheetKey, range))),
    headers: source.type === 'range' && source.dataSetsHaveTitle ? 1 : 0,
    place: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  };
}

function typeOf(definition: Definition): ChartTypeName {
  if (definition.type === 'pie') return 'PIE';
  if (definition.type === 'bar') return definition.horizontal === true ? 'BAR' : 'COLUMN';
  return definition.fillArea === true ? 'AREA' : 'LINE';
}

/** Columns side by side are one area again. */
function joined(areas: readonly Area[]): readonly Area[] {
  const all: Area[] = [];
  for (const area of areas) {
    const last = all.at(-1);
    const isNext =
      last?.sheetId === area.sheetId &&
      last.row === area.row &&
      last.rows === area.rows &&
      last.column + last.columns === area.column;
    if (isNext) all[all.length - 1] = { ...last, columns: last.columns + area.columns };
    else all.push(area);
  }
  return all;
}

/** Such as `'Sheet 1'!A1:B9`; cells of the chart's own sheet are named without it. */
function areaOfText(engine: Engine, sheetKey: string, text: string): readonly Area[] {
  const cut = text.lastIndexOf('!');
  const name = text.slice(0, cut).replace(/^'|'$/g, '').replaceAll("''", "'");
  const key = cut < 0 ? sheetKey : engine.getters.getSheetIdByName(name);
  const area = key === undefined ? null : readNotation(engine, key, text.slice(cut + 1));
  return area ? [area] : [];
}

function definitionOf(engine: Engine, chart: ChartFacts, before: Definition | null): Definition {
  const { options, type } = chart;
  const columns = chart.areas.flatMap((area) =>
    Array.from({ length: area.columns }, (_, index) => ({
      ...area,
      column: area.column + index,
      columns: 1,
    })),
  );
  const [labels, ...series] = columns.map((column) => textOfArea(engine, column));
  const dataSets = series.map((dataRange, index) => ({ dataSetId: String(index), dataRange }));
  const colours = Array.isArray(options['colors']) ? options['colors'].map(String) : null;
  const common = {
    dataSource: {
      type: 'range' as const,
      dataSets,
      dataSetsHaveTitle: chart.headers > 0,
      ...(labels === undefined ? {} : { labelRange: labels }),
    },
    title: titleOf(options, before),
    legendPosition: legendOf(options, before),
    dataSetStyles: colours
      ? Object.fromEntries(
          dataSets.map(({ dataSetId }, index) => [
            dataSetId,
            { backgroundColor: colours[index % colours.length] ?? '' },
          ]),
        )
      : (before?.dataSetStyles ?? {}),
    aggregated: false,
    humanize: true,
  };
  if (type === 'PIE') {
    const isDoughnut = Number(options['pieHole'] ?? 0) > 0;
    return {
      ...common,
      type: 'pie',
      showValues: false,
      ...(isDoughnut ? { isDoughnut, pieHolePercentage: Number(options['pieHole']) * 100 } : {}),
      ...(colours ? { slicesColors: colours } : {}),
    };
  }
  if (type === 'COLUMN' || type === 'BAR') {
    return { ...common, type: 'bar', stacked: options['isStacked'] === true, horizontal: type === 'BAR' };
  }
  return {
    ...common,
    type: 'line',
    labelsAsText: true,
    stacked: false,
    cumulative: false,
    fillArea: type === 'AREA',
    hideDataMarkers: options['pointSize'] === undefined || options['pointSize'] === 0,
  };
}

function titleOf({ title }: ChartOptions, before: Definition | null): Definition['title'] {
  if (typeof title === 'string') return { text: title, fontSize: 14, bold: true, color: '#3c4043' };
  return before?.title ?? {};
}

function legendOf(options: ChartOptions, before: Definition | null): Definition['legendPosition'] {
  const legend = options['legend'] as { readonly position?: unknown } | undefined;
  const position = options['legend.position'] ?? legend?.position;
  const known = ['top', 'bottom', 'left', 'right', 'none'] as const;
  return known.find((name) => name === position) ?? before?.legendPosition ?? 'right';
}

function textOfArea(engine: Engine, { sheetId, row, column, rows, columns }: Area): string {
  const key = engine.sheetKey(sheetId);
  if (key === undefined) throw new Error(`No sheet ${sheetId}`);
  const name = engine.getters.getSheetName(key).replaceAll("'", "''");
  return `'${name}'!${a1(row, column, rows, columns)}`;
}
