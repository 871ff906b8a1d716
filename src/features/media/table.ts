// The Media tab: one file in Genviral's library a row.
import { count, instant, link, text } from '../../workbook/kinds';
import type { RecordOf, Table } from '../../workbook/table';

const columns = {
  name: {
    header: 'Name',
    kind: text,
    owner: 'addOn',
    note: 'Write this name into a Media cell of Schedule instead of the link.',
    widthPx: 260,
  },
  type: { header: 'Type', kind: text, owner: 'addOn', note: 'What it is, such as video/mp4.', widthPx: 110 },
  kilobytes: { header: 'Size in kB', kind: count, owner: 'addOn', note: 'How large it is.', widthPx: 90 },
  createdAt: {
    header: 'Added at',
    kind: instant,
    owner: 'addOn',
    note: 'When it came to Genviral.',
    widthPx: 125,
  },
  url: { header: 'Link', kind: link, owner: 'addOn', note: 'The file itself.', widthPx: 320, clip: true },
  state: {
    header: 'State',
    kind: text,
    owner: 'addOn',
    note: 'Empty, or since when Genviral no longer lists it.',
    widthPx: 200,
  },
  fileId: {
    header: 'File id',
    kind: text,
    owner: 'addOn',
    note: 'Leave as it is: it tells the rows apart.',
    widthPx: 250,
    hidden: true,
  },
} as const;

export const mediaTable: Table<typeof columns> = {
  id: 'media',
  tab: 'Media',
  columns,
  key: 'fileId',
  frozenColumns: 1,
  rows: 50,
};

export type MediaRecord = RecordOf<typeof columns>;
export type MediaColumns = typeof columns;
