// Short ways to put things into a young world.

import { diceFor, uuid } from '../chance';
import type { Account } from '../rooms/accounts/account';
import { folderOf, UPLOAD_TYPES } from '../rooms/files/content-types';
import type { StoredFile } from '../rooms/files/file';
import { CDN } from '../rooms/posts/media';
import type { ApiKey, Scope } from '../rooms/subscription/scope';
import { normalHandle } from '../rooms/analytics/live';
import type { Target } from '../rooms/targets/target';
import { HOUR_MS, monthStartMs } from '../time';
import type { World } from '../world';

/** The same name gets the same id in every world, so that ids may be written down. */
export const idOf = (name: string): string => uuid(diceFor(`id/${name}`));

export type ScopeFacts = Pick<Scope, 'kind' | 'name'> & Partial<Scope>;

export function addScope(world: World, facts: ScopeFacts): Scope {
  const scope: Scope = {
    id: idOf(`scope/${facts.name}`),
    workspaceId: facts.kind === 'workspace' ? idOf(`workspace/${facts.name}`) : null,
    ownerUserId: idOf('owner/ines'),
    plan: 'active',
    hostedTikTok: true,
    tier: 'medium',
    billingInterval: 'month',
    creditLimit: 500,
    creditsUsed: 61,
    periodStartMs: monthStartMs(world.nowMs),
    periodEndMs: monthStartMs(world.nowMs, 1),
    ...facts,
  };
  world.scopes.push(scope);
  return scope;
}

/** Registers a key given as `<public_id>.<secret>`. */
export function addKey(world: World, scope: Scope, text: string, isActive = true): void {
  const [publicId = '', secret = ''] = text.split('.');
  const key: ApiKey = { publicId, secret, scopeId: scope.id, isActive };
  world.keys.push(key);
}

export type AccountFacts = Pick<Account, 'platform' | 'type' | 'username' | 'displayName'> & Partial<Account>;

export function addAccount(world: World, scope: Scope, facts: AccountFacts): Account {
  const account: Account = {
    id: idOf(`account/${scope.name}/${facts.platform}/${facts.username}`),
    scopeId: scope.id,
    status: 'active',
    premium: false,
    disconnectAtMs: null,
    ...facts,
  };
  world.accounts.push(account);
  return account;
}

/** A target that has been measured with all others at the last daily measurement. */
export function addMeasuredTarget(
  world: World,
  scope: Scope,
  named: Pick<Target, 'platform' | 'identifier' | 'displayName'>,
): Target {
  const target: Target = {
    ...named,
    id: idOf(`target/${scope.name}/${named.platform}/${named.identifier}`),
    scopeId: scope.id,
    normalizedIdentifier: normalHandle(named.identifier),
    favorite: false,
    refreshPolicy: null,
    createdMs: scope.periodStartMs,
    measuredMs: world.measuredDayMs + (world.switches.dailyMeasureHourUtc ?? 0) * HOUR_MS,
    firstMeasureMs: null,
    lastRefreshStatus: 'completed',
    lastRefreshError: null,
    lastFreeRefreshMs: null,
  };
  world.targets.push(target);
  return target;
}

export type FileFacts = Pick<StoredFile, 'filename' | 'contentType' | 'bytes' | 'durationSec'> &
  Partial<StoredFile>;

export function addFile(world: World, scope: Scope, createdMs: number, facts: FileFacts): void {
  const id = idOf(`file/${scope.name}/${facts.filename ?? ''}`);
  const extension = UPLOAD_TYPES[facts.contentType] ?? 'bin';
  const url = `${CDN}/${folderOf(scope)}/${id}.${extension}`;
  world.files.push({ id, scopeId: scope.id, url, createdMs, context: 'partner-api', ...facts });
}
