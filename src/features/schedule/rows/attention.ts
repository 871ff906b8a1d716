// Rows that need a person, most dangerous first. Pure; published for the panel.
import type { CellTime } from '../../../time/cell-time';
import { DAY_MS, MINUTE_MS, type InstantMs } from '../../../time/instant';
import { localText, type Zone } from '../../../time/zone';
import { cellText } from '../../../workbook/kinds';
import type { Line } from '../../../workbook/view';
import { normalName } from '../../accounts/account';
import { inOneLine } from '../../one-line';
import { shortened } from '../sending/consent';
import { scheduleTable, type ScheduleRecord } from '../table';
import { readRowTime } from '../wish/cells';
import { isFilled } from '../wish/check';
import type { StatusWord } from './status';

/** A cell that a person should see, and why. */
export interface Attention {
  /** The row in the sheet. */
  readonly line: number;
  readonly rowKey: string;
  /** The header of the column where something can be done. */
  readonly header: string;
  /** The beginning of its caption, by which people know the row; empty where it has none. */
  readonly caption: string;
  /** What is wrong with this row; empty where the kind says it all. */
  readonly text: string;
}

/** Rows of one kind of trouble. */
export interface AttentionGroup {
  /** Such as `Failed`. */
  readonly title: string;
  /** What it means and what to do. */
  readonly meaning: string;
  readonly rows: readonly Attention[];
}

export interface AttentionFacts {
  readonly rows: readonly Line<ScheduleRecord>[];
  /** Names of accounts of this file that Genviral lists no more. */
  readonly vanished: readonly string[];
  readonly zone: Zone;
  readonly nowMs: InstantMs;
}

interface Kind {
  readonly title: string;
  readonly meaning: string;
  readonly header: string;
  /** What to say of a row, in sentences; `null` where the row is not of this kind. */
  readonly tell: (row: Row, facts: Told) => string | null;
}

interface Row extends Line<ScheduleRecord> {
  /** What the row's own cells say about its time. */
  readonly wished: CellTime;
}

type Told = Omit<AttentionFacts, 'rows'>;

const { ready, postAt, message, accounts } = scheduleTable.columns;

const worded = (status: StatusWord, meaning: string, header: string = message.header): Kind => ({
  title: status,
  meaning,
  header,
  tell: ({ record }) => (record.status === status ? inOneLine(record.message, LONGEST) : null),
});

/** In this order; a row is told once, where it is most dangerous, with all that is wrong with it. */
const KINDS: readonly Kind[] = [
  {
    title: 'Unticked, but still scheduled',
    meaning: 'Genviral still publishes these. Send to take them back, or tick Ready again.',
    header: ready.header,
    tell: ({ record }, { zone }) =>
      record.status === 'Scheduled' && !record.ready
        ? `Goes public ${timeOf(record.scheduledFor, zone)}.`
        : null,
  },
  {
    title: 'Moved, but not sent',
    meaning: 'Post at differs from the time that Genviral holds. Send to move the post.',
    header: postAt.header,
    tell: ({ record, wished }, { zone }) =>
      record.status === 'Scheduled' && record.ready && isMoved(wished, record.scheduledFor)
        ? `${wishText(wished, zone)}; goes public ${timeOf(record.scheduledFor, zone)}.`
        : null,
  },
  worded('Changed, not sent', 'Genviral holds the older text, media or time. Send to change the post.'),
  {
    title: 'Due within a day and not sent',
    meaning:
      'Ready, and their time comes soon. Mend what has to be, and send them: else nothing is published.',
    header: postAt.header,
    tell: ({ record, wished }, { zone, nowMs }) =>
      wished.kind === 'at' && isDueAndNotSent(record, wished.instantMs, nowMs)
        ? [
            `Due ${timeOf(wished.instantMs, zone)}.`,
            record.status === 'Mend' ? '' : inOneLine(record.message, LONGEST),
          ]
            .filter((sentence) => sentence !== '')
            .join(' ')
        : null,
  },
  worded(
    'Unsure',
    'Whether the post went out is not known. Look at the account; a new time sends the row again.',
  ),
  worded('Failed', 'The platform refused the post. See why, mend it, and put a new time or retry.'),
  worded('Partly posted', 'Some accounts have it, some refused. See which.'),
  worded('Overdue', 'Its time went by without a word from the platform. Update, and look at the account.'),
  {
    title: 'Scheduled for an account that is gone',
    meaning:
      'Genviral lists the account no more, so the post will fail. Connect it again in Genviral, or take the post back.',
    header: accounts.header,
    tell: ({ record }, { vanished }) => {
      if (record.status !== 'Scheduled' && record.status !== 'Changed, not sent') return null;
      const named = cellText(record.accounts)
        .split(/[\n,;]/)
        .map(normalName);
      const gone = vanished.filter((name) => named.includes(normalName(name)));
      return gone.length > 0 ? `${gone.join(', ')}.` : null;
    },
  },
  worded('Gone in Genviral', 'Somebody deleted the post there, or this key cannot see it any more.'),
  worded(
    'Changed in Genviral',
    'Somebody changed the post there. Nothing here overwrites it until you decide.',
  ),
  worded(
    'Sending',
    'A run ended before the answer came. Send again: it looks first, and sends nothing twice.',
  ),
  {
    title: 'Mend',
    meaning: 'Ready, but these cannot be sent as they are.',
    header: message.header,
    tell: ({ record }) =>
      record.status === 'Mend' && record.ready ? inOneLine(record.message, LONGEST) : null,
  },
];

/** Kinds that have rows, most dangerous first; in a kind, in the order of the sheet. */
export function attentionOf({ rows, ...facts }: AttentionFacts): readonly AttentionGroup[] {
  const filled = rows
    .filter(({ record }) => isFilled(record))
    .map((row) => ({ ...row, wished: readRowTime(row.record, facts.zone) }))
    .flatMap((row) => worstOf(row, facts) ?? []);
  return KINDS.flatMap(({ title, meaning }) => {
    const rows = filled.flatMap(({ kind, told }) => (kind === title ? [told] : []));
    return rows.length > 0 ? [{ title, meaning, rows }] : [];
  });
}

/** How many rows want mending and are not ticked Ready: ideas, which are no danger and need nobody yet. */
export function countIdeas(rows: AttentionFacts['rows']): number {
  return rows.filter(({ record }) => isFilled(record) && record.status === 'Mend' && !record.ready).length;
}

/** The most dangerous kind that a row is of, and what to say of it there; `null` where it needs nobody. */
function worstOf(row: Row, facts: Told): { readonly kind: string; readonly told: Attention } | null {
  const reasons = KINDS.flatMap(({ title, header, tell }) => {
    const text = tell(row, facts);
    return text === null ? [] : [{ title, header, text }];
  });
  const [worst, ...others] = reasons;
  if (!worst) return null;
  const { line, record } = row;
  const told = {
    line,
    rowKey: record.rowKey,
    header: headerIn(record) ?? worst.header,
    caption: shortened(cellText(record.caption)),
    text: [worst.text, ...others.map(({ title, text }) => `${title}: ${text}`)].join(' '),
  };
  return { kind: worst.title, told };
}

/** Seconds are not sent. What cannot be read is not what Genviral holds either. */
function isMoved(wished: CellTime, heldMs: InstantMs | null): boolean {
  if (heldMs === null || wished.kind === 'now') return false;
  return wished.kind !== 'at' || Math.abs(wished.instantMs - heldMs) > MINUTE_MS;
}

function wishText(wished: CellTime, zone: Zone): string {
  if (wished.kind === 'at') return `Says ${localText(zone, wished.instantMs)}`;
  return wished.kind === 'blank' ? 'Is empty' : 'Cannot be read';
}

function isDueAndNotSent(
  { ready: isReady, status }: ScheduleRecord,
  wishedMs: InstantMs,
  nowMs: InstantMs,
): boolean {
  if (!isReady || !['', 'Not sent', 'Mend'].includes(status)) return false;
  return wishedMs > nowMs && wishedMs < nowMs + DAY_MS;
}

/** Messages about a cell begin with its header. */
function headerIn({ status, message: said }: ScheduleRecord): string | null {
  if (status !== 'Mend') return null;
  const [named = ''] = said.split(':');
  return Object.values(scheduleTable.columns).some(({ header }) => header === named) ? named : null;
}

const timeOf = (instantMs: InstantMs | null, zone: Zone): string =>
  instantMs === null ? 'at an unknown time' : localText(zone, instantMs);

/** Of a message, in one line. */
const LONGEST = 161;
