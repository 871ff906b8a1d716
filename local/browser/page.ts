// The workbench's page in a real browser, as a person sees it. The grid is a canvas: its cells are read from the model
// behind it, all else from what stands on the page.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

const SCREENSHOTS = fileURLToPath(new URL('../../.cache/screenshots', import.meta.url));

/** What the page has for those who drive it. */
interface PageGlobals {
  readonly model?: OSpreadsheet.Model;
  readonly o_spreadsheet: typeof OSpreadsheet;
}

export interface WorkbenchPage {
  readonly page: Page;
  /** What went wrong in the page's scripts; should be nothing. */
  readonly errors: readonly string[];
  readonly dialog: Locator;
  readonly panel: FrameLocator;
  /** Chooses an item of the add-on's menu, such as `choose('Genviral', 'Help', 'About')`. */
  readonly choose: (...path: readonly string[]) => Promise<void>;
  /** What a cell shows. */
  readonly display: (sheet: string, cell: string) => Promise<string>;
  /** Waits until a cell shows a text. */
  readonly until: (sheet: string, cell: string, text: string | RegExp) => Promise<void>;
  /** Clicks a cell of the sheet in front; it must be in view. */
  readonly click: (cell: string) => Promise<void>;
  /** Rests the mouse on a cell. */
  readonly hover: (cell: string) => Promise<void>;
  /** Clicks a tab at the bottom. */
  readonly open: (sheet: string) => Promise<void>;
  /** Waits until a cell is selected, such as `Schedule!A3`. */
  readonly untilSelected: (cell: string) => Promise<void>;
  /** Waits until no script runs. The word "Working…" is no sign: it is not shown for the first moments of a run. */
  readonly untilIdle: () => Promise<void>;
  /** The whole workbook, to compare. */
  readonly workbook: () => Promise<unknown>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly screenshot: (name: string) => Promise<void>;
  readonly reload: () => Promise<void>;
}

/** A busy machine takes its time to load the grid. */
const READY_MS = 90_000;

export const SMALL = { width: 1280, height: 800 };

export async function openPage(
  browser: Browser,
  url: string,
  viewport = SMALL,
  isFirstVisit = false,
): Promise<WorkbenchPage> {
  // At a first visit the workbench explains itself, and takes room for it.
  const seen = [{ name: 'workbench-seen', value: 'yes' }];
  const origins = [{ origin: new URL(url).origin, localStorage: isFirstVisit ? [] : seen }];
  const page = await browser.newPage({ viewport, storageState: { cookies: [], origins } });
  page.setDefaultTimeout(25_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await page.goto(url);
  await ready(page);
  return { page, errors, ...placesOf(page), ...handsOn(page), ...eyesOn(page) };
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as unknown as PageGlobals).model !== undefined, undefined, {
    timeout: READY_MS,
  });
}

function placesOf(page: Page): Pick<WorkbenchPage, 'dialog' | 'panel'> {
  return { dialog: page.locator('#question'), panel: page.frameLocator('#sidebar iframe') };
}

type Hands = Pick<WorkbenchPage, 'choose' | 'click' | 'hover' | 'open' | 'press' | 'reload'>;

function handsOn(page: Page): Hands {
  return {
    choose: async (...names) => {
      const [menu = '', ...items] = names;
      await page.locator('.o-topbar-menu', { hasText: menu }).click();
      for (const [index, name] of items.entries()) {
        const item = page.locator('.o-menu-item', { hasText: name });
        await (index === items.length - 1 ? item.click() : item.hover());
      }
    },
    click: async (cell) => {
      const position = await page.evaluate(middleOf, cell);
      await page.locator('.o-grid-overlay').click({ position });
    },
    hover: async (cell) => {
      const position = await page.evaluate(middleOf, cell);
      await page.locator('.o-grid-overlay').hover({ position });
    },
    open: async (sheet) => {
      await page.locator('.o-sheet', { hasText: sheet }).click();
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    reload: async () => {
      await page.reload();
      await ready(page);
    },
  };
}

type Eyes = Pick<
  WorkbenchPage,
  'display' | 'until' | 'untilSelected' | 'untilIdle' | 'workbook' | 'screenshot'
>;

function eyesOn(page: Page): Eyes {
  const display = (sheet: string, cell: string): Promise<string> => page.evaluate(displayed, { sheet, cell });
  return {
    display,
    until: async (sheet, cell, text) => {
      const wanted = typeof text === 'string' ? { sheet, cell, text } : { sheet, cell, pattern: text.source };
      try {
        await page.waitForFunction(shows, wanted, { polling: 20 });
      } catch (error) {
        const shown = await display(sheet, cell);
        throw new Error(`${sheet}!${cell} shows “${shown}”, not “${String(text)}”`, { cause: error });
      }
    },
    untilSelected: async (cell) => {
      await page.waitForFunction(isSelected, cell, { polling: 20 });
    },
    untilIdle: () => page.locator('#working[hidden]').waitFor({ state: 'attached' }),
    workbook: () => page.evaluate(() => (globalThis as unknown as PageGlobals).model?.exportData().sheets),
    screenshot: async (name) => {
      await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
    },
  };
}

interface CellName {
  readonly sheet: string;
  readonly cell: string;
}

// What follows runs in the page and can use nothing of this file.

function displayed({ sheet, cell }: CellName): string {
  const { model, o_spreadsheet } = globalThis as unknown as PageGlobals;
  const sheetId = model?.getters.getSheetIdByName(sheet);
  if (!model || sheetId === undefined) return `no sheet ${sheet}`;
  return model.getters.getEvaluatedCell({ sheetId, ...o_spreadsheet.helpers.toCartesian(cell) })
    .formattedValue;
}

function shows({
  sheet,
  cell,
  text,
  pattern,
}: CellName & { readonly text?: string; readonly pattern?: string }): boolean {
  const { model, o_spreadsheet } = globalThis as unknown as PageGlobals;
  const sheetId = model?.getters.getSheetIdByName(sheet);
  if (!model || sheetId === undefined) return false;
  const position = { sheetId, ...o_spreadsheet.helpers.toCartesian(cell) };
  const shown = model.getters.getEvaluatedCell(position).formattedValue;
  return pattern === undefined ? shown === text : new RegExp(pattern).test(shown);
}

function middleOf(cell: string): { x: number; y: number } {
  const { model, o_spreadsheet } = globalThis as unknown as PageGlobals;
  if (!model) throw new Error('The page is not ready');
  const { x, y, width, height } = model.getters.getVisibleRectWithoutHeaders(
    o_spreadsheet.helpers.toZone(cell),
  );
  return { x: x + width / 2, y: y + height / 2 };
}

function isSelected(cell: string): boolean {
  const { model, o_spreadsheet } = globalThis as unknown as PageGlobals;
  if (!model) return false;
  const { left, top } = model.getters.getSelectedZone();
  return cell === `${model.getters.getActiveSheetName()}!${o_spreadsheet.helpers.toXC(left, top)}`;
}
