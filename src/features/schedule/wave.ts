// One wave: noted before it leaves, delivered, and written down on rows and ledger when it comes back.
import type { WireWriteResult } from '../../genviral/schemas';
import type { Outcome } from '../../genviral/answer';
import { isHopeless, type Trouble } from '../../troubles/trouble';
import type { RunContext } from '../run-context';
import { deliver, type Delivery } from './deliver';
import { AWAITING, CONFLICT, faceOfAccepted, faceOfRefused, type Face } from './face';
import type { Facts } from './facts';
import { writeByKey } from './hand';
import { readCounters, writeCounters } from './ledger/counters';
import { saveLines } from './ledger/ledger';
import { acknowledged, doubtful, refused, sentWish, type LedgerLine } from './ledger/line';
import { findPost, postsSince } from './remote';
import { wishOfBody, type Wish } from './wish';

/** Posts sent side by side; each may take Genviral a while, because it fetches the media. */
export const POSTS_PER_WAVE = 10;

/** A ledger line and its row after an answer. */
export interface Result {
  readonly line: LedgerLine;
  readonly face: Face;
  readonly fate: 'accepted' | 'refused' | 'awaiting' | 'unsure';
}

export interface WaveDone {
  readonly facts: Facts;
  readonly results: readonly Result[];
  /** Every further request would fail the same way. */
  readonly hopeless: Trouble | null;
}

/** Sends the lines' bodies and writes down what came of them, and what is known of others already. */
export function sendWave(
  run: RunContext,
  facts: Facts,
  lines: readonly LedgerLine[],
  known: readonly Result[] = [],
): WaveDone {
  beginWave(run, lines);
  const deliveries = deliver(run, lines);
  const results = [...settleConflicts(run, facts, deliveries.map(resultOf)), ...known];
  const hopeless = deliveries
    .map(({ answer }) => (answer.ok ? null : answer.trouble))
    .find((t) => t && isHopeless(t));
  return { facts: writeResults(run, facts, results), results, hopeless: hopeless ?? null };
}

/** From here on the lines of this wave count as sent, even if no answer is ever written. */
function beginWave(run: RunContext, lines: readonly LedgerLine[]): void {
  const counters = readCounters(run.store);
  const wave = Math.max(counters.lastWaveBegun, ...lines.map((line) => line.intent?.wave ?? 0));
  if (wave > counters.lastWaveBegun) writeCounters(run.store, { ...counters, lastWaveBegun: wave });
}

/** Rows first, then the ledger: what a person sees is never further than what is known. */
export function writeResults(run: RunContext, facts: Facts, results: readonly Result[]): Facts {
  const hand = writeByKey(run, facts.hand, new Map(results.map(({ line, face }) => [line.rowKey, face])));
  const ledger = saveLines(
    facts.ledger,
    results.map(({ line }) => line),
    facts.owner,
  );
  run.workbook.flush();
  return { ...facts, hand, ledger };
}

type Judged = Result | { readonly line: LedgerLine; readonly fate: 'conflict' };

function resultOf({ line, answer }: Delivery): Judged {
  const wish = sentWish(line);
  if (answer.ok && wish) return acceptedResult(line, wish, answer.value.id);
  if (isConflict(answer)) return { line, fate: 'conflict' };
  if (!answer.ok && isWithoutEffect(answer.trouble)) {
    return { line: refused(line), face: faceOfRefused(answer.trouble), fate: 'refused' };
  }
  return { line, face: AWAITING, fate: 'awaiting' };
}

function acceptedResult(line: LedgerLine, wish: Wish, postId: string): Result {
  return { line: acknowledged(line, postId), face: faceOfAccepted(wish, postId), fate: 'accepted' };
}

/** The id is in use with another body: the post exists. Sending on under a new id would publish it twice. */
function isConflict(answer: Outcome<WireWriteResult>): boolean {
  return !answer.ok && answer.trouble.code === 'refused' && answer.trouble.status === 409;
}

/** An answer that proves that no post was made. */
function isWithoutEffect(trouble: Trouble): boolean {
  return trouble.code === 'refused' || trouble.code === 'slow-down' || isHopeless(trouble);
}

function settleConflicts(run: RunContext, facts: Facts, judged: readonly Judged[]): readonly Result[] {
  const conflicts = judged.filter((one) => one.fate === 'conflict').map(({ line }) => line);
  const posts = conflicts.length > 0 ? postsSince(run, conflicts) : [];
  const claimed = new Set(facts.ledger.lines.map((line) => line.postId));
  return judged.map((one) => (one.fate === 'conflict' ? resultOfConflict(one.line, posts, claimed) : one));
}

function resultOfConflict(
  line: LedgerLine,
  posts: Parameters<typeof findPost>[0],
  claimed: ReadonlySet<string>,
): Result {
  // What Genviral holds is what was sent before, if that is known.
  const before = line.accepted === '' ? (line.intent?.body ?? '') : line.accepted;
  const wish = wishOfBody(before);
  const post = wish && findPost(posts, wish, claimed, true);
  if (!wish || !post) return { line: doubtful(line), face: CONFLICT, fate: 'unsure' };
  const adopted = { ...acknowledged(line, post.id), accepted: before };
  return { line: adopted, face: faceOfAccepted(wish, post.id), fate: 'accepted' };
}
