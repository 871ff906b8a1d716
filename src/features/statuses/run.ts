// Brings what became of sent posts onto their rows. Never creates a post.
import type { WirePost } from '../../genviral/schemas';
import { walkPosts } from '../../genviral/walk';
import { MINUTE_MS } from '../../time/instant';
import type { AccountBook } from '../accounts/book';
import { readAccountBook } from '../accounts/lookup';
import type { RunContext } from '../run-context';
import { fetchPosts, readFacts, type Facts } from '../schedule/rows/facts';
import { writeByKey } from '../schedule/rows/hand';
import { saveLines } from '../schedule/ledger/ledger';
import type { LedgerLine } from '../schedule/ledger/line';
import { settleLines } from '../schedule/sending/settling';
import { planStatus, type StatusUpdate } from './plan';

export interface StatusesUpdated {
  /** Posts that were looked at. */
  readonly looked: number;
  /** Posts that could not be asked for this time. */
  readonly missed: number;
  /** How many rows say what, such as Posted: 3. */
  readonly words: Readonly<Record<string, number>>;
}

export function updateStatuses(run: RunContext, book: AccountBook = readAccountBook(run)): StatusesUpdated {
  const { facts } = settleLines(run, readFacts(run, book), false);
  const open = facts.ledger.lines.filter((line) => line.state === 'open');
  if (open.length === 0) return { looked: 0, missed: 0, words: {} };
  const posts = findPosts(run, open);
  const records = new Map(facts.hand.view.lines.map(({ record }) => [record.rowKey, record]));
  const nowMs = run.nowMs();
  const updates = open.flatMap((line) => {
    const post = posts.get(line.postId);
    const record = records.get(line.rowKey) ?? null;
    return post === undefined ? [] : [planStatus({ line, record, post, book, nowMs })];
  });
  write(run, facts, updates);
  return { looked: updates.length, missed: open.length - updates.length, words: wordCounts(updates) };
}

function wordCounts(updates: readonly StatusUpdate[]): Readonly<Record<string, number>> {
  const words: Record<string, number> = {};
  for (const { face } of updates) {
    if (face.status) words[face.status] = (words[face.status] ?? 0) + 1;
  }
  return words;
}

function write(run: RunContext, facts: Facts, updates: readonly StatusUpdate[]): void {
  writeByKey(run, facts.hand, new Map(updates.map(({ line, face }) => [line.rowKey, face])));
  const before = new Set(facts.ledger.lines);
  const changed = updates.map(({ line }) => line).filter((line) => !before.has(line));
  saveLines(facts.ledger, changed, facts.owner);
  run.workbook.flush();
}

/** The service and the script may not agree to the minute when a post was made. */
const AROUND_MS = 10 * MINUTE_MS;
/** Below this many wanted posts on a page, asking for the rest one by one is cheaper. */
const FEWEST_PER_PAGE = 5;

/** By post id; `null` where Genviral does not show the post. A post that could not be asked for is absent. */
function findPosts(run: RunContext, lines: readonly LedgerLine[]): ReadonlyMap<string, WirePost | null> {
  const wanted = new Set(lines.map((line) => line.postId));
  const found = new Map<string, WirePost | null>(
    walkAround(run, lines, wanted).flatMap((post) => (wanted.has(post.id) ? [[post.id, post]] : [])),
  );
  return new Map([
    ...found,
    ...fetchPosts(
      run,
      [...wanted].filter((id) => !found.has(id)),
    ),
  ]);
}

function walkAround(
  run: RunContext,
  lines: readonly LedgerLine[],
  wanted: ReadonlySet<string>,
): readonly WirePost[] {
  const attempts = lines.flatMap((line) => (line.firstAttemptMs === null ? [] : [line.firstAttemptMs]));
  if (attempts.length < FEWEST_PER_PAGE) return [];
  let found = 0;
  return walkPosts(run.client, {
    sinceMs: Math.min(...attempts) - AROUND_MS,
    untilMs: Math.max(...attempts) + AROUND_MS,
    goOn: (page) => {
      const here = page.filter(({ id }) => wanted.has(id)).length;
      found += here;
      run.report('Statuses', Math.min(found, wanted.size), wanted.size);
      return here >= FEWEST_PER_PAGE && run.mayBegin();
    },
  });
}
