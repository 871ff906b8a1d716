// A past for handles that the world does not know yet: a target added for a stranger shows believable posts.

import { uuid, type Dice } from '../../chance';
import { DAY_MS, HOUR_MS } from '../../time';
import { diceAbout, type World } from '../../world';
import { linkFor } from '../posts/links';
import { drawTotals } from './go-live';
import type { Channel, LivePost } from './live';

const CAPTIONS: readonly [string, ...string[]] = [
  'New week, new batch 🥖',
  'You asked, we answered.',
  'Behind the scenes',
  'Three things we wish we had known',
  'Save this for the weekend 👇',
];

export function inventHistory(world: World, channel: Channel): void {
  const dice = diceAbout(world, `history/${channel.platform}/${channel.handle}`);
  const count = dice.between(12, 40);
  const times = Array.from(
    { length: count },
    () => world.nowMs - Math.round(dice.unit() * 180 * DAY_MS) - HOUR_MS,
  );
  const posts = times
    .sort((one, other) => one - other)
    .map((publishedMs) => strangersPost(channel, dice.pick(CAPTIONS), publishedMs, dice));
  channel.posts.push(...posts);
}

/** A post that somebody else's tools put there. */
export function strangersPost(
  { platform, handle }: Pick<Channel, 'platform' | 'handle'>,
  caption: string,
  publishedMs: number,
  dice: Dice,
): LivePost {
  const durationSec = platform === 'instagram' && dice.unit() < 0.4 ? null : dice.between(9, 58);
  const media = durationSec === null ? 'slideshow' : 'video';
  return {
    id: uuid(dice),
    ...linkFor({ platform, username: handle }, media, dice),
    publishedMs,
    caption,
    durationSec,
    totals: drawTotals(platform, dice),
    paceHours: dice.between(12, 60),
    origin: null,
  };
}
