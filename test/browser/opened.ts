// A workbench and a browser before it, for one story: what every browser test begins with. Build first (npm run build).
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../local/browser/launch';
import { openPage, type WorkbenchPage } from '../../local/browser/page';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../../local/workbench/index';

export const PROJECT = path.resolve(__dirname, '../../dist');
export const ZONE = 'Europe/Berlin';

export interface Opened {
  readonly browser: Browser;
  readonly workbench: Workbench;
  /** The first window. */
  readonly window: WorkbenchPage;
}

interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly isFirstVisit?: boolean;
}

/** Opens both at once, with the built bundle unless another project is given. */
export async function openWorkbench(
  options: Pick<WorkbenchOptions, 'saved'> & Partial<WorkbenchOptions>,
  { viewport, isFirstVisit }: Look = {},
): Promise<Opened> {
  const all = { project: PROJECT, spreadsheetName: 'Lumen Bakery', zone: ZONE, ...options };
  const [workbench, { browser }] = await Promise.all([startWorkbench(all), launchBrowser()]);
  return { browser, workbench, window: await openPage(browser, workbench.url, viewport, isFirstVisit) };
}

/** Waits until the panel shows all that the section in front asked for. */
export async function panelLoaded({ panel }: Pick<WorkbenchPage, 'panel'>): Promise<void> {
  await panel.locator('main[aria-busy=false]').waitFor();
  await panel.getByText('Loading…').waitFor({ state: 'detached' });
}
