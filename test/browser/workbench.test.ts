// One story in a real browser, told in order: the workbench with the built bundle on the host and the sandbox behind it.
// Build first (npm run build).
import type { Browser } from 'playwright-core';
import { restore } from '../../local/sandbox/index';
import { saveWorld, type Workbench } from '../../local/workbench/index';
import { connectedStage, goodRow } from '../e2e/stage';
import { openWorkbench } from './opened';
import { openPage, type WorkbenchPage } from '../../local/browser/page';

let browser: Browser;
let workbench: Workbench;
let first: WorkbenchPage;

beforeAll(async () => {
  const stage = connectedStage();
  stage.fill([
    goodRow(1),
    goodRow(2, { Caption: '' }),
    goodRow(3, { Accounts: 'x @lumenbakes', Media: '', 'Post at': '2026-10-19 18:00' }),
  ]);
  stage.host.hands.select('Schedule', 'A2');
  ({ browser, workbench, window: first } = await openWorkbench({ saved: saveWorld(stage) }));
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

afterEach(() => {
  expect(first.errors).toEqual([]);
});

const sentCaptions = async (): Promise<readonly string[]> =>
  restore((await workbench.save()).genviral)
    .posts.map((post) => post.caption)
    .filter((caption) => /^Post \d/.test(caption))
    .sort();

const another = (): Promise<WorkbenchPage> => openPage(browser, workbench.url);

it('says what it is, with the Schedule tab in front', async () => {
  const { page, untilSelected, display } = first;
  expect(await page.locator('#bar').innerText()).toMatch(
    /Lumen Bakery\s+Local workbench: nothing here reaches Google or Genviral\s+Mon 19 Oct 2026 08:\d\d, Europe\/Berlin/,
  );
  await untilSelected('Schedule!A2');
  expect(await display('Schedule', 'B1')).toBe('Status');
  const tabs = await page.locator('.o-sheet').allInnerTexts();
  expect(tabs.map((tab) => tab.trim())).toEqual([
    ...['Sheet1', 'Schedule', 'Accounts', 'Tracked', 'Posts', 'Dashboard', 'Activity'],
  ]);
});

it('has the add-on’s menu in the menu bar', async () => {
  const { page } = first;
  await page.locator('.o-topbar-menu', { hasText: 'Genviral' }).click();
  await page.locator('.o-menu-item', { hasText: 'Help' }).hover();
  await page.locator('.o-menu-item', { hasText: 'About' }).waitFor();
  await first.screenshot('menu');
  const items = await page.locator('.o-menu-item').allInnerTexts();
  expect(items.map((item) => item.trim())).toEqual([
    ...['Open panel', 'Check rows', 'Send…', 'Update now', 'Refresh formulas', 'Rows', 'Analytics'],
    ...['Automation', 'Import from this tab…', 'Connect…', 'Help'],
    ...['Set up or repair tabs', 'Allow formulas to use my key…', 'Stop formulas from using my key'],
    ...['Keep formula answers for…', 'Check this installation', 'Permissions…', 'Privacy', 'About'],
  ]);
  await page.locator('.o-menu-item', { hasText: 'About' }).click();
  await first.dialog.getByText('Genviral for Sheets').waitFor();
  await first.press('Enter');
  await first.dialog.waitFor({ state: 'hidden' });
});

it('Check rows changes the rows, and a toast says the sum', async () => {
  await first.choose('Genviral', 'Check rows');
  await first.until('Schedule', 'B3', 'Mend');
  await first.until('Schedule', 'C3', /^Caption: empty/);
  await first.page.locator('#toast', { hasText: 'Check rows 2 to send, 1 to mend.' }).waitFor();
});

it('the panel goes to the row that needs a person, and sees it mended', async () => {
  const { page, panel, choose, until } = first;
  await choose('Genviral', 'Open panel');
  await panel.getByRole('button', { name: /^Go to row 3: Mend/ }).click();
  await first.untilSelected('Schedule!E3');
  expect(await page.locator('#sidebar h2').innerText()).toBe('Genviral');
  await first.screenshot('panel');
  await first.click('E3');
  await page.keyboard.type('Post 2');
  await first.press('Enter');
  await until('Schedule', 'E3', 'Post 2');
  await panel.getByRole('tab', { name: 'Schedule' }).click();
  await panel.getByRole('button', { name: 'Check rows' }).click();
  await until('Schedule', 'B3', 'Not sent');
});

it('Send… asks, and Escape sends nothing', async () => {
  const { dialog, choose, press } = first;
  await choose('Genviral', 'Send…');
  await dialog.getByRole('button', { name: 'Yes' }).waitFor();
  await press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await first.untilIdle();
  expect(await sentCaptions()).toEqual([]);
});

it('Send… and Yes: the rows are scheduled, in the sandbox too, and time publishes them', async () => {
  const { page, dialog, choose, until } = first;
  await choose('Genviral', 'Send…');
  await dialog.getByRole('heading', { name: 'Schedule 3 posts?' }).waitFor();
  await first.screenshot('send-dialog');
  await dialog.getByRole('button', { name: 'Yes' }).click();
  for (const cell of ['B2', 'B3', 'B4']) await until('Schedule', cell, 'Scheduled');
  expect(await sentCaptions()).toEqual(['Post 1', 'Post 2', 'Post 3']);
  await page.getByRole('button', { name: '+1 day' }).click();
  await page.locator('#now', { hasText: 'Tue 20 Oct 2026' }).waitFor();
  await choose('Genviral', 'Update now');
  await until('Schedule', 'B4', 'Posted');
  expect(await first.display('Schedule', 'B2')).toBe('Scheduled');
  // A run that made a tab selects, when it ends, what was selected before it: who goes on earlier is taken back.
  await first.untilIdle();
});

it('a formula that is typed spills rows, in a window that joins later as well', async () => {
  await first.open('Sheet1');
  await first.click('B2');
  await first.page.keyboard.type('=GENVIRAL_POSTS("30d")');
  await first.press('Enter');
  await first.until('Sheet1', 'B2', 'Published at');
  await first.until('Sheet1', 'C3', /^(tiktok|instagram|youtube|x)$/i);
  await first.screenshot('formula');
  const late = await another();
  await late.until('Sheet1', 'B2', 'Published at');
  await late.page.close();
});

it('two windows stay in step, a late one too, and undo takes back only one’s own change', async () => {
  await first.open('Schedule');
  const second = await another();
  await first.click('E6');
  await first.page.keyboard.type('First window');
  await first.press('Enter');
  await second.until('Schedule', 'E6', 'First window');
  await second.click('E7');
  await second.page.keyboard.type('Second window');
  await second.press('Enter');
  await first.until('Schedule', 'E7', 'Second window');
  await second.choose('Genviral', 'Check rows');
  await first.until('Schedule', 'B6', 'Mend');

  await first.press('Control+z');
  await second.until('Schedule', 'E6', '');
  expect(await second.display('Schedule', 'E7')).toBe('Second window');
  expect(await second.display('Schedule', 'B6')).toBe('Mend');

  const late = await another();
  const workbook = await first.workbook();
  expect(await second.workbook()).toEqual(workbook);
  expect(await late.workbook()).toEqual(workbook);
  for (const { page, errors } of [second, late]) {
    await page.close();
    expect(errors).toEqual([]);
  }
});

it('after a reload everything is as it was: the clock, the rows, the panel, a dialog that waits', async () => {
  const { page, panel, dialog, choose, until } = first;
  await page.getByRole('button', { name: '+1 hour' }).click();
  await page.locator('#now', { hasText: '09:' }).waitFor();
  await choose('Genviral', 'Connect…');
  await dialog.getByRole('textbox').waitFor();
  await first.reload();
  await dialog.getByRole('textbox').waitFor();
  await page.locator('#now', { hasText: '09:' }).waitFor();
  await until('Schedule', 'B4', 'Posted');
  await until('Sheet1', 'B2', 'Published at');
  await first.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await panel.getByText('Needs you').waitFor();
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await page.locator('#sidebar').waitFor({ state: 'hidden' });
});
