// What Sheets makes of texts, typed or written by a script: "strings are parsed as if typed".
// https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues
// https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption
import type { LocaleName } from '../../local/host/index';
import { openHost } from './open-host';

type Seen = string | number | boolean | Date;

interface SeenCell {
  readonly value: Seen;
  readonly shown: string;
  readonly formula: string;
  readonly format: string;
}

/** Writes into fresh cells of one spreadsheet: a host per text would take the suite a minute. */
function writer(locale: LocaleName): (value: unknown) => SeenCell {
  let sheet: GoogleAppsScript.Spreadsheet.Sheet | undefined;
  let row = 0;
  return (value) => {
    sheet ??= openHost({ locale }).sheet;
    const cell = sheet.getRange(++row, 1);
    cell.setValue(value);
    return {
      value: cell.getValue() as Seen,
      shown: cell.getDisplayValue(),
      formula: cell.getFormula(),
      format: cell.getNumberFormat(),
    };
  };
}

const write = writer('en_US');
const writeInGermany = writer('de_DE');
const writeInBritain = writer('en_GB');

/** Midnight and other times on the spreadsheet's clock, which is New York's. */
function local(text: string): Date {
  return new Date(`${text}-05:00`);
}

describe('in a spreadsheet of the United States', () => {
  type Case = [text: string, value: Seen, shown: string, format?: string];
  const cases: Case[] = [
    ['12', 12, '12'],
    ['007', 7, '7'],
    ['00123', 123, '123'],
    ['-5', -5, '-5'],
    ['+123', 123, '123'],
    ['.5', 0.5, '0.5'],
    [' 42 ', 42, '42'],
    ['1,000', 1000, '1,000', '#,##0'],
    ['1,234.5', 1234.5, '1,234.50', '#,##0.00'],
    ['10%', 0.1, '10%', '0%'],
    ['12.5%', 0.125, '12.50%', '0.00%'],
    ['$2.99', 2.99, '$2.99', '"$"#,##0.00'],
    ['-$5', -5, '-$5', '"$"#,##0'],
    ['(5)', -5, '-5'],
    ['1e5', 100_000, '1.00e+05', '0.00E+00'],
    ['12345678901234567890', 12345678901234567890, '1.23457E+19'],
    ['0.1', 0.1, '0.1'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['2026-01-15', local('2026-01-15T00:00:00'), '2026-01-15', 'yyyy-mm-dd'],
    ['1/15/2026', local('2026-01-15T00:00:00'), '1/15/2026', 'm/d/yyyy'],
    ['1/15', local('2026-01-15T00:00:00'), '1/15', 'm/d'],
    ['1/15/26', local('2026-01-15T00:00:00'), '1/15/2026', 'm/d/yyyy'],
    ['3/4', local('2026-03-04T00:00:00'), '3/4'],
    ['5-6', new Date('2026-05-06T04:00:00Z'), '5-6'],
    ['Jan 15, 2026', local('2026-01-15T00:00:00'), 'Jan 15, 2026', 'mmm d, yyyy'],
    ['15 January 2026', local('2026-01-15T00:00:00'), '15 January 2026', 'd mmmm yyyy'],
    ['15-Jan-2026', local('2026-01-15T00:00:00'), '15-Jan-2026'],
    ['2026-01-15 14:30', local('2026-01-15T14:30:00'), '2026-01-15 14:30:00'],
    ['1/15/2026 2:30 PM', local('2026-01-15T14:30:00'), '1/15/2026 14:30:00'],
    ['#N/A', '#N/A', '#N/A'],
    ["'007", '007', '007'],
    ["'=1+1", '=1+1', '=1+1'],
    ["''x", "'x", "'x"],
    ['', '', ''],
  ];
  test.each(cases)('%j', (...[text, value, shown, format]: Case) => {
    const seen = write(text);
    expect(seen).toMatchObject({ value, shown, formula: '' });
    if (format !== undefined) expect(seen.format).toBe(format);
  });

  const texts = [
    'Hello, world',
    'line one\nline two',
    '2026-01-15T14:30:00Z',
    '13/45/2026',
    '2/30/2026',
    '1,23',
    '1.2.3',
    '12:99',
    'true story',
    '[label](https://example.com)',
    'https://example.com/a?b=c',
    '@handle',
    '- first',
    '-',
    '--',
    '=',
    'soon 10:30',
    '1 234',
    '   ',
    '🎉 launch',
    '#REF',
    '#ERROR',
    '#launch',
    'שלום',
  ];
  test.each(texts)('%j stays a text', (text) => {
    expect(write(text)).toMatchObject({ value: text, shown: text, formula: '' });
  });

  const formulas: [text: string, formula: string, value: Seen][] = [
    ['=1+1', '=1+1', 2],
    ['=CONCATENATE("a","b")', '=CONCATENATE("a","b")', 'ab'],
    ['=SUM(', '=SUM(', '#ERROR!'],
    ['=5 reasons why', '=5 reasons why', '#ERROR!'],
    ['=NOPE()', '=NOPE()', '#NAME?'],
    ['=1/0', '=1/0', '#DIV/0!'],
    ['=A:A', '=A:A', '#REF!'],
    ['=NA()', '=NA()', '#N/A'],
    ['="a"+1', '="a"+1', '#VALUE!'],
    ['+1 (555) 123', '=+1 (555) 123', '#ERROR!'],
  ];
  test.each(formulas)('%j is a formula', (text, formula, value) => {
    expect(write(text)).toMatchObject({ formula, value });
  });

  test('a time is a date on 30 December 1899', () => {
    const { value, shown } = write('10:30');
    expect(shown).toBe('10:30');
    expect((value as Date).getUTCFullYear()).toBe(1899);
  });

  test('a date typed without a year is of the year on the spreadsheet’s calendar', () => {
    // Still 2025 in New York.
    const { host, sheet } = openHost({
      clock: { nowMs: () => Date.parse('2026-01-01T03:00Z'), advance: () => undefined },
    });
    sheet.getRange('A1').setValue('12/24');
    expect(host.hands.values('Sheet1')).toEqual([['']]);
    expect(sheet.getRange('A1').getValue()).toEqual(local('2025-12-24T00:00:00'));
  });
});

describe('in a spreadsheet of Germany', () => {
  const cases: [text: string, value: Seen][] = [
    ['1,5', 1.5],
    ['1.000', 1000],
    ['1.234,5', 1234.5],
    ['1.5', new Date('2026-05-01T04:00:00Z')],
    ['15.01.2026', local('2026-01-15T00:00:00')],
    ['15/1/2026', local('2026-01-15T00:00:00')],
  ];
  test.each(cases)('%j', (text, value) => {
    expect(writeInGermany(text).value).toEqual(value);
  });

  test('numbers are shown with a comma', () => {
    expect(writeInGermany('1,5').shown).toBe('1,5');
  });
});

test('in Britain the day comes first', () => {
  expect(writeInBritain('3/4/2026').value).toEqual(new Date('2026-04-03T04:00:00Z'));
});

describe('values that are no texts', () => {
  const cases: [value: unknown, seen: Seen][] = [
    [0.1 + 0.2, 0.1 + 0.2],
    [1e21, 1e21],
    [-0.5, -0.5],
    [true, true],
    [null, ''],
    [undefined, ''],
    [NaN, '#NUM!'],
    [{ a: 1 }, '{a=1}'],
  ];
  test.each(cases)('%p', (value, seen) => {
    expect(write(value).value).toBe(seen);
  });

  test('a fraction shows ten significant digits, the value keeps all', () => {
    expect(write(1 / 3)).toMatchObject({ value: 1 / 3, shown: '0.3333333333', format: '0.###############' });
  });

  test('a date takes the spreadsheet’s clock and a format of the locale', () => {
    const value = new Date('2026-01-15T12:00:30Z');
    expect(write(value)).toMatchObject({ value, shown: '1/15/2026 07:00:30', format: 'm/d/yyyy h:mm:ss' });
    expect(write(new Date('2026-01-15T05:00:00Z'))).toMatchObject({ shown: '1/15/2026', format: 'm/d/yyyy' });
  });
});

// https://developers.google.com/workspace/sheets/api/guides/formats
describe('a cell with the text format @', () => {
  function text(value: unknown): unknown {
    const { sheet } = openHost();
    sheet.getRange('A1').setNumberFormat('@').setValue(value);
    const cell = sheet.getRange('A1');
    expect(cell.getFormula()).toBe('');
    expect(cell.getDisplayValue()).toBe(cell.getValue());
    return cell.getValue();
  }

  test.each([
    '007',
    '12345678901234567890',
    '=1+1',
    '=HYPERLINK("https://x.y","z")',
    '+1 (555) 123',
    '1/2/2026',
    'TRUE',
    '10%',
    '- x',
  ])('keeps %j as it is', (value) => {
    expect(text(value)).toBe(value);
  });

  test('takes a leading apostrophe off, as any cell does', () => {
    expect(text("'=1+1")).toBe('=1+1');
  });

  test('makes numbers and booleans texts', () => {
    expect([text(7), text(true)]).toEqual(['7', 'TRUE']);
  });

  test('stays a text when the format goes, until somebody types again', () => {
    const { sheet } = openHost();
    const cell = sheet.getRange('A1').setNumberFormat('@').setValue('=1+1');
    cell.setNumberFormat('0');
    expect([cell.getValue(), cell.getFormula()]).toEqual(['=1+1', '']);
    cell.setValue('=1+1');
    expect(cell.getValue()).toBe(2);
  });

  test('loses nothing when rows move, the sheet is sorted or the workbook is saved', () => {
    const { host, sheet, execution } = openHost();
    sheet
      .getRange('A1:A2')
      .setNumberFormat('@')
      .setValues([['=b  & c'], ['=a']]);
    sheet.insertRowBefore(1);
    sheet.getRange('A2:A3').sort(1);
    expect(sheet.getRange('A2:A3').getValues()).toEqual([['=a'], ['=b  & c']]);
    execution.close();
    const again = openHost({ workbook: host.snapshot() });
    expect(again.sheet.getRange('A2:A3').getValues()).toEqual([['=a'], ['=b  & c']]);
    expect(again.sheet.getRange('A2:A3').getFormulas()).toEqual([[''], ['']]);
  });
});
