// https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart
import { publish } from '../core/service';
import type { EmbeddedChartBuilder } from './chart-builder';
import type { ChartFacts } from './chart-operations';
import { rangeHandle } from './handles';
import type { Area } from './operations';
import type { Range } from './range';

export interface BuiltChart {
  readonly sheetId: number;
  /** `null` until it is in a sheet. */
  readonly chartId: number | null;
  readonly areas: readonly Area[];
  /** What the builder set. */
  readonly changes: Partial<ChartFacts>;
  readonly modify: (chart: BuiltChart) => EmbeddedChartBuilder;
}

export class EmbeddedChart {
  readonly #built: BuiltChart;

  constructor(built: BuiltChart) {
    this.#built = built;
  }

  /** Not a method of Google's class: how our own classes read a chart. */
  static builtOf(chart: EmbeddedChart): BuiltChart {
    return chart.#built;
  }

  getChartId(): number | null {
    return this.#built.chartId;
  }
  getRanges(): Range[] {
    return this.#built.areas.map(rangeHandle);
  }
  modify(): EmbeddedChartBuilder {
    return this.#built.modify(this.#built);
  }
}

publish(EmbeddedChart, 'EmbeddedChart', 'SpreadsheetApp');
