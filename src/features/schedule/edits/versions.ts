// Make a version per platform: one row becomes one row for each platform of its accounts, so that each can be given a
// caption of its own. One row stays one post.
import { cellText } from '../../../workbook/kinds';
import type { Line } from '../../../workbook/view';
import { writeChanges } from '../../../workbook/write';
import { lookUpAll, type AccountBook } from '../../accounts/book';
import { readAccountBook } from '../../accounts/lookup';
import type { RunContext } from '../../run-context';
import { newestByRow } from '../ledger/ledger';
import { planOf, readFacts, type Facts } from '../rows/facts';
import type { ScheduleRecord } from '../table';
import { hasFormula } from './formulas';
import type { LeftRow } from './left';
import { insertCopies, readFormulas, type RowCopy } from './new-rows';
import { selectedLines } from './selection';

/** The accounts of one platform, as a cell names them. */
interface Version {
  readonly platform: string;
  readonly accounts: string;
}

export interface Divided {
  readonly line: number;
  /** In the order in which the row names its accounts; the first stays in the row itself. */
  readonly versions: readonly Version[];
}

export interface VersionFacts {
  readonly rows: readonly Line<ScheduleRecord>[];
  readonly book: AccountBook;
  /** Rows whose posts exist, or may exist. */
  readonly sent: ReadonlySet<number>;
  /** Rows whose accounts are computed by a formula. */
  readonly computed: ReadonlySet<number>;
}

export interface VersionPlan {
  readonly divided: readonly Divided[];
  readonly left: readonly LeftRow[];
}

export function planVersions(facts: VersionFacts): VersionPlan {
  const divided: Divided[] = [];
  const left: LeftRow[] = [];
  for (const row of facts.rows) {
    const planned = planRow(row, facts);
    if ('because' in planned) left.push(planned);
    else divided.push(planned);
  }
  return { divided, left };
}

function planRow({ line, record }: Line<ScheduleRecord>, facts: VersionFacts): Divided | LeftRow {
  if (facts.sent.has(line)) {
    return { line, because: 'it was sent, and its post exists; write a new row for another version' };
  }
  if (facts.computed.has(line)) {
    return { line, because: 'a formula writes its Accounts; write the names there first' };
  }
  const { found, problems } = lookUpAll(facts.book, cellText(record.accounts));
  const [problem] = problems;
  if (problem !== undefined) return { line, because: problem.replace(/\.$/, '') };
  const names = new Map<string, string[]>();
  for (const { platform, name } of found) names.set(platform, [...(names.get(platform) ?? []), name]);
  const versions = [...names].map(([platform, accounts]) => ({ platform, accounts: accounts.join('\n') }));
  const [only, second] = versions;
  if (!only) return { line, because: 'it names no account yet' };
  return second
    ? { line, versions }
    : { line, because: `its accounts are on one platform only, ${only.platform}` };
}

/** Lines of the answer are those where the rows stand afterwards. */
export function makeVersions(run: RunContext): VersionPlan {
  const facts = readFacts(run, readAccountBook(run));
  const { view } = facts.hand;
  const rows = selectedLines(run, view);
  const formulas = readFormulas(view);
  const column = view.places.accounts ?? 0;
  const computed = rows.filter(({ line }) => hasFormula(formulas, line, column)).map(({ line }) => line);
  const plan = planVersions({
    rows,
    book: facts.book,
    sent: sentLines(run, facts),
    computed: new Set(computed),
  });
  if (plan.divided.length === 0) return plan;
  const copies = plan.divided.flatMap(({ line, versions }) =>
    versions.slice(1).map(({ accounts }): RowCopy => ({ of: line, changes: { accounts } })),
  );
  const { view: made, after } = insertCopies(run, view, formulas, copies);
  // Last: a run that dies before this leaves copies that are not ready, and no account is lost.
  const changes = plan.divided.map(({ line, versions }) => ({
    line: after(line),
    values: { accounts: versions[0]?.accounts ?? '' },
  }));
  writeChanges(made, changes);
  const moved = <T extends { readonly line: number }>(row: T): T => ({ ...row, line: after(row.line) });
  return { divided: plan.divided.map(moved), left: plan.left.map(moved) };
}

const EXISTS: readonly (string | undefined)[] = ['sending', 'open', 'closed', 'unsure'];

/** Rows that have a post at Genviral, or may have one; those that came apart from their posts too. */
export function sentLines(run: RunContext, facts: Facts): ReadonlySet<number> {
  const { moves, rejoined } = planOf(run, facts);
  const newest = newestByRow(facts.ledger.lines);
  const postIds = new Map(facts.hand.view.lines.map(({ line, record }) => [line, record.postId]));
  const sent = moves.filter(({ line, rowKey, isCopy }) => {
    const state = newest.get(rowKey)?.state;
    if (EXISTS.includes(state) || rejoined.apart.has(line)) return true;
    const isElsewhere = facts.ledger.foreignKeys.has(rowKey) || (postIds.get(line) ?? '') !== '';
    return state === undefined && !isCopy && isElsewhere;
  });
  return new Set(sent.map(({ line }) => line));
}
