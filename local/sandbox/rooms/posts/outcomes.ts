// What becomes of a delivery when the worker tries it. By default it is posted; what makes one fail is either
// documented (a pin without board, a full TikTok inbox), a mark that a person put into the post, or a script.

import { DAY_MS } from '../../time';
import type { World } from '../../world';
import type { Account } from '../accounts/account';
import type { OutcomeRule } from './outcome-rule';
import type { Delivery, Post } from './post';

export type Outcome =
  { kind: 'posted' } | { kind: 'inbox' } | { kind: 'ended'; status: string; message: string | null };

const fails = (message: string): Outcome => ({ kind: 'ended', status: 'failed', message });

/** Reasons as the platforms word them; for marks, where any believable failure will do. */
const BELIEVABLE: Record<string, string> = {
  tiktok: 'spam_risk_too_many_posts: the daily post cap of this account is reached',
  instagram: 'Error 36003: the aspect ratio is not supported',
  youtube: 'uploadLimitExceeded: the account has exceeded the number of videos it may upload',
  pinterest: 'Sorry! We could not fetch the image',
  linkedin: 'Content is a duplicate of an earlier share',
  facebook: '(#368) The action attempted has been deemed abusive or is otherwise disallowed',
  twitter: '187: Status is a duplicate',
  bluesky: 'BlobTooLarge: this file is too large',
};
const ANY_REASON = 'The platform refused the upload';

/** Kept waiting shares: "about 5 pending inbox shares per creator per rolling 24 h". */
const INBOX_SHARES = 5;

/** `fail-instagram`, `fail-once-tiktok`, `fail-all` or `void-tiktok`, anywhere in the caption or a media address. */
const MARK =
  /\b(fail|fail-once|void)-(tiktok|instagram|youtube|pinterest|linkedin|facebook|twitter|bluesky|all)\b/g;

/** Draws on a script's `times`, so it is asked once per attempt. */
export function outcomeOf(world: World, post: Post, delivery: Delivery): Outcome {
  const account = world.accounts.find((one) => one.id === delivery.accountId);
  if (account?.status !== 'active') {
    return fails('This account is no longer connected. Reconnect it and try again.');
  }
  return (
    scripted(world, post, account) ??
    marked(post, delivery, account) ??
    pinProblem(world, post, account) ??
    inboxOutcome(world, post, account) ?? { kind: 'posted' }
  );
}

function scripted(world: World, post: Post, account: Account): Outcome | null {
  const rule = world.outcomes.find(({ match, times }) => times !== 0 && matches(match, post, account));
  if (rule === undefined) return null;
  if (rule.times !== null) rule.times -= 1;
  return { kind: 'ended', status: rule.status, message: rule.message };
}

function matches(match: OutcomeRule['match'], post: Post, account: Account): boolean {
  return (
    (match.postId ?? post.id) === post.id &&
    (match.accountId ?? account.id) === account.id &&
    (match.platform ?? account.platform) === account.platform &&
    (match.username ?? account.username) === account.username &&
    post.caption.includes(match.caption ?? '')
  );
}

function marked(post: Post, delivery: Delivery, account: Account): Outcome | null {
  const text = [post.caption, ...post.sentUrls].join('\n');
  for (const [, verb, platform] of text.matchAll(MARK)) {
    if (platform !== account.platform && platform !== 'all') continue;
    if (verb === 'void') {
      if (account.type === 'hosted') return { kind: 'ended', status: 'void', message: null };
    } else if (verb === 'fail' || delivery.attempts <= 1) {
      return fails(BELIEVABLE[account.platform] ?? ANY_REASON);
    }
  }
  return null;
}

/** Boards at Pinterest have numbers; there is no endpoint that lists them. */
function pinProblem(world: World, post: Post, account: Account): Outcome | null {
  if (account.platform !== 'pinterest') return null;
  const board = post.pinterest?.board_id;
  if (board === undefined) {
    return world.switches.pinWithoutBoard === 'published' ? null : fails('Board is required to create a pin');
  }
  return /^\d+$/.test(board) ? null : fails('Board not found');
}

function inboxOutcome(world: World, post: Post, account: Account): Outcome | null {
  if (account.platform !== 'tiktok' || post.tiktok?.post_mode !== 'MEDIA_UPLOAD') return null;
  const waiting = world.posts
    .flatMap((one) => one.deliveries)
    .filter((one) => one.accountId === account.id && one.inboxSinceMs !== null)
    .filter((one) => world.nowMs - (one.inboxSinceMs ?? 0) < DAY_MS);
  return waiting.length < INBOX_SHARES
    ? { kind: 'inbox' }
    : fails('spam_risk_too_many_pending_share: too many drafts are waiting in the TikTok inbox');
}
