// Lumen Bakery: one brand, nine accounts on seven platforms, a year of posts, four tracked handles. The story that the
// workbench and the samples tell.

import { diceFor } from '../chance';
import type { Scope } from '../rooms/subscription/scope';
import { DAY_MS, MINUTE_MS } from '../time';
import type { World } from '../world';
import { BAKERY_CAPTIONS, COMPETITOR_CAPTIONS } from './captions';
import {
  addAccount,
  addFile,
  addKey,
  addMeasuredTarget,
  addScope,
  type AccountFacts,
  type FileFacts,
} from './furnish';
import { addHistory, sortChannels, type History } from './history';
import { SEED_KEYS } from './keys';
import { tellStory } from './small-posts';

const ACCOUNTS: readonly AccountFacts[] = [
  { platform: 'tiktok', type: 'byo', username: 'lumenbakery', displayName: 'Lumen Bakery' },
  { platform: 'tiktok', type: 'hosted', username: 'dough_diaries_7', displayName: 'Dough Diaries 7' },
  { platform: 'instagram', type: 'byo', username: 'lumen.bakery', displayName: 'Lumen Bakery' },
  { platform: 'instagram', type: 'hosted', username: 'lumen.atwork', displayName: 'Lumen at work' },
  { platform: 'youtube', type: 'byo', username: 'LumenBakery', displayName: 'Lumen Bakery' },
  { platform: 'pinterest', type: 'byo', username: 'lumenbakery', displayName: 'Lumen Bakery' },
  { platform: 'linkedin', type: 'byo', username: 'lumen-bakery', displayName: 'Lumen Bakery GmbH' },
  { platform: 'facebook', type: 'byo', username: 'lumenbakery', displayName: null },
  { platform: 'twitter', type: 'byo', username: 'lumenbakes', displayName: 'Lumen on X' },
];

const HISTORIES: readonly History[] = [
  { platform: 'tiktok', handle: 'lumenbakery', count: 120, days: 365, captions: BAKERY_CAPTIONS },
  { platform: 'instagram', handle: 'lumen.bakery', count: 100, days: 362, captions: BAKERY_CAPTIONS },
  { platform: 'youtube', handle: 'lumenbakery', count: 40, days: 350, captions: BAKERY_CAPTIONS },
  { platform: 'tiktok', handle: 'crustcollective', count: 70, days: 300, captions: COMPETITOR_CAPTIONS },
  { platform: 'tiktok', handle: 'dough_diaries_7', count: 30, days: 120, captions: BAKERY_CAPTIONS },
];

const TARGETS = [
  { platform: 'tiktok', identifier: '@lumenbakery', displayName: 'Lumen TikTok' },
  { platform: 'instagram', identifier: '@lumen.bakery', displayName: 'Lumen Instagram' },
  { platform: 'youtube', identifier: '@LumenBakery', displayName: 'Lumen YouTube' },
  { platform: 'tiktok', identifier: '@crustcollective', displayName: 'Crust Collective (competitor)' },
];

/** Uploaded ahead, and made in the dashboard; by days ago. */
const FILES: readonly [number, FileFacts][] = [
  [30, { filename: 'window-display.jpg', contentType: 'image/jpeg', bytes: 812_340, durationSec: null }],
  [11, { filename: 'oven-loop.mp4', contentType: 'video/mp4', bytes: 9_012_345, durationSec: 24 }],
  [8, { filename: 'logo.webp', contentType: 'image/webp', bytes: 20_110, durationSec: null }],
  [
    5,
    {
      filename: 'ai-loaf.png',
      contentType: 'image/png',
      bytes: 1_403_992,
      durationSec: null,
      context: 'ai-studio',
    },
  ],
];

export function seedSmall(world: World): void {
  const scope = addScope(world, { kind: 'workspace', name: 'Lumen Bakery' });
  addKey(world, scope, SEED_KEYS.small);
  for (const facts of ACCOUNTS) addAccount(world, scope, facts);
  for (const history of HISTORIES) {
    addHistory(world, history, diceFor(`small/${history.platform}/${history.handle}`));
  }
  addTargets(world, scope);
  tellStory(world, scope);
  for (const [days, facts] of FILES) addFile(world, scope, world.nowMs - days * DAY_MS, facts);
  world.files.sort((one, other) => one.createdMs - other.createdMs);
  sortChannels(world);
}

/** One of them has had today's free refresh. */
function addTargets(world: World, scope: Scope): void {
  for (const named of TARGETS) addMeasuredTarget(world, scope, named);
  const youtube = world.targets.find(
    (target) => target.platform === 'youtube' && target.scopeId === scope.id,
  );
  if (youtube !== undefined) youtube.lastFreeRefreshMs = world.nowMs - MINUTE_MS;
}
