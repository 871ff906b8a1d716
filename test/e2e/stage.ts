// The built bundle on the host, with the sandbox behind it and a person at the keyboard: what end-to-end stories begin
// with. Build first (npm run build).
import path from 'node:path';
import type { Answer, Dialog, Host, HostOptions, Run, SeenCell } from '../../local/host/index';
import {
  createWorld,
  DEMO_KEY,
  moveTo,
  restore,
  snapshot,
  type World,
  type WorldOptions,
} from '../../local/sandbox/index';
import { joinWorlds, type LocalWorld } from '../../local/together';
import { at } from '../zones';
import { keyLeaks } from './key-leaks';

const DIST = path.resolve(__dirname, '../../dist');

export const MONDAY_MORNING_MS = at('2026-10-19T06:00Z');

/** What a person answers: a button, the text of a prompt, or a rule. */
export type Reply = 'YES' | 'NO' | 'OK' | 'CANCEL' | { readonly text: string };

export interface Stage extends LocalWorld {
  readonly world: World;
  /** Everything dialogs said. */
  readonly dialogs: Dialog[];
  /** What is answered next; once used up, a dialog fails the run unless it is a mere OK. */
  reply(...replies: readonly Reply[]): void;
  /** A click on a menu item; throws what the run threw. */
  click(entry: string): Run;
  /** The last thing a toast or dialog said. */
  lastWords(): string;
  cell(sheet: string, header: string, row: number): SeenCell;
  column(sheet: string, header: string): string[];
  /** Types people cells of Schedule, from row 2 on. */
  fill(rows: readonly Readonly<Record<string, string>>[]): void;
  ui: { panel(name: string, input?: unknown): unknown };
}

let last: Stage | undefined;

afterEach(() => {
  if (last) expect(keyLeaks(last.host, { dialogs: last.dialogs })).toEqual([]);
});

export function openStage(
  options: Partial<HostOptions> = {},
  world: World = createWorld({ seed: 'small', nowMs: MONDAY_MORNING_MS } satisfies WorldOptions),
): Stage {
  const dialogs: Dialog[] = [];
  const replies: Reply[] = [];
  let words = '';
  const joined = joinWorlds(world, {
    project: DIST,
    spreadsheetZone: 'Europe/Berlin',
    ...options,
    answer: (dialog) => {
      dialogs.push(dialog);
      words = dialog.text;
      return answerTo(dialog, replies.shift());
    },
  });
  const { host } = joined;
  const click = (entry: string): Run => {
    const toasts = host.toasts.length;
    const run = host.run(entry);
    words = host.toasts.slice(toasts).at(-1)?.text ?? words;
    if (!run.ok) throw new Error(`${entry}: ${run.error.message}\n${run.error.stack}`);
    return run;
  };
  const stage: Stage = {
    ...joined,
    world,
    dialogs,
    reply: (...next) => {
      replies.splice(0, replies.length, ...next);
    },
    click,
    lastWords: () => words,
    cell: (sheet, header, row) =>
      host.hands.cell(sheet, `${letters(place(host, sheet, header))}${String(row)}`),
    column: (sheet, header) => {
      const index = place(host, sheet, header) - 1;
      return host.hands
        .display(sheet)
        .slice(1)
        .map((row) => row[index] ?? '');
    },
    fill: (rows) => {
      rows.forEach((cells, index) => {
        for (const [header, text] of Object.entries(cells)) {
          host.hands.type(
            'Schedule',
            `${letters(place(host, 'Schedule', header))}${String(index + 2)}`,
            text,
          );
        }
      });
    },
    ui: {
      panel: (name, input = null) => {
        const run = host.callFromPage('genviralPanelCall', [name, input]);
        if (!run.ok) throw new Error(run.error.message);
        return run.value;
      },
    },
  };
  last = stage;
  return stage;
}

/** A stage on which a person has connected. */
export function connectedStage(options: Partial<HostOptions> = {}, world?: World): Stage {
  return world ? connect(openStage(options, world)) : againConnected(options);
}

function connect(stage: Stage): Stage {
  stage.reply({ text: DEMO_KEY }, { text: '' }, 'YES', { text: 'Ada' });
  stage.click('genviralConnect');
  return stage;
}

interface Kept {
  readonly world: string;
  readonly options: Partial<HostOptions>;
}

const kept = new Map<string, Kept>();

/** Connecting takes a second: a file of stories does it once, and every story begins with a copy of what it left. */
function againConnected(options: Partial<HostOptions>): Stage {
  const isData = Object.values(options).every(
    (value) => typeof value !== 'function' && typeof value !== 'object',
  );
  if (!isData) return connect(openStage(options));
  const name = JSON.stringify(options);
  const known = kept.get(name) ?? keep(connect(openStage(options)));
  kept.set(name, known);
  return openStage({ ...options, ...known.options }, restore(known.world));
}

/** The same spreadsheet, opened again where something else holds: another build, or permissions that were taken back. */
export function reopened(stage: Stage, options: Partial<HostOptions>): Stage {
  const { world, options: left } = keep(stage);
  return openStage({ ...left, ...options }, restore(world));
}

function keep({ host, world, clock }: Stage): Kept {
  moveTo(world, clock.nowMs());
  const properties = { document: host.propertiesOf('document'), user: { owner: host.propertiesOf('user') } };
  return { world: snapshot(world), options: { workbook: host.snapshot(), properties, seed: 7 } };
}

function answerTo(dialog: Dialog, reply: Reply | undefined): Answer {
  if (reply === undefined && dialog.buttons === 'OK') return { button: 'OK' };
  if (reply === undefined) throw new Error(`Nobody expected: ${dialog.title}: ${dialog.text}`);
  return typeof reply === 'string' ? { button: reply } : { button: 'OK', text: reply.text };
}

function place(host: Host, sheet: string, header: string): number {
  const index = host.hands.display(sheet)[0]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`${sheet} has no column ${header}`);
  return index + 1;
}

export function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/** The people cells of a row that is ready and right. */
export function goodRow(
  number: number,
  changes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    Ready: 'TRUE',
    Accounts: 'instagram @lumen.bakery',
    Caption: `Post ${String(number)}`,
    Media: `https://media.example.test/${String(number)}.jpg`,
    'Post at': `2026-10-20 09:${String(number).padStart(2, '0')}`,
    ...changes,
  };
}

/** Captions of the posts that the spreadsheet made. */
export const madePosts = ({ world }: Stage): string[] =>
  world.posts
    .map((post) => post.caption)
    .filter((caption) => /^Post \d+/.test(caption))
    .sort();
