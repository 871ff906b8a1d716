// The hidden tab with the cell that formulas look at: when it changes, Sheets computes them again.
import { count } from '../../workbook/kinds';
import type { Table } from '../../workbook/table';

const columns = {
  refresh: {
    header: 'Formulas are computed again when the number below changes',
    kind: count,
    owner: 'addOn',
    note: 'Choose Genviral > Refresh formulas instead of typing here.',
    widthPx: 380,
  },
} as const;

export const formulasTable: Table<typeof columns> = {
  id: 'formulas',
  tab: '_Formulas',
  columns,
  key: 'refresh',
  frozenColumns: 0,
  rows: 2,
  narrow: true,
  hidden: true,
};
