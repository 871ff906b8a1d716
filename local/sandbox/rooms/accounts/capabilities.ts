// What each kind of account can publish, as GET /accounts says since spring 2026
// (https://docs.genviral.io/api-reference/get-accounts). The numbers per platform are those of the caption table of
// https://docs.genviral.io/api-reference/update-post; image and video maxima are the platforms' own.

import type { Account } from './account';

export interface Capabilities {
  supported_content_kinds: string[];
  caption_limit: number;
  media_limits: { max_images?: number; max_video_seconds?: number };
  settings_schema: { type: 'object'; properties: Record<string, unknown> };
}

interface PlatformRow {
  kinds: string[];
  caption: number;
  images?: number;
  videoSec?: number;
  /** Names of the dashboard's composer, which the API itself refuses. */
  composer: string[];
}

const ALL_KINDS = ['text_only', 'single_video', 'multi_image'];
const MEDIA_KINDS = ['single_video', 'multi_image'];

const PLATFORMS: Record<string, PlatformRow> = {
  tiktok: {
    kinds: MEDIA_KINDS,
    caption: 2200,
    images: 35,
    videoSec: 600,
    composer: ['privacyLevel', 'allowDuet'],
  },
  instagram: {
    kinds: MEDIA_KINDS,
    caption: 2200,
    images: 10,
    videoSec: 900,
    composer: ['coverUrl', 'shareToFeed'],
  },
  youtube: { kinds: ['single_video'], caption: 5000, videoSec: 43_200, composer: ['title', 'privacyStatus'] },
  pinterest: { kinds: ['multi_image'], caption: 800, images: 5, composer: ['boardId', 'link'] },
  linkedin: { kinds: ALL_KINDS, caption: 3000, images: 20, videoSec: 1800, composer: ['carouselName'] },
  facebook: { kinds: ALL_KINDS, caption: 63_206, images: 10, videoSec: 14_400, composer: ['linkUrl'] },
  twitter: { kinds: ALL_KINDS, caption: 280, images: 4, videoSec: 140, composer: ['whoCanReply'] },
  bluesky: { kinds: ALL_KINDS, caption: 300, images: 4, videoSec: 180, composer: [] },
};
const UNKNOWN_PLATFORM: PlatformRow = { kinds: MEDIA_KINDS, caption: 500, composer: [] };
const HOSTED = { caption: 500, videoSec: 60 };
const X_PREMIUM = { caption: 4000, videoSec: 14_400 };

function rowOf(account: Account): PlatformRow {
  const row = PLATFORMS[account.platform] ?? UNKNOWN_PLATFORM;
  if (account.type === 'hosted') {
    return { ...row, ...HOSTED, kinds: row.kinds.filter((kind) => kind !== 'text_only') };
  }
  return account.platform === 'twitter' && account.premium ? { ...row, ...X_PREMIUM } : row;
}

export function captionLimit(account: Account): number {
  return rowOf(account).caption;
}

export function capabilitiesOf(account: Account): Capabilities {
  const row = rowOf(account);
  return {
    supported_content_kinds: row.kinds,
    caption_limit: row.caption,
    media_limits: {
      ...(row.images !== undefined && { max_images: row.images }),
      ...(row.videoSec !== undefined && { max_video_seconds: row.videoSec }),
    },
    settings_schema: {
      type: 'object',
      properties: Object.fromEntries(row.composer.map((name) => [name, { type: 'string' }])),
    },
  };
}
