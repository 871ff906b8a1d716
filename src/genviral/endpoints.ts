// Every call the add-on makes. The sandbox answers the same list.
import type { Endpoint } from './endpoint';
import {
  accountsSchema,
  measuredPostsSchema,
  postListSchema,
  postSchema,
  writeResultSchema,
  type WireAccounts,
  type WireMeasuredPosts,
  type WirePost,
  type WirePostList,
  type WireWriteResult,
} from './schemas';

/** The active accounts in the key's scope, and the scope itself. */
export const getAccounts: Endpoint<null, WireAccounts> = {
  name: 'the list of accounts',
  method: 'get',
  path: () => 'accounts',
  reply: accountsSchema,
  repeatable: true,
};

/**
 * Creates a post, or gives the first one back when the same body arrives again under the same `external_id`. Not
 * repeatable here, because only the ledger knows which body was sent before and whether there is still time.
 */
export const createPost: Endpoint<string, WireWriteResult> = {
  name: 'a new post',
  method: 'post',
  path: () => 'posts',
  body: (json) => json,
  reply: writeResultSchema,
  repeatable: false,
};

/** Newest first by `created_at`, at most 100; `until` is inclusive, so pages overlap by their last instant. */
export const listPosts: Endpoint<{ readonly since?: string; readonly until?: string }, WirePostList> = {
  name: 'the list of posts',
  method: 'get',
  path: () => 'posts',
  query: ({ since, until }) => ({ limit: 100, since, until }),
  reply: postListSchema,
  repeatable: true,
};

export const getPost: Endpoint<string, WirePost> = {
  name: 'a post',
  method: 'get',
  path: (id) => `posts/${encodeURIComponent(id)}`,
  reply: postSchema,
  repeatable: true,
};

/** The most rows one answer holds, and the furthest offset. */
export const MEASURED_PAGE_SIZE = 100;
export const MEASURED_LARGEST_OFFSET = 10_000;

/** Which measured posts, and where a page of them begins. An empty list of platforms or targets means all of them. */
export interface MeasuredPage {
  /** `yyyy-mm-dd` in UTC, both days included. */
  readonly start: string;
  readonly end: string;
  readonly platforms: readonly string[];
  readonly targetIds: readonly string[];
  readonly offset: number;
  /** `asc` so that new posts do not shift pages; `desc` reaches the far end of a day with very many. */
  readonly order: 'asc' | 'desc';
}

const listOrNothing = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join(',');

/** One page of measured posts, by the time of their publication. */
export const listMeasuredPosts: Endpoint<MeasuredPage, WireMeasuredPosts> = {
  name: 'the analytics of posts',
  method: 'get',
  path: () => 'analytics/summary/posts',
  query: ({ start, end, platforms, targetIds, offset, order }) => ({
    start,
    end,
    platforms: listOrNothing(platforms),
    accounts: listOrNothing(targetIds),
    sortBy: 'published_at',
    sortOrder: order,
    limit: MEASURED_PAGE_SIZE,
    offset,
  }),
  reply: measuredPostsSchema,
  repeatable: true,
};
