// The Tracked tab: one tracked account a row, own ones and others. People add rows of their own: handles they would like
// to have tracked.
import { count, flag, instant, text } from '../../workbook/kinds';
import type { Dressing } from '../../workbook/set-up';
import type { RecordOf, Table } from '../../workbook/table';

const number = (header: string, note: string, widthPx = 85) =>
  ({ header, kind: count, owner: 'addOn', note, widthPx }) as const;

const word = (header: string, note: string, widthPx: number) =>
  ({ header, kind: text, owner: 'addOn', note, widthPx }) as const;

const columns = {
  platform: word('Platform', 'tiktok, instagram or youtube: the platforms Genviral measures.', 90),
  handle: word(
    'Account',
    'The handle, such as @brand, or the link of a profile. Write a new one into an empty row, then choose Genviral > Analytics > Track accounts….',
    170,
  ),
  state: word(
    'State',
    'Tracked; Not tracked yet: every tracked account uses a paid seat, so you are asked first.',
    190,
  ),
  name: {
    header: 'Name',
    kind: text,
    owner: 'optional',
    note: 'Yours to change: Genviral > Analytics > Track accounts… gives it to Genviral.',
    widthPx: 180,
  },
  ours: word('Ours', 'Whether it is one of the accounts of this file.', 55),
  posts: number('Posts', 'At the last measurement.', 65),
  views: number('Views', 'At the last measurement.'),
  likes: number('Likes', 'At the last measurement.'),
  comments: number('Comments', 'At the last measurement.'),
  measuredAt: {
    header: 'Measured at',
    kind: instant,
    owner: 'addOn',
    note: 'When Genviral last measured it.',
    widthPx: 125,
  },
  refresh: word('Refresh', 'The state of the last refresh; one a day is free.', 130),
  problem: word('Problem', 'What the last refresh said.', 220),
  stop: {
    header: 'Stop tracking',
    kind: flag,
    owner: 'optional',
    note: 'Tick it, then choose Genviral > Analytics > Track accounts…: you are asked before anything is removed.',
    widthPx: 95,
  },
  knownName: { ...word('Name in Genviral', 'Leave as it is.', 120), hidden: true },
  refreshId: { ...word('Refresh id', 'Leave as it is.', 120), hidden: true },
  targetId: { ...word('Target id', 'Leave as it is: it tells the rows apart.', 250), hidden: true },
} as const;

export const targetsTable: Table<typeof columns> = {
  id: 'targets',
  tab: 'Tracked',
  columns,
  key: 'targetId',
  frozenColumns: 2,
  rows: 100,
};

export type TargetRecord = RecordOf<typeof columns>;
export type TargetColumns = typeof columns;

export const targetsDressing: Dressing<TargetColumns> = {
  validations: { stop: { kind: 'checkbox' } },
  colours: (at, of) => [
    { area: of('state'), formula: `${at('state')}="Tracked"`, background: '#ceead6' },
    { area: of('state'), formula: `${at('state')}="Not tracked yet"`, background: '#fdd663' },
    { area: of('refresh'), formula: `${at('refresh')}="failed"`, background: '#f4a39b' },
  ],
};
