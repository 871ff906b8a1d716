// The panel in a real browser, as somebody works with it for a day. One story, told in order. Build first (npm run build).
import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import type { WorkbenchPage } from '../../local/browser/page';
import { addFault, restore } from '../../local/sandbox/index';
import { saveWorld, type Workbench } from '../../local/workbench/index';
import { connectedStage, goodRow } from '../e2e/stage';
import { openWorkbench, panelLoaded } from './opened';

const ROWS = 30;
const POISON = '<img src=x onerror="parent.poisoned = 1; document.title = \'poisoned\'"><b>bold</b>';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SECTIONS = ['Today', 'Schedule', 'Update', 'Automation', 'Columns', 'Connection'] as const;

let browser: Browser;
let workbench: Workbench;
let window: WorkbenchPage;

beforeAll(async () => {
  const stage = connectedStage();
  stage.fill([
    goodRow(1, { Caption: POISON, Media: '' }),
    ...Array.from({ length: ROWS }, (_, index) => goodRow(index + 2)),
  ]);
  stage.host.hands.select('Schedule', 'A9');
  // So slow that a sending takes several calls of the panel.
  const effect = { kind: 'slow', tookMs: 20_000 } as const;
  addFault(stage.world, { match: { method: 'POST', path: '/posts' }, timing: { kind: 'always' }, effect });
  ({ browser, workbench, window } = await openWorkbench({ saved: saveWorld(stage) }));
  await window.choose('Genviral', 'Check rows');
  await window.until('Schedule', 'B2', 'Mend');
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

const tab = (name: string): Locator => window.panel.getByRole('tab', { name });
const button = (name: string | RegExp): Locator => window.panel.getByRole('button', { name });

async function open(name: string): Promise<void> {
  await tab(name).click();
  await loaded();
}

const loaded = (): Promise<void> => panelLoaded(window);

/** Captions of the posts that were made from rows, each as often as it is there. */
async function sent(): Promise<readonly string[]> {
  const { posts } = restore((await workbench.save()).genviral);
  return posts.map(({ caption }) => caption).filter((caption) => /^Post \d/.test(caption));
}

interface HeldParts {
  /** The panel has called for one. */
  readonly wanted: Promise<void>;
  letGo(): void;
}

/** Keeps parts of a sending from leaving, so that something can happen in the middle, however fast the machine. */
async function holdParts(): Promise<HeldParts> {
  const [wanted, want] = signal();
  const [released, letGo] = signal();
  await window.page.route('**/commands', async (route) => {
    if (route.request().postData()?.includes('"sendPart"') === true) {
      want();
      await released;
    }
    await route.continue();
  });
  return { wanted, letGo };
}

function signal(): readonly [Promise<void>, () => void] {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, give];
}

it('text from cells is shown as text, and what it says is not done', async () => {
  const { panel, page } = window;
  await panel.getByText('Needs you').waitFor();
  await open('Schedule');
  await button('See what would be sent').click();
  await panel.getByRole('heading', { name: 'What would be sent' }).waitFor();
  await panel.locator('button.row', { hasText: 'Row 2' }).first().waitFor();
  expect(await panel.locator('main img, main b').count()).toBe(0);
  await window.click('E2');
  expect(await page.evaluate('typeof window.poisoned')).toBe('undefined');
  expect(await panel.locator('main').evaluate(() => globalThis.document.title)).not.toBe('poisoned');
  await button('Cancel').click();
});

it('a row in Today leads to the cell that is to be mended, and is gone when it is', async () => {
  await open('Today');
  await button(/^Go to row 2: Mend\. /).click();
  await window.untilSelected('Schedule!F2');
  // Keys go to the panel until somebody clicks into the grid, as in Google Sheets.
  await window.click('F2');
  await window.page.keyboard.type('https://media.example.test/1.jpg');
  await window.press('Enter');
  await open('Schedule');
  await button('Check rows').click();
  await window.until('Schedule', 'B2', 'Not sent');
  await open('Today');
  await button(/^Go to row 2: Mend\. /).waitFor({ state: 'detached' });
});

it('the keyboard is enough: arrows go through the tabs, and a question is answered', async () => {
  const { page, panel } = window;
  await tab('Today').focus();
  for (const name of SECTIONS.slice(1)) {
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain(name);
  }
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Your key' }).waitFor();
  await button('Forget key').focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('dialog', { name: 'Forget your key here?' }).waitFor();
  // What does nothing is where Enter falls by mistake.
  expect(await focused()).toBe('Cancel');
  await page.keyboard.press('Enter');
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Forget key');
});

const focused = (): Promise<string> => window.panel.locator(':focus').innerText();

it.each(SECTIONS)('%s: axe finds nothing serious', async (name) => {
  await open(name);
  const found = await window.panel.locator('body').evaluate(async (_, axe) => {
    // The page of the panel allows inline scripts, as in Google Sheets.
    const script = globalThis.document.createElement('script');
    script.textContent = axe;
    globalThis.document.head.append(script);
    const { violations } = await (globalThis as unknown as AxePage).axe.run(globalThis.document);
    return violations.map(({ impact, id, nodes }) => `${impact}: ${id}: ${nodes[0]?.html ?? ''}`);
  }, AXE);
  expect(found.filter((violation) => /^(serious|critical)/.test(violation))).toEqual([]);
});

interface AxePage {
  readonly axe: {
    run(of: unknown): Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly impact: string;
        readonly nodes: readonly { readonly html: string }[];
      }[];
    }>;
  };
}

it.each(SECTIONS)('%s: nothing is wider than the panel, also at 200%', async (name) => {
  await open(name);
  const widths = await window.panel.locator('html').evaluate((html) =>
    ['1', '2'].map((zoom) => {
      html.style.zoom = zoom;
      const { scrollWidth, clientWidth } = html;
      html.style.zoom = '';
      return { scrollWidth, clientWidth };
    }),
  );
  for (const { scrollWidth, clientWidth } of widths) expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

it('automation is switched on: the clock is there, and the panel says that it has not proved itself', async () => {
  const { page, panel } = window;
  await open('Automation');
  await panel.getByText('Choose above how often it runs, then turn it on.').waitFor();
  await panel.getByLabel('Runs by itself').selectOption({ label: 'Every hour' });
  await button('Turn on').click();
  await panel.getByText('Every hour, as Ada.').waitFor();
  await panel.getByText('Not confirmed here: last background run never.').waitFor();
  await page.getByRole('tab', { name: 'Clock & triggers' }).click();
  await page.locator('#triggers tbody tr', { hasText: 'Ada' }).waitFor();
  await page.getByRole('button', { name: 'Fold down' }).click();
});

it('a job is switched off and on again, and comes when it is told to', async () => {
  const { panel } = window;
  const job = panel.getByRole('checkbox', { name: 'Pull posts' });
  await job.click();
  await panel.getByText('Pull posts: off.').waitFor();
  // What is on show is what stood there before, until the answer after the saving has come.
  await panel.getByRole('checkbox', { name: 'Pull posts', checked: false }).waitFor();
  await loaded();
  await job.click();
  await panel.getByText('Pull posts: daily at 06:00.').waitFor();
  await panel.getByRole('checkbox', { name: 'Pull posts', checked: true }).waitFor();
  await loaded();
  await panel.getByLabel('How often: Pull posts').selectOption({ label: 'Mondays' });
  await panel.getByLabel('At what time: Pull posts').selectOption({ label: '09:00' });
  await button('Save: Pull posts').click();
  await panel.getByText('Pull posts: Mondays at 09:00.').waitFor();
  await loaded();
  const chosen = panel.getByLabel('How often: Pull posts').locator('option[value="1"]:checked');
  await chosen.waitFor({ state: 'attached' });
  expect(await button('Save: Pull posts').count()).toBe(0);
});

it('a build without e-mail says so, and offers no field for an address', async () => {
  const { panel } = window;
  await panel.getByText('can build it with --mail').waitFor();
  expect(await panel.getByLabel('Your address').count()).toBe(0);
});

it('Stop ends a sending in the middle', async () => {
  await open('Schedule');
  await button('See what would be sent').click();
  // Pressed before the first part has begun, when nothing runs yet that could hear it.
  const parts = await holdParts();
  await button(`Schedule ${String(ROWS + 1)} posts`).click();
  await parts.wanted;
  await button('Stop').click();
  parts.letGo();
  const told = window.panel.getByText(/stopped/i).first();
  await told.waitFor();
  await loaded();
  // A yes ends with Stop: the sentence names what is there to press, and nothing else is.
  expect(await told.innerText()).toMatch(/ left; press See what would be sent again\.$/);
  await button('See what would be sent').waitFor();
  expect(await button('Go on').count()).toBe(0);
  const made = (await sent()).length;
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(ROWS);
});

it('a reload in the middle loses nothing, and the rest is sent once', async () => {
  const { panel } = window;
  await button('See what would be sent').click();
  const parts = await holdParts();
  await button(/^Schedule \d+ posts$/).click();
  await parts.wanted;
  await panel.getByRole('progressbar').waitFor();
  await window.reload();
  parts.letGo();
  await panel.locator('footer').waitFor();
  await loaded();
  await open('Schedule');
  await button('Go on').click();
  await panel
    .getByText(/\d+ posts? accepted by Genviral\./)
    .first()
    .waitFor();
  const made = await sent();
  expect(made).toHaveLength(ROWS);
  expect(new Set(made).size).toBe(ROWS);
  await window.until('Schedule', `B${String(ROWS + 2)}`, 'Scheduled');
  await window.untilIdle();
});
