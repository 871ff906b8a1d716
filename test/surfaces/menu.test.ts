// What menu items say and do, beyond sending itself.
import { addFault, dashboard } from '../../local/sandbox/index';
import { appOn } from '../../src/app';
import { connectedStage, type RowCells, type Stage } from '../fakes/stage';

const good: RowCells = {
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: 'Post 1',
  Media: 'https://media.example.test/1.jpg',
  'Post at': '2026-10-20 09:30',
};

type Action = Parameters<ReturnType<typeof appOn>['choose']>[0];

/** Chooses an item and gives what was shown last. */
function choose(stage: Stage, action: Action): string {
  stage.platform.shown.length = 0;
  appOn(stage.platform).choose(action);
  return stage.platform.shown.at(-1)?.text ?? '';
}

const activity = (stage: Stage): readonly unknown[] =>
  stage.platform.book.tabNamed('Activity').readAll()[1] ?? [];

describe('Check rows', () => {
  it('says on every row what to mend, sends nothing, and is noted', () => {
    const stage = connectedStage();
    stage.fill([
      good,
      { ...good, Caption: '' },
      { ...good, Ready: false, 'Post at': 'Friday 9am' },
      { Ready: true, Caption: '  ' },
    ]);
    expect(choose(stage, 'checkRows')).toBe('1 to send, 1 to mend, 1 not ready.');
    expect(stage.rows().map(({ status, message }) => [status, message])).toEqual([
      ['Not sent', ''],
      ['Mend', 'Caption: empty; write the text of the post'],
      ['Mend', 'Post at: “Friday 9am” is not a date and time. Write it like 2026-10-19 09:30.'],
      ['', ''],
    ]);
    expect(stage.http.sent).toEqual(['GET accounts']);
    expect(activity(stage)).toEqual(
      expect.arrayContaining(['Check rows', 'Done', '1 to send, 1 to mend, 1 not ready.']),
    );
  });

  it('forgets what was mended', () => {
    const stage = connectedStage();
    stage.fill([{ ...good, Caption: '' }]);
    choose(stage, 'checkRows');
    stage.fill([{ Caption: 'There' }]);
    choose(stage, 'checkRows');
    expect(stage.rows()[0]).toMatchObject({ status: 'Not sent', message: '' });
  });
});

describe('Send', () => {
  it('with nothing ready says so, and what to do', () => {
    const stage = connectedStage();
    stage.fill([{ ...good, Ready: false }]);
    expect(choose(stage, 'send')).toBe(
      'No row is ready. Tick Ready on the rows that may be sent.\n\nNow: 1 not ready.',
    );
  });

  it('with an empty tab says so', () => {
    expect(choose(connectedStage(), 'send')).toContain('Schedule is empty');
  });

  it('while somebody else is at it names them, and sends nothing', () => {
    const stage = connectedStage();
    stage.fill([{ ...good, Ready: false }]);
    stage.platform.cached.set(
      'running',
      JSON.stringify({
        runId: '1',
        what: 'Send',
        who: 'Ada',
        startedMs: 1,
        phase: 'Sending',
        done: 3,
        of: 9,
      }),
    );
    stage.platform.isLockTaken = true;
    expect(choose(stage, 'checkRows')).toBe(
      'Ada is running “Send” in this spreadsheet just now (3 of 9). Wait until it is done, then try again.',
    );
    expect(stage.http.sent).toEqual([]);
  });
});

describe('Update now', () => {
  it('brings accounts, statuses and posts, and says what changed', () => {
    const stage = connectedStage();
    const words = choose(stage, 'updateNow');
    expect(words).toMatch(
      /^\d+ accounts \(0 new, 0 changed\)\. No sent rows to look after\. \d+ posts from 2026-09-20 to 2026-10-19/,
    );
    expect(choose(stage, 'updateNow')).toContain('(0 new, 0 changed).');
  });

  it('marks an account that vanished, and keeps its row', () => {
    const stage = connectedStage();
    const gone = stage.world.accounts.find((account) => account.username === 'lumen.bakery');
    dashboard.disconnectAccount(stage.world, gone?.id ?? '');
    choose(stage, 'updateNow');
    const accounts = stage.platform.book.tabNamed('Accounts').readAll();
    expect(accounts.find((row) => row.includes('instagram @lumen.bakery'))).toContain(
      'Not listed by Genviral since 2026-10-19',
    );
  });

  it('that fails half way keeps the last good numbers and says since when', () => {
    const stage = connectedStage();
    choose(stage, 'updateNow');
    const posts = stage.platform.book.tabNamed('Posts');
    const before = posts.readAll();
    addFault(stage.world, {
      match: { path: '/analytics/summary/posts' },
      effect: { kind: 'html', status: 200 },
      timing: { kind: 'always' },
    });
    expect(choose(stage, 'updateNow')).toContain('in a form this version does not understand');
    expect(posts.readAll()).toEqual(before);
    expect(posts.dressed.notes.get('1,1')).toMatch(
      /Not updated at 2026-10-19 08:0\d\..*\n\nIt holds what was there before: Complete from 2026-09-20 to 2026-10-19/s,
    );
    expect(activity(stage)).toContain('Stopped');
  });

  it('in a workspace that tracks nothing says why there are no analytics', () => {
    const stage = connectedStage();
    stage.world.targets = [];
    stage.world.channels = [];
    expect(choose(stage, 'updateNow')).toContain('No analytics: this workspace tracks no accounts yet.');
  });
});

describe('before the first Connect', () => {
  it.each<Action>(['checkRows', 'send', 'updateNow'])('%s says what to do first', (action) => {
    const stage = connectedStage();
    stage.platform.personFacts.clear();
    stage.platform.documentFacts.clear();
    expect(choose(stage, action)).toBe(
      'This spreadsheet is not connected to Genviral yet. Choose Genviral > Connect… first.',
    );
  });
});

describe('a tab that people changed', () => {
  it.each([
    [
      'deleted',
      (stage: Stage) => {
        stage.platform.book.removeTab('Schedule');
      },
      'The tab Schedule is missing.',
    ],
    [
      'without its Caption',
      (stage: Stage) => {
        stage.platform.book.tabNamed('Schedule').put(1, 5, [['Copy']]);
      },
      'The column “Caption” is missing in Schedule. Was it renamed or deleted?',
    ],
    [
      'with two Captions',
      (stage: Stage) => {
        stage.platform.book.tabNamed('Schedule').put(1, 24, [['caption ']]);
      },
      'There are two columns “Caption” in Schedule. Rename one of them.',
    ],
  ])('%s stops the run with one sentence and loses nothing', (_, change, words) => {
    const stage = connectedStage();
    stage.fill([good]);
    change(stage);
    expect(choose(stage, 'checkRows')).toContain(words);
    expect(activity(stage)).toContain('Stopped');
  });

  it('renamed is found again', () => {
    const stage = connectedStage();
    stage.fill([good]);
    stage.platform.book.tabNamed('Schedule').rename('Plan for autumn');
    expect(choose(stage, 'checkRows')).toBe('1 to send.');
  });

  it('deleted is made again by Set up or repair tabs, and the others keep what they hold', () => {
    const stage = connectedStage();
    stage.platform.book.removeTab('Posts');
    expect(choose(stage, 'setUpTabs')).toBe(
      'Ready: Schedule, Accounts, Tracked, Posts, Dashboard, Activity.',
    );
    expect(stage.platform.book.tabNamed('Accounts').readAll().length).toBeGreaterThan(1);
  });
});

it('a run’s Activity line never holds a key', () => {
  const stage = connectedStage();
  addFault(stage.world, {
    effect: {
      kind: 'status',
      status: 400,
      body: { ok: false, code: 400, message: 'odd key gva_live_lumen7.sandbox-only-4b1f0c' },
    },
    timing: { kind: 'always' },
  });
  expect(choose(stage, 'checkRows')).toBe('Genviral refused the request: odd key gva_live_…');
  expect(JSON.stringify([activity(stage), stage.platform.logged])).not.toContain('4b1f0c');
});
