// Behind the scenes, in a real browser: the clock, faults, people, the HTTP log, stories, and what is left after a restart.
// One story, told in order. Build first (npm run build).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { SEED_KEYS } from '../../local/sandbox/index';
import { readKept, saveWorld, startWorkbench, type Workbench } from '../../local/workbench/index';
import { connectedStage, goodRow } from '../e2e/stage';
import { openPage, type WorkbenchPage } from '../../local/browser/page';
import { openWorkbench, PROJECT, ZONE } from './opened';

const SECRETS = [...Object.values(SEED_KEYS), 'gva_live_second'].map((key) => key.split('.').at(-1) ?? '');

const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const stateFile = path.join(folder, 'state.json');
let browser: Browser;
let workbench: Workbench;
let window: WorkbenchPage;

beforeAll(async () => {
  const stage = connectedStage();
  stage.fill([goodRow(1), goodRow(2, { 'Post at': '2026-10-19 18:00' })]);
  stage.host.hands.select('Schedule', 'A2');
  const options = { saved: saveWorld(stage), stateFile };
  ({ browser, workbench, window } = await openWorkbench(options, { isFirstVisit: true }));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await workbench.close();
  rmSync(folder, { recursive: true });
});

afterEach(() => {
  expect(window.errors).toEqual([]);
});

const tab = async (name: string): Promise<Locator> => {
  const button = window.page.getByRole('tab', { name });
  if ((await button.getAttribute('aria-selected')) !== 'true') await button.click();
  return window.page.getByRole('tabpanel', { name });
};
const now = (text: string): Promise<void> => window.page.locator('#now', { hasText: text }).waitFor();
const toast = (text: string): Promise<void> => window.page.locator('#toast', { hasText: text }).waitFor();

it('explains itself at the first visit, and only then', async () => {
  const { page } = window;
  await page.getByRole('tabpanel', { name: 'What is this?' }).waitFor();
  await page.getByText('What Google and Genviral would do by themselves').waitFor();
  await window.screenshot('bench-about');
  await page.getByRole('button', { name: 'Open the panel' }).click();
  await page.locator('#sidebar h2', { hasText: 'Genviral' }).waitFor();
  await page.getByRole('button', { name: 'Got it' }).click();
  await page.getByRole('tabpanel').waitFor({ state: 'hidden' });
  await window.reload();
  expect(await page.getByRole('tabpanel').count()).toBe(0);
  await page.getByRole('button', { name: 'Close the panel' }).click();
});

it('a fault that is on is told loudly, by the add-on as well; mended, all works', async () => {
  const { page, dialog } = window;
  const faults = await tab('Faults');
  await faults.getByRole('switch', { name: 'Genviral is down' }).click();
  await page.locator('#broken', { hasText: 'Genviral is down' }).waitFor();
  await window.choose('Genviral', 'Update now');
  await dialog.getByText('Genviral').first().waitFor();
  await window.screenshot('bench-faults');
  await window.press('Enter');
  await faults.getByRole('button', { name: 'Mend everything' }).click();
  await page.locator('#broken').waitFor({ state: 'hidden' });
  await window.choose('Genviral', 'Update now');
  await toast('posts from');
});

it('the HTTP log shows every request with what came back, and no key; it can be cleared', async () => {
  const { page } = window;
  const http = await tab('HTTP');
  await http.locator('li', { hasText: '503' }).first().getByRole('button').click();
  await http.getByText('Something went wrong').waitFor();
  await http.locator('li', { hasText: '/accounts' }).first().getByRole('button').click();
  await http.getByText('Authorization: Bearer gva_live_…').waitFor();
  await window.screenshot('bench-http');
  const html = await page.content();
  for (const secret of SECRETS) expect(html).not.toContain(secret);
  await http.getByRole('button', { name: 'Clear' }).click();
  await http.getByText('Nothing was sent yet').waitFor();
});

it('time goes where it is sent, through posts and triggers on the way, and never back', async () => {
  const { page, dialog } = window;
  await window.choose('Genviral', 'Send…');
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await window.until('Schedule', 'B3', 'Scheduled');
  const clock = await tab('Clock & triggers');
  await clock.getByText('None.').waitFor();
  await clock.getByRole('button', { name: 'The next post is out Mon 19 Oct 18:02' }).click();
  await now('Mon 19 Oct 2026 18:02');
  await window.choose('Genviral', 'Update now');
  await window.until('Schedule', 'B3', 'Posted');

  await window.choose('Genviral', 'Automation', 'Turn on');
  await dialog.waitFor();
  while (await dialog.isVisible()) {
    const before = await dialog.innerText();
    await window.press('Enter');
    await page.waitForFunction(isNoLonger, before);
  }
  const beat = clock.getByRole('row', { name: /genviralBeat Ada/ });
  await beat.getByText('not yet').waitFor();
  await beat.getByRole('button', { name: 'Run now' }).click();
  await beat.getByText('Done, Mon 19 Oct 18:02').waitFor();
  await window.screenshot('bench-clock');

  await clock.getByLabel('Advance to').fill('2026-10-20T09:30');
  await clock.getByRole('button', { name: 'Go' }).click();
  await now('Tue 20 Oct 2026 09:30');
  await beat.getByText(/Done, Tue 20 Oct 0[89]:/).waitFor();
  await window.until('Schedule', 'B2', 'Posted');
  await page.locator('#advance-at').evaluate(forgetMinimum);
  await clock.getByLabel('Advance to').fill('2026-10-01T09:30');
  await clock.getByRole('button', { name: 'Go' }).click();
  await page.locator('#trouble', { hasText: 'The clock only goes forward.' }).waitFor();
  await page.locator('#trouble button').click();
});

it('the editor has no key of his own yet; the viewer has no menu and cannot type', async () => {
  const { page, dialog } = window;
  let people = await tab('People');
  await people.getByRole('radio', { name: /Ben, editor/ }).click();
  await page.locator('#seat', { hasText: 'Ben, editor' }).waitFor();
  await window.choose('Genviral', 'Check rows');
  await dialog.getByText('Connect').first().waitFor();
  await window.screenshot('bench-people');
  await window.press('Enter');
  await dialog.waitFor({ state: 'hidden' });

  await people.getByRole('radio', { name: /Vera, viewer/ }).click();
  await page.locator('#seat', { hasText: 'Vera, viewer' }).waitFor();
  await page.locator('.o-topbar-menu', { hasText: 'Genviral' }).waitFor({ state: 'detached' });
  await page.waitForFunction(isReadOnly);
  people = await tab('People');
  await people.getByRole('radio', { name: /Ada, owner/ }).click();
  await page.locator('.o-topbar-menu', { hasText: 'Genviral' }).waitFor();
});

it('another start goes on where this one ended', async () => {
  const faults = await tab('Faults');
  await faults.getByRole('switch', { name: 'Genviral is slow' }).click();
  await window.page.locator('#broken', { hasText: 'Genviral is slow' }).waitFor();
  await workbench.close();
  const kept = readKept(stateFile);
  if (kept.kind !== 'state') throw new Error(`Nothing was kept: ${kept.kind}`);
  workbench = await startWorkbench({ ...kept.state, project: PROJECT, zone: ZONE, stateFile });
  await window.page.close();
  window = await openPage(browser, workbench.url);
  await now('Tue 20 Oct 2026 09:30');
  await window.until('Schedule', 'B2', 'Posted');
  await window.page.locator('#broken', { hasText: 'Genviral is slow' }).waitFor();
  const clock = await tab('Clock & triggers');
  await clock
    .getByRole('row', { name: /genviralBeat Ada/ })
    .getByText(/Done, Tue 20 Oct/)
    .waitFor();
});

it('another story asks first, then all windows show it; its key can be copied and is never shown', async () => {
  const { page } = window;
  const second = await openPage(browser, workbench.url);
  const story = await tab('Story');
  const card = story.locator('.card', { hasText: 'Empty: the first day' });
  await card.getByRole('button', { name: 'Begin…' }).click();
  await page.getByRole('dialog', { name: 'Begin “Empty: the first day”?' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await now('Tue 20 Oct 2026 09:30');

  await card.getByRole('button', { name: 'Begin…' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  for (const each of [second, window]) {
    await each.page.locator('#name', { hasText: 'Untitled spreadsheet' }).waitFor({ timeout: 60_000 });
    await each.page.locator('#now', { hasText: 'Mon 19 Oct 2026 08:00' }).waitFor();
    await each.page.waitForFunction(isReady);
    expect(await each.display('Schedule', 'A1')).toBe('no sheet Schedule');
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.screenshot('bench-story');
  await page.getByRole('button', { name: 'Copy: The key' }).click();
  await page.getByRole('button', { name: 'Copy: The key' }).getByText('Copied').waitFor();
  await window.choose('Genviral', 'Connect…');
  await window.dialog.getByRole('textbox').focus();
  await window.press('ControlOrMeta+v');
  expect(await window.dialog.getByRole('textbox').inputValue()).toBe(SEED_KEYS.small);
  const html = await page.content();
  for (const secret of SECRETS) expect(html).not.toContain(secret);
  await window.press('Escape');
  await window.dialog.waitFor({ state: 'hidden' });
  expect(second.errors).toEqual([]);
  await second.page.close();
}, 120_000);

it('the state file says which story is played now', async () => {
  await workbench.close();
  expect(JSON.parse(readFileSync(stateFile, 'utf8'))).toMatchObject({
    kind: 'genviral-workbench',
    story: { name: 'empty' },
    spreadsheetName: 'Untitled spreadsheet',
    saved: { bench: { person: 'owner', faults: [] } },
  });
});

// What follows runs in the page and can use nothing of this file.

interface Globals {
  readonly model?: { readonly getters: { isReadonly(): boolean } };
  readonly document: { querySelector(selector: string): { readonly open: boolean; innerText: string } };
}

function isNoLonger(text: string): boolean {
  const dialog = (globalThis as unknown as Globals).document.querySelector('#question');
  return !dialog.open || dialog.innerText !== text;
}

function isReadOnly(): boolean {
  return (globalThis as unknown as Globals).model?.getters.isReadonly() ?? false;
}

function isReady(): boolean {
  return (globalThis as unknown as Globals).model !== undefined;
}

function forgetMinimum(input: unknown): void {
  (input as { min: string }).min = '';
}
