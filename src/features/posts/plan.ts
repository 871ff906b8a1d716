// From Genviral's rows to ours, and the pages that a range takes. Pure.
import { MEASURED_LARGEST_OFFSET, MEASURED_PAGE_SIZE } from '../../genviral/endpoints';
import type { WireMeasuredPost } from '../../genviral/schemas';
import { parseIso, SECOND_MS, type InstantMs } from '../../time/instant';
import type { PostRecord } from './table';

/** A cell of Sheets holds 50,000 characters; a longer caption is cut with a mark. */
const MOST_CELL_CHARACTERS = 50_000;

/** Offsets of the pages after the first. */
export function furtherOffsets(totalCount: number): readonly number[] {
  const pages = Math.ceil(totalCount / MEASURED_PAGE_SIZE);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => (index + 1) * MEASURED_PAGE_SIZE);
}

/** Most posts that one range can be asked for. */
export const MOST_POSTS_PER_RANGE = MEASURED_LARGEST_OFFSET + MEASURED_PAGE_SIZE;

/** Records of the posts, each once: a post published while pages are read can move to the next page. */
export function recordsOf(posts: readonly WireMeasuredPost[]): readonly PostRecord[] {
  return [...new Map(posts.map((post) => [post.id, recordOf(post)])).values()];
}

function recordOf(post: WireMeasuredPost): PostRecord {
  const { metrics } = post;
  return {
    publishedAt: wholeSecond(post.publishedAt),
    platform: post.platform,
    account: post.accountIdentifier ?? '',
    caption: cellCaption(post.caption ?? ''),
    views: metrics?.views ?? null,
    likes: metrics?.likes ?? null,
    comments: metrics?.comments ?? null,
    shares: metrics?.shares ?? null,
    saves: metrics?.saves ?? null,
    engagement: typeof post.engagementRate === 'number' ? post.engagementRate / 100 : null,
    permalink: post.permalink ?? '',
    durationSeconds: post.durationSeconds ?? null,
    genviralPostId: post.genviralPostId ?? '',
    externalId: post.externalId ?? '',
    platformPostId: post.platformPostId ?? '',
    analyticsId: post.id,
  };
}

/** Cells keep dates as fractions of a day: a part of a second might not come back as it went in. */
function wholeSecond(iso: string | null | undefined): InstantMs | null {
  const instantMs = iso ? parseIso(iso) : null;
  return instantMs === null ? null : Math.floor(instantMs / SECOND_MS) * SECOND_MS;
}

/** Cells keep line breaks as one character: a caption must come back as it went in, or it would change at each update. */
function cellCaption(text: string): string {
  const caption = text.replace(/\r\n?/g, '\n');
  return caption.length > MOST_CELL_CHARACTERS ? `${caption.slice(0, MOST_CELL_CHARACTERS - 1)}…` : caption;
}
