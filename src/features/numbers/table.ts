// Sent rows as this room sees them: the number columns, and what is needed to find their posts. A lens on tabs that
// other rooms declare in full.
import { anything, text } from '../../workbook/kinds';
import type { RecordOf, Table } from '../../workbook/table';
import { numberColumns } from './columns';

const seen = <K>(header: string, kind: K) =>
  ({ header, kind, owner: 'optional', note: '', widthPx: 100 }) as const;

const columns = {
  status: seen('Status', text),
  accounts: seen('Accounts', anything),
  campaign: seen('Campaign', anything),
  link: seen('Link', text),
  rowKey: seen('Row key', text),
  postId: seen('Post id', text),
  ...numberColumns,
} as const;

export type SentColumns = typeof columns;
export type SentRecord = RecordOf<SentColumns>;

const lensOn = (id: string, tab: string): Table<SentColumns> => ({
  id,
  tab,
  columns,
  key: 'rowKey',
  frozenColumns: 0,
  rows: 100,
});

/** The tabs that hold sent rows. */
export const sentTables: readonly Table<SentColumns>[] = [
  lensOn('schedule', 'Schedule'),
  lensOn('archive', 'Archive'),
];
