// The History tab: one post on one day a row, written when something changed since its last row.
import { count, instant, link, percent, text } from '../../workbook/kinds';
import type { RecordOf, Table } from '../../workbook/table';

const metric = (header: string) =>
  ({ header, kind: count, owner: 'addOn', note: 'At the last update of that day.', widthPx: 80 }) as const;

const columns = {
  day: {
    header: 'Day',
    kind: instant,
    owner: 'addOn',
    note: 'The day of the update, in this spreadsheet’s time zone. A post without a row had not changed.',
    widthPx: 95,
    format: 'yyyy-mm-dd',
  },
  account: {
    header: 'Account',
    kind: text,
    owner: 'addOn',
    note: 'Platform and handle.',
    widthPx: 180,
  },
  views: metric('Views'),
  likes: metric('Likes'),
  comments: metric('Comments'),
  shares: metric('Shares'),
  saves: metric('Saves'),
  engagement: {
    header: 'Engagement',
    kind: percent,
    owner: 'addOn',
    note: 'The engagement rate as Genviral computes it.',
    widthPx: 90,
  },
  permalink: {
    header: 'Link',
    kind: link,
    owner: 'addOn',
    note: 'The post itself.',
    widthPx: 220,
    clip: true,
  },
  analyticsId: {
    header: 'Analytics id',
    kind: text,
    owner: 'addOn',
    note: 'The post, as in the Posts tab.',
    widthPx: 250,
    hidden: true,
  },
} as const;

export const historyTable: Table<typeof columns> = {
  id: 'history',
  tab: 'History',
  columns,
  key: 'analyticsId',
  frozenColumns: 0,
  rows: 50,
  narrow: true,
};

export type HistoryRecord = RecordOf<typeof columns>;
export type HistoryColumns = typeof columns;
