import type { PinterestBlock, TikTokBlock } from './blocks';
import type { ProviderSettings } from './settings';

export interface VideoMedia {
  type: 'video';
  url: string;
  durationSec: number | null;
  bytes: number | null;
}

export interface SlideshowMedia {
  type: 'slideshow';
  urls: string[];
}

export type Media = VideoMedia | SlideshowMedia;

/** One account's part of a post. */
export interface Delivery {
  accountId: string;
  status: string;
  publishedMs: number | null;
  publishedUrl: string | null;
  errorMessage: string | null;
  lastAttemptedMs: number | null;
  attempts: number;
  /** When the attempt under way will be over. */
  settlesMs: number | null;
  /** Since when it waits in the creator's TikTok inbox, if it does (`post_mode: MEDIA_UPLOAD`). */
  inboxSinceMs: number | null;
}

/** What people and programs say about a post; the part that PATCH changes. */
export interface PostContent {
  caption: string;
  media: Media | null;
  musicUrl: string | null;
  tiktok: TikTokBlock | null;
  pinterest: PinterestBlock | null;
  settings: ProviderSettings;
}

export interface Post extends PostContent {
  id: string;
  scopeId: string;
  createdMs: number;
  scheduledMs: number | null;
  externalId: string | null;
  /** The addresses as they were sent; `media` may hold Genviral's copies. */
  sentUrls: string[];
  source: 'partner_api' | 'dashboard';
  status: string;
  deliveries: Delivery[];
}

/** A create that was accepted, kept so that its repetition is recognised. */
export interface Claim {
  scopeId: string;
  /** `id:<external_id>`, or `sha256:<digest>` of a body without one. */
  key: string;
  digest: string;
  postId: string;
  createdMs: number;
  /** The first answer, for replays after the post is gone. */
  answered: { status: string; scheduled_at: string | null };
}
