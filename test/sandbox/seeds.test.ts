import { createWorld, DEMO_KEY, restore, SEED_KEYS, snapshot, type SeedName } from '../../local/sandbox';
import { asker, DAY, namesIn, NOW_MS, small, step, type Asker } from './ask';

const SEEDS = Object.keys(SEED_KEYS) as SeedName[];

describe.each(SEEDS)('the seed %s', (seed) => {
  test('is the same every time, and quickly there', () => {
    const begun = performance.now();
    const one = createWorld({ seed, nowMs: NOW_MS });
    const tookMs = performance.now() - begun;
    console.info(`seed ${seed}: ${tookMs.toFixed(0)} ms`);
    expect(tookMs).toBeLessThan(2000);
    const text = snapshot(one);
    expect(snapshot(createWorld({ seed, nowMs: NOW_MS }))).toBe(text);
    expect(snapshot(restore(text))).toBe(text);
  });

  test('answers its key as it should', () => {
    const world = createWorld({ seed, nowMs: NOW_MS });
    const expected: Partial<Record<SeedName, number>> = { 'no-plan': 402, 'wrong-tier': 403, revoked: 401 };
    expect(asker(world, SEED_KEYS[seed]).get('/accounts').status).toBe(expected[seed] ?? 200);
  });

  test('looks back from its instant, whatever that is', () => {
    for (const nowMs of [Date.parse('2024-02-29T00:00:00Z'), Date.parse('2027-01-01T05:59:59.999Z')]) {
      const world = createWorld({ seed, nowMs });
      const times = world.channels.flatMap((channel) => channel.posts.map((post) => post.publishedMs));
      expect(times.every((time) => time < nowMs)).toBe(true);
      expect(world.posts.every((post) => post.createdMs < nowMs)).toBe(true);
      expect(world.targets.every((target) => target.measuredMs === null || target.measuredMs <= nowMs)).toBe(
        true,
      );
    }
  });
});

describe('the small seed', () => {
  const me = small();
  const rows = (query: string): unknown[] => {
    const all: unknown[] = [];
    for (let offset = 0; ; offset += 100) {
      const page = me.get(`/analytics/summary/posts?limit=100&offset=${String(offset)}&${query}`);
      all.push(...page.list('posts'));
      if (page.at('hasMore') === false) return all;
    }
  };

  test('has nine accounts on seven platforms, connected and hosted', () => {
    const names = me
      .get('/accounts')
      .list('accounts')
      .map((one) => ['platform', 'username', 'type'].map((key) => step(one, key)).join(' '));
    expect(names).toEqual([
      'tiktok lumenbakery byo',
      'tiktok dough_diaries_7 hosted',
      'instagram lumen.bakery byo',
      'instagram lumen.atwork hosted',
      'youtube LumenBakery byo',
      'pinterest lumenbakery byo',
      'linkedin lumen-bakery byo',
      'facebook lumenbakery byo',
      'twitter lumenbakes byo',
    ]);
  });

  test('has more than 250 analytics posts over a year, with 19-digit platform ids', () => {
    const all = rows('range=all');
    expect(all.length).toBeGreaterThan(300);
    const long = all.filter((row) => /^\d{19}$/.test(String(step(row, 'platformPostId'))));
    expect(long.length).toBeGreaterThan(250);
    const published = all
      .map((row) => Date.parse(String(step(row, 'publishedAt'))))
      .sort((one, other) => one - other);
    expect(NOW_MS - (published[0] ?? 0)).toBeGreaterThan(360 * DAY);
    expect(NOW_MS - (published.at(-1) ?? 0)).toBeLessThan(4 * DAY);
    expect(new Set(all.map((row) => step(row, 'id'))).size).toBe(all.length);
  });

  test('has captions that break careless spreadsheets', () => {
    const captions = rows('range=all').map((row) => String(step(row, 'caption')));
    for (const pattern of [
      /^=/,
      /^\+/,
      /^-/,
      /^@/,
      /\n/,
      /\r\n/,
      /\p{Script=Arabic}/u,
      /\p{Script=Hebrew}/u,
      /\p{Extended_Pictographic}/u,
      /\d{16}/,
      /^"/,
      /^TRUE$/,
    ]) {
      expect(captions.some((caption) => pattern.test(caption))).toBe(true);
    }
  });

  test('tracks four handles, one of them a competitor’s', () => {
    const targets = me
      .get('/analytics/targets')
      .list('targets')
      .map((target) => step(target, 'identifier'));
    expect(targets).toEqual(['@lumenbakery', '@lumen.bakery', '@LumenBakery', '@crustcollective']);
  });

  test('has a post of every fate, some of them linked to analytics', () => {
    expect(namesIn(me.get('/posts').at('summary', 'by_status'))).toEqual([
      'canceled',
      'draft',
      'failed',
      'partial',
      'posted',
      'scheduled',
    ]);
    const linked = rows('range=90d').filter((row) => step(row, 'genviralPostId') !== null);
    expect(linked.length).toBeGreaterThan(5);
    for (const row of linked) {
      const post = me.get(`/posts/${String(step(row, 'genviralPostId'))}`);
      expect(post.status).toBe(200);
      expect(step(row, 'externalId')).toMatch(/^lumen-/);
      expect(post.list('accounts', 'states').map((state) => step(state, 'published_url'))).toContain(
        step(row, 'permalink'),
      );
    }
  });

  test('opens with the demo key', () => {
    expect(DEMO_KEY).toMatch(/^gva_live_[^.]+\.[^.]+$/);
    expect(SEED_KEYS.small).toBe(DEMO_KEY);
  });
});

describe('the agency seed', () => {
  const me: Asker = asker(createWorld({ seed: 'agency', nowMs: NOW_MS }), SEED_KEYS.agency);
  const average = (path: string): number => {
    me.get(path);
    const begun = performance.now();
    for (let round = 0; round < 20; round += 1) me.raw('GET', path);
    return (performance.now() - begun) / 20;
  };

  test('has 60 accounts, 25,000 analytics posts over three years, 2,000 scheduled posts', () => {
    expect(me.get('/accounts').list('accounts')).toHaveLength(60);
    const all = me.get('/analytics/summary/posts?range=all&sortOrder=asc');
    const unmeasured = 25_000 - Number(all.at('totalCount'));
    expect(unmeasured).toBeGreaterThanOrEqual(0);
    expect(unmeasured).toBeLessThan(36);
    expect(Date.parse(String(all.at('posts', 0, 'publishedAt')))).toBeLessThan(NOW_MS - 3 * 364 * DAY);
    expect(me.get('/posts').at('summary')).toEqual({
      total: 2000,
      pending: 2000,
      published: 0,
      by_status: { scheduled: 2000 },
    });
  });

  test.each([
    '/analytics/summary/posts?range=all&limit=100&offset=10000',
    '/analytics/summary/posts?range=all&limit=100&sortBy=views',
    '/posts?limit=100',
    '/posts?limit=100&status=scheduled&until=2026-11-10',
  ])('pages quickly: %s', (path) => {
    const ms = average(path);
    console.info(`${path}: ${ms.toFixed(1)} ms a page`);
    // The aim is 20 ms; the test leaves room for a busy machine.
    expect(ms).toBeLessThan(200);
  });
});
