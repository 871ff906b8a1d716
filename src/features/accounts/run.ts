// Brings the Accounts tab up to date.
import { openTable } from '../../workbook/open';
import { writeChanges } from '../../workbook/write';
import type { RunContext } from '../run-context';
import { bookFrom, type AccountBook } from './book';
import { fetchChosenAccounts } from './lookup';
import { planAccounts } from './plan';
import { accountsTable } from './table';

export interface AccountsUpdated {
  readonly listed: number;
  readonly added: number;
  readonly changed: number;
  /** For runs that go on with the same accounts. */
  readonly book: AccountBook;
}

export function updateAccounts(run: RunContext): AccountsUpdated {
  run.report('Accounts', 0, 0);
  const chosen = fetchChosenAccounts(run);
  const before = openTable(run.workbook, run.store, accountsTable);
  const upsert = planAccounts(before, chosen, run.nowMs());
  const after = writeChanges(before, upsert.changes);
  const book = bookFrom(
    chosen,
    after.lines.map((line) => line.record),
  );
  return { listed: chosen.length, added: upsert.added, changed: upsert.changed, book };
}
