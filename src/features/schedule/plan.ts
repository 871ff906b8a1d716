// What is to be done for each row, given what people wish, what was agreed, what Genviral holds, and what time it is.
// Pure: the same facts give the same plan, so that what was shown can be compared with what would be done.
import type { WirePost } from '../../genviral/schemas';
import type { Line } from '../../workbook/view';
import type { SettingId } from '../settings/settings';
import { acceptedWish, intendedWish, sentWish, type LedgerLine } from './ledger/line';
import { newestByRow } from './ledger/ledger';
import { warnOfClashes } from './planning/clashes';
import { warnOfBeats, type Beats } from './unattended/warn';
import type { Idle, OfRow, Orphan, RefuseMove, RowMove } from './planning/move';
import { rejoinRows, type PostPrint, type Rejoined, type RowPrint } from './planning/rejoin';
import { moveOfSentRow } from './planning/sent-row';
import { WORDS_OF_POSTS } from './rows/status';
import { scheduleTable, type ScheduleRecord } from './table';
import { approvalProblem } from './planning/approval';
import { checkRow, isFilled, type Checked, type CheckFacts } from './wish/check';
import { printOf } from './wish/print';
import type { Problem } from './wish/problem';
import { twinText, wishDifferences, type Wish } from './wish/wish';

export interface PlanFacts extends CheckFacts {
  readonly rows: readonly Line<ScheduleRecord>[];
  /** Of this spreadsheet and workspace only. */
  readonly ledger: readonly LedgerLine[];
  /** Keys of rows whose posts belong to another spreadsheet: this one is a copy of it. */
  readonly foreignKeys: ReadonlySet<string>;
  /** Settings without a column in the tab. */
  readonly absent: ReadonlySet<SettingId>;
  /** Whether rows need approval before they are sent: the tab has the column Approved. */
  readonly needsApproval: boolean;
  /** Posts that Genviral was asked for, by id; `null` where it shows none. Others were not asked for. */
  readonly posts: ReadonlyMap<string, WirePost | null>;
  /** The sheet id of the tab that was read. */
  readonly tabId: number;
  /** When the clock sends by itself, where it does. */
  readonly beats?: Beats;
}

export interface Plan {
  /** One for each filled row, in the order of the sheet. */
  readonly moves: readonly RowMove[];
  readonly rejoined: Rejoined;
  /** Posts still to come whose rows are gone. */
  readonly orphans: readonly Orphan[];
  /** Posts that the plan would like to know: ask Genviral, and plan again. */
  readonly unknown: readonly string[];
}

export function planSchedule(facts: PlanFacts): Plan {
  const rows = facts.rows
    .filter(({ record }) => isFilled(record))
    .map((row) => ({ ...row, checked: checkRow(row.line, row.record, facts) }));
  const rejoined = rejoinRows(rows.map(printRow), facts.ledger.flatMap(postPrint));
  const newest = newestByRow(facts.ledger);
  const ourPosts = new Set(facts.ledger.map(({ postId }) => postId));
  const moves = rows.map(({ line, record, checked }) => {
    const rowKey = rejoined.keys.get(line) ?? '';
    // Cells of another row's post: they were pasted, or sorted apart from their row.
    const isLeftover = record.postId !== '' && ourPosts.has(record.postId) && !newest.has(rowKey);
    const isCopy = isLeftover || rejoined.copies.has(line);
    const row: OfRow = { line, rowKey: isCopy ? '' : rowKey, isCopy, warnings: checked.warnings };
    return rejoined.apart.has(line)
      ? refuseRow(row, APART, true)
      : moveOf(row, record, checked, newest.get(row.rowKey) ?? null, facts);
  });
  const rowKeys = new Set(moves.map(({ rowKey }) => rowKey));
  const rowless = facts.ledger.filter(
    (line) => line.state === 'open' && line.tabId === facts.tabId && !rowKeys.has(line.rowKey),
  );
  return {
    moves: warnOfBeats(warnOfClashes(refuseTwins(moves, facts.ledger), facts.ledger), facts),
    rejoined,
    orphans: rowless.flatMap((line) => orphanOf(line, facts.posts.get(line.postId))),
    unknown: [
      ...moves.flatMap((move) => postToAskFor(move, newest)),
      ...rowless.filter(({ postId }) => !facts.posts.has(postId)).map(({ postId }) => postId),
    ],
  };
}

function postToAskFor(move: RowMove, newest: ReadonlyMap<string, LedgerLine>): readonly string[] {
  const isUnknown = move.kind === 'nothing' && move.because === 'unknown';
  const line = isUnknown ? newest.get(move.rowKey) : undefined;
  return line ? [line.postId] : [];
}

/** What is public, or at its end, needs no row any more. */
function orphanOf(ledger: LedgerLine, post: WirePost | null | undefined): readonly Orphan[] {
  const wish = acceptedWish(ledger);
  return post && wish && isStillToCome(post) ? [{ ledger, post, wish }] : [];
}

function printRow({ line, record, checked }: Line<ScheduleRecord> & { readonly checked: Checked }): RowPrint {
  return { line, record, print: checked.written && printOf(checked.written) };
}

/** A row is known again by what was agreed, or by what is on its way. */
function postPrint({ rowKey, print, postId }: LedgerLine): readonly PostPrint[] {
  return print === '' ? [] : [{ rowKey, print, postId }];
}

const APART: Problem = {
  header: scheduleTable.columns.rowKey.header,
  sentence:
    'this row and its post came apart, as if columns had been sorted without the hidden ones. Undo that; nothing is sent for it until then',
};

const FROM_ANOTHER_FILE: Problem = {
  header: scheduleTable.columns.status.header,
  sentence:
    'this row was sent from another spreadsheet, of which this is a copy. Choose Genviral > Connect… to start fresh here',
};

/** The row may be new, or have lost its post: only a person can tell, and sending could publish it twice. */
const wordsOfAnother = (status: string): Problem => ({
  header: scheduleTable.columns.status.header,
  sentence: `says ${status}, but no post belongs to this row: it was copied or sorted without the hidden columns. Undo that; or clear this cell, and the row is new`,
});

function refuseRow(row: OfRow, problem: Problem, isSent: boolean): RefuseMove {
  return { ...row, kind: 'refuse', problems: [problem], isSent, isIdea: false };
}

function moveOf(
  row: OfRow,
  record: ScheduleRecord,
  checked: Checked,
  ledger: LedgerLine | null,
  facts: PlanFacts,
): RowMove {
  const idle = (because: Idle): RowMove => ({ ...row, kind: 'nothing', because });
  if (!ledger && !row.isCopy) {
    if (isForeign(record, facts)) {
      return isOverElsewhere(record) ? idle('ended') : refuseRow(row, FROM_ANOTHER_FILE, true);
    }
    if (WORDS_OF_POSTS.includes(record.status)) {
      return { ...refuseRow(row, wordsOfAnother(record.status), true), keepsStatus: true };
    }
  }
  switch (ledger?.state) {
    case undefined:
    case 'refused':
      return moveOfFreshRow(row, record, checked, ledger?.generation ?? 1, facts);
    case 'takenBack':
      return record.ready
        ? moveOfFreshRow(row, record, checked, ledger.generation + 1, facts)
        : idle('takenBack');
    case 'sending':
      return idle('inFlight');
    case 'closed':
      return idle('ended');
    case 'unsure':
      return isNewTime(checked.wish, ledger)
        ? moveOfFreshRow(row, record, checked, ledger.generation, facts)
        : idle('unsure');
    case 'open': {
      const post = facts.posts.get(ledger.postId);
      const move = moveOfSentRow({ row, record, checked, ledger, post, absent: facts.absent });
      return move.kind === 'update' ? withApproval(move, record, move.wish, facts) : move;
    }
  }
}

function isForeign({ rowKey, postId }: ScheduleRecord, { foreignKeys }: PlanFacts): boolean {
  return postId !== '' || foreignKeys.has(rowKey);
}

const ENDS: readonly string[] = ['Posted', 'In TikTok inbox', 'Partly posted', 'Failed', 'Gone in Genviral'];

/** Its post came to its end with the other file: it says so, and nothing is asked of it here. */
function isOverElsewhere({ status, ready }: ScheduleRecord): boolean {
  return ENDS.includes(status) || (status === 'Taken back' && !ready);
}

/** Whether it can be taken back before anybody sees it. */
function isStillToCome({ status }: WirePost): boolean {
  return ['scheduled', 'pending', 'draft', 'retry'].includes(status);
}

/** A doubtful post may be sent again only for a time of its own: then the service itself tells the two apart. */
function isNewTime(wish: Wish | null, ledger: LedgerLine): boolean {
  if (wish?.when.kind !== 'at') return false;
  const before = sentWish(ledger);
  return before !== null && wishDifferences(before, wish).includes('time');
}

function moveOfFreshRow(
  row: OfRow,
  record: ScheduleRecord,
  { problems, wish, accounts }: Checked,
  generation: number,
  facts: PlanFacts,
): RowMove {
  if (!wish) return { ...row, kind: 'refuse', problems, isSent: false, isIdea: !record.ready };
  if (!record.ready) return { ...row, kind: 'nothing', because: 'notReady' };
  return withApproval({ ...row, kind: 'create', wish, accounts, generation }, record, wish, facts);
}

function withApproval(move: RowMove, record: ScheduleRecord, wish: Wish, facts: PlanFacts): RowMove {
  const problem = facts.needsApproval ? approvalProblem(record.approved, wish) : null;
  return problem ? { ...refuseRow(move, problem, move.kind === 'update'), warnings: move.warnings } : move;
}

/** Two rows that would publish the same thing to the same accounts at the same time: the first one stands. */
function refuseTwins(moves: readonly RowMove[], ledger: readonly LedgerLine[]): readonly RowMove[] {
  const first = new Map<string, { readonly rowKey: string; readonly name: string }>();
  for (const line of ledger) {
    // What awaits its answer may be there as well.
    const agreed =
      line.state === 'open' ? acceptedWish(line) : line.state === 'sending' ? intendedWish(line) : null;
    if (agreed) first.set(twinText(agreed), { rowKey: line.rowKey, name: 'a post that was sent already' });
  }
  return moves.map((move) => {
    if (move.kind !== 'create' && move.kind !== 'update') return move;
    const text = twinText(move.wish);
    const twin = first.get(text);
    const isItself = move.kind === 'update' && twin?.rowKey === move.rowKey;
    if (!twin) first.set(text, { rowKey: move.rowKey, name: `row ${String(move.line)}` });
    return !twin || isItself ? move : refuseTwin(move, twin.name, move.kind === 'update');
  });
}

function refuseTwin({ line, rowKey, isCopy, warnings }: OfRow, twin: string, isSent: boolean): RowMove {
  const sentence = `same caption, accounts and time as ${twin}; change one of them, or clear this row`;
  const problem = { header: scheduleTable.columns.caption.header, sentence };
  return refuseRow({ line, rowKey, isCopy, warnings }, problem, isSent);
}
