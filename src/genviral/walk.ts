// Reads the list of posts further than its 100 rows. It has no offset: the next page ends at the creation time of the
// last post of the page before. https://docs.genviral.io
import type { Client } from './client';
import { listPosts } from './endpoints';
import type { WirePost } from './schemas';
import { isoMs, parseIso, type InstantMs } from '../time/instant';

const PAGE_SIZE = 100;

export interface Walk {
  /** Creation times, both included. */
  readonly sinceMs: InstantMs;
  readonly untilMs: InstantMs;
  /** Asked after each page; `false` ends the walk. */
  readonly goOn: (page: readonly WirePost[]) => boolean;
}

/** Posts created in a stretch of time, newest first, each once. */
export function walkPosts(client: Client, { sinceMs, untilMs, goOn }: Walk): readonly WirePost[] {
  const posts = new Map<string, WirePost>();
  let endMs = untilMs;
  while (endMs >= sinceMs) {
    const page = client.call(listPosts, { since: isoMs(sinceMs), until: isoMs(endMs) }).posts;
    const known = posts.size;
    for (const post of page) posts.set(post.id, post);
    if (page.length < PAGE_SIZE || !goOn(page)) break;
    const oldestMs = parseIso(page[page.length - 1]?.created_at ?? '') ?? sinceMs;
    // More than a page of posts from one instant: without a step back the same page would come again.
    const isStuck = posts.size === known || oldestMs >= endMs;
    endMs = isStuck ? endMs - 1 : oldestMs;
  }
  return [...posts.values()];
}
