// New row for the failed accounts: what is public of a post cannot be changed any more, so the accounts that failed get a
// row of their own, where caption and media can be mended.
import type { WirePost } from '../../../genviral/schemas';
import type { Line } from '../../../workbook/view';
import { writeChanges } from '../../../workbook/write';
import { accountById, type AccountBook } from '../../accounts/book';
import { readAccountBook } from '../../accounts/lookup';
import type { RunContext } from '../../run-context';
import type { LedgerLine } from '../ledger/line';
import { newestByRow } from '../ledger/ledger';
import { fetchPosts, planOf, readFacts } from '../rows/facts';
import type { ScheduleRecord } from '../table';
import type { LeftRow } from './left';
import { insertCopies, readFormulas, type RowCopy } from './new-rows';
import { selectedLines } from './selection';

export interface FailedFacts {
  readonly rows: readonly Line<ScheduleRecord>[];
  /** What was last agreed about a row, by its line. */
  readonly ledger: ReadonlyMap<number, LedgerLine>;
  /** As Genviral shows them now, by id; `null` where it shows none. */
  readonly posts: ReadonlyMap<string, WirePost | null>;
  readonly book: AccountBook;
}

export interface FailedRow {
  readonly line: number;
  readonly record: ScheduleRecord;
  /** The names of the accounts that failed. */
  readonly accounts: readonly string[];
}

export interface FailedPlan {
  readonly failed: readonly FailedRow[];
  readonly left: readonly LeftRow[];
}

export function planFailed(facts: FailedFacts): FailedPlan {
  const failed: FailedRow[] = [];
  const left: LeftRow[] = [];
  for (const row of facts.rows) {
    const planned = planRow(row, facts);
    if ('because' in planned) left.push(planned);
    else failed.push(planned);
  }
  return { failed, left };
}

function planRow({ line, record }: Line<ScheduleRecord>, facts: FailedFacts): FailedRow | LeftRow {
  const postId = facts.ledger.get(line)?.postId ?? '';
  if (postId === '') return { line, because: 'it has no post of this spreadsheet, so nothing of it failed' };
  const post = facts.posts.get(postId);
  if (post === undefined) return { line, because: 'Genviral could not be asked about its post; try again' };
  if (post === null) return { line, because: 'Genviral does not show its post with this key any more' };
  if (post.status !== 'failed' && post.status !== 'partial') {
    return { line, because: `nothing of it failed: Genviral says it is ${post.status}` };
  }
  const ids = post.accounts.states
    .filter(({ status }) => status === 'failed')
    .map((state) => state.account_id);
  const accounts = ids.flatMap((id) => accountById(facts.book, id)?.name ?? []);
  return accounts.length > 0
    ? { line, record, accounts }
    : {
        line,
        because: 'the accounts that failed are not in this file; choose Genviral > Connect… to add them',
      };
}

export interface FailedMade {
  /** Where old and new row stand afterwards. */
  readonly made: readonly {
    readonly line: number;
    readonly newLine: number;
    readonly accounts: readonly string[];
  }[];
  readonly left: readonly LeftRow[];
}

export function makeRowsForFailed(run: RunContext): FailedMade {
  const facts = readFacts(run, readAccountBook(run));
  const { view } = facts.hand;
  const rows = selectedLines(run, view);
  const newest = newestByRow(facts.ledger.lines);
  const ledger = new Map<number, LedgerLine>();
  for (const { line, rowKey } of planOf(run, facts).moves) {
    const known = newest.get(rowKey);
    if (known && ['open', 'closed'].includes(known.state)) ledger.set(line, known);
  }
  const ids = rows.flatMap(({ line }) => ledger.get(line)?.postId ?? []);
  const { failed, left } = planFailed({ rows, ledger, posts: fetchPosts(run, ids), book: facts.book });
  if (failed.length === 0) return { made: [], left };
  const copies = failed.map(({ line, accounts }): RowCopy => {
    return { of: line, changes: { accounts: accounts.join('\n'), postAt: '', date: '', time: '' } };
  });
  const inserted = insertCopies(run, view, readFormulas(view), copies);
  writeChanges(
    inserted.view,
    failed.map((row) => ({ line: inserted.after(row.line), values: wordsOf(row) })),
  );
  return {
    made: failed.map(({ line, accounts }) => ({
      line: inserted.after(line),
      newLine: inserted.placed.find(({ of }) => of === line)?.line ?? 0,
      accounts,
    })),
    left: left.map((row) => ({ ...row, line: inserted.after(row.line) })),
  };
}

/** Without its tick, the old row is not tried again as it is: that would send the accounts their post twice. */
function wordsOf({ record, accounts }: FailedRow): Partial<ScheduleRecord> {
  const word = accounts.length === 1 ? 'has' : 'have';
  const said = `${accounts.join(', ')} ${word} a new row below; Ready is off here, so that nothing is tried twice.`;
  return { ready: false, message: [record.message, said].filter((part) => part !== '').join('\n') };
}
