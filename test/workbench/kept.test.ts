// The file that keeps the state: whole or not at all, and never in the way.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type KeptState, readKept, writeKept } from '../../local/workbench/kept';
import { createWorld, snapshot } from '../../local/sandbox/index';
import { at } from '../zones';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kept-'));
  file = path.join(folder, 'deeper', 'state.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const state: KeptState = {
  story: { name: 'small', zone: 'Europe/Berlin', calendar: null },
  spreadsheetName: 'Lumen Bakery',
  saved: {
    workbook: { sheets: [{ id: 's', name: 'Sheet1' }] },
    properties: { script: {}, document: { a: '1' }, user: { owner: { k: 'v' } } },
    triggers: [],
    genviral: snapshot(createWorld({ seed: 'empty', nowMs: at('2026-10-19T06:00Z') })),
    selection: { sheet: 'Sheet1', range: 'A1' },
    bench: { person: 'editor', faults: ['down'], lastRuns: {} },
  },
};

it('gives back what was written, to nobody else on this machine', async () => {
  expect(readKept(file)).toEqual({ kind: 'nothing' });
  await writeKept(file, state);
  expect(readKept(file)).toMatchObject({ kind: 'state', state });
  await writeKept(file, { ...state, spreadsheetName: 'Again' });
  expect(readKept(file)).toMatchObject({ state: { spreadsheetName: 'Again' } });
  expect(readdirSync(path.dirname(file))).toEqual(['state.json']);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
});

it('a file whose writing was cut leaves the one before whole', async () => {
  await writeKept(file, state);
  writeFileSync(`${file}.4711.tmp`, '{"kind":"genviral-work');
  expect(readKept(file)).toMatchObject({ kind: 'state' });
});

const whole = { kind: 'genviral-workbench', version: 1, ...state };

it.each([
  ['is cut', JSON.stringify(whole).slice(0, 500), 'cannot be read'],
  ['is empty', '', 'cannot be read'],
  ['is something else', '{"posts":[]}', 'cannot be read'],
  ['comes from the future', JSON.stringify({ ...whole, version: 2 }), 'comes from another version'],
  [
    'has a story that does not exist',
    JSON.stringify({ ...whole, story: { ...state.story, name: 'none' } }),
    'cannot be read',
  ],
  [
    'has a zone that does not exist',
    JSON.stringify({ ...whole, story: { ...state.story, zone: 'Moon/Base' } }),
    'cannot be read',
  ],
  [
    'has no world of the sandbox',
    JSON.stringify({ ...whole, saved: { ...state.saved, genviral: '{}' } }),
    'cannot be read',
  ],
  [
    'has a fault that does not exist',
    JSON.stringify({
      ...whole,
      saved: { ...state.saved, bench: { ...state.saved.bench, faults: ['toString'] } },
    }),
    'cannot be read',
  ],
])('a file that %s is set aside with one sentence, and kept', async (_, text, reason) => {
  await writeKept(file, state);
  writeFileSync(file, text);
  const aside = path.join(path.dirname(file), 'state.set-aside.json');
  expect(readKept(file)).toEqual({
    kind: 'set-aside',
    sentence: expect.stringMatching(
      `^The saved state ${reason}.*; it lies in ${aside} now, and the workbench`,
    ),
  });
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(aside, 'utf8')).toBe(text);
  expect(readKept(file)).toEqual({ kind: 'nothing' });
});
