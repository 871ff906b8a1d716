// Files that cannot be worked on: one sentence, an exit code, and the file as it was.
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openBook, type BookOptions } from '../../local/files/book';
import { FileTrouble } from '../../local/files/trouble';
import { fileWith, rowsOf, workbook, workbookParts, zipped } from './fixtures';
import { MONDAY_MS } from './run';

function refusal(file: string, changes: Partial<BookOptions> = {}): string {
  const before = existsSync(file) ? readFileSync(file) : null;
  const folder = path.dirname(file);
  const beside = readdirSync(folder).sort();
  try {
    openBook({
      path: file,
      api: 'sandbox',
      key: 'k',
      nowMs: MONDAY_MS,
      zone: 'Europe/Berlin',
      ...changes,
    }).release();
    return 'opened';
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    if (before) expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(beside);
    return `${String(error.exit)}: ${error.message}`;
  }
}

const HEAD = ['Ready', 'Accounts', 'Caption', 'Media', 'Post at'];
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)]);
const withPart = (part: string, text = 'x'): Uint8Array => zipped({ ...workbookParts(), [part]: text });

it.each([
  [
    'plan.xlsm',
    workbook(),
    '2: plan.xlsm has macros, and files with macros are not opened here. Save a copy as .xlsx',
  ],
  ['plan.xlsx', withPart('xl/vbaProject.bin'), '2: plan.xlsx has macros'],
  ['plan.xlsx', withPart('_xmlsignatures/sig1.xml'), '2: plan.xlsx is digitally signed'],
  ['plan.xlsx', compound, '2: plan.xlsx has a password, or is an old .xls under another name.'],
  ['plan.ods', workbook(), '2: plan.ods is neither .xlsx nor .csv. Save it as .xlsx and use that.'],
  ['plan.xlsx', 'Caption,Post at\n', '2: plan.xlsx is no .xlsx workbook, whatever its name says.'],
  ['plan.csv', workbook(), '2: plan.csv is no text, whatever its name says.'],
  [
    'plan.csv',
    Buffer.from('Caption,Post at\nK\xfcche,now\n', 'latin1'),
    '2: plan.csv is not in UTF-8. Save it as “CSV UTF-8”.',
  ],
  ['plan.csv', '', '2: plan.csv is empty.'],
  ['plan.csv', 'a,b\n1,2\n', '2: plan.csv has neither the headers of Schedule'],
  [
    'plan.xlsx',
    workbook().slice(0, 900),
    '2: plan.xlsx is damaged, or no .xlsx workbook: it cannot be unpacked.',
  ],
  [
    'plan.xlsx',
    zipped({ 'word/document.xml': '<a/>' }),
    '2: plan.xlsx is no .xlsx workbook: its part _rels/.rels is missing.',
  ],
  [
    'plan.xlsx',
    zipped({ ...workbookParts(), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
    '2: The workbook is damaged: its part xl/worksheets/sheet1.xml cannot be read.',
  ],
])('%s: %#', (name, content, sentence) => {
  expect(refusal(fileWith(name, content))).toContain(sentence);
});

it('a zip that unpacks into far more than it is', () => {
  const bomb = zipSync({
    ...Object.fromEntries(Object.entries(workbookParts()).map(([part, text]) => [part, strToU8(text)])),
    'xl/big.xml': new Uint8Array(60 * 1024 * 1024),
  });
  expect(bomb.length).toBeLessThan(200_000);
  expect(refusal(fileWith('plan.xlsx', bomb))).toBe(
    '2: plan.xlsx would unpack into far more than a workbook holds, so it is not opened.',
  );
});

it('200,000 rows, in a workbook and in a text', () => {
  const row = (number: number): string => `<row r="${number}"><c r="C${number}"><v>${number}</v></c></row>`;
  const rows = rowsOf([HEAD]) + Array.from({ length: 200_000 }, (_, index) => row(index + 2)).join('');
  const sentence = 'has more than 20,000 filled rows. Move finished ones into another file first.';
  expect(refusal(fileWith('plan.xlsx', workbook({ rows, tabs: ['Plan'] })))).toBe(`2: plan.xlsx ${sentence}`);
  expect(refusal(fileWith('plan.csv', `${HEAD.join(',')}\n${'TRUE,a,b,c,d\n'.repeat(200_000)}`))).toBe(
    `2: plan.csv ${sentence}`,
  );
});

it('a missing tab, and several that could be meant', () => {
  const file = fileWith('plan.xlsx', workbook());
  expect(refusal(file, { tab: 'Plan' })).toBe('2: plan.xlsx has no tab “Plan”. It has: Content plan, Notes.');
  expect(refusal(file, { tab: 'Notes' })).toContain(
    '2: The tab “Notes” of plan.xlsx has neither the headers of Schedule',
  );
  const [sheet = ''] = [workbookParts()['xl/worksheets/sheet1.xml']];
  const both = zipped({ ...workbookParts(), 'xl/worksheets/sheet2.xml': sheet });
  expect(refusal(fileWith('plan.xlsx', both))).toBe(
    '2: plan.xlsx has several tabs that could be meant. Name one with --tab: Content plan, Notes.',
  );
  expect(refusal(file, { tab: 'content PLAN' })).toBe('opened');
});

it('a file that is not there, or read-only', () => {
  const file = fileWith('plan.xlsx', workbook());
  expect(refusal(path.join(path.dirname(file), 'plam.xlsx'))).toContain('2: plam.xlsx cannot be found at ');
  chmodSync(file, 0o444);
  expect(refusal(file)).toBe('2: plan.xlsx is read-only. Allow changes to it, or use a copy.');
});

it.each([
  ['~$plan.xlsx', 'Excel'],
  ['~$an.xlsx', 'Excel'],
  ['.~lock.plan.xlsx#', 'LibreOffice'],
])('open elsewhere: %s', (mark, program) => {
  const file = fileWith('plan.xlsx', workbook());
  writeFileSync(path.join(path.dirname(file), mark), 'Ada');
  expect(refusal(file)).toBe(
    `3: plan.xlsx is open in ${program}. Close it there and try again; what is not saved there would be lost.`,
  );
});

it('two runs at once: the second says so; a lock whose run is gone is none', () => {
  const file = fileWith('plan.csv', `${HEAD.join(',')}\n`);
  const options: BookOptions = {
    path: file,
    api: 'sandbox',
    key: 'k',
    nowMs: MONDAY_MS,
    zone: 'Europe/Berlin',
  };
  const book = openBook(options);
  expect(refusal(file)).toContain(
    `3: plan.csv is being worked on by process ${String(process.pid)} on ${hostname()}`,
  );
  book.release();
  const lock = `${file}.genviral.lock`;
  const note = { host: hostname(), since: '2026-10-19T06:00:00Z' };
  // No process has a number so high.
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 30, ...note }));
  openBook(options).release();
  expect(existsSync(lock)).toBe(false);
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 30, ...note, host: 'elsewhere' }));
  expect(refusal(file)).toContain('3: plan.csv is being worked on by process 1073741824 on elsewhere');
});

it('the zone is chosen once, and said where it is real', () => {
  const file = fileWith('plan.csv', `${HEAD.join(',')}\n`);
  expect(refusal(file, { api: 'live', zone: undefined })).toContain(
    '2: In which time zone is plan.csv planned?',
  );
});

it('a copy without what was beside the file stays whole', () => {
  const file = fileWith('plan.csv', `${HEAD.join(',')},Row key\nTRUE,a,b,c,d,r0123456789-1\n`);
  expect(refusal(file)).toContain(
    '4: Rows of plan.csv have row keys, so another spreadsheet or computer looks after their posts',
  );
  expect(refusal(file, { said: 'fresh' })).toBe('opened');
  writeFileSync(`${file}.genviral.json`, '{"version":1}');
  expect(refusal(file)).toContain(
    '4: plan.csv.genviral.json cannot be read, and without it posts could be sent twice.',
  );
});
