// A copied file: starting fresh, or leaving the rows to the other file.
import { DEMO_KEY } from '../../../../local/sandbox/index';
import { updateStatuses } from '../../../../src/features/statuses/run';
import { linesFromElsewhere } from '../../../../src/features/schedule/edits/start-fresh';
import { recordOf } from '../../../../src/features/schedule/ledger/line';
import type { StatusWord } from '../../../../src/features/schedule/rows/status';
import type { Stage } from '../../../fakes/stage';
import { facts, ledgerLine, plan, planFor, row as record } from '../../../given';
import { choose, given, row } from './stories';

const DAY_MS = 24 * 3_600_000;

describe('rows from another file', () => {
  const ledger = [ledgerLine({ spreadsheetId: 'other' })].map(recordOf);

  it('are those whose keys the other file sent, and those with a post that nobody here sent', () => {
    const rows = [
      record(2, { rowKey: 'r1' }),
      record(3, { rowKey: 'r9', postId: 'post-9' }),
      record(4, { rowKey: 'r8' }),
      record(5),
    ];
    expect(linesFromElsewhere(rows, ledger, 'sheet')).toEqual([2, 3]);
  });

  it('are not those that were sent from here', () => {
    const both = [...ledger, recordOf(ledgerLine({ rowKey: 'r2', postId: 'post-2' }))];
    const rows = [record(2, { rowKey: 'r2', postId: 'post-2' })];
    expect(linesFromElsewhere(rows, both, 'sheet')).toEqual([]);
  });

  it('are none in a file that is no copy, even where its ledger was lost', () => {
    const rows = [record(2, { rowKey: 'r1', postId: 'post-1' })];
    expect(linesFromElsewhere(rows, [], 'sheet')).toEqual([]);
  });
});

describe('the plan leaves alone what came to its end in the other file', () => {
  const move = (status: StatusWord, ready = true) =>
    plan([record(2, { rowKey: 'r1', status, ready })], [], { foreignKeys: new Set(['r1']) })[0];

  it.each(['Posted', 'In TikTok inbox', 'Partly posted', 'Failed', 'Gone in Genviral'] as const)(
    'such as %s',
    (status) => {
      expect(move(status)).toMatchObject({ kind: 'nothing', because: 'ended' });
    },
  );

  it('and what was taken back there, unless it is ticked', () => {
    expect(move('Taken back', false)).toMatchObject({ because: 'ended' });
    expect(move('Taken back')).toMatchObject({ kind: 'refuse' });
  });

  it('and refuses the rest, with what to do', () => {
    const [refused] = planFor([record(2, { rowKey: 'r1', status: 'Scheduled' })], [], {
      ...facts([]),
      rows: [record(2, { rowKey: 'r1', status: 'Scheduled' })],
      foreignKeys: new Set(['r1']),
    }).moves;
    expect(JSON.stringify(refused)).toContain('Choose Genviral > Connect… to start fresh here');
  });
});

/** A copy of a file with a posted and a scheduled row: its ledger speaks of the other file, and it remembers nothing. */
function copied(): Stage {
  const stage = given([row(1), row(2, { 'Post at': '2026-11-20 09:00' })]);
  stage.send();
  stage.platform.time.sleep(2 * DAY_MS);
  updateStatuses(stage.context());
  const ledger = stage.platform.book.tabNamed('_Genviral');
  const place = (ledger.readAll()[0] ?? []).indexOf('Spreadsheet') + 1;
  ledger.put(2, place, [['other'], ['other']]);
  stage.platform.documentFacts.clear();
  stage.platform.personFacts.clear();
  return stage;
}

function connect(stage: Stage, ...more: string[]): readonly string[] {
  stage.platform.answers.splice(0, stage.platform.answers.length, DEMO_KEY, '', 'yes', 'Ada', ...more);
  choose(stage, 'connect');
  return stage.platform.shown.map(({ text }) => text);
}

describe('Connect in a copied file', () => {
  it('asks, and with a yes clears what the add-on wrote and unticks Ready', () => {
    const stage = copied();
    const said = connect(stage, 'yes');
    expect(said.at(-2)).toMatch(
      /^This file is a copy of another one\. Its posts stay with the other file; start fresh here\?\n\nYes clears what the add-on wrote on 2 rows/,
    );
    expect(said.at(-1)).toContain('2 rows of the other file begin anew here.');
    for (const cells of stage.rows()) {
      expect(cells).toMatchObject({
        ready: false,
        status: '',
        message: '',
        scheduledFor: null,
        link: '',
        rowKey: '',
        postId: '',
        publishedAt: null,
        views: null,
      });
    }
    expect(stage.rows().map(({ caption }) => caption)).toEqual(['Post 1', 'Post 2']);
  });

  it('after a yes sends a row anew once it is ticked, and nothing by itself', () => {
    const stage = copied();
    connect(stage, 'yes');
    const before = stage.world.posts.length;
    expect(stage.send().fates).toMatchObject({ created: 0, takenBack: 0 });
    stage.fill([{}, { Ready: true }]);
    expect(stage.send().fates.created).toBe(1);
    expect(stage.world.posts).toHaveLength(before + 1);
  });

  it('with a no leaves the rows as they are, and sends nothing of them', () => {
    const stage = copied();
    const rows = stage.rows();
    connect(stage, 'no');
    expect(stage.rows()).toEqual(rows);
    const before = stage.world.posts.length;
    choose(stage, 'checkRows');
    expect(stage.rows().map(({ status }) => status)).toEqual(['Posted', 'Changed, not sent']);
    expect(stage.send().fates).toMatchObject({ created: 0, changed: 0, takenBack: 0 });
    expect(stage.world.posts).toHaveLength(before);
  });

  it('asks nothing where no row came with the copy', () => {
    const stage = copied();
    connect(stage, 'yes');
    expect(connect(stage).join('\n')).not.toContain('copy of another');
  });
});
