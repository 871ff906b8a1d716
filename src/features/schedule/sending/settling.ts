// Finds out what became of lines without an answer, before anything else is sent.
import type { WirePost } from '../../../genviral/schemas';
import { DAY_MS } from '../../../time/instant';
import type { RunContext } from '../../run-context';
import { readCounters } from '../ledger/counters';
import {
  acceptedWish,
  acknowledged,
  doubtful,
  refused,
  reopened,
  sentWish,
  takenBack,
  unknownChange,
  type LedgerLine,
} from '../ledger/line';
import { faceOfDoubt, GONE, NEVER_BEGUN, NOT_ARRIVED, TAKEN_BACK, withoutEffect } from '../rows/face';
import { faceOfPost } from '../rows/face-of-post';
import { fetchPosts, wishesByKey, type Facts } from '../rows/facts';
import { postsSince } from './remote';
import { hasBegun, hasPost, planSettlements, type Settlement } from './settle';
import { LINES_PER_WAVE, sendWave, writeResults, type Result } from './wave';

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
  const claimed = new Set(facts.ledger.lines.map((line) => line.postId));
  const shownIds = idsInRows(facts);
  const ids = lines.map(({ rowKey, postId }) => (postId === '' ? (shownIds.get(rowKey) ?? '') : postId));
  const posts = fetchPosts(
    run,
    ids.filter((id, index) => id !== '' && (!claimed.has(id) || id === lines[index]?.postId)),
  );
  const settlements = planSettlements({
    lines,
    lastWaveBegun,
    wishes: wishesByKey(run, facts),
    listed: postsSince(
      run,
      begun.filter((line) => !hasPost(line)),
    ),
    posts,
    shownIds,
    claimed,
    accountIds: new Set(facts.book.accounts.map(({ id }) => id)),
    nowMs,
    maySend,
  });
  const known = settlements.flatMap((settlement) => resultOf(settlement, facts, nowMs));
  const repeats = settlements.filter(({ kind }) => kind === 'replay').map(({ line }) => line);
  const written = known.length > 0 ? writeResults(run, facts, known) : facts;
  return replay(run, withPosts(written, posts), repeats, known);
}

function idsInRows({ hand }: Facts): ReadonlyMap<string, string> {
  return new Map(
    hand.view.lines.flatMap(({ record: { rowKey, postId } }) =>
      rowKey === '' || postId === '' ? [] : [[rowKey, postId]],
    ),
  );
}

function withPosts(facts: Facts, posts: ReadonlyMap<string, WirePost | null>): Facts {
  return { ...facts, posts: new Map([...facts.posts, ...posts]) };
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
  for (let from = 0; from < lines.length && run.mayBegin(); from += LINES_PER_WAVE.create) {
    const done = sendWave(run, facts, lines.slice(from, from + LINES_PER_WAVE.create));
    facts = done.facts;
    results.push(...done.results);
    if (done.hopeless) break;
  }
  return { facts, results };
}

/** What is known without another request. */
function resultOf(settlement: Settlement, { book }: Facts, nowMs: number): readonly Result[] {
  const { line } = settlement;
  switch (settlement.kind) {
    case 'neverBegun':
      return [{ line: refused(line), face: NEVER_BEGUN, fate: 'refused' }];
    case 'drop':
      return [{ line: refused(line), face: NOT_ARRIVED, fate: 'refused' }];
    case 'doubt':
      return [
        { line: doubtful(line), face: faceOfDoubt(sentWish(line), line.firstAttemptMs), fate: 'unsure' },
      ];
    case 'adopt': {
      const { post } = settlement;
      const adopted = acknowledged(line, post.id);
      return [{ line: adopted, face: faceOfPost(post, sentWish(line), book, nowMs), fate: 'created' }];
    }
    case 'changed': {
      const changed = acknowledged(line, line.postId);
      const face = faceOfPost(settlement.post, acceptedWish(changed), book, nowMs);
      return [{ line: changed, face, fate: 'changed' }];
    }
    case 'takenBack':
      return [{ line: takenBack(line), face: TAKEN_BACK, fate: 'takenBack' }];
    case 'gone':
      return [{ line: reopened(line), face: GONE, fate: 'kept' }];
    case 'perhapsChanged':
    case 'asShown': {
      const open = settlement.kind === 'asShown' ? reopened(line) : unknownChange(line);
      const face = faceOfPost(settlement.post, acceptedWish(line), book, nowMs);
      return [{ line: open, face: withoutEffect(face, line.intent?.kind), fate: 'kept' }];
    }
    case 'replay':
    case 'wait':
      return [];
  }
}
