// Whose workspace a key opens. Pure; published for the other rooms.
import type { WireAccounts } from '../../genviral/schemas';
import type { Account } from '../accounts/account';

/**
 * Names the scope of a key. Older servers say neither scope nor ids; then a key stands for itself, and `fallback` is
 * what is already known.
 */
export function scopeOf(wire: WireAccounts, fallback: string): string {
  if (typeof wire.workspace_id === 'string') return `workspace:${wire.workspace_id}`;
  if (typeof wire.owner_user_id === 'string') return `personal:${wire.owner_user_id}`;
  return fallback;
}

/** How people recognise a workspace, which the API does not name: by its accounts. */
export function labelOf(accounts: readonly Account[]): string {
  const [first, second, ...others] = accounts.map((account) => account.name);
  if (first === undefined) return 'a workspace without accounts';
  if (second === undefined) return `the workspace of ${first}`;
  return `the workspace of ${first}, ${second}${others.length > 0 ? ` and ${String(others.length)} more` : ''}`;
}
