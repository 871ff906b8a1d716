// The tab "Genviral check": what was looked at when the installation was last checked.
import { text } from '../../workbook/kinds';
import type { Table } from '../../workbook/table';

const columns = {
  what: { header: 'What', kind: text, owner: 'addOn', note: 'What was looked at.', widthPx: 260 },
  result: {
    header: 'Result',
    kind: text,
    owner: 'addOn',
    note: 'pass, fail, or told where there is no right or wrong.',
    widthPx: 60,
  },
  found: { header: 'Found', kind: text, owner: 'addOn', note: 'What was found.', widthPx: 380 },
  means: { header: 'What it means', kind: text, owner: 'addOn', note: 'Why it is looked at.', widthPx: 380 },
  todo: { header: 'What to do', kind: text, owner: 'addOn', note: 'Where it failed.', widthPx: 320 },
} as const;

export const selfCheckTable: Table<typeof columns> = {
  id: 'selfCheck',
  tab: 'Genviral check',
  columns,
  key: 'what',
  frozenColumns: 0,
  rows: 40,
};
