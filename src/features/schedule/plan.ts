// What is to be done for each row, given what people wish, what was agreed, and what time it is. Pure: the same facts
// give the same plan, so that what was shown can be compared with what would be done.
import { SECOND_MS, type InstantMs } from '../../time/instant';
import type { Zone } from '../../time/zone';
import type { Line } from '../../workbook/view';
import type { Account } from '../accounts/account';
import type { AccountBook } from '../accounts/book';
import { checkRow, isFilled, type Checked, type Problem } from './check';
import { acceptedWish, sentWish, type LedgerLine } from './ledger/line';
import { lineOfRow } from './ledger/ledger';
import { scheduleTable, type ScheduleRecord } from './table';
import { twinText, wishDifferences, type Wish, type WishField } from './wish';

export interface PlanFacts {
  readonly rows: readonly Line<ScheduleRecord>[];
  /** Of this spreadsheet and workspace only. */
  readonly ledger: readonly LedgerLine[];
  readonly book: AccountBook;
  readonly zone: Zone;
  readonly nowMs: InstantMs;
}

interface OfRow {
  /** The row's number in the sheet. */
  readonly line: number;
  /** Empty on a row that was never sent, and on a copy of one that was. */
  readonly rowKey: string;
  /** A copy of another row: what the add-on wrote on the original is cleared. */
  readonly isCopy: boolean;
  readonly warnings: readonly Problem[];
}

export type Move =
  /** A post that does not exist yet. */
  | (OfRow & {
      readonly kind: 'create';
      readonly wish: Wish;
      readonly accounts: readonly Account[];
    })
  /** The row differs from what Genviral acknowledged. */
  | (OfRow & { readonly kind: 'update'; readonly wish: Wish; readonly fields: readonly WishField[] })
  /** The tick is gone while the post is still to come. */
  | (OfRow & { readonly kind: 'takeBack' })
  /** Something on the row must be mended first. */
  | (OfRow & { readonly kind: 'refuse'; readonly problems: readonly Problem[]; readonly isSent: boolean })
  /** Nothing to do. */
  | (OfRow & { readonly kind: 'nothing'; readonly because: Idle });

/**
 * Why a row needs nothing: not ticked yet, as agreed, as agreed again after a change was undone, at its end, in flight,
 * or waiting for a person.
 */
export type Idle = 'notReady' | 'agreed' | 'agreedAgain' | 'ended' | 'inFlight' | 'unsure';

/** One move for each filled row, in the order of the sheet. */
export function planSchedule(facts: PlanFacts): readonly Move[] {
  const filled = facts.rows.filter(({ record }) => isFilled(record));
  const originals = originalLines(filled, facts);
  const moves = filled.map(({ line, record }) => {
    const checked = checkRow(record, facts);
    const isCopy = record.rowKey !== '' && originals.get(record.rowKey) !== line;
    return isCopy
      ? moveOfFreshRow(line, '', record, checked, true)
      : moveOf(line, record, checked, lineOfRow(facts.ledger, record.rowKey));
  });
  return refuseTwins(moves, facts.ledger);
}

/** Of rows with one key, the one that is what Genviral agreed to; otherwise the first. The others are copies. */
function originalLines(rows: readonly Line<ScheduleRecord>[], facts: PlanFacts): ReadonlyMap<string, number> {
  const originals = new Map<string, number>();
  const isAgreed = new Set<string>();
  for (const { line, record } of rows) {
    const { rowKey } = record;
    if (rowKey === '' || isAgreed.has(rowKey)) continue;
    if (!originals.has(rowKey)) originals.set(rowKey, line);
    const ledgerLine = lineOfRow(facts.ledger, rowKey);
    const agreed = ledgerLine && acceptedWish(ledgerLine);
    const wish = agreed && checkRow(record, facts).wish;
    if (agreed && wish && wishDifferences(agreed, wish).length === 0) {
      originals.set(rowKey, line);
      isAgreed.add(rowKey);
    }
  }
  return originals;
}

function moveOf(line: number, record: ScheduleRecord, checked: Checked, ledgerLine: LedgerLine | null): Move {
  const { rowKey } = record;
  const idle = (because: Idle): Move => ({
    kind: 'nothing',
    line,
    rowKey,
    isCopy: false,
    warnings: [],
    because,
  });
  switch (ledgerLine?.state) {
    case undefined:
    case 'refused':
      return moveOfFreshRow(line, rowKey, record, checked, false);
    case 'sending':
      return idle('inFlight');
    case 'closed':
      return idle('ended');
    case 'unsure':
      return isNewTime(checked.wish, ledgerLine)
        ? moveOfFreshRow(line, rowKey, record, checked, false)
        : idle('unsure');
    case 'open':
      return moveOfSentRow(line, record, checked, ledgerLine);
  }
}

/** A doubtful post may be sent again only for a time of its own: then the service itself tells the two apart. */
function isNewTime(wish: Wish | null, ledgerLine: LedgerLine): boolean {
  if (wish?.when.kind !== 'at') return false;
  const before = sentWish(ledgerLine);
  return before !== null && wishDifferences(before, wish).includes('time');
}

function moveOfFreshRow(
  line: number,
  rowKey: string,
  record: ScheduleRecord,
  { problems, warnings, wish, accounts }: Checked,
  isCopy: boolean,
): Move {
  const row = { line, rowKey, isCopy, warnings };
  if (!wish) return { ...row, kind: 'refuse', problems, isSent: false };
  if (!record.ready) return { ...row, kind: 'nothing', because: 'notReady' };
  return { ...row, kind: 'create', wish, accounts };
}

/** Words of rows whose post has not begun to go public. */
const STILL_TO_COME: readonly string[] = ['Scheduled', 'Changed, not sent', 'Changed in Genviral'];

function moveOfSentRow(
  line: number,
  record: ScheduleRecord,
  { problems, warnings, wish }: Checked,
  ledgerLine: LedgerLine,
): Move {
  const row = { line, rowKey: record.rowKey, isCopy: false, warnings };
  const agreed = acceptedWish(ledgerLine);
  if (!agreed || !STILL_TO_COME.includes(record.status)) {
    return { ...row, kind: 'nothing', because: 'agreed' };
  }
  if (!record.ready) return { ...row, kind: 'takeBack' };
  if (!wish) {
    // The time of a post that is about to go out is over or near, and that is as agreed.
    const isDue = agreed.when.kind === 'at' && problems.every(({ header }) => header === POST_AT);
    return isDue && hasAgreedTime(record, agreed)
      ? { ...row, kind: 'nothing', because: 'agreed' }
      : { ...row, kind: 'refuse', problems, isSent: true };
  }
  const fields = wishDifferences(agreed, wish);
  if (fields.length > 0) return { ...row, kind: 'update', wish, fields };
  const saysSo = record.status === 'Scheduled' && record.message === '';
  return { ...row, kind: 'nothing', because: saysSo ? 'agreed' : 'agreedAgain' };
}

const POST_AT = scheduleTable.columns.postAt.header;

function hasAgreedTime({ postAt }: ScheduleRecord, { when }: Wish): boolean {
  return (
    when.kind === 'at' &&
    typeof postAt === 'object' &&
    Math.abs(postAt.instantMs - when.instantMs) < SECOND_MS
  );
}

/** Two rows that would publish the same thing to the same accounts at the same time: the first one stands. */
function refuseTwins(moves: readonly Move[], ledger: readonly LedgerLine[]): readonly Move[] {
  const firstLine = new Map<string, string>();
  for (const line of ledger) {
    const agreed = line.state === 'open' ? acceptedWish(line) : null;
    if (agreed) firstLine.set(twinText(agreed), 'a post that was sent already');
  }
  return moves.map((move) => {
    if (move.kind !== 'create') return move;
    const twin = firstLine.get(twinText(move.wish));
    if (twin === undefined) firstLine.set(twinText(move.wish), `row ${String(move.line)}`);
    return twin === undefined ? move : refusedAsTwin(move, twin);
  });
}

function refusedAsTwin({ line, rowKey, isCopy, warnings }: OfRow, twin: string): Move {
  const sentence = `same caption, accounts and time as ${twin}; change one of them, or clear this row`;
  const problems = [{ header: scheduleTable.columns.caption.header, sentence }];
  return { kind: 'refuse', line, rowKey, isCopy, warnings, problems, isSent: false };
}
