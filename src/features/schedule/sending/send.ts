// Sends what a person agreed to, exactly once. Every step is written down before the next begins, so that a run that
// dies at any point leaves enough for the next one to find out what happened.
import type { Trouble } from '../../../troubles/trouble';
import type { RunContext } from '../../run-context';
import { saveLines } from '../ledger/ledger';
import { agreedTo, intendedWish, refused, type LedgerLine } from '../ledger/line';
import type { Plan } from '../plan';
import { isSending, type Orphan, type SendingMove } from '../planning/move';
import { faceOfRefused, faceOfUnsent, SENDING, TOO_LATE, type Face } from '../rows/face';
import { faceOfMove } from '../rows/face-of-move';
import { planOf, planWithPosts, type Facts } from '../rows/facts';
import { writeByKey, writeByLine } from '../rows/hand';
import { writeNotes } from '../rows/notes';
import { createBodyOf } from '../wish/body';
import {
  agreedOrphans,
  doneBefore,
  isAgreed,
  NOTHING_AGREED,
  printOfMove,
  printOfOrphan,
  type Agreed,
} from './consent';
import { hasLead } from './deliver';
import { settleKeys } from './keys';
import { linesFor, wavesOf } from './lines';
import { closeOrphans, putBackRows } from './orphans';
import { sendWave, writeResults, type Result } from './wave';

export interface Sent {
  readonly facts: Facts;
  readonly results: readonly Result[];
  /** Agreed, and not begun before the time of this execution was over, or a person stopped it. */
  readonly left: Agreed;
  /** Agreed, and left out because the row changed since. */
  readonly changed: number;
  /** Rows that were written again for posts that had lost theirs. */
  readonly putBack: number;
  readonly hopeless: Trouble | null;
}

/** Does the agreed moves, and nothing else. Rows that changed since the yes are left out. */
export function sendAgreed(run: RunContext, before: Facts, agreed: Agreed): Sent {
  const keyed = keyAllRows(run, planWithPosts(run, before).facts);
  // What is not agreed any more was changed by somebody in between, or by another window.
  const plan = planOf(run, keyed);
  const moves = plan.moves.filter(isSending).filter((move) => move.rowKey !== '' && isAgreed(agreed, move));
  const orphans = {
    takeBack: agreedOrphans(agreed, plan.orphans, 'takeBack'),
    leave: agreedOrphans(agreed, plan.orphans, 'leave'),
    putBack: agreedOrphans(agreed, plan.orphans, 'putBack'),
  };
  const prints = printsByKey(moves, orphans.takeBack);
  const planned = new Set(prints.values());
  for (const choice of ['leave', 'putBack'] as const) {
    for (const { ledger } of orphans[choice]) planned.add(printOfOrphan(choice, ledger.postId));
  }
  const missing = new Set([...agreed].filter((print) => !planned.has(print)));
  const lines = linesFor(run, keyed, moves, orphans.takeBack);
  const announced = announce(run, keyed, plan, moves, lines);
  const begun = closeOrphans(run, putBackRows(run, announced, orphans.putBack), orphans.leave);
  const changed = missing.size - doneBefore(missing, keyed.ledger.lines).size;
  const rest = { changed, putBack: orphans.putBack.length };
  if (lines.length === 0) {
    return { facts: begun, results: [], left: NOTHING_AGREED, hopeless: null, ...rest };
  }
  const { left, ...sent } = sendWaves(run, begun, lines);
  return { ...sent, left: new Set(left.flatMap(({ rowKey }) => prints.get(rowKey) ?? [])), ...rest };
}

/** What was agreed, by the row or the lost row that it is about. */
function printsByKey(
  moves: readonly SendingMove[],
  takeBacks: readonly Orphan[],
): ReadonlyMap<string, string> {
  return new Map([
    ...moves.map((move) => [move.rowKey, printOfMove(move)] as const),
    ...takeBacks.map(({ ledger }) => [ledger.rowKey, printOfOrphan('takeBack', ledger.postId)] as const),
  ]);
}

/** Whoever sorts while keys are written moves them to other rows: then they are settled once more. */
function keyAllRows(run: RunContext, before: Facts): Facts {
  let facts = before;
  for (let attempt = 0; attempt < MOST_ATTEMPTS_AT_KEYS; attempt += 1) {
    const settled = settleKeys(run, facts, planOf(run, facts), true);
    if (settled === facts) break;
    facts = settled;
  }
  return facts;
}

const MOST_ATTEMPTS_AT_KEYS = 3;

/** Writes every intent into the ledger, what was agreed anew, and Sending on its row, before anything leaves. */
function announce(
  run: RunContext,
  facts: Facts,
  plan: Plan,
  moves: readonly SendingMove[],
  lines: readonly LedgerLine[],
): Facts {
  const sending = new Set(moves.map(({ line }) => line));
  const accepted = plan.moves.flatMap((move) =>
    move.kind === 'accept' ? [agreedTo(move.ledger, createBodyOf(move.wish, move.ledger.externalId))] : [],
  );
  const ledger = saveLines(facts.ledger, [...accepted, ...lines], facts.owner);
  const faces = new Map<number, Face>();
  for (const move of plan.moves) {
    const face = sending.has(move.line) ? SENDING : faceOfMove(move);
    if (face) faces.set(move.line, face);
  }
  const hand = writeByLine(facts.hand, faces);
  writeNotes(hand.view, plan.moves);
  run.workbook.flush();
  return { ...facts, ledger, hand };
}

function sendWaves(
  run: RunContext,
  begun: Facts,
  lines: readonly LedgerLine[],
): Pick<Sent, 'facts' | 'results' | 'hopeless'> & { readonly left: readonly LedgerLine[] } {
  let facts = begun;
  let hopeless: Trouble | null = null;
  const results: Result[] = [];
  const waves = [...wavesOf(lines)];
  let sent = 0;
  run.report('Sending', 0, lines.length);
  for (let wave = waves[0]; wave && run.mayBegin() && !hopeless; wave = waves[0]) {
    waves.shift();
    const inTime = wave.filter((line) => isStillInTime(line, run.nowMs()));
    const late = wave.filter((line) => !inTime.includes(line));
    const done = sendWave(run, facts, inTime, late.map(unsent(TOO_LATE)));
    facts = done.facts;
    hopeless = done.hopeless;
    results.push(...done.results);
    sent += wave.length;
    run.report('Sending', sent, lines.length);
  }
  const rest = waves.flat();
  const trouble = hopeless;
  const told = rest.map((line) =>
    unsent(trouble ? faceOfRefused(trouble) : faceOfUnsent(line.intent?.kind))(line),
  );
  facts = told.length > 0 ? writeResults(run, facts, told) : putRight(run, facts);
  return { facts, results, left: hopeless ? [] : rest, hopeless };
}

/** A post for now has no time to miss, nor has a take-back or a retry; every other needs its lead when its turn comes. */
function isStillInTime(line: LedgerLine, nowMs: number): boolean {
  const kind = line.intent?.kind;
  if (kind === 'takeBack' || kind === 'retry') return true;
  return hasLead(line, nowMs) || intendedWish(line)?.when.kind === 'now';
}

const unsent =
  (face: Face) =>
  (line: LedgerLine): Result => ({ line: refused(line), face, fate: 'refused' });

/** One last look whether rows moved while the last wave was written. */
function putRight(run: RunContext, facts: Facts): Facts {
  return { ...facts, hand: writeByKey(run, facts.hand, new Map()) };
}
