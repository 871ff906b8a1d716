// Sending without anybody watching: what goes out, what waits, and what stops it.
import { dashboard } from '../../local/sandbox/index';
import { appOn } from '../../src/app';
import { checkRows } from '../../src/features/schedule/run';
import type { RowCells, Stage } from '../fakes/stage';
import { setCells } from '../faults/scenario';
import { activityOf, automatedStage, beats, chooseJobs, stateOf } from './stage';

const good: RowCells = {
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: 'Bread of the day',
  Media: 'https://media.example.test/1.jpg',
  'Post at': '2026-10-20 09:30',
};

const rows = (count: number): RowCells[] =>
  Array.from({ length: count }, (_, index) => ({
    ...good,
    Caption: `Bread ${String(index + 1)}`,
    'Post at': `2026-10-2${String(1 + (index % 5))} 1${String(index % 10)}:30`,
  }));

const bread = ({ world }: Stage): string[] =>
  world.posts.map(({ caption }) => caption).filter((caption) => caption.startsWith('Bread'));

const said = (stage: Stage, line: number): string => {
  const record = stage.rows()[line - 2];
  return `${record?.status ?? ''}: ${record?.message ?? ''}`;
};

/** Three rows that the clock sent. */
function sentStage(count = 3): Stage {
  const stage = automatedStage(['send', 'statuses']);
  stage.fill(rows(count));
  beats(stage, 2);
  expect(bread(stage)).toHaveLength(count);
  return stage;
}

it('is off until a person switches it on', () => {
  const stage = automatedStage(['statuses']);
  stage.fill([good]);
  beats(stage, 3);
  expect(bread(stage)).toEqual([]);
  expect(stage.rows()[0]?.status).toBe('');
});

it('sends a row that stayed the same from one beat to the next, once', () => {
  const stage = automatedStage(['send']);
  stage.fill([good]);
  beats(stage, 1);
  expect(bread(stage)).toEqual([]);
  expect(said(stage, 2)).toBe('Not sent: Goes out about 2026-10-19 10:00, if it stays as it is.');
  beats(stage, 1);
  expect(bread(stage)).toEqual(['Bread of the day']);
  expect(stage.rows()[0]?.status).toBe('Scheduled');
  beats(stage, 5);
  expect(bread(stage)).toHaveLength(1);
  expect(activityOf(stage)[0]).toBe('Send ready rows | automation (A colleague) | Done | 1 post scheduled.');
});

it('waits as long as somebody writes', () => {
  const stage = automatedStage(['send']);
  stage.fill([good]);
  for (let word = 1; word <= 4; word += 1) {
    beats(stage, 1);
    setCells(stage, 2, { Caption: `Bread, words ${String(word)}` });
  }
  expect(bread(stage)).toEqual([]);
  beats(stage, 2);
  expect(bread(stage)).toEqual(['Bread, words 4']);
});

it('with nothing to send asks Genviral nothing', () => {
  const stage = sentStage();
  beats(stage, 1);
  stage.http.sent.length = 0;
  setCells(stage, 9, { Caption: 'An idea', Ready: false });
  beats(stage, 1);
  expect(stage.http.sent.filter((one) => one === 'GET accounts')).toHaveLength(2);
  stage.http.sent.length = 0;
  beats(stage, 1);
  // The other job looks after the posts that are scheduled.
  expect(stage.http.sent.filter((one) => one === 'GET accounts')).toHaveLength(1);
});

describe('never does by itself', () => {
  it('what says now', () => {
    const stage = automatedStage(['send']);
    stage.fill([{ ...good, 'Post at': 'now' }]);
    beats(stage, 3);
    expect(bread(stage)).toEqual([]);
    expect(said(stage, 2)).toContain('The word now is never sent by itself');
  });

  it('a take-back', () => {
    const stage = sentStage();
    setCells(stage, 2, { Ready: false });
    beats(stage, 3);
    expect(bread(stage)).toHaveLength(3);
    expect(said(stage, 2)).toContain('Ready is off, but the post is still scheduled.');
  });

  it('an emptied media cell', () => {
    const stage = sentStage();
    setCells(stage, 2, { Media: '', Accounts: 'x @lumenbakes' });
    const before = JSON.stringify(stage.world.posts.find(({ caption }) => caption === 'Bread 1')?.media);
    beats(stage, 3);
    expect(JSON.stringify(stage.world.posts.find(({ caption }) => caption === 'Bread 1')?.media)).toBe(
      before,
    );
  });

  it('a change over what was changed in Genviral', () => {
    const stage = sentStage();
    const post = stage.world.posts.find(({ caption }) => caption === 'Bread 1');
    dashboard.editPost(stage.world, post?.id ?? '', { caption: 'Bread there' });
    setCells(stage, 2, { Caption: 'Bread here' });
    chooseJobs(stage, ['send']);
    beats(stage, 3);
    expect(bread(stage)).toContain('Bread there');
    expect(said(stage, 2)).toContain('What was changed in Genviral too is never sent by itself');
  });

  it('a second try of a failed post', () => {
    const stage = automatedStage(['send', 'statuses']);
    stage.fill([{ ...good, Caption: 'Bread fail-once-instagram', 'Post at': '2026-10-19 12:30' }]);
    beats(stage, 2);
    expect(bread(stage)).toHaveLength(1);
    beats(stage, 12);
    expect(stage.rows()[0]?.status).toBe('Failed');
    expect(stage.http.sent.filter((one) => one.includes('retry'))).toEqual([]);
    setCells(stage, 2, { 'Post at': '2026-10-21 12:30' });
    chooseJobs(stage, ['send']);
    beats(stage, 3);
    expect(stage.http.sent.filter((one) => one.startsWith('PATCH'))).toEqual([]);
    expect(said(stage, 2)).toContain(
      'A change of a post that is not waiting any more is never sent by itself',
    );
  });

  it('a copy of another row, until Ready is ticked anew', () => {
    const stage = sentStage();
    const tab = stage.platform.book.tabNamed('Schedule');
    tab.put(5, 1, [tab.readAll()[1] ?? []]);
    setCells(stage, 5, { Caption: 'Bread, a copy' });
    setCells(stage, 6, { ...good, Caption: 'Bread, a new one' });
    beats(stage, 3);
    // The new row gave every row its key, and the copy is still held: also when it changes.
    setCells(stage, 5, { Caption: 'Bread, a changed copy' });
    beats(stage, 3);
    expect(bread(stage).sort()).toEqual(['Bread 1', 'Bread 2', 'Bread 3', 'Bread, a new one']);
    expect(said(stage, 5)).toContain('A copy of another row is never sent by itself');
    setCells(stage, 5, { Ready: false });
    beats(stage, 1);
    setCells(stage, 5, { Ready: true });
    beats(stage, 2);
    expect(bread(stage)).toContain('Bread, a changed copy');
  });
});

it('changes a scheduled post when the row stayed changed', () => {
  const stage = sentStage();
  setCells(stage, 2, { Caption: 'Bread with better words' });
  beats(stage, 1);
  expect(bread(stage)).not.toContain('Bread with better words');
  expect(said(stage, 2)).toContain('Changed, not sent: Goes out about 2026-10-19 12:00');
  beats(stage, 1);
  expect(bread(stage)).toContain('Bread with better words');
});

describe('stops and asks', () => {
  it('when more than five sent rows changed', () => {
    const stage = sentStage(8);
    for (let line = 2; line <= 7; line += 1) setCells(stage, line, { Caption: `Bread oops ${String(line)}` });
    setCells(stage, 10, { ...good, Caption: 'Bread, new' });
    beats(stage, 4);
    expect(bread(stage).filter((caption) => /oops|new/.test(caption))).toEqual([]);
    const reason =
      '6 sent rows changed at once, which may be an accident. Choose Genviral > Send… to look at them.';
    expect(said(stage, 2)).toBe(`Changed, not sent: ${reason}`);
    expect(said(stage, 10)).toBe(`Not sent: ${reason}`);
    expect(stateOf(stage, 'send').said).toBe(reason);
    expect(activityOf(stage).filter((line) => line.includes(reason))).toHaveLength(1);
    setCells(stage, 7, { Caption: 'Bread 6' });
    beats(stage, 2);
    expect(bread(stage).filter((caption) => /oops|new/.test(caption))).toHaveLength(6);
  });

  it('when the zone changed, until a person sends', () => {
    const stage = automatedStage(['send']);
    stage.fill([good]);
    beats(stage, 1);
    stage.platform.documentFacts.set(
      'unattended',
      (stage.platform.documentFacts.get('unattended') ?? '').replace('Europe/Berlin', 'America/New_York'),
    );
    beats(stage, 3);
    expect(bread(stage)).toEqual([]);
    expect(said(stage, 2)).toContain('changed from America/New_York to Europe/Berlin');
    stage.platform.answers.push('yes');
    appOn(stage.platform).choose('send');
    expect(bread(stage)).toHaveLength(1);
    setCells(stage, 3, { ...good, Caption: 'Bread afterwards' });
    beats(stage, 2);
    expect(bread(stage)).toContain('Bread afterwards');
  });

  it('when the file was set back to an earlier version', () => {
    const stage = automatedStage(['send']);
    const putBack = stage.platform.book.remember();
    stage.fill([good]);
    beats(stage, 2);
    putBack();
    stage.fill([{ ...good, Caption: 'Bread after all' }]);
    beats(stage, 4);
    expect(bread(stage)).toEqual(['Bread of the day']);
    expect(said(stage, 2)).toContain('was set back to an earlier version');
  });
});

it('Check warns of rows that are due before the clock could send them', () => {
  const stage = automatedStage(['send']);
  beats(stage, 1);
  const at = (time: string): RowCells => ({
    ...good,
    Caption: `Bread at ${time}`,
    'Post at': `2026-10-19 ${time}`,
  });
  // It comes at 10:00 to look, and at 11:00 to send.
  stage.fill([at('11:09'), at('11:12'), at('09:30')]);
  checkRows(stage.context());
  const warning =
    'Post at: too soon for sending by itself, which could do it about 2026-10-19 11:00; choose Genviral > Send… in time';
  expect([2, 3, 4].map((line) => said(stage, line))).toEqual([
    `Not sent: ${warning}`,
    'Not sent: ',
    `Not sent: ${warning}`,
  ]);
});
