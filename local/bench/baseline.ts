// The baseline at the bench's desk: the naive script as an Apps Script project of its own, see naive/Code.js.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readProject, type Host } from '../host/index';
import { columnLetters } from '../host/services/spreadsheet/a1';
import { createWorld, SEED_KEYS, type SeedName, type World } from '../sandbox/index';
import { joinWorlds, type LocalWorldOptions } from '../together';
import { resumeWorld, saveWorld, type SavedWorld } from '../workbench/saved-world';
import { mustBeOk, NOW_MS, ZONE, type Choice, type Desk, type Planned, type SeenRow } from './desk';

const PROJECT = readProject(path.resolve(path.dirname(fileURLToPath(import.meta.url)), 'naive'));

const TAB = 'Posts';
/** The grid that its owner gave it: the script does not ask for more. */
const ROWS = 26_000;
const REAL_TIME_LIMIT_MS = 15 * 60_000;

type Columns = 'Status' | 'Account IDs' | 'Caption' | 'Media URL' | 'Post at' | 'Post ID';
const COLUMN: Readonly<Record<Columns, number>> = {
  Status: 1,
  'Account IDs': 2,
  Caption: 3,
  'Media URL': 4,
  'Post at': 5,
  'Post ID': 6,
};

const ENTRIES: Readonly<Record<Choice, string>> = {
  send: 'sendPosts',
  statuses: 'updateStatuses',
  pull: 'pullAnalytics',
};

const options: LocalWorldOptions = {
  project: PROJECT,
  spreadsheetZone: ZONE,
  costs: true,
  realTimeLimitMs: REAL_TIME_LIMIT_MS,
};

/** A new spreadsheet whose owner ran setUp once. */
export function baselineDesk(
  flushes: boolean,
  seed: SeedName = 'small',
  world: World = createWorld({ seed, nowMs: NOW_MS }),
): Desk {
  const local = joinWorlds(world, {
    ...options,
    workbook: {
      sheets: [
        { name: TAB, rows: 3000 },
        { name: 'Analytics', rows: ROWS },
      ],
    },
    properties: { script: { API_KEY: SEED_KEYS[seed], FLUSHES: flushes ? 'yes' : 'no' } },
  });
  mustBeOk(local.host.run('setUp'), 'setUp');
  return deskOn(local);
}

export const resumedBaseline = (saved: SavedWorld): Desk => deskOn(resumeWorld(saved, options));

/** The same spreadsheet, whose script from now on leaves its writes to Apps Script. */
export function withoutFlushing({ local }: Desk): Desk {
  const saved = saveWorld(local);
  const script = { ...saved.properties.script, FLUSHES: 'no' };
  return resumedBaseline({ ...saved, properties: { ...saved.properties, script } });
}

function deskOn(local: Desk['local']): Desk {
  const { host } = local;
  const flushes = host.propertiesOf('script')['FLUSHES'] === 'yes';
  return {
    subject: flushes ? 'flushing baseline' : 'baseline',
    local,
    tab: TAB,
    captionColumn: COLUMN.Caption,
    fill: (rows) => {
      fillRows(local, rows);
    },
    choose: (choice) => host.run(ENTRIES[choice]),
    entryOf: (choice) => ENTRIES[choice],
    seen: () => seenRows(host),
    denies: ({ status }) => status === '' || status.startsWith('Error'),
    tidy: () => {
      clearErrors(host);
    },
    heard: () => [],
  };
}

function fillRows({ host, genviral }: Desk['local'], rows: readonly Planned[]): void {
  const account = genviral.accounts.find(({ platform }) => platform === 'instagram');
  if (!account) throw new Error('This world has no account for Instagram');
  const cells = rows.map(({ caption, media, postAt }) => [account.id, caption, media, postAt]);
  host.hands.paste(TAB, `${columnLetters(COLUMN['Account IDs'])}2`, cells);
}

function seenRows(host: Host): readonly SeenRow[] {
  const [, ...rows] = host.hands.display(TAB);
  return rows.map((row) => ({
    caption: row[COLUMN.Caption - 1] ?? '',
    status: row[COLUMN.Status - 1] ?? '',
    postId: row[COLUMN['Post ID'] - 1] ?? '',
  }));
}

/** The script sends rows without a status only, so an error is cleared to have its row sent again. */
function clearErrors(host: Host): void {
  seenRows(host).forEach(({ status }, index) => {
    if (!status.startsWith('Error')) return;
    host.hands.type(TAB, `${columnLetters(COLUMN.Status)}${String(index + 2)}`, '');
  });
}
