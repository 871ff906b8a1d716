// What ranges, range lists, filters and searches do with cells.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { openHost } from './open-host';

const SEED = {
  sheets: [
    {
      name: 'S',
      cells: [
        ['n', 'v'],
        ['b', '2'],
        ['a', '10'],
      ],
    },
  ],
};

describe('copying', () => {
  test('copyTo copies formulas as they mean their neighbours, with formats, notes and validation', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('C2').setFormula('=B2*2').setNote('note').setBackground('#ff0000');
    sheet.getRange('C2').copyTo(sheet.getRange('C3:C4'));
    expect(sheet.getRange('C2:C4').getFormulas().flat()).toEqual(['=B2*2', '=B3*2', '=B4*2']);
    expect([sheet.getRange('C4').getNote(), sheet.getRange('C4').getBackground()]).toEqual([
      'note',
      '#ff0000',
    ]);
    sheet.getRange('D1').insertCheckboxes();
    sheet.getRange('D1').copyTo(sheet.getRange('E1'));
    expect(sheet.getRange('E1').getDataValidation()).not.toBeNull();
  });

  test('values or formats alone', () => {
    const { sheet, SpreadsheetApp } = openHost({ workbook: SEED });
    sheet.getRange('C2').setFormula('=B2*2').setBackground('#ff0000');
    sheet.getRange('C2').copyTo(sheet.getRange('D2'), { contentsOnly: true });
    sheet.getRange('C2').copyTo(sheet.getRange('E2'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    expect([
      sheet.getRange('D2').getFormula(),
      sheet.getRange('D2').getValue(),
      sheet.getRange('D2').getBackground(),
      sheet.getRange('E2').getValue(),
      sheet.getRange('E2').getBackground(),
    ]).toEqual(['', 4, '#ffffff', '', '#ff0000']);
  });

  test('a smaller destination does not cut the copy short', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('A1:B3').copyTo(sheet.getRange('D1'));
    expect(sheet.getRange('D1:E3').getDisplayValues()).toEqual(sheet.getRange('A1:B3').getDisplayValues());
  });

  test('moveTo takes cells away; formulas that mean them follow', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('D1').setFormula('=B2');
    sheet.getRange('A2:B3').moveTo(sheet.getRange('A8'));
    expect([
      sheet.getRange('B2').getValue(),
      sheet.getRange('B8').getValue(),
      sheet.getRange('D1').getFormula(),
    ]).toEqual(['', 2, '=B8']);
  });
});

describe('checkboxes', () => {
  test('are checked, unchecked and removed; other cells are left alone', () => {
    const { sheet } = openHost({ workbook: SEED });
    const range = sheet.getRange('C1:C2').insertCheckboxes();
    sheet.getRange('B1:C2').check();
    expect([range.getValues().flat(), range.isChecked(), sheet.getRange('B1:C1').isChecked()]).toEqual([
      [true, true],
      true,
      null,
    ]);
    sheet.getRange('C1').uncheck();
    expect([range.isChecked(), sheet.getRange('B1').getValue()]).toEqual([null, 'v']);
    range.removeCheckboxes();
    expect([range.getValues().flat(), range.getDataValidations().flat()]).toEqual([
      ['', ''],
      [null, null],
    ]);
  });
});

describe('range lists (RangeList)', () => {
  test('do to each range what the range does', () => {
    const { sheet, SpreadsheetApp } = openHost();
    const list = sheet.getRangeList(['A1', 'C3:C4']);
    list
      .setValue('x')
      .setBackground('#00ff00')
      .setFontWeight('bold')
      .setFontStyle('italic')
      .setFontSize(14)
      .setHorizontalAlignment('right')
      .setVerticalAlignment('top')
      .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP)
      .setNumberFormat('0.00')
      .setNote('note');
    const cell = sheet.getRange('C4');
    expect([
      cell.getValue(),
      cell.getBackground(),
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontSize(),
      cell.getHorizontalAlignment(),
      cell.getVerticalAlignment(),
      cell.getNumberFormat(),
      cell.getNote(),
      sheet.getRange('C2').getValue(),
    ]).toEqual(['x', '#00ff00', 'bold', 'italic', 14, 'right', 'top', '0.00', 'note', '']);
    expect(String(cell.getWrapStrategy())).toBe('CLIP');
    list.clearContent().clearNote().clearFormat();
    expect([cell.getValue(), cell.getNote(), cell.getBackground()]).toEqual(['', '', '#ffffff']);
    list.insertCheckboxes().check();
    expect(sheet.getRange('A1').getValue()).toBe(true);
    list.removeCheckboxes().setFormula('=1+1').activate();
    expect([cell.getValue(), sheet.getActiveRange()?.getA1Notation()]).toEqual([2, 'C3:C4']);
    expect(
      sheet
        .getActiveRangeList()
        ?.getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['C3:C4']);
  });
});

describe('looks by cells', () => {
  test('sizes, styles, alignments and wraps', () => {
    const { sheet } = openHost();
    const range = sheet.getRange('A1:B1');
    range
      .setFontSizes([[8, 12]])
      .setFontStyles([['italic', 'normal']])
      .setHorizontalAlignments([['left', 'center']])
      .setVerticalAlignments([['top', 'middle']])
      .setWraps([[true, false]]);
    expect([
      range.getFontSizes(),
      range.getFontStyles(),
      range.getHorizontalAlignments(),
      range.getVerticalAlignments(),
      range.getWraps(),
    ]).toEqual([
      [[8, 12]],
      [['italic', 'normal']],
      [['left', 'center']],
      [['top', 'middle']],
      [[true, false]],
    ]);
    expect(range.setBackgroundRGB(255, 128, 0).getBackground()).toBe('#ff8000');
  });
});

describe('searching (TextFinder)', () => {
  const CELLS = {
    sheets: [
      {
        name: 'S',
        cells: [
          ['Cat', 'cat food'],
          ['=1+1', 'dog'],
        ],
      },
      { name: 'T', cells: [['a cat']] },
    ],
  };

  test('finds what cells show, in a range, a sheet or the spreadsheet', () => {
    const { sheet, SpreadsheetApp } = openHost({ workbook: CELLS });
    const places = (finder: GoogleAppsScript.Spreadsheet.TextFinder): string[] =>
      finder.findAll().map((range) => range.getA1Notation());
    expect(places(sheet.createTextFinder('cat'))).toEqual(['A1', 'B1']);
    expect(places(sheet.createTextFinder('cat').matchCase(true))).toEqual(['B1']);
    expect(places(sheet.createTextFinder('cat').matchEntireCell(true))).toEqual(['A1']);
    expect(places(sheet.createTextFinder('^c.t$').useRegularExpression(true))).toEqual(['A1']);
    expect(places(sheet.createTextFinder('1+1').matchFormulaText(true))).toEqual(['A2']);
    expect(places(sheet.getRange('B1:B2').createTextFinder('o'))).toEqual(['B1', 'B2']);
    expect(places(SpreadsheetApp.getActive().createTextFinder('cat'))).toEqual(['A1', 'B1', 'A1']);
  });

  test('steps through matches and replaces them', () => {
    const { sheet } = openHost({ workbook: CELLS });
    const finder = sheet.createTextFinder('cat');
    expect([
      finder.findNext()?.getA1Notation(),
      finder.findNext()?.getA1Notation(),
      finder.findNext(),
    ]).toEqual(['A1', 'B1', null]);
    expect(finder.replaceAllWith('bird')).toBe(2);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['bird', 'bird food']]);
  });
});

describe('filters', () => {
  test('sort below their header (Filter.sort)', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('A1:B3').createFilter().sort(1, true);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['n', 'a', 'b']);
    expect(sheet.getRange('A2').getFilter()?.getRange().getA1Notation()).toBe('A1:B3');
  });
});

describe('other files', () => {
  test('need the scope for all spreadsheets, which an add-on for one does not have', () => {
    const currentOnly = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
    const narrow = openHost({ project: { scripts: {}, manifest: { oauthScopes: currentOnly } } });
    expect(() => narrow.SpreadsheetApp.openById('local-spreadsheet')).toThrow(
      'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    expect(openHost().SpreadsheetApp.openById('local-spreadsheet').getName()).toBe('Untitled spreadsheet');
    expect(() => openHost().SpreadsheetApp.openById('another')).toThrow(
      'You do not have permission to access the requested document.',
    );
  });
});

test('a spreadsheet’s methods for its active sheet', () => {
  const { sheet, SpreadsheetApp } = openHost({ workbook: SEED });
  const book = SpreadsheetApp.getActive();
  book.appendRow(['z', 9]);
  book.insertRowBefore(1);
  book.deleteColumn(3);
  expect([
    book.getLastRow(),
    book.getLastColumn(),
    book.getSheetName(),
    book.getDataRange().getA1Notation(),
  ]).toEqual([5, 2, 'S', 'A1:B5']);
  expect(sheet.setTabColor('#ff0000').getTabColor()).toBe('#ff0000');
  book.setFrozenRows(2);
  expect(sheet.getFrozenRows()).toBe(2);
});
