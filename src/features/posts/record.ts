// One post of Genviral's analytics as a record of Posts. Pure; published for the other rooms.
import type { WireMeasuredPost } from '../../genviral/schemas';
import { parseIso, SECOND_MS, type InstantMs } from '../../time/instant';
import { webAddresses } from '../../workbook/kinds';
import type { PostRecord } from './table';

/** A cell of Sheets holds 50,000 characters; a longer caption is cut with a mark. */
const MOST_CELL_CHARACTERS = 50_000;

/** What Genviral says of a post. The other columns come from this spreadsheet: History, and the row it was sent from. */
export type MeasuredRecord = Omit<PostRecord, keyof typeof NOT_MEASURED>;

/** What a new row holds where Genviral says nothing. */
export const NOT_MEASURED = { growthDay: null, growthWeek: null, campaign: '', fromRow: '' } as const;

/** Records of the posts, each once: a post published while pages are read can move to the next page. */
export function recordsOf(posts: readonly WireMeasuredPost[]): readonly MeasuredRecord[] {
  return [...new Map(posts.map((post) => [post.id, recordOf(post)])).values()];
}

function recordOf(post: WireMeasuredPost): MeasuredRecord {
  const { metrics } = post;
  return {
    publishedAt: wholeSecond(post.publishedAt),
    platform: post.platform,
    account: post.accountIdentifier ?? '',
    accountName: post.accountDisplayName ?? '',
    caption: cellCaption(post.caption ?? ''),
    views: metrics?.views ?? null,
    likes: metrics?.likes ?? null,
    comments: metrics?.comments ?? null,
    shares: metrics?.shares ?? null,
    saves: metrics?.saves ?? null,
    engagement: typeof post.engagementRate === 'number' ? post.engagementRate / 100 : null,
    permalink: linkOr(post.permalink),
    thumbnailUrl: linkOr(post.thumbnailUrl),
    avatarUrl: linkOr(post.accountAvatarUrl),
    durationSeconds: post.durationSeconds ?? null,
    genviralPostId: post.genviralPostId ?? '',
    externalId: post.externalId ?? '',
    platformPostId: post.platformPostId ?? '',
    analyticsId: post.id,
  };
}

/** As the cell will hold it: what is no web address is left out, and must not look like a change at each update. */
function linkOr(url: string | null | undefined): string {
  return webAddresses((url ?? '').trim());
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
