// What can be done for a row or a post. A plan is a list of these, and applying it decides nothing more.
import type { WirePost } from '../../../genviral/schemas';
import type { InstantMs } from '../../../time/instant';
import type { Account } from '../../accounts/account';
import type { LedgerLine } from '../ledger/line';
import type { Problem } from '../wish/problem';
import type { Wish, WishField } from '../wish/wish';

export interface OfRow {
  /** The row's number in the sheet. */
  readonly line: number;
  /** Empty on a row that has none yet, and on a copy of another row. */
  readonly rowKey: string;
  /** A copy of another row: what the add-on wrote on the original is cleared. */
  readonly isCopy: boolean;
  readonly warnings: readonly Problem[];
}

/** A post that does not exist yet. */
export interface CreateMove extends OfRow {
  readonly kind: 'create';
  readonly wish: Wish;
  readonly accounts: readonly Account[];
  /** Higher where an earlier post of the row was taken back for good. */
  readonly generation: number;
}

/** The row differs from what Genviral acknowledged. */
export interface UpdateMove extends OfRow {
  readonly kind: 'update';
  readonly ledger: LedgerLine;
  readonly wish: Wish;
  readonly accounts: readonly Account[];
  readonly fields: readonly WishField[];
  /** It was changed in Genviral too: sending overwrites that. */
  readonly overGenviral: boolean;
}

/** The tick is gone while the post is still to come. */
export interface TakeBackMove extends OfRow {
  readonly kind: 'takeBack';
  readonly ledger: LedgerLine;
  readonly caption: string;
  readonly dueMs: InstantMs | null;
}

/** A failed post, or the failed accounts of a partly posted one, are tried again as they are. */
export interface RetryMove extends OfRow {
  readonly kind: 'retry';
  readonly ledger: LedgerLine;
  readonly accounts: readonly string[];
  readonly reasons: string;
}

/** Genviral was changed to what the row says: only the memory of what was agreed is brought up to date. */
export interface AcceptMove extends OfRow {
  readonly kind: 'accept';
  readonly ledger: LedgerLine;
  readonly wish: Wish;
}

/** Something on the row must be mended first. */
export interface RefuseMove extends OfRow {
  readonly kind: 'refuse';
  readonly problems: readonly Problem[];
  /** Whether there is a post of it at Genviral, which stays as it is. */
  readonly isSent: boolean;
  /** Never sent and not ticked: somebody is still at it, and it waits for nobody. */
  readonly isIdea: boolean;
  /** What the row says in Status is part of the problem, and stays. */
  readonly keepsStatus?: boolean;
}

/**
 * Why a row needs nothing: not ticked yet, as agreed, as agreed again after a change was undone, at its end, taken back,
 * in flight, changed or gone in Genviral, waiting for a person, or its post could not be looked at.
 */
export type Idle =
  | 'notReady'
  | 'agreed'
  | 'agreedAgain'
  | 'ended'
  | 'takenBack'
  | 'inFlight'
  | 'changedThere'
  | 'goneThere'
  | 'unknown'
  | 'unsure';

export interface IdleMove extends OfRow {
  readonly kind: 'nothing';
  readonly because: Idle;
}

/** A post that is still to come, and whose row is gone. */
export interface Orphan {
  readonly ledger: LedgerLine;
  readonly post: WirePost;
  readonly wish: Wish;
}

export type RowMove = CreateMove | UpdateMove | TakeBackMove | RetryMove | AcceptMove | RefuseMove | IdleMove;

/** Moves that send something, and so need a yes. */
export type SendingMove = CreateMove | UpdateMove | TakeBackMove | RetryMove;

/** Rows that would go out if they were mended; those that are not ticked come later. */
export function isToMend(move: RowMove): move is RefuseMove {
  return move.kind === 'refuse' && !move.isIdea;
}

/** Whatever else is wrong with it: its row is not ticked yet. */
export function isNotReady(move: RowMove): boolean {
  return move.kind === 'refuse' ? move.isIdea : move.kind === 'nothing' && move.because === 'notReady';
}

export function isSending(move: RowMove): move is SendingMove {
  return ['create', 'update', 'takeBack', 'retry'].includes(move.kind);
}
