// What becomes of lines that a run left without an answer. Nothing new is sent before they are settled. Pure.
import type { WirePost } from '../../../genviral/schemas';
import { MINUTE_MS, parseIso, type InstantMs } from '../../../time/instant';
import { acceptedWish, intendedWish, sentWish, type LedgerLine } from '../ledger/line';
import { equalsPost, hasAccountsOf, showsAccountsOf } from '../planning/sent-row';
import { LEAD_MS } from '../wish/check';
import { wishDifferences, type Wish, type WishField } from '../wish/wish';
import { findPost } from './remote';

export type Settlement =
  /** A create whose wave never began: nothing was sent. */
  | { readonly kind: 'neverBegun'; readonly line: LedgerLine }
  /** Sent again to the byte: Genviral answers with the first post, or makes it now. */
  | { readonly kind: 'replay'; readonly line: LedgerLine }
  /** The post is there. */
  | { readonly kind: 'adopt'; readonly line: LedgerLine; readonly post: WirePost }
  /** It is not there, and the row may be sent anew under the same id: had it arrived after all, Genviral refuses. */
  | { readonly kind: 'drop'; readonly line: LedgerLine }
  /** It is not there, but its time is over or near: a person decides. */
  | { readonly kind: 'doubt'; readonly line: LedgerLine }
  /** The change is in Genviral. */
  | { readonly kind: 'changed'; readonly line: LedgerLine; readonly post: WirePost }
  /** The change may be in Genviral, in parts that it does not show. */
  | { readonly kind: 'perhapsChanged'; readonly line: LedgerLine; readonly post: WirePost }
  /** The post is deleted, by the request that was in flight. */
  | { readonly kind: 'takenBack'; readonly line: LedgerLine }
  /** What was in flight had no effect, or its effect is what the post shows. */
  | { readonly kind: 'asShown'; readonly line: LedgerLine; readonly post: WirePost }
  /** Genviral does not show the post any more. */
  | { readonly kind: 'gone'; readonly line: LedgerLine }
  /** Nothing can be done in this run. */
  | { readonly kind: 'wait'; readonly line: LedgerLine };

export interface SettlementFacts {
  /** Lines in the state `sending` or `unsure`. */
  readonly lines: readonly LedgerLine[];
  readonly lastWaveBegun: number;
  /** What each row asks for now; `null` where it is not ready, cannot be read, or is gone. */
  readonly wishes: ReadonlyMap<string, Wish | null>;
  /** Posts created since the first attempt of a create. */
  readonly listed: readonly WirePost[];
  /** Posts that lines already have, by id; `null` where Genviral shows none, absent where it could not be asked. */
  readonly posts: ReadonlyMap<string, WirePost | null>;
  /** Post ids that rows show already, by row key: a run may die between its row and its ledger line. */
  readonly shownIds: ReadonlyMap<string, string>;
  /** Posts that other lines have. */
  readonly claimed: ReadonlySet<string>;
  /** Accounts that the key sees: posts to others are hidden from it. */
  readonly accountIds: ReadonlySet<string>;
  readonly nowMs: InstantMs;
  /** Whether this run may send; one that only looks does not. */
  readonly maySend: boolean;
}

/** Whether the line's request may have left. */
export function hasBegun(line: LedgerLine, lastWaveBegun: number): boolean {
  return line.intent !== null && line.intent.wave <= lastWaveBegun;
}

/** Whether it is about a post that exists already. */
export function hasPost(line: LedgerLine): boolean {
  return line.postId !== '';
}

/** One settlement for each line. */
export function planSettlements(facts: SettlementFacts): readonly Settlement[] {
  const claimed = new Set(facts.claimed);
  return facts.lines.map((line) => {
    const settlement = hasPost(line) ? settleOwn(line, facts) : settleCreate(line, facts, claimed);
    if (settlement.kind === 'adopt') claimed.add(settlement.post.id);
    return settlement;
  });
}

function settleCreate(line: LedgerLine, facts: SettlementFacts, claimed: ReadonlySet<string>): Settlement {
  const sent = sentWish(line);
  if (!sent) return { kind: 'doubt', line };
  if (line.state === 'sending' && !hasBegun(line, facts.lastWaveBegun)) return { kind: 'neverBegun', line };
  const search = { posts: facts.listed, claimed, seen: facts.accountIds, anyTime: false };
  const post = shownPost(line, sent, facts, claimed) ?? findPost(sent, search);
  if (post) return { kind: 'adopt', line, post };
  if (line.state === 'unsure') return { kind: 'wait', line };
  if (!hasLead(sent, facts.nowMs)) return { kind: 'doubt', line };
  const wish = facts.wishes.get(line.rowKey) ?? null;
  if (!wish || wishDifferences(sent, wish).length > 0) {
    const isListedByNow = facts.nowMs >= (line.firstAttemptMs ?? 0) + SLOWEST_CREATE_MS;
    return { kind: isListedByNow ? 'drop' : 'wait', line };
  }
  return { kind: facts.maySend ? 'replay' : 'wait', line };
}

/** The post whose id the row shows, if it is one that this line can have made; it may have been edited since. */
function shownPost(
  line: LedgerLine,
  sent: Wish,
  { shownIds, posts }: SettlementFacts,
  claimed: ReadonlySet<string>,
): WirePost | null {
  const post = posts.get(shownIds.get(line.rowKey) ?? '') ?? null;
  if (!post || claimed.has(post.id) || !hasAccountsOf(sent, post)) return null;
  const createdMs = parseIso(post.created_at) ?? 0;
  return createdMs >= (line.firstAttemptMs ?? Infinity) - MINUTE_MS ? post : null;
}

/** Genviral fetches the media before it answers; a post sent before this is listed or does not exist. */
const SLOWEST_CREATE_MS = 3 * MINUTE_MS;

/** Whether there is time to send it again before it should be public. */
function hasLead({ when }: Wish, nowMs: InstantMs): boolean {
  return when.kind === 'at' && when.instantMs >= nowMs + LEAD_MS;
}

/** Changes, take-backs and retries: the post itself says what became of them. */
function settleOwn(line: LedgerLine, facts: SettlementFacts): Settlement {
  const post = facts.posts.get(line.postId);
  if (post === undefined) return { kind: 'wait', line };
  const begun = hasBegun(line, facts.lastWaveBegun);
  if (post === null) return { kind: begun && isDeleted(line, facts) ? 'takenBack' : 'gone', line };
  return begun && line.intent?.kind === 'update'
    ? settleUpdate(line, post, facts.accountIds)
    : { kind: 'asShown', line, post };
}

/** Our own request to delete it left, and no account of it is out of the key's sight: so it is deleted, not hidden. */
function isDeleted(line: LedgerLine, { accountIds }: SettlementFacts): boolean {
  const ids = acceptedWish(line)?.accountIds ?? [];
  return line.intent?.kind === 'takeBack' && ids.length > 0 && ids.every((id) => accountIds.has(id));
}

/** A change is taken as a whole or not at all; what Genviral shows of it tells for the rest. */
function settleUpdate(line: LedgerLine, post: WirePost, seen: ReadonlySet<string>): Settlement {
  const before = acceptedWish(line);
  const after = intendedWish(line);
  if (!before || !after) return { kind: 'asShown', line, post };
  const changed = wishDifferences(before, after);
  if (!changed.some(isShown)) return { kind: 'perhapsChanged', line, post };
  if (equalsPost(after, post) && showsAccountsOf(after, post, seen)) return { kind: 'changed', line, post };
  return { kind: equalsPost(before, post) ? 'asShown' : 'perhapsChanged', line, post };
}

const isShown = (field: WishField): boolean => ['caption', 'accounts', 'time'].includes(field);
