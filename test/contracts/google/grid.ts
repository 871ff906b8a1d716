// Rows, columns, sheets, filters, metadata and protections.
import { type Contract, REFERENCE, refuses, same } from './contract';

const SHEET = `${REFERENCE}spreadsheet/sheet`;

export const gridContracts: readonly Contract[] = [
  {
    rule: 'ranges begin at 1 and have at least one row and column',
    source: `${SHEET}#getrangerow,-column,-numrows,-numcolumns`,
    check: (sheet) => {
      refuses(() => sheet.getRange(0, 1), 'The starting row of the range is too small.');
      refuses(() => sheet.getRange(1, 1, 0, 1), 'The number of rows in the range must be at least 1.');
      refuses(() => sheet.getRange(1, 1, 1, 0), 'The number of columns in the range must be at least 1.');
    },
  },
  {
    rule: 'setValues does not grow the sheet, appendRow does',
    source: `${SHEET}#appendrowrowcontents`,
    check: (sheet) => {
      const rows = sheet.getMaxRows();
      refuses(() => {
        sheet.getRange(rows + 1, 1).setValue('x');
        SpreadsheetApp.flush();
      }, 'The coordinates of the range are outside the dimensions of the sheet.');
      sheet.getRange(rows, 1).setValue('last');
      sheet.appendRow(['below']);
      same([sheet.getMaxRows(), sheet.getLastRow()], [rows + 1, rows + 1]);
    },
  },
  {
    rule: 'rows that are not there cannot be deleted',
    source: `${SHEET}#deleterowsrowposition,-howmany`,
    check: (sheet) => {
      refuses(() => sheet.deleteRow(sheet.getMaxRows() + 1), 'Those rows are out of bounds.');
    },
  },
  {
    rule: 'moved rows take their contents along',
    source: `${SHEET}#moverowsrowspec,-destinationindex`,
    check: (sheet) => {
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.moveRows(sheet.getRange('A1'), 4);
      same(sheet.getRange('A1:A3').getValues(), [[2], [3], [1]]);
    },
  },
  {
    rule: 'blank cells sort last in both directions',
    source: `${REFERENCE}spreadsheet/range#sortsortspecobj`,
    check: (sheet) => {
      sheet.getRange('A1:A3').setValues([[''], ['a'], ['b']]);
      sheet.getRange('A1:A3').sort({ column: 1, ascending: false });
      same(sheet.getRange('A1:A3').getValues(), [['b'], ['a'], ['']]);
    },
  },
  {
    rule: 'a sheet has one filter',
    source: `${REFERENCE}spreadsheet/range#createfilter`,
    check: (sheet) => {
      sheet.getRange('A1:B3').createFilter();
      refuses(
        () => sheet.getRange('A1:B3').createFilter(),
        "You can't create a filter in a sheet that already has a filter.",
      );
    },
  },
  {
    rule: 'metadata follows its row, and stands on whole rows only',
    source: `${REFERENCE}spreadsheet/range#adddevelopermetadatakey,-value`,
    check: (sheet) => {
      sheet.getRange('2:2').addDeveloperMetadata('contract', 'row');
      sheet.insertRowBefore(1);
      const [found] = sheet.createDeveloperMetadataFinder().withKey('contract').find();
      same(found?.getLocation().getRow()?.getRow(), 3);
      refuses(
        () => sheet.getRange('A1:B2').addDeveloperMetadata('contract'),
        'Adding developer metadata to arbitrary ranges is not currently supported.',
      );
    },
  },
  {
    rule: 'protecting a protected sheet gives the protection that stands, a range gets one more',
    source: `${SHEET}#protect`,
    check: (sheet) => {
      sheet.protect().setDescription('first');
      same(sheet.protect().getDescription(), 'first');
      sheet.getRange('A1').protect();
      sheet.getRange('A1').protect();
      same(sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, 2);
    },
  },
  {
    rule: 'a copy of a sheet is called Copy of it and stands last',
    source: `${SHEET}#copytospreadsheet`,
    check: (sheet) => {
      sheet.getRange('A1').setValue('x').setNote('note');
      const book = sheet.getParent();
      const copy = sheet.copyTo(book);
      same([copy.getName(), copy.getIndex()], [`Copy of ${sheet.getName()}`, book.getNumSheets()]);
      same([copy.getRange('A1').getValue(), copy.getRange('A1').getNote()], ['x', 'note']);
      book.deleteSheet(copy);
    },
  },
  {
    rule: 'two sheets cannot have one name',
    source: `${SHEET}#setnamename`,
    check: (sheet) => {
      const other = sheet.getParent().insertSheet();
      refuses(() => other.setName(sheet.getName()), 'already exists');
      sheet.getParent().deleteSheet(other);
    },
  },
];
