// Today: what needs a person, and what ran last.
import { accountsTable, CONNECTED } from '../../../features/accounts/table';
import { readBinding } from '../../../features/connection/binding';
import { readCoverage } from '../../../features/posts/coverage';
import { attentionOf, countIdeas, type AttentionGroup } from '../../../features/schedule/rows/attention';
import { zoneOfRows } from '../../../features/schedule/rows/facts';
import { scheduleTable } from '../../../features/schedule/table';
import { fingerprint } from '../../../features/schedule/wish/print';
import { activityTable } from '../../../runs/activity';
import { readHeart } from '../../../runs/clock-notes';
import { readJobs } from '../../../runs/jobs-store';
import { noticesOf } from '../../../runs/notices';
import { localText, type Zone } from '../../../time/zone';
import { sentenceOf } from '../../../troubles/sentence';
import { openTable } from '../../../workbook/open';
import { findTab } from '../../../workbook/tabs';
import type { TodayCalls, TodayGroup, TodayState } from '../calls/today';
import { zoneFrom, zoneNow, type Answers, type Reach } from './answering';

export const todayAnswers: Answers<TodayCalls> = {
  todayState: ({ platform }) => todayState({ platform }),
};

function todayState({ platform }: Reach): TodayState {
  const store = platform.documentStore();
  const zone = zoneNow({ platform });
  const nowMs = platform.clock().nowMs();
  const isBound = readBinding(store) !== null;
  const { groups, ideas, trouble } = isBound ? rowsIn({ platform }) : NO_ROWS;
  return {
    groups: groups.map(toldGroup),
    ideas,
    notices: isBound
      ? noticesOf({
          heart: readHeart(store),
          jobs: readJobs(store),
          coverage: readCoverage(store),
          zone,
          nowMs,
        })
      : [],
    trouble,
    lastRuns: lastRuns({ platform }, zone),
    asOf: localText(zone, nowMs),
  };
}

interface RowsNow {
  readonly groups: readonly AttentionGroup[];
  readonly ideas: number;
  readonly trouble: string | null;
  /** Another one where people or runs changed rows. */
  readonly mark: string;
}

export const NO_ROWS: RowsNow = { groups: [], ideas: 0, trouble: null, mark: '' };

/** Two readings, whatever the number of rows. A tab that is wrong is said, and hides nothing else. */
export function rowsIn({ platform }: Reach): RowsNow {
  try {
    const workbook = platform.workbook();
    const store = platform.documentStore();
    const { lines: rows } = openTable(workbook, store, scheduleTable);
    const vanished = openTable(workbook, store, accountsTable)
      .lines.filter(({ record }) => record.id !== '' && record.state !== CONNECTED)
      .map(({ record }) => record.name);
    const nowMs = platform.clock().nowMs();
    const zone = zoneOfRows({ nowMs: () => nowMs, zone: zoneFrom({ platform }) }, rows);
    return {
      groups: attentionOf({ rows, vanished, zone, nowMs }),
      ideas: countIdeas(rows),
      trouble: null,
      mark: fingerprint(JSON.stringify(rows)),
    };
  } catch (error) {
    return { ...NO_ROWS, trouble: sentenceOf(error) };
  }
}

const MOST_SHOWN = 50;

function toldGroup({ title, meaning, rows }: AttentionGroup): TodayGroup {
  return {
    title,
    meaning,
    count: rows.length,
    rows: rows.slice(0, MOST_SHOWN).map(({ line, rowKey, header, caption, text }) => ({
      place: { line, key: rowKey, header },
      title: caption,
      text,
    })),
  };
}

const LAST_RUNS = 5;

function lastRuns({ platform }: Reach, zone: Zone): TodayState['lastRuns'] {
  const workbook = platform.workbook();
  const store = platform.documentStore();
  if (!findTab(workbook, store, activityTable)) return [];
  return openTable(workbook, store, activityTable)
    .lines.slice(0, LAST_RUNS)
    .map(({ record }) => ({
      when: record.startedAt === null ? '' : localText(zone, record.startedAt),
      what: record.what,
      who: record.who,
      result: record.result,
      details: record.details,
    }));
}
