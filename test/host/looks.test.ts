// Formats, notes, colours, validation, filters and sorting.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { openHost } from './open-host';

describe('number formats', () => {
  test('are given back as they were set, and an unset one is the automatic pattern', () => {
    const { sheet } = openHost();
    const patterns = [
      '@',
      '0.00',
      'yyyy-mm-dd hh:mm',
      'M/d/yyyy h:mm am/pm',
      '#,##0;(#,##0)',
      '"kg" 0',
      '0.0%',
      '[h]:mm:ss',
    ];
    patterns.forEach((pattern, index) => sheet.getRange(index + 1, 1).setNumberFormat(pattern));
    expect(sheet.getRange(1, 1, patterns.length).getNumberFormats().flat()).toEqual(patterns);
    expect(sheet.getRange('B1').getNumberFormat()).toBe('0.###############');
    expect(sheet.getRange('A1').setNumberFormat('general').getNumberFormat()).toBe('0.###############');
  });

  const shown: [pattern: string, value: unknown, text: string][] = [
    ['0.00', 1.5, '1.50'],
    ['#,##0', 1234567, '1,234,567'],
    ['0%', 0.25, '25%'],
    ['yyyy-mm-dd hh:mm', new Date('2026-01-15T12:30:00Z'), '2026-01-15 07:30'],
    ['ddd, mmm d', new Date('2026-01-15T12:30:00Z'), 'Thu, Jan 15'],
    ['dd.MM.yyyy', new Date('2026-01-15T12:30:00Z'), '15.01.2026'],
    ['h:mm am/pm', new Date('2026-01-15T19:05:00Z'), '02:05 PM'],
    ['"Week of" mmm d', new Date('2026-01-15T12:30:00Z'), 'Week of Jan 15'],
  ];
  test.each(shown)('%s', (pattern, value, text) => {
    const { sheet } = openHost();
    expect(sheet.getRange('A1').setNumberFormat(pattern).setValue(value).getDisplayValue()).toBe(text);
  });

  test('a number in a date format is a date', () => {
    const { sheet } = openHost();
    sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(46037);
    expect(sheet.getRange('A1').getValue()).toEqual(new Date('2026-01-15T05:00:00Z'));
  });

  test('null is no format', () => {
    const { sheet } = openHost();
    expect(() => sheet.getRange('A1').setNumberFormat(null as unknown as string)).toThrow(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    );
  });
});

describe('notes', () => {
  test('are set, read and cleared', () => {
    const { sheet } = openHost();
    sheet.getRange('A1:B1').setNotes([['one', null]]);
    sheet.getRange('C1').setNote('three');
    expect(sheet.getRange('A1:C1').getNotes()).toEqual([['one', '', 'three']]);
    sheet.getRange('A1').clearNote();
    expect(sheet.getRange('A1').getNote()).toBe('');
  });

  test('move with inserted and deleted rows and columns', () => {
    const { sheet } = openHost();
    sheet.getRange('B3').setNote('here');
    sheet.insertRowsBefore(1, 2).insertColumnBefore(1);
    expect(sheet.getRange('C5').getNote()).toBe('here');
    sheet.deleteRow(1).deleteColumn(1);
    expect([sheet.getRange('B4').getNote(), sheet.getRange('C5').getNote()]).toEqual(['here', '']);
    sheet.deleteRow(4);
    expect(sheet.getRange('A1:D10').getNotes().flat().join('')).toBe('');
  });
});

describe('colours and fonts', () => {
  test('are what was set; unknown colours change nothing', () => {
    const { host, sheet } = openHost();
    const cell = sheet
      .getRange('A1')
      .setBackground('Red')
      .setFontColor('#0f0')
      .setFontWeight('bold')
      .setFontStyle('italic');
    cell.setFontSize(14).setHorizontalAlignment('center').setVerticalAlignment('top').setWrap(true);
    expect([cell.getBackground(), cell.getFontWeight(), cell.getFontStyle()]).toEqual([
      '#ff0000',
      'bold',
      'italic',
    ]);
    expect(host.hands.cell('Sheet1', 'A1').fontColor).toBe('#00ff00');
    expect([
      cell.getFontSize(),
      cell.getHorizontalAlignment(),
      cell.getVerticalAlignment(),
      cell.getWrap(),
    ]).toEqual([14, 'center', 'top', true]);
    cell.setBackground('no such colour');
    expect(cell.getBackground()).toBe('#ff0000');
  });

  test('null takes them away', () => {
    const { sheet } = openHost();
    const cell = sheet.getRange('A1').setBackground('#123456').setFontWeight('bold');
    cell.setBackground(null).setFontWeight(null);
    expect([cell.getBackground(), cell.getFontWeight()]).toEqual(['#ffffff', 'normal']);
  });

  test('by cells', () => {
    const { SpreadsheetApp, sheet } = openHost();
    const colours = [
      ['#ff0000', '#00ff00'],
      ['#ff0000', '#ffffff'],
    ];
    sheet.getRange('A1:B2').setBackgrounds(colours);
    expect(sheet.getRange('A1:B2').getBackgrounds()).toEqual(colours);
    sheet.getRange('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    expect(sheet.getRange('A1').getWrapStrategy().toString()).toBe('CLIP');
  });

  test('an enum’s name is no enum', () => {
    const { sheet } = openHost();
    const strategy = 'CLIP' as unknown as GoogleAppsScript.Spreadsheet.WrapStrategy;
    expect(() => sheet.getRange('A1').setWrapStrategy(strategy)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setWrapStrategy.",
    );
  });
});

describe('clearing', () => {
  function filled(): GoogleAppsScript.Spreadsheet.Sheet {
    const { sheet, SpreadsheetApp } = openHost();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x']).build();
    sheet
      .getRange('A1')
      .setValue('x')
      .setBackground('#ff0000')
      .setNumberFormat('@')
      .setNote('n')
      .setDataValidation(rule);
    return sheet;
  }
  function look(sheet: GoogleAppsScript.Spreadsheet.Sheet): unknown[] {
    const cell = sheet.getRange('A1');
    return [
      cell.getValue(),
      cell.getBackground(),
      cell.getNumberFormat(),
      cell.getNote(),
      cell.getDataValidation() !== null,
    ];
  }
  const automatic = '0.###############';
  const cases: [
    how: string,
    clear: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown,
    left: unknown[],
  ][] = [
    ['clearContent', (sheet) => sheet.getRange('A1').clearContent(), ['', '#ff0000', '@', 'n', true]],
    [
      'clearFormat keeps number formats',
      (sheet) => sheet.getRange('A1').clearFormat(),
      ['x', '#ffffff', '@', 'n', true],
    ],
    ['clear', (sheet) => sheet.getRange('A1').clear(), ['', '#ffffff', automatic, 'n', true]],
    [
      'clear notes',
      (sheet) => sheet.getRange('A1').clear({ commentsOnly: true }),
      ['x', '#ff0000', '@', '', true],
    ],
    [
      'clearDataValidations',
      (sheet) => sheet.getRange('A1').clearDataValidations(),
      ['x', '#ff0000', '@', 'n', false],
    ],
    ['Sheet.clear', (sheet) => sheet.clear(), ['', '#ffffff', automatic, 'n', true]],
    ['Sheet.clearContents', (sheet) => sheet.clearContents(), ['', '#ff0000', '@', 'n', true]],
  ];
  test.each(cases)('%s', (_how, clear, left) => {
    const sheet = filled();
    clear(sheet);
    expect(look(sheet)).toEqual(left);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder
