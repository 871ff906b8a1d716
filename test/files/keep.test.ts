// A person's workbook after a run: what the add-on wrote stands in it, and everything else is as it was, part by part.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx } from '../../local/files/xlsx';
import { fileWith, OCTOBER_20_9H, partsOf, rowsOf, workbook, workbookParts, zipped } from './fixtures';
import { column, MONDAY_MS, runOn } from './run';

const SHEET = 'xl/worksheets/sheet1.xml';
/** What carries the id; changed once, when the workbook gets it. */
const OF_THE_ID = ['[Content_Types].xml', '_rels/.rels', 'docProps/custom.xml'];

/** What the workbook's cells say, by the words of a person. */
function textsIn(file: string, tab: string): Record<string, unknown> {
  const sheet = openXlsx(zipped(partsOf(file)), 'plan.xlsx').read(tab);
  const [, header] = [...sheet].find(([row]) => row === 3) ?? [];
  return Object.fromEntries(
    [...(sheet.get(4) ?? [])].map(([place, { value }]) => [
      JSON.stringify(header?.get(place)?.value).slice(1, -1),
      value,
    ]),
  );
}

it('statuses stand in the file, and nothing else of it changed', () => {
  const file = fileWith('plan.xlsx', workbook());
  const before = partsOf(file);
  const run = runOn(file, ['Check rows', 'Send ready rows'], { isBackedUp: true });
  expect(run.trouble).toBe('');
  // The row to mend is not ticked: an idea that waits for nobody.
  expect(run.exit).toBe(0);
  expect(column(run, 'Status')).toEqual(['Scheduled', 'Scheduled', 'Mend']);
  expect(textsIn(file, 'Content plan')).toMatchObject({
    Who: 'Ada',
    'Post at': { serial: OCTOBER_20_9H },
    Status: 'Scheduled',
    'Scheduled for': '2026-10-20 09:00',
    Media: 'https://media.example.test/4.jpg',
    Budget: 0.25,
  });
  const after = partsOf(file);
  const changed = Object.keys(after).filter((part) => after[part] !== before[part]);
  expect(changed.sort()).toEqual([...OF_THE_ID, SHEET].sort());
  expect(Object.keys(before).filter((part) => !(part in after))).toEqual([]);
  // Of the sheet, too, only rows, reach and new columns: formats, rules, comments and the rest are the same text.
  const rest = (xml = ''): string =>
    xml.replace(/<cols>.*<\/sheetData>/s, '').replace(/<dimension ref="[^"]*"\/>/, '');
  expect(rest(after[SHEET])).toBe(rest(before[SHEET]));
  for (const [cell] of before[SHEET]?.matchAll(/<c r=.*?<\/c>/g) ?? []) expect(after[SHEET]).toContain(cell);
  expect(after[SHEET]).toContain('<row r="1" ht="30" customHeight="1"><c r="A1" s="3"');
  expect(after[SHEET]).toContain('<col min="1" max="1" width="12.5" customWidth="1"/>');
  expect(after[SHEET]).toMatch(/<col min="21" max="21" [^>]*hidden="1"\/>/);
  // The backup is the file as it was; nothing half written is left.
  const backup = 'plan.2026-10-19T06-00-00Z.backup.xlsx';
  expect(partsOf(path.join(path.dirname(file), backup))).toEqual(before);
  expect(readdirSync(path.dirname(file)).sort()).toEqual([backup, 'plan.xlsx', 'plan.xlsx.genviral.json']);
  // The next run finds everything as it was left: nothing is sent again, and only words of Status change.
  const again = runOn(file, ['Send ready rows', 'Update statuses'], { nowMs: MONDAY_MS + 52 * 3_600_000 });
  expect(again.trouble).toBe('');
  expect(column(again, 'Status')).toEqual(['Posted', 'Posted', 'Mend']);
  const later = partsOf(file);
  expect(Object.keys(later).filter((part) => later[part] !== after[part])).toEqual([SHEET]);
  expect(textsIn(file, 'Content plan')).toMatchObject({
    Status: 'Posted',
    Link: expect.stringMatching(/^https:\/\/www\.instagram\.com/),
  });
});

it('reads what people have: days since 1904, words for a tick, rows sorted elsewhere', () => {
  const head = ['Caption', 'Post at', 'Accounts', 'Media', 'Ready'];
  const post = (text: string, serial: number, ready: string | boolean): (string | number | boolean)[] => [
    text,
    serial,
    'instagram @lumen.bakery',
    'https://media.example.test/1.jpg',
    ready,
  ];
  const oldDays = OCTOBER_20_9H - 1462;
  const rows = [
    head,
    post('=HYPERLINK("x")', oldDays, true),
    post('007', oldDays + 1, 'x'),
    post('No', oldDays + 2, 'no'),
  ];
  const parts = (list: typeof rows) =>
    workbookParts({ rows: rowsOf(list), is1904: true, tabs: ['Plan'], changes: { [SHEET]: undefined } });
  const sheet = (list: typeof rows): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rowsOf(list)}</sheetData></worksheet>`;
  const file = fileWith('plan.xlsx', zipped({ ...parts(rows), [SHEET]: sheet(rows) }));
  const run = runOn(file, ['Send ready rows']);
  expect(run.trouble).toBe('');
  expect(column(run, 'Status')).toEqual(['Scheduled', 'Scheduled', '']);
  expect(column(run, 'Caption')).toEqual(['=HYPERLINK("x")', '007', 'No']);
  expect(column(run, 'Scheduled for')).toEqual(['2026-10-20 09:00', '2026-10-21 09:00', '']);
  // The person's own cells are the same text as before: the x stays an x.
  for (const [cell] of sheet(rows).matchAll(/<c r=.*?<\/c>/g)) expect(partsOf(file)[SHEET]).toContain(cell);
});

it('a workbook that LibreOffice wrote: statuses come in, and its styles, rules, comments and formulas stay', () => {
  const made = readFileSync(path.join(__dirname, 'made-by/libreoffice-7.4.xlsx'));
  const file = fileWith('plan.xlsx', made);
  const before = partsOf(file);
  const run = runOn(file, ['Check rows', 'Send ready rows']);
  expect(run.trouble).toBe('');
  expect(column(run, 'Status')).toEqual(['Scheduled', 'Scheduled', 'Mend']);
  expect(column(run, 'Caption')).toEqual([
    'Rye at night – 50 % & more\nsecond line 🥖',
    'Zimtschnecken',
    'An idea',
  ]);
  expect(column(run, 'Scheduled for').slice(0, 2)).toEqual(['2027-03-02 09:30', '2027-03-03 18:00']);
  const after = partsOf(file);
  const changed = Object.keys(after).filter((part) => after[part] !== before[part]);
  expect(changed.sort()).toEqual([...OF_THE_ID, SHEET].sort());
  for (const [cell] of before[SHEET]?.matchAll(/<c r=.*?<\/c>/g) ?? []) expect(after[SHEET]).toContain(cell);
  const rules = /<(conditionalFormatting|dataValidations|legacyDrawing)\b.*/s;
  expect(rules.exec(after[SHEET] ?? '')?.[0]).toBe(rules.exec(before[SHEET] ?? '')?.[0]);
  // The other way round, tried by hand with LibreOffice 7.4: it opens the result, computes its formulas anew, and what it
  // saves is known again, so that nothing is sent twice.
});

it('times as text: what can be read in one way is sent, what cannot is asked on its row', () => {
  const post = (caption: string, postAt: string): string[] => [
    caption,
    postAt,
    'instagram @lumen.bakery',
    'https://media.example.test/1.jpg',
    'yes',
  ];
  const file = fileWith(
    'plan.xlsx',
    workbook({
      rows: rowsOf([
        ['Caption', 'Post at', 'Accounts', 'Media', 'Ready'],
        post('ISO', '2026-10-20 09:00'),
        post('Day first', '20/10/2026 10:30'),
        post('Either', '03/04/2027 09:00'),
      ]),
    }),
  );
  const run = runOn(file, ['Send ready rows']);
  expect([run.trouble, run.exit]).toEqual(['', 1]);
  expect(column(run, 'Status')).toEqual(['Scheduled', 'Scheduled', 'Mend']);
  expect(column(run, 'Scheduled for').slice(0, 2)).toEqual(['2026-10-20 09:00', '2026-10-20 10:30']);
  expect(column(run, 'Message')[2]).toContain('03/04/2027');
  expect(column(run, 'Post at')).toEqual(['2026-10-20 09:00', '20/10/2026 10:30', '03/04/2027 09:00']);
});
