// The figures of a Dashboard: from Genviral's summary, or, for a campaign, which Genviral does not know, from the posts
// themselves. Pure. https://docs.genviral.io (the keys inside the series are not documented)
import type { WireSummary } from '../../genviral/analytics-schemas';
import { DAY_MS } from '../../time/instant';
import { dayOf, startOfDay, type Days } from '../posts/range';
import type { PostRecord } from '../posts/table';

/** One key figure; a share is of one, so that 0.07 is 7%. */
export interface Kpi {
  readonly label: string;
  readonly isShare: boolean;
  readonly value: number | null;
  /** Against the period of the same length before. */
  readonly delta: number | null;
}

export interface DayFigures {
  readonly day: string;
  readonly views: number;
  readonly likes: number;
  readonly comments: number;
  readonly shares: number;
  /** A share of one; `null` on days without a post. */
  readonly engagement: number | null;
}

export interface Figures {
  readonly kpis: readonly Kpi[];
  /** Every day of the range, also those without posts. */
  readonly days: readonly DayFigures[];
  readonly mix: readonly { readonly platform: string; readonly posts: number }[];
  /** Days in a row with a post; `null` where nobody says. */
  readonly streak: number | null;
}

const KPIS = [
  ['publishedVideos', 'Posts', false],
  ['activeAccounts', 'Accounts', false],
  ['views', 'Views', false],
  ['likes', 'Likes', false],
  ['comments', 'Comments', false],
  ['shares', 'Shares', false],
  ['saves', 'Saves', false],
  ['engagementRate', 'Engagement', true],
] as const;

type KpiName = (typeof KPIS)[number][0];

export function figuresOfSummary(summary: WireSummary, { start, end }: Days): Figures {
  const series = new Map<string, DayFigures>();
  for (const entry of summary.interactionSeries ?? []) {
    const day = textIn(entry, 'date', 'day').slice(0, 10);
    const { views, likes, comments, shares } = numbersIn(entry);
    series.set(day, { day, views, likes, comments, shares, engagement: null });
  }
  for (const entry of summary.engagementSeries ?? []) {
    const day = textIn(entry, 'date', 'day').slice(0, 10);
    const rate = numberIn(entry, 'rate', 'engagementRate', 'value');
    const known = series.get(day) ?? emptyDay(day);
    series.set(day, { ...known, engagement: rate === null ? null : rate / 100 });
  }
  return {
    kpis: KPIS.map(([name, label, isShare]) => {
      const kpi = summary.kpis?.[name];
      const scaled = (value: number | null | undefined): number | null =>
        typeof value === 'number' ? (isShare ? value / 100 : value) : null;
      return { label, isShare, value: scaled(kpi?.value), delta: scaled(kpi?.delta) };
    }),
    days: everyDay(series, { start, end }),
    mix: (summary.contentMix ?? []).flatMap((entry) => {
      const posts = numberIn(entry, 'posts', 'count');
      const platform = textIn(entry, 'platform', 'type', 'name');
      return posts === null || platform === '' ? [] : [{ platform, posts }];
    }),
    streak: typeof summary.postingStreak === 'number' ? summary.postingStreak : null,
  };
}

type Entry = Readonly<Record<string, unknown>>;

function textIn(entry: Entry, ...names: readonly string[]): string {
  const found = names.map((name) => entry[name]).find((value) => typeof value === 'string');
  return found ?? '';
}

function numberIn(entry: Entry, ...names: readonly string[]): number | null {
  return names.map((name) => entry[name]).find((value) => typeof value === 'number') ?? null;
}

function numbersIn(entry: Entry): Record<'views' | 'likes' | 'comments' | 'shares', number> {
  const of = (name: string): number => numberIn(entry, name) ?? 0;
  return { views: of('views'), likes: of('likes'), comments: of('comments'), shares: of('shares') };
}

const emptyDay = (day: string): DayFigures => ({
  day,
  views: 0,
  likes: 0,
  comments: 0,
  shares: 0,
  engagement: null,
});

/** A longer line says nothing more, and every day is a row. */
const MOST_DAYS = 1100;

/** Days without posts are days of nought. A range without a beginning begins with its first post. */
function everyDay(series: ReadonlyMap<string, DayFigures>, { start, end }: Days): readonly DayFigures[] {
  const first = [...series.keys()].filter((day) => day !== '').sort()[0] ?? end;
  const from = Math.max(
    startOfDay(start < first && startOfDay(first) - startOfDay(start) > MOST_DAYS * DAY_MS ? first : start),
    startOfDay(end) - (MOST_DAYS - 1) * DAY_MS,
  );
  const count = Math.max(1, Math.round((startOfDay(end) - from) / DAY_MS) + 1);
  return Array.from({ length: count }, (_, index) => {
    const day = dayOf(from + index * DAY_MS);
    return series.get(day) ?? emptyDay(day);
  });
}

/** The same figures from rows of Posts. `before` are those of the period before, `null` where Posts does not hold it. */
export function figuresOfPosts(
  posts: readonly PostRecord[],
  before: readonly PostRecord[] | null,
  days: Days,
): Figures {
  const now = totals(posts);
  const then = before && totals(before);
  const byDay = new Map<string, PostRecord[]>();
  for (const post of posts) {
    if (post.publishedAt === null) continue;
    const day = dayOf(post.publishedAt);
    byDay.set(day, [...(byDay.get(day) ?? []), post]);
  }
  const series = new Map(
    [...byDay].map(([day, ofDay]) => {
      const { views, likes, comments, shares, engagementRate } = totals(ofDay);
      return [day, { day, views, likes, comments, shares, engagement: engagementRate }] as const;
    }),
  );
  const mix = new Map<string, number>();
  for (const { platform } of posts) mix.set(platform, (mix.get(platform) ?? 0) + 1);
  return {
    kpis: KPIS.map(([name, label, isShare]) => ({
      label,
      isShare,
      value: now[name],
      delta: then ? now[name] - then[name] : null,
    })),
    days: everyDay(series, days),
    mix: [...mix].map(([platform, count]) => ({ platform, posts: count })),
    streak: null,
  };
}

function totals(posts: readonly PostRecord[]): Record<KpiName, number> {
  const sum = (name: 'views' | 'likes' | 'comments' | 'shares' | 'saves'): number =>
    posts.reduce((total, post) => total + (post[name] ?? 0), 0);
  const [views, likes, comments, shares, saves] = [
    sum('views'),
    sum('likes'),
    sum('comments'),
    sum('shares'),
    sum('saves'),
  ];
  return {
    publishedVideos: posts.length,
    activeAccounts: new Set(posts.map(({ platform, account }) => `${platform} ${account}`)).size,
    ...{ views, likes, comments, shares, saves },
    engagementRate: views === 0 ? 0 : (likes + comments + shares + saves) / views,
  };
}
