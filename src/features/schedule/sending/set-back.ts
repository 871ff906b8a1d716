// A file that was set back to an earlier version has forgotten posts that exist. Before anything new is sent from it,
// rows that say what a post at Genviral says are joined with that post.
import type { RunContext } from '../../run-context';
import { readCounters, writeCounters } from '../ledger/counters';
import { lineCount, newestByRow, saveLines } from '../ledger/ledger';
import type { LedgerLine } from '../ledger/line';
import { faceOfAccepted, type Face } from '../rows/face';
import { planOf, type Facts } from '../rows/facts';
import { writeByKey } from '../rows/hand';
import { createBodyOf } from '../wish/body';
import { printOf } from '../wish/print';
import { settleKeys } from './keys';
import { findPost, postsCreatedSince } from './remote';

/** How many rows found their posts again. */
export interface SetBack {
  readonly facts: Facts;
  readonly joined: number;
}

/** Joins rows with posts, and counts the ledger anew. */
export function joinAfterSetBack(run: RunContext, before: Facts): SetBack {
  const counters = readCounters(run.store);
  const keyed = settleKeys(run, before, planOf(run, before), true);
  const posts = postsCreatedSince(run, counters.firstMs ?? run.nowMs());
  const claimed = new Set(keyed.ledger.lines.map(({ postId }) => postId));
  const seen = new Set(keyed.book.accounts.map(({ id }) => id));
  const newest = newestByRow(keyed.ledger.lines);
  const lines: LedgerLine[] = [];
  const faces = new Map<string, Face>();
  for (const move of planOf(run, keyed).moves) {
    const wish = move.kind === 'create' ? move.wish : null;
    const post = wish && findPost(wish, { posts, claimed, seen, anyTime: false });
    if (!wish || !post) continue;
    claimed.add(post.id);
    faces.set(move.rowKey, faceOfAccepted(wish, post.id));
    lines.push({
      ...keyed.owner,
      rowKey: move.rowKey,
      generation: newest.get(move.rowKey)?.generation ?? 1,
      // Which id it was sent under is not shown anywhere; changes do not need it.
      externalId: newest.get(move.rowKey)?.externalId ?? '',
      state: 'open',
      intent: null,
      firstAttemptMs: Date.parse(post.created_at),
      postId: post.id,
      accepted: createBodyOf(wish, ''),
      print: printOf(wish),
      tabId: keyed.hand.view.tab.id,
    });
  }
  const ledger = saveLines(keyed.ledger, lines, keyed.owner);
  const hand = writeByKey(run, keyed.hand, faces);
  run.workbook.flush();
  writeCounters(run.store, { ...counters, lines: lineCount(ledger) });
  return { facts: { ...keyed, ledger, hand, isSetBack: false }, joined: lines.length };
}
