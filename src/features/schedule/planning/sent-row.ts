// What is to be done for a row that has a post at Genviral. Pure.
import type { WirePost } from '../../../genviral/schemas';
import { SECOND_MS, parseIso } from '../../../time/instant';
import { SETTINGS, type SettingId } from '../../settings/settings';
import { acceptedWish, type LedgerLine } from '../ledger/line';
import type { ScheduleRecord } from '../table';
import { scheduleTable } from '../table';
import { cannotEmpty } from '../wish/body';
import { OR_NOW, type Checked } from '../wish/check';
import type { Problem } from '../wish/problem';
import { UNKNOWN, wishDifferences, type Blocks, type Wish, type WishField } from '../wish/wish';
import type { Idle, OfRow, RowMove } from './move';

export interface SentRow {
  readonly row: OfRow;
  readonly record: ScheduleRecord;
  readonly checked: Checked;
  readonly ledger: LedgerLine;
  /** The post as Genviral shows it; `null` where it shows none, `undefined` where nobody asked. */
  readonly post: WirePost | null | undefined;
  /** Settings that have no column in the tab: they stay as they were agreed. */
  readonly absent: ReadonlySet<SettingId>;
}

export function moveOfSentRow(sent: SentRow): RowMove {
  const { row, record, ledger, post } = sent;
  const idle = (because: Idle): RowMove => ({ ...row, kind: 'nothing', because });
  const agreed = acceptedWish(ledger);
  if (post === null) return idle('goneThere');
  if (!agreed) return idle('agreed');
  if (post === undefined) return needsNobody(sent, agreed) ? unchanged(sent, agreed) : idle('unknown');
  switch (post.status) {
    case 'scheduled':
    case 'pending':
    case 'draft':
    case 'retry':
      return moveOfWaiting(sent, agreed);
    case 'failed':
      return record.ready ? moveOfFailed(sent, agreed, post) : idle('agreed');
    case 'partial':
      return record.ready ? moveOfPartial(sent, agreed, post) : idle('agreed');
    default:
      return idle('agreed');
  }
}

/**
 * Whether the row is as it was agreed, so that Genviral need not be asked about its post. A failed one is asked about:
 * its tick means that it should be tried again.
 */
function needsNobody({ record, checked, absent }: SentRow, agreed: Wish): boolean {
  if (!record.ready || !checked.written || FAILURES.includes(record.status)) return false;
  return wishDifferences(agreed, keepAbsent(checked.written, agreed, absent)).length === 0;
}

const FAILURES: readonly string[] = ['Failed', 'Partly posted'];

function moveOfWaiting(sent: SentRow, agreed: Wish): RowMove {
  const { row, record, ledger, checked, post } = sent;
  if (!record.ready) {
    const dueMs = agreed.when.kind === 'at' ? agreed.when.instantMs : null;
    return { ...row, kind: 'takeBack', ledger, caption: agreed.caption, dueMs };
  }
  if (!checked.written) return refuse(sent, checked.problems);
  const written = keepAbsent(checked.written, agreed, sent.absent);
  const fields = wishDifferences(agreed, written);
  if (fields.length === 0) return unchanged(sent, agreed);
  if (checked.problems.length > 0) return refuse(sent, checked.problems);
  const isForNow = written.when.kind === 'now' && fields.includes('time');
  const isThere = post && !isForNow && equalsPost(written, post) && showsAccountsOf(written, post);
  if (isThere && fields.every(isComparable)) {
    return { ...row, kind: 'accept', ledger, wish: written };
  }
  return updateOf(sent, agreed, written, fields);
}

/** The time of a row that is about to go out is near or over, and that is as agreed. */
function unchanged({ row, record, post }: SentRow, agreed: Wish): RowMove {
  if (post && !equalsPost(agreed, post)) return { ...row, kind: 'nothing', because: 'changedThere' };
  const saysSo = record.status === 'Scheduled' && record.message === '';
  const isWaiting = record.status === 'Changed, not sent' || record.status === 'Scheduled';
  return { ...row, kind: 'nothing', because: !saysSo && isWaiting ? 'agreedAgain' : 'agreed' };
}

function updateOf(sent: SentRow, agreed: Wish, wish: Wish, fields: readonly WishField[]): RowMove {
  const { row, ledger, checked, post } = sent;
  if (wish.when.kind === 'now' && fields.includes('time')) {
    return refuse(sent, [
      {
        header: POST_AT,
        sentence: 'a post that was sent cannot be changed to now; choose a time at least 3 minutes ahead',
      },
    ]);
  }
  const stuck = cannotEmpty(agreed, wish);
  if (stuck.length > 0) {
    return refuse(
      sent,
      stuck.map((header) => ({
        header,
        sentence:
          'cannot be emptied on a post that was sent: take it back (untick Ready, send), then send it again',
      })),
    );
  }
  const overGenviral = post !== undefined && post !== null && !equalsPost(agreed, post);
  return { ...row, kind: 'update', ledger, wish, accounts: checked.accounts, fields, overGenviral };
}

const POST_AT = scheduleTable.columns.postAt.header;

function moveOfFailed(sent: SentRow, agreed: Wish, post: WirePost): RowMove {
  const { row, ledger, checked } = sent;
  if (!checked.written) return refuse(sent, checked.problems);
  const written = keepAbsent(checked.written, agreed, sent.absent);
  const fields = wishDifferences(agreed, written);
  if (fields.includes('time')) {
    return checked.problems.length > 0
      ? refuse(sent, checked.problems)
      : updateOf(sent, agreed, written, fields);
  }
  if (fields.length > 0) {
    return refuse(sent, [
      { header: POST_AT, sentence: 'the post failed; put a new time to send it changed' },
    ]);
  }
  return { ...row, kind: 'retry', ledger, accounts: failedAccounts(post), reasons: reasonsOf(post) };
}

/** What went public cannot be changed; the accounts that failed can be tried again, or get a row of their own. */
function moveOfPartial(sent: SentRow, agreed: Wish, post: WirePost): RowMove {
  const { row, ledger, checked } = sent;
  if (!checked.written) return refuse(sent, checked.problems);
  const changed = wishDifferences(agreed, keepAbsent(checked.written, agreed, sent.absent));
  if (changed.join() === 'time') return refuse(sent, [{ header: POST_AT, sentence: PARTLY_PUBLIC }]);
  if (changed.length > 0) {
    const sentence =
      'part of the post is public; choose New row for the failed accounts to send them something else';
    return refuse(sent, [{ header: scheduleTable.columns.caption.header, sentence }]);
  }
  return { ...row, kind: 'retry', ledger, accounts: failedAccounts(post), reasons: reasonsOf(post) };
}

const PARTLY_PUBLIC =
  'part of the post is public, so its time cannot change; put the old time back to try the failed accounts again at once, or choose New row for the failed accounts';

function refuse({ row }: SentRow, problems: readonly Problem[]): RowMove {
  const told = problems.map(({ header, sentence }) => ({ header, sentence: sentence.replace(OR_NOW, '') }));
  return { ...row, kind: 'refuse', problems: told, isSent: true, isIdea: false };
}

function failedAccounts(post: WirePost): readonly string[] {
  return post.accounts.states.filter(({ status }) => status === 'failed').map(({ account_id: id }) => id);
}

function reasonsOf(post: WirePost): string {
  const reasons = post.accounts.states.flatMap((state) => (state.error_message ? [state.error_message] : []));
  return [...new Set(reasons)].join('; ');
}

/** Fields that Genviral gives back as they were sent; media and settings come back rewritten, or not at all. */
const isComparable = (field: WishField): boolean => ['caption', 'accounts', 'time'].includes(field);

/** Whether Genviral holds this wish, as far as that can be seen. */
export function equalsPost(wish: Wish, post: WirePost): boolean {
  return isOnTime(wish, post) && post.caption === wish.caption && hasAccountsOf(wish, post);
}

/** The time of a post for now is the service's own. */
export function isOnTime({ when }: Wish, post: WirePost): boolean {
  if (when.kind === 'now') return true;
  const scheduledMs = post.scheduled_at ? parseIso(post.scheduled_at) : null;
  return scheduledMs !== null && Math.abs(scheduledMs - when.instantMs) < SECOND_MS;
}

/** Deliveries to accounts out of the key's sight are left out of an answer: what is shown must be wished. */
export function hasAccountsOf(wish: Wish, post: WirePost): boolean {
  return post.accounts.states.every((state) => wish.accountIds.includes(state.account_id));
}

/**
 * Whether an account was added that Genviral does not have: only of accounts in the key's sight (`seen`) can that be told;
 * those of a row always are.
 */
export function showsAccountsOf(wish: Wish, post: WirePost, seen?: ReadonlySet<string>): boolean {
  const shown = new Set(post.accounts.states.map((state) => state.account_id));
  return wish.accountIds.every((id) => shown.has(id) || (seen !== undefined && !seen.has(id)));
}

/** An absent column means that its setting stays as it was agreed, never that it is cleared. */
function keepAbsent(written: Wish, agreed: Wish, absent: ReadonlySet<SettingId>): Wish {
  let { blocks, musicUrl, media } = written;
  for (const id of absent) {
    const { provider, field } = SETTINGS[id];
    if (id === 'music') musicUrl ??= agreed.musicUrl === UNKNOWN ? null : agreed.musicUrl;
    else if (id === 'videoSeconds') media = withAgreedSeconds(media, agreed.media);
    else if (provider !== 'post') blocks = withAgreedField(blocks, agreed.blocks, provider, field);
  }
  return { ...written, blocks, musicUrl, media };
}

function withAgreedSeconds(media: Wish['media'], agreed: Wish['media']): Wish['media'] {
  const isSame = media?.type === 'video' && agreed?.type === 'video' && media.url === agreed.url;
  return isSame && media.duration_sec === undefined ? agreed : media;
}

function withAgreedField(blocks: Blocks, agreed: Blocks, provider: keyof Blocks, field: string): Blocks {
  const value = agreed[provider]?.[field];
  if (value === undefined || value === UNKNOWN || blocks[provider]?.[field] !== undefined) return blocks;
  return { ...blocks, [provider]: { ...blocks[provider], [field]: value } };
}
