// Filters and sorting.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { openHost } from './open-host';

describe('filters and sorting', () => {
  const SEED = {
    sheets: [
      {
        name: 'S',
        cells: [
          ['n', 'v'],
          ['b', '2'],
          ['a', '10'],
          ['', '1'],
          ['c', 'x'],
        ],
      },
    ],
  };

  test('a sheet has one filter', () => {
    const { sheet } = openHost({ workbook: SEED });
    expect(sheet.getFilter()).toBeNull();
    sheet.getRange('A1:B5').createFilter();
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:B5');
    expect(() => sheet.getRange('A1:B5').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    sheet.insertRowBefore(3);
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:B6');
    sheet.getFilter()?.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  test('it keeps its range when somebody types below it, and hides rows only from people', () => {
    const { host, sheet } = openHost({ workbook: SEED });
    sheet.getRange('A1:B5').createFilter();
    sheet.getRange('A6').setValue('below');
    host.hands.filterOut('S', 1, 'b');
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:B5');
    expect([sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)]).toEqual([true, false]);
    expect(sheet.getRange('A2').getValue()).toBe('b');
  });

  test('what a filter hides can be put into another', () => {
    const { host, sheet } = openHost({ workbook: SEED });
    sheet.getRange('A1:B5').createFilter();
    host.hands.filterOut('S', 1, 'b');
    const criteria = sheet.getFilter()?.getColumnFilterCriteria(1);
    sheet.getFilter()?.remove();
    expect(sheet.isRowHiddenByFilter(2)).toBe(false);
    if (criteria) sheet.getRange('A1:C5').createFilter().setColumnFilterCriteria(1, criteria);
    expect([sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)]).toEqual([true, false]);
  });

  test('numbers come before texts, blanks last in both directions', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('A2:B5').sort(2);
    expect(sheet.getRange('B2:B5').getValues().flat()).toEqual([1, 2, 10, 'x']);
    sheet.getRange('A2:B5').sort({ column: 1, ascending: false });
    expect(sheet.getRange('A2:A5').getValues().flat()).toEqual(['c', 'b', 'a', '']);
    sheet.getRange('A2:B5').sort([{ column: 1, ascending: true }]);
    expect(sheet.getRange('A2:A5').getValues().flat()).toEqual(['a', 'b', 'c', '']);
  });

  test('formats and notes move along, formulas keep meaning their row', () => {
    const { sheet } = openHost({ workbook: SEED });
    sheet.getRange('A2').setBackground('#ff0000').setNote('b’s');
    sheet.getRange('C2').setFormula('=A2&"!"');
    sheet.getRange('A2:C3').sort(1);
    expect([
      sheet.getRange('A3').getBackground(),
      sheet.getRange('A3').getNote(),
      sheet.getRange('A2').getNote(),
    ]).toEqual(['#ff0000', 'b’s', '']);
    expect(sheet.getRange('C3').getFormula()).toBe('=A3&"!"');
  });
});
