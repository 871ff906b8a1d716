// Protected ranges and sheets, and who is owner, editor or viewer.
// https://developers.google.com/apps-script/reference/spreadsheet/protection
import type { HostOptions } from '../../local/host/index';
import { makeHost, openHost, runScript, type Services } from './open-host';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const PEOPLE: HostOptions = {
  emails: { owner: 'owner@example.com', ada: 'ada@example.com', bob: 'bob@example.com' },
  viewers: ['eve'],
};

/** A host with A1:B2 protected for the owner alone, seen by somebody. */
function protectedFor(
  person: string,
  options: HostOptions = PEOPLE,
): ReturnType<typeof openHost> & { readonly close: () => void } {
  const owned = openHost(options);
  const protection = owned.sheet.getRange('A1:B2').protect().setDescription('Header');
  protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
  owned.execution.close();
  const execution = owned.host.open({ person });
  const services = execution.globals as unknown as Services;
  const [sheet] = services.SpreadsheetApp.getActive().getSheets();
  if (!sheet) throw new Error('There is no sheet');
  return { ...services, host: owned.host, execution, sheet, close: () => void execution.close() };
}

describe('a protected range', () => {
  test('protects nothing until its list of editors changes (Range.protect)', () => {
    const { host, sheet, execution } = openHost(PEOPLE);
    const protection = sheet.getRange('A1').protect();
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([
      'ada@example.com',
      'bob@example.com',
    ]);
    execution.close();
    host.handsOf('ada').type('Sheet1', 'A1', 'free');
    expect(host.hands.display('Sheet1')).toEqual([['free']]);
  });

  test('refuses the others’ writes of every kind, when they are applied', () => {
    const writes: ((range: GoogleAppsScript.Spreadsheet.Range) => unknown)[] = [
      (range) => range.setValue('x'),
      (range) => range.setBackground('#ff0000'),
      (range) => range.setNote('x'),
      (range) => range.setNumberFormat('@'),
      (range) => range.clear(),
      (range) => range.clearDataValidations(),
      (range) => range.sort(1),
      (range) => range.merge(),
    ];
    for (const write of writes) {
      const { sheet, SpreadsheetApp, close } = protectedFor('ada');
      expect(() => {
        write(sheet.getRange('B2:C3'));
        SpreadsheetApp.flush();
      }).toThrow(PROTECTED);
      close();
    }
  });

  test('leaves the owner, added editors and other cells alone', () => {
    const owner = protectedFor('owner');
    owner.sheet.getRange('A1').setValue('mine');
    owner.SpreadsheetApp.flush();
    const [protection] = owner.sheet.getProtections(owner.SpreadsheetApp.ProtectionType.RANGE);
    protection?.addEditor('bob@example.com');
    owner.close();
    owner.host.handsOf('bob').type('Sheet1', 'A2', 'mine, too');
    owner.host.handsOf('ada').type('Sheet1', 'C1', 'beside');
    expect(() => {
      owner.host.handsOf('ada').type('Sheet1', 'A2', 'no');
    }).toThrow(PROTECTED);
    expect(owner.host.hands.display('Sheet1')).toEqual([
      ['mine', '', 'beside'],
      ['mine, too', '', ''],
    ]);
  });

  test('tells what it is', () => {
    const { sheet, SpreadsheetApp } = protectedFor('ada');
    const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    expect([
      protection?.getRange().getA1Notation(),
      protection?.getDescription(),
      protection?.getEditors(),
      protection?.canEdit(),
      protection?.canDomainEdit(),
      sheet.getRange('B2').canEdit(),
      sheet.getRange('C3').canEdit(),
    ]).toEqual(['A1:B2', 'Header', [], false, false, false, true]);
    expect(() => protection?.remove()).toThrow('You do not have permission to edit this protection.');
  });

  test('with a warning only protects from nobody', () => {
    const owner = protectedFor('owner');
    owner.sheet.getProtections(owner.SpreadsheetApp.ProtectionType.RANGE)[0]?.setWarningOnly(true);
    owner.close();
    owner.host.handsOf('ada').type('Sheet1', 'A1', 'warned');
    expect(owner.host.hands.display('Sheet1')).toEqual([['warned']]);
  });

  test('moves with its rows and goes with the last of them', () => {
    const { sheet, SpreadsheetApp } = protectedFor('owner');
    sheet.insertRowBefore(1);
    const protections = (): (string | undefined)[] =>
      sheet
        .getProtections(SpreadsheetApp.ProtectionType.RANGE)
        .map((each) => each.getRange().getA1Notation());
    expect(protections()).toEqual(['A2:B3']);
    sheet.deleteRow(2);
    expect(protections()).toEqual(['A2:B2']);
    sheet.deleteRow(2);
    expect(protections()).toEqual([]);
  });

  test('protecting again makes a second one that overlaps (Range.protect)', () => {
    const { sheet, SpreadsheetApp } = protectedFor('owner');
    sheet.getRange('A1:B2').protect();
    expect(sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)).toHaveLength(2);
  });

  test('its rows cannot be deleted or moved by others', () => {
    const { sheet } = protectedFor('ada');
    expect(() => sheet.deleteRow(1)).toThrow(PROTECTED);
    expect(() => {
      sheet.moveRows(sheet.getRange('A2'), 6);
    }).toThrow(PROTECTED);
    sheet.deleteRow(5);
    expect(sheet.getMaxRows()).toBe(999);
  });
});

describe('a protected sheet', () => {
  function withSheet(person: string): ReturnType<typeof openHost> {
    const owned = openHost(PEOPLE);
    const protection = owned.sheet.protect();
    protection.removeEditors(['ada@example.com', 'bob@example.com']);
    protection.setUnprotectedRanges([owned.sheet.getRange('C1:C9')]);
    expect(
      owned.sheet
        .protect()
        .getUnprotectedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['C1:C9']);
    owned.execution.close();
    const execution = owned.host.open({ person });
    const services = execution.globals as unknown as Services;
    const [sheet] = services.SpreadsheetApp.getActive().getSheets();
    if (!sheet) throw new Error('There is no sheet');
    return { ...services, host: owned.host, execution, sheet };
  }

  test('has holes', () => {
    const { sheet, SpreadsheetApp } = withSheet('ada');
    sheet.getRange('C2').setValue('free');
    SpreadsheetApp.flush();
    sheet.getRange('C9:C10').setValue('not free');
    expect(() => {
      SpreadsheetApp.flush();
    }).toThrow(PROTECTED);
  });

  test('keeps its name, rows, rules and filter', () => {
    const changes: ((sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown)[] = [
      (sheet) => sheet.setName('Mine'),
      (sheet) => sheet.insertRowBefore(1),
      (sheet) => sheet.deleteColumn(1),
      (sheet) => {
        sheet.setFrozenRows(1);
      },
      (sheet) => sheet.hideSheet(),
      (sheet) => sheet.appendRow(['x']),
      (sheet) => sheet.getRange('A1:B2').createFilter(),
    ];
    for (const change of changes) expect(() => change(withSheet('ada').sheet)).toThrow(PROTECTED);
    expect(withSheet('owner').sheet.setName('Mine').getName()).toBe('Mine');
  });
});

test('scripts act with the rights of who runs them: an error at the end is the run’s', () => {
  const scripts = {
    'Code.js': `function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`,
  };
  const host = makeHost({ ...PEOPLE, project: { scripts } });
  expect(host.run('main', { person: 'eve' })).toMatchObject({
    ok: false,
    error: { name: 'Exception', message: PROTECTED },
  });
  expect(host.run('main', { person: 'ada' }).ok).toBe(true);
});

test('a protected first sheet keeps editors from no other; viewers change nothing', () => {
  const owned = openHost(PEOPLE);
  owned.sheet.protect().removeEditors(['ada@example.com', 'bob@example.com']);
  owned.execution.close();
  const as = (person: string): Services => owned.host.open({ person }).globals as unknown as Services;
  expect(as('ada').SpreadsheetApp.getActive().insertSheet('New').getName()).toBe('New');
  const eve = as('eve').SpreadsheetApp.getActive();
  const changes = [
    () => eve.insertSheet('Mine'),
    () => eve.addDeveloperMetadata('mine'),
    () => eve.getSheetByName('New')?.copyTo(eve),
    () => {
      eve.setNamedRange('mine', eve.getRange('New!A1'));
    },
  ];
  for (const change of changes) expect(change).toThrow(PROTECTED);
  expect(() => {
    owned.host.handsOf('eve').addSheet('Mine');
  }).toThrow(PROTECTED);
});

test('owner, editors and viewers are known by their addresses', () => {
  const { SpreadsheetApp } = openHost(PEOPLE);
  const book = SpreadsheetApp.getActive();
  expect([
    book.getOwner()?.getEmail(),
    book.getEditors().map((user) => user.getEmail()),
    book.getViewers().map((user) => user.getEmail()),
  ]).toEqual([
    'owner@example.com',
    ['owner@example.com', 'ada@example.com', 'bob@example.com'],
    ['eve@example.com'],
  ]);
});

test('a protection is part of the workbook: a snapshot has it', () => {
  const { host } = protectedFor('owner');
  const again = makeHost({ ...PEOPLE, workbook: host.snapshot() });
  expect(() => {
    again.handsOf('ada').type('Sheet1', 'A1', 'no');
  }).toThrow(PROTECTED);
  expect(runScript('return 1').ok).toBe(true);
});
