// One wave: noted before it leaves, delivered, and written down on rows and ledger when it comes back.
import { DELETES_PER_REQUEST, RETRIES_PER_REQUEST } from '../../../genviral/endpoints';
import type { WirePost } from '../../../genviral/schemas';
import type { Trouble } from '../../../troubles/trouble';
import type { RunContext } from '../../run-context';
import { readCounters, writeCounters } from '../ledger/counters';
import { lineCount, saveLines } from '../ledger/ledger';
import {
  acknowledged,
  doubtful,
  intendedWish,
  refused,
  reopened,
  takenBack,
  type IntentKind,
  type LedgerLine,
} from '../ledger/line';
import {
  ARRIVED_BEFORE,
  AWAITING,
  CONFLICT,
  faceOfAccepted,
  faceOfNotTakenBack,
  faceOfRefused,
  faceOfRefusedRetry,
  faceOfRefusedUpdate,
  GONE,
  RETRYING,
  TAKEN_BACK,
  type Face,
} from '../rows/face';
import { faceOfPost } from '../rows/face-of-post';
import type { Facts } from '../rows/facts';
import { writeByKey } from '../rows/hand';
import { wishOfBody } from '../wish/body';
import { wishDifferences } from '../wish/wish';
import { deliver, type Delivery } from './deliver';
import { findPost, postsSince } from './remote';

/** Bodies go side by side, and each may take Genviral a while, because it fetches the media; ids go together. */
export const LINES_PER_WAVE: Readonly<Record<IntentKind, number>> = {
  create: 10,
  update: 10,
  takeBack: DELETES_PER_REQUEST,
  retry: RETRIES_PER_REQUEST,
};

/** What became of a line, for the sum that people are told. */
export type Fate =
  'created' | 'changed' | 'takenBack' | 'retried' | 'refused' | 'kept' | 'awaiting' | 'unsure';

/** A ledger line and its row after an answer. */
export interface Result {
  readonly line: LedgerLine;
  readonly face: Face;
  readonly fate: Fate;
}

export interface WaveDone {
  readonly facts: Facts;
  readonly results: readonly Result[];
  /** Every further request would fail the same way. */
  readonly hopeless: Trouble | null;
}

/** Sends the lines and writes down what came of them, and what is known of others already. */
export function sendWave(
  run: RunContext,
  facts: Facts,
  lines: readonly LedgerLine[],
  known: readonly Result[] = [],
): WaveDone {
  beginWave(run, facts, lines);
  const deliveries = deliver(run, lines);
  const results = [...resultsOf(run, facts, deliveries), ...known];
  const hopeless = deliveries.map((one) => one.hopeless).find((trouble) => trouble !== null) ?? null;
  return { facts: writeResults(run, facts, results), results, hopeless };
}

/** From here on the lines of this wave count as sent, even if no answer is ever written. */
function beginWave(run: RunContext, facts: Facts, lines: readonly LedgerLine[]): void {
  const counters = readCounters(run.store);
  const lastWaveBegun = Math.max(counters.lastWaveBegun, ...lines.map((line) => line.intent?.wave ?? 0));
  if (lastWaveBegun === counters.lastWaveBegun) return;
  const firstMs = counters.firstMs ?? run.nowMs();
  writeCounters(run.store, { lastWaveBegun, lines: lineCount(facts.ledger), firstMs });
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

function resultsOf(run: RunContext, facts: Facts, deliveries: readonly Delivery[]): readonly Result[] {
  const conflicts = deliveries.filter(({ verdict }) => verdict.kind === 'conflict').map(({ line }) => line);
  const posts = conflicts.length > 0 ? postsSince(run, conflicts) : [];
  return deliveries.map((delivery) =>
    delivery.verdict.kind === 'conflict'
      ? resultOfConflict(run, facts, delivery.line, posts)
      : resultOf(delivery),
  );
}

function resultOf({ line, verdict }: Delivery): Result {
  switch (verdict.kind) {
    case 'done':
      return resultOfDone(line, verdict.postId);
    case 'refused':
      return { line: refused(line), face: faceOfRefusal(line, verdict.trouble), fate: 'refused' };
    case 'tooLate':
      return { line: reopened(line), face: faceOfNotTakenBack(verdict.status), fate: 'kept' };
    case 'gone':
      return { line: reopened(line), face: GONE, fate: 'kept' };
    case 'unknown':
    case 'conflict':
      return { line, face: AWAITING, fate: 'awaiting' };
  }
}

function resultOfDone(line: LedgerLine, postId: string): Result {
  const wish = intendedWish(line);
  switch (line.intent?.kind) {
    case 'takeBack':
      return { line: takenBack(line), face: TAKEN_BACK, fate: 'takenBack' };
    case 'retry':
      return { line: reopened(line), face: RETRYING, fate: 'retried' };
    default: {
      const fate = line.intent?.kind === 'update' ? 'changed' : 'created';
      return wish
        ? { line: acknowledged(line, postId), face: faceOfAccepted(wish, postId), fate }
        : { line, face: AWAITING, fate: 'awaiting' };
    }
  }
}

function faceOfRefusal({ intent }: LedgerLine, trouble: Trouble): Face {
  switch (intent?.kind) {
    case 'update':
      return faceOfRefusedUpdate(trouble);
    case 'takeBack':
      return faceOfNotTakenBack(null, trouble);
    case 'retry':
      return faceOfRefusedRetry(trouble);
    default:
      return faceOfRefused(trouble);
  }
}

/** Sending on under a new id would publish it twice. */
function resultOfConflict(
  run: RunContext,
  { ledger, book }: Facts,
  line: LedgerLine,
  posts: readonly WirePost[],
): Result {
  const claimed = new Set(ledger.lines.map(({ postId }) => postId));
  // What Genviral holds is what was sent before, if that is known.
  const before = line.accepted === '' ? (line.intent?.body ?? '') : line.accepted;
  const wish = wishOfBody(before);
  const seen = new Set(book.accounts.map(({ id }) => id));
  const post = wish && findPost(wish, { posts, claimed, seen, anyTime: true });
  if (!wish || !post) return { line: doubtful(line), face: CONFLICT, fate: 'unsure' };
  const adopted = reopened({ ...line, postId: post.id, accepted: before });
  const wished = intendedWish(line);
  const isOther = wished !== null && wishDifferences(wish, wished).length > 0;
  const face = faceOfPost(post, wish, book, run.nowMs());
  const isWaiting = isOther && face.status === 'Scheduled';
  return { line: adopted, face: isWaiting ? { ...face, ...ARRIVED_BEFORE } : face, fate: 'created' };
}
