// Developer metadata. https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata
// https://developers.google.com/workspace/sheets/api/guides/metadata
import { makeHost, openHost } from './open-host';

const NOT_HERE =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

describe('developer metadata', () => {
  test('stands on the spreadsheet, a sheet, a row or a column, with or without value and visibility', () => {
    const { SpreadsheetApp, sheet } = openHost();
    const { DOCUMENT, PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
    const book = SpreadsheetApp.getActive().addDeveloperMetadata('book');
    sheet.addDeveloperMetadata('sheet', PROJECT);
    sheet.getRange('4:4').addDeveloperMetadata('row', 'four');
    sheet.getRange('B:B').addDeveloperMetadata('column', 'two', PROJECT);
    const all = book.createDeveloperMetadataFinder().find();
    expect(all.map((each) => [each.getKey(), each.getValue(), each.getVisibility() === DOCUMENT])).toEqual([
      ['book', null, true],
      ['sheet', null, false],
      ['row', 'four', true],
      ['column', 'two', false],
    ]);
    const places = all.map((each) => each.getLocation());
    expect(places.map((place) => String(place.getLocationType()))).toEqual([
      'SPREADSHEET',
      'SHEET',
      'ROW',
      'COLUMN',
    ]);
    expect([
      places[0]?.getSpreadsheet()?.getId(),
      places[1]?.getSheet()?.getSheetId(),
      places[2]?.getRow()?.getRow(),
      places[3]?.getColumn()?.getColumn(),
      places[3]?.getRow(),
    ]).toEqual(['local-spreadsheet', sheet.getSheetId(), 4, 2, null]);
    expect(book.getDeveloperMetadata().map((each) => each.getKey())).toEqual(['book']);
    expect(sheet.getDeveloperMetadata().map((each) => each.getKey())).toEqual(['sheet']);
  });

  test('a row is one by its notation, not by counting its cells', () => {
    const { sheet } = openHost();
    for (const range of [sheet.getRange(4, 1, 1, 26), sheet.getRange('A1'), sheet.getRange('4:5')]) {
      expect(() => range.addDeveloperMetadata('row')).toThrow(NOT_HERE);
    }
  });

  test('follows its row through inserts and moves, and goes with it', () => {
    const { sheet } = openHost();
    sheet.getRange('4:4').addDeveloperMetadata('id', 'a');
    const [mark] = sheet.getRange('4:4').getDeveloperMetadata();
    const row = (): number | undefined => mark?.getLocation().getRow()?.getRow();
    sheet.insertRowsBefore(1, 2);
    expect(row()).toBe(6);
    sheet.insertColumnBefore(1);
    sheet.deleteRow(1);
    expect(row()).toBe(5);
    sheet.moveRows(sheet.getRange('5:5'), 2);
    expect(row()).toBe(2);
    sheet.deleteRow(2);
    expect(sheet.createDeveloperMetadataFinder().find()).toEqual([]);
  });

  test('is found by key, value, id, visibility and kind of place', () => {
    const { SpreadsheetApp, sheet } = openHost();
    sheet.getRange('2:2').addDeveloperMetadata('id', 'a');
    sheet.getRange('3:3').addDeveloperMetadata('id', 'b');
    sheet.addDeveloperMetadata('id', 'sheet');
    const finder = (): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder =>
      sheet.createDeveloperMetadataFinder();
    expect(finder().withKey('id').find()).toHaveLength(3);
    const [b] = finder().withKey('id').withValue('b').find();
    expect(
      finder()
        .withId(b?.getId() ?? 0)
        .find()[0]
        ?.getValue(),
    ).toBe('b');
    const { ROW } = SpreadsheetApp.DeveloperMetadataLocationType;
    expect(finder().withLocationType(ROW).find()).toHaveLength(2);
    expect(finder().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).find()).toEqual([]);
    expect(sheet.getRange('2:2').createDeveloperMetadataFinder().find()).toHaveLength(1);
    expect(
      sheet.getRange('2:2').createDeveloperMetadataFinder().onIntersectingLocations().find(),
    ).toHaveLength(2);
  });

  test('is changed, moved and removed', () => {
    const { sheet } = openHost();
    sheet.getRange('2:2').addDeveloperMetadata('id', 'a');
    const [mark] = sheet.createDeveloperMetadataFinder().find();
    mark?.setKey('key').setValue('z').moveToColumn(sheet.getRange('C:C'));
    const [again] = sheet.createDeveloperMetadataFinder().withKey('key').find();
    expect([again?.getValue(), again?.getLocation().getColumn()?.getColumn()]).toEqual(['z', 3]);
    again?.remove();
    expect(sheet.createDeveloperMetadataFinder().find()).toEqual([]);
  });

  test('holds 30,000 characters per sheet (Sheets API guide)', () => {
    const { sheet } = openHost();
    sheet.addDeveloperMetadata('a', 'x'.repeat(29_000));
    expect(() => sheet.addDeveloperMetadata('b', 'x'.repeat(1000))).toThrow(
      'The developer metadata is too large.',
    );
  });

  test('is part of the workbook: a snapshot has it', () => {
    const { host, sheet } = openHost();
    sheet.getRange('2:2').addDeveloperMetadata('id', 'a');
    const again = makeHost({ workbook: host.snapshot() });
    const { SpreadsheetApp } = again.open().globals as unknown as ReturnType<typeof openHost>;
    expect(SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('id').find()).toHaveLength(1);
  });
});

describe('named ranges (NamedRange)', () => {
  test('are renamed, moved, read as they are now, and removed', () => {
    const { SpreadsheetApp, sheet } = openHost();
    const book = SpreadsheetApp.getActive();
    book.setNamedRange('rates', sheet.getRange('A1:A3'));
    const [named] = book.getNamedRanges();
    sheet.insertRowBefore(1);
    expect(named?.getRange().getA1Notation()).toBe('A2:A4');
    named?.setName('prices').setRange(sheet.getRange('B1'));
    expect([book.getRangeByName('rates'), book.getRangeByName('prices')?.getA1Notation()]).toEqual([
      null,
      'B1',
    ]);
    expect(sheet.getNamedRanges().map((each) => each.getName())).toEqual(['prices']);
    sheet.getRange('C1').setFormula('=SUM(prices)');
    named?.remove();
    expect(book.getNamedRanges()).toEqual([]);
  });

  test('have names that are no cells', () => {
    const { SpreadsheetApp, sheet } = openHost();
    for (const name of ['A1', 'two words', '1st', '']) {
      expect(() => {
        SpreadsheetApp.getActive().setNamedRange(name, sheet.getRange('A1'));
      }).toThrow('is not a valid name for a range');
    }
  });
});
