// Values, formulas and formats of cells.
import { type Contract, REFERENCE, refuses, same } from './contract';

const RANGE = `${REFERENCE}spreadsheet/range`;
const SHEET = `${REFERENCE}spreadsheet/sheet`;

export const cellContracts: readonly Contract[] = [
  {
    rule: 'empty cells are empty texts, numbers and booleans are what they are',
    source: `${RANGE}#getvalues`,
    check: (sheet) => {
      sheet.getRange('A1:C1').setValues([[1, true, '']]);
      same(sheet.getRange('A1:C1').getValues(), [[1, true, '']]);
    },
  },
  {
    rule: 'texts are read as if typed',
    source: `${RANGE}#setvaluesvalues`,
    check: (sheet) => {
      sheet.getRange('A1:E1').setValues([['007', 'TRUE', '10%', '=1+1', 'plain']]);
      same(sheet.getRange('A1:E1').getValues(), [[7, true, 0.1, 2, 'plain']]);
    },
  },
  {
    rule: 'in cells with the format @ texts stay texts',
    source: `${RANGE}#setnumberformatnumberformat`,
    check: (sheet) => {
      const range = sheet.getRange('A1:C1').setNumberFormat('@');
      range.setValues([['007', '=1+1', '3/4']]);
      same(range.getValues(), [['007', '=1+1', '3/4']]);
      same(range.getFormulas(), [['', '', '']]);
    },
  },
  {
    rule: 'a leading apostrophe makes a text and is not read back',
    source:
      'https://tanaikech.github.io/2022/09/06/detecting-cells-with-quote-prefix-in-google-spreadsheet-using-google-apps-script/',
    check: (sheet) => {
      same(sheet.getRange('A1').setValue("'=1+1").getValue(), '=1+1');
      same(sheet.getRange('A1').getFormula(), '');
    },
  },
  {
    rule: 'null and undefined clear a cell',
    source: 'https://developers.google.com/apps-script/guides/v8-runtime/migration',
    check: (sheet) => {
      sheet.getRange('A1:B1').setValues([['x', 'y']]);
      sheet.getRange('A1:B1').setValues([[null, undefined]]);
      same(sheet.getRange('A1:B1').getValues(), [['', '']]);
    },
  },
  {
    rule: 'a date comes back to the same instant',
    source: `${RANGE}#getvalue`,
    check: (sheet) => {
      const date = new Date('2026-03-29T12:34:56Z');
      const read: unknown = sheet.getRange('A1').setValue(date).getValue();
      same(read, date);
    },
  },
  {
    rule: 'data of another size than the range is refused',
    source: `${RANGE}#setvaluesvalues`,
    check: (sheet) => {
      refuses(
        () => sheet.getRange('A1:A2').setValues([['x']]),
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      );
      refuses(
        () => sheet.getRange('A1:B2').setValues([['x', 'y'], ['z']]),
        'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      );
    },
  },
  {
    rule: 'a cell holds 50,000 characters',
    source: 'https://support.google.com/drive/answer/37603',
    check: (sheet) => {
      same(String(sheet.getRange('A1').setValue('x'.repeat(50_000)).getValue()).length, 50_000);
      refuses(() => {
        sheet.getRange('A2').setValue('x'.repeat(50_001));
        SpreadsheetApp.flush();
      }, 'Your input contains more than the maximum of 50000 characters in a single cell.');
    },
  },
  {
    rule: 'merged cells have their value in the first cell',
    source:
      'https://tanaikech.github.io/2023/11/13/technique-for-processing-google-spreadsheet-including-merged-cells-using-google-apps-script/',
    check: (sheet) => {
      sheet.getRange('A1:B1').merge().setValue('x');
      same(sheet.getRange('A1:B1').getValues(), [['x', '']]);
      refuses(
        () => sheet.getRange('A1').breakApart(),
        'You must select all cells in a merged range to merge or unmerge them.',
      );
    },
  },
  {
    rule: 'a list that allows nothing else refuses other values by their cell',
    source: `${REFERENCE}spreadsheet/data-validation-builder#setallowinvalidallowinvaliddata`,
    check: (sheet) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['a', 'b'])
        .setAllowInvalid(false)
        .build();
      sheet.getRange('A1').setDataValidation(rule).setValue('a');
      refuses(() => {
        sheet.getRange('A1').setValue('c');
        SpreadsheetApp.flush();
      }, 'The data you entered in cell A1 violates the data validation rules set on this cell.');
    },
  },
  {
    rule: 'insertCheckboxes writes FALSE, which counts as content',
    source: `${RANGE}#insertcheckboxes`,
    check: (sheet) => {
      sheet.getRange('A3').insertCheckboxes();
      same([sheet.getRange('A3').getValue(), sheet.getLastRow()], [false, 3]);
    },
  },
  {
    rule: 'an empty sheet has no last row and a data range of one empty cell',
    source: `${SHEET}#getdatarange`,
    check: (sheet) => {
      same([sheet.getLastRow(), sheet.getLastColumn()], [0, 0]);
      same(sheet.getDataRange().getValues(), [['']]);
    },
  },
  {
    rule: 'formats and notes alone are no content',
    source: `${SHEET}#getlastrow`,
    check: (sheet) => {
      sheet.getRange('C9').setNote('note').setBackground('#ff0000').setNumberFormat('@');
      same(sheet.getLastRow(), 0);
    },
  },
];
