// Looks and charts of a tab through SpreadsheetApp.
// https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
import type { Area, Chart, Look, Tab } from '../ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Pictures = 'style' | 'hideGridlines' | 'chartIds' | 'addChart' | 'feedChart';

/** `sheetById` finds the tab that holds a chart's numbers. */
export function pictures(sheet: Sheet, sheetById: (id: number) => Sheet): Pick<Tab, Pictures> {
  const rangeIn = (owner: Sheet, { row, column, rows, columns }: Area) =>
    owner.getRange(row, column, rows, columns);
  return {
    style: (area, look) => {
      style(rangeIn(sheet, area), look);
    },
    hideGridlines: () => {
      sheet.setHiddenGridlines(true);
    },
    chartIds: () => idsIn(sheet),
    addChart: (chart) => {
      const before = new Set(idsIn(sheet));
      const source = rangeIn(sheetById(chart.source.tabId), chart.source.area);
      sheet.insertChart(built(sheet, chart, source));
      // A chart gets its id when it is in the sheet.
      return idsIn(sheet).find((id) => !before.has(id)) ?? noId();
    },
    feedChart: (id, { tabId, area }) => {
      const chart = sheet.getCharts().find((candidate) => candidate.getChartId() === id);
      if (!chart) return;
      sheet.updateChart(
        chart
          .modify()
          .clearRanges()
          .addRange(rangeIn(sheetById(tabId), area))
          .build(),
      );
    },
  };
}

function style(
  range: GoogleAppsScript.Spreadsheet.Range,
  { bold, sizePt, colour, background, align }: Look,
): void {
  if (bold !== undefined) range.setFontWeight(bold ? 'bold' : 'normal');
  if (sizePt !== undefined) range.setFontSize(sizePt);
  if (colour !== undefined) range.setFontColor(colour);
  if (background !== undefined) range.setBackground(background);
  if (align !== undefined) range.setHorizontalAlignment(align);
}

function idsIn(sheet: Sheet): readonly number[] {
  return sheet.getCharts().flatMap((chart) => chart.getChartId() ?? []);
}

function noId(): never {
  throw new Error('the new chart has no id');
}

/** Options that a kind does not know are passed over. https://developers.google.com/apps-script/chart-configuration-options */
function built(
  sheet: Sheet,
  { kind, title, at, widthPx, heightPx, colours, legend }: Chart,
  source: GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const types = {
    line: Charts.ChartType.LINE,
    area: Charts.ChartType.AREA,
    column: Charts.ChartType.COLUMN,
    pie: Charts.ChartType.PIE,
  };
  return sheet
    .newChart()
    .setChartType(types[kind])
    .addRange(source)
    .setNumHeaders(1)
    .setOption('title', title)
    .setOption('width', widthPx)
    .setOption('height', heightPx)
    .setOption('colors', [...colours])
    .setOption('legend', { position: legend })
    .setOption('pieHole', 0.55)
    .setPosition(at.row, at.column, 0, 0)
    .build();
}
