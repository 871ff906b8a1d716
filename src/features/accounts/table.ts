// The Accounts tab: one row for each account chosen for this file.
import { count, text } from '../../workbook/kinds';
import { SETTINGS } from '../settings/settings';
import type { RecordOf, Table } from '../../workbook/table';

/** The State of an account that Genviral lists. */
export const CONNECTED = 'Connected';

const columns = {
  name: {
    header: 'Account',
    kind: text,
    owner: 'addOn',
    note: 'Write this name into the Accounts column of Schedule.',
    widthPx: 210,
  },
  platform: { header: 'Platform', kind: text, owner: 'addOn', note: 'Where it posts.', widthPx: 90 },
  displayName: {
    header: 'Shown as',
    kind: text,
    owner: 'addOn',
    note: 'The name people see on the platform.',
    widthPx: 160,
  },
  group: {
    header: 'Group',
    kind: text,
    owner: 'optional',
    note: 'Yours: give several accounts one name, and a row can name them all with it.',
    widthPx: 120,
  },
  canPost: {
    header: 'Can post',
    kind: text,
    owner: 'addOn',
    note: 'What Genviral says this account can publish.',
    widthPx: 150,
  },
  captionLimit: {
    header: 'Caption limit',
    kind: count,
    owner: 'addOn',
    note: 'Most characters of a caption.',
    widthPx: 95,
  },
  mostImages: {
    header: 'Most images',
    kind: count,
    owner: 'addOn',
    note: 'Most images of one post; empty where Genviral does not say.',
    widthPx: 90,
  },
  longestVideo: {
    header: 'Longest video',
    kind: count,
    owner: 'addOn',
    note: 'The longest video, in seconds; empty where Genviral does not say.',
    widthPx: 100,
  },
  state: {
    header: 'State',
    kind: text,
    owner: 'addOn',
    note: 'Connected, or since when Genviral no longer lists it.',
    widthPx: 220,
  },
  kind: {
    header: 'Kind',
    kind: text,
    owner: 'addOn',
    note: 'Your own connected account, or one hosted by Genviral.',
    widthPx: 90,
  },
  id: {
    header: 'Account id',
    kind: text,
    owner: 'addOn',
    note: 'Leave as it is.',
    widthPx: 250,
    hidden: true,
  },
  // What is written here is the account's default; a row's own value wins.
  ...SETTINGS,
} as const;

export const accountsTable: Table<typeof columns> = {
  id: 'accounts',
  tab: 'Accounts',
  columns,
  key: 'id',
  frozenColumns: 1,
  rows: 100,
};

export type AccountRecord = RecordOf<typeof columns>;
export type AccountColumns = typeof columns;
