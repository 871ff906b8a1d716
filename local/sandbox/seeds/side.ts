// Scopes that every world has besides its main one, so that their keys can be tried anywhere.

import { diceFor } from '../chance';
import type { World } from '../world';
import { BAKERY_CAPTIONS } from './captions';
import { addAccount, addKey, addMeasuredTarget, addScope, idOf } from './furnish';
import { addHistory } from './history';
import { SEED_KEYS } from './keys';

export function addSideScopes(world: World): void {
  addPersonal(world);
  addOtherWorkspace(world);
  const empty = addScope(world, { kind: 'workspace', name: 'Nothing yet', ownerUserId: idOf('owner/noor') });
  addKey(world, empty, SEED_KEYS.empty);
  const lapsed = addScope(world, {
    kind: 'workspace',
    name: 'Lapsed',
    ownerUserId: idOf('owner/lars'),
    plan: 'none',
  });
  addKey(world, lapsed, SEED_KEYS['no-plan']);
  const tier = { plan: 'scheduler', tier: 'scheduler' } as const;
  const scheduler = addScope(world, {
    kind: 'personal',
    name: 'Personal',
    id: idOf('scope/scheduler'),
    ...tier,
  });
  scheduler.ownerUserId = idOf('owner/sam');
  addKey(world, scheduler, SEED_KEYS['wrong-tier']);
  addKey(world, empty, SEED_KEYS.revoked, false);
}

/** The owner's own accounts, outside every workspace. Without the add-on for hosted TikTok. */
function addPersonal(world: World): void {
  const scope = addScope(world, { kind: 'personal', name: 'Personal', hostedTikTok: false });
  addKey(world, scope, SEED_KEYS.personal);
  addAccount(world, scope, {
    platform: 'instagram',
    type: 'byo',
    username: 'ines.bakes',
    displayName: 'Ines',
  });
  addAccount(world, scope, {
    platform: 'bluesky',
    type: 'byo',
    username: 'ines.example',
    displayName: 'Ines',
  });
  addAccount(world, scope, {
    platform: 'twitter',
    type: 'byo',
    username: 'inesbakes',
    displayName: 'Ines',
    premium: true,
  });
  addAccount(world, scope, {
    platform: 'tiktok',
    type: 'hosted',
    username: 'night_oven_2',
    displayName: null,
  });
  for (const identifier of ['@ines.bakes', '@breadschool', '@oven.notes']) {
    const history = {
      platform: 'instagram',
      handle: identifier,
      count: 8,
      days: 80,
      captions: BAKERY_CAPTIONS,
    };
    addHistory(world, history, diceFor(`personal/${identifier}`));
    addMeasuredTarget(world, scope, { platform: 'instagram', identifier, displayName: null });
  }
}

/** A stranger's workspace that tracks one of the same handles. */
function addOtherWorkspace(world: World): void {
  const scope = addScope(world, { kind: 'workspace', name: 'Crumb & Co.', ownerUserId: idOf('owner/otto') });
  addKey(world, scope, SEED_KEYS['other-workspace']);
  addAccount(world, scope, {
    platform: 'instagram',
    type: 'byo',
    username: 'crumb.co',
    displayName: 'Crumb & Co.',
  });
  addMeasuredTarget(world, scope, { platform: 'tiktok', identifier: '@lumenbakery', displayName: 'Rival' });
}
