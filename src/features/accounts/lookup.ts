// Which accounts rows can name: published for the other rooms.
import { getAccounts } from '../../genviral/endpoints';
import { stop } from '../../troubles/trouble';
import { openTable } from '../../workbook/open';
import { requireBinding } from '../connection/binding';
import { labelOf, scopeOf } from '../connection/scope';
import type { RunContext } from '../run-context';
import { accountsOf, type Account } from './account';
import { bookFrom, type AccountBook } from './book';
import { accountsTable } from './table';

/** The chosen accounts that Genviral lists now. Stops where the key opens another workspace than the file's. */
export function fetchChosenAccounts(run: RunContext): readonly Account[] {
  const binding = requireBinding(run.store);
  const wire = run.client.call(getAccounts, null);
  const accounts = accountsOf(wire.accounts);
  if (scopeOf(wire, run.keyScope) !== binding.scope) {
    stop({ code: 'other-workspace', bound: binding.label, offered: labelOf(accounts) });
  }
  const chosen = new Set(binding.accountIds);
  return accounts.filter((account) => chosen.has(account.id));
}

/** The chosen accounts, with the groups people gave them and the names that vanished. */
export function readAccountBook(run: RunContext): AccountBook {
  const accounts = fetchChosenAccounts(run);
  const { lines } = openTable(run.workbook, run.store, accountsTable);
  return bookFrom(
    accounts,
    lines.map((line) => line.record),
  );
}
