// A beat that sends and pulls is stopped at its calls, one by one: the next ones come to the same end, without anybody's help.
import type { Stage } from '../fakes/stage';
import { ledgerTable } from '../../src/features/schedule/ledger/table';
import { openTable } from '../../src/workbook/open';
import { automatedStage, beats, HOUR_MS } from '../runs/stage';
import { BREAKS, breaking, copyWithClocks } from './broken-beat';
import { setCells } from './scenario';

jest.setTimeout(300_000);

const NAMES = Array.from({ length: 12 }, (_, index) => `Night ${String(index + 1)}`);

/** Twelve rows were seen by one beat, and two sent ones changed: the next beat sends them, and pulls everything. */
function evening(): Stage {
  const stage = automatedStage(['send', 'statuses', 'posts', 'numbers', 'history']);
  const rowOf = (name: string, index: number): Record<string, string | boolean> => ({
    Ready: true,
    Accounts: 'instagram @lumen.bakery',
    Caption: name,
    Media: `https://media.example.test/${String(index)}.jpg`,
    'Post at': `2026-10-21 ${String(8 + index)}:30`,
  });
  stage.fill(NAMES.slice(0, 2).map(rowOf));
  beats(stage, 2);
  NAMES.forEach((name, index) => {
    setCells(stage, index + 2, rowOf(index < 2 ? `${name}, changed` : name, index));
  });
  beats(stage, 1);
  for (const id of ['posts', 'numbers', 'history']) makeDue(stage, id);
  stage.platform.time.advance(HOUR_MS);
  return stage;
}

/** As if its hour had come. */
function makeDue({ platform }: Stage, id: string): void {
  const states = JSON.parse(platform.documentFacts.get('jobRuns') ?? '{}') as Record<
    string,
    { dueMs: number }
  >;
  const state = states[id];
  if (!state) throw new Error(`${id} never ran`);
  state.dueMs = 0;
  platform.documentFacts.set('jobRuns', JSON.stringify(states));
}

const given = evening();

/** What a person would find in the morning. */
function morning(stage: Stage): unknown {
  const history = stage.platform.book.tabNamed('History').readAll();
  const keys = history.slice(1).map((row) => JSON.stringify([row[0], row[1]]));
  const ledger = openTable(stage.platform.book, stage.platform.documentStore(), ledgerTable);
  return {
    posts: stage.world.posts
      .map(({ caption }) => caption)
      .filter((caption) => caption.startsWith('Night'))
      .sort(),
    rows: stage.rows().map(({ status, message }) => `${status}: ${message}`),
    open: ledger.lines.filter(({ record }) => record.state === 'open').length,
    history: keys.sort(),
  };
}

/** Sending itself is stopped at more of its calls elsewhere. */
const night = breaking({ begin: () => copyWithClocks(given), beatsAfter: 6, end: morning, step: 6 });

it('the night itself ends well', () => {
  expect(night.callCount).toBeGreaterThan(80);
  expect(night.whole).toMatchObject({
    posts: NAMES.map((name, index) => (index < 2 ? `${name}, changed` : name)).sort(),
    rows: NAMES.map(() => 'Scheduled: '),
    open: 12,
  });
});

it.each(BREAKS)('%s', (_, breakAt) => {
  expect(night.wrongAt(breakAt)).toEqual([]);
});
