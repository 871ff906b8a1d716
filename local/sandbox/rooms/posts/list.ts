// GET /posts: newest first, no offset and no cursor, a bad limit is clamped, and the summary ignores the filters
// (https://docs.genviral.io/api-reference/list-posts).

import { ok, refuse, type Answer } from '../../envelope';
import { firstOf } from '../../request';
import type { Call } from '../../route';
import { readIso } from '../../time';
import { seenPosts, type SeenPost } from './lookup';
import { postView } from './view';

const LIMIT = { least: 1, most: 100 };
const STATUSES = new Set([
  'draft',
  'pending',
  'scheduled',
  'posted',
  'failed',
  'partial',
  'retry',
  'canceled',
]);

export function listPosts({ world, scope, query }: Call): Answer {
  const sinceMs = readBound(query, 'since', -Infinity);
  if (sinceMs === null) return refuse(400, 'invalid_since', 'since must be an ISO 8601 timestamp');
  const untilMs = readBound(query, 'until', Infinity);
  if (untilMs === null) return refuse(400, 'invalid_until', 'until must be an ISO 8601 timestamp');
  const status = firstOf(query, 'status');
  if (status !== null && !STATUSES.has(status) && world.switches.unknownStatusFilter === 'refused') {
    return refuse(400, 'validation_failed', `Unknown status ${status}`);
  }
  const all = seenPosts(world, scope);
  const matching = all.filter(
    ({ post }) =>
      post.createdMs >= sinceMs && post.createdMs <= untilMs && (status === null || post.status === status),
  );
  // Stored oldest first; posts of one instant keep the later one first.
  const page = matching.reverse().slice(0, readLimit(firstOf(query, 'limit'), world.switches.postListLimit));
  const posts = page.map((seen) => postView(seen, world.switches));
  return ok('Posts retrieved', { summary: summaryOf(all), posts });
}

/** The instant of `since` or `until`, `otherwise` where absent, `null` where unreadable. */
function readBound(query: URLSearchParams, name: string, otherwise: number): number | null {
  const text = firstOf(query, name);
  if (text === null) return otherwise;
  const reading = readIso(text);
  return reading.kind === 'instant' ? reading.instantMs : null;
}

function readLimit(text: string | null, usual: number): number {
  const value = text === null ? Number.NaN : Number(text);
  return Number.isNaN(value) ? usual : Math.min(Math.max(Math.floor(value), LIMIT.least), LIMIT.most);
}

function summaryOf(seen: readonly SeenPost[]): object {
  const counts = new Map<string, number>();
  for (const { post } of seen) counts.set(post.status, (counts.get(post.status) ?? 0) + 1);
  const of = (status: string): number => counts.get(status) ?? 0;
  return {
    total: seen.length,
    pending: of('pending') + of('scheduled'),
    published: of('posted') + of('partial'),
    by_status: Object.fromEntries(counts),
  };
}
