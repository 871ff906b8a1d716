// The ledger as a whole: read once, written in few calls.
import type { RunContext } from '../../run-context';
import { openTable } from '../../../workbook/open';
import { planUpsert } from '../../../workbook/upsert';
import type { TableView } from '../../../workbook/view';
import { writeChanges } from '../../../workbook/write';
import { lineOf, recordOf, type LedgerLine } from './line';
import { ledgerTable, type LedgerColumns, type LedgerRecord } from './table';

export interface Ledger {
  readonly view: TableView<LedgerColumns>;
  /** The lines of this spreadsheet and workspace. Others came with a copy of a file and are left alone. */
  readonly lines: readonly LedgerLine[];
}

/** Which lines are ours. */
export interface LedgerOwner {
  readonly spreadsheetId: string;
  readonly scope: string;
}

export function openLedger(run: RunContext, owner: LedgerOwner): Ledger {
  return ledgerOf(openTable(run.workbook, run.store, ledgerTable), owner);
}

function ledgerOf(view: TableView<LedgerColumns>, owner: LedgerOwner): Ledger {
  const lines = view.lines
    .filter(({ record }) => record.rowKey !== '')
    .map(({ record }) => lineOf(record))
    .filter((line) => line.spreadsheetId === owner.spreadsheetId && line.scope === owner.scope);
  return { view, lines };
}

/** Writes lines, new ones below the last; one row key and generation is one line. */
export function saveLines(ledger: Ledger, lines: readonly LedgerLine[], owner: LedgerOwner): Ledger {
  const { changes } = planUpsert(ledger.view, lines.map(recordOf), lineKey);
  return ledgerOf(writeChanges(ledger.view, changes), owner);
}

function lineKey(record: Partial<LedgerRecord>): string {
  return [record.spreadsheetId, record.scope, record.rowKey, record.generation].join(' ');
}

/** The newest line of a row. */
export function lineOfRow(lines: readonly LedgerLine[], rowKey: string): LedgerLine | null {
  const ofRow = lines.filter((line) => line.rowKey === rowKey);
  return ofRow.reduce<LedgerLine | null>(
    (newest, line) => (newest && newest.generation >= line.generation ? newest : line),
    null,
  );
}
