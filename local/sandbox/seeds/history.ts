import { type Dice } from '../chance';
import { openChannel } from '../rooms/analytics/go-live';
import { strangersPost } from '../rooms/analytics/invent';
import type { Channel } from '../rooms/analytics/live';
import { DAY_MS, HOUR_MS } from '../time';
import type { World } from '../world';

export interface History {
  platform: string;
  handle: string;
  /** How many posts over how many days up to now. */
  count: number;
  days: number;
  captions: readonly [string, ...string[]];
}

/** Fills a handle's past: the captions in turn, the times spread evenly with some play. */
export function addHistory(world: World, history: History, dice: Dice): Channel {
  const channel = openChannel(world, history.platform, history.handle);
  const stepMs = (history.days * DAY_MS) / history.count;
  for (let index = 0; index < history.count; index += 1) {
    const fromNowMs = (history.count - index - dice.unit() * 0.9) * stepMs;
    const publishedMs = Math.floor(world.nowMs - HOUR_MS - fromNowMs);
    const caption = history.captions[index % history.captions.length] ?? history.captions[0];
    channel.posts.push(strangersPost(channel, caption, publishedMs, dice));
  }
  return channel;
}

/** Posts that Genviral published come between the others. */
export function sortChannels(world: World): void {
  for (const channel of world.channels) {
    channel.posts.sort((one, other) => one.publishedMs - other.publishedMs);
  }
}
