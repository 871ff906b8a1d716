// Charts: built, put into a sheet, changed, fed from other cells, taken away.
// https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
import { openHost } from './open-host';

function withNumbers() {
  const opened = openHost();
  const { sheet } = opened;
  sheet.getRange('A1:C3').setValues([
    ['Day', 'Likes', 'Shares'],
    ['Mon', 3, 1],
    ['Tue', 5, 2],
  ]);
  const { Charts } = opened.execution.globals as unknown as { Charts: GoogleAppsScript.Charts.Charts };
  return { ...opened, Charts };
}

test('a chart is in the sheet once it is inserted, under an id, over its ranges', () => {
  const { sheet, Charts } = withNumbers();
  const builder = sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('A1:C3'));
  const chart = builder.setNumHeaders(1).setOption('title', 'Interactions').setPosition(5, 2, 3, 4).build();
  expect([sheet.getCharts(), chart.getChartId()]).toEqual([[], null]);
  sheet.insertChart(chart);
  const [inserted] = sheet.getCharts();
  expect(inserted?.getChartId()).toEqual(expect.any(Number));
  const range = inserted?.getRanges()[0];
  expect([range?.getRow(), range?.getColumn(), range?.getNumRows(), range?.getNumColumns()]).toEqual([
    1, 1, 3, 3,
  ]);
});

test('an update changes what the builder set, and keeps the id', () => {
  const { sheet, Charts } = withNumbers();
  const builder = sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange('A1:B3'));
  sheet.insertChart(builder.setNumHeaders(1).setOption('title', 'Mix').setPosition(1, 5, 0, 0).build());
  const [before] = sheet.getCharts();
  if (!before) throw new Error('no chart');
  sheet.updateChart(before.modify().clearRanges().addRange(sheet.getRange('A1:B2')).build());
  const [after] = sheet.getCharts();
  expect(after?.getChartId()).toBe(before.getChartId());
  expect(after?.getRanges()[0]?.getNumRows()).toBe(2);
  sheet.removeChart(before);
  expect(sheet.getCharts()).toEqual([]);
});

test('the ranges of a chart follow the name of their sheet', () => {
  const { sheet, Charts } = withNumbers();
  sheet.insertChart(
    sheet
      .newChart()
      .setChartType(Charts.ChartType.COLUMN)
      .addRange(sheet.getRange('A1:B3'))
      .setPosition(1, 5, 0, 0)
      .build(),
  );
  sheet.setName("Bob's numbers");
  expect(sheet.getCharts()[0]?.getRanges()[0]?.getNumColumns()).toBe(2);
});

test('types are enums, not their names; a chart that is nowhere cannot be updated', () => {
  const { sheet } = withNumbers();
  const builder = sheet.newChart();
  expect(() => builder.setChartType('LINE' as never)).toThrow(/don't match the method signature/);
  expect(() => {
    sheet.insertChart('chart' as never);
  }).toThrow(/don't match the method signature/);
  expect(() => {
    sheet.updateChart(builder.build());
  }).toThrow(/not in this sheet/);
});

test('grid lines can be hidden', () => {
  const { sheet } = withNumbers();
  expect(() => sheet.setHiddenGridlines(true)).not.toThrow();
  expect(() => sheet.setHiddenGridlines('yes' as never)).toThrow(/don't match the method signature/);
});
