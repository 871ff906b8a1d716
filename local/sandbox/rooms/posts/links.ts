import { digits, urlLetters, type Dice } from '../../chance';
import type { Account } from '../accounts/account';
import type { Media } from './post';

export interface PlatformLink {
  platformPostId: string;
  permalink: string;
}

/** The id and address a platform would give a post. Ids are texts: most have more digits than a number holds. */
export function linkFor(
  account: Pick<Account, 'platform' | 'username'>,
  media: Media['type'],
  dice: Dice,
): PlatformLink {
  const { platform, username } = account;
  const long = digits(dice, 19);
  switch (platform) {
    case 'tiktok': {
      const kind = media === 'video' ? 'video' : 'photo';
      return { platformPostId: long, permalink: `https://www.tiktok.com/@${username}/${kind}/${long}` };
    }
    case 'instagram': {
      const kind = media === 'video' ? 'reel' : 'p';
      return {
        platformPostId: long,
        permalink: `https://www.instagram.com/${kind}/${urlLetters(dice, 11)}/`,
      };
    }
    case 'youtube': {
      const id = urlLetters(dice, 11);
      return { platformPostId: id, permalink: `https://www.youtube.com/watch?v=${id}` };
    }
    case 'pinterest':
      return { platformPostId: long, permalink: `https://www.pinterest.com/pin/${long}/` };
    case 'linkedin':
      return {
        platformPostId: long,
        permalink: `https://www.linkedin.com/feed/update/urn:li:share:${long}/`,
      };
    case 'twitter':
      return { platformPostId: long, permalink: `https://x.com/${username}/status/${long}` };
    case 'bluesky': {
      const id = urlLetters(dice, 13).toLowerCase().replace(/[-_]/g, 'a');
      return { platformPostId: id, permalink: `https://bsky.app/profile/${username}/post/${id}` };
    }
    default:
      return { platformPostId: long, permalink: `https://www.${platform}.com/${username}/posts/${long}` };
  }
}
