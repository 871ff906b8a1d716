// The Schedule tab: one planned post a row. People write the wish, the add-on writes what became of it.
import type { Area, ColourRule, Validation } from '../../platform/ports';
import { anything, count, flag, instant, link, text } from '../../workbook/kinds';
import type { Dressing } from '../../workbook/set-up';
import type { RecordOf, Table } from '../../workbook/table';
import { numberColumns } from '../numbers/columns';
import { SETTINGS } from '../settings/settings';
import { MARKED_FIELDS, markRule } from './rows/marks';
import { STATUS_COLOURS } from './rows/status';

const columns = {
  ready: {
    header: 'Ready',
    kind: flag,
    owner: 'people',
    note: 'Tick it when the post may be sent. Nothing is sent before you choose Genviral > Send….',
    widthPx: 60,
  },
  status: {
    header: 'Status',
    kind: text,
    owner: 'addOn',
    note: 'What became of the row. Written by the add-on.',
    widthPx: 130,
  },
  message: {
    header: 'Message',
    kind: text,
    owner: 'addOn',
    note: 'What to mend, or what the platforms said.',
    widthPx: 260,
    clip: true,
  },
  accounts: {
    header: 'Accounts',
    kind: anything,
    owner: 'people',
    note: 'Names from the Accounts tab or a group, one per line or comma; up to 10.',
    widthPx: 190,
    clip: true,
  },
  caption: {
    header: 'Caption',
    kind: anything,
    owner: 'people',
    note: 'The text of the post. A formula is fine: what the cell shows is sent.',
    widthPx: 320,
    clip: true,
  },
  media: {
    header: 'Media',
    kind: anything,
    owner: 'people',
    note: 'Public links: one video, or up to 35 JPG or PNG images, one per line.',
    widthPx: 220,
    clip: true,
  },
  postAt: {
    header: 'Post at',
    kind: anything,
    owner: 'people',
    note: 'Date and time in this spreadsheet’s time zone, such as 2026-10-19 09:30. The word now publishes at once, after a question of its own.',
    widthPx: 135,
    format: 'yyyy-mm-dd hh:mm',
  },
  scheduledFor: {
    header: 'Scheduled for',
    kind: instant,
    owner: 'addOn',
    note: 'The time that Genviral holds.',
    widthPx: 125,
  },
  link: {
    header: 'Link',
    kind: link,
    owner: 'addOn',
    note: 'Where it was published.',
    widthPx: 200,
    clip: true,
  },
  ...numberColumns,
  campaign: {
    header: 'Campaign',
    kind: anything,
    owner: 'optional',
    note: 'Yours, to sort and filter by.',
    widthPx: 120,
  },
  approved: {
    header: 'Approved',
    kind: anything,
    owner: 'wanted',
    note: 'Where this column is, only approved rows are sent. Written by Approve selected rows; a later change asks for it again.',
    widthPx: 170,
    clip: true,
  },
  toMend: {
    header: 'To mend',
    kind: count,
    owner: 'addOn',
    note: 'Which cells to colour.',
    widthPx: 60,
    hidden: true,
  },
  rowKey: {
    header: 'Row key',
    kind: text,
    owner: 'addOn',
    note: 'Leave as it is: it ties this row to its post wherever the row goes.',
    widthPx: 120,
    hidden: true,
  },
  postId: {
    header: 'Post id',
    kind: text,
    owner: 'addOn',
    note: 'The post in Genviral.',
    widthPx: 250,
    hidden: true,
  },
  publishedAt: {
    header: 'Published at',
    kind: instant,
    owner: 'addOn',
    note: 'When the first account went public.',
    widthPx: 125,
    hidden: true,
  },
  date: {
    header: 'Date',
    kind: anything,
    owner: 'wanted',
    note: 'With Time, in place of Post at.',
    widthPx: 95,
    format: 'yyyy-mm-dd',
  },
  time: {
    header: 'Time',
    kind: anything,
    owner: 'wanted',
    note: 'With Date, in place of Post at.',
    widthPx: 70,
    format: 'hh:mm',
  },
  ...SETTINGS,
} as const;

export const scheduleTable: Table<typeof columns> = {
  id: 'schedule',
  tab: 'Schedule',
  columns,
  key: 'rowKey',
  frozenColumns: 3,
  rows: 1000,
};

export type ScheduleRecord = RecordOf<typeof columns>;
export type ScheduleColumns = typeof columns;

/** The columns that the add-on writes on a row. */
export type OwnCells = Pick<
  ScheduleRecord,
  'status' | 'message' | 'scheduledFor' | 'link' | 'rowKey' | 'postId' | 'publishedAt' | 'toMend'
>;

const RED = '#f4a39b';
const AMBER = '#fdd663';

/** A minute and a bit, as a share of a day: dates in cells are fractions. */
const ABOUT_A_MINUTE = '0.0008';

/** `accountNames` is where the names of the Accounts tab stand. */
export function scheduleDressing(accountNames: {
  readonly tabId: number;
  readonly area: Area;
}): Dressing<ScheduleColumns> {
  const help = 'Choose a name, or write several: one per line or comma.';
  const accounts: Validation = { kind: 'fromColumn', help, ...accountNames };
  return {
    validations: { ready: { kind: 'checkbox' }, accounts },
    colours: (at, of) => [
      ...wishDiffersFromFact(at, of),
      ...MARKED_FIELDS.map((field) => markRule(field, at('toMend'), of(field))),
      ...STATUS_COLOURS.map(([word, background]) => ({
        area: of('status'),
        formula: `${at('status')}="${word}"`,
        background,
      })),
    ],
    filter: true,
  };
}

type At = Parameters<NonNullable<Dressing<ScheduleColumns>['colours']>>[0];
type Of = Parameters<NonNullable<Dressing<ScheduleColumns>['colours']>>[1];

/** Seen at once, without the script: conditional formats follow every keystroke. */
function wishDiffersFromFact(at: At, of: Of): readonly ColourRule[] {
  const unticked = `(${at('ready')}=FALSE)*(${at('status')}="Scheduled")`;
  const moved = `(ABS(${at('postAt')}-${at('scheduledFor')})>${ABOUT_A_MINUTE})*(${at('status')}="Scheduled")`;
  const notSent = `(${at('status')}="")+(${at('status')}="Not sent")+(${at('status')}="Mend")`;
  const dueSoon = `(${at('ready')}=TRUE)*(${notSent})*(${at('postAt')}>0)*(${at('postAt')}<NOW()+1)`;
  return [
    { area: of('ready'), formula: unticked, background: RED },
    { area: of('postAt'), formula: moved, background: AMBER },
    { area: of('postAt'), formula: dueSoon, background: RED },
  ];
}
