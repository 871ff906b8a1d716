// What the Partner API answers about tracked accounts, summaries, files and the plan. The keys inside a summary's series
// and inside a target's totals are not documented: whatever numbers come are kept under the names they come with.
// https://docs.genviral.io
import * as z from 'zod/mini';
import { lazily, metric, optionalText } from './schemas';

const numbers = (): z.ZodMiniRecord<z.ZodMiniString, z.ZodMiniUnknown> => z.record(z.string(), z.unknown());

export const targetSchema = lazily(() =>
  z.object({
    id: z.string(),
    platform: z.string(),
    identifier: z.string(),
    normalized_identifier: optionalText(),
    display_name: optionalText(),
    last_refreshed_at: optionalText(),
    last_refresh_status: optionalText(),
    last_refresh_error: optionalText(),
    last_snapshot_totals: z.optional(z.nullable(numbers())),
    free_refresh_available: z.optional(z.boolean()),
  }),
);
export type WireTarget = z.infer<ReturnType<typeof targetSchema>>;

export const targetsSchema = lazily(() => z.object({ targets: z.array(targetSchema()) }));
export type WireTargets = z.infer<ReturnType<typeof targetsSchema>>;

export const newTargetSchema = lazily(() =>
  z.object({ target: targetSchema(), created: z.optional(z.boolean()) }),
);
export type WireNewTarget = z.infer<ReturnType<typeof newTargetSchema>>;

/** What comes back of a deletion is not documented. */
export const anythingSchema = lazily(() => z.unknown());

export const refreshSchema = lazily(() =>
  z.object({
    id: z.string(),
    status: z.string(),
    credits_used: metric(),
    completed_at: optionalText(),
    error: optionalText(),
  }),
);
export type WireRefresh = z.infer<ReturnType<typeof refreshSchema>>;

export const startedRefreshSchema = lazily(() => z.object({ refresh: refreshSchema() }));
export type WireStartedRefresh = z.infer<ReturnType<typeof startedRefreshSchema>>;

export const summarySchema = lazily(() =>
  z.object({
    range: z.optional(z.object({ start: z.optional(z.string()), end: z.optional(z.string()) })),
    kpis: z.optional(z.record(z.string(), z.object({ value: metric(), delta: metric() }))),
    interactionSeries: z.optional(z.array(numbers())),
    engagementSeries: z.optional(z.array(numbers())),
    postingStreak: metric(),
    contentMix: z.optional(z.array(numbers())),
  }),
);
export type WireSummary = z.infer<ReturnType<typeof summarySchema>>;

export const subscriptionSchema = lazily(() =>
  z.object({
    subscription: z.optional(
      z.nullable(
        z.object({
          status: optionalText(),
          tier: optionalText(),
          renews_at: optionalText(),
          credits: z.optional(
            z.nullable(
              z.object({
                limit: metric(),
                used_this_period: metric(),
                remaining: metric(),
                reset_at: optionalText(),
              }),
            ),
          ),
        }),
      ),
    ),
  }),
);
export type WireSubscription = z.infer<ReturnType<typeof subscriptionSchema>>;

export const filesSchema = lazily(() =>
  z.object({
    files: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        contentType: optionalText(),
        filename: optionalText(),
        size: metric(),
        createdAt: optionalText(),
      }),
    ),
    total: z.number(),
  }),
);
export type WireFiles = z.infer<ReturnType<typeof filesSchema>>;
