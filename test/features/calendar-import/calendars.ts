// Calendars in the layouts of other tools, as a tab holds them: what tests of the import begin with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { delimiterOf, parseDelimited } from '../../../src/features/calendar-import/delimited';
import { detect, type Detected } from '../../../src/features/calendar-import/detect';
import {
  NO_CHOICES,
  planImport,
  type Choices,
  type ImportFacts,
  type ImportPlan,
} from '../../../src/features/calendar-import/plan';
import { roleText } from '../../../src/features/calendar-import/role';
import { sourceOf } from '../../../src/features/calendar-import/source';
import type { Cell } from '../../../src/platform/ports';
import { account, book, instagram, NOW_MS, tiktok, x } from '../../given';
import { berlin2026 } from '../../zones';

export const textOf = (name: string): string => readFileSync(path.join(__dirname, 'files', name), 'utf8');

/** The cells of a file, every one a text. */
export function cellsOf(name: string): readonly (readonly string[])[] {
  const text = textOf(name);
  const delimiter = delimiterOf(text) ?? ',';
  return parseDelimited(text, delimiter).map(({ cells }) => cells);
}

/** A calendar whose cells are all text, as they are. */
export function detectCells(cells: readonly (readonly Cell[])[]): Detected {
  const shown = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')));
  return detect(sourceOf(cells, shown));
}

export const detectFile = (name: string): Detected => detectCells(cellsOf(name));

export const facebook = account({
  id: 'acc-fb',
  platform: 'facebook',
  username: 'lumenbakery',
  name: 'facebook @lumenbakery',
});
export const youtube = account({
  id: 'acc-yt',
  platform: 'youtube',
  username: 'LumenBakery',
  name: 'youtube @LumenBakery',
});
export const pinterest = account({
  id: 'acc-pi',
  platform: 'pinterest',
  username: 'lumenpins',
  name: 'pinterest @lumenpins',
});

export const allAccounts = { ...book, accounts: [instagram, tiktok, x, facebook, youtube, pinterest] };

export const facts = (changes: Partial<ImportFacts> = {}): ImportFacts => ({
  book: allAccounts,
  zone: berlin2026,
  nowMs: NOW_MS,
  standing: new Set(),
  remembered: new Set(),
  ...changes,
});

export const planOf = (
  detected: Detected,
  choices: Partial<Choices> = {},
  changes: Partial<ImportFacts> = {},
): ImportPlan => planImport(detected, { ...NO_CHOICES, ...choices }, facts(changes));

/** Where each filled column goes, by its title. */
export const mappingOf = ({ columns }: Detected): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.filter(({ filled }) => filled > 0).map(({ title, role }) => [title, roleText(role)]),
  );

/** The times of a plan, in UTC where they are read. */
export const timesOf = ({ rows }: ImportPlan): readonly string[] =>
  rows.map(({ when }) =>
    when.kind === 'at'
      ? new Date(when.instantMs).toISOString().slice(0, 16)
      : when.kind === 'text'
        ? when.text
        : '',
  );
