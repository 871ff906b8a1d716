// Which accounts a post goes to.

import { refuse, type Refusal } from '../../envelope';
import type { World } from '../../world';
import type { Account } from '../accounts/account';
import type { Scope } from '../subscription/scope';

export type Targeted = { kind: 'targeted'; accounts: Account[] } | Refusal;

/** Every id must be an active account in the key's scope, else 400 `unknown_accounts`. */
export function accountsFor(world: World, scope: Scope, ids: readonly string[]): Targeted {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (wanted.length < ids.length && world.switches.repeatedAccounts === 'refused') {
    return refuse(400, 'validation_failed', 'The same account is listed twice');
  }
  const active = activeAccounts(world, scope);
  const accounts = wanted.map((id) => active.find((account) => account.id === id));
  const known = accounts.filter((account) => account !== undefined);
  if (known.length === wanted.length) return { kind: 'targeted', accounts: known };
  const unknown = wanted.filter((_, index) => accounts[index] === undefined);
  return refuse(400, 'unknown_accounts', `Unknown or inactive accounts: ${unknown.join(', ')}`);
}

export function activeAccounts(world: World, scope: Scope): Account[] {
  return world.accounts.filter((account) => account.scopeId === scope.id && account.status === 'active');
}
