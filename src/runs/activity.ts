// The Activity tab: what ran, when, by whom, and how it ended. The newest run stands on top.
import type { Store, Workbook } from '../platform/ports';
import { writeOnTop } from '../workbook/append';
import { count, instant, text } from '../workbook/kinds';
import type { RecordOf, Table } from '../workbook/table';

const columns = {
  startedAt: { header: 'When', kind: instant, owner: 'addOn', note: 'When the run began.', widthPx: 125 },
  what: { header: 'What', kind: text, owner: 'addOn', note: 'What was asked for.', widthPx: 130 },
  who: {
    header: 'By',
    kind: text,
    owner: 'addOn',
    note: 'Who asked; the name typed at Connect.',
    widthPx: 130,
  },
  result: {
    header: 'Result',
    kind: text,
    owner: 'addOn',
    note: 'Done, or Stopped with the reason.',
    widthPx: 80,
  },
  details: {
    header: 'Details',
    kind: text,
    owner: 'addOn',
    note: 'What came of it.',
    widthPx: 520,
    clip: true,
  },
  requests: {
    header: 'Requests',
    kind: count,
    owner: 'addOn',
    note: 'Requests sent to Genviral.',
    widthPx: 80,
  },
  seconds: { header: 'Seconds', kind: count, owner: 'addOn', note: 'How long it took.', widthPx: 75 },
} as const;

export const activityTable: Table<typeof columns> = {
  id: 'activity',
  tab: 'Activity',
  columns,
  key: 'startedAt',
  frozenColumns: 0,
  rows: 100,
};

export type ActivityRecord = RecordOf<typeof columns>;

const MOST_ROWS = 1000;

/** Notes a run, whatever became of it. Before the first Connect there is no tab, and nothing to note. */
export function noteActivity(workbook: Workbook, store: Store, record: ActivityRecord): void {
  writeOnTop(workbook, store, activityTable, record, MOST_ROWS);
}
