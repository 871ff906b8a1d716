// Finds out what became of lines without an answer, before anything else is sent.
import type { RunContext } from '../run-context';
import { DAY_MS } from '../../time/instant';
import { faceOfAccepted, NEVER_BEGUN, NOT_ARRIVED, UNSURE } from './face';
import { wishesByKey, type Facts } from './facts';
import { readCounters } from './ledger/counters';
import { acknowledged, doubtful, refused, sentWish, type LedgerLine } from './ledger/line';
import { postsSince } from './remote';
import { hasBegun, planSettlements, type Settlement } from './settle';
import { POSTS_PER_WAVE, sendWave, writeResults, type Result } from './wave';

/** A doubtful post is looked for this long; later it will not turn up by itself. */
const LOOK_FOR_MS = DAY_MS;

export interface Settled {
  readonly facts: Facts;
  readonly results: readonly Result[];
}

/** Settles every open line. Only a run that may send repeats a request; any run may look. */
export function settleLines(run: RunContext, facts: Facts, maySend: boolean): Settled {
  const nowMs = run.nowMs();
  const lines = facts.ledger.lines.filter((line) => isOpen(line, nowMs));
  if (lines.length === 0) return { facts, results: [] };
  const { lastWaveBegun } = readCounters(run.store);
  const begun = lines.filter((line) => line.state === 'unsure' || hasBegun(line, lastWaveBegun));
  const settlements = planSettlements({
    lines,
    lastWaveBegun,
    wishes: wishesByKey(run, facts),
    posts: postsSince(run, begun),
    claimed: new Set(facts.ledger.lines.map((line) => line.postId)),
    nowMs,
    maySend,
  });
  const known = settlements.flatMap(resultOf);
  const repeats = settlements.filter(({ kind }) => kind === 'replay').map(({ line }) => line);
  const written = known.length > 0 ? writeResults(run, facts, known) : facts;
  return replay(run, written, repeats, known);
}

function isOpen(line: LedgerLine, nowMs: number): boolean {
  if (line.state === 'sending') return true;
  return line.state === 'unsure' && nowMs < (line.firstAttemptMs ?? 0) + LOOK_FOR_MS;
}

function replay(
  run: RunContext,
  before: Facts,
  lines: readonly LedgerLine[],
  known: readonly Result[],
): Settled {
  let facts = before;
  const results = [...known];
  for (let from = 0; from < lines.length && run.mayBegin(); from += POSTS_PER_WAVE) {
    const done = sendWave(run, facts, lines.slice(from, from + POSTS_PER_WAVE));
    facts = done.facts;
    results.push(...done.results);
    if (done.hopeless) break;
  }
  return { facts, results };
}

/** What is known without another request. */
function resultOf(settlement: Settlement): readonly Result[] {
  const { line } = settlement;
  switch (settlement.kind) {
    case 'neverBegun':
      return [{ line: refused(line), face: NEVER_BEGUN, fate: 'refused' }];
    case 'drop':
      return [{ line: refused(line), face: NOT_ARRIVED, fate: 'refused' }];
    case 'doubt':
      return [{ line: doubtful(line), face: UNSURE, fate: 'unsure' }];
    case 'adopt': {
      const wish = sentWish(line);
      const adopted = acknowledged(line, settlement.post.id);
      return wish
        ? [{ line: adopted, face: faceOfAccepted(wish, settlement.post.id), fate: 'accepted' }]
        : [];
    }
    case 'replay':
    case 'wait':
      return [];
  }
}
