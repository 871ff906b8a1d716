// Today: what needs a person, and what ran last.
import { readBinding } from '../../../features/connection/binding';
import { rowsThatNeedAPerson } from '../../../features/schedule/rows/attention';
import { scheduleTable } from '../../../features/schedule/table';
import { activityTable } from '../../../runs/activity';
import { localText } from '../../../time/zone';
import { sentenceOf } from '../../../troubles/sentence';
import { openTable } from '../../../workbook/open';
import { findTab } from '../../../workbook/tabs';
import type { TodayCalls, TodayState } from '../calls/today';
import { zoneNow, type Answers, type Reach } from './answering';

export const todayAnswers: Answers<TodayCalls> = {
  todayState: ({ platform }) => ({
    ...(readBinding(platform.documentStore()) ? rowsIn({ platform }) : { attention: [], trouble: null }),
    lastRuns: lastRuns({ platform }),
  }),
};

/** Two service calls at most: a tab that is wrong is said, and hides nothing else. */
export function rowsIn({ platform }: Reach): Pick<TodayState, 'attention' | 'trouble'> {
  try {
    const { lines } = openTable(platform.workbook(), platform.documentStore(), scheduleTable);
    const keys = new Map(lines.map(({ line, record }) => [line, record.rowKey]));
    const attention = rowsThatNeedAPerson(lines, platform.clock().nowMs()).map(({ line, title, text }) => ({
      place: { line, key: keys.get(line) ?? '', header: '' },
      title,
      text,
    }));
    return { attention, trouble: null };
  } catch (error) {
    return { attention: [], trouble: sentenceOf(error) };
  }
}

const LAST_RUNS = 5;

function lastRuns({ platform }: Reach): TodayState['lastRuns'] {
  const workbook = platform.workbook();
  const store = platform.documentStore();
  if (!findTab(workbook, store, activityTable)) return [];
  const zone = zoneNow({ platform });
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
