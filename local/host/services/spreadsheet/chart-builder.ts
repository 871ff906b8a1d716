// https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
import { ChartType, type ChartTypeName } from '../charts/chart-type';
import { isObject, isWhole } from '../core/brand';
import { enumName, type EnumValue } from '../core/enumeration';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import type { ChartFacts } from './chart-operations';
import { EmbeddedChart } from './chart';
import { rangeHandle } from './handles';
import type { Area } from './operations';
import type { Range } from './range';
import { areaOf } from './range-area';

const CLASS = 'SpreadsheetApp.EmbeddedChartBuilder';

/** Keeps what was set, so that an update changes nothing else of a chart that people restyled. */
export class EmbeddedChartBuilder {
  readonly #sheetId: number;
  readonly #chartId: number | null;
  #areas: readonly Area[];
  #changes: Partial<ChartFacts> = {};

  constructor(sheetId: number, chartId: number | null, areas: readonly Area[]) {
    this.#sheetId = sheetId;
    this.#chartId = chartId;
    this.#areas = areas;
  }

  addRange(range: unknown): this {
    return this.#setAreas([...this.#areas, areaIn(range, 'addRange')]);
  }
  removeRange(range: unknown): this {
    const removed = JSON.stringify(areaIn(range, 'removeRange'));
    return this.#setAreas(this.#areas.filter((area) => JSON.stringify(area) !== removed));
  }
  clearRanges(): this {
    return this.#setAreas([]);
  }
  getRanges(): Range[] {
    return this.#areas.map(rangeHandle);
  }

  setChartType(type: unknown): this {
    const name = enumName(ChartType, type);
    if (name === null) throw signatureError(`${CLASS}.setChartType`, [type]);
    return this.#set({ type: name });
  }
  getChartType(): EnumValue<ChartTypeName> {
    return ChartType[this.#changes.type ?? 'LINE'];
  }
  setNumHeaders(headers: unknown): this {
    if (!isWhole(headers)) throw signatureError(`${CLASS}.setNumHeaders`, [headers]);
    return this.#set({ headers });
  }
  setOption(option: unknown, value: unknown): this {
    if (typeof option !== 'string') throw signatureError(`${CLASS}.setOption`, [option, value]);
    return this.#set({ options: { ...this.#changes.options, [option]: value } });
  }
  setPosition(row: unknown, column: unknown, offsetX: unknown, offsetY: unknown): this {
    if (!isWhole(row) || !isWhole(column) || !isWhole(offsetX) || !isWhole(offsetY)) {
      throw signatureError(`${CLASS}.setPosition`, [row, column, offsetX, offsetY]);
    }
    return this.#set({ place: { row, column, offsetX, offsetY } });
  }

  build(): EmbeddedChart {
    return new EmbeddedChart({
      sheetId: this.#sheetId,
      chartId: this.#chartId,
      areas: this.#areas,
      changes: this.#changes,
      modify: (facts) => new EmbeddedChartBuilder(facts.sheetId, facts.chartId, facts.areas),
    });
  }

  #setAreas(areas: readonly Area[]): this {
    this.#areas = areas;
    return this.#set({ areas });
  }
  #set(changes: Partial<ChartFacts>): this {
    this.#changes = { ...this.#changes, ...changes };
    return this;
  }
}

function areaIn(range: unknown, method: string): Area {
  if (!isObject(range)) throw signatureError(`${CLASS}.${method}`, [range]);
  return areaOf(range);
}

publish(EmbeddedChartBuilder, 'EmbeddedChartBuilder', 'SpreadsheetApp');
