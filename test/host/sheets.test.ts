// Sheets and their rows and columns. https://developers.google.com/apps-script/reference/spreadsheet/sheet
import { makeHost, openHost, type Services } from './open-host';

const ROWS = {
  sheets: [{ name: 'Data', cells: [['h'], ['a'], ['b'], ['c']], rows: 6, columns: 4 }, { name: 'Other' }],
};

describe('sheets', () => {
  test('are found by name and by id, and keep their id when renamed', () => {
    const { SpreadsheetApp } = openHost({ workbook: ROWS });
    const book = SpreadsheetApp.getActive();
    const other = book.getSheetByName('Other');
    const id = other?.getSheetId() ?? -1;
    other?.setName('Renamed');
    expect(book.getSheetById(id)?.getName()).toBe('Renamed');
    expect([book.getSheetByName('Other'), book.getSheetById(12345)]).toEqual([null, null]);
    expect(book.getSheets().map((sheet) => sheet.getIndex())).toEqual([1, 2]);
  });

  test('a new one has 1,000 rows and 26 columns, stands behind the active one and becomes active', () => {
    const { SpreadsheetApp } = openHost({ workbook: ROWS });
    const book = SpreadsheetApp.getActive();
    const sheet = book.insertSheet('New');
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getIndex()]).toEqual([1000, 26, 2]);
    expect(book.getActiveSheet().getName()).toBe('New');
    expect([book.insertSheet(0).getName(), book.insertSheet('Last', 4).getIndex()]).toEqual(['Sheet1', 5]);
  });

  test('names are unique, not empty and at most 100 characters long', () => {
    const { SpreadsheetApp, sheet } = openHost({ workbook: ROWS });
    const taken = 'A sheet with the name "other" already exists. Please enter another name.';
    expect(() => SpreadsheetApp.getActive().insertSheet('other')).toThrow(taken);
    expect(() => sheet.setName('other')).toThrow(taken);
    expect(() => sheet.setName('x'.repeat(101))).toThrow(
      'The sheet name cannot be greater than 100 characters.',
    );
    expect(sheet.setName('data').getName()).toBe('data');
  });

  test.each(['What’s up? 50/50 [draft]', "It's", '📅 Plan', 'a:b*c\\d'])(
    'a sheet may be called %s',
    (name) => {
      const { SpreadsheetApp, sheet } = openHost();
      sheet.setName(name).getRange('A1').setValue('here');
      expect(SpreadsheetApp.getActive().getSheetByName(name)?.getRange('A1').getValue()).toBe('here');
      expect(
        SpreadsheetApp.getActive()
          .getRange(`'${name.replaceAll("'", "''")}'!A1`)
          .getValue(),
      ).toBe('here');
    },
  );

  test('the last visible one can be neither deleted nor hidden', () => {
    const { SpreadsheetApp } = openHost({ workbook: ROWS });
    const book = SpreadsheetApp.getActive();
    const [data, other] = book.getSheets();
    if (!data || !other) throw new Error('no sheets');
    other.hideSheet();
    expect([other.isSheetHidden(), data.isSheetHidden()]).toEqual([true, false]);
    const message = "You can't remove all the visible sheets in a document.";
    expect(() => data.hideSheet()).toThrow(message);
    expect(() => {
      book.deleteSheet(data);
    }).toThrow(message);
    other.showSheet();
    book.deleteSheet(data);
    expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(['Other']);
    expect(() => data.getName()).toThrow(/^Sheet \d+ not found$/);
  });
});

describe('rows and columns', () => {
  test('inserting moves content and formulas', () => {
    const { sheet } = openHost({ workbook: ROWS });
    sheet.getRange('B1').setFormula('=A3');
    sheet.insertRowsBefore(2, 2);
    expect(sheet.getRange('A1:A6').getValues().flat()).toEqual(['h', '', '', 'a', 'b', 'c']);
    expect(sheet.getRange('B1').getFormula()).toBe('=A5');
    sheet.insertColumnBefore(1);
    expect([sheet.getRange('B1').getValue(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual(['h', 8, 5]);
  });

  test('inserting after the last line makes the grid longer', () => {
    const { sheet } = openHost({ workbook: ROWS });
    sheet.insertRowsAfter(6, 3).insertColumnsAfter(4, 2);
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]).toEqual([9, 6, 4]);
  });

  test('a line inserted after another looks like it', () => {
    const { sheet } = openHost({ workbook: ROWS });
    sheet.getRange('A2').setBackground('#00ff00').setNumberFormat('@');
    sheet.insertRowAfter(2);
    expect([sheet.getRange('A3').getBackground(), sheet.getRange('A3').getNumberFormat()]).toEqual([
      '#00ff00',
      '@',
    ]);
  });

  test('deleting', () => {
    const { sheet } = openHost({ workbook: ROWS });
    sheet.deleteRow(2).deleteColumn(4);
    sheet.deleteRows(2, 1);
    expect(sheet.getDataRange().getValues()).toEqual([['h'], ['c']]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([4, 3]);
  });

  const refused: [
    what: string,
    act: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown,
    message: string,
  ][] = [
    [
      'rows beyond the grid',
      (sheet) => {
        sheet.deleteRows(5, 3);
      },
      'Those rows are out of bounds.',
    ],
    ['row zero', (sheet) => sheet.deleteRow(0), 'Those rows are out of bounds.'],
    [
      'columns beyond the grid',
      (sheet) => {
        sheet.deleteColumns(4, 2);
      },
      'Those columns are out of bounds.',
    ],
    ['inserting beyond the end', (sheet) => sheet.insertRowsAfter(7, 1), 'Those rows are out of bounds.'],
    [
      'hiding beyond the grid',
      (sheet) => {
        sheet.hideColumns(5);
      },
      'Those columns are out of bounds.',
    ],
    [
      'all rows',
      (sheet) => {
        sheet.deleteRows(1, 6);
      },
      "You can't delete all the rows on the sheet.",
    ],
    [
      'a row that is none',
      (sheet) => sheet.deleteRow(null as unknown as number),
      "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.deleteRow.",
    ],
  ];
  test.each(refused)('refuses %s', (_what, act, message) => {
    const { sheet } = openHost({ workbook: ROWS });
    expect(() => act(sheet)).toThrow(message);
  });

  test('refuses to delete all rows below the frozen ones', () => {
    const { sheet } = openHost({ workbook: ROWS });
    sheet.setFrozenRows(1);
    expect(() => {
      sheet.deleteRows(2, 5);
    }).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    sheet.deleteRows(2, 4);
    expect(sheet.getMaxRows()).toBe(2);
  });

  // https://support.google.com/drive/answer/37603
  test('refuses more than ten million cells', () => {
    const { sheet } = openHost({ workbook: { sheets: [{ name: 'S', rows: 1000, columns: 26 }] } });
    expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  test('freezing, hiding and widths', () => {
    const { sheet } = openHost({ workbook: ROWS });
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    sheet.hideColumns(3, 2);
    sheet.setColumnWidths(1, 2, 150);
    expect([
      sheet.getFrozenRows(),
      sheet.getFrozenColumns(),
      sheet.getColumnWidth(2),
      sheet.getColumnWidth(3),
    ]).toEqual([1, 2, 150, 100]);
    expect([2, 3, 4].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([false, true, true]);
    sheet.showColumns(3);
    sheet.setFrozenRows(0);
    expect([sheet.isColumnHiddenByUser(3), sheet.isColumnHiddenByUser(4), sheet.getFrozenRows()]).toEqual([
      false,
      true,
      0,
    ]);
    expect([sheet.isRowHiddenByUser(2), sheet.isRowHiddenByFilter(2)]).toEqual([false, false]);
  });
});

test('the active sheet and range are the person’s selection', () => {
  const host = makeHost({ workbook: ROWS });
  host.hands.select('Other', 'B2:B3');
  const { SpreadsheetApp } = host.open().globals as unknown as Services;
  const book = SpreadsheetApp.getActive();
  expect([book.getActiveSheet().getName(), book.getActiveRange()?.getA1Notation()]).toEqual([
    'Other',
    'B2:B3',
  ]);
  book.getSheetByName('Data')?.activate();
  expect(SpreadsheetApp.getActiveSheet().getName()).toBe('Data');
});

test('the spreadsheet’s own facts', () => {
  const { SpreadsheetApp } = openHost({ spreadsheetId: 'abc', spreadsheetName: 'Plan', locale: 'de_DE' });
  const book = SpreadsheetApp.getActiveSpreadsheet();
  expect([
    book.getId(),
    book.getName(),
    book.getSpreadsheetTimeZone(),
    book.getSpreadsheetLocale(),
    book.getUrl(),
  ]).toEqual(['abc', 'Plan', 'America/New_York', 'de_DE', 'https://docs.google.com/spreadsheets/d/abc/edit']);
});
