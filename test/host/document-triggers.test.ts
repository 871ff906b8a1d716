// Simple triggers and installable ones of the document.
// https://developers.google.com/apps-script/guides/triggers
// https://developers.google.com/apps-script/guides/triggers/events
import { makeHost } from './open-host';

const scripts = {
  'Code.js': `
    function onOpen(e) {
      SpreadsheetApp.getUi().createMenu('Menu').addItem('Item', 'item').addToUi();
      return [String(e.authMode), Object.keys(e).sort()];
    }
    function onEdit(e) {
      return [String(e.authMode), e.range.getA1Notation(), e.value, e.oldValue, e.source.getId(), e.user.getEmail()];
    }
    function reach() { UrlFetchApp.fetch('https://a.example/'); }
    function install() {
      const builder = () => ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive());
      builder().onEdit().create();
      builder().onOpen().create();
    }
    function installed(e) { return [String(e.authMode), typeof e.triggerUid, Session.getActiveUser().getEmail()]; }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('by script'); }`,
};
const emails = { owner: 'owner@example.com', ada: 'ada@example.com' };

test('opening runs onOpen in LIMITED, or in NONE where an add-on has not been used yet', () => {
  const host = makeHost({ project: { scripts } });
  expect(host.openDocument()).toMatchObject([{ ok: true, value: ['LIMITED', ['authMode', 'source']] }]);
  expect(host.openDocument({ mode: 'NONE' })).toMatchObject([{ ok: true, value: ['NONE', ['authMode']] }]);
  expect(host.menus.map(({ caption }) => caption)).toEqual(['Menu']);
});

test('a person’s edit runs onEdit with the range and the values of a single cell', () => {
  const host = makeHost({ project: { scripts }, emails });
  host.hands.type('Sheet1', 'B2', '1');
  expect(host.edit('Sheet1', 'B2', '12', 'ada')).toMatchObject([
    { ok: true, value: ['LIMITED', 'B2', '12', '1', 'local-spreadsheet', 'ada@example.com'] },
  ]);
  const [cleared] = host.edit('Sheet1', 'B2', '');
  expect(cleared).toMatchObject({
    ok: true,
    value: ['LIMITED', 'B2', null, '12', 'local-spreadsheet', 'owner@example.com'],
  });
});

test('installable triggers run as who made them, in FULL, whoever edits (installable triggers guide)', () => {
  const host = makeHost({ project: { scripts }, emails });
  host.run('install');
  const [simple, installed] = host.edit('Sheet1', 'A1', 'x', 'ada');
  expect(simple).toMatchObject({ ok: true });
  expect(installed).toMatchObject({ ok: true, value: ['FULL', 'string', 'owner@example.com'] });
  expect(host.openDocument({ person: 'ada' })[1]).toMatchObject({
    value: ['FULL', 'string', 'owner@example.com'],
  });
});

test('what a script writes fires nothing (simple triggers guide)', () => {
  const host = makeHost({ project: { scripts } });
  const entries: string[] = [];
  host.onCall = ({ execution }) => {
    entries.push(execution.functionName);
    return 'go';
  };
  host.run('write');
  expect([...new Set(entries)]).toEqual(['write']);
});

test('a document without triggers opens all the same', () => {
  expect(makeHost().openDocument()).toEqual([]);
});

test('an add-on’s menu stands below Extensions with its name, and so does one meant for the menu bar', () => {
  const script = `function onOpen() { const ui = SpreadsheetApp.getUi();
    ui.createAddonMenu().addItem('Go', 'go').addToUi(); ui.createMenu('Mine').addItem('Go', 'go').addToUi(); }`;
  const options = { project: { scripts: { 'Code.js': script } }, scriptName: 'Planner' };
  const places = (host: ReturnType<typeof makeHost>): unknown => {
    host.openDocument({ mode: 'NONE' });
    return host.menus.map(({ caption, under = 'bar' }) => [caption, under]);
  };
  expect(places(makeHost({ ...options, flavour: 'add-on' }))).toEqual([
    ['Planner', 'Extensions'],
    ['Mine', 'Extensions'],
  ]);
  expect(places(makeHost(options))).toEqual([
    ['Planner', 'Extensions'],
    ['Mine', 'bar'],
  ]);
});
