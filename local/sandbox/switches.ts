// What the public documentation leaves open and a client could trip over, each as one named switch with the sandbox's
// guess as default. Smaller guesses (names of codes that are documented by status only, the inside of undocumented
// objects) stand as comments where they are made; what the sandbox adds on its own (posts that fail on purpose, slow
// hosts) stands in local/README.md.

import * as z from 'zod';

export const switchesShape = z.strictObject({
  /** `older` serves GET /accounts as before spring 2026: no `capabilities`, no `scope`, no `owner_user_id`. */
  accountsShape: z.enum(['current', 'older']).default('current'),
  /** The code of a 401: the API reference shows `invalid_token`, the error list of the public skill `unauthorized`. */
  unauthorizedCode: z.enum(['unauthorized', 'invalid_token']).default('unauthorized'),
  /** No rate limit is documented. Set, it answers 429 `rate_limited` beyond so many requests of a key in a window. */
  rateLimit: z
    .strictObject({ requests: z.int().min(1), perMs: z.int().min(1), retryAfter: z.boolean() })
    .nullable()
    .default(null),

  /** Post objects are documented without `external_id`; `true` adds it. */
  postShowsExternalId: z.boolean().default(false),
  /** Whether a post shows its stored `settings` is not documented. */
  postShowsSettings: z.boolean().default(false),
  /** `published_url` is "filled mainly for hosted deliveries"; `hosted` leaves it null for connected accounts. */
  publishedUrls: z.enum(['all', 'hosted']).default('all'),
  /** A malformed id in a post's path: 404 `not_found`, or 422 `invalid_path` as folders answer. */
  malformedPostId: z.enum(['not_found', 'invalid_path']).default('not_found'),
  /** GET /posts without `limit`. */
  postListLimit: z.int().min(0).default(50),
  /** GET /posts with a status that does not exist: no posts, or 400 `validation_failed`. */
  unknownStatusFilter: z.enum(['finds-nothing', 'refused']).default('finds-nothing'),

  /** A `scheduled_at` more than 30 seconds in the past: 400 `validation_failed`, or published at once. */
  pastSchedule: z.enum(['refused', 'published']).default('refused'),
  /** The code for a `scheduled_at` without offset: 422 `invalid_payload`, or 400 `validation_failed`. */
  scheduleWithoutOffset: z.enum(['invalid_payload', 'validation_failed']).default('invalid_payload'),
  /** How far ahead posts may be scheduled; `null` is without limit. */
  longestScheduleDays: z.int().min(0).nullable().default(null),
  /** An empty caption on a post that has media. */
  emptyCaption: z.enum(['accepted', 'refused']).default('accepted'),
  /** What a character is in caption limits. Documented for TikTok (UTF-16 units) and YouTube (bytes) only. */
  captionUnit: z.enum(['utf16', 'code-points']).default('utf16'),
  /** What Pinterest's appended tags cost beyond their letters: a space and a `#` each. */
  pinterestTagExtraChars: z.int().min(0).default(2),
  /** Whether `capabilities.media_limits` are enforced on create and update. */
  mediaLimits: z.enum(['enforced', 'advice']).default('enforced'),
  /** The same account twice in one request. */
  repeatedAccounts: z.enum(['merged', 'refused']).default('merged'),
  /** `settings.tiktok` and `settings.pinterest`: "do not", says the documentation, without the consequence. */
  platformBlocksInSettings: z.enum(['refused', 'ignored']).default('refused'),
  /** `settings` for a provider that no selected account belongs to. */
  untargetedSettings: z.enum(['accepted', 'refused']).default('accepted'),
  /** A pin without `board_id`: fails when it is published, is refused at create, or goes to the account's default. */
  pinWithoutBoard: z.enum(['fails-later', 'refused', 'published']).default('fails-later'),

  /** How long a body's fingerprint is remembered when there is no `external_id`; `null` is for ever. */
  fingerprintWindowMs: z.int().min(0).nullable().default(null),
  /** Whether a replay is recognised before the body is checked against today's clock and accounts, or after. */
  replayRecognised: z.enum(['before-checks', 'after-checks']).default('before-checks'),
  /**
   * The external_id of a deleted post: still taken (its replay says `deleted`, or repeats what the create answered),
   * or free for a new post.
   */
  deletedExternalId: z.enum(['taken', 'taken-as-created', 'freed']).default('taken'),

  /** PATCH of `tiktok` or `pinterest` with an object: replaces the stored block, or merges into it. */
  patchedPlatformBlock: z.enum(['replaced', 'merged']).default('replaced'),
  /** PATCH with the `external_id` that the post has. */
  sameExternalIdInPatch: z.enum(['accepted', 'refused']).default('accepted'),
  /** The status of a post between POST /posts/retry and the worker. */
  statusAfterRetry: z.enum(['retry', 'pending']).default('retry'),
  /** `data.failed` of a retry that refused nothing. */
  retryFailedWhenNone: z.enum(['empty', 'absent']).default('empty'),

  /** Rows of analytics posts carry `analyticsId`, `genviralPostId` and `externalId`; `false` serves the older rows. */
  analyticsCorrelation: z.boolean().default(true),
  /** Analytics `limit` or `offset` beyond the maximum: 400 `invalid_query_parameter`, or clamped. */
  analyticsBeyondLimit: z.enum(['refused', 'clamped']).default('refused'),
  /** The hour (UTC) at which every target is measured by itself; `null`: only refreshes measure. */
  dailyMeasureHourUtc: z.int().min(0).max(23).nullable().default(6),
  /** Adding a handle that is tracked already: 200 and `created: false`, or 409 `analytics_conflict`. */
  existingTarget: z.enum(['returned', 'refused']).default('returned'),
  /** The code of a 404 for a target; only the status is documented. */
  targetNotFoundCode: z.string().default('target_not_found'),
  /** The code of a 402 for a refresh without credits; only the status is documented. */
  noCreditsCode: z.string().default('insufficient_credits'),
  /** "Once per day": the UTC calendar day, or 24 hours since the last free one. */
  freeRefreshWindow: z.enum(['utc-day', '24-hours']).default('utc-day'),
  /** Refreshing one target more often than this is 429 `rate_limited`; the interval is not documented. */
  refreshIntervalMs: z.int().min(0).nullable().default(null),
  /** What a refresh costs once the free one is used. The documentation's example shows 1. */
  refreshCredits: z.int().min(0).default(1),
  /** What a tracked target costs a month. "Seat billing" is documented without a number. */
  seatCredits: z.int().min(0).default(10),

  /** The worker's step: "about every 5 minutes". */
  workerEveryMs: z
    .int()
    .min(1000)
    .default(5 * 60 * 1000),
});
export type Switches = z.infer<typeof switchesShape>;
