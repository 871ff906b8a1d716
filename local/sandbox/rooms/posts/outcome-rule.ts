import * as z from 'zod';

/** A script for tests and the workbench: deliveries that match end as `status`, as often as `times` says. */
export const outcomeShape = z.strictObject({
  match: z.strictObject({
    postId: z.string().optional(),
    accountId: z.string().optional(),
    platform: z.string().optional(),
    username: z.string().optional(),
    /** A text that the caption contains. */
    caption: z.string().optional(),
  }),
  /** `failed`, or a raw word as hosted providers leak them (`void`, `deleted`). */
  status: z.string().min(1).default('failed'),
  message: z.string().nullable().default(null),
  /** How many attempts it still applies to; `null`: all. */
  times: z.int().min(0).nullable().default(null),
});

/** A script as it is asked for. */
export type OutcomeOrder = z.input<typeof outcomeShape>;
export type OutcomeRule = z.infer<typeof outcomeShape>;
