// How the rows stand, by what their cells say: for a glance that asks nobody. Pure.
import type { Line } from '../../../workbook/view';
import type { ScheduleRecord } from '../table';
import { isFilled } from '../wish/check';

export interface RowCount {
  /** The word that stands in Status, or `Not sent` where none stands yet; `Not ready` of rows that wait for their tick. */
  readonly what: string;
  readonly rows: number;
}

/** What waits for a person first, then the words of Status as they come. */
export function countRows(lines: readonly Line<ScheduleRecord>[]): readonly RowCount[] {
  const counts = new Map<string, number>([
    ['Not sent', 0],
    ['Mend', 0],
    ['Not ready', 0],
  ]);
  for (const { record } of lines) {
    if (!isFilled(record)) continue;
    const what = wordOf(record);
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].filter(([, rows]) => rows > 0).map(([what, rows]) => ({ what, rows }));
}

/** Nothing was sent of rows that say so. */
const NOT_SENT: readonly string[] = ['', 'Not sent', 'Mend'];

function wordOf({ ready, status }: ScheduleRecord): string {
  if (!ready && NOT_SENT.includes(status)) return 'Not ready';
  return status === '' ? 'Not sent' : status;
}
