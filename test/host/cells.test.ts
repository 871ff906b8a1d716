// Reading and writing cells. https://developers.google.com/apps-script/reference/spreadsheet/range
import { openHost } from './open-host';

const SEED = {
  sheets: [
    {
      name: 'Data',
      cells: [
        ['id', 'when'],
        ['a', '2026-07-01'],
        ['b', ''],
      ],
    },
  ],
};

describe('getValues', () => {
  test('gives numbers, booleans, dates and texts, and an empty text for an empty cell (reference of getValues)', () => {
    const { sheet } = openHost({ workbook: SEED });
    expect(sheet.getRange('A1:C3').getValues()).toEqual([
      ['id', 'when', ''],
      ['a', new Date('2026-07-01T04:00:00Z'), ''],
      ['b', '', ''],
    ]);
  });

  test('gives dates by the spreadsheet’s zone, around a change of clocks', () => {
    const { sheet } = openHost();
    sheet.getRange('A1:A3').setValues([['2026-03-08 01:59'], ['2026-03-08 03:00'], ['2026-11-01 12:00']]);
    const iso = sheet
      .getRange('A1:A3')
      .getValues()
      .map(([date]) => (date as Date).toISOString());
    expect(iso).toEqual(['2026-03-08T06:59:00.000Z', '2026-03-08T07:00:00.000Z', '2026-11-01T17:00:00.000Z']);
  });

  test('takes a date back to the same instant', () => {
    const { sheet } = openHost();
    for (const iso of [
      '2026-03-29T00:59:59.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-03-08T07:00:00.000Z',
      '1999-12-31T23:59:59.000Z',
    ]) {
      sheet.getRange('A1').setValue(new Date(iso));
      expect((sheet.getRange('A1').getValue() as Date).toISOString()).toBe(iso);
    }
  });
});

describe('setValues', () => {
  test('refuses another number of rows', () => {
    const { sheet } = openHost();
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  test('refuses another number of columns in any row', () => {
    const { sheet } = openHost();
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
  });

  test('refuses what is no two-dimensional array', () => {
    const { sheet } = openHost();
    const setValues = (values: unknown): unknown => sheet.getRange('A1').setValues(values as string[][]);
    expect(() => setValues('a')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => setValues([1, 2])).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => setValues(null)).toThrow(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  // https://support.google.com/drive/answer/37603
  test('refuses more than 50,000 characters in a cell', () => {
    const { sheet } = openHost();
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('takes arrays and dates of another realm', () => {
    const { sheet } = openHost();
    sheet.getRange('A1:B1').setValues([[new Date(0), 'x']]);
    expect(sheet.getRange('A1').getValue()).toEqual(new Date(0));
  });

  test('clears where the data is empty', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('A2:B2').setValues([['', null]]);
    expect(sheet.getRange('A2:B2').getValues()).toEqual([['', '']]);
  });

  test('setValue writes every cell of the range', () => {
    const { sheet } = openHost();
    sheet.getRange('A1:B2').setValue(7);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
});

describe('formulas', () => {
  test('are recalculated before the next read', () => {
    const { sheet } = openHost();
    sheet.getRange('A1').setValue(2);
    sheet.getRange('B1').setFormula('=A1*3');
    expect(sheet.getRange('B1').getValue()).toBe(6);
    sheet.getRange('A1').setValue(5);
    expect([sheet.getRange('B1').getValue(), sheet.getRange('B1').getFormula()]).toEqual([15, '=A1*3']);
  });

  test('setFormulas takes them with or without the sign, and clears where there is none', () => {
    const { sheet } = openHost();
    sheet.getRange('A1:C1').setFormulas([['=1+1', '2+2', '']]);
    expect(sheet.getRange('A1:C1').getFormulas()).toEqual([['=1+1', '=2+2', '']]);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([[2, 4, '']]);
  });

  test('NOW and TODAY follow the host’s clock on the spreadsheet’s calendar', () => {
    const { host, sheet, execution } = openHost();
    sheet.getRange('A1:B1').setFormulas([['=TODAY()', '=NOW()']]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([
      [new Date('2026-01-15T05:00:00Z'), new Date('2026-01-15T12:00:00Z')],
    ]);
    execution.close();
    host.clock.advance(20 * 3_600_000);
    expect(host.hands.values('Sheet1')).toEqual([
      [new Date('2026-01-16T05:00:00Z'), new Date('2026-01-16T08:00:00Z')],
    ]);
  });

  test('arrays spill, and read as values without formulas', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('D1').setFormula('=A1:A3');
    expect(sheet.getRange('D1:D3').getValues()).toEqual([['id'], ['a'], ['b']]);
    expect(sheet.getRange('D1:D3').getFormulas()).toEqual([['=A1:A3'], [''], ['']]);
  });
});

test('a number format reaches cells that an array spills into', () => {
  const { sheet } = openHost({ workbook: { sheets: [{ name: 'S', cells: [['46037'], ['46038']] }] } });
  sheet.getRange('B1').setFormula('=A1:A2');
  sheet.getRange('B1:B2').getValues();
  sheet.getRange('B1:B2').setNumberFormat('yyyy-mm-dd');
  expect(sheet.getRange('B1:B2').getDisplayValues().flat()).toEqual(['2026-01-15', '2026-01-16']);
  expect(sheet.getRange('B2').getValue()).toEqual(new Date('2026-01-16T05:00:00Z'));
});

describe('where the data ends', () => {
  test('an empty sheet has no last row, and a data range of one empty cell (reference of getDataRange)', () => {
    const { sheet } = openHost();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      0,
      0,
      'A1',
    ]);
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
  });

  test('formats, notes and validation alone are no content', () => {
    const { SpreadsheetApp, sheet } = openHost();
    sheet.getRange('E9').setBackground('red').setNote('n').setNumberFormat('@');
    sheet.getRange('E9').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    expect(sheet.getLastRow()).toBe(0);
  });

  test('formulas that show nothing, spilled arrays and inserted checkboxes are', () => {
    const { sheet } = openHost();
    sheet.getRange('B3').setFormula('=""');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([3, 2]);
    sheet.getRange('A10').insertCheckboxes();
    expect(sheet.getLastRow()).toBe(10);
  });
});

describe('appendRow', () => {
  test('writes below the last row with content and makes the grid grow', () => {
    const { sheet } = openHost({
      workbook: { sheets: [{ name: 'S', cells: [['a']], rows: 1, columns: 1 }] },
    });
    sheet.appendRow(['b', 2]);
    expect(sheet.getDataRange().getValues()).toEqual([
      ['a', ''],
      ['b', 2],
    ]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([2, 2]);
  });
});

describe('getRange', () => {
  const notations: [notation: string, a1: string][] = [
    ['B2', 'B2'],
    ['A1:B3', 'A1:B3'],
    ['$A$1:$B3', 'A1:B3'],
    ['b2', 'B2'],
    ['C:C', 'C1:C1000'],
    ['A2:B', 'A2:B1000'],
    ['3:4', 'A3:Z4'],
    ["'My data'!B2", 'B2'],
  ];
  test.each(notations)('reads %s', (notation, a1) => {
    const { sheet } = openHost({ workbook: { sheets: [{ name: 'My data' }] } });
    expect(sheet.getRange(notation).getA1Notation()).toBe(a1);
  });

  const wrong: [args: unknown[], message: string][] = [
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [['nonsense'], 'Range not found'],
    [['Gone!A1'], 'Range not found'],
    [
      ['1', 2],
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      [undefined, 2],
      "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ];
  test.each(wrong)('refuses %j', (args, message) => {
    const { sheet } = openHost();
    expect(() => sheet.getRange(...(args as [number, number]))).toThrow(message);
  });

  test('offset and geometry', () => {
    const range = openHost().sheet.getRange('B2:D4').offset(1, 1, 2, 3);
    expect([
      range.getA1Notation(),
      range.getRow(),
      range.getColumn(),
      range.getLastRow(),
      range.getLastColumn(),
    ]).toEqual(['C3:E4', 3, 3, 4, 5]);
    expect([range.getNumRows(), range.getNumColumns(), range.getSheet().getName()]).toEqual([2, 3, 'Sheet1']);
    expect(() => range.offset(-5, 0)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  test('getRangeList and named ranges', () => {
    const { SpreadsheetApp, sheet } = openHost();
    const list = sheet.getRangeList(['A1', 'C1']);
    list.setValue('x').setBackground('#ff0000').setNote('n');
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['x', '', 'x']]);
    const book = SpreadsheetApp.getActive();
    book.setNamedRange('Mine', sheet.getRange('A2:A3'));
    sheet.insertRowBefore(1);
    expect(book.getRangeByName('Mine')?.getA1Notation()).toBe('A3:A4');
    expect(book.getNamedRanges().map((named) => named.getName())).toEqual(['Mine']);
    expect([sheet.getRange('Mine').getA1Notation(), book.getRangeByName('Other')]).toEqual(['A3:A4', null]);
  });
});
