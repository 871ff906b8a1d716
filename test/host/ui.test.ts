// What a person sees and answers. https://developers.google.com/apps-script/reference/base/ui
import type { Answer, Dialog } from '../../local/host/index';
import { makeHost, openHost, valueOf } from './open-host';

describe('dialogs', () => {
  function asking(answer: Answer): ReturnType<typeof openHost> & { readonly asked: Dialog[] } {
    const asked: Dialog[] = [];
    const open = openHost({
      answer: (dialog) => {
        asked.push(dialog);
        return answer;
      },
    });
    return Object.assign(open, { asked });
  }

  test('alert with one, two and three arguments', () => {
    const { SpreadsheetApp, asked } = asking({ button: 'YES' });
    const ui = SpreadsheetApp.getUi();
    ui.alert('text');
    ui.alert('text', ui.ButtonSet.YES_NO);
    expect(ui.alert('title', 'text', ui.ButtonSet.YES_NO_CANCEL)).toBe(ui.Button.YES);
    expect(asked).toEqual([
      { kind: 'alert', title: '', text: 'text', buttons: 'OK' },
      { kind: 'alert', title: '', text: 'text', buttons: 'YES_NO' },
      { kind: 'alert', title: 'title', text: 'text', buttons: 'YES_NO_CANCEL' },
    ]);
  });

  test('prompt gives button and text', () => {
    const { SpreadsheetApp, asked } = asking({ button: 'OK', text: 'typed' });
    const ui = SpreadsheetApp.getUi();
    const response = ui.prompt('title', 'text', ui.ButtonSet.OK_CANCEL);
    expect([response.getSelectedButton() === ui.Button.OK, response.getResponseText()]).toEqual([
      true,
      'typed',
    ]);
    expect(asked).toEqual([{ kind: 'prompt', title: 'title', text: 'text', buttons: 'OK_CANCEL' }]);
  });

  test('the person sees what was written before', () => {
    const seen: unknown[] = [];
    const { host, SpreadsheetApp, sheet } = openHost({
      answer: () => {
        seen.push(host.hands.values('Sheet1'));
        return { button: 'OK' };
      },
    });
    sheet.getRange('A1').setValue('written');
    SpreadsheetApp.getUi().alert('?');
    expect(seen).toEqual([[['written']]]);
  });

  test('one that nobody expected fails the run', () => {
    const host = makeHost({
      project: {
        scripts: {
          'Code.js': 'function main() { try { SpreadsheetApp.getUi().alert("Sure?"); } catch (e) {} }',
        },
      },
    });
    expect(() => host.run('main')).toThrow('Nobody answers this alert: Sure?');
  });

  test('a name is no button set', () => {
    const { SpreadsheetApp } = openHost();
    const buttons = 'YES_NO' as unknown as GoogleAppsScript.Base.ButtonSet;
    expect(() => SpreadsheetApp.getUi().alert('a', buttons)).toThrow(
      "The parameters (String,String) don't match the method signature for Ui.alert.",
    );
  });
});

test('sidebar, dialog and toasts are there to see', () => {
  const { host, SpreadsheetApp, HtmlService } = openHost();
  expect(host.sidebar).toBeNull();
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('Panel'));
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>'), 'Title');
  SpreadsheetApp.getActive().toast('Done', 'Genviral', 5);
  expect([host.sidebar, host.dialog, host.toasts]).toEqual([
    { title: 'Panel', html: '<p>' },
    { title: 'Title', html: '<b>' },
    [{ title: 'Genviral', text: 'Done' }],
  ]);
});

test('a menu added again takes the place of the old one', () => {
  const { host, SpreadsheetApp } = openHost();
  const menu = (item: string): void => {
    SpreadsheetApp.getUi().createMenu('Genviral').addItem(item, 'go').addToUi();
  };
  menu('Old');
  menu('New');
  expect(host.menus).toEqual([
    { caption: 'Genviral', entries: [{ kind: 'item', caption: 'New', functionName: 'go' }] },
  ]);
});

// https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
describe('calls from a page', () => {
  const host = makeHost({
    project: {
      scripts: {
        'Code.js': `
          function echo(x) { return x; }
          function types(a) { return [Array.isArray(a), a instanceof Array, typeof a[1], a.length]; }
          function give(what) { const self = {}; self.self = self;
            return { date: new Date(0), nested: { d: new Date(0) }, fn: () => 1, cycle: self, none: undefined, hole: [1, undefined],
              keys: { a: undefined, b: 1 }, service: SpreadsheetApp.getActive(), instance: new (class X {})() }[what]; }
          function fail() { const error = new RangeError('too far'); error.code = 7; throw error; }
          function ask() { return SpreadsheetApp.getUi().createMenu('x') === null; }
          function hidden_() { return 1; }
          var arrow = () => 1;
          var assigned = function () { return 1; };`,
      },
    },
  });

  test('arguments are copied as JSON, undefined in arrays becomes null', () => {
    expect(valueOf(host.callFromPage('echo', [{ a: [1, 'x', null, true] }]))).toEqual({
      a: [1, 'x', null, true],
    });
    expect(valueOf(host.callFromPage('types', [[1, undefined]]))).toEqual([true, true, 'object', 2]);
  });

  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  test.each([
    ['a date', new Date(), '0'],
    ['a nested date', { when: new Date() }, 'when'],
    ['a function', () => 1, '0'],
    ['a cycle', cycle, 'self'],
  ])('%s is refused', (_what, value, property) => {
    const message = `Failed due to illegal value in property: ${property}`;
    expect(host.callFromPage('echo', [value])).toMatchObject({ ok: false, error: { message } });
  });

  test.each(['date', 'nested', 'fn', 'cycle', 'none', 'service', 'instance'])(
    'an illegal result arrives as null: %s',
    (what) => {
      expect(valueOf(host.callFromPage('give', [what]))).toBeNull();
    },
  );

  test('calls made at once run in any order, and each gets its own result', () => {
    const scripts = {
      'Code.js': `function note(name) { SpreadsheetApp.getActiveSheet().appendRow([name]); return name; }`,
    };
    const names = Array.from({ length: 10 }, (_call, index) => `call ${String(index)}`);
    const pages = makeHost({ project: { scripts } });
    expect(pages.callAllFromPage(names.map((name) => ['note', [name]])).map(valueOf)).toEqual(names);
    const order = pages.hands.display('Sheet1').flat();
    expect([...order].sort()).toEqual(names);
    expect(order).not.toEqual(names);
  });

  test('undefined in a result becomes null in arrays and is left out of objects', () => {
    expect(valueOf(host.callFromPage('give', ['hole']))).toEqual([1, null]);
    expect(valueOf(host.callFromPage('give', ['keys']))).toEqual({ b: 1 });
  });

  test('of an error only name and message arrive', () => {
    expect(host.callFromPage('fail')).toMatchObject({
      ok: false,
      error: { name: 'RangeError', message: 'too far', stack: '' },
    });
  });

  test.each(['hidden_', 'arrow', 'assigned', 'Object', 'nope'])('%s cannot be called', (name) => {
    expect(host.callFromPage(name)).toMatchObject({
      ok: false,
      error: { message: `Script function not found: ${name}` },
    });
  });

  test('menus and triggers find variables that hold functions, too', () => {
    expect([valueOf(host.run('arrow')), valueOf(host.run('assigned'))]).toEqual([1, 1]);
  });

  test('a page has a user interface', () => {
    expect(valueOf(host.callFromPage('ask'))).toBe(false);
  });
});
