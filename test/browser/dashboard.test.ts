// The Dashboard in a real browser: its charts hold the data, and it is what the README shows. Build first (npm run build).
import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import type { Browser } from 'playwright-core';
import { saveWorld, type Workbench } from '../../local/workbench/index';
import { connectedStage } from '../e2e/stage';
import { updateInPanel } from '../../local/demo/panel-update';
import type { WorkbenchPage } from '../../local/browser/page';
import { openWorkbench } from './opened';

let browser: Browser;
let workbench: Workbench;
let page: WorkbenchPage;

beforeAll(async () => {
  const stage = connectedStage();
  stage.host.hands.type('Dashboard', 'B5', '90d');
  updateInPanel(stage.host, { range: '1y' });
  stage.host.hands.select('Dashboard', 'A1');
  const look = { viewport: { width: 1440, height: 1262 } };
  ({ browser, workbench, window: page } = await openWorkbench({ saved: saveWorld(stage) }, look));
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

interface DrawnChart {
  readonly title: string;
  readonly type: string;
  readonly labels: number;
  readonly series: readonly { readonly label: string; readonly sum: number }[];
}

/** What the page draws, chart by chart. Runs in the page. */
function drawnCharts(): readonly DrawnChart[] {
  const { model } = globalThis as unknown as { readonly model?: OSpreadsheet.Model };
  if (!model) return [];
  const sheetId = model.getters.getSheetIdByName('Dashboard') ?? '';
  const charts = model.getters.getChartIds(sheetId).map((id) => {
    const { title } = model.getters.getChartDefinition(id) as { readonly title: { readonly text?: string } };
    const { chartJsConfig: config } = model.getters.getChartRuntime(id) as unknown as {
      readonly chartJsConfig: {
        readonly type: string;
        readonly data: {
          readonly labels: readonly string[];
          readonly datasets: readonly { readonly label?: string; readonly data: readonly unknown[] }[];
        };
      };
    };
    return {
      title: title.text ?? '',
      type: config.type,
      labels: config.data.labels.length,
      series: config.data.datasets.map(({ label = '', data }) => ({
        label,
        sum: data.reduce<number>((sum, value) => sum + Number(value ?? 0), 0),
      })),
    };
  });
  return charts.sort((one, other) => (one.title < other.title ? -1 : 1));
}

it('shows four charts that hold the numbers of the range', async () => {
  await page.until('Dashboard', 'B1', 'Social dashboard');
  const charts = await page.page.evaluate(drawnCharts);
  expect(charts.map(({ title, type, labels }) => [title, type, labels])).toEqual([
    ['Content mix', 'doughnut', 3],
    ['Engagement rate', 'line', expect.any(Number)],
    ['Interactions', 'line', 90],
    ['Views by day of publication', 'line', 90],
  ]);
  const views = Number((await page.display('Dashboard', 'D8')).replace(/,/g, ''));
  expect(charts[3]?.series).toEqual([{ label: 'Views', sum: views }]);
  expect(charts[2]?.series.map(({ label }) => label)).toEqual(['Likes', 'Comments', 'Shares']);
  expect(charts.every(({ series }) => series.every(({ sum }) => sum > 0))).toBe(true);
});

it('names key figures, arrows, hours and top posts', async () => {
  expect(await page.display('Dashboard', 'B7')).toBe('Posts');
  expect(await page.display('Dashboard', 'D9')).toMatch(/^(▲|▼|no change)/);
  expect(await page.display('Dashboard', 'K8')).toMatch(/median of \d+ posts|Too few posts/);
  expect(await page.display('Dashboard', 'I40')).toMatch(/^https:\/\//);
  expect(page.errors).toEqual([]);
});

it('is a picture worth showing', async () => {
  await page.page.waitForTimeout(1500);
  await page.screenshot('dashboard');
  expect(await page.page.locator('.o-figure').count()).toBe(4);
});
