// The hidden tab _Genviral: what was last agreed with Genviral about each row, and what is in flight.
import { count, instant, text } from '../../../workbook/kinds';
import type { RecordOf, Table } from '../../../workbook/table';

const hiddenText = (header: string, note: string) =>
  ({ header, kind: text, owner: 'addOn', note, widthPx: 120, clip: true }) as const;

const columns = {
  rowKey: hiddenText('Row key', 'The row of Schedule this line speaks of.'),
  generation: {
    header: 'Generation',
    kind: count,
    owner: 'addOn',
    note: 'Rises when a post was taken back for good and the row is sent anew.',
    widthPx: 80,
  },
  spreadsheetId: hiddenText(
    'Spreadsheet',
    'Lines of another spreadsheet came with a copy and are left alone.',
  ),
  scope: hiddenText('Scope', 'The workspace the post belongs to.'),
  externalId: hiddenText('Sent as', 'The id under which Genviral knows the row.'),
  state: hiddenText('State', 'sending, open, closed, takenBack, unsure or refused.'),
  print: hiddenText('Print', 'Stands for what was agreed; rows are known again by it.'),
  tab: {
    header: 'Tab',
    kind: count,
    owner: 'addOn',
    note: 'The Schedule tab that the row stood in.',
    widthPx: 90,
  },
  intent: hiddenText('Intent', 'What is in flight.'),
  wave: {
    header: 'Wave',
    kind: count,
    owner: 'addOn',
    note: 'In which wave of its run it is sent.',
    widthPx: 60,
  },
  firstAttempt: {
    header: 'First attempt',
    kind: instant,
    owner: 'addOn',
    note: 'When it was first sent.',
    widthPx: 125,
    format: 'yyyy-mm-dd hh:mm:ss',
  },
  postId: hiddenText('Post id', 'The post in Genviral.'),
  inFlight: hiddenText('In flight', 'The exact body that is or was being sent.'),
  inFlightRest: hiddenText('In flight, rest', 'What does not fit into one cell.'),
  accepted: hiddenText('Accepted', 'The last body that Genviral acknowledged.'),
  acceptedRest: hiddenText('Accepted, rest', 'What does not fit into one cell.'),
} as const;

export const ledgerTable: Table<typeof columns> = {
  id: 'ledger',
  tab: '_Genviral',
  columns,
  key: 'rowKey',
  frozenColumns: 1,
  rows: 100,
  hidden: true,
};

export type LedgerRecord = RecordOf<typeof columns>;
export type LedgerColumns = typeof columns;
