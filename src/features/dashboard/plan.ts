// From posts, summary and filters to what a Dashboard shows. Pure.
import type { WireSummary } from '../../genviral/analytics-schemas';
import { DAY_MS, timeText, type InstantMs } from '../../time/instant';
import { localText, wallClockIn, type Zone } from '../../time/zone';
import { inOneLine } from '../one-line';
import { dayCount, dayOf, startOfDay, type Coverage, type Days } from '../posts/range';
import type { PostRecord } from '../posts/table';
import { ALL_TRACKED, handleKey, OWN_ACCOUNTS, type Target } from '../targets/target';
import { ALL, filterKey, type Filters } from './filters';
import { figuresOfPosts, figuresOfSummary } from './figures';
import { TOP_POSTS, type Board, type TopPost } from './grid';
import { bestHours, heatmapOf, type TimedPost } from './hours';

export interface BoardFacts {
  readonly filters: Filters;
  readonly days: Days;
  readonly posts: readonly PostRecord[];
  /** Those that were asked for. */
  readonly targets: readonly Target[];
  readonly allTargets: readonly Target[];
  /** What Genviral says; `null` where it could not be asked, as for a campaign. */
  readonly summary: WireSummary | null;
  readonly coverage: Coverage | null;
  readonly plan: string;
  readonly zone: Zone;
  readonly nowMs: InstantMs;
}

export function boardOf(facts: BoardFacts): Board {
  const { filters, days, summary, zone, nowMs, plan } = facts;
  const posts = postsIn(facts, days);
  const timed = posts.flatMap((post): readonly TimedPost[] =>
    post.publishedAt === null ? [] : [{ post, wall: wallClockIn(zone, post.publishedAt) }],
  );
  return {
    figures: summary ? figuresOfSummary(summary, days) : figuresOfPosts(posts, postsBefore(facts), days),
    heatmap: heatmapOf(timed),
    hours: bestHours(timed),
    top: topPosts(posts),
    subtitle: subtitleOf(facts),
    plan,
    applied: `Applied ${timeText(wallClockIn(zone, nowMs))}`,
    filterKey: filterKey(filters),
    notice: noticeOf(facts),
    accounts: [OWN_ACCOUNTS, ALL_TRACKED, ...facts.allTargets.map(({ name }) => name)],
    campaigns: [ALL, ...campaignsIn(facts.posts)],
  };
}

function postsIn({ posts, filters, targets }: BoardFacts, { start, end }: Days): readonly PostRecord[] {
  const wanted = new Set(targets.map(({ platform, handle }) => handleKey(platform, handle)));
  return posts.filter(({ publishedAt, platform, account, campaign }) => {
    if (publishedAt === null || !wanted.has(handleKey(platform, account))) return false;
    const day = dayOf(publishedAt);
    return (
      day >= start &&
      day <= end &&
      (filters.platform === ALL || filters.platform === platform) &&
      (filters.campaign === ALL || filters.campaign === campaign)
    );
  });
}

/** The posts of the period before, where Posts holds all of it. */
function postsBefore(facts: BoardFacts): readonly PostRecord[] | null {
  const firstMs = startOfDay(facts.days.start);
  const before = {
    start: dayOf(firstMs - dayCount(facts.days) * DAY_MS),
    end: dayOf(firstMs - DAY_MS),
  };
  const isHeld = facts.coverage !== null && facts.coverage.start <= before.start;
  return isHeld ? postsIn(facts, before) : null;
}

function topPosts(posts: readonly PostRecord[]): readonly TopPost[] {
  return [...posts]
    .sort((one, other) => (other.views ?? -1) - (one.views ?? -1))
    .slice(0, TOP_POSTS)
    .map(({ publishedAt, account, caption, views, engagement, permalink }) => ({
      publishedMs: publishedAt,
      account,
      caption: inOneLine(caption, LONGEST_CAPTION),
      views,
      engagement,
      link: permalink,
    }));
}

const LONGEST_CAPTION = 52;

function campaignsIn(posts: readonly PostRecord[]): readonly string[] {
  return [...new Set(posts.map(({ campaign }) => campaign).filter((name) => name !== ''))].sort();
}

/** `20 Sep 2026 to 19 Oct 2026, own accounts. Arrows: against the 30 days before. As of 2026-10-19 08:00.` */
function subtitleOf({ days, filters, zone, nowMs, summary }: BoardFacts): string {
  const who = filters.accounts === OWN_ACCOUNTS ? 'own accounts' : filters.accounts;
  const what = filters.campaign === ALL ? '' : `, campaign ${filters.campaign}`;
  const where = filters.platform === ALL ? '' : `, ${filters.platform}`;
  const arrows = filters.range === 'all' ? '' : ` Arrows: against the ${String(dayCount(days))} days before.`;
  const streak = summary?.postingStreak;
  const streakText =
    typeof streak === 'number' && streak > 1 ? ` ${String(streak)} days in a row with a post.` : '';
  const range = filters.range === 'all' ? `All days to ${days.end}` : `${days.start} to ${days.end}`;
  return `${range}, ${who}${where}${what}. As of ${localText(zone, nowMs)}.${arrows}${streakText}`;
}

function noticeOf({ targets, allTargets, coverage, days, filters }: BoardFacts): string {
  if (allTargets.length === 0) {
    return 'No analytics: this workspace tracks no accounts yet. Choose Genviral > Analytics > Track my connected accounts….';
  }
  if (targets.length === 0) {
    return `No tracked account fits “${filters.accounts}”. The Tracked tab lists the names.`;
  }
  const held = coverage ? `${coverage.start} to ${coverage.end}` : 'no days';
  const isHeld = coverage !== null && (filters.range === 'all' || coverage.start <= days.start);
  if (isHeld) return '';
  return `Hours and top posts come from the Posts tab, which holds ${held}: choose a longer range in the Genviral panel and update.`;
}
