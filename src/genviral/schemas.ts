// What the Partner API answers, parsed where it arrives. Strict on what we use, silent on what we do not; every field
// that some server leaves out is optional here. https://docs.genviral.io
import * as z from 'zod/mini';

/** Schemas cost milliseconds to build and a formula needs none of them: each is built at its first use. */
export function lazily<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => (built ??= build());
}

export const textOrNull = (): z.ZodMiniNullable<z.ZodMiniString> => z.nullable(z.string());
export const optionalText = (): z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString>> =>
  z.optional(textOrNull());

export const envelopeSchema = lazily(() =>
  z.object({
    ok: z.boolean(),
    message: z.optional(z.string()),
    error_code: z.optional(z.string()),
    data: z.optional(z.unknown()),
    issues: z.optional(z.unknown()),
  }),
);

export const accountSchema = lazily(() =>
  z.object({
    id: z.string(),
    platform: z.string(),
    type: z.string(),
    username: z.string(),
    display_name: optionalText(),
    status: z.optional(z.string()),
    capabilities: z.optional(
      z.object({
        supported_content_kinds: z.optional(z.array(z.string())),
        caption_limit: z.optional(z.number()),
        media_limits: z.optional(z.record(z.string(), z.unknown())),
      }),
    ),
  }),
);
export type WireAccount = z.infer<ReturnType<typeof accountSchema>>;

export const accountsSchema = lazily(() =>
  z.object({
    scope: z.optional(z.string()),
    owner_user_id: optionalText(),
    workspace_id: optionalText(),
    accounts: z.array(accountSchema()),
  }),
);
export type WireAccounts = z.infer<ReturnType<typeof accountsSchema>>;

export const writeResultSchema = lazily(() =>
  z.object({
    id: z.string(),
    status: z.string(),
    scheduled_at: optionalText(),
    duplicate: z.optional(z.boolean()),
  }),
);
export type WireWriteResult = z.infer<ReturnType<typeof writeResultSchema>>;

export const deletedPostsSchema = lazily(() =>
  z.object({
    deletedIds: z.array(z.string()),
    blockedStatuses: z.array(z.object({ id: z.string(), status: z.string() })),
    skipped: z.array(z.string()),
  }),
);
export type WireDeletedPosts = z.infer<ReturnType<typeof deletedPostsSchema>>;

export const retriedPostsSchema = lazily(() =>
  z.object({
    ids: z.array(z.string()),
    failed: z.optional(z.array(z.string())),
    errors: z.optional(z.record(z.string(), z.string())),
  }),
);
export type WireRetriedPosts = z.infer<ReturnType<typeof retriedPostsSchema>>;

export const postSchema = lazily(() =>
  z.object({
    id: z.string(),
    caption: z.string(),
    status: z.string(),
    scheduled_at: optionalText(),
    created_at: z.string(),
    accounts: z.object({
      states: z.array(
        z.object({
          account_id: z.string(),
          status: z.string(),
          published_at: optionalText(),
          published_url: optionalText(),
          error_message: optionalText(),
        }),
      ),
    }),
  }),
);
export type WirePost = z.infer<ReturnType<typeof postSchema>>;

export const postListSchema = lazily(() => z.object({ posts: z.array(postSchema()) }));
export type WirePostList = z.infer<ReturnType<typeof postListSchema>>;

export const metric = (): z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber>> =>
  z.optional(z.nullable(z.number()));

export const measuredPostSchema = lazily(() =>
  z.object({
    id: z.string(),
    platformPostId: optionalText(),
    genviralPostId: optionalText(),
    externalId: optionalText(),
    publishedAt: optionalText(),
    caption: optionalText(),
    permalink: optionalText(),
    thumbnailUrl: optionalText(),
    durationSeconds: metric(),
    metrics: z.optional(
      z.nullable(
        z.object({ views: metric(), likes: metric(), comments: metric(), shares: metric(), saves: metric() }),
      ),
    ),
    engagementRate: metric(),
    platform: z.string(),
    accountIdentifier: optionalText(),
    accountDisplayName: optionalText(),
    accountAvatarUrl: optionalText(),
  }),
);
export type WireMeasuredPost = z.infer<ReturnType<typeof measuredPostSchema>>;

export const measuredPostsSchema = lazily(() =>
  z.object({
    posts: z.array(measuredPostSchema()),
    totalCount: z.number(),
    hasMore: z.optional(z.boolean()),
  }),
);
export type WireMeasuredPosts = z.infer<ReturnType<typeof measuredPostsSchema>>;
