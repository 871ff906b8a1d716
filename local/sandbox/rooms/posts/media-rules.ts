// What media an account takes. Limits: https://docs.genviral.io/api-reference/create-post

import { refuse, type Refusal } from '../../envelope';
import { capabilitiesOf } from '../accounts/capabilities';
import type { StoredFile } from '../files/file';
import { extensionOf, mediaUrls } from './media';
import type { Media, VideoMedia } from './post';
import type { Rule } from './rules';

const MEGABYTE = 1_000_000;
const MAX_VIDEO_BYTES = 100 * MEGABYTE;
const MAX_IMAGE_BYTES = 5 * MEGABYTE;
const HOSTED_SECONDS = { least: 15, most: 60 };

const FORMATS: Record<Media['type'], readonly string[]> = {
  video: ['mp4', 'mov', 'm4v', 'avi'],
  slideshow: ['jpg', 'jpeg', 'png'],
};
/** Formats told by their extension. An address that ends otherwise is taken on trust, as it may still serve a file. */
const KNOWN_FORMATS = new Set([
  ...FORMATS.video,
  ...FORMATS.slideshow,
  ...['webm', 'mkv', 'wmv', 'flv', 'mpg', 'mpeg', 'gif', 'webp', 'heic', 'heif', 'bmp', 'svg', 'tif', 'tiff'],
  ...['avif', 'mp3', 'wav', 'm4a', 'pdf', 'zip', 'txt', 'html', 'htm', 'doc', 'docx', 'xlsx', 'csv', 'psd'],
]);

const invalid = (message: string): Refusal => refuse(400, 'validation_failed', message);

export function contentKind(media: Media | null): string {
  if (media === null) return 'text_only';
  return media.type === 'video' ? 'single_video' : 'multi_image';
}

export const everyAccountTakesTheKind: Rule = ({ content, accounts }) => {
  const kind = contentKind(content.media);
  const unable = accounts.find((account) => !capabilitiesOf(account).supported_content_kinds.includes(kind));
  if (unable === undefined) return null;
  const name = `${unable.platform} account ${unable.username}`;
  return kind === 'text_only'
    ? invalid(`Media is required: ${name} does not support text-only posts`)
    : invalid(`${name} does not support ${kind === 'single_video' ? 'video' : 'slideshow'} posts`);
};

export const mediaHasAKnownFormat: Rule = ({ content: { media } }) => {
  if (media === null) return null;
  const allowed = FORMATS[media.type];
  const wrong = mediaUrls(media)
    .map(extensionOf)
    .find((extension) => KNOWN_FORMATS.has(extension) && !allowed.includes(extension));
  if (wrong === undefined) return null;
  return invalid(`Unsupported ${media.type} format .${wrong}; use ${allowed.join(', ')}`);
};

export const mediaIsNotTooBig: Rule = ({ content: { media }, world }) => {
  if (media?.type === 'video') {
    if (media.bytes === null || media.bytes < MAX_VIDEO_BYTES) return null;
    return invalid('Video must be under 100 MB');
  }
  const big = mediaUrls(media).find((url) => (bytesOf(url, world.files) ?? 0) >= MAX_IMAGE_BYTES);
  return big === undefined ? null : invalid('Each slideshow image must be under 5 MB');
};

function bytesOf(url: string, files: readonly StoredFile[]): number | null {
  return files.find((file) => file.url === url)?.bytes ?? null;
}

/** 15 to 60 seconds, for hosted accounts and only when the duration is known. */
export const hostedVideoHasAGoodLength: Rule = ({ content: { media }, accounts }) => {
  const seconds = media?.type === 'video' ? media.durationSec : null;
  if (seconds === null || !accounts.some((account) => account.type === 'hosted')) return null;
  if (seconds >= HOSTED_SECONDS.least && seconds <= HOSTED_SECONDS.most) return null;
  return invalid('Videos for hosted accounts must be between 15 and 60 seconds long');
};

export const xVideoSaysItsDuration: Rule = ({ content: { media }, accounts }) => {
  if (media?.type !== 'video') return null;
  if (!accounts.some((account) => account.platform === 'twitter' && !account.premium)) return null;
  if (media.durationSec === null) return invalid('media.duration_sec is required for X video');
  return media.durationSec <= 140 ? null : invalid('X video can be at most 140 seconds long');
};

export const mediaFitsTheLimits: Rule = ({ content: { media }, accounts, world }) => {
  if (media === null || world.switches.mediaLimits === 'advice') return null;
  for (const account of accounts) {
    const limits = capabilitiesOf(account).media_limits;
    const most = media.type === 'video' ? limits.max_video_seconds : limits.max_images;
    const amount = media.type === 'video' ? (media.durationSec ?? 0) : media.urls.length;
    if (most !== undefined && amount > most) {
      const what = media.type === 'video' ? `${most} seconds of video` : `${most} images`;
      return invalid(`${account.platform} account ${account.username} takes at most ${what}`);
    }
  }
  return null;
};

export interface Warning {
  field: string;
  message: string;
  code: string;
}

/** What could not be checked; never blocks. */
export function mediaWarnings(media: Media | null): Warning[] {
  return media?.type === 'video' ? videoWarnings(media) : [];
}

function videoWarnings(video: VideoMedia): Warning[] {
  const size = { field: 'media', message: 'Video size is unknown', code: 'VIDEO_METADATA_MISSING' };
  const length = { field: 'media', message: 'Video duration is unknown', code: 'VIDEO_DURATION_MISSING' };
  return [...(video.bytes === null ? [size] : []), ...(video.durationSec === null ? [length] : [])];
}
