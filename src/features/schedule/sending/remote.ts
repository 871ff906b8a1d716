// Finds posts at Genviral whose answer never came. The list does not show our own id, so a post is known by what it
// says, to whom, and when.
import type { WirePost } from '../../../genviral/schemas';
import { walkPosts } from '../../../genviral/walk';
import { MINUTE_MS, parseIso, SECOND_MS, type InstantMs } from '../../../time/instant';
import type { RunContext } from '../../run-context';
import type { LedgerLine } from '../ledger/line';
import { hasAccountsOf, showsAccountsOf } from '../planning/sent-row';
import type { Wish } from '../wish/wish';

/** Clocks differ a little, and a post with slow media is created minutes after it was sent. */
const EARLY_MS = 2 * MINUTE_MS;

/** Posts created since the first attempt of any of the lines. */
export function postsSince(run: RunContext, lines: readonly LedgerLine[]): readonly WirePost[] {
  const attempts = lines.flatMap((line) => (line.firstAttemptMs === null ? [] : [line.firstAttemptMs]));
  return attempts.length === 0 ? [] : postsCreatedSince(run, Math.min(...attempts));
}

/** Posts created since an instant, by this spreadsheet or anybody. */
export function postsCreatedSince(run: RunContext, sinceMs: InstantMs): readonly WirePost[] {
  const untilMs = run.nowMs() + EARLY_MS;
  return walkPosts(run.client, { sinceMs: sinceMs - EARLY_MS, untilMs, goOn: run.hasTime });
}

/** Where to look for a post. */
export interface Search {
  readonly posts: readonly WirePost[];
  /** Posts that lines have already. */
  readonly claimed: ReadonlySet<string>;
  /** Accounts in the key's sight. */
  readonly seen: ReadonlySet<string>;
  /** The time may differ: a post can exist under the row's id with an earlier time. */
  readonly anyTime: boolean;
}

/** The one post that is what the wish asked for and that no line has claimed. */
export function findPost(wish: Wish, { posts, claimed, seen, anyTime }: Search): WirePost | null {
  const candidates = posts.filter(
    (post) =>
      !claimed.has(post.id) &&
      post.caption === wish.caption &&
      hasAccounts(post, wish, seen) &&
      (anyTime || isOnTime(post, wish)),
  );
  const [only] = candidates;
  return only && candidates.length === 1 ? only : null;
}

/**
 * Deliveries to accounts out of the key's sight are left out of the list: those it shows must be wished, and those in sight
 * must be shown, or a post to some of the accounts would be taken for one to all of them.
 */
function hasAccounts(post: WirePost, wish: Wish, seen: ReadonlySet<string>): boolean {
  return post.accounts.states.length > 0 && hasAccountsOf(wish, post) && showsAccountsOf(wish, post, seen);
}

/** Times of a cell can have parts of a second, which are not sent. */
function isOnTime(post: WirePost, { when }: Wish): boolean {
  const scheduledMs = post.scheduled_at ? parseIso(post.scheduled_at) : null;
  if (when.kind === 'now') return scheduledMs === null;
  return scheduledMs !== null && Math.abs(scheduledMs - when.instantMs) < SECOND_MS;
}
