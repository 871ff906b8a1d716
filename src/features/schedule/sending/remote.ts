// Finds posts at Genviral whose answer never came. The list does not show our own id, so a post is known by what it
// says, to whom, and when.
import type { WirePost } from '../../../genviral/schemas';
import { walkPosts } from '../../../genviral/walk';
import { MINUTE_MS, parseIso, type InstantMs } from '../../../time/instant';
import type { RunContext } from '../../run-context';
import type { LedgerLine } from '../ledger/line';
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
  return walkPosts(run.client, { sinceMs: sinceMs - EARLY_MS, untilMs, goOn: run.mayBegin });
}

/**
 * The one post that is what the wish asked for and that no line has claimed. With `anyTime` the time may differ: a post
 * can exist under the row's id with an earlier time.
 */
export function findPost(
  posts: readonly WirePost[],
  wish: Wish,
  claimed: ReadonlySet<string>,
  anyTime: boolean,
): WirePost | null {
  const candidates = posts.filter(
    (post) =>
      !claimed.has(post.id) &&
      post.caption === wish.caption &&
      hasAccounts(post, wish) &&
      (anyTime || isAtTime(post, wish)),
  );
  const [only] = candidates;
  return only && candidates.length === 1 ? only : null;
}

/** Deliveries to accounts out of the key's sight are left out of the list: those it shows must be wished. */
function hasAccounts(post: WirePost, wish: Wish): boolean {
  const { states } = post.accounts;
  return states.length > 0 && states.every((state) => wish.accountIds.includes(state.account_id));
}

function isAtTime(post: WirePost, { when }: Wish): boolean {
  const scheduledMs = post.scheduled_at ? parseIso(post.scheduled_at) : null;
  return when.kind === 'now' ? scheduledMs === null : scheduledMs === when.instantMs;
}
