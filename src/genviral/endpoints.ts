// Every call the add-on makes. The sandbox answers the same list.
import type { Endpoint } from './endpoint';
import {
  accountsSchema,
  measuredPostsSchema,
  postListSchema,
  postSchema,
  targetsSchema,
  writeResultSchema,
  type WireAccounts,
  type WireMeasuredPosts,
  type WirePost,
  type WirePostList,
  type WireTargets,
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

/** One page of measured posts between two days (both included), oldest first so that new posts do not shift pages. */
export const listMeasuredPosts: Endpoint<
  { readonly start: string; readonly end: string; readonly offset: number },
  WireMeasuredPosts
> = {
  name: 'the analytics of posts',
  method: 'get',
  path: () => 'analytics/summary/posts',
  query: ({ start, end, offset }) => ({
    start,
    end,
    sortBy: 'published_at',
    sortOrder: 'asc',
    limit: MEASURED_PAGE_SIZE,
    offset,
  }),
  reply: measuredPostsSchema,
  repeatable: true,
};

/** The handles whose analytics are tracked. */
export const getTargets: Endpoint<null, WireTargets> = {
  name: 'the list of tracked accounts',
  method: 'get',
  path: () => 'analytics/targets',
  reply: targetsSchema,
  repeatable: true,
};
