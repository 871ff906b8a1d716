// A calendar that was made for another tool: from the file to scheduled rows without a hand on it, for every layout that
// is known. The file itself is only read.
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileWith, newFolder, rowsOf, workbook } from './fixtures';
import { column, MONDAY_MS, runOn } from './run';

const FILES = path.resolve(__dirname, '../features/calendar-import/files');
const INSTAGRAM = 'instagram @lumen.bakery';
const KNOWN = { dates: 'day-first', accounts: [INSTAGRAM] } as const;
/** Texts alone are for X. */
const TEXTS_ALONE = { ...KNOWN, accounts: ['x @lumenbakes'] } as const;
const JOBS = ['Import from this tab', 'Tick new rows', 'Check rows', 'Send ready rows'];

/** Connecting takes a second or more: it is done once, and what it left is put beside every file. */
let connected: string | undefined;

function withMemory(name: string): string {
  connected ??= connect();
  const folder = newFolder();
  const file = path.join(folder, name);
  copyFileSync(path.join(FILES, name), file);
  copyFileSync(connected, `${file}.genviral.json`);
  return file;
}

function connect(): string {
  const file = fileWith('buffer.csv', readFileSync(path.join(FILES, 'buffer.csv')));
  // Every account of the workspace belongs to the file.
  expect(runOn(file, [])).toMatchObject({ trouble: '', exit: 0 });
  return `${file}.genviral.json`;
}

it('there is a file for each of the ten layouts', () => {
  expect(readdirSync(FILES).filter((name) => name.endsWith('.csv'))).toHaveLength(10);
});

it.each(readdirSync(FILES))('%s', (name) => {
  const file = withMemory(name);
  const before = readFileSync(file);
  const run = runOn(file, JOBS, { known: name === 'hootsuite-bare.csv' ? TEXTS_ALONE : KNOWN });
  expect(run.trouble).toBe('');
  expect(column(run, 'Status')).toContain('Scheduled');
  // What cannot be sent says why.
  for (const [index, status] of column(run, 'Status').entries()) {
    if (status === 'Mend') expect(column(run, 'Message')[index]).toMatch(/^[A-Z][a-z ]+: /);
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(path.dirname(file)).sort()).toEqual([name, `${name}.genviral.json`]);
});

it('a workbook of another tool, in which a second run adds and sends nothing twice', () => {
  const file = fileWith(
    'metricool.xlsx',
    workbook({
      rows: rowsOf([
        ['Text', 'Image URL', 'Tags', 'Posting Time'],
        ['Hello', 'https://media.example.test/1.jpg', 'bread', '2026-11-03 09:30'],
      ]),
      tabs: ['Buffer', 'Notes'],
    }),
  );
  const before = readFileSync(file);
  const options = { known: KNOWN, tab: 'Buffer' };
  const first = runOn(file, JOBS, options);
  expect(first).toMatchObject({ exit: 0, trouble: '' });
  const again = runOn(file, JOBS, { ...options, tab: undefined, nowMs: MONDAY_MS + 3_600_000 });
  expect(again.trouble).toBe('');
  expect(column(again, 'Status').filter((status) => status !== '')).toEqual(['Scheduled']);
  expect(again.printed).toContain('a calendar of another tool: it is read, and never changed');
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('dates that can be read in two ways, and jobs that make no sense, stop with a sentence', () => {
  const asked = runOn(withMemory('hootsuite.csv'), JOBS.slice(0, 1), { known: { accounts: [INSTAGRAM] } });
  expect(asked.exit).toBe(1);
  expect(asked.printed).toContain('say --dates day-first or --dates month-first');
  const own = fileWith('own.csv', 'Ready,Accounts,Caption,Media,Post at\n');
  expect(runOn(own, ['Tick new rows'])).toMatchObject({
    exit: 2,
    trouble: expect.stringContaining('is yours to tick'),
  });
  expect(runOn(own, ['Publish'])).toMatchObject({
    exit: 2,
    trouble:
      '--do knows no “Publish”. It knows: Import from this tab, Tick new rows, Check rows, Send ready rows, Update statuses.',
  });
});
