// Somebody who has never seen it connects in the panel, sends a first row from the menu, and comes back to the panel. One story,
// told in order. Build first (npm run build).
import type { Browser, Locator } from 'playwright-core';
import type { WorkbenchPage } from '../../local/browser/page';
import { DEMO_KEY, SEED_KEYS } from '../../local/sandbox/index';
import { makeStory } from '../../local/stories/make';
import { saveWorld, type Workbench } from '../../local/workbench/index';
import { openWorkbench, panelLoaded, PROJECT, ZONE } from './opened';

let browser: Browser;
let workbench: Workbench;
let window: WorkbenchPage;

beforeAll(async () => {
  const order = { name: 'empty', zone: ZONE, calendar: null } as const;
  const { world, spreadsheetName } = makeStory(order, { project: PROJECT, print: () => undefined });
  const options = { saved: saveWorld(world), spreadsheetName, story: order };
  ({ browser, workbench, window } = await openWorkbench(options));
  await window.choose('Genviral', 'Open panel');
  await window.panel.locator('footer').waitFor();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

afterEach(() => {
  expect(window.errors).toEqual([]);
});

const button = (name: string | RegExp): Locator => window.panel.getByRole('button', { name });
const box = (name: string | RegExp): Locator => window.panel.getByRole('checkbox', { name });
const status = (): Locator => window.panel.locator('.status');

const loaded = (): Promise<void> => panelLoaded(window);

/** What a button says about why it cannot be pressed, as those hear it who do not see it. */
async function whyNot(name: string): Promise<string> {
  expect(await button(name).getAttribute('aria-disabled')).toBe('true');
  const id = (await button(name).getAttribute('aria-describedby')) ?? '';
  const reason = window.panel.locator(`[id="${id}"]`);
  expect(await reason.isVisible()).toBe(true);
  return reason.innerText();
}

async function checkKey(key: string): Promise<void> {
  await window.panel.getByLabel('API key').fill(key);
  await button('Check key').click();
  await loaded();
}

it('before anything there is one thing to do, and no other section', async () => {
  const { panel } = window;
  await panel.getByRole('heading', { name: 'Connect to Genviral' }).waitFor();
  expect(await panel.getByRole('tab').count()).toBe(0);
  await button('Check key').click();
  await panel.getByText('Paste your key here first.').waitFor();
  expect(await panel.getByLabel('API key').getAttribute('type')).toBe('password');
});

it.each([
  ['hello', 'This does not look like a Genviral API key'],
  [SEED_KEYS.revoked, 'Genviral refused the API key.'],
])('a wrong key gets its sentence, and nothing of it stays (%#)', async (key, sentence) => {
  await checkKey(key);
  await status().getByText(sentence).waitFor();
  expect(await window.panel.getByLabel('API key').inputValue()).toBe('');
  expect(await window.panel.locator('body').innerText()).not.toContain(key);
});

it('the right key shows workspace and plan; accounts, zone and name are asked for, and what is missing is said', async () => {
  const { panel } = window;
  await checkKey(DEMO_KEY);
  await panel.getByRole('heading', { name: 'The key is right' }).waitFor();
  await panel.getByText(/^It opens the workspace of \w+ @/).waitFor();
  await panel.getByText(/^Plan \w+: \d+ of \d+ credits left/).waitFor();
  expect(await panel.locator('body').innerText()).not.toContain(DEMO_KEY);

  expect(await whyNot('Connect this file')).toBe('Tick that the time is right, or change the zone first.');
  await button('None').click();
  expect(await whyNot('Connect this file')).toBe('Tick at least one account.');
  await box(/^instagram @lumen\.bakery/).check();
  await box(/^x @lumenbakes/).check();
  await panel.getByText('2 of 9 chosen').waitFor();
  await box(/^It is right: Europe\/Berlin, now 2026-10-19 08:\d\d \(UTC\+02:00\)/).check();
  await panel.getByLabel('Your name').fill('Ada');
  await window.screenshot('first-day-join');
  await button('Connect this file').click();
});

it('ends connected, with the tabs made and nothing that needs anybody', async () => {
  const { panel } = window;
  await status().getByText('Connected. 2 accounts.').waitFor();
  await loaded();
  await panel.getByRole('tab', { name: 'Connection', selected: false }).waitFor();
  await panel.getByRole('tab', { name: 'Today', selected: true }).waitFor();
  await panel.getByText('No row: all are as they should be.').waitFor();
  expect(await panel.locator('.badge').count()).toBe(0);
  await panel.getByRole('tab', { name: 'Connection' }).click();
  await panel.getByText(/^Belongs to the workspace of .*, with 2 accounts\.$/).waitFor();
  expect(await panel.getByLabel('Your name').inputValue()).toBe('Ada');
  await window.until('Schedule', 'E2', /^An example: /);
  await window.until('Accounts', 'A4', '');
});

/** From the sheet into the panel, until that is seen: within seconds of its last look the panel asks nothing again. */
async function comeBackUntil(isSeen: () => Promise<boolean>): Promise<void> {
  const { page } = window;
  for (let time = 0; time < 20 && !(await isSeen()); time += 1) {
    await page.mouse.move(300, 400);
    await page.waitForTimeout(1000);
    await page.locator('#sidebar iframe').hover();
    await page.waitForTimeout(500);
  }
}

/** The counts of the section Schedule, such as `Not sent 1`. */
const counts = async (): Promise<readonly string[]> =>
  (await window.panel.locator('.counts div').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

it('what was sent from the menu is seen when the mouse comes back, and what was said before is gone', async () => {
  const { panel, page, dialog } = window;
  await window.open('Schedule');
  await window.click('B2');
  await window.press('ArrowLeft');
  await page.keyboard.type('TRUE');
  await window.press('Enter');
  await window.until('Schedule', 'A2', 'TRUE');
  await panel.getByRole('tab', { name: 'Schedule' }).click();
  await loaded();
  await button('Check rows').click();
  await status().getByText('1 to send.').waitFor();
  await loaded();
  expect(await counts()).toEqual(['Not sent 1']);
  await window.until('Schedule', 'B2', 'Not sent');
  await window.choose('Genviral', 'Send…');
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await window.until('Schedule', 'B2', 'Scheduled');
  await window.untilIdle();
  // Nobody was in the panel: it still shows how it was.
  expect(await counts()).toEqual(['Not sent 1']);
  const scheduled = panel.locator('.counts', { hasText: 'Scheduled' });
  await comeBackUntil(() => scheduled.isVisible());
  await scheduled.waitFor();
  expect(await counts()).toEqual(['Scheduled 1']);
  expect(await status().innerText()).toBe('');
});

it('a plan that was on show is closed when a row changed meanwhile', async () => {
  const { panel, page } = window;
  await button('See what would be sent').click();
  const plan = panel.getByRole('heading', { name: 'What would be sent' });
  await plan.waitFor();
  await loaded();
  await window.click('E2');
  await page.keyboard.type('Another caption');
  await window.press('Enter');
  // On a busy machine the click may open the cell, and what is typed stands before what was there: changed all the same.
  await window.until('Schedule', 'E2', /^Another caption/);
  await comeBackUntil(() => plan.isHidden());
  await plan.waitFor({ state: 'detached' });
});
