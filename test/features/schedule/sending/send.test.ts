// Sending, told as stories: the real rooms on ports in memory, the sandbox behind them.
import { addFault, addMediaRule } from '../../../../local/sandbox/index';
import { checkRows } from '../../../../src/features/schedule/run';
import { throughDoor } from '../../../../src/runs/door';
import type { Stage } from '../../../fakes/stage';
import { createFault, given, madePosts, row, rows, statuses } from './stories';

describe('sending ready rows', () => {
  it('makes one post a row and says so on it', () => {
    const stage = given(rows(3));
    expect(stage.send()).toMatchObject({ fates: { created: 3, refused: 0 }, left: 0 });
    expect(madePosts(stage)).toEqual(['Post 1', 'Post 2', 'Post 3']);
    expect(stage.rows()[0]).toMatchObject({
      status: 'Scheduled',
      message: '',
      scheduledFor: Date.parse('2026-10-20T08:01+02:00'),
      rowKey: expect.stringMatching(/^r[0-9a-f]{10}-1$/),
      postId: stage.world.posts.find((post) => post.caption === 'Post 1')?.id,
    });
    expect(stage.ledgerStates()).toEqual(['open', 'open', 'open']);
  });

  it('twice makes nothing twice', () => {
    const stage = given(rows(3));
    stage.send();
    expect(stage.send()).toMatchObject({ fates: { created: 0, refused: 0 } });
    expect(madePosts(stage)).toHaveLength(3);
  });

  it('leaves the cells of people as they are', () => {
    const stage = given(rows(2));
    const before = stage
      .rows()
      .map(({ ready, accounts, caption, media, postAt }) => ({ ready, accounts, caption, media, postAt }));
    stage.send();
    expect(
      stage
        .rows()
        .map(({ ready, accounts, caption, media, postAt }) => ({ ready, accounts, caption, media, postAt })),
    ).toEqual(before);
  });

  it('sends nothing after a no', () => {
    const stage = given(rows(2));
    stage.send(() => false);
    expect(stage.http.sent.filter((request) => request.startsWith('POST'))).toEqual([]);
  });

  it('asks for posts of now on their own, and a no to that leaves the others', () => {
    const stage = given([row(1), row(2, { 'Post at': 'now' })]);
    stage.send((title) => title.startsWith('Schedule'));
    expect(madePosts(stage)).toEqual(['Post 1']);
    expect(statuses(stage)).toEqual(['Scheduled', 'Not sent']);
  });

  it('publishes a post of now without a time of its own', () => {
    const stage = given([row(1, { 'Post at': 'now' })]);
    stage.send();
    expect(statuses(stage)).toEqual(['Publishing']);
    expect(stage.world.posts.find((post) => post.caption === 'Post 1')).toMatchObject({ scheduledMs: null });
  });

  it('goes in waves of ten, soonest first', () => {
    const late = row(30, { 'Post at': '2026-10-19 09:00' });
    const stage = given([...rows(12), late]);
    const order: string[] = [];
    stage.http.beforeRequest = ({ method, body = '' }) => {
      if (method === 'post') order.push((JSON.parse(body) as { caption: string }).caption);
    };
    stage.send();
    expect(order[0]).toBe('Post 30');
    expect(order).toHaveLength(13);
  });

  it('says on the row what Genviral refused, and goes on with the others', () => {
    const stage = given(rows(3));
    addMediaRule(stage.world, { match: '/2.jpg', effect: 'unreachable' });
    expect(stage.send()).toMatchObject({ fates: { created: 2, refused: 1 } });
    expect(statuses(stage)).toEqual(['Scheduled', 'Mend', 'Scheduled']);
    expect(stage.rows()[1]?.message).toMatch(/^Genviral refused it: .+/);
  });

  it('stops at a refused key and says it on every row that was to go', () => {
    const stage = given(rows(15));
    addFault(
      stage.world,
      createFault(
        { kind: 'status', status: 401, body: { ok: false, code: 401, message: 'no' } },
        { kind: 'always' },
      ),
    );
    expect(stage.send()).toMatchObject({ fates: { created: 0 }, hopeless: { code: 'key-refused' } });
    expect(new Set(statuses(stage))).toEqual(new Set(['Not sent']));
    expect(stage.ledgerStates().every((state) => state === 'refused')).toBe(true);
  });
});

describe('people at work while it sends', () => {
  it('a row inserted above in the middle of a run moves nothing to a wrong row', () => {
    const stage = given(rows(25));
    let waves = 0;
    stage.http.beforeRequest = ({ method }) => {
      if (method !== 'post') return;
      waves += 1;
      if (waves === 11) stage.platform.book.tabNamed('Schedule').insertRowsAbove(2, 3);
    };
    stage.send();
    const records = stage.rows();
    expect(records.slice(0, 3).map((record) => record.status)).toEqual(['', '', '']);
    expect(records.slice(3).every((record) => record.status === 'Scheduled')).toBe(true);
    const byId = new Map(stage.world.posts.map((post) => [post.id, post.caption]));
    expect(records.slice(3).map((record) => byId.get(record.postId))).toEqual(
      records.slice(3).map((record) => record.caption),
    );
  });

  it('a row changed between the question and the sending is left out', () => {
    const stage = given(rows(2));
    stage.http.beforeRequest = () => undefined;
    const report = stage.send((title) => {
      expect(title).toBe('Schedule 2 posts?');
      stage.fill([{ Caption: 'Post 1 changed' }]);
      return true;
    });
    expect(report).toMatchObject({ fates: { created: 1 }, changed: 1 });
    expect(madePosts(stage)).toEqual(['Post 2']);
  });

  it('a row unticked between the question and the sending is left out', () => {
    const stage = given(rows(2));
    stage.send(() => {
      stage.fill([{ Ready: false }]);
      return true;
    });
    expect(madePosts(stage)).toEqual(['Post 2']);
  });
});

it('sends 200 rows within the budget of calls', () => {
  const stage = given(rows(200));
  for (const name of Object.keys(stage.platform.book.calls)) stage.platform.book.calls[name] = 0;
  expect(stage.send()).toMatchObject({ fates: { created: 200 } });
  const calls = Object.values(stage.platform.book.calls).reduce((sum, count) => sum + count, 0);
  expect(calls).toBeLessThanOrEqual(18 + 6 * 20);
  expect(stage.http.sent.filter((request) => request === 'POST posts')).toHaveLength(200);
});

describe('a row that was copied', () => {
  it('keeps the original’s post with the original, and becomes a post of its own when it differs', () => {
    const stage = given(rows(1));
    stage.send();
    const [original] = stage.rows();
    copyDown(stage);
    stage.send();
    expect(statuses(stage)).toEqual(['Scheduled', 'Mend']);
    expect(stage.rows()[1]).toMatchObject({
      message: expect.stringContaining('same caption, accounts and time'),
      postId: '',
    });
    stage.platform.book.tabNamed('Schedule').put(3, 5, [['Post 2']]);
    stage.send();
    expect(madePosts(stage)).toEqual(['Post 1', 'Post 2']);
    expect(stage.rows()[0]).toMatchObject({ rowKey: original?.rowKey, postId: original?.postId });
    expect(stage.rows()[1]?.rowKey).not.toBe(original?.rowKey);
  });

  it('and is not ready forgets what the add-on wrote on the original', () => {
    const stage = given(rows(1));
    stage.send();
    copyDown(stage);
    stage.platform.book.tabNamed('Schedule').put(3, 1, [[false]]);
    stage.fill([{}, { Caption: 'Post 2' }]);
    appCheck(stage);
    expect(stage.rows()[1]).toMatchObject({
      status: '',
      message: '',
      scheduledFor: null,
      postId: '',
      rowKey: '',
    });
  });

  function copyDown(stage: Stage): void {
    const tab = stage.platform.book.tabNamed('Schedule');
    const [, cells = []] = tab.readAll();
    tab.put(3, 1, [cells]);
  }

  function appCheck(stage: Stage): void {
    throughDoor(stage.execution(), { what: 'Check', work: checkRows, told: () => '' });
  }
});
