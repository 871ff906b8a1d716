// A person at the grid, and the workbook as a whole.
import { makeHost, openHost } from './open-host';

const SEED = {
  sheets: [
    {
      name: 'Plan',
      cells: [
        ['Name', 'n'],
        ['b', '2'],
        ['a', '1'],
      ],
      rows: 10,
      columns: 5,
    },
    { name: 'Other' },
  ],
};

test('rows and columns move on a sheet that is not in front', () => {
  const { hands } = makeHost({ workbook: { sheets: [{ name: 'Front', cells: [['x']] }, ...SEED.sheets] } });
  hands.moveColumns('Plan', 2, 1, 1);
  hands.moveRows('Plan', 3, 1, 2);
  expect(hands.display('Plan')).toEqual([
    ['n', 'Name'],
    ['1', 'a'],
    ['2', 'b'],
  ]);
  expect(hands.display('Front')).toEqual([['x']]);
});

test('typing is read as Sheets reads it', () => {
  const { hands } = makeHost({ workbook: SEED });
  hands.type('Plan', 'C2', '=B2*10');
  hands.type('Plan', 'D2', '2026-01-15');
  hands.paste('Plan', 'C3', [['007', "'007"], ['x']]);
  expect(hands.values('Plan')).toEqual([
    ['Name', 'n', '', ''],
    ['b', 2, 20, new Date('2026-01-15T05:00:00Z')],
    ['a', 1, 7, '007'],
    ['', '', 'x', ''],
  ]);
  expect(hands.display('Plan')[1]).toEqual(['b', '2', '20', '2026-01-15']);
  expect(hands.cell('Plan', 'C2')).toEqual({
    value: 20,
    display: '20',
    formula: '=B2*10',
    note: '',
    background: '#ffffff',
    fontColor: '#000000',
    bold: false,
    format: '0.###############',
    validation: null,
  });
});

test('rows and columns are inserted, deleted, moved and hidden', () => {
  const { host, sheet } = openHost({ workbook: SEED });
  sheet.getRange('A2').setNote('b’s note');
  sheet.getRange('A2').getValue();
  const { hands } = host;
  hands.insertRows('Plan', 2);
  hands.deleteColumns('Plan', 5);
  hands.insertColumns('Plan', 1);
  expect(hands.values('Plan').map((row) => row[1])).toEqual(['Name', '', 'b', 'a']);
  expect(hands.cell('Plan', 'B3').note).toBe('b’s note');
  hands.moveRows('Plan', 3, 1, 5);
  expect(hands.values('Plan').map((row) => row[1])).toEqual(['Name', '', 'a', 'b']);
  expect(hands.cell('Plan', 'B4').note).toBe('b’s note');
  hands.moveRows('Plan', 4, 1, 2);
  hands.moveColumns('Plan', 2, 1, 4);
  expect(hands.values('Plan').slice(0, 2)).toEqual([
    ['', 'n', 'Name'],
    ['', 2, 'b'],
  ]);
  hands.deleteRows('Plan', 3, 1);
  hands.hideColumns('Plan', 1);
  hands.hideRows('Plan', 2);
  expect([sheet.isColumnHiddenByUser(1), sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(2)]).toEqual([
    true,
    true,
    false,
  ]);
});

test('sorting keeps the header of the filter, or the frozen rows', () => {
  const { host, sheet, SpreadsheetApp } = openHost({ workbook: SEED });
  sheet.getRange('A1:B3').createFilter();
  host.hands.sortRows('Plan', { column: 1, ascending: true });
  expect(host.hands.values('Plan')).toEqual([
    ['Name', 'n'],
    ['a', 1],
    ['b', 2],
  ]);
  sheet.getFilter()?.remove();
  sheet.setFrozenRows(1);
  SpreadsheetApp.flush();
  host.hands.sortRows('Plan', { column: 2, ascending: false });
  expect(host.hands.values('Plan')).toEqual([
    ['Name', 'n'],
    ['b', 2],
    ['a', 1],
  ]);
});

test('sheets are added, renamed and deleted', () => {
  const { hands } = makeHost({ workbook: SEED });
  hands.addSheet('New');
  hands.renameSheet('Other', 'Renamed');
  hands.deleteSheet('Plan');
  expect(hands.sheetNames()).toEqual(['Renamed', 'New']);
  expect(() => {
    hands.renameSheet('New', 'Renamed');
  }).toThrow('already exists');
  expect(() => hands.values('Plan')).toThrow('No sheet is called Plan');
});

test('a validation refuses a person, too', () => {
  const { host, sheet, SpreadsheetApp } = openHost({ workbook: SEED });
  sheet
    .getRange('C1')
    .setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['x']).setAllowInvalid(false).build(),
    );
  SpreadsheetApp.flush();
  expect(() => {
    host.hands.type('Plan', 'C1', 'y');
  }).toThrow('The data you entered in cell C1 violates');
  expect(host.hands.cell('Plan', 'C1').validation).toMatchObject({
    criterion: 'VALUE_IN_LIST',
    values: ['x'],
  });
});

test('a snapshot makes the same workbook again', () => {
  const { host, sheet, SpreadsheetApp, execution } = openHost({ workbook: SEED, locale: 'en_GB' });
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['x']).setHelpText('h').build();
  sheet
    .getRange('C1')
    .setDataValidation(list)
    .setNote('note')
    .setBackground('#abcdef')
    .setNumberFormat('0.0');
  sheet.getRange('C2').setFormula('=B2+1');
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B1=2')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A1:A3')])
      .build(),
  ]);
  sheet.getRange('A1:B3').createFilter();
  sheet.setFrozenRows(1);
  sheet.hideColumns(2);
  SpreadsheetApp.getActive().setNamedRange('Mine', sheet.getRange('A1'));
  const id = sheet.getSheetId();
  execution.close();

  const again = openHost({ workbook: host.snapshot() });
  const copy = again.sheet;
  expect(copy.getDataRange().getValues()).toEqual([
    ['Name', 'n', ''],
    ['b', 2, 3],
    ['a', 1, ''],
  ]);
  const cell = copy.getRange('C1');
  expect([
    cell.getNote(),
    cell.getBackground(),
    cell.getNumberFormat(),
    cell.getDataValidation()?.getHelpText(),
  ]).toEqual(['note', '#abcdef', '0.0', 'h']);
  expect([
    copy.getFilter()?.getRange().getA1Notation(),
    copy.getFrozenRows(),
    copy.isColumnHiddenByUser(2),
    copy.getSheetId(),
  ]).toEqual(['A1:B3', 1, true, id]);
  expect(again.host.hands.cell('Plan', 'A2').background).toBe('#ff0000');
  expect(again.SpreadsheetApp.getActive().getRangeByName('Mine')?.getA1Notation()).toBe('A1');
  expect(again.SpreadsheetApp.getActive().getSpreadsheetLocale()).toBe('en_GB');
});
