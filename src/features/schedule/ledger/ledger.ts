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
  /** The lines of this spreadsheet and workspace. */
  readonly lines: readonly LedgerLine[];
  /** Keys of lines that came with a copy of another spreadsheet; these lines are left alone. */
  readonly foreignKeys: ReadonlySet<string>;
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
  const all = view.lines.filter(({ record }) => record.rowKey !== '').map(({ record }) => lineOf(record));
  const isForeign = (line: LedgerLine): boolean => line.spreadsheetId !== owner.spreadsheetId;
  return {
    view,
    lines: all.filter((line) => !isForeign(line) && line.scope === owner.scope),
    foreignKeys: new Set(all.filter(isForeign).map((line) => line.rowKey)),
  };
}

/** How many lines there are, those of other files and workspaces included. */
export function lineCount({ view }: Ledger): number {
  return view.lines.filter(({ record }) => record.rowKey !== '').length;
}

/** Writes lines, new ones below the last; one row key and generation is one line. */
export function saveLines(ledger: Ledger, lines: readonly LedgerLine[], owner: LedgerOwner): Ledger {
  const { changes } = planUpsert(ledger.view, lines.map(recordOf), lineKey);
  return ledgerOf(writeChanges(ledger.view, changes), owner);
}

function lineKey(record: Partial<LedgerRecord>): string {
  return [record.spreadsheetId, record.scope, record.rowKey, record.generation].join(' ');
}

/** The newest line of each row. */
export function newestByRow(lines: readonly LedgerLine[]): ReadonlyMap<string, LedgerLine> {
  const newest = new Map<string, LedgerLine>();
  for (const line of lines) {
    if ((newest.get(line.rowKey)?.generation ?? -1) < line.generation) newest.set(line.rowKey, line);
  }
  return newest;
}
