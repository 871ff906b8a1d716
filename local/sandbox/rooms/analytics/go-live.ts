import { uuid, type Dice } from '../../chance';
import type { World } from '../../world';
import type { Account } from '../accounts/account';
import type { PlatformLink } from '../posts/links';
import type { Post } from '../posts/post';
import { MEASURED_PLATFORMS, normalHandle, type Channel, type LivePost, type Totals } from './live';

export function channelOf(world: World, platform: string, handle: string): Channel | null {
  const wanted = normalHandle(handle);
  return world.channels.find((one) => one.platform === platform && one.handle === wanted) ?? null;
}

export function openChannel(world: World, platform: string, handle: string): Channel {
  const known = channelOf(world, platform, handle);
  if (known !== null) return known;
  const channel: Channel = { platform, handle: normalHandle(handle), posts: [] };
  world.channels.push(channel);
  return channel;
}

/** A delivery that became public. */
export interface Publication {
  post: Post;
  account: Account;
  link: PlatformLink;
  publishedMs: number;
}

/** A published post enters its channel, from where a target of that handle will find it. */
export function goLive(world: World, { post, account, link, publishedMs }: Publication, dice: Dice): void {
  if (!MEASURED_PLATFORMS.includes(account.platform)) return;
  const live: LivePost = {
    ...link,
    id: uuid(dice),
    publishedMs,
    caption: post.caption,
    durationSec: post.media?.type === 'video' ? post.media.durationSec : null,
    totals: drawTotals(account.platform, dice),
    paceHours: dice.between(12, 60),
    origin: { scopeId: post.scopeId, postId: post.id, externalId: post.externalId },
  };
  openChannel(world, account.platform, account.username).posts.push(live);
}

/** What a post may earn in its life: most a little, some a lot. */
export function drawTotals(platform: string, dice: Dice): Totals {
  const views = Math.round(400 * Math.exp(dice.unit() * 4.6));
  const share = (low: number, high: number): number => Math.round((views * dice.between(low, high)) / 10_000);
  return {
    views,
    likes: share(200, 900),
    comments: share(5, 80),
    shares: platform === 'youtube' ? null : share(5, 60),
    saves: platform === 'youtube' ? null : share(3, 70),
  };
}
