// What any script can show, by a small script of the test's own: dialogs, pages with google.script.run, toasts, notes,
// errors, custom functions.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { createWorld } from '../../local/sandbox/index';
import { joinWorlds } from '../../local/together';
import { saveWorld, type Workbench } from '../../local/workbench/index';
import type { WorkbenchPage } from '../../local/browser/page';
import { openWorkbench } from './opened';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Try')
    .addItem('Ask', 'ask').addItem('Fail', 'fail').addSeparator().addItem('Page', 'page')
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Note', 'note'))
    .addToUi();
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setValue('written before the question');
  var answer = ui.prompt('Your name', 'First line\\n<b>second</b> line', ui.ButtonSet.OK_CANCEL);
  sheet.getRange('A2').setValue(answer.getSelectedButton() + ': ' + answer.getResponseText());
  var sure = ui.alert('Sure?', 'Really?', ui.ButtonSet.YES_NO_CANCEL);
  sheet.getRange('A3').setValue(String(sure));
}
function fail() { throw new Error('The oven is cold'); }
function page() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('Page'), 'A page');
}
function note() {
  SpreadsheetApp.getActiveRange().setNote('First line\\nsecond line');
  SpreadsheetApp.getActiveSpreadsheet().toast('Noted', 'Note');
}
function twice(value) { return value * 2; }
function broken() { throw new TypeError('No such bread'); }
/**
 * @customfunction
 */
function DOUBLE(value) { if (value < 0) throw new Error('too cold'); return value * 2; }
`;

const PAGE = `<!doctype html><html><head><title>A page</title></head><body>
<ul></ul><button onclick="google.script.host.close()">Done</button>
<script>
  const say = (text) => { const line = document.createElement('li'); line.textContent = text; document.querySelector('ul').append(line); };
  google.script.run.withUserObject('user').withSuccessHandler((value, user) => say('twice ' + value + ' ' + user)).twice(21);
  google.script.run.withFailureHandler((error) => say(error.name + ': ' + error.message)).broken();
  try { google.script.run.twice(new Date()); } catch (error) { say(error.message); }
  try { parent.document.title; say('reached the workbench'); } catch (error) { say('fenced in'); }
  fetch('/events').then(() => say('reached the server'), () => say('no network here'));
</script></body></html>`;

let browser: Browser;
let workbench: Workbench;
let seen: WorkbenchPage;
let project: string;

beforeAll(async () => {
  project = mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
  writeFileSync(path.join(project, 'Code.js'), CODE);
  writeFileSync(path.join(project, 'Page.html'), PAGE);
  const world = joinWorlds(createWorld({ seed: 'empty', nowMs: Date.parse('2026-03-29T00:30:00Z') }), {
    spreadsheetZone: 'Europe/Berlin',
  });
  const options = { saved: saveWorld(world), project, spreadsheetName: 'Trial' };
  ({ browser, workbench, window: seen } = await openWorkbench(options));
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
  rmSync(project, { recursive: true });
});

afterEach(() => {
  expect(seen.errors).toEqual([]);
});

it('a prompt shows text as text, shows what was written before it, and gives what was typed', async () => {
  const { dialog, choose, press, page, until } = seen;
  await choose('Try', 'Ask');
  await dialog.getByRole('textbox').waitFor();
  await until('Sheet1', 'A1', 'written before the question');
  expect(await dialog.locator('p').innerText()).toBe('First line\n<b>second</b> line');
  expect(await dialog.locator('footer button').allInnerTexts()).toEqual(['Cancel', 'OK']);
  await page.keyboard.type('Ada');
  await press('Enter');
  await until('Sheet1', 'A2', 'OK: Ada');
  await dialog.getByRole('heading', { name: 'Sure?' }).waitFor();
  expect(await dialog.locator('footer button').allInnerTexts()).toEqual(['Cancel', 'No', 'Yes']);
  expect(await dialog.getByRole('textbox').isHidden()).toBe(true);
  await press('Shift+Tab', 'Enter');
  await until('Sheet1', 'A3', 'NO');
});

it('a run that fails says so in a red bar', async () => {
  const { page, choose } = seen;
  await choose('Try', 'Fail');
  const alert = page.getByRole('alert');
  await alert.getByText('Error: The oven is cold').waitFor();
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await alert.waitFor({ state: 'hidden' });
});

it('a page in a dialog has google.script and nothing else of the workbench', async () => {
  const { page, choose } = seen;
  await choose('Try', 'Page');
  const inside = page.frameLocator('#dialog iframe');
  for (const text of ['twice 42 user', 'TypeError: No such bread', 'fenced in', 'no network here']) {
    await inside.getByText(text).waitFor();
  }
  await inside.getByText('Failed due to illegal value in property: 0').waitFor();
  await inside.getByRole('button', { name: 'Done' }).click();
  await page.locator('#dialog').waitFor({ state: 'hidden' });
});

it('a note is put where this window’s selection is, and shows when the mouse rests there', async () => {
  const { page, choose, click } = seen;
  await click('C4');
  await choose('Try', 'More', 'Note');
  await page.locator('#toast', { hasText: 'Note Noted' }).waitFor();
  await click('D4');
  await seen.hover('C4');
  await page.locator('.note').waitFor();
  expect(await page.locator('.note').innerText()).toBe('First line\nsecond line');
  await seen.screenshot('note');
});

it('custom functions work inside formulas, and their errors are shown', async () => {
  const { page, click, press, until } = seen;
  await click('F1');
  for (const text of ['=DOUBLE(4)+1', '=DOUBLE(F1)', '=DOUBLE(-1)']) {
    await page.keyboard.type(text);
    await press('Enter');
  }
  await until('Sheet1', 'F1', '9');
  await until('Sheet1', 'F2', '18');
  await until('Sheet1', 'F3', '#ERROR!');
});

it('NOW() follows the clock, over a change to summer time', async () => {
  const { page, click, press, until } = seen;
  await click('F5');
  await page.keyboard.type('=TEXT(NOW(),"hh:mm")');
  await press('Enter');
  await until('Sheet1', 'F5', '01:30');
  await page.getByRole('button', { name: '+1 hour' }).click();
  await until('Sheet1', 'F5', '03:30');
  await page.locator('#now', { hasText: 'Sun 29 Mar 2026 03:30' }).waitFor();
});
