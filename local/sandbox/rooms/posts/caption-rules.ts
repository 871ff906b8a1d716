// How long a caption may be, account by account (https://docs.genviral.io/api-reference/update-post).

import { refuse } from '../../envelope';
import type { World } from '../../world';
import type { Account } from '../accounts/account';
import { captionLimit } from '../accounts/capabilities';
import type { PostContent } from './post';
import type { Rule } from './rules';

const TIKTOK_PHOTO_LIMIT = 4000;

export const captionFitsEveryAccount: Rule = ({ content, accounts, world }) => {
  for (const account of accounts) {
    const limit = limitFor(account, content);
    const length = lengthFor(account, content, world);
    if (length > limit) {
      const unit = account.platform === 'youtube' && account.type === 'byo' ? 'bytes' : 'characters';
      const name = `${account.platform} account ${account.username}`;
      return refuse(
        400,
        'validation_failed',
        `Caption is too long for ${name}: ${length} of ${limit} ${unit}`,
      );
    }
  }
  return null;
};

export const captionIsNotMissing: Rule = ({ content, world }) => {
  if (content.caption.trim() !== '') return null;
  if (content.media === null) return refuse(400, 'validation_failed', 'A text-only post needs a caption');
  return world.switches.emptyCaption === 'accepted'
    ? null
    : refuse(400, 'validation_failed', 'Caption must not be empty');
};

function limitFor(account: Account, content: PostContent): number {
  const isPhotoPost = account.platform === 'tiktok' && content.media?.type === 'slideshow';
  return isPhotoPost && account.type === 'byo' ? TIKTOK_PHOTO_LIMIT : captionLimit(account);
}

function lengthFor(account: Account, content: PostContent, world: World): number {
  const { caption, tiktok, pinterest } = content;
  const count = (text: string): number =>
    world.switches.captionUnit === 'utf16' ? text.length : Array.from(text).length;
  if (account.type === 'hosted') return count(caption);
  switch (account.platform) {
    case 'youtube':
      return new TextEncoder().encode(content.settings.youtube?.description ?? caption).length;
    case 'tiktok':
      return content.media?.type === 'video'
        ? caption.length + (tiktok?.title ?? '').length + (tiktok?.description ?? '').length
        : caption.length;
    case 'pinterest': {
      const tags = pinterest?.tags ?? [];
      return tags.reduce(
        (sum, tag) => sum + count(tag) + world.switches.pinterestTagExtraChars,
        count(caption),
      );
    }
    default:
      return count(caption);
  }
}
