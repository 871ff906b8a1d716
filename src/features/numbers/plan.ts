// The closed loop: numbers of published posts back onto the rows that sent them. Pure.
import type { InstantMs } from '../../time/instant';
import { cellText } from '../../workbook/kinds';
import { differences } from '../../workbook/record';
import type { Line } from '../../workbook/view';
import type { Account } from '../accounts/account';
import { lookUpAll, type AccountBook } from '../accounts/book';
import type { PostRecord } from '../posts/table';
import { handleKey, MEASURED_PLATFORMS, type Target } from '../targets/target';
import type { SentRecord } from './table';

export interface NumberFacts {
  readonly rows: readonly Line<SentRecord>[];
  readonly posts: readonly PostRecord[];
  readonly targets: readonly Target[];
  readonly book: AccountBook;
  /** The ids under which each row was sent, by row key. */
  readonly externalIds: ReadonlyMap<string, readonly string[]>;
}

export interface RowNumbers {
  readonly line: number;
  /** The cells that change. */
  readonly values: Partial<SentRecord>;
  /** Analytics ids of the posts that the row became. */
  readonly posts: readonly string[];
}

/** Rows of posts that may be public. */
const PUBLISHED = ['Posted', 'Partly posted', 'In TikTok inbox'];

export function planNumbers(facts: NumberFacts): readonly RowNumbers[] {
  const byPostId = grouped(facts.posts, ({ genviralPostId }) => genviralPostId);
  const byExternalId = grouped(facts.posts, ({ externalId }) => externalId);
  return facts.rows.flatMap(({ line, record }) => {
    const posts = byPostId.get(record.postId) ?? postsSentAs(facts, byExternalId, record.rowKey);
    if (posts.length === 0 && !PUBLISHED.includes(record.status)) return [];
    const measured = explanation(record, posts, facts);
    // Rows that left the Posts tab keep the numbers they had.
    const after =
      posts.length > 0 ? { ...sums(posts), ...asOf(posts, facts.targets), measured } : { measured };
    return [{ line, values: differences(record, after), posts: posts.map(({ analyticsId }) => analyticsId) }];
  });
}

function postsSentAs(
  { externalIds }: NumberFacts,
  byExternalId: ReadonlyMap<string, readonly PostRecord[]>,
  rowKey: string,
): readonly PostRecord[] {
  return (externalIds.get(rowKey) ?? []).flatMap((id) => byExternalId.get(id) ?? []);
}

/** By a key; records without one are left out. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

type Metric = 'views' | 'likes' | 'comments' | 'shares' | 'saves';
type Sums = Pick<SentRecord, Metric | 'engagement'>;

/** A number that no account has is empty, not 0. */
function sums(posts: readonly PostRecord[]): Sums {
  const sum = (metric: Metric): number | null => {
    const values = posts.map((post) => post[metric]).filter((value) => value !== null);
    return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
  };
  const [views, likes, comments, shares, saves] = [
    sum('views'),
    sum('likes'),
    sum('comments'),
    sum('shares'),
    sum('saves'),
  ];
  const interactions = (likes ?? 0) + (comments ?? 0) + (shares ?? 0) + (saves ?? 0);
  const engagement =
    views === null || views === 0 ? null : Math.round((interactions / views) * 10_000) / 10_000;
  return { views, likes, comments, shares, saves, engagement };
}

/** The sum is as old as its oldest part. */
function asOf(
  posts: readonly PostRecord[],
  targets: readonly Target[],
): { readonly measuredAt: InstantMs } | Record<string, never> {
  const keys = new Set(posts.map(({ platform, account }) => handleKey(platform, account)));
  const times = targets
    .filter(({ platform, handle }) => keys.has(handleKey(platform, handle)))
    .flatMap(({ measuredMs }) => (measuredMs === null ? [] : [measuredMs]));
  return times.length === 0 ? {} : { measuredAt: Math.floor(Math.min(...times) / 1000) * 1000 };
}

/** `2 of 4 accounts. No analytics there: linkedin @brand. Not tracked: ...`. */
function explanation(record: SentRecord, posts: readonly PostRecord[], facts: NumberFacts): string {
  const measured = new Set(posts.map(({ platform, account }) => handleKey(platform, account)));
  const tracked = new Set(facts.targets.map(({ platform, handle }) => handleKey(platform, handle)));
  const keyOf = ({ platform, username }: Account): string => handleKey(platform, username);
  const accounts = lookUpAll(facts.book, cellText(record.accounts)).found;
  const missing = accounts.filter((account) => !measured.has(keyOf(account)));
  const never = missing.filter(({ platform }) => !MEASURED_PLATFORMS.includes(platform));
  const untracked = missing.filter((one) => !never.includes(one) && !tracked.has(keyOf(one)));
  const waiting = missing.filter((one) => !never.includes(one) && !untracked.includes(one));
  const drafts = waiting.filter((one) => isDraft(one, record));
  const late = waiting.filter((one) => !drafts.includes(one));
  const parts = [
    [`${String(posts.length)} of ${String(Math.max(posts.length, accounts.length))} accounts`],
    never.length > 0 ? [`Genviral has no analytics there: ${namesOf(never)}`] : [],
    untracked.length > 0
      ? [`Not tracked: ${namesOf(untracked)}. Track it? Genviral > Analytics > Track my connected accounts…`]
      : [],
    drafts.length > 0
      ? [`A TikTok draft is measured once it is published in the app: ${namesOf(drafts)}`]
      : [],
    late.length > 0 ? [`No numbers yet: ${namesOf(late)}`] : [],
  ];
  return parts.flat().join('. ');
}

/** A draft ends as posted and has no address until somebody publishes it in TikTok's app. */
function isDraft({ platform }: Account, { status, link }: SentRecord): boolean {
  return platform === 'tiktok' && (status === 'In TikTok inbox' || !link.includes('tiktok.com'));
}

const namesOf = (accounts: readonly Account[]): string => accounts.map(({ name }) => name).join(', ');
