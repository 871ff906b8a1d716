// Whether a file and what is kept beside it belong together.
import { identify, type FileFacts, type Remembered } from '../../local/files/identity';

const xlsx: FileFacts = { name: 'plan.xlsx', kind: 'xlsx', id: 'one', rowKeys: ['r1', 'r2'] };
const csv: FileFacts = { name: 'plan.csv', kind: 'csv', id: null, rowKeys: ['r1', 'r2'] };
const beside: Remembered = { id: 'one', isMarked: true, rowKeys: ['r1', 'r2'], api: 'live' };

const asked = (
  file: FileFacts,
  remembered: Remembered | null,
  said: 'adopt' | 'fresh' | null = null,
): string => {
  const identity = identify(file, remembered, said, 'live');
  return identity.kind === 'apart' ? identity.question : identity.kind;
};

it('knows a file by its id, a text by its row keys', () => {
  expect(asked(xlsx, beside)).toBe('known');
  expect(asked(csv, beside)).toBe('known');
  expect(asked({ ...csv, rowKeys: ['r2', 'r9'] }, beside)).toBe('known');
  expect(asked({ ...csv, rowKeys: [] }, { ...beside, rowKeys: [] })).toBe('known');
});

it('a file that nothing was sent from is new', () => {
  expect(asked({ ...xlsx, id: null, rowKeys: [] }, null)).toBe('new');
  expect(asked({ ...csv, rowKeys: [] }, null)).toBe('new');
});

it('a first run that died before the file was written goes on', () => {
  expect(asked({ ...xlsx, id: null, rowKeys: [] }, { ...beside, isMarked: false, rowKeys: [] })).toBe(
    'known',
  );
});

it.each([
  ['its memory is gone', xlsx, null, 'which remembers what was sent, is not beside it'],
  ['rows of another spreadsheet', csv, null, 'another spreadsheet or computer looks after their posts'],
  [
    'saved by a program that had it open before',
    { ...xlsx, id: null },
    beside,
    'the file has not the id it was given',
  ],
  [
    'a text whose keys are gone',
    { ...csv, rowKeys: [] },
    beside,
    'the file has none of the row keys it was given',
  ],
  ['a copy under another name', { ...xlsx, id: 'two' }, beside, 'belong to different calendars'],
  [
    'tried in the sandbox',
    xlsx,
    { ...beside, api: 'sandbox' as const },
    'what its rows say was never posted anywhere',
  ],
])('asks: %s', (_what, file, remembered, question) => {
  expect(asked(file, remembered)).toContain(question);
  expect(asked(file, remembered, 'fresh')).toBe('fresh');
});

it('a person can say that it is the same calendar, but not that the sandbox is real', () => {
  expect(asked({ ...xlsx, id: null }, beside, 'adopt')).toBe('known');
  expect(asked(xlsx, { ...beside, api: 'sandbox' }, 'adopt')).toContain('never posted anywhere');
});
