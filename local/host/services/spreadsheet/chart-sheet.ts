// Charts of a sheet: the part of Sheet about what floats over its grid, and the grid's lines.
// https://developers.google.com/apps-script/reference/spreadsheet/sheet
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { signatureError } from '../core/signature';
import { EmbeddedChart, type BuiltChart } from './chart';
import { EmbeddedChartBuilder } from './chart-builder';
import type { ChartFacts } from './chart-operations';
import { sheetIdOf } from './sheet-id';
import { SheetPlaces } from './sheet-places';

const CLASS = 'SpreadsheetApp.Sheet';
const NOWHERE: ChartFacts['place'] = { row: 1, column: 1, offsetX: 0, offsetY: 0 };

export class SheetCharts extends SheetPlaces {
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(sheetIdOf(this), null, []);
  }
  getCharts(): EmbeddedChart[] {
    const sheetId = sheetIdOf(this);
    return ask('chart.list', sheetId).map(
      ({ chartId, areas }) =>
        new EmbeddedChart({
          sheetId,
          chartId,
          areas,
          changes: {},
          modify: (facts) => new EmbeddedChartBuilder(facts.sheetId, facts.chartId, facts.areas),
        }),
    );
  }
  insertChart(chart: unknown): void {
    const { areas, changes } = this.#built(chart, 'insertChart');
    const facts: ChartFacts = { type: 'COLUMN', headers: 0, options: {}, place: NOWHERE, ...changes, areas };
    ask('chart.insert', { sheetId: sheetIdOf(this), chart: facts });
  }
  updateChart(chart: unknown): void {
    const { chartId, changes } = this.#built(chart, 'updateChart');
    if (chartId === null) throw exception('The chart is not in this sheet.');
    ask('chart.update', { sheetId: sheetIdOf(this), chartId, changes });
  }
  removeChart(chart: unknown): void {
    const { chartId } = this.#built(chart, 'removeChart');
    if (chartId === null) throw exception('The chart is not in this sheet.');
    ask('chart.remove', { sheetId: sheetIdOf(this), chartId });
  }

  setHiddenGridlines(hidden: unknown): this {
    if (typeof hidden !== 'boolean') throw signatureError(`${CLASS}.setHiddenGridlines`, [hidden]);
    ask('chart.setGridLines', { sheetId: sheetIdOf(this), hidden });
    return this;
  }

  #built(chart: unknown, method: string): BuiltChart {
    if (!(chart instanceof EmbeddedChart)) throw signatureError(`${CLASS}.${method}`, [chart]);
    return EmbeddedChart.builtOf(chart);
  }
}
