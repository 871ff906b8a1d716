// Brings what became of sent posts onto their rows. Never creates a post.
import type { WirePost } from '../../genviral/schemas';
import { READS_PER_WAVE } from '../../genviral/client';
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
import { notePlace, placeToGoOn } from './cursor';
import { planStatus, type StatusUpdate } from './plan';

export interface StatusesUpdated {
  /** Posts that were looked at. */
  readonly looked: number;
  /** Posts that could not be asked for this time. */
  readonly missed: number;
  /** Posts that there was no time for: the next run goes on with them. */
  readonly left: number;
  /** How many rows say what, such as Posted: 3. */
  readonly words: Readonly<Record<string, number>>;
}

export function updateStatuses(run: RunContext, book: AccountBook = readAccountBook(run)): StatusesUpdated {
  const { facts } = settleLines(run, readFacts(run, book), false);
  const open = openLines(facts);
  if (open.length === 0) return { looked: 0, missed: 0, left: 0, words: {} };
  const from = placeToGoOn(run, open);
  const lines = open.slice(from);
  const { posts, asked } = findPosts(run, lines, from);
  const records = new Map(facts.hand.view.lines.map(({ record }) => [record.rowKey, record]));
  const nowMs = run.nowMs();
  const updates = lines.flatMap((line) => {
    const post = posts.get(line.postId);
    const record = records.get(line.rowKey) ?? null;
    return post === undefined ? [] : [planStatus({ line, record, post, book, nowMs })];
  });
  write(run, facts, updates);
  const left = lines.filter(({ postId }) => !posts.has(postId) && !asked.has(postId));
  notePlace(run, left[0] ?? null);
  const missed = lines.length - updates.length - left.length;
  return { looked: updates.length, missed, left: left.length, words: wordCounts(updates) };
}

/** The newest first: those are the ones that people look for. */
function openLines({ ledger }: Facts): readonly LedgerLine[] {
  return ledger.lines.filter((line) => line.state === 'open').reverse();
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

interface Found {
  /** By post id; `null` where Genviral does not show the post. */
  readonly posts: ReadonlyMap<string, WirePost | null>;
  /** Ids that were asked for one by one, answered or not. */
  readonly asked: ReadonlySet<string>;
}

/** Many posts come in pages of the list, the others one by one. `from`: so many were looked at by runs before. */
function findPosts(run: RunContext, lines: readonly LedgerLine[], from: number): Found {
  const posts = new Map<string, WirePost | null>();
  const asked = new Set<string>();
  const ask = (ids: readonly string[]): void => {
    for (const [id, post] of fetchPosts(run, ids)) posts.set(id, post);
    for (const id of ids) asked.add(id);
  };
  const missing = (): readonly string[] =>
    lines.map(({ postId }) => postId).filter((id) => !posts.has(id) && !asked.has(id));
  // Where the list showed none of them, a run that walks it again would come no further.
  if (from > 0) ask(missing().slice(0, READS_PER_WAVE));
  const wanted = new Set(missing());
  for (const post of walkAround(run, lines, wanted, from)) {
    if (wanted.has(post.id)) posts.set(post.id, post);
  }
  for (let ids = missing(); ids.length > 0 && run.mayBegin(); ids = missing()) {
    ask(ids.slice(0, READS_PER_WAVE));
    run.report('Statuses', from + lines.length - missing().length, from + lines.length);
  }
  return { posts, asked };
}

function walkAround(
  run: RunContext,
  lines: readonly LedgerLine[],
  wanted: ReadonlySet<string>,
  from: number,
): readonly WirePost[] {
  const attempts = lines.flatMap((line) => (line.firstAttemptMs === null ? [] : [line.firstAttemptMs]));
  if (attempts.length < FEWEST_PER_PAGE) return [];
  let found = from + lines.length - wanted.size;
  return walkPosts(run.client, {
    sinceMs: Math.min(...attempts) - AROUND_MS,
    untilMs: Math.max(...attempts) + AROUND_MS,
    goOn: (page) => {
      const here = page.filter(({ id }) => wanted.has(id)).length;
      found += here;
      run.report('Statuses', Math.min(found, from + lines.length), from + lines.length);
      return here >= FEWEST_PER_PAGE && run.mayBegin();
    },
  });
}
