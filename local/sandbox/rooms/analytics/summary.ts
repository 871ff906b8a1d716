// GET /analytics/summary. The names of the KPIs and series are documented
// (https://github.com/fdarkaou/genviral-skill/blob/main/docs/api/analytics.md), the keys inside a series are not.

import { ok, type Answer } from '../../envelope';
import type { Call } from '../../route';
import { DAY_MS, dayStartMs, isoDay } from '../../time';
import type { Totals } from './live';
import { readFilter, type RowFilter } from './query';
import { engagementRate, metricsOf, rowsOf, type Row } from './rows';

export function analyticsSummary({ world, scope, query }: Call): Answer {
  const filter = readFilter(query, world.nowMs);
  if (filter.kind === 'refusal') return filter;
  const rows = rowsOf(world, scope, filter);
  const before = rowsOf(world, scope, previousPeriod(filter));
  const firstMs = filter.startMs === 0 ? earliest(rows, filter.endMs) : filter.startMs;
  const days = byDay(rows);
  return ok('Analytics summary retrieved', {
    range: { start: isoDay(firstMs), end: isoDay(filter.endMs) },
    filters: { platforms: filter.platforms, accountIds: filter.targetIds },
    kpis: kpis(figures(rows), figures(before)),
    interactionSeries: days.map(interactionsOf),
    engagementSeries: days.map(({ date, sum }) => ({ date, rate: engagementRate(sum) })),
    postingHeatmap: days.map(({ date, rows: { length } }) => ({ date, count: length })),
    postingStreak: streak(days, world.nowMs),
    contentMix: contentMix(rows),
  });
}

/** The window of the same length that ends where this one starts; nothing came before "all". */
function previousPeriod(filter: RowFilter): RowFilter {
  const lengthMs = filter.endMs + 1 - filter.startMs;
  return { ...filter, startMs: filter.startMs - lengthMs, endMs: filter.startMs - 1 };
}

function earliest(rows: readonly Row[], otherwiseMs: number): number {
  return rows.reduce((least, { post }) => Math.min(least, post.publishedMs), otherwiseMs);
}

type Sum = Record<keyof Totals, number>;

function sumOf(rows: readonly Row[]): Sum {
  const sum = { views: 0, likes: 0, comments: 0, shares: 0, saves: 0 };
  for (const metrics of rows.map(metricsOf)) {
    sum.views += metrics.views;
    sum.likes += metrics.likes;
    sum.comments += metrics.comments;
    sum.shares += metrics.shares ?? 0;
    sum.saves += metrics.saves ?? 0;
  }
  return sum;
}

interface Figures extends Sum {
  publishedVideos: number;
  activeAccounts: number;
  engagementRate: number;
}

function figures(rows: readonly Row[]): Figures {
  const sum = sumOf(rows);
  const activeAccounts = new Set(rows.map(({ target }) => target.id)).size;
  return { publishedVideos: rows.length, activeAccounts, ...sum, engagementRate: engagementRate(sum) };
}

function kpis(now: Figures, before: Figures): object {
  const kpi = (key: keyof Figures): object => ({
    value: now[key],
    delta: Math.round((now[key] - before[key]) * 100) / 100,
  });
  return {
    publishedVideos: kpi('publishedVideos'),
    activeAccounts: kpi('activeAccounts'),
    views: kpi('views'),
    likes: kpi('likes'),
    comments: kpi('comments'),
    shares: kpi('shares'),
    saves: kpi('saves'),
    engagementRate: kpi('engagementRate'),
  };
}

interface Day {
  date: string;
  rows: Row[];
  sum: Sum;
}

function byDay(rows: readonly Row[]): Day[] {
  const days = new Map<number, Row[]>();
  for (const row of rows) {
    const dayMs = dayStartMs(row.post.publishedMs);
    const known = days.get(dayMs);
    if (known === undefined) days.set(dayMs, [row]);
    else known.push(row);
  }
  return [...days.entries()]
    .sort(([one], [other]) => one - other)
    .map(([dayMs, inDay]) => ({ date: isoDay(dayMs), rows: inDay, sum: sumOf(inDay) }));
}

function interactionsOf({ date, sum: { views, likes, comments, shares } }: Day): object {
  return { date, views, likes, comments, shares };
}

/** Days in a row with a post, ending today or yesterday. */
function streak(days: readonly Day[], nowMs: number): number {
  const dates = new Set(days.map(({ date }) => date));
  let dayMs = dates.has(isoDay(nowMs)) ? nowMs : nowMs - DAY_MS;
  let length = 0;
  for (; dates.has(isoDay(dayMs)); dayMs -= DAY_MS) length += 1;
  return length;
}

function contentMix(rows: readonly Row[]): object[] {
  const counts = new Map<string, number>();
  for (const { target } of rows) counts.set(target.platform, (counts.get(target.platform) ?? 0) + 1);
  const percentage = (posts: number): number => Math.round((posts / rows.length) * 1000) / 10;
  return [...counts].map(([platform, posts]) => ({ platform, posts, percentage: percentage(posts) }));
}
