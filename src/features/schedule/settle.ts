// What becomes of lines that a run left without an answer. Nothing new is sent before they are settled. Pure.
import type { WirePost } from '../../genviral/schemas';
import { MINUTE_MS, type InstantMs } from '../../time/instant';
import { LEAD_MS } from './check';
import { sentWish, type LedgerLine } from './ledger/line';
import { findPost } from './remote';
import { wishDifferences, type Wish } from './wish';

export type Settlement =
  /** The run ended before the line's wave began: nothing was sent. */
  | { readonly kind: 'neverBegun'; readonly line: LedgerLine }
  /** Sent again to the byte: Genviral answers with the first post, or makes it now. */
  | { readonly kind: 'replay'; readonly line: LedgerLine }
  /** It is there. */
  | { readonly kind: 'adopt'; readonly line: LedgerLine; readonly post: WirePost }
  /** It is not there, and the row may be sent anew under the same id: had it arrived after all, Genviral refuses. */
  | { readonly kind: 'drop'; readonly line: LedgerLine }
  /** It is not there, but its time is over or near: a person decides. */
  | { readonly kind: 'doubt'; readonly line: LedgerLine }
  /** Nothing can be done in this run. */
  | { readonly kind: 'wait'; readonly line: LedgerLine };

export interface SettlementFacts {
  /** Lines in the state `sending` or `unsure`. */
  readonly lines: readonly LedgerLine[];
  readonly lastWaveBegun: number;
  /** What each row asks for now; `null` where it is not ready, cannot be read, or is gone. */
  readonly wishes: ReadonlyMap<string, Wish | null>;
  /** Posts created since the first attempt. */
  readonly posts: readonly WirePost[];
  /** Posts that other lines have. */
  readonly claimed: ReadonlySet<string>;
  readonly nowMs: InstantMs;
  /** Whether this run may send; one that only looks does not. */
  readonly maySend: boolean;
}

/** Whether the line's request may have left. */
export function hasBegun(line: LedgerLine, lastWaveBegun: number): boolean {
  return line.intent !== null && line.intent.wave <= lastWaveBegun;
}

/** One settlement for each line. */
export function planSettlements(facts: SettlementFacts): readonly Settlement[] {
  const claimed = new Set(facts.claimed);
  return facts.lines.map((line) => {
    const settlement = settle(line, facts, claimed);
    if (settlement.kind === 'adopt') claimed.add(settlement.post.id);
    return settlement;
  });
}

function settle(line: LedgerLine, facts: SettlementFacts, claimed: ReadonlySet<string>): Settlement {
  const sent = sentWish(line);
  if (!sent) return { kind: 'doubt', line };
  if (line.state === 'sending' && !hasBegun(line, facts.lastWaveBegun)) return { kind: 'neverBegun', line };
  const post = findPost(facts.posts, sent, claimed, false);
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

/** Genviral fetches the media before it answers; a post sent before this is listed or does not exist. */
const SLOWEST_CREATE_MS = 3 * MINUTE_MS;

/** Whether there is time to send it again before it should be public. */
function hasLead({ when }: Wish, nowMs: InstantMs): boolean {
  return when.kind === 'at' && when.instantMs >= nowMs + LEAD_MS;
}
