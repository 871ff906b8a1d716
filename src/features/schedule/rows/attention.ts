// Rows that need a person, most dangerous first. Pure; published for the panel.
import { DAY_MS, type InstantMs } from '../../../time/instant';
import type { Line } from '../../../workbook/view';
import { isFilled } from '../wish/check';
import type { StatusWord } from './status';
import type { ScheduleRecord } from '../table';

export interface Attention {
  /** The row in the sheet. */
  readonly line: number;
  readonly title: string;
  readonly text: string;
}

const WORDS: readonly StatusWord[] = [
  'Unsure',
  'Failed',
  'Partly posted',
  'Gone in Genviral',
  'Changed in Genviral',
  'Overdue',
  'Changed, not sent',
  'Sending',
  'Mend',
];

export function rowsThatNeedAPerson(
  rows: readonly Line<ScheduleRecord>[],
  nowMs: InstantMs,
): readonly Attention[] {
  const filled = rows.filter(({ record }) => isFilled(record));
  const unticked = filled.filter(({ record }) => record.status === 'Scheduled' && !record.ready);
  const due = filled.filter(({ record }) => isDueAndNotSent(record, nowMs));
  const worded = WORDS.flatMap((word) => filled.filter(({ record }) => record.status === word));
  const seen = new Set<number>();
  return [
    ...unticked.map((row) => attention(row, 'Unticked, but still scheduled')),
    ...due.map((row) => attention(row, 'Due within a day and not sent')),
    ...worded.map((row) => attention(row, row.record.status)),
  ].filter(({ line }) => {
    const isNew = !seen.has(line);
    seen.add(line);
    return isNew;
  });
}

function isDueAndNotSent({ ready, status, postAt }: ScheduleRecord, nowMs: InstantMs): boolean {
  if (!ready || typeof postAt !== 'object' || !['', 'Not sent', 'Mend'].includes(status)) return false;
  return postAt.instantMs > nowMs && postAt.instantMs < nowMs + DAY_MS;
}

function attention({ line, record }: Line<ScheduleRecord>, title: string): Attention {
  const caption = typeof record.caption === 'string' ? record.caption.replace(/\s+/g, ' ').trim() : '';
  return { line, title, text: record.message === '' ? caption : record.message };
}
