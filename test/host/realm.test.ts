// What a script finds around it. https://developers.google.com/apps-script/guides/v8-runtime
import { makeHost, runScript, valueOf } from './open-host';

describe('the global scope of a script', () => {
  const absent = [
    'setTimeout',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'atob',
    'crypto',
    'structuredClone',
    'queueMicrotask',
    'performance',
    'process',
    'require',
    'Buffer',
    'window',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
  ];

  test.each(absent)('has no %s, as V8 in Apps Script has none', (name) => {
    expect(valueOf(runScript(`return typeof ${name}`))).toBe('undefined');
  });

  test('has the services, console and ECMAScript', () => {
    const run = runScript(
      `return [typeof SpreadsheetApp, typeof console.log, typeof Map, typeof globalThis.Date]`,
    );
    expect(valueOf(run)).toEqual(['object', 'function', 'function', 'function']);
  });

  test('shows nothing of the bridge to the host', () => {
    const run = runScript(
      `return Object.getOwnPropertyNames(globalThis).filter((name) => /local|host|bridge/i.test(name))`,
    );
    expect(valueOf(run)).toEqual([]);
  });

  test('is fresh for every execution: no state survives (custom functions guide)', () => {
    const scripts = { 'Code.js': 'var count = 0; function next() { return ++count; }' };
    const host = makeHost({ project: { scripts } });
    expect(valueOf(host.run('next'))).toBe(1);
    expect(valueOf(host.run('next'))).toBe(1);
  });

  test('is shared by all files of the project, which run in the order of their names', () => {
    const scripts = {
      'b.js': 'var seen = typeof early;',
      'a.js': 'var early = 1; function look() { return seen; }',
    };
    expect(valueOf(makeHost({ project: { scripts } }).run('look'))).toBe('number');
  });

  test('does not evaluate strings', () => {
    expect(runScript(`return new Function('return 1')()`)).toMatchObject({
      ok: false,
      error: { name: 'EvalError' },
    });
  });
});

describe('what services hand to a script is of its own realm', () => {
  const results: [what: string, expression: string, type: string][] = [
    ['values', 'sheet.getRange("A1:B2").getValues()', 'Array'],
    ['a row of values', 'sheet.getRange("A1:B2").getValues()[0]', 'Array'],
    ['a date cell', 'sheet.getRange("B1").getValue()', 'Date'],
    ['formulas', 'sheet.getRange("A1").getFormulas()', 'Array'],
    ['sheets', 'SpreadsheetApp.getActive().getSheets()', 'Array'],
    ['rules', 'sheet.getConditionalFormatRules()', 'Array'],
    ['properties', 'PropertiesService.getScriptProperties().getProperties()', 'Object'],
    ['keys', 'PropertiesService.getScriptProperties().getKeys()', 'Array'],
    ['cached values', 'CacheService.getScriptCache().getAll(["a"])', 'Object'],
    ['a digest', 'Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "a")', 'Array'],
    ['CSV', 'Utilities.parseCsv("a,b")', 'Array'],
    ['responses', 'UrlFetchApp.fetchAll([{ url: "https://a.example/" }])', 'Array'],
    ['headers', 'UrlFetchApp.fetch("https://a.example/").getAllHeaders()', 'Object'],
    ['a new date', 'new Date()', 'Date'],
    ['a bound method', 'sheet.getName', 'Function'],
  ];

  test.each(results)('%s', (_what, expression, type) => {
    const run = runScript(
      `const sheet = SpreadsheetApp.getActiveSheet(); return ${expression} instanceof ${type}`,
      {
        workbook: { sheets: [{ name: 'Data', cells: [['x', '2026-01-15']] }] },
        http: (calls) => calls.map(() => ({ status: 200, headers: { A: 'b' }, body: '{}' })),
      },
    );
    expect(valueOf(run)).toBe(true);
  });

  test('errors are instances of Error with the name Exception', () => {
    const run = runScript(`
      try { SpreadsheetApp.getActiveSheet().getRange(0, 1); }
      catch (error) { return [error instanceof Error, error.name, String(error)]; }`);
    expect(valueOf(run)).toEqual([
      true,
      'Exception',
      'Exception: The starting row of the range is too small.',
    ]);
  });

  test('arguments of a run are copied into the realm, dates included', () => {
    const scripts = {
      'Code.js': 'function look(a, d) { return [a instanceof Array, d instanceof Date, d.getTime()]; }',
    };
    const run = makeHost({ project: { scripts } }).run('look', { args: [[1], new Date(5)] });
    expect(valueOf(run)).toEqual([true, true, 5]);
  });
});

describe('what the host does not have throws its own name', () => {
  const cases: [expression: string, message: string][] = [
    ['SpreadsheetApp.create("x")', 'SpreadsheetApp.create is not in the local host'],
    ['SpreadsheetApp.getActiveSheet().getDrawings()', 'Sheet.getDrawings is not in the local host'],
    [
      'SpreadsheetApp.getActiveSheet().getRange("A1").getDataTable()',
      'Range.getDataTable is not in the local host',
    ],
    ['Session.getUser()', 'Session.getUser is not in the local host'],
    ['SpreadsheetApp.WrapStrategy.NONE', 'WrapStrategy.NONE is not in the local host'],
    ['DriveApp.getFiles()', 'DriveApp.getFiles is not in the local host'],
    ['GmailApp.sendEmail', 'GmailApp.sendEmail is not in the local host'],
  ];

  test.each(cases)('%s', (expression, message) => {
    expect(runScript(`return ${expression}`)).toMatchObject({ ok: false, error: { name: 'Error', message } });
  });

  test('while promises, JSON, symbols and printers may ask any object what they ask of all objects', () => {
    const run = runScript(`
      const sheet = SpreadsheetApp.getActiveSheet();
      return [typeof sheet.then, JSON.stringify(sheet), String(sheet), sheet[Symbol.iterator] === undefined,
        sheet.constructor === undefined, Object.prototype.toString.call(sheet), sheet.hasOwnProperty('x')]`);
    expect(valueOf(run)).toEqual(['undefined', '{}', 'Sheet', true, false, '[object Object]', false]);
  });
});
