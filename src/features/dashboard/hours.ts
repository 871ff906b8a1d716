// When posts went out, and which hours earned most. Pure. Hours are those of clocks in the spreadsheet's zone.
import type { WallClock } from '../../time/instant';
import type { PostRecord } from '../posts/table';

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** How many posts went out, by hour and weekday from Monday on. */
export type Heatmap = readonly (readonly number[])[];

export interface TimedPost {
  readonly post: PostRecord;
  readonly wall: WallClock;
}

export function heatmapOf(posts: readonly TimedPost[]): Heatmap {
  const counts = Array.from({ length: 24 }, () => WEEKDAYS.map(() => 0));
  for (const { wall } of posts) {
    const row = counts[wall.hour];
    const weekday = weekdayOf(wall);
    if (row) row[weekday] = (row[weekday] ?? 0) + 1;
  }
  return counts;
}

function weekdayOf({ year, month, day }: WallClock): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** Below this a median says more about luck than about the hour. */
const FEWEST_POSTS = 20;
const FEWEST_PER_HOUR = 5;
const MOST_HOURS = 3;

/** Up to three hours with the best median engagement and how many posts that is of; or why none can be named. */
export function bestHours(posts: readonly TimedPost[]): readonly string[] {
  const ranked = rankedHours(
    posts.map(({ post, wall }) => ({ hour: wall.hour, engagement: post.engagement })),
  );
  if (ranked.length === 0) {
    const rated = posts.filter(({ post }) => post.engagement !== null);
    return [
      `Too few posts to name hours: ${String(rated.length)} here.`,
      `It takes ${String(FEWEST_POSTS)}, and ${String(FEWEST_PER_HOUR)} in one hour.`,
    ];
  }
  return ranked
    .slice(0, MOST_HOURS)
    .map(
      ({ hour, median: rate, count }) =>
        `${hourText(hour)}–${hourText((hour + 1) % 24)}   ${(rate * 100).toFixed(1)}% median of ${String(count)} posts`,
    );
}

export interface RankedHour {
  readonly hour: number;
  /** Of the engagement of its posts, as a share of one. */
  readonly median: number;
  readonly count: number;
}

/** Hours with enough posts, best first; none where all posts together are too few to tell. */
export function rankedHours(
  posts: readonly { readonly hour: number; readonly engagement: number | null }[],
): readonly RankedHour[] {
  const byHour = new Map<number, number[]>();
  const rated = posts.filter(({ engagement }) => engagement !== null);
  for (const { hour, engagement } of rated) byHour.set(hour, [...(byHour.get(hour) ?? []), engagement ?? 0]);
  if (rated.length < FEWEST_POSTS) return [];
  return [...byHour]
    .filter(([, rates]) => rates.length >= FEWEST_PER_HOUR)
    .map(([hour, rates]) => ({ hour, median: median(rates), count: rates.length }))
    .sort((one, other) => other.median - one.median || other.count - one.count);
}

export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
