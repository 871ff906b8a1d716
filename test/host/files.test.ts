// What becomes of files and their sheets: copies, versions, duplicates.
// https://developers.google.com/apps-script/reference/spreadsheet/sheet#copytospreadsheet
import { makeHost, openHost, type Services, valueOf } from './open-host';

describe('copies of sheets', () => {
  test('copyTo and duplicateActiveSheet copy cells, notes, validation and metadata, not protections', () => {
    const { SpreadsheetApp, sheet } = openHost({
      workbook: { sheets: [{ name: 'Plan', cells: [['a']] }, { name: 'Last' }] },
    });
    const book = SpreadsheetApp.getActive();
    sheet.getRange('A1').setNote('note').insertCheckboxes();
    sheet.getRange('2:2').addDeveloperMetadata('id', 'a');
    sheet.protect();
    const copy = sheet.copyTo(book);
    expect([
      copy.getName(),
      copy.getIndex(),
      copy.getRange('A1').getValue(),
      copy.getRange('A1').getNote(),
    ]).toEqual(['Copy of Plan', 3, false, 'note']);
    expect(copy.createDeveloperMetadataFinder().withKey('id').find()).toHaveLength(1);
    expect(copy.getProtections(SpreadsheetApp.ProtectionType.SHEET)).toEqual([]);
    sheet.activate();
    const duplicate = book.duplicateActiveSheet();
    expect([duplicate.getName(), duplicate.getIndex(), book.getActiveSheet().getName()]).toEqual([
      'Copy of Plan 2',
      2,
      'Copy of Plan 2',
    ]);
    book.moveActiveSheet(1);
    expect(book.getSheets().map((each) => each.getName())).toEqual([
      'Copy of Plan 2',
      'Plan',
      'Last',
      'Copy of Plan',
    ]);
    expect(duplicate.getSheetId()).not.toBe(sheet.getSheetId());
  });

  test('a person duplicates a sheet in the menu of its tab', () => {
    const host = makeHost({ workbook: { sheets: [{ name: 'Plan', cells: [['a']] }, { name: 'Last' }] } });
    expect(host.hands.duplicateSheet('Plan')).toBe('Copy of Plan');
    expect(host.hands.sheetNames()).toEqual(['Plan', 'Copy of Plan', 'Last']);
    expect(host.hands.display('Copy of Plan')).toEqual([['a']]);
  });
});

describe('what becomes of a file', () => {
  const scripts = {
    'Code.js': `
      function setUp() {
        const book = SpreadsheetApp.getActive();
        book.insertSheet('Ledger').hideSheet().getRange('A1').setValue('line');
        PropertiesService.getDocumentProperties().setProperty('bound', 'yes');
        PropertiesService.getUserProperties().setProperty('key', 'secret');
        ScriptApp.newTrigger('setUp').timeBased().everyHours(1).create();
      }
      function look() {
        const book = SpreadsheetApp.getActive();
        const ledger = book.getSheetByName('Ledger');
        return [book.getId(), book.getName(), ledger && ledger.isSheetHidden(), ledger && ledger.getRange('A1').getValue(),
          PropertiesService.getDocumentProperties().getProperties(), PropertiesService.getUserProperties().getProperties(),
          ScriptApp.getProjectTriggers().length];
      }`,
  };

  test('a copy has cells and hidden sheets, no document properties and no triggers', () => {
    const host = makeHost({ project: { scripts } });
    host.run('setUp');
    const copy = host.makeCopy();
    const named = ['copy-of-local-spreadsheet', 'Copy of Untitled spreadsheet'];
    expect(valueOf(copy.run('look'))).toEqual([...named, true, 'line', {}, {}, 0]);
    host.hands.type('Sheet1', 'A1', 'original');
    expect(copy.hands.display('Sheet1')).toEqual([['']]);
  });

  test('an add-on keeps what it has for its people in a copy', () => {
    const host = makeHost({ project: { scripts }, flavour: 'add-on' });
    host.run('setUp');
    const run = host.makeCopy({ spreadsheetName: 'Mine' }).run('look');
    expect(valueOf(run)).toEqual([
      'copy-of-local-spreadsheet',
      'Mine',
      true,
      'line',
      {},
      { key: 'secret' },
      0,
    ]);
  });

  test('restoring a version brings cells back, and nothing else', () => {
    const host = makeHost({ project: { scripts } });
    const version = host.saveVersion();
    host.hands.type('Sheet1', 'A1', 'later');
    host.run('setUp');
    const sheetId = (host.open().globals as unknown as Services).SpreadsheetApp.getActiveSheet().getSheetId();
    host.restoreVersion(version);
    expect(host.hands.display('Sheet1')).toEqual([['']]);
    expect(host.hands.sheetNames()).toEqual(['Sheet1']);
    expect(host.propertiesOf('document')).toEqual({ bound: 'yes' });
    expect(host.triggers).toHaveLength(1);
    expect(sheetId).toEqual(expect.any(Number));
  });

  test('a version may be restored in the middle of a run', () => {
    const host = makeHost({
      project: {
        scripts: {
          'Code.js': `function main() {
            const sheet = SpreadsheetApp.getActiveSheet();
            sheet.getRange('A1').setValue('before'); SpreadsheetApp.flush();
            Utilities.sleep(1);
            sheet.getRange('B1').setValue('after');
          }`,
        },
      },
    });
    const version = host.saveVersion();
    host.onCall = ({ name }) => {
      if (name === 'Utilities.sleep') host.restoreVersion(version);
      return 'go';
    };
    expect(host.run('main').ok).toBe(true);
    expect(host.hands.display('Sheet1')).toEqual([['', 'after']]);
  });
});
