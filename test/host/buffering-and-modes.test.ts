// Writes kept back, and what each authorization mode may call.
import { makeHost, openHost, runScript, valueOf } from './open-host';

describe('writes are buffered', () => {
  test('others see them after a flush, a read, or the end', () => {
    const { host, sheet, SpreadsheetApp, execution } = openHost();
    sheet.getRange('A1').setValue('flushed');
    expect(host.hands.values('Sheet1')).toEqual([['']]);
    SpreadsheetApp.flush();
    expect(host.hands.values('Sheet1')).toEqual([['flushed']]);
    sheet.getRange('A1').setValue('read');
    sheet.getRange('Z9').getValue();
    expect(host.hands.values('Sheet1')).toEqual([['read']]);
    sheet.getRange('A1').setValue('ended');
    expect(host.hands.values('Sheet1')).toEqual([['read']]);
    execution.close();
    expect(host.hands.values('Sheet1')).toEqual([['ended']]);
  });

  test('a run that throws still writes what it had buffered', () => {
    const host = makeHost({
      project: {
        scripts: {
          'Code.js':
            'function main() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x"); throw new Error("no"); }',
        },
      },
    });
    expect(host.run('main').ok).toBe(false);
    expect(host.hands.values('Sheet1')).toEqual([['x']]);
  });

  const REFUSING = `
    const sheet = SpreadsheetApp.getActiveSheet();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['yes']).setAllowInvalid(false).build();
    sheet.getRange('A2').setDataValidation(rule);
    sheet.getRange('A1').setValue('before'); sheet.getRange('A2').setValue('no'); sheet.getRange('A3').setValue('after');`;

  test('an error of a buffered write surfaces at the next read', () => {
    const run = runScript(`${REFUSING}
      try { sheet.getRange('C1').getValue(); return 'no error'; } catch (error) { return error.message; }`);
    expect(valueOf(run)).toMatch(/^The data you entered in cell A2 violates/);
  });

  test('or at the end of the run; writes before it stand, it and those after it do not', () => {
    const host = makeHost({ project: { scripts: { 'Code.js': `function main() {${REFUSING}}` } } });
    expect(host.run('main')).toMatchObject({ ok: false, error: { name: 'Exception' } });
    expect(host.hands.values('Sheet1')).toEqual([['before']]);
  });

  test('in the order of writing, whatever their kind', () => {
    const { sheet } = openHost();
    sheet.getRange('A1').setValue('007').setNumberFormat('@').setValue('007');
    sheet.getRange('A2').setValue('1/2/2026').setValue('5');
    sheet.getRange('A3').setValue('x').clearContent().setValue('y');
    expect(sheet.getRange('A1:A3').getDisplayValues()).toEqual([['007'], ['1/4/1900'], ['y']]);
  });

  test('a grid that became too small in the meantime refuses them', () => {
    const { host, sheet, execution } = openHost({
      workbook: { sheets: [{ name: 'S', rows: 5, columns: 2 }] },
    });
    sheet.getRange('A5').setValue('last');
    host.hands.deleteRows('S', 1);
    expect(execution.close()).toMatchObject({
      ok: false,
      error: { message: 'The coordinates of the range are outside the dimensions of the sheet.' },
    });
  });

  test('rows that a person inserts in between move neither', () => {
    // A range is a place, not a row: https://developers.google.com/apps-script/reference/spreadsheet/range
    const { host, sheet, execution } = openHost({
      workbook: { sheets: [{ name: 'S', cells: [['a'], ['b']] }] },
    });
    sheet.getRange('B2').setValue('for b');
    host.hands.insertRows('S', 1);
    execution.close();
    expect(host.hands.values('S')).toEqual([
      ['', ''],
      ['a', 'for b'],
      ['b', ''],
    ]);
  });
});

// https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
describe('modes', () => {
  const scripts = {
    'Code.js': `
      function onOpen(e) {
        SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addSeparator()
          .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Deep', 'deep')).addToUi();
        return [String(e.authMode), e.authMode === ScriptApp.AuthMode.NONE, e.source ? e.source.getName() : null];
      }
      function call(code) { const calls = {
        properties: () => PropertiesService.getDocumentProperties(),
        fetch: () => UrlFetchApp.fetch('https://a.example/'),
        sidebar: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')),
        alert: () => SpreadsheetApp.getUi().alert('x'),
        book: () => SpreadsheetApp.getActive(),
        read: () => SpreadsheetApp.getActiveSheet().getRange('A1').getValue(),
        write: () => SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'),
        insert: () => SpreadsheetApp.getActiveSheet().insertRowAfter(1),
        log: () => { console.log('x'); return Utilities.getUuid().length; },
        cache: () => CacheService.getDocumentCache().get('x'),
      }; calls[code](); return 'ran'; }`,
  };
  const host = makeHost({
    project: { scripts },
    http: (calls) => calls.map(() => ({ status: 200 })),
    answer: () => ({ button: 'OK' }),
  });

  test('onOpen makes its menu in NONE, and gets the mode and nothing else', () => {
    expect(valueOf(host.run('onOpen', { mode: 'NONE' }))).toEqual(['NONE', true, null]);
    expect(valueOf(host.run('onOpen', { mode: 'LIMITED' }))).toEqual([
      'LIMITED',
      false,
      'Untitled spreadsheet',
    ]);
    expect(host.menus).toEqual([
      {
        caption: 'Untitled project',
        under: 'Extensions',
        entries: [
          { kind: 'item', caption: 'Go', functionName: 'go' },
          { kind: 'separator' },
          {
            kind: 'submenu',
            menu: { caption: 'More', entries: [{ kind: 'item', caption: 'Deep', functionName: 'deep' }] },
          },
        ],
      },
    ]);
  });

  const external = 'https://www.googleapis.com/auth/script.external_request';
  const container = 'https://www.googleapis.com/auth/script.container.ui';
  const sheets =
    '(https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)';
  const ran = 'ran';
  const table: [mode: 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL', code: string, result: string][] = [
    ['NONE', 'properties', 'You do not have permission to call PropertiesService.getDocumentProperties'],
    [
      'NONE',
      'book',
      `You do not have permission to call SpreadsheetApp.getActive. Required permissions: ${sheets}`,
    ],
    ['NONE', 'cache', 'You do not have permission to call CacheService.getDocumentCache'],
    ['NONE', 'log', ran],
    [
      'LIMITED',
      'fetch',
      `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${external}`,
    ],
    ['LIMITED', 'alert', 'You do not have permission to call Ui.alert'],
    ['LIMITED', 'properties', ran],
    ['LIMITED', 'write', ran],
    ['CUSTOM_FUNCTION', 'read', ran],
    ['CUSTOM_FUNCTION', 'write', 'You do not have permission to call setValue'],
    ['CUSTOM_FUNCTION', 'insert', 'You do not have permission to call insertRowAfter'],
    ['CUSTOM_FUNCTION', 'fetch', ran],
    ['CUSTOM_FUNCTION', 'alert', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ['FULL', 'fetch', ran],
    ['FULL', 'sidebar', ran],
    ['FULL', 'alert', ran],
  ];
  test.each(table)('%s: %s', (mode, code, result) => {
    const run = host.run('call', { args: [code], mode });
    expect(run.ok ? run.value : run.error.message).toBe(result);
  });

  test('showSidebar is refused in LIMITED before HtmlService matters', () => {
    const run = host.run('call', { args: ['sidebar'], mode: 'LIMITED' });
    const message = `You do not have permission to call Ui.showSidebar. Required permissions: ${container}`;
    expect(run).toMatchObject({ ok: false, error: { message } });
  });

  test('a trigger has no user interface', () => {
    const run = host.run('call', { args: ['alert'], surface: 'trigger' });
    expect(run).toMatchObject({
      ok: false,
      error: { message: 'Cannot call SpreadsheetApp.getUi() from this context.' },
    });
  });

  // https://developers.google.com/apps-script/concepts/scopes#set-explicit
  test('a scope that the manifest forgot is missed at run time', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
    const forgetful = makeHost({ project: { scripts, manifest } });
    expect(forgetful.run('call', { args: ['fetch'] })).toMatchObject({
      ok: false,
      error: {
        message: `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${external}`,
      },
    });
    expect(forgetful.run('call', { args: ['book'] }).ok).toBe(true);
  });
});

// https://developers.google.com/apps-script/guides/services/quotas#current_limitations
