// How the rows stand, by what their cells say: for a glance that asks nobody. Pure.
import type { Line } from '../../../workbook/view';
import type { ScheduleRecord } from '../table';
import { isFilled } from '../wish/check';

export interface RowCount {
  /** Such as `Ready, not sent`, or a word of Status. */
  readonly what: string;
  readonly rows: number;
}

const NOT_SENT: readonly string[] = ['', 'Not sent', 'Taken back'];

/** What is about to happen first, then the words of Status as often as they stand there. */
export function countRows(lines: readonly Line<ScheduleRecord>[]): readonly RowCount[] {
  const counts = new Map<string, number>([
    ['Ready, not sent', 0],
    ['Not ready', 0],
  ]);
  for (const { record } of lines) {
    if (!isFilled(record)) continue;
    const what = wordOf(record);
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].filter(([, rows]) => rows > 0).map(([what, rows]) => ({ what, rows }));
}

function wordOf({ ready, status }: ScheduleRecord): string {
  if (!NOT_SENT.includes(status)) return status;
  if (ready) return 'Ready, not sent';
  return status === 'Taken back' ? status : 'Not ready';
}
