// Joins a spreadsheet to a workspace: what a key opens, and what the file remembers of it.
import { getAccounts } from '../../genviral/endpoints';
import { stop } from '../../troubles/trouble';
import { accountsOf, type Account } from '../accounts/account';
import type { RunContext } from '../run-context';
import { readBinding, writeBinding } from './binding';
import { labelOf, scopeOf } from './scope';

export interface Offer {
  readonly scope: string;
  readonly label: string;
  readonly accounts: readonly Account[];
}

/** What the key opens. Stops where it is refused, has no accounts, or opens another workspace than the file's. */
export function fetchOffer(run: RunContext): Offer {
  const wire = run.client.call(getAccounts, null);
  const accounts = accountsOf(wire.accounts);
  const offer = { scope: scopeOf(wire, run.keyScope), label: labelOf(accounts), accounts };
  const bound = readBinding(run.store);
  if (bound && bound.scope !== offer.scope) {
    stop({ code: 'other-workspace', bound: bound.label, offered: offer.label });
  }
  if (accounts.length === 0) stop({ code: 'no-accounts' });
  return offer;
}

/** From now on the file belongs to this workspace, and shows and serves these accounts only. `who` connects it. */
export function bind(run: RunContext, offer: Offer, chosen: readonly Account[], who: string): void {
  const before = readBinding(run.store)?.connectedBy ?? '';
  writeBinding(run.store, {
    connectedBy: before === '' ? who : before,
    scope: offer.scope,
    label: labelOf(chosen),
    accountIds: chosen.map((account) => account.id),
    connectedMs: run.nowMs(),
  });
}
