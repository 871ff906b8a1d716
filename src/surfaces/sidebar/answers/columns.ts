// Columns: the shape of the tabs, and times for rows that have none.
import * as z from 'zod/mini';
import { WEEKDAYS, hourText } from '../../../features/dashboard/hours';
import {
  previewTimes,
  writeTimes,
  type FillPreview as Filled,
} from '../../../features/schedule/edits/blank-times';
import { leftTold } from '../../../features/schedule/edits/left';
import { addSettingColumns, choicesFor } from '../../../features/schedule/edits/setting-columns';
import { plural } from '../../../features/schedule/sending/consent';
import { accountsTable } from '../../../features/accounts/table';
import { scheduleTable } from '../../../features/schedule/table';
import { lookOnly, throughDoor } from '../../../runs/door';
import { isoUtc } from '../../../time/instant';
import { localText } from '../../../time/zone';
import { sentenceOf } from '../../../troubles/sentence';
import { stop } from '../../../troubles/trouble';
import { openTable } from '../../../workbook/open';
import type { Columns, Table } from '../../../workbook/table';
import { columnsTold } from '../../rows';
import { setUp } from '../../set-up';
import type { ColumnsCalls, ColumnsChoice, ColumnsState, ColumnsTab, FillPreview } from '../calls/columns';
import { parsed, type Answers, type Reach } from './answering';

export const columnsAnswers: Answers<ColumnsCalls> = {
  columnsState: ({ platform }) => columnsState({ platform }),
  addColumns: (execution, input) => {
    const { tab, name } = parsed(choiceSchema(), input);
    const choice =
      choicesFor(tab).find((one) => one.name === name) ??
      stop({ code: 'unknown-request', detail: 'columns' });
    const told = columnsTold;
    return told(
      throughDoor(execution, {
        what: 'Add columns',
        work: (run) => addSettingColumns(run, tab, choice),
        told,
      }),
    );
  },
  setUpTabs: (execution) => setUp(execution),
  previewTimes: (execution, input) => {
    const wish = parsed(wishSchema(), input);
    return toldPreview(lookOnly(execution, (run) => previewTimes(run, wish)));
  },
  writeTimes: (execution, input) => {
    const { rows } = parsed(rowsSchema(), input);
    const told = ({ written, left }: ReturnType<typeof writeTimes>): string =>
      [`${plural(written, 'time')} written into Post at.`, leftTold(left)]
        .filter((part) => part !== '')
        .join(' ');
    return told(
      throughDoor(execution, { what: 'Fill blank times', work: (run) => writeTimes(run, rows), told }),
    );
  },
};

const choiceSchema = () =>
  z.strictObject({ tab: z.enum(['schedule', 'accounts']), name: z.string().check(z.maxLength(50)) });

const minuteSchema = () => z.int().check(z.minimum(0), z.maximum(24 * 60 - 1));

const wishSchema = () =>
  z.strictObject({
    weekdays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
    when: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('between'), from: minuteSchema(), to: minuteSchema() }),
      z.strictObject({ kind: z.literal('best') }),
    ]),
    mostPerDay: z.int().check(z.minimum(1), z.maximum(24)),
    apartMinutes: z.int().check(z.minimum(0), z.maximum(7 * 24 * 60)),
  });

const MOST_ROWS = 2000;

const rowsSchema = () =>
  z.strictObject({
    rows: z
      .array(
        z.strictObject({
          line: z.int().check(z.minimum(2), z.maximum(10_000_000)),
          rowKey: z.string().check(z.maxLength(100)),
          print: z.string().check(z.maxLength(2000)),
          instantMs: z.int().check(z.minimum(0), z.maximum(8.64e15)),
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_ROWS)),
  });

function columnsState({ platform }: Reach): ColumnsState {
  try {
    return {
      choices: [
        ...choicesIn({ platform }, 'schedule', scheduleTable),
        ...choicesIn({ platform }, 'accounts', accountsTable),
      ],
      trouble: null,
    };
  } catch (error) {
    return { choices: [], trouble: sentenceOf(error) };
  }
}

function choicesIn<C extends Columns>(
  { platform }: Reach,
  tab: ColumnsTab,
  table: Table<C>,
): readonly ColumnsChoice[] {
  const { places } = openTable(platform.workbook(), platform.documentStore(), table);
  const there = new Set<string>(Object.keys(places));
  return choicesFor(tab).map(({ name, fields }) => ({
    tab,
    name,
    missing: fields
      .filter((field) => !there.has(field))
      .map((field) => table.columns[field]?.header ?? field),
  }));
}

function toldPreview({ times, left, zone, hours }: Filled): FillPreview {
  const unticked = times.filter(({ isReady }) => !isReady).length;
  return {
    times: times.slice(0, MOST_ROWS).map(({ says, line, rowKey, print, instantMs }) => ({
      row: { line, rowKey, print, instantMs },
      local: `${weekdayText(localText(zone, instantMs))} ${localText(zone, instantMs)}`,
      utc: `${isoUtc(instantMs).slice(0, 16).replace('T', ' ')} UTC`,
      says,
    })),
    left,
    zone: zone.name,
    told: [hoursTold(hours), unticked > 0 ? untickedTold(unticked) : '']
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

function hoursTold(hours: Filled['hours']): string {
  if (hours === null) return '';
  return hours.length === 0
    ? 'There are too few measured posts to name good hours.'
    : `Best hours so far: ${hours.map(hourText).join(', ')}.`;
}

const untickedTold = (count: number): string =>
  count === 1
    ? '1 of these rows is not ticked Ready: it gets a time all the same, and is not sent before it is ticked.'
    : `${String(count)} of these rows are not ticked Ready: they get a time all the same, and are not sent before they are ticked.`;

/** Of a day such as `2026-10-19 09:30`. */
function weekdayText(local: string): string {
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(day + 6) % 7] ?? '';
}
