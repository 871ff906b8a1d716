// Every setting of the API as a column: for a row of Schedule, and as an account's default in Accounts. Published.
import { INSTAGRAM_SETTINGS } from './instagram';
import { PINTEREST_SETTINGS } from './pinterest';
import { POST_SETTINGS } from './post';
import type { Provider } from './setting';
import { TEXT_PLATFORM_SETTINGS } from './texts';
import { TIKTOK_SETTINGS } from './tiktok';
import { YOUTUBE_SETTINGS } from './youtube';

export const SETTINGS = {
  ...POST_SETTINGS,
  ...TIKTOK_SETTINGS,
  ...PINTEREST_SETTINGS,
  ...YOUTUBE_SETTINGS,
  ...INSTAGRAM_SETTINGS,
  ...TEXT_PLATFORM_SETTINGS,
} as const;

export type SettingId = keyof typeof SETTINGS;

export const SETTING_IDS = Object.keys(SETTINGS).filter(isSettingId);

export function isSettingId(id: string): id is SettingId {
  return Object.prototype.hasOwnProperty.call(SETTINGS, id);
}

/** Providers as people know them. */
export const PROVIDER_NAMES: Readonly<Record<Provider, string>> = {
  post: 'Video and music',
  tiktok: 'TikTok',
  pinterest: 'Pinterest',
  youtube: 'YouTube',
  instagram: 'Instagram',
  x: 'X',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
};
