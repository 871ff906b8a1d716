// Custom functions in cells. https://developers.google.com/apps-script/guides/sheets/functions
import type { createHost } from '../../local/host/index';
import { makeHost, valueOf } from './open-host';

const CODE = `
  /**
   * @param {any} x
   * @customfunction
   */
  function DESCRIBE(x) {
    const show = (v) => v instanceof Date ? 'date ' + v.toISOString() : typeof v + ' ' + String(v);
    if (arguments.length > 1) return Array.from(arguments).map(show).join('; ');
    return Array.isArray(x) ? x.map((row) => row.map(show).join(',')).join('/') : show(x);
  }
  /** @customfunction */
  function TABLE() { return [['name', 'when', 'n'], ['a', new Date(Date.UTC(2026, 0, 15, 5)), 1], ['b', '', true]]; }
  /** @customfunction */
  function COLUMN() { return [1, 2]; }
  /** @customfunction */
  function FAIL(x) { throw new Error('No key for ' + x + '.'); }
  /** @customfunction */
  function COUNTED(x) {
    const store = PropertiesService.getScriptProperties();
    store.setProperty('count', String(Number(store.getProperty('count')) + 1));
    return x;
  }
  /** @customfunction */
  function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
  /** @customfunction */
  function WHO() { return PropertiesService.getUserProperties().getProperty('key') + Session.getActiveUser().getEmail(); }
  /** @customfunction */
  function NOTHING() { return null; }
  /** @customfunction */
  function SLOW() { Utilities.sleep(31000); return 1; }
  /** No annotation. */
  function PLAIN() { return 1; }
  function main() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setFormula('=COLUMN()');
    return sheet.getRange('A1').getValue();
  }`;

const PROJECT = { scripts: { 'Code.js': CODE } };

function hostWith(formula: string, cells: string[][] = []): ReturnType<typeof createHost> {
  const host = makeHost({ project: PROJECT, workbook: { sheets: [{ name: 'S', cells }] } });
  host.hands.type('S', 'E1', formula);
  return host;
}

function computed(formula: string, cells: string[][] = []): unknown {
  const host = hostWith(formula, cells);
  host.calculate();
  return host.hands.cell('S', 'E1').value;
}

test('a cell shows Loading... until the function has run', () => {
  const host = hostWith('=DESCRIBE("x")');
  expect(host.hands.cell('S', 'E1').value).toBe('Loading...');
  host.calculate();
  expect(host.hands.cell('S', 'E1').value).toBe('string x');
});

test('a script that writes a formula reads Loading..., and the value is there after the run', () => {
  const host = makeHost({ project: PROJECT });
  expect(valueOf(host.run('main'))).toBe('Loading...');
  expect(host.hands.values('Sheet1')).toEqual([[1], [2]]);
});

describe('arguments', () => {
  const cells = [
    ['1', 'x', '2026-01-15'],
    ['', 'TRUE', '10%'],
    ['=1/0', '10:30', ''],
  ];
  const cases: [formula: string, seen: string][] = [
    ['=DESCRIBE(A1)', 'number 1'],
    ['=DESCRIBE("text")', 'string text'],
    ['=DESCRIBE(A2)', 'string '],
    ['=DESCRIBE()', 'undefined undefined'],
    ['=DESCRIBE(C1)', 'date 2026-01-15T05:00:00.000Z'],
    ['=DESCRIBE(B2)', 'boolean true'],
    ['=DESCRIBE(C2)', 'number 0.1'],
    ['=DESCRIBE(A3)', 'string #DIV/0!'],
    ['=DESCRIBE(A1:B2)', 'number 1,string x/string ,boolean true'],
    ['=DESCRIBE(A1:C1)', 'number 1,string x,date 2026-01-15T05:00:00.000Z'],
    ['=DESCRIBE(1+1, "b")', 'number 2; string b'],
    ['=describe(A1)', 'number 1'],
  ];
  test.each(cases)('%s', (formula, seen) => {
    expect(computed(formula, cells)).toBe(seen);
  });
});

describe('results', () => {
  test('rows spill, with dates as dates', () => {
    const host = hostWith('=TABLE()');
    host.calculate();
    expect(host.hands.values('S').map((row) => row.slice(4))).toEqual([
      ['name', 'when', 'n'],
      ['a', new Date('2026-01-15T05:00:00Z'), 1],
      ['b', '', true],
    ]);
    expect(host.hands.cell('S', 'F2').display).toBe('1/15/2026');
  });

  test('an array of values is a column', () => {
    const host = hostWith('=COLUMN()');
    host.calculate();
    expect(host.hands.values('S').map((row) => row[4])).toEqual([1, 2]);
  });

  test('over other data they do not spill', () => {
    const host = hostWith('=TABLE()');
    host.hands.type('S', 'F2', 'mine');
    host.calculate();
    expect([host.hands.cell('S', 'E1').value, host.hands.cell('S', 'F2').value]).toEqual(['#REF!', 'mine']);
  });

  test('an error shows #ERROR!', () => {
    expect(computed('=FAIL("me")')).toBe('#ERROR!');
  });

  test('nothing is an empty cell', () => {
    expect(computed('=NOTHING()')).toBe('');
  });

  test('30 seconds are the limit', () => {
    expect(computed('=SLOW()')).toBe('#ERROR!');
  });

  test('only annotated functions can be called', () => {
    expect(computed('=PLAIN()')).toBe('#NAME?');
  });
});

test('the same name and arguments are asked once, whatever the number of cells', () => {
  const host = hostWith('=COUNTED(A1)', [
    ['7', '7'],
    ['=COUNTED(B1)', '=COUNTED(8)'],
  ]);
  host.calculate();
  expect(host.propertiesOf('script')).toEqual({ count: '2' });
  host.hands.type('S', 'A1', '8');
  host.hands.type('S', 'E1', '=COUNTED(7)');
  host.calculate();
  expect(host.propertiesOf('script')).toEqual({ count: '2' });
});

test('it is asked again when an argument changes', () => {
  const host = hostWith('=DESCRIBE(A1)', [['1']]);
  host.calculate();
  host.hands.type('S', 'A1', '2');
  expect(host.hands.cell('S', 'E1').value).toBe('Loading...');
  host.calculate();
  expect(host.hands.cell('S', 'E1').value).toBe('number 2');
});

test('formulas may feed each other', () => {
  expect(computed('=DESCRIBE(A1)', [['=COUNTED(5)']])).toBe('number 5');
});

test('it runs as nobody, with the owner’s properties, and cannot write', () => {
  const properties = { user: { owner: { key: 'mine' }, guest: { key: 'theirs' } } };
  const host = makeHost({ project: PROJECT, properties, emails: { owner: 'o@example.com' } });
  host.hands.type('Sheet1', 'B1', '=WHO()');
  host.hands.type('Sheet1', 'C1', '=WRITES()');
  host.run('main', { person: 'guest' });
  expect([host.hands.cell('Sheet1', 'B1').value, host.hands.cell('Sheet1', 'C1').value]).toEqual([
    'mine',
    '#ERROR!',
  ]);
});

test('two hosts in one process answer their own cells', () => {
  const project = (word: string): { scripts: Record<string, string> } => ({
    scripts: { 'Code.js': `/** @customfunction */ function MINE() { return '${word}'; }` },
  });
  const [a, b] = ['a', 'b'].map((word) => makeHost({ project: project(word) }));
  const none = makeHost();
  for (const host of [a, b, none]) {
    host?.hands.type('Sheet1', 'A1', '=MINE()');
    host?.calculate();
  }
  expect([a, b, none].map((host) => host?.hands.cell('Sheet1', 'A1').value)).toEqual(['a', 'b', '#NAME?']);
});
