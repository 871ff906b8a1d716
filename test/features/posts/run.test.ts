// Stories of the Posts tab: windows, rounds, what is written, and what happens when the service fails in the middle.
import { addFault } from '../../../local/sandbox/index';
import type { Cell } from '../../../src/platform/ports';
import { analyticsStage, sum, troubleIn, type AnalyticsStage } from '../analytics/stage';

const pages = ({ http }: AnalyticsStage): string[] =>
  http.sent.filter((request) => request.includes('analytics/summary/posts'));
const ids = (stage: AnalyticsStage): readonly unknown[] => stage.column('Posts', 'Analytics id');

describe('a pull of the accounts of this file', () => {
  it('brings their posts once, newest first, and says from when to when', () => {
    const stage = analyticsStage();
    const { found, added, left, tracked } = stage.pull({ range: '1y' });
    expect({ found, added, left, tracked }).toEqual({ found: added, added: found, left: 0, tracked: 'some' });
    expect(new Set(ids(stage)).size).toBe(found);
    expect(new Set(stage.column('Posts', 'Account'))).toEqual(
      new Set(['@lumenbakery', '@lumen.bakery', '@LumenBakery']),
    );
    expect(stage.note('Posts')).toContain('Complete from 2025-10-20 to 2026-10-19, as of 2026-10-19 08:00.');
    const times = stage
      .column('Posts', 'Published at')
      .map((cell) => (cell as { instantMs: number }).instantMs);
    expect([...times].sort((one, other) => other - one)).toEqual(times);
  });

  it('writes nothing the second time', () => {
    const stage = analyticsStage();
    stage.pull();
    stage.calls();
    expect(stage.pull()).toMatchObject({ added: 0, changed: 0 });
    expect(stage.calls()).toEqual({ read: 2, notes: 1 });
  });

  it('takes competitors only when they are named, and all with one word', () => {
    const stage = analyticsStage();
    stage.pull({ accounts: 'tiktok @CrustCollective' });
    expect(new Set(stage.column('Posts', 'Account'))).toEqual(new Set(['@crustcollective']));
    expect(stage.note('Posts')).toContain('for chosen accounts');
    expect(stage.pull({ accounts: 'All tracked' }).added).toBeGreaterThan(0);
    expect(troubleIn(() => stage.pull({ accounts: '@nobody, lumenbakery' }))).toMatchObject({
      code: 'not-tracked',
      names: ['@nobody'],
    });
  });

  it('takes the platforms that were asked for', () => {
    const stage = analyticsStage();
    stage.pull({ platforms: ['youtube'] });
    expect(new Set(stage.column('Posts', 'Platform'))).toEqual(new Set(['youtube']));
    expect(pages(stage)[0]).toContain('platforms=youtube');
  });

  it('in a file of other accounts asks for nothing and says so', () => {
    const stage = analyticsStage('small', [], ({ platform }) => platform === 'pinterest');
    expect(stage.pull()).toMatchObject({ found: 0, tracked: 'others' });
    expect(pages(stage)).toEqual([]);
  });

  it('of a workspace that tracks nothing says so', () => {
    const stage = analyticsStage();
    stage.world.targets = [];
    expect(stage.pull()).toMatchObject({ found: 0, tracked: 'none' });
  });

  it('with one post is one row', () => {
    const stage = analyticsStage();
    for (const channel of stage.world.channels) channel.posts = [];
    const youtube = stage.world.channels.find(({ platform }) => platform === 'youtube');
    const post = analyticsStage().world.channels.find(({ platform }) => platform === 'youtube')?.posts[0];
    if (youtube && post) youtube.posts = [post];
    expect(stage.pull({ range: 'all' })).toMatchObject({ found: 1, added: 1 });
    expect(ids(stage)).toEqual([post?.id]);
  });
});

describe('what people did to the tab', () => {
  it('stays: their columns, their order, their formulas, the tab’s name', () => {
    const stage = analyticsStage();
    stage.pull();
    const tab = stage.platform.book.tabNamed('Posts');
    tab.rename('Zahlen');
    const [header = []] = tab.readAll();
    const mine = header.length + 1;
    tab.put(1, mine, [['Mine']]);
    tab.put(2, mine, [['=1+1']]);
    const cells = tab.readAll().map((row) => [...row]);
    const [head = [], ...rows] = cells;
    // Sorted the other way round, as through a filter.
    tab.put(2, 1, [...rows].reverse());
    tab.put(1, 1, [head]);
    const before = ids({
      ...stage,
      column: () => tab.readAll().map((row) => row[head.indexOf('Analytics id')]),
    });
    stage.clock.advance(24 * 3_600_000);
    const { changed, added } = stage.pull();
    expect(changed).toBeGreaterThan(0);
    const after = tab.readAll().map((row) => row[head.indexOf('Analytics id')]);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBe(before.length + added);
    expect(
      tab
        .readAll()
        .flat()
        .filter((cell) => cell === 'Mine'),
    ).toHaveLength(1);
  });

  it('columns in another order are found by their headers', () => {
    const stage = analyticsStage();
    stage.pull();
    const tab = stage.platform.book.tabNamed('Posts');
    const [header = [], ...rows] = tab.readAll();
    const [views, saves] = [header.indexOf('Views'), header.indexOf('Saves')];
    const swapped = (row: readonly Cell[]): Cell[] =>
      row.map((cell, index) => (index === views ? row[saves] : index === saves ? row[views] : cell) ?? '');
    tab.put(1, 1, [header, ...rows].map(swapped));
    expect(stage.pull()).toMatchObject({ added: 0, changed: 0 });
  });

  it('rows outside the range stay', () => {
    const stage = analyticsStage();
    stage.pull({ range: '90d' });
    const before = ids(stage).length;
    stage.pull({ range: '7d' });
    expect(ids(stage)).toHaveLength(before);
    expect(stage.note('Posts')).toContain('Complete from 2026-07-22 to 2026-10-19');
  });
});

describe('when the service fails', () => {
  const agency = (): AnalyticsStage => analyticsStage('agency');
  const twelvePages = { range: 'custom', start: '2026-09-01', end: '2026-10-19' } as const;

  it('on page 7 of 12, the tab stays as it was and says so', () => {
    const stage = agency();
    const page = { method: 'GET', path: '/analytics/summary/posts' };
    let seen = 0;
    stage.http.beforeRequest = ({ url }) => {
      if (!url.includes('analytics/summary/posts')) return;
      seen += 1;
      if (seen === 7) {
        addFault(stage.world, {
          effect: { kind: 'status', status: 500 },
          match: page,
          timing: { kind: 'always' },
        });
      }
    };
    expect(troubleIn(() => stage.pull(twelvePages))).toMatchObject({ code: 'service-failed' });
    expect(ids(stage)).toEqual([]);
    expect(stage.note('Posts')).toMatch(/Not updated at 2026-10-19 08:0\d\. Genviral had a fault \(500\)/);
    stage.world.faults = [];
    stage.http.beforeRequest = () => undefined;
    expect(stage.pull(twelvePages).found).toBeGreaterThan(1000);
    expect(stage.note('Posts')).not.toContain('Not updated');
  });

  it('with a rate limit in the middle, it waits and goes on', () => {
    const stage = agency();
    const limited = { effect: { kind: 'rate-limited', retryAfter: '5' }, match: { path: '/posts' } } as const;
    let seen = 0;
    stage.http.beforeRequest = () => {
      seen += 1;
      if (seen === 7) addFault(stage.world, { ...limited, timing: { kind: 'next', times: 2 } });
    };
    expect(stage.pull(twelvePages).left).toBe(0);
    expect(stage.clock.slept).toContain(5000);
  });

  it('without room for the rows, nothing is written and a sentence says what to do', () => {
    const stage = agency();
    stage.platform.book.insertTab('Full').growTo(384_000, 26);
    expect(troubleIn(() => stage.pull(twelvePages))).toMatchObject({ code: 'no-room' });
    expect(ids(stage)).toEqual([]);
  });
});

describe('the agency’s 25,000 posts', () => {
  it('come complete, in windows of at most 10,000 and rounds of 20, within the budget of calls', () => {
    const stage = analyticsStage('agency');
    const result = stage.pull({ range: 'all' });
    expect(result).toMatchObject({ found: 25_000, added: 25_000, left: 0 });
    expect(new Set(ids(stage)).size).toBe(25_000);
    expect(pages(stage).length).toBeLessThanOrEqual(250 + 8);
    const cells = stage.display('Posts').length * (stage.display('Posts')[0]?.length ?? 0);
    stage.platform.book.calls['read'] = (stage.platform.book.calls['read'] ?? 0) - 3;
    expect(sum(stage.calls())).toBeLessThanOrEqual(15 * Math.ceil(cells / 200_000));
  });

  it('are continued by the next run where one execution is not enough', () => {
    const stage = analyticsStage('agency');
    addFault(stage.world, {
      effect: { kind: 'slow', tookMs: 22_000 },
      match: { path: '/analytics/summary/posts' },
      timing: { kind: 'always' },
    });
    const counts: number[] = [];
    let left = 1;
    for (let run = 0; left > 0 && run < 9; run += 1) {
      left = stage.pull({ range: 'all' }).left;
      counts.push(ids(stage).length);
    }
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.at(-1)).toBe(25_000);
    expect([...counts].sort((one, other) => one - other)).toEqual(counts);
    expect(new Set(ids(stage)).size).toBe(25_000);
    expect(stage.note('Posts')).toContain('Complete from 2005-04-23 to 2026-10-19');
  });
});
