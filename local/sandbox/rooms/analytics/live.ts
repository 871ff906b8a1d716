/** What a post will have earned when nobody watches it any more. Null where the platform tells nobody. */
export interface Totals {
  views: number;
  likes: number;
  comments: number;
  shares: number | null;
  saves: number | null;
}

/** A post that is public on TikTok, Instagram or YouTube, whoever put it there. */
export interface LivePost {
  id: string;
  platformPostId: string;
  publishedMs: number;
  caption: string;
  permalink: string;
  durationSec: number | null;
  totals: Totals;
  /** The slowness of its growth: after so many hours 63 % of the totals are there. */
  paceHours: number;
  /** Where it came from, when Genviral published it. */
  origin: { scopeId: string; postId: string; externalId: string | null } | null;
}

/** Everything public of one handle, oldest first. */
export interface Channel {
  platform: string;
  /** Without `@`, in lower case. */
  handle: string;
  posts: LivePost[];
}

/** The platforms that analytics cover. */
export const MEASURED_PLATFORMS: readonly string[] = ['tiktok', 'instagram', 'youtube'];

/** The form in which handles are compared. */
export function normalHandle(identifier: string): string {
  return identifier.trim().replace(/^@+/, '').toLowerCase();
}
