// What became of sent posts, brought onto their rows: the sandbox publishes when its clock is moved.
import { addFault, addOutcome, dashboard } from '../../../local/sandbox/index';
import { updateStatuses, type StatusesUpdated } from '../../../src/features/statuses/run';
import { throughDoor } from '../../../src/runs/door';
import { connectedStage, type RowCells, type Stage } from '../../fakes/stage';

const row = (number: number, changes: RowCells = {}): RowCells => ({
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: `Post ${String(number)}`,
  Media: `https://media.example.test/${String(number)}.jpg`,
  'Post at': `2026-10-19 ${String(9 + Math.floor(number / 60)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}`,
  ...changes,
});

function sent(cells: readonly RowCells[]): Stage {
  const stage = connectedStage();
  stage.fill(cells);
  stage.send();
  stage.http.sent.length = 0;
  return stage;
}

function update(stage: Stage, iso: string): StatusesUpdated {
  stage.platform.time.advance(Date.parse(iso) - stage.platform.time.nowMs());
  return throughDoor(stage.execution(), {
    what: 'Update',
    work: (run) => updateStatuses(run),
    told: () => '',
  });
}

const words = (stage: Stage): string[] => stage.rows().map((record) => record.status);

it('posts end Posted, with link and time, and are not asked for again', () => {
  const stage = sent([row(1), row(2, { 'Post at': '2026-10-21 10:00' })]);
  expect(update(stage, '2026-10-19T09:30+02:00')).toMatchObject({
    looked: 2,
    missed: 0,
    words: { Posted: 1, Scheduled: 1 },
  });
  expect(stage.rows()[0]).toMatchObject({
    status: 'Posted',
    link: expect.stringMatching(/^https:\/\/www\.instagram\.com\//),
  });
  expect(stage.rows()[0]?.publishedAt).toBeGreaterThanOrEqual(Date.parse('2026-10-19T09:01+02:00'));
  expect(stage.ledgerStates()).toEqual(['closed', 'open']);
  expect(update(stage, '2026-10-19T09:40+02:00').looked).toBe(1);
});

it('a failure is told with the platform’s reason, and a partial one names who failed', () => {
  const stage = connectedStage();
  addOutcome(stage.world, {
    match: { platform: 'tiktok' },
    message: 'The video is too long for this account',
  });
  const both = {
    Accounts: 'instagram @lumen.bakery, tiktok @lumenbakery',
    Media: 'https://media.example.test/v.mp4',
  };
  stage.fill([row(1, both), row(2, { ...both, Accounts: 'tiktok @lumenbakery' })]);
  stage.send();
  update(stage, '2026-10-19T09:30+02:00');
  expect(stage.rows().map(({ status, message }) => [status, message])).toEqual([
    ['Partly posted', 'tiktok @lumenbakery: The video is too long for this account'],
    ['Failed', 'tiktok @lumenbakery: The video is too long for this account'],
  ]);
});

it('a post changed or deleted in Genviral is told, and never sent again', () => {
  const stage = sent([row(1, { 'Post at': '2026-10-21 10:00' }), row(2, { 'Post at': '2026-10-22 10:00' })]);
  const [first, second] = stage.rows();
  dashboard.editPost(stage.world, first?.postId ?? '', { scheduledMs: Date.parse('2026-10-23T10:00Z') });
  dashboard.deletePost(stage.world, second?.postId ?? '');
  update(stage, '2026-10-19T10:00+02:00');
  expect(words(stage)).toEqual(['Changed in Genviral', 'Gone in Genviral']);
  stage.send();
  expect(stage.http.sent.filter((request) => request === 'POST posts')).toEqual([]);
});

it('a row that people changed keeps saying so', () => {
  const stage = sent([row(1, { 'Post at': '2026-10-21 10:00' })]);
  stage.fill([{ Caption: 'New words' }]);
  stage.send(() => false);
  expect(words(stage)).toEqual(['Changed, not sent']);
  update(stage, '2026-10-19T10:00+02:00');
  expect(words(stage)).toEqual(['Changed, not sent']);
});

it('many rows take pages of the list, not one request each', () => {
  const stage = sent(
    Array.from({ length: 150 }, (_, index) =>
      row(index, { 'Post at': '2026-10-21 10:00', Caption: `Post ${String(index)}` }),
    ),
  );
  update(stage, '2026-10-19T10:00+02:00');
  const reads = stage.http.sent.filter((request) => request.startsWith('GET posts'));
  expect(reads.length).toBeLessThanOrEqual(3);
});

it('posts that cannot be asked for this time are counted, and the others are told', () => {
  const stage = sent([row(1), row(2)]);
  const { postId = '' } = stage.rows()[1] ?? {};
  addFault(stage.world, {
    match: { path: `/posts/${postId}` },
    timing: { kind: 'always' },
    effect: { kind: 'status', status: 500 },
  });
  expect(update(stage, '2026-10-19T09:30+02:00')).toMatchObject({ looked: 1, missed: 1 });
  expect(words(stage)).toEqual(['Posted', 'Scheduled']);
});

it('nothing is sent by looking, not even what got no answer', () => {
  const stage = connectedStage();
  stage.fill([row(1, { 'Post at': '2026-10-21 10:00' })]);
  addFault(stage.world, {
    match: { method: 'POST' },
    timing: { kind: 'always' },
    effect: { kind: 'cut', when: 'before' },
  });
  stage.send();
  stage.world.faults = [];
  stage.http.sent.length = 0;
  update(stage, '2026-10-19T10:00+02:00');
  expect(words(stage)).toEqual(['Sending']);
  expect(stage.http.sent.every((request) => request.startsWith('GET'))).toBe(true);
});

it('what arrived without an answer is found by looking', () => {
  const stage = connectedStage();
  stage.fill([row(1, { 'Post at': '2026-10-21 10:00' })]);
  addFault(stage.world, {
    match: { method: 'POST' },
    timing: { kind: 'next', times: 9 },
    effect: { kind: 'cut', when: 'after' },
  });
  addFault(stage.world, {
    match: { method: 'GET', path: '/posts' },
    timing: { kind: 'next', times: 9 },
    effect: { kind: 'status', status: 500 },
  });
  expect(stage.send()).toMatchObject({ fates: { created: 0, awaiting: 1 } });
  stage.world.faults = [];
  update(stage, '2026-10-19T10:00+02:00');
  expect(words(stage)).toEqual(['Scheduled']);
});
