// The Archive tab: rows of Schedule that came to their end, one a Row key, with the same columns.
import type { Table } from '../../../workbook/table';
import { scheduleTable } from '../table';

const { toMend, ...columns } = scheduleTable.columns;

export const archiveTable: Table<typeof columns> = {
  id: 'archive',
  tab: 'Archive',
  columns,
  key: 'rowKey',
  frozenColumns: 3,
  rows: 100,
};

export type ArchiveColumns = typeof columns;

/** Says which cells to colour, and means nothing where nothing is to be mended. */
export const NOT_ARCHIVED = toMend.header;
