import { advance, createWorld, SEED_KEYS } from '../../local/sandbox';
import { asker, castOf, clip, DAY, HOUR, MINUTE, NOW_MS, photos, small, step, to, type Asker } from './ask';

const path = '/analytics/summary/posts';
const rows = (me: Asker, query = ''): unknown[] => me.get(`${path}?limit=100&${query}`).list('posts');
const values = (list: unknown[], ...keys: string[]): unknown[] => list.map((row) => keys.reduce(step, row));
const targetId = (me: Asker, identifier: string): string =>
  me.world.targets.find((target) => target.identifier === identifier)?.id ?? '';

const me = small();
/** Three years of daily posts, read only. */
const agency = asker(createWorld({ seed: 'agency', nowMs: NOW_MS }), SEED_KEYS.agency);

describe('GET /analytics/summary/posts', () => {
  test('answers rows in the documented shape', () => {
    const reply = me.get(`${path}?platforms=tiktok&limit=1&sortBy=views`);
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Analytics posts retrieved' });
    const row = reply.at('posts', 0);
    const count = expect.any(Number) as unknown;
    const id = step(row, 'id');
    expect(row).toEqual({
      id,
      analyticsId: id,
      platformPostId: expect.stringMatching(/^[1-9]\d{18}$/) as unknown,
      genviralPostId: null,
      externalId: null,
      publishedAt: expect.stringMatching(/^2026-.*\.\d{3}Z$/) as unknown,
      caption: expect.any(String) as unknown,
      permalink: expect.stringMatching(/^https:\/\/www\.tiktok\.com\/@\w+\/video\/\d{19}$/) as unknown,
      thumbnailUrl: expect.stringMatching(/^https:/) as unknown,
      durationSeconds: count,
      metrics: { views: count, likes: count, comments: count, shares: count, saves: count },
      engagementRate: count,
      platform: 'tiktok',
      accountIdentifier: expect.stringMatching(/^@/) as unknown,
      accountDisplayName: expect.any(String) as unknown,
      accountAvatarUrl: null,
    });
  });

  test('the engagement rate is interactions by view, in percent with two decimals', () => {
    const row = rows(me, 'platforms=tiktok')[0];
    const of = (name: string): number => Number(step(step(row, 'metrics'), name));
    const rate = ((of('likes') + of('comments') + of('shares') + of('saves')) / of('views')) * 100;
    expect(step(row, 'engagementRate')).toBeCloseTo(rate, 2);
  });

  test('metrics that a platform does not tell are null', () => {
    for (const metrics of values(rows(me, 'platforms=youtube&range=all'), 'metrics')) {
      expect(metrics).toMatchObject({ shares: null, saves: null, views: expect.any(Number) as unknown });
    }
  });

  test('default is 30 days, published_at descending, 50 rows', () => {
    const reply = me.get(path);
    const published = values(reply.list('posts'), 'publishedAt').map(String);
    expect(published).toEqual([...published].sort().reverse());
    expect(published.every((at) => at >= '2026-10-22')).toBe(true);
    expect(me.get(`${path}?range=all`).list('posts')).toHaveLength(50);
  });

  test.each([
    ['14d', '2026-11-07'],
    ['30d', '2026-10-22'],
    ['90d', '2026-08-23'],
    ['1y', '2025-11-21'],
  ])('range=%s begins on %s, today included', (range, first) => {
    const ordered = agency.get(`${path}?range=${range}&sortOrder=asc&limit=1`).list('posts');
    expect(String(step(ordered[0], 'publishedAt')).slice(0, 10)).toBe(first);
  });

  test('start and end are days, both included, and win over range', () => {
    const days = values(rows(me, 'start=2026-09-01&end=2026-09-30&range=14d'), 'publishedAt').map((at) =>
      String(at).slice(0, 10),
    );
    expect(days.length).toBeGreaterThan(10);
    expect(days.every((day) => day >= '2026-09-01' && day <= '2026-09-30')).toBe(true);
    const [one] = days;
    expect(rows(me, `start=${String(one)}&end=${String(one)}`).length).toBeGreaterThan(0);
  });

  test('platforms and accounts (target ids) filter, each with its alias', () => {
    expect(new Set(values(rows(me, 'range=all&platforms=instagram,youtube'), 'platform'))).toEqual(
      new Set(['instagram', 'youtube']),
    );
    expect(new Set(values(rows(me, 'range=all&platform=instagram'), 'platform'))).toEqual(
      new Set(['instagram']),
    );
    const rival = targetId(me, '@crustcollective');
    for (const name of ['accounts', 'account_ids']) {
      expect(new Set(values(rows(me, `range=all&${name}=${rival}`), 'accountIdentifier'))).toEqual(
        new Set(['@crustcollective']),
      );
    }
  });

  test('posting account ids are not target ids: they find nothing', () => {
    expect(rows(me, `range=all&accounts=${castOf(me).tiktok}`)).toEqual([]);
  });

  test.each(['views', 'likes', 'comments', 'shares'])('sorts by %s both ways, with aliases', (key) => {
    const down = values(rows(me, `range=all&platforms=tiktok&sortBy=${key}`), 'metrics', key).map(Number);
    expect(down).toEqual([...down].sort((one, other) => other - one));
    const up = values(
      rows(me, `range=all&platforms=tiktok&sort_by=${key}&sort_order=asc`),
      'metrics',
      key,
    ).map(Number);
    expect(up).toEqual([...up].sort((one, other) => one - other));
  });

  test('pages neither repeat nor lose a row, in any order', () => {
    for (const order of ['', '&sortBy=shares', '&sortBy=comments&sortOrder=asc']) {
      const ids: unknown[] = [];
      for (let offset = 0; ; offset += 40) {
        const reply = me.get(`${path}?range=all&limit=40&offset=${String(offset)}${order}`);
        ids.push(...values(reply.list('posts'), 'id'));
        expect(reply.at('hasMore')).toBe(ids.length < Number(reply.at('totalCount')));
        if (reply.at('hasMore') === false) break;
      }
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(Number(me.get(`${path}?range=all`).at('totalCount')));
    }
  });

  test('beyond the last row is an empty page', () => {
    expect(me.get(`${path}?offset=9999`).data).toMatchObject({ posts: [], hasMore: false });
  });

  test.each([
    'range=7d',
    'start=2026-09-01',
    'end=2026-09-01',
    'start=2026-09-02&end=2026-09-01',
    'start=2026-02-30&end=2026-03-01',
    'start=1.9.2026&end=2.9.2026',
    'platforms=facebook',
    'platforms=tiktok,x',
    'sortBy=saves',
    'sortBy=publishedAt',
    'sortOrder=down',
    'limit=0',
    'limit=101',
    'limit=x',
    'limit=1.5',
    'offset=-1',
    'offset=10001',
    'offset=x',
  ])('%s is 400 with a code', (query) => {
    expect(me.get(`${path}?${query}`)).toMatchObject({ status: 400, errorCode: 'invalid_query_parameter' });
  });

  test('limit and offset beyond the maximum can be clamped instead', () => {
    const lenient = small({ switches: { analyticsBeyondLimit: 'clamped' } });
    expect(lenient.get(`${path}?range=all&limit=500`).list('posts')).toHaveLength(100);
    expect(lenient.get(`${path}?range=all&offset=20000`).status).toBe(200);
    expect(lenient.get(`${path}?limit=x`).status).toBe(400);
  });

  test('rows beyond offset 10,000 are out of reach: dates must narrow', () => {
    expect(agency.get(`${path}?range=all&offset=10000&limit=100`).data).toMatchObject({
      hasMore: true,
      totalCount: expect.any(Number) as unknown,
    });
    expect(agency.get(`${path}?range=all&offset=10100&limit=100`).status).toBe(400);
  });
});

describe('rows of posts that Genviral published', () => {
  const publish = (): { me: Asker; id: string; row: () => unknown } => {
    const me = small();
    const { tiktok, instagram, facebook } = castOf(me);
    const body = {
      caption: '=1+1 🥖\nשלום',
      accounts: to(tiktok, instagram, facebook),
      media: clip(),
      external_id: 'row-42',
    };
    const id = me.post('/posts', body).text('id');
    return { me, id, row: () => rows(me).find((row) => step(row, 'genviralPostId') === id) };
  };

  test('appear after the next measurement, one per measured account, linked by id and external_id', () => {
    const { me, id, row } = publish();
    advance(me.world, HOUR);
    expect(row()).toBeUndefined();
    advance(me.world, DAY);
    const mine = rows(me).filter((one) => step(one, 'genviralPostId') === id);
    expect(values(mine, 'platform').sort()).toEqual(['instagram', 'tiktok']);
    for (const one of mine) {
      expect(one).toMatchObject({ externalId: 'row-42', caption: '=1+1 🥖\nשלום', durationSeconds: 40 });
    }
    const urls = me
      .get(`/posts/${id}`)
      .list('accounts', 'states')
      .map((state) => step(state, 'published_url'));
    for (const one of mine) expect(urls).toContain(step(one, 'permalink'));
  });

  test('grow from measurement to measurement and then stand still', () => {
    const { me, row } = publish();
    const views: number[] = [];
    for (let day = 0; day < 50; day += 1) {
      advance(me.world, DAY);
      views.push(
        Number(
          step(
            step(
              row() ?? rows(me, 'range=90d').find((one) => step(one, 'externalId') === 'row-42'),
              'metrics',
            ),
            'views',
          ),
        ),
      );
    }
    expect(views).toEqual([...views].sort((one, other) => one - other));
    expect(views[1]).toBeGreaterThan(views[0] ?? Infinity);
    expect(views[49]).toBe(views[45]);
  });

  test('are not linked for another workspace that tracks the same handle', () => {
    const { me, id } = publish();
    advance(me.world, 2 * DAY);
    const stranger = asker(me.world, SEED_KEYS['other-workspace']);
    const seen = rows(stranger).filter((row) => step(row, 'caption') === '=1+1 🥖\nשלום');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ genviralPostId: null, externalId: null });
    expect(JSON.stringify(seen)).not.toContain(id);
  });

  test('of handles that nobody tracks do not appear', () => {
    const me = small();
    me.post('/posts', {
      caption: 'Hosted',
      accounts: to(castOf(me).hostedTikTok),
      media: photos(),
      external_id: 'h',
    });
    advance(me.world, 2 * DAY);
    expect(rows(me).some((row) => step(row, 'externalId') === 'h')).toBe(false);
    me.post('/analytics/targets', { platform: 'tiktok', identifier: '@dough_diaries_7' });
    advance(me.world, 2 * MINUTE);
    expect(rows(me).some((row) => step(row, 'externalId') === 'h')).toBe(true);
  });

  test('lack the linking fields on an older server', () => {
    const old = small({ switches: { analyticsCorrelation: false } });
    const [row] = rows(old);
    for (const key of ['analyticsId', 'genviralPostId', 'externalId']) expect(row).not.toHaveProperty(key);
    expect(row).toHaveProperty('id');
  });
});

test('an empty scope has no rows', () => {
  expect(small({}, SEED_KEYS.empty).get(`${path}?range=all`).data).toEqual({
    posts: [],
    totalCount: 0,
    hasMore: false,
  });
});
