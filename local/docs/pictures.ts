// Writes the pictures of docs/ from the workbench in a real browser, so that they stay true. Build first, then:
// npx tsx local/docs/pictures.ts [NAME…]
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { launchBrowser } from '../browser/launch';
import { openPage, SMALL, type WorkbenchPage } from '../browser/page';
import { startWorkbench } from '../workbench/index';
import { withPalette } from './palette-png';
import { bakeryToday, dashboardBoard, firstDay, type Staged } from './picture-stages';

const DOCS = path.resolve(import.meta.dirname, '../../docs');
const DIST = path.resolve(import.meta.dirname, '../../dist');
/** Longer sections are cut off: a picture is to be read beside a text. */
const TALLEST_PX = 1200;
/** What stands above and below the panel's page in a window. */
const AROUND_PX = 190;

interface Picture {
  /** The file in docs/, without .png. */
  readonly name: string;
  readonly take: (window: WorkbenchPage) => Promise<void>;
}

interface Album {
  readonly stage: () => Staged;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly pictures: readonly Picture[];
}

const ALBUMS: readonly Album[] = [
  { stage: firstDay, viewport: SMALL, pictures: [{ name: 'panel-connect', take: connecting }] },
  {
    stage: bakeryToday,
    viewport: SMALL,
    pictures: [
      { name: 'workbench', take: wholePage },
      { name: 'panel-today', take: (window) => panel(window, 'panel-today') },
      { name: 'panel-schedule', take: planning },
      { name: 'behind-the-scenes', take: behindTheScenes },
      { name: 'panel-update', take: (window) => section(window, 'Update', 'Tracked accounts') },
      { name: 'panel-automation', take: (window) => section(window, 'Automation', 'What it does') },
      { name: 'panel-columns', take: fillingTimes },
      { name: 'panel-connection', take: (window) => section(window, 'Connection', 'Your key') },
    ],
  },
  {
    stage: dashboardBoard,
    viewport: { width: 1440, height: 1262 },
    pictures: [{ name: 'dashboard', take: dashboard }],
  },
];

function keep(name: string, screenshot: Buffer): void {
  writeFileSync(path.join(DOCS, `${name}.png`), withPalette(screenshot));
}

async function connecting(window: WorkbenchPage): Promise<void> {
  await openPanel(window);
  await window.panel.getByLabel('API key').fill('gva_live_hidden-while-you-paste');
  await panel(window, 'panel-connect');
}

async function wholePage(window: WorkbenchPage): Promise<void> {
  await openPanel(window);
  await window.panel.getByText('Needs you').waitFor();
  keep('workbench', await window.page.screenshot());
}

async function planning(window: WorkbenchPage): Promise<void> {
  await openSection(window, 'Schedule');
  await window.panel.getByRole('button', { name: 'See what would be sent' }).click();
  await window.panel.getByRole('heading', { name: 'What would be sent' }).waitFor();
  await quiet(window);
  await panel(window, 'panel-schedule');
}

async function fillingTimes(window: WorkbenchPage): Promise<void> {
  await openSection(window, 'Columns');
  await window.panel.getByRole('button', { name: 'Show times' }).click();
  await quiet(window);
  await panel(window, 'panel-columns');
}

async function section(window: WorkbenchPage, name: string, heading: string): Promise<void> {
  await openSection(window, name);
  await window.panel.getByRole('heading', { name: heading }).waitFor();
  await panel(window, `panel-${name.toLowerCase()}`);
}

async function behindTheScenes(window: WorkbenchPage): Promise<void> {
  await window.page.getByRole('tab', { name: 'HTTP' }).click();
  await window.page.locator('#exchanges button').first().click();
  keep('behind-the-scenes', await window.page.screenshot());
  await window.page.getByRole('button', { name: 'Fold down' }).click();
}

async function dashboard(window: WorkbenchPage): Promise<void> {
  await window.until('Dashboard', 'B1', 'Social dashboard');
  // Charts are drawn with an animation that says nowhere when it is over.
  await window.page.waitForTimeout(1500);
  keep('dashboard', await window.page.screenshot());
}

async function openPanel(window: WorkbenchPage): Promise<void> {
  if (await window.page.locator('#sidebar').isVisible()) return;
  await window.choose('Genviral', 'Open panel');
  await window.panel.locator('footer').waitFor();
}

async function openSection(window: WorkbenchPage, name: string): Promise<void> {
  await openPanel(window);
  await window.panel.getByRole('tab', { name }).click();
  await window.panel.getByText('Loading…').waitFor({ state: 'detached' });
}

/** Waits until the panel works no more. */
async function quiet({ panel: inside }: WorkbenchPage): Promise<void> {
  await inside.locator('main[aria-busy=false]').waitFor();
}

/** The panel alone, as long as it is. */
async function panel(window: WorkbenchPage, name: string): Promise<void> {
  const { page, panel: inside } = window;
  await openPanel(window);
  // Nothing on a picture is under the mouse.
  await page.mouse.move(0, 0);
  const lengthPx = await lengthOf(inside.locator('main'));
  await page.setViewportSize({ ...SMALL, height: Math.min(lengthPx + AROUND_PX, TALLEST_PX) });
  keep(name, await page.locator('#sidebar').screenshot());
  await page.setViewportSize(SMALL);
}

async function lengthOf(element: Locator): Promise<number> {
  const box = await element.boundingBox();
  return Math.ceil(box?.height ?? 0);
}

async function fill({ stage, viewport, pictures }: Album, wanted: readonly string[]): Promise<void> {
  const asked = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (asked.length === 0) return;
  const [workbench, { browser }] = await Promise.all([
    startWorkbench({ ...stage(), project: DIST }),
    launchBrowser(),
  ]);
  try {
    const window = await openPage(browser, workbench.url, viewport);
    for (const { name, take } of asked) {
      await take(window);
      console.log(`docs/${name}.png`);
    }
  } finally {
    await browser.close();
    await workbench.close();
  }
}

for (const album of ALBUMS) await fill(album, process.argv.slice(2));
