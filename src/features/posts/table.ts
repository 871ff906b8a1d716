// The Posts tab: the analytics of one post on one account a row.
import { count, instant, link, percent, text } from '../../workbook/kinds';
import type { RecordOf, Table } from '../../workbook/table';

const columns = {
  publishedAt: {
    header: 'Published at',
    kind: instant,
    owner: 'addOn',
    note: 'When it went public, in this spreadsheet’s time zone.',
    widthPx: 125,
  },
  platform: { header: 'Platform', kind: text, owner: 'addOn', note: 'Where it was posted.', widthPx: 85 },
  account: {
    header: 'Account',
    kind: text,
    owner: 'addOn',
    note: 'The handle that posted it.',
    widthPx: 130,
  },
  caption: { header: 'Caption', kind: text, owner: 'addOn', note: 'As published.', widthPx: 320, clip: true },
  views: { header: 'Views', kind: count, owner: 'addOn', note: 'At the last update.', widthPx: 80 },
  likes: { header: 'Likes', kind: count, owner: 'addOn', note: 'At the last update.', widthPx: 70 },
  comments: { header: 'Comments', kind: count, owner: 'addOn', note: 'At the last update.', widthPx: 80 },
  shares: { header: 'Shares', kind: count, owner: 'addOn', note: 'At the last update.', widthPx: 70 },
  saves: { header: 'Saves', kind: count, owner: 'addOn', note: 'At the last update.', widthPx: 70 },
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
    widthPx: 180,
    clip: true,
  },
  durationSeconds: {
    header: 'Seconds',
    kind: count,
    owner: 'addOn',
    note: 'How long the video is.',
    widthPx: 70,
  },
  genviralPostId: {
    header: 'Genviral post',
    kind: text,
    owner: 'addOn',
    note: 'The post in Genviral, where it was sent from there.',
    widthPx: 120,
  },
  externalId: {
    header: 'Sent as',
    kind: text,
    owner: 'addOn',
    note: 'The id under which this spreadsheet sent it.',
    widthPx: 120,
    hidden: true,
  },
  platformPostId: {
    header: 'Platform id',
    kind: text,
    owner: 'addOn',
    note: 'The post’s id on the platform.',
    widthPx: 160,
    hidden: true,
  },
  analyticsId: {
    header: 'Analytics id',
    kind: text,
    owner: 'addOn',
    note: 'Leave as it is: it tells the rows apart.',
    widthPx: 250,
    hidden: true,
  },
} as const;

export const postsTable: Table<typeof columns> = {
  id: 'posts',
  tab: 'Posts',
  columns,
  key: 'analyticsId',
  frozenColumns: 0,
  rows: 200,
};

export type PostRecord = RecordOf<typeof columns>;
export type PostColumns = typeof columns;
