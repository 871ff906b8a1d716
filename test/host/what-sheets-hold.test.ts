// What real sheets hold: merged cells, hidden rows, spilled arrays, error cells, odd names, long formatted columns.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { openHost } from './open-host';

describe('merged cells', () => {
  const SEED = {
    sheets: [
      {
        name: 'S',
        cells: [
          ['a', 'b'],
          ['c', 'd'],
          ['e', 'f'],
        ],
      },
    ],
  };

  test('have their value in the first cell alone (Range.merge)', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['a', ''],
      ['', ''],
    ]);
    expect([sheet.getRange('B2').isPartOfMerge(), sheet.getRange('A3').isPartOfMerge()]).toEqual([
      true,
      false,
    ]);
    expect(
      sheet
        .getRange('B2:C3')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B2']);
  });

  test('are merged and broken apart as a whole', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('A1:B2').merge();
    const text = 'You must select all cells in a merged range to merge or unmerge them.';
    expect(() => sheet.getRange('A1:A2').breakApart()).toThrow(text);
    expect(() => sheet.getRange('B2:C3').merge()).toThrow(text);
    expect(sheet.getRange('A1:B3').breakApart().getMergedRanges()).toEqual([]);
  });

  test('across and vertically', () => {
    const { sheet } = openHost({ workbook: SEED });
    const merged = (): string[] =>
      sheet
        .getRange('A1:B3')
        .getMergedRanges()
        .map((range) => range.getA1Notation());
    sheet.getRange('A1:B2').mergeAcross();
    expect(merged()).toEqual(['A1:B1', 'A2:B2']);
    sheet.getRange('A1:B3').breakApart().mergeVertically();
    expect(merged()).toEqual(['A1:A3', 'B1:B3']);
  });

  test('move with rows and are not sorted', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('A1:A2').merge();
    sheet.insertRowBefore(1);
    expect(
      sheet
        .getRange('A1:B4')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A2:A3']);
    expect(() => sheet.getRange('A1:B4').sort(1)).toThrow('merged cells');
  });
});

describe('rows and columns on the move', () => {
  test('moveRows and moveColumns take contents, notes and formats along (Sheet.moveRows)', () => {
    const { sheet } = openHost({
      workbook: {
        sheets: [
          {
            name: 'S',
            cells: [
              ['1', 'x'],
              ['2', 'y'],
              ['3', 'z'],
            ],
          },
        ],
      },
    });
    sheet.getRange('A1').setNote('one').setBackground('#ff0000');
    sheet.getRange('D1').setFormula('=A1');
    sheet.moveRows(sheet.getRange('A1'), 4);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      [2, 'y'],
      [3, 'z'],
      [1, 'x'],
    ]);
    expect([sheet.getRange('A3').getNote(), sheet.getRange('A3').getBackground()]).toEqual([
      'one',
      '#ff0000',
    ]);
    expect(sheet.getRange('D3').getFormula()).toBe('=A3');
    sheet.moveColumns(sheet.getRange('B1'), 1);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['y', 2]]);
    expect(() => {
      sheet.moveRows(sheet.getRange('A1'), 5000);
    }).toThrow('Those rows are out of bounds.');
  });

  test('validation moves with sorted rows', () => {
    const { sheet, SpreadsheetApp } = openHost({
      workbook: { sheets: [{ name: 'S', cells: [['b'], ['a']] }] },
    });
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['b', 'c']).build();
    sheet.getRange('A1').setDataValidation(rule);
    sheet.getRange('A1:A2').sort(1);
    expect(
      sheet
        .getRange('A1:A2')
        .getDataValidations()
        .flat()
        .map((each) => each !== null),
    ).toEqual([false, true]);
    expect(sheet.getRange('A2').getDataValidation()?.getCriteriaValues()[0]).toEqual(['b', 'c']);
  });

  test('new rows look like their neighbours: insertRowsBefore like the one below, insertRowsAfter like the one above', () => {
    const { sheet } = openHost();
    sheet.getRange('A2').setBackground('#ff0000').setNumberFormat('@');
    sheet.getRange('A3').setBackground('#00ff00');
    sheet.insertRowsBefore(2, 1);
    expect([sheet.getRange('A2').getBackground(), sheet.getRange('A2').getNumberFormat()]).toEqual([
      '#ff0000',
      '@',
    ]);
    sheet.insertRowsAfter(4, 1);
    expect(sheet.getRange('A5').getBackground()).toBe('#00ff00');
  });
});

describe('rows that nobody sees', () => {
  test('hidden rows and those behind a filter are read and written all the same', () => {
    const { host, sheet, SpreadsheetApp } = openHost({
      workbook: { sheets: [{ name: 'S', cells: [['h'], ['a'], ['b'], ['c']] }] },
    });
    sheet.getRange('A1:A4').createFilter();
    host.hands.filterOut('S', 1, 'b');
    sheet.hideRow(sheet.getRange('A4'));
    expect([sheet.isRowHiddenByFilter(3), sheet.isRowHiddenByUser(4), sheet.isRowHiddenByUser(3)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(sheet.getDataRange().getValues().flat()).toEqual(['h', 'a', 'b', 'c']);
    sheet.getRange('A2:A4').setValues([['x'], ['y'], ['z']]);
    SpreadsheetApp.flush();
    expect(host.hands.display('S').flat()).toEqual(['h', 'x', 'y', 'z']);
    sheet.unhideRow(sheet.getRange('A4'));
    expect(sheet.isRowHiddenByUser(4)).toBe(false);
  });
});

describe('formulas and what they leave', () => {
  test('a spilled array counts as content, and a value in its way makes it #REF!', () => {
    const { sheet } = openHost();
    sheet.getRange('A1').setFormula('=SEQUENCE(3)');
    expect([sheet.getLastRow(), sheet.getRange('A1:A3').getValues().flat()]).toEqual([3, [1, 2, 3]]);
    expect(sheet.getRange('A2').getFormula()).toBe('');
    sheet.getRange('A2').setValue('mine');
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['#REF!', 'mine', '']);
  });

  test('error cells are read as their texts', () => {
    const { sheet } = openHost();
    sheet.getRange('A1:D1').setFormulas([['=1/0', '=NA()', '=NOSUCH()', '=VALUE("x")']]);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['#DIV/0!', '#N/A', '#NAME?', '#VALUE!']]);
    expect(sheet.getRange('A1:D1').getDisplayValues()).toEqual([['#DIV/0!', '#N/A', '#NAME?', '#VALUE!']]);
  });
});

describe('odd sheets', () => {
  const NAMES = ["Q1 'plan' & more", '🍞 Posts', 'a!b', '日本'];

  test.each(NAMES)('a sheet called %s is found, and named in notations', (name) => {
    const { SpreadsheetApp } = openHost();
    const odd = SpreadsheetApp.getActive().insertSheet(name);
    odd.getRange('A1').setValue(7);
    const quoted = `'${name.replaceAll("'", "''")}'!A1`;
    expect(SpreadsheetApp.getActive().getRange(quoted).getValue()).toBe(7);
    expect(SpreadsheetApp.getActive().getSheetByName(name)?.getSheetId()).toBe(odd.getSheetId());
  });

  test('formulas name them, too', () => {
    const { SpreadsheetApp, sheet } = openHost();
    for (const name of ['🍞 Posts', 'a!b', '日本']) {
      SpreadsheetApp.getActive().insertSheet(name).getRange('A1').setValue(7);
      expect(sheet.getRange('A1').setFormula(`='${name}'!A1*2`).getValue()).toBe(14);
    }
  });

  test('a column of formats down to row 50,000 is no content', () => {
    const { sheet } = openHost({
      workbook: { sheets: [{ name: 'S', rows: 50_000, columns: 3, cells: [['x']] }] },
    });
    sheet.getRange('B:B').setNumberFormat('@').setBackground('#eeeeee');
    expect([sheet.getLastRow(), sheet.getDataRange().getA1Notation()]).toEqual([1, 'A1']);
    expect(sheet.getRange('B50000').getNumberFormat()).toBe('@');
  });
});

test('a sheet with notes, marks and merges can be deleted', () => {
  const { SpreadsheetApp, sheet } = openHost();
  const book = SpreadsheetApp.getActive();
  const full = book.insertSheet('Full');
  full.getRange('B2:C3').merge().setNote('note');
  full.getRange('4:4').addDeveloperMetadata('id', 'a');
  full.getRange('A1').protect();
  full.protect();
  book.deleteSheet(full);
  expect(book.getSheets()).toHaveLength(1);
  expect(book.createDeveloperMetadataFinder().find()).toEqual([]);
  expect(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)).toEqual([]);
});
