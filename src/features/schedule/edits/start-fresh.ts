// A copied file: its rows carry keys and posts of the spreadsheet it was copied from. Nothing is done with those posts here.
// A person may start fresh: then what the add-on wrote on these rows is cleared, and they are rows like any other.
import { openTable } from '../../../workbook/open';
import { findTab } from '../../../workbook/tabs';
import type { Line } from '../../../workbook/view';
import { viewOf } from '../../../workbook/view';
import { writeChanges } from '../../../workbook/write';
import type { RunContext } from '../../run-context';
import { ledgerTable, type LedgerRecord } from '../ledger/table';
import { CLEARED } from '../rows/face';
import { scheduleTable, type ScheduleRecord } from '../table';

/** Lines of rows whose posts belong to another spreadsheet. Without a ledger of one, nothing is known of such posts. Pure. */
export function linesFromElsewhere(
  rows: readonly Line<ScheduleRecord>[],
  ledger: readonly LedgerRecord[],
  spreadsheetId: string,
): readonly number[] {
  const lines = ledger.filter(({ rowKey }) => rowKey !== '');
  const own = new Set(
    lines.filter((line) => line.spreadsheetId === spreadsheetId).map((line) => line.rowKey),
  );
  const foreign = new Set(
    lines.filter((line) => line.spreadsheetId !== spreadsheetId).map((line) => line.rowKey),
  );
  if (foreign.size === 0) return [];
  return rows
    .filter(({ record: { rowKey, postId } }) => !own.has(rowKey) && (foreign.has(rowKey) || postId !== ''))
    .map(({ line }) => line);
}

/** How many rows came with a copy of another file. Only looks, and so works before the tabs are set up. */
export function countFromElsewhere({ workbook, store }: RunContext): number {
  const schedule = findTab(workbook, store, scheduleTable);
  const ledger = findTab(workbook, store, ledgerTable);
  if (!schedule || !ledger) return 0;
  const { lines } = viewOf(scheduleTable, schedule, schedule.readAll());
  const records = viewOf(ledgerTable, ledger, ledger.readAll()).lines.map(({ record }) => record);
  return linesFromElsewhere(lines, records, workbook.id).length;
}

/** Everything that the add-on writes, and the tick: the person decides anew what may be sent. */
const FRESH: Partial<ScheduleRecord> = {
  ...CLEARED,
  ready: false,
  views: null,
  likes: null,
  comments: null,
  engagement: null,
  measuredAt: null,
  shares: null,
  saves: null,
};

/** Clears the rows that came from another file, and says how many. The ledger of the other file stays, and means nothing here. */
export function startFresh({ workbook, store }: RunContext): number {
  const view = openTable(workbook, store, scheduleTable);
  const records = openTable(workbook, store, ledgerTable).lines.map(({ record }) => record);
  const lines = linesFromElsewhere(view.lines, records, workbook.id);
  writeChanges(
    view,
    lines.map((line) => ({ line, values: FRESH })),
  );
  return lines.length;
}
