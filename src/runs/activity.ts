// The Activity tab: what ran, when, by whom, and how it ended. The newest run stands on top.
import type { Store, Workbook } from '../platform/ports';
import { SECOND_MS } from '../time/instant';
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
    note: 'Done, Stopped with the reason, or Unfinished: it goes on while its panel is open.',
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

/** Notes a further part of a run: on the line of its parts before, as long as that stands on top. */
export function noteFurtherPart(workbook: Workbook, store: Store, record: ActivityRecord): void {
  writeOnTop(workbook, store, activityTable, record, MOST_ROWS, (top) =>
    isOfSameRun(top, record)
      ? {
          ...record,
          requests: (top.requests ?? 0) + (record.requests ?? 0),
          seconds: (top.seconds ?? 0) + (record.seconds ?? 0),
        }
      : null,
  );
}

/** Cells may keep times to the second only. */
function isOfSameRun(top: ActivityRecord, { startedAt, what, who }: ActivityRecord): boolean {
  const apartMs = Math.abs((top.startedAt ?? 0) - (startedAt ?? 0));
  return top.result === UNFINISHED && top.what === what && top.who === who && apartMs < SECOND_MS;
}

/** The result of a run that has a further part to come. */
export const UNFINISHED = 'Unfinished';
