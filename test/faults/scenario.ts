// A spreadsheet in the middle of its life: every kind of move waits to be sent.
import { cellText } from '../../src/workbook/kinds';
import { dashboard, snapshot } from '../../local/sandbox/index';
import type { World } from '../../local/sandbox/index';
import { connectedStage, copyStage, type RowCells, type Stage, type StageOptions } from '../fakes/stage';
import { at } from '../zones';

/** Two accounts of every row, in the sandbox's small world. */
export const BOTH = 'instagram @lumen.bakery, facebook @lumenbakery';
const ONE = 'instagram @lumen.bakery';

export const MINUTE_MS = 60_000;

/** When the failing posts were due. */
const EARLY = '2026-10-19 08:30';
const LATER_MS = at('2026-10-19T07:10Z');

let minute = 0;

/** A good row with a time of its own tomorrow. */
function row(name: string, changes: RowCells = {}): RowCells {
  minute += 1;
  return {
    Ready: true,
    Accounts: BOTH,
    Caption: `Plan ${name}`,
    Media: `https://media.example.test/${name.replace(/\W/g, '')}.jpg`,
    'Post at': `2026-10-20 ${String(10 + Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`,
    Campaign: `Campaign of ${name}`,
    ...changes,
  };
}

const names = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name} ${String(index + 1)}`);

/** Rows that are sent first. */
function sentRows(): RowCells[] {
  return [
    ...names('kept', 4).map((name) => row(name)),
    ...names('edited', 6).map((name) => row(name)),
    ...names('moved', 4).map((name) => row(name)),
    row('fewer accounts'),
    row('other media'),
    ...names('unticked', 3).map((name) => row(name)),
    ...names('failed', 2).map((name) =>
      row(`${name} fail-once-instagram fail-once-facebook`, { 'Post at': EARLY }),
    ),
    ...names('partly', 2).map((name) => row(`${name} fail-once-instagram`, { 'Post at': EARLY })),
    row('changed there too'),
    row('without a row'),
  ];
}

/** Rows that are written after that. */
function newRows(): RowCells[] {
  return [
    ...names('new', 12).map((name) => row(name)),
    ...names('at once', 2).map((name) => row(name, { 'Post at': 'now' })),
    row('to mend', { Media: '' }),
    row('not ready', { Ready: false }),
  ];
}

export interface Scenario {
  readonly stage: Stage;
  /** An independent copy of the stage as it stands now. */
  readonly copy: () => Stage;
}

/** Every kind of row, 40 in all, as a person left them before choosing Send. */
export function scenario(options: StageOptions = {}): Scenario {
  minute = 0;
  const stage = connectedStage(options);
  const first = sentRows();
  stage.fill(first);
  stage.send();
  stage.platform.time.advance(LATER_MS - stage.platform.time.nowMs());
  stage.update();
  changeRows(stage);
  const text = snapshot(stage.world);
  return { stage, copy: () => copyStage(stage, text) };
}

function changeRows(stage: Stage): void {
  const captions = stage.rows().map(({ caption }) => cellText(caption));
  const edit = (name: string, cells: RowCells): void => {
    setCells(stage, captions.findIndex((caption) => caption.startsWith(`Plan ${name}`)) + 2, cells);
  };
  for (const name of names('edited', 6)) edit(name, { Caption: `Plan ${name}, with better words` });
  names('moved', 4).forEach((name, index) => {
    edit(name, { 'Post at': `2026-10-21 09:0${String(index)}` });
  });
  edit('fewer accounts', { Accounts: ONE });
  edit('other media', { Media: 'https://media.example.test/quite-other.jpg' });
  for (const name of names('unticked', 3)) edit(name, { Ready: false });
  edit('changed there too', { Caption: 'Plan changed there too, and here' });
  dashboard.editPost(stage.world, postWith(stage.world, 'Plan changed there too').id, {
    caption: 'Plan changed there too, by somebody',
  });
  const lost = captions.findIndex((caption) => caption === 'Plan without a row') + 2;
  stage.platform.book.tabNamed('Schedule').shift(lost, -1);
  const rows = newRows();
  rows.forEach((cells, index) => {
    setCells(stage, captions.length + 1 + index, cells);
  });
}

export function setCells(stage: Stage, line: number, cells: RowCells): void {
  const tab = stage.platform.book.tabNamed('Schedule');
  const [header = []] = tab.readAll();
  for (const [name, cell] of Object.entries(cells)) tab.put(line, header.indexOf(name) + 1, [[cell]]);
}

function postWith(world: World, caption: string): World['posts'][number] {
  const found = world.posts.find((post) => post.caption === caption);
  if (!found) throw new Error(`no post ${caption}`);
  return found;
}
