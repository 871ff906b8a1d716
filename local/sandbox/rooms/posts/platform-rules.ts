// Rules that join platform blocks and settings with the accounts and media of a post
// (https://docs.genviral.io/api-reference/create-post).

import { refuse, type Refusal } from '../../envelope';
import type { Rule } from './rules';
import { PLATFORM_OF_PROVIDER } from './settings';

const invalid = (message: string): Refusal => refuse(400, 'validation_failed', message);

/** `https://www.tiktok.com/@user/video/123`, or one of TikTok's short links. */
const TIKTOK_LINK = /^https?:\/\/((www\.|m\.)?tiktok\.com\/\S+|v[mt]\.tiktok\.com\/\S+)$/i;

export const hostedTikTokIsPaidFor: Rule = ({ accounts, scope }) => {
  const needsAddOn = accounts.some((account) => account.platform === 'tiktok' && account.type === 'hosted');
  if (!needsAddOn || scope.hostedTikTok) return null;
  return refuse(
    403,
    'subscription_required',
    'Hosted TikTok posting needs an active hosted TikTok subscription',
  );
};

export const musicIsForTikTokOnly: Rule = ({ content: { musicUrl }, accounts }) => {
  if (musicUrl === null) return null;
  if (!TIKTOK_LINK.test(musicUrl)) {
    return refuse(400, 'invalid_music_url', 'music_url must be a TikTok post URL');
  }
  if (accounts.every((account) => account.platform === 'tiktok')) return null;
  return refuse(
    400,
    'invalid_music_url',
    'music_url is supported only when every account is a TikTok account',
  );
};

export const tiktokBlockIsForConnectedTikTok: Rule = ({ content: { tiktok }, accounts }) => {
  if (tiktok === null) return null;
  if (accounts.every((account) => account.platform === 'tiktok' && account.type === 'byo')) return null;
  return invalid('tiktok settings are supported only when every account is a connected (BYO) TikTok account');
};

export const tiktokBlockFitsTheMedia: Rule = ({ content: { tiktok, media } }) => {
  if (tiktok === null || media === null) return null;
  return media.type === 'slideshow' ? photoPostProblem(tiktok) : videoPostProblem(tiktok);
};

type Block = NonNullable<Parameters<Rule>[0]['content']['tiktok']>;

function photoPostProblem(tiktok: Block): Refusal | null {
  if ((tiktok.title ?? '').length > 90) {
    return invalid('tiktok.title can have at most 90 characters on a slideshow');
  }
  if (tiktok.disable_duet === true) return invalid('tiktok.disable_duet is for video only');
  if (tiktok.disable_stitch === true) return invalid('tiktok.disable_stitch is for video only');
  if (tiktok.video_cover_timestamp_ms !== undefined) {
    return invalid('tiktok.video_cover_timestamp_ms is for video only');
  }
  return null;
}

function videoPostProblem(tiktok: Block): Refusal | null {
  if (tiktok.post_mode === 'MEDIA_UPLOAD') {
    return invalid('tiktok.post_mode MEDIA_UPLOAD is for slideshows only');
  }
  if (tiktok.auto_add_music === true) return invalid('tiktok.auto_add_music is for slideshows only');
  return null;
}

/** That pins are images, and that YouTube takes video only, follows from the kinds those accounts support. */
export const pinterestBlockHasItsAccount: Rule = ({ content: { pinterest }, accounts, world }) => {
  const pins = accounts.some((account) => account.platform === 'pinterest');
  if (pinterest !== null && !pins) return invalid('pinterest settings need at least one Pinterest account');
  const boardIsNeeded = pins && world.switches.pinWithoutBoard === 'refused';
  return boardIsNeeded && pinterest?.board_id === undefined
    ? invalid('pinterest.board_id is required')
    : null;
};

export const instagramSettingsFit: Rule = ({ content: { settings, media }, accounts }) => {
  const instagram = settings.instagram;
  const targets = accounts.filter((account) => account.platform === 'instagram');
  if (instagram === undefined || targets.length === 0) return null;
  const isVideo = media?.type === 'video';
  if (instagram.is_trial_reel === true && !isVideo) {
    return invalid('settings.instagram.is_trial_reel needs a video');
  }
  if (instagram.graduation_strategy !== undefined && instagram.is_trial_reel !== true) {
    return invalid('settings.instagram.graduation_strategy needs is_trial_reel');
  }
  const hasCover = instagram.cover_url !== undefined || instagram.thumb_offset_ms !== undefined;
  if (hasCover && (!isVideo || instagram.post_type === 'story')) {
    return invalid('Reel cover fields need a video and post_type "post"');
  }
  const onlyConnected = hasCover || instagram.share_to_feed !== undefined;
  if (onlyConnected && targets.some((account) => account.type === 'hosted')) {
    return invalid('Reel cover fields and share_to_feed are for connected (BYO) Instagram accounts only');
  }
  return null;
};

export const settingsAreForTheTargets: Rule = ({ content: { settings }, accounts, world }) => {
  if (world.switches.untargetedSettings === 'accepted') return null;
  const platforms = new Set(accounts.map((account) => account.platform));
  const stray = Object.entries(PLATFORM_OF_PROVIDER).find(
    ([provider, platform]) => provider in settings && !platforms.has(platform),
  );
  return stray === undefined ? null : invalid(`settings.${stray[0]} has no ${stray[1]} account`);
};
