// Sends what a person agreed to, exactly once. Every step is written down before the next begins, so that a run that
// dies at any point leaves enough for the next one to find out what happened.
import type { Trouble } from '../../troubles/trouble';
import type { RunContext } from '../run-context';
import { isAgreed, type Agreed, type CreateMove } from './consent';
import { hasLead } from './deliver';
import { faceOfMove, faceOfRefused, NEVER_BEGUN, SENDING, TOO_LATE, type Face } from './face';
import { planFacts, type Facts } from './facts';
import { takeInHand, writeByKey, writeByLine } from './hand';
import { readCounters } from './ledger/counters';
import { lineOfRow, saveLines } from './ledger/ledger';
import { refused, sentBody, sentWish, type LedgerLine } from './ledger/line';
import { planSchedule, type Move } from './plan';
import { POSTS_PER_WAVE, sendWave, writeResults, type Result } from './wave';
import { createBodyOf, wishText } from './wish';

export interface Sent {
  readonly facts: Facts;
  readonly results: readonly Result[];
  /** Agreed, and not begun before the time of this execution was over. */
  readonly left: number;
  /** Agreed, and left out because the row changed since. */
  readonly changed: number;
  readonly hopeless: Trouble | null;
}

/** Creates the agreed posts, soonest first. Rows that changed since the yes are left out. */
export function sendAgreed(run: RunContext, facts: Facts, agreed: Agreed): Sent {
  const moves = planSchedule(planFacts(run, facts));
  const keyed = giveKeys(run, facts, moves);
  const wanted = new Map(
    createsIn(moves)
      .filter((move) => isAgreed(agreed, move))
      .map((move) => [keyed.keys.get(move.line), wishText(move.wish)]),
  );
  const again = createsIn(planSchedule(planFacts(run, keyed.facts))).filter(
    (move) => wanted.get(move.rowKey) === wishText(move.wish),
  );
  const lines = linesFor(run, keyed.facts, again);
  const begun = announce(run, keyed.facts, lines);
  const changed = agreed.size - again.length;
  if (lines.length === 0) return { facts: begun, results: [], left: 0, changed, hopeless: null };
  return { ...sendWaves(run, begun, lines), changed };
}

const createsIn = (moves: readonly Move[]): readonly CreateMove[] =>
  moves.filter((move): move is CreateMove => move.kind === 'create');

/**
 * Gives every filled row without a key one, and reads everything again: whoever sorted, edited or unticked in between is
 * seen now. From here on a row is known by its key.
 */
function giveKeys(
  run: RunContext,
  facts: Facts,
  moves: readonly Move[],
): { readonly facts: Facts; readonly keys: ReadonlyMap<number, string> } {
  const keyless = moves.filter((move) => move.rowKey === '');
  const prefix = keyless.length > 0 ? newKeyPrefix(run) : '';
  const given = new Map(keyless.map(({ line }, index) => [line, `${prefix}-${String(index + 1)}`]));
  const keys = new Map(moves.map(({ line, rowKey }) => [line, given.get(line) ?? rowKey]));
  if (keyless.length === 0) return { facts, keys };
  const faces = new Map<number, Face>();
  for (const move of keyless) {
    const cleared = move.isCopy ? faceOfMove(move) : {};
    faces.set(move.line, { ...cleared, rowKey: given.get(move.line) ?? '' });
  }
  writeByLine(facts.hand, faces);
  run.workbook.flush();
  return { facts: { ...facts, hand: takeInHand(run) }, keys };
}

/** Begins with a letter, so that no key is ever taken for a number. */
function newKeyPrefix(run: RunContext): string {
  return `r${run.identifiers.uuid().replace(/-/g, '').slice(0, 10)}`;
}

/** The ledger lines of the moves: the body to be sent, and in which wave. */
function linesFor(run: RunContext, facts: Facts, moves: readonly CreateMove[]): readonly LedgerLine[] {
  const { spreadsheetId } = facts.owner;
  const spreadsheetDigest = run.identifiers.sha256(spreadsheetId).slice(0, 12);
  const firstWave = nextWave(run, facts);
  const soonestFirst = [...moves].sort((one, other) => dueMs(one) - dueMs(other));
  return soonestFirst.map((move, index) => {
    const before = lineOfRow(facts.ledger.lines, move.rowKey);
    const generation = before?.generation ?? 1;
    const externalId = `gs-${spreadsheetDigest}-${move.rowKey}-${String(generation)}`;
    return {
      ...facts.owner,
      rowKey: move.rowKey,
      generation,
      externalId,
      state: 'sending',
      intent: {
        kind: 'create',
        wave: firstWave + Math.floor(index / POSTS_PER_WAVE),
        body: createBodyOf(move.wish, externalId),
      },
      // A doubtful post may be there since its first attempt, with the body of then.
      firstAttemptMs: before?.state === 'unsure' ? before.firstAttemptMs : run.nowMs(),
      postId: '',
      accepted: before?.state === 'unsure' ? sentBody(before) : '',
    };
  });
}

function dueMs({ wish }: CreateMove): number {
  return wish.when.kind === 'at' ? wish.when.instantMs : 0;
}

/** Higher than any wave that was begun or planned. */
function nextWave(run: RunContext, facts: Facts): number {
  const planned = facts.ledger.lines.map((line) => line.intent?.wave ?? 0);
  return Math.max(readCounters(run.store).lastWaveBegun, ...planned) + 1;
}

/** Writes every intent into the ledger and Sending on its row, before anything leaves. */
function announce(run: RunContext, facts: Facts, lines: readonly LedgerLine[]): Facts {
  const sending = new Set(lines.map((line) => line.rowKey));
  const ledger = saveLines(facts.ledger, lines, facts.owner);
  const faces = new Map<number, Face>();
  for (const move of planSchedule(planFacts(run, facts))) {
    const face = sending.has(move.rowKey) ? SENDING : faceOfMove(move);
    if (face) faces.set(move.line, face);
  }
  const hand = writeByLine(facts.hand, faces);
  run.workbook.flush();
  return { ...facts, ledger, hand };
}

function sendWaves(run: RunContext, begun: Facts, lines: readonly LedgerLine[]): Omit<Sent, 'changed'> {
  let facts = begun;
  let hopeless: Trouble | null = null;
  const results: Result[] = [];
  let from = 0;
  for (; from < lines.length && run.mayBegin() && !hopeless; from += POSTS_PER_WAVE) {
    run.report(from, lines.length);
    const wave = lines.slice(from, from + POSTS_PER_WAVE);
    const inTime = wave.filter((line) => isStillInTime(line, run.nowMs()));
    const late = wave.filter((line) => !inTime.includes(line));
    const done = sendWave(run, facts, inTime, late.map(withFace(TOO_LATE)));
    facts = done.facts;
    hopeless = done.hopeless;
    results.push(...done.results);
  }
  const unsent = lines.slice(from).map(withFace(hopeless ? faceOfRefused(hopeless) : NEVER_BEGUN));
  facts = unsent.length > 0 ? writeResults(run, facts, unsent) : putRight(run, facts);
  run.report(lines.length, lines.length);
  return { facts, results, left: hopeless ? 0 : unsent.length, hopeless };
}

/** A post for now has no time to miss; every other needs its lead when its turn comes. */
function isStillInTime(line: LedgerLine, nowMs: number): boolean {
  return hasLead(line, nowMs) || sentWish(line)?.when.kind === 'now';
}

const withFace =
  (face: Face) =>
  (line: LedgerLine): Result => ({ line: refused(line), face, fate: 'refused' });

/** One last look whether rows moved while the last wave was written. */
function putRight(run: RunContext, facts: Facts): Facts {
  return { ...facts, hand: writeByKey(run, facts.hand, new Map()) };
}
