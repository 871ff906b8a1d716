// Northlight: twelve clients with five accounts each, three years of numbers, two thousand posts waiting. For limits and
// speed.

import { diceFor, uuid, type Dice } from '../chance';
import type { Account } from '../rooms/accounts/account';
import type { Post } from '../rooms/posts/post';
import { newDelivery } from '../rooms/posts/store';
import type { Scope } from '../rooms/subscription/scope';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time';
import type { World } from '../world';
import { AGENCY_CAPTIONS } from './captions';
import { addAccount, addKey, addMeasuredTarget, addScope } from './furnish';
import { addHistory } from './history';
import { SEED_KEYS } from './keys';

const CLIENTS = [
  ...['alder', 'birch', 'cedar', 'dahlia', 'elm', 'fern'],
  ...['ginkgo', 'hazel', 'iris', 'juniper', 'kelp', 'linden'],
];
const PLATFORMS = [
  { platform: 'tiktok', isMeasured: true },
  { platform: 'instagram', isMeasured: true },
  { platform: 'youtube', isMeasured: true },
  { platform: 'facebook', isMeasured: false },
  { platform: 'linkedin', isMeasured: false },
];
const ANALYTICS_POSTS = 25_000;
const ANALYTICS_DAYS = 3 * 365;
const SCHEDULED_POSTS = 2000;

export function seedAgency(world: World): void {
  const scope = addScope(world, { kind: 'workspace', name: 'Northlight', tier: 'large', creditLimit: 5000 });
  addKey(world, scope, SEED_KEYS.agency);
  const accounts = CLIENTS.flatMap((client) =>
    PLATFORMS.map(({ platform }) => addAccount(world, scope, accountOf(client, platform))),
  );
  addNumbers(world, scope);
  const dice = diceFor('agency/posts');
  for (let index = 0; index < SCHEDULED_POSTS; index += 1) {
    const account = accounts[index % accounts.length];
    if (account !== undefined) world.posts.push(scheduledPost(world, scope, account, index, dice));
  }
}

function accountOf(
  client: string,
  platform: string,
): Pick<Account, 'platform' | 'type' | 'username' | 'displayName'> {
  const type = platform === 'tiktok' && client.length > 4 ? 'hosted' : 'byo';
  return { platform, type, username: `${client}.studio`, displayName: `${client} studio` };
}

function addNumbers(world: World, scope: Scope): void {
  const tracked = CLIENTS.flatMap((client) =>
    PLATFORMS.filter(({ isMeasured }) => isMeasured).map(({ platform }) => ({
      platform,
      handle: `${client}.studio`,
    })),
  );
  tracked.forEach(({ platform, handle }, index) => {
    // Whole shares that add up: the first ones take what a plain division leaves over.
    const share = Math.floor(ANALYTICS_POSTS / tracked.length);
    const count = share + (index < ANALYTICS_POSTS % tracked.length ? 1 : 0);
    const history = { platform, handle, count, days: ANALYTICS_DAYS, captions: AGENCY_CAPTIONS };
    addHistory(world, history, diceFor(`agency/${platform}/${handle}`));
    addMeasuredTarget(world, scope, { platform, identifier: `@${handle}`, displayName: handle });
  });
}

/** Spread over the coming 90 days, in the order in which they were made. */
function scheduledPost(world: World, scope: Scope, account: Account, index: number, dice: Dice): Post {
  const isVideo = account.platform === 'youtube';
  const url = `https://media.northlight.example/${account.username}/${index}`;
  return {
    id: uuid(dice),
    scopeId: scope.id,
    createdMs: world.nowMs - (SCHEDULED_POSTS - index) * 17 * MINUTE_MS + dice.between(0, 999),
    scheduledMs: world.nowMs + HOUR_MS + Math.floor((dice.unit() * 90 * DAY_MS) / MINUTE_MS) * MINUTE_MS,
    externalId: `northlight-${index}`,
    sentUrls: [],
    source: 'partner_api',
    caption: `${dice.pick(AGENCY_CAPTIONS)} #${index}`,
    media: isVideo
      ? { type: 'video', url: `${url}.mp4`, durationSec: 30, bytes: null }
      : { type: 'slideshow', urls: [`${url}.jpg`] },
    musicUrl: null,
    tiktok: null,
    pinterest: null,
    settings: {},
    status: 'scheduled',
    deliveries: [newDelivery(account.id, 'scheduled')],
  };
}
