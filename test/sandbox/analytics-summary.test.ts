import { SEED_KEYS } from '../../local/sandbox';
import { DAY, NOW_MS, small, step, type Asker } from './ask';

const me = small();
const summary = (query = '', who: Asker = me): ReturnType<Asker['get']> =>
  who.get(`/analytics/summary?${query}`);

describe('GET /analytics/summary', () => {
  test('answers KPIs, series, heatmap, streak and mix', () => {
    const reply = summary('platforms=tiktok');
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Analytics summary retrieved' });
    const kpi = { value: expect.any(Number) as unknown, delta: expect.any(Number) as unknown };
    expect(reply.data).toEqual({
      range: { start: '2026-10-22', end: '2026-11-20' },
      filters: { platforms: ['tiktok'], accountIds: [] },
      kpis: {
        publishedVideos: kpi,
        activeAccounts: { value: 2, delta: 0 },
        views: kpi,
        likes: kpi,
        comments: kpi,
        shares: kpi,
        saves: kpi,
        engagementRate: kpi,
      },
      interactionSeries: expect.any(Array) as unknown,
      engagementSeries: expect.any(Array) as unknown,
      postingHeatmap: expect.any(Array) as unknown,
      postingStreak: expect.any(Number) as unknown,
      contentMix: [
        { platform: 'tiktok', posts: reply.at('kpis', 'publishedVideos', 'value'), percentage: 100 },
      ],
    });
  });

  test('adds up to the rows of the same filter', () => {
    const query = 'start=2026-08-01&end=2026-08-31&platforms=instagram';
    const rows = me.get(`/analytics/summary/posts?limit=100&${query}`).list('posts');
    const reply = summary(query);
    const views = rows.reduce((sum: number, row) => sum + Number(step(step(row, 'metrics'), 'views')), 0);
    expect(reply.at('kpis', 'publishedVideos', 'value')).toBe(rows.length);
    expect(reply.at('kpis', 'views', 'value')).toBe(views);
    const counts = reply.list('postingHeatmap').map((day) => Number(step(day, 'count')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    const daily = reply.list('interactionSeries').map((day) => Number(step(day, 'views')));
    expect(daily.reduce((sum, count) => sum + count, 0)).toBe(views);
  });

  test('deltas are against the previous period of the same length', () => {
    const value = (query: string): number => Number(summary(query).at('kpis', 'likes', 'value'));
    const [august, july] = [
      value('start=2026-08-01&end=2026-08-31'),
      value('start=2026-07-01&end=2026-07-31'),
    ];
    expect(summary('start=2026-08-01&end=2026-08-31').at('kpis', 'likes', 'delta')).toBe(august - july);
  });

  test('"all" begins with the first post and has nothing to compare with', () => {
    const reply = summary('range=all');
    const first = me
      .get('/analytics/summary/posts?range=all&sortOrder=asc&limit=1')
      .at('posts', 0, 'publishedAt');
    expect(reply.at('range', 'start')).toBe(String(first).slice(0, 10));
    expect(reply.at('kpis', 'views', 'delta')).toBe(reply.at('kpis', 'views', 'value'));
  });

  test('filters by target, with the alias', () => {
    const id = me.world.targets.find((target) => target.platform === 'youtube')?.id ?? '';
    for (const name of ['accounts', 'account_ids']) {
      expect(summary(`range=all&${name}=${id}`).data).toMatchObject({
        filters: { platforms: [], accountIds: [id] },
        contentMix: [{ platform: 'youtube', percentage: 100 }],
      });
    }
  });

  test('counts the days in a row with a post', () => {
    const busy = small();
    const channel = busy.world.channels.find((one) => one.handle === 'crustcollective');
    const target = busy.world.targets.find((one) => one.identifier === '@crustcollective');
    if (channel === undefined || target === undefined) throw new Error('No rival');
    const [model] = channel.posts;
    if (model === undefined) throw new Error('No post');
    channel.posts = [4, 3, 2, 1].map((days) => ({ ...model, publishedMs: NOW_MS - days * DAY }));
    expect(summary(`accounts=${target.id}`, busy).at('postingStreak')).toBe(4);
    channel.posts = channel.posts.slice(0, 3);
    expect(summary(`accounts=${target.id}`, busy).at('postingStreak')).toBe(0);
  });

  test('an empty scope gives zeros', () => {
    expect(summary('', small({}, SEED_KEYS.empty)).data).toMatchObject({
      kpis: { views: { value: 0, delta: 0 }, engagementRate: { value: 0, delta: 0 } },
      contentMix: [],
      postingStreak: 0,
    });
  });

  test.each([
    'range=2d',
    'start=2026-01-01',
    'start=x&end=y',
    'start=2026-02-01&end=2026-01-01',
    'platform=x',
  ])('%s is 400 with a code', (query) => {
    expect(summary(query)).toMatchObject({ status: 400, errorCode: 'invalid_query_parameter' });
  });
});

describe('GET /analytics/workspace-suggestions', () => {
  test('is an array of the owner’s other scopes that track something', () => {
    const reply = me.get('/analytics/workspace-suggestions');
    expect(reply.envelope).toEqual({
      ok: true,
      code: 200,
      message: 'Analytics workspace suggestions retrieved',
      data: [{ workspaceId: null, workspaceName: 'Personal', totalItems: 3, isPersonal: true }],
    });
  });

  test('names the workspace to a personal key, and nobody to a stranger', () => {
    expect(small({}, SEED_KEYS.personal).get('/analytics/workspace-suggestions').data).toMatchObject([
      {
        workspaceName: 'Lumen Bakery',
        totalItems: 4,
        isPersonal: false,
        workspaceId: expect.any(String) as unknown,
      },
    ]);
    expect(small({}, SEED_KEYS['other-workspace']).get('/analytics/workspace-suggestions').data).toEqual([]);
  });
});
