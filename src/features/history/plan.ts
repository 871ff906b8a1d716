// What History gains today, what it may lose, and how much posts have grown. Pure. Days are `yyyy-mm-dd` in the
// spreadsheet's zone; a day without an update tells nothing, and nothing is made up for it.
import { DAY_MS, dateText, utcWallClock, type InstantMs } from '../../time/instant';
import { differences } from '../../workbook/record';
import type { Line } from '../../workbook/view';
import type { LineChange } from '../../workbook/write';
import type { PostRecord } from '../posts/table';
import type { HistoryColumns, HistoryRecord } from './table';

export interface HistoryFacts {
  readonly posts: readonly PostRecord[];
  readonly lines: readonly Line<HistoryRecord>[];
  /** The first row below all others. */
  readonly nextLine: number;
  readonly today: string;
  /** Midnight of today. */
  readonly todayMs: InstantMs;
  readonly dayOf: (instantMs: InstantMs) => string;
}

interface Known {
  readonly day: string;
  readonly line: number;
  readonly record: HistoryRecord;
}

export interface HistoryPlan {
  readonly changes: readonly LineChange<HistoryColumns>[];
  /** Rows that are new. */
  readonly added: number;
}

type Metrics = Pick<HistoryRecord, 'views' | 'likes' | 'comments' | 'shares' | 'saves' | 'engagement'>;

const metricsOf = ({ views, likes, comments, shares, saves, engagement }: Metrics): Metrics => ({
  views,
  likes,
  comments,
  shares,
  saves,
  engagement,
});

/** Today's rows: one for each post whose numbers differ from its last row; a second update of a day mends its row. */
export function planHistory(facts: HistoryFacts): HistoryPlan {
  const known = linesByPost(facts);
  const updates: LineChange<HistoryColumns>[] = [];
  const additions: LineChange<HistoryColumns>[] = [];
  for (const post of facts.posts) {
    if (post.analyticsId === '') continue;
    const last = known.get(post.analyticsId)?.at(-1);
    const now = metricsOf(post);
    const changed = last ? differences(metricsOf(last.record), now) : now;
    if (Object.keys(changed).length === 0) continue;
    if (last && last.day >= facts.today) updates.push({ line: last.line, values: changed });
    else additions.push({ line: facts.nextLine + additions.length, values: rowOf(post, now, facts.todayMs) });
  }
  return { changes: [...updates, ...additions], added: additions.length };
}

function rowOf(post: PostRecord, now: Metrics, todayMs: InstantMs): HistoryRecord {
  const { platform, account, permalink, analyticsId } = post;
  return { day: todayMs, account: `${platform} ${account}`, ...now, permalink, analyticsId };
}

/** The rows of each post, oldest first. */
function linesByPost({
  lines,
  dayOf,
}: Pick<HistoryFacts, 'lines' | 'dayOf'>): ReadonlyMap<string, readonly Known[]> {
  const byPost = new Map<string, Known[]>();
  for (const { line, record } of lines) {
    if (record.day === null || record.analyticsId === '') continue;
    const known = { day: dayOf(record.day), line, record };
    const group = byPost.get(record.analyticsId);
    if (group) group.push(known);
    else byPost.set(record.analyticsId, [known]);
  }
  for (const group of byPost.values()) group.sort((one, other) => (one.day < other.day ? -1 : 1));
  return byPost;
}

export type Growth = Pick<PostRecord, 'growthDay' | 'growthWeek'>;

export interface GrowthFacts extends Omit<HistoryFacts, 'nextLine' | 'todayMs'> {
  /** Days on which all posts were updated. */
  readonly days: readonly string[];
  /** The first day whose posts were updated just now: older ones may have changed unseen. */
  readonly coveredFrom: string;
}

/** Growth of every post since yesterday and since a week ago, by analytics id. */
export function planGrowth(facts: GrowthFacts): ReadonlyMap<string, Growth> {
  const known = linesByPost(facts);
  const days = new Set(facts.days);
  const since = (post: PostRecord, daysAgo: number): number | null => {
    const day = dayBefore(facts.today, daysAgo);
    const publishedOn = post.publishedAt === null ? '' : facts.dayOf(post.publishedAt);
    if (!days.has(day) || post.views === null || publishedOn < facts.coveredFrom) return null;
    const before = known
      .get(post.analyticsId)
      ?.filter((one) => one.day <= day)
      .at(-1);
    if (before) return before.record.views === null ? null : post.views - before.record.views;
    // Nobody had seen it then: it came later, or that day's update did not reach back to it.
    return publishedOn >= day ? post.views : null;
  };
  return new Map(
    facts.posts.map((post) => [post.analyticsId, { growthDay: since(post, 1), growthWeek: since(post, 7) }]),
  );
}

function dayBefore(day: string, days: number): string {
  return dateText(utcWallClock(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS));
}

/** Stretches of rows older than the retention, from below. The newest row of each post stays, to tell changes from it. */
export function planRetention(
  facts: Pick<HistoryFacts, 'lines' | 'dayOf' | 'today'>,
  keepDays: number,
): readonly { readonly row: number; readonly count: number }[] {
  const firstKept = dayBefore(facts.today, keepDays - 1);
  const newest = new Set([...linesByPost(facts).values()].map((group) => group.at(-1)?.line));
  const stretches: { row: number; count: number }[] = [];
  for (const { line, record } of facts.lines) {
    const isOld = record.day !== null && facts.dayOf(record.day) < firstKept && !newest.has(line);
    if (!isOld) continue;
    const open = stretches.at(-1);
    if (open && open.row + open.count === line) open.count += 1;
    else stretches.push({ row: line, count: 1 });
  }
  return stretches.reverse();
}
