// A test stops, kills or interrupts an execution at any service call.
import type { createHost, ServiceCall, Verdict } from '../../local/host/index';
import { makeHost, valueOf } from './open-host';

describe('a test can step in at any service call', () => {
  const scripts = {
    'Code.js': `
      function main() {
        const sheet = SpreadsheetApp.getActiveSheet();
        try {
          sheet.getRange('A1').setValue('one');
          SpreadsheetApp.flush();
          sheet.getRange('A2').setValue('two');
          return sheet.getRange('A1:A2').getValues().flat();
        } catch (error) { sheet.getRange('A3').setValue('caught'); throw error; }
        finally { sheet.getRange('A4').setValue('finally'); }
      }
      function other() { SpreadsheetApp.getActiveSheet().getRange('B1').setValue('other'); return 'done'; }`,
  };
  function hostWith(
    hook: (call: ServiceCall) => Verdict,
    when: 'onCall' | 'afterCall' = 'onCall',
  ): ReturnType<typeof createHost> {
    const host = makeHost({ project: { scripts } });
    host[when] = hook;
    return host;
  }

  test('sees name, number and execution of each call', () => {
    const seen: string[] = [];
    const host = hostWith(({ name, index, execution }) => {
      seen.push(`${index} ${execution.functionName} ${name}`);
      return 'go';
    });
    host.run('main');
    expect(seen.slice(0, 5)).toEqual([
      '1 main SpreadsheetApp.getActiveSheet',
      '2 main Sheet.getRange',
      '3 main Range.setValue',
      '4 main SpreadsheetApp.flush',
      '5 main Sheet.getRange',
    ]);
    expect(seen).toHaveLength(10);
  });

  const deaths: [before: number, left: unknown[][]][] = [
    [1, [['']]],
    [4, [['']]],
    [5, [['one']]],
    [7, [['one']]],
    [9, [['one'], ['two']]],
  ];
  test.each(deaths)(
    'killing before call %i leaves what was flushed: neither catch nor finally runs',
    (before, left) => {
      const host = hostWith(({ index }) => (index === before ? 'kill' : 'go'));
      expect(host.run('main')).toMatchObject({
        ok: false,
        error: { message: 'Exceeded maximum execution time' },
      });
      expect(host.hands.values('Sheet1')).toEqual(left);
    },
  );

  test('killing after a call leaves its effect', () => {
    const host = hostWith(({ name }) => (name === 'SpreadsheetApp.flush' ? 'kill' : 'go'), 'afterCall');
    expect(host.run('main').ok).toBe(false);
    expect(host.hands.values('Sheet1')).toEqual([['one']]);
  });

  const text = 'Service Spreadsheets timed out while accessing document with id abc.';

  test('a call may throw instead of running', () => {
    const host = hostWith(({ name }) => (name === 'SpreadsheetApp.flush' ? { throwText: text } : 'go'));
    expect(host.run('main')).toMatchObject({ ok: false, error: { name: 'Exception', message: text } });
    expect(host.hands.values('Sheet1')).toEqual([['one'], [''], ['caught'], ['finally']]);
  });

  test('or after it has run: a timed-out write was applied', () => {
    const host = hostWith(
      ({ name }) => (name === 'SpreadsheetApp.flush' ? { throwText: text } : 'go'),
      'afterCall',
    );
    expect(host.run('main')).toMatchObject({ ok: false, error: { message: text } });
    expect(host.hands.values('Sheet1')[0]).toEqual(['one']);
  });

  test('another execution may run in the middle, and does not see what is buffered', () => {
    const seen: unknown[] = [];
    const host = makeHost({ project: { scripts } });
    host.onCall = ({ name, execution }) => {
      if (execution.functionName !== 'main' || name !== 'Range.getValues') return 'go';
      seen.push(host.hands.values('Sheet1'), valueOf(host.run('other')));
      return 'go';
    };
    expect(valueOf(host.run('main'))).toEqual(['one', 'two']);
    expect(seen).toEqual([[['one']], 'done']);
    expect(host.hands.values('Sheet1')).toEqual([
      ['one', 'other'],
      ['two', ''],
      ['', ''],
      ['finally', ''],
    ]);
  });

  test('a person may sort between a read and a write', () => {
    const host = makeHost({
      project: {
        scripts: {
          'Code.js': `function mark() {
            const sheet = SpreadsheetApp.getActiveSheet();
            const row = sheet.getRange('A1:A2').getValues().flat().indexOf('a') + 1;
            sheet.getRange(row, 2).setValue('for a');
          }`,
        },
      },
      workbook: { sheets: [{ name: 'S', cells: [['b'], ['a']] }] },
    });
    host.onCall = ({ name }) => {
      if (name === 'Range.setValue') host.hands.sortRows('S', { column: 1, ascending: true });
      return 'go';
    };
    host.run('mark');
    expect(host.hands.values('S')).toEqual([
      ['a', ''],
      ['b', 'for a'],
    ]);
  });

  test('a hook’s own error fails the test, not the script', () => {
    const host = hostWith(() => {
      throw new Error('the test is wrong');
    });
    expect(() => host.run('main')).toThrow('the test is wrong');
  });
});
