// Every call the add-on makes. The sandbox answers the same list.
import type { Endpoint } from './endpoint';
import {
  accountsSchema,
  deletedPostsSchema,
  measuredPostsSchema,
  postListSchema,
  postSchema,
  retriedPostsSchema,
  writeResultSchema,
  type WireAccounts,
  type WireDeletedPosts,
  type WireMeasuredPosts,
  type WirePost,
  type WirePostList,
  type WireRetriedPosts,
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

/** Changes a post that is not public yet: only what is in the body. The same change again changes nothing more. */
export const updatePost: Endpoint<{ readonly id: string; readonly body: string }, WireWriteResult> = {
  name: 'a changed post',
  method: 'patch',
  path: ({ id }) => `posts/${encodeURIComponent(id)}`,
  body: ({ body }) => body,
  reply: writeResultSchema,
  repeatable: false,
};

/** The most posts that one request takes back. */
export const DELETES_PER_REQUEST = 50;

/** Deletes posts that are not public yet; says of each whether it did. There is no DELETE for a post. */
export const deletePosts: Endpoint<readonly string[], WireDeletedPosts> = {
  name: 'the posts taken back',
  method: 'post',
  path: () => 'posts/delete',
  body: (postIds) => JSON.stringify({ postIds }),
  reply: deletedPostsSchema,
  repeatable: false,
};

/** The most posts that one request tries again. */
export const RETRIES_PER_REQUEST = 20;

/** Tries the failed accounts of posts again; says of each post whether it will. */
export const retryPosts: Endpoint<readonly string[], WireRetriedPosts> = {
  name: 'the posts tried again',
  method: 'post',
  path: () => 'posts/retry',
  body: (ids) => JSON.stringify({ post_ids: ids }),
  reply: retriedPostsSchema,
  repeatable: false,
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
