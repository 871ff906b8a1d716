// Data validation and conditional formats.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { openHost } from './open-host';

describe('data validation', () => {
  test('is read back with its criteria, values and help', () => {
    const { SpreadsheetApp, sheet } = openHost();
    const build = (): GoogleAppsScript.Spreadsheet.DataValidationBuilder =>
      SpreadsheetApp.newDataValidation();
    sheet
      .getRange('A1')
      .setDataValidation(
        build().requireValueInList(['a', 'b'], true).setAllowInvalid(false).setHelpText('Pick').build(),
      );
    sheet.getRange('A2').setDataValidation(build().requireValueInRange(sheet.getRange('C1:C3')).build());
    sheet.getRange('A3').setDataValidation(build().requireCheckbox().build());
    const rules = sheet.getRange('A1:A4').getDataValidations().flat();
    expect(rules.map((rule) => rule?.getCriteriaType().toString())).toEqual([
      'VALUE_IN_LIST',
      'VALUE_IN_RANGE',
      'CHECKBOX',
      undefined,
    ]);
    expect(rules[0]?.getCriteriaValues()).toEqual([['a', 'b'], true]);
    expect([rules[0]?.getAllowInvalid(), rules[0]?.getHelpText(), rules[1]?.getAllowInvalid()]).toEqual([
      false,
      'Pick',
      true,
    ]);
    sheet.insertRowBefore(1);
    const range = sheet
      .getRange('A3')
      .getDataValidation()
      ?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range;
    expect(range.getA1Notation()).toBe('C2:C4');
  });

  test('refuses a value when invalid ones are not allowed: the cell is named, with what it takes', () => {
    const { SpreadsheetApp, sheet } = openHost();
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['yes', 'no'])
      .setAllowInvalid(false)
      .build();
    sheet.getRange('B1:B3').setDataValidation(rule);
    sheet.getRange('B1').setValue('yes');
    sheet.getRange('B2').setValue('maybe');
    expect(() => sheet.getRange('B2').getDisplayValue()).toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell. Please enter one of the following values: yes, no',
    );
    expect(sheet.getRange('B1:B3').getValues().flat()).toEqual(['yes', '', '']);
    sheet.getRange('B1').clearContent();
    expect(sheet.getRange('B1').getValue()).toBe('');
  });

  const refused: [
    what: string,
    rule: (
      app: GoogleAppsScript.Spreadsheet.SpreadsheetApp,
    ) => GoogleAppsScript.Spreadsheet.DataValidationBuilder,
    good: unknown,
    bad: unknown,
  ][] = [
    ['checkbox', (app) => app.newDataValidation().requireCheckbox(), true, 'maybe'],
    ['date', (app) => app.newDataValidation().requireDate(), '2026-01-15', 'soon'],
    [
      'date after',
      (app) => app.newDataValidation().requireDateAfter(new Date('2026-01-15T12:00:00Z')),
      '2026-01-16',
      '2026-01-15',
    ],
    ['number', (app) => app.newDataValidation().requireNumberBetween(1, 5), 5, 6],
    [
      'range',
      (app) => app.newDataValidation().requireValueInRange(app.getActiveSheet().getRange('D1:D2')),
      'one',
      'three',
    ],
  ];
  test.each(refused)('refuses by %s', (_what, rule, good, bad) => {
    const { SpreadsheetApp, sheet } = openHost({
      workbook: {
        sheets: [
          {
            name: 'S',
            cells: [
              ['', '', '', 'one'],
              ['', '', '', 'two'],
            ],
          },
        ],
      },
    });
    sheet.getRange('A1').setDataValidation(rule(SpreadsheetApp).setAllowInvalid(false).build());
    sheet.getRange('A1').setValue(good);
    SpreadsheetApp.flush();
    sheet.getRange('A1').setValue(bad);
    expect(() => {
      SpreadsheetApp.flush();
    }).toThrow('The data you entered in cell A1 violates the data validation rules set on this cell.');
  });

  test('a checkbox rule leaves empty cells empty, insertCheckboxes writes FALSE, both read as booleans', () => {
    const { SpreadsheetApp, sheet } = openHost();
    sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    sheet.getRange('B1').insertCheckboxes();
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['', false]]);
    sheet.getRange('A1').setValue('TRUE');
    expect(sheet.getRange('A1').getValue()).toBe(true);
  });

  test('lists hold at most 500 values', () => {
    const { SpreadsheetApp } = openHost();
    const values = Array.from({ length: 501 }, (_item, index) => String(index));
    expect(() => SpreadsheetApp.newDataValidation().requireValueInList(values)).toThrow(
      'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    );
  });

  test('a rule by cells replaces those before it, null clears', () => {
    const { SpreadsheetApp, sheet } = openHost();
    const [yes, no] = ['yes', 'no'].map((word) =>
      SpreadsheetApp.newDataValidation().requireValueInList([word]).build(),
    );
    if (!yes || !no) throw new Error('no rules');
    sheet.getRange('A1:A3').setDataValidation(yes);
    sheet.getRange('A2:A3').setDataValidations([[no], [null]]);
    const lists = sheet
      .getRange('A1:A3')
      .getDataValidations()
      .flat()
      .map((rule) => rule?.getCriteriaValues()[0] as unknown);
    expect(lists).toEqual([['yes'], ['no'], undefined]);
  });
});

// https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
describe('conditional formats', () => {
  test('are read back, and colour what they match', () => {
    const { host, SpreadsheetApp, sheet } = openHost({
      workbook: {
        sheets: [
          {
            name: 'S',
            cells: [
              ['Sent', '5'],
              ['Failed', '50'],
              ['', ''],
            ],
          },
        ],
      },
    });
    const rules = [
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$A1="Failed"')
        .setBackground('#ff0000')
        .setBold(true)
        .setRanges([sheet.getRange('A1:B3')])
        .build(),
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo('Sent')
        .setBackground('#00ff00')
        .setRanges([sheet.getRange('A1:A3')])
        .build(),
      SpreadsheetApp.newConditionalFormatRule()
        .whenNumberGreaterThan(10)
        .setFontColor('#0000ff')
        .setRanges([sheet.getRange('B1:B3')])
        .build(),
      SpreadsheetApp.newConditionalFormatRule()
        .whenCellEmpty()
        .setBackground('#eeeeee')
        .setRanges([sheet.getRange('A1:A3')])
        .build(),
    ];
    sheet.setConditionalFormatRules(rules);
    const read = sheet.getConditionalFormatRules();
    expect(read.map((rule) => rule.getBooleanCondition()?.getCriteriaType().toString())).toEqual([
      'CUSTOM_FORMULA',
      'TEXT_EQUAL_TO',
      'NUMBER_GREATER_THAN',
      'CELL_EMPTY',
    ]);
    expect(read.map((rule) => rule.getBooleanCondition()?.getCriteriaValues())).toEqual([
      ['=$A1="Failed"'],
      ['Sent'],
      [10],
      [],
    ]);
    expect(read[0]?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B3']);
    const cells = ['A1', 'B1', 'A2', 'B2', 'A3', 'B3'].map((name) => host.hands.cell('S', name));
    expect(cells.map((cell) => cell.background)).toEqual([
      '#00ff00',
      '#ffffff',
      '#ff0000',
      '#ff0000',
      '#eeeeee',
      '#ffffff',
    ]);
    expect([cells[3]?.bold, cells[3]?.fontColor, cells[1]?.fontColor]).toEqual([true, '#0000ff', '#000000']);
    expect(sheet.getRange('A2').getBackground()).toBe('#ffffff');
  });

  test('of two that match, the upper one wins', () => {
    const { host, SpreadsheetApp, sheet } = openHost();
    const rule = (colour: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRule =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=TRUE')
        .setBackground(colour)
        .setRanges([sheet.getRange('A1')])
        .build();
    sheet.setConditionalFormatRules([rule('#111111'), rule('#222222')]);
    sheet.getDataRange().getValues();
    expect(host.hands.cell('Sheet1', 'A1').background).toBe('#111111');
  });

  test('move with the rows, replace each other as a whole, and can be copied', () => {
    const { SpreadsheetApp, sheet } = openHost();
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B2>1')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A2:A9')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.insertRowBefore(1);
    const [moved] = sheet.getConditionalFormatRules();
    expect([
      moved?.getRanges()[0]?.getA1Notation(),
      moved?.getBooleanCondition()?.getCriteriaValues(),
    ]).toEqual(['A3:A10', ['=$B3>1']]);
    const copy = moved
      ?.copy()
      .setRanges([sheet.getRange('C1')])
      .build();
    sheet.setConditionalFormatRules(copy ? [copy] : []);
    expect(sheet.getConditionalFormatRules().map((each) => each.getRanges()[0]?.getA1Notation())).toEqual([
      'C1',
    ]);
    sheet.setConditionalFormatRules([]);
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });
});
