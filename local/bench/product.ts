// This product at the bench's desk: the built bundle, connected by a person who agrees to what is asked.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { updateInPanel } from '../demo/panel-update';
import { carefulPerson, type Person } from '../demo/person';
import type { Host } from '../host/index';
import { columnLetters } from '../host/services/spreadsheet/a1';
import { createWorld, SEED_KEYS, type SeedName, type World } from '../sandbox/index';
import { joinWorlds, type LocalWorldOptions } from '../together';
import { resumeWorld, type SavedWorld } from '../workbench/saved-world';
import { mustBeOk, NOW_MS, ZONE, type Choice, type Desk, type Planned, type SeenRow } from './desk';

export const DIST = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');

const TAB = 'Schedule';
const ACCOUNT = 'instagram @lumen.bakery';
const REAL_TIME_LIMIT_MS = 15 * 60_000;

/** Words of a row that, to who reads it, has no post. */
const WITHOUT_POST = ['', 'Mend', 'Not sent', 'Taken back'];

const options = (person: Person): LocalWorldOptions => ({
  project: DIST,
  spreadsheetZone: ZONE,
  costs: true,
  realTimeLimitMs: REAL_TIME_LIMIT_MS,
  answer: (dialog) => person.answer(dialog),
});

/** A new spreadsheet, connected. */
export function productDesk(
  seed: SeedName = 'small',
  world: World = createWorld({ seed, nowMs: NOW_MS }),
): Desk {
  const person = carefulPerson(SEED_KEYS[seed], 'Ada');
  const local = joinWorlds(world, options(person));
  mustBeOk(local.host.run('genviralConnect'), 'Connect');
  return deskOn(local, person);
}

/** The desk as it was when it was saved. */
export function resumedProduct(saved: SavedWorld): Desk {
  const person = carefulPerson(SEED_KEYS.small, 'Ada');
  return deskOn(resumeWorld(saved, options(person)), person);
}

function deskOn(local: Desk['local'], person: Person): Desk {
  const { host } = local;
  let hasChosen = false;
  return {
    subject: 'product',
    local,
    tab: TAB,
    captionColumn: columnOf(host, 'Caption'),
    fill: (rows) => {
      fillRows(host, rows);
    },
    choose: (choice) => {
      // Update now takes the posts that were chosen in the panel.
      if (choice === 'pull' && !hasChosen) updateInPanel(host, { range: 'all' }, ['statuses']);
      hasChosen ||= choice === 'pull';
      return host.run(ENTRIES[choice]);
    },
    entryOf: (choice) => ENTRIES[choice],
    seen: () => seenRows(host),
    denies: ({ status }) => WITHOUT_POST.includes(status),
    // Nothing has to be cleared: Send looks after what an earlier run left.
    tidy: () => undefined,
    heard: () => person.heard(),
  };
}

const ENTRIES: Readonly<Record<Choice, string>> = {
  send: 'genviralSend',
  statuses: 'genviralUpdateNow',
  pull: 'genviralUpdateNow',
};

function columnOf(host: Host, header: string): number {
  const column = (host.hands.display(TAB)[0]?.indexOf(header) ?? -1) + 1;
  if (column === 0) throw new Error(`${TAB} has no column ${header}`);
  return column;
}

/** What a new tab has. */
const NEW_ROWS = 1000;

function fillRows(host: Host, rows: readonly Planned[]): void {
  if (rows.length >= NEW_ROWS) host.hands.insertRows(TAB, NEW_ROWS, rows.length + 1 - NEW_ROWS);
  const columns: readonly (readonly [string, (row: Planned) => string])[] = [
    ['Ready', () => 'TRUE'],
    ['Accounts', () => ACCOUNT],
    ['Caption', ({ caption }) => caption],
    ['Media', ({ media }) => media],
    ['Post at', ({ postAt }) => postAt],
  ];
  for (const [header, cell] of columns) {
    const letters = columnLetters(columnOf(host, header));
    host.hands.paste(
      TAB,
      `${letters}2`,
      rows.map((row) => [cell(row)]),
    );
  }
}

function seenRows(host: Host): readonly SeenRow[] {
  const [header = [], ...rows] = host.hands.display(TAB);
  const place = (name: string): number => header.indexOf(name);
  const [caption, status, postId] = [place('Caption'), place('Status'), place('Post id')];
  return rows.map((row) => ({
    caption: row[caption] ?? '',
    status: row[status] ?? '',
    postId: row[postId] ?? '',
  }));
}
