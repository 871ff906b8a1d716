import { ok, type Answer } from '../../envelope';
import type { Call, Route } from '../../route';
import type { Switches } from '../../switches';
import { activeAccounts } from '../posts/targeting';
import type { Account } from './account';
import { capabilitiesOf } from './capabilities';

/** Active accounts only: a broken connection simply vanishes (https://docs.genviral.io/api-reference/get-accounts). */
function listAccounts({ world, scope }: Call): Answer {
  const { switches } = world;
  return ok('Accounts retrieved', {
    ...(switches.accountsShape === 'current' && { scope: scope.kind, owner_user_id: scope.ownerUserId }),
    workspace_id: scope.workspaceId,
    accounts: activeAccounts(world, scope).map((account) =>
      accountView(account, scope.workspaceId, switches),
    ),
  });
}

function accountView(account: Account, workspaceId: string | null, switches: Switches): object {
  return {
    id: account.id,
    platform: account.platform,
    type: account.type,
    username: account.username,
    display_name: account.displayName,
    status: account.status,
    workspace_id: workspaceId,
    ...(switches.accountsShape === 'current' && { capabilities: capabilitiesOf(account) }),
  };
}

export const ACCOUNT_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/accounts', usualMs: 180, answer: listAccounts },
];
