// How executions run, buffer, fail and end.
import { createHost, manualClock } from '../../local/host/index';
import { makeHost, NOON_UTC, runScript, valueOf } from './open-host';

describe('run', () => {
  test('of a function that is not there (Google’s text)', () => {
    expect(makeHost().run('nope')).toMatchObject({
      ok: false,
      error: { name: 'Exception', message: 'Script function not found: nope' },
    });
  });

  // https://developers.google.com/apps-script/guides/html/communication#private_functions
  test('names that end in _ are private', () => {
    const host = makeHost({ project: { scripts: { 'Code.js': 'function secret_() {}' } } });
    expect(host.run('secret_')).toMatchObject({
      ok: false,
      error: { message: 'Script function not found: secret_' },
    });
  });

  test('gives value, counted calls and the time on the clock', () => {
    const run = runScript(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); Utilities.sleep(250); return [1, new Date(5)]`);
    expect(valueOf(run)).toEqual([1, new Date(5)]);
    expect(run.calls).toEqual({
      'SpreadsheetApp.getActiveSheet': 1,
      'Sheet.getRange': 2,
      'Range.setValue': 2,
      'Utilities.sleep': 1,
    });
    expect(run.elapsedMs).toBe(250);
  });

  test('an error carries name, message and the script’s own lines', () => {
    const run = runScript('\n  throw new RangeError("too far")');
    expect(run).toMatchObject({ ok: false, error: { name: 'RangeError', message: 'too far' } });
    if (!run.ok) expect(run.error.stack).toMatch(/^RangeError: too far\n {4}at main \(Code\.js:2:\d+\)$/);
  });

  test('what is thrown need not be an error', () => {
    expect(runScript('throw "plain"')).toMatchObject({
      ok: false,
      error: { name: 'Error', message: 'plain' },
    });
  });

  test('a broken top level fails every run', () => {
    const host = makeHost({ project: { scripts: { 'Code.js': 'null.x; function main() {}' } } });
    expect(host.run('main')).toMatchObject({ ok: false, error: { name: 'TypeError' } });
  });

  // https://developers.google.com/apps-script/guides/v8-runtime
  test('promises settle before the run ends', () => {
    const run = runScript(
      'return (async () => { await null; return SpreadsheetApp.getActive().getName(); })()',
    );
    expect(valueOf(run)).toBe('Untitled spreadsheet');
    expect(runScript('return Promise.reject(new Error("late"))')).toMatchObject({
      ok: false,
      error: { message: 'late' },
    });
  });

  test('the same seed gives the same random numbers, UUIDs and sheet ids', () => {
    const body =
      'return [Math.random(), Utilities.getUuid(), SpreadsheetApp.getActive().insertSheet().getSheetId()]';
    const [a, b, c] = [1, 1, 2].map((seed) => valueOf(runScript(body, { seed })));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  test('logs are kept', () => {
    const host = makeHost({
      project: {
        scripts: {
          'Code.js':
            'function main() { console.log("a %s", 1, { b: 2 }); console.error("bad"); Logger.log("c"); }',
        },
      },
    });
    host.run('main');
    expect(host.logs).toEqual([
      { level: 'log', text: 'a 1 {"b":2}', functionName: 'main' },
      { level: 'error', text: 'bad', functionName: 'main' },
      { level: 'Logger', text: 'c', functionName: 'main' },
    ]);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush
describe('time', () => {
  const MESSAGE = 'Exceeded maximum execution time';

  test('six minutes on the clock end an execution: finally has no effect, unflushed writes are lost', () => {
    const host = makeHost({
      project: {
        scripts: {
          'Code.js': `function main() {
            const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
            cell.setValue('flushed'); SpreadsheetApp.flush();
            try { cell.setValue('lost'); for (;;) Utilities.sleep(60000); }
            catch (error) { PropertiesService.getScriptProperties().setProperty('caught', 'yes'); }
            finally { cell.setValue('finally'); }
            return 'finished';
          }`,
        },
      },
    });
    const run = host.run('main');
    expect(run).toMatchObject({ ok: false, error: { name: 'Exception', message: MESSAGE } });
    expect(run.elapsedMs).toBeGreaterThan(360_000);
    expect(host.hands.values('Sheet1')).toEqual([['flushed']]);
    expect(host.propertiesOf('script')).toEqual({});
  });

  test('custom functions and simple triggers have 30 seconds', () => {
    const host = makeHost({
      project: { scripts: { 'Code.js': 'function nap() { Utilities.sleep(31000); return 1; }' } },
    });
    expect(host.run('nap', { mode: 'CUSTOM_FUNCTION' })).toMatchObject({
      ok: false,
      error: { message: MESSAGE },
    });
    expect(host.run('nap', { mode: 'LIMITED' })).toMatchObject({ ok: false, error: { message: MESSAGE } });
    expect(host.run('nap')).toMatchObject({ ok: true, value: 1 });
  });

  test.each(['for (;;);', 'for (;;) { try { SpreadsheetApp.getActive().getName(); } catch (e) {} }'])(
    'an endless loop ends: %s',
    (body) => {
      expect(runScript(body, { realTimeLimitMs: 100 })).toMatchObject({
        ok: false,
        error: { message: MESSAGE },
      });
    },
  );

  test('an endless loop at the top level ends', () => {
    const host = makeHost({ realTimeLimitMs: 100, project: { scripts: { 'Code.js': 'for (;;);' } } });
    expect(host.run('main')).toMatchObject({ ok: false, error: { message: MESSAGE } });
  });
});

test('the clock is shared by all executions and only moved by waiting', () => {
  const clock = manualClock(NOON_UTC);
  const host = makeHost({
    clock,
    project: { scripts: { 'Code.js': 'function main() { Utilities.sleep(1000); return Date.now(); }' } },
  });
  expect([valueOf(host.run('main')), valueOf(host.run('main'))]).toEqual([NOON_UTC + 1000, NOON_UTC + 2000]);
  expect(clock.nowMs()).toBe(NOON_UTC + 2000);
});

test('without a project there are only the services', () => {
  const host = createHost();
  expect(Object.keys(host.open().globals)).toContain('SpreadsheetApp');
});
