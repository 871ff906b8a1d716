// From summary and posts to what a Dashboard shows: figures, hours, filters, and honest words where something is missing.
import { filterKey, FIRST_FILTERS, readFilters } from '../../../src/features/dashboard/filters';
import { figuresOfPosts, figuresOfSummary } from '../../../src/features/dashboard/figures';
import { chartRows, deltaText } from '../../../src/features/dashboard/grid';
import { bestHours, heatmapOf, median, type TimedPost } from '../../../src/features/dashboard/hours';
import type { PostRecord } from '../../../src/features/posts/table';
import { wallClockIn } from '../../../src/time/zone';
import { at, berlin2026 } from '../../zones';

const days = { start: '2026-10-01', end: '2026-10-03' };

describe('figures from a summary', () => {
  it('are key figures with deltas, every day of the range, and the mix', () => {
    const figures = figuresOfSummary(
      {
        kpis: { views: { value: 900, delta: -40 }, engagementRate: { value: 7.1, delta: -0.4 } },
        interactionSeries: [{ date: '2026-10-02', views: 900, likes: 61, comments: 4, shares: 2 }],
        engagementSeries: [{ date: '2026-10-02T00:00:00Z', rate: 7.4 }],
        postingStreak: 4,
        contentMix: [{ platform: 'tiktok', posts: 12, percentage: 100 }],
      },
      days,
    );
    const kpi = (label: string) => figures.kpis.find((one) => one.label === label);
    expect(kpi('Views')).toEqual({ label: 'Views', isShare: false, value: 900, delta: -40 });
    expect(kpi('Engagement')?.value).toBeCloseTo(0.071);
    expect(kpi('Saves')).toMatchObject({ value: null, delta: null });
    expect(figures.days.map(({ day, views, engagement }) => [day, views, engagement])).toEqual([
      ['2026-10-01', 0, null],
      ['2026-10-02', 900, expect.closeTo(0.074, 10)],
      ['2026-10-03', 0, null],
    ]);
    expect(figures).toMatchObject({ streak: 4, mix: [{ platform: 'tiktok', posts: 12 }] });
    expect(chartRows(figures)).toEqual({ days: 4, rated: 2, mix: 2 });
  });

  it('with unknown keys, or none at all, are empty and never a fault', () => {
    const odd = {
      kpis: { moonlight: { value: 1 } },
      interactionSeries: [{ when: 'x', likes: 'many' }],
      contentMix: [{ mood: 'good' }],
    };
    expect(figuresOfSummary(odd, days).kpis.every(({ value }) => value === null)).toBe(true);
    expect(figuresOfSummary({}, days)).toMatchObject({ mix: [], streak: null });
    expect(figuresOfSummary({}, days).days).toHaveLength(3);
  });

  it('of all days begin with the first post', () => {
    const interactionSeries = [{ date: '2026-09-30', views: 1 }];
    const all = figuresOfSummary({ interactionSeries }, { start: '2005-04-23', end: '2026-10-03' });
    expect(all.days.map(({ day }) => day)[0]).toBe('2026-09-30');
  });
});

const post = (changes: Partial<PostRecord>): PostRecord =>
  ({
    publishedAt: at('2026-10-02T10:00Z'),
    platform: 'tiktok',
    account: '@a',
    views: 100,
    likes: 5,
    comments: 1,
    shares: null,
    saves: null,
    engagement: 0.06,
    ...changes,
  }) as PostRecord;

it('figures of a campaign come from its posts, with a delta only where the period before is known', () => {
  const posts = [post({}), post({ views: 300, platform: 'youtube' })];
  const figures = figuresOfPosts(posts, [post({ views: 50 })], days);
  const views = figures.kpis.find(({ label }) => label === 'Views');
  expect(views).toMatchObject({ value: 400, delta: 350 });
  expect(figures.days[1]).toMatchObject({ day: '2026-10-02', views: 400, engagement: 0.03 });
  expect(figuresOfPosts(posts, null, days).kpis.every(({ delta }) => delta === null)).toBe(true);
  expect(figuresOfPosts([], [], days).kpis.find(({ label }) => label === 'Engagement')?.value).toBe(0);
});

it.each([
  [9100, false, '▲ 9,100'],
  [-1234567, false, '▼ 1,234,567'],
  [-0.004, true, '▼ 0.4 points'],
  [0, false, 'no change'],
  [null, false, ' '],
])('a delta of %s (a share: %s) reads %j', (delta, isShare, text) => {
  expect(deltaText(delta, isShare)).toBe(text);
});

describe('hours', () => {
  const timed = (iso: string, engagement: number): TimedPost => ({
    post: post({ engagement }),
    wall: wallClockIn(berlin2026, at(iso)),
  });

  it('are those of the spreadsheet’s zone, weeks begin on Monday', () => {
    const map = heatmapOf([timed('2026-10-18T22:30Z', 0), timed('2026-10-19T06:10Z', 0)]);
    expect([map[0]?.[0], map[8]?.[0]]).toEqual([1, 1]);
    expect(map.flat().reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('are named by median engagement, with how many posts that is of', () => {
    const posts = Array.from({ length: 24 }, (_, index) =>
      timed(
        `2026-10-${String(1 + (index % 12)).padStart(2, '0')}T${index < 12 ? '08' : '16'}:00Z`,
        index / 100,
      ),
    );
    expect(bestHours(posts)).toEqual([
      '18:00–19:00   17.5% median of 12 posts',
      '10:00–11:00   5.5% median of 12 posts',
    ]);
  });

  it('are not named where there are too few posts', () => {
    expect(bestHours([timed('2026-10-18T22:30Z', 0.5)])).toEqual([
      'Too few posts to name hours: 1 here.',
      'It takes 20, and 5 in one hour.',
    ]);
  });

  it('have a median', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0]);
  });
});

describe('filters', () => {
  it('are what the cells say, and the first choice where they say nothing usable', () => {
    expect(readFilters(['90D', 'TikTok', '@brand', 'Spring'])).toEqual({
      range: '90d',
      platform: 'tiktok',
      accounts: '@brand',
      campaign: 'Spring',
    });
    expect(readFilters(['#REF!', 'myspace', '', ''])).toEqual(FIRST_FILTERS);
    expect(readFilters([])).toEqual(FIRST_FILTERS);
  });

  it('are compared as the cells stand', () => {
    expect(filterKey(FIRST_FILTERS)).toBe('30d|All|Own accounts|All');
  });
});
