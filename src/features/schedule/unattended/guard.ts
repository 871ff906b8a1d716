// What may be sent without anybody watching, and why the rest waits. Whatever could surprise a person waits for one. Pure.
import type { WirePost } from '../../../genviral/schemas';
import { acceptedWish } from '../ledger/line';
import { isSending, type CreateMove, type RowMove, type UpdateMove } from '../planning/move';
import { plural, printOfMove } from '../sending/consent';
import { fingerprint } from '../wish/print';

export interface GuardFacts {
  readonly moves: readonly RowMove[];
  /** Posts that the plan asked for, by id. */
  readonly posts: ReadonlyMap<string, WirePost | null>;
  /** Prints of rows at the last beat. */
  readonly seen: ReadonlySet<string>;
  readonly heldKeys: ReadonlySet<string>;
  readonly heldPrints: ReadonlySet<string>;
  /** The zone that a person agreed to, and the one that holds now. */
  readonly agreedZone: string;
  readonly zone: string;
  readonly isSetBack: boolean;
}

export interface Guarded {
  /** Why nothing at all is sent until a person did something; `null` where rows may be sent. */
  readonly stop: string | null;
  readonly send: readonly (CreateMove | UpdateMove)[];
  /** Why a row waits, by line; `NEXT` where it goes out at the next beat if it stays as it is. */
  readonly waits: ReadonlyMap<number, string>;
  /** What the next beat compares with. */
  readonly seen: readonly string[];
  readonly heldKeys: readonly string[];
  readonly heldPrints: readonly string[];
}

export const NEXT = 'next';

/** More changed rows than this look like an accident: a pasted column, a sorted block, a formula gone wrong. */
const MOST_CHANGED = 5;

export function guardSending(facts: GuardFacts): Guarded {
  const held = holdCopies(facts);
  const stop = stopReason(facts);
  const send: (CreateMove | UpdateMove)[] = [];
  const waits = new Map<number, string>();
  const seen: [dueMs: number, print: string][] = [];
  for (const move of facts.moves) {
    if (move.kind !== 'create' && move.kind !== 'update') continue;
    const print = printOf(move);
    const reason = reasonToWait(move, facts, held);
    if (reason !== null) {
      waits.set(move.line, reason);
      continue;
    }
    seen.push([move.wish.when.kind === 'at' ? move.wish.when.instantMs : 0, print]);
    if (stop !== null) waits.set(move.line, stop);
    else if (facts.seen.has(print)) send.push(move);
    else waits.set(move.line, NEXT);
  }
  const soonestFirst = seen.sort(([one], [other]) => one - other).map(([, print]) => print);
  return { stop, send, waits, seen: soonestFirst, heldKeys: [...held.keys], heldPrints: [...held.prints] };
}

const printOf = (move: CreateMove | UpdateMove): string => fingerprint(printOfMove(move));

function stopReason({ moves, agreedZone, zone, isSetBack }: GuardFacts): string | null {
  if (isSetBack) {
    return 'This spreadsheet was set back to an earlier version. Choose Genviral > Send… once, so that rows find their posts again.';
  }
  if (agreedZone !== zone) {
    return `The time zone of this spreadsheet changed from ${agreedZone} to ${zone}, and with it every time. Choose Genviral > Send… once to agree to it.`;
  }
  const changed = moves.filter(isChangedRow).length;
  return changed > MOST_CHANGED
    ? `${plural(changed, 'sent row')} changed at once, which may be an accident. Choose Genviral > Send… to look at them.`
    : null;
}

/** A row whose post is still to come, and that does not say any more what was agreed. */
function isChangedRow(move: RowMove): boolean {
  return move.kind === 'update' || move.kind === 'takeBack' || (move.kind === 'refuse' && move.isSent);
}

const BY_HAND = 'is never sent by itself; choose Genviral > Send….';

function reasonToWait(move: CreateMove | UpdateMove, facts: GuardFacts, held: Held): string | null {
  if (move.kind === 'create') {
    if (move.wish.when.kind === 'now') return `The word now ${BY_HAND}`;
    const isHeld =
      move.isCopy || held.keys.has(move.rowKey) || (move.rowKey === '' && held.prints.has(printOf(move)));
    return isHeld
      ? `A copy of another row ${BY_HAND} Or untick Ready, and tick it again an hour later.`
      : null;
  }
  if (move.overGenviral) return `What was changed in Genviral too ${BY_HAND}`;
  if (facts.posts.get(move.ledger.postId)?.status !== 'scheduled') {
    return `A change of a post that is not waiting any more ${BY_HAND}`;
  }
  return isEmptying(move) ? `An emptied cell ${BY_HAND}` : null;
}

function isEmptying({ ledger, wish }: UpdateMove): boolean {
  const agreed = acceptedWish(ledger);
  const losesCaption = wish.caption.trim() === '' && agreed?.caption.trim() !== '';
  const losesMedia = wish.media === null && agreed?.media !== null;
  return losesCaption || losesMedia || wish.accountIds.length === 0;
}

interface Held {
  readonly keys: ReadonlySet<string>;
  readonly prints: ReadonlySet<string>;
}

/** Copies are held from when they are first seen, by what they say until they have a key, until their tick is gone. */
function holdCopies({ moves, heldKeys, heldPrints }: GuardFacts): Held {
  const creates = moves.filter((move) => move.kind === 'create');
  const sending = new Set(moves.filter(isSending).map(({ rowKey }) => rowKey));
  const refused = new Set(moves.filter(({ kind }) => kind === 'refuse').map(({ rowKey }) => rowKey));
  const copies = creates.filter(
    (move) => move.isCopy || (heldPrints.has(printOf(move)) && !heldKeys.has(move.rowKey)),
  );
  return {
    keys: new Set([
      ...[...heldKeys].filter((key) => sending.has(key) || refused.has(key)),
      ...copies.flatMap(({ rowKey }) => (rowKey === '' ? [] : [rowKey])),
    ]),
    prints: new Set(copies.filter(({ rowKey }) => rowKey === '').map(printOf)),
  };
}
