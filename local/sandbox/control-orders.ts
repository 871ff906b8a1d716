// The bodies that the control address takes.

import * as z from 'zod';

import { DAY_MS, HOUR_MS, MINUTE_MS, readIso, SECOND_MS } from './time';

const UNIT_MS: Record<string, number> = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS, s: SECOND_MS };

/** `90s`, `5m`, `2h30m`, `3d`: a length of time, in milliseconds. */
function lengthMs(text: string): number {
  const parts = [...text.matchAll(/(\d+)([dhms])/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
}

const length = z
  .string()
  .regex(/^(\d{1,6}[dhms])+$/, 'Must look like 90s, 5m, 2h30m or 3d')
  .transform(lengthMs);

const instant = z.string().transform((text, context) => {
  const reading = readIso(text);
  if (reading.kind === 'instant') return reading.instantMs;
  context.addIssue('Must be an ISO 8601 datetime');
  return z.NEVER;
});

export const clockOrder = z.union([z.strictObject({ advance: length }), z.strictObject({ to: instant })]);

export const seedOrder = z.strictObject({ seed: z.string(), now: instant.optional() });

/** What people do elsewhere; see `dashboard.ts`. */
export const dashboardOrder = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('edit-post'),
    postId: z.string(),
    caption: z.string().optional(),
    scheduledAt: instant.nullable().optional(),
  }),
  z.strictObject({
    do: z.literal('delete-post'),
    postId: z.string(),
    leaves: z.enum(['nothing', 'deleted']).optional(),
  }),
  z.strictObject({ do: z.literal('cancel-post'), postId: z.string() }),
  z.strictObject({ do: z.literal('disconnect'), accountId: z.string(), at: instant.optional() }),
  z.strictObject({ do: z.literal('reconnect'), accountId: z.string() }),
  z.strictObject({ do: z.literal('publish-draft'), postId: z.string(), accountId: z.string() }),
  z.strictObject({
    do: z.literal('change-plan'),
    scopeId: z.string(),
    plan: z.enum(['active', 'none', 'scheduler']),
  }),
  z.strictObject({ do: z.literal('revoke-key'), publicId: z.string() }),
]);
export type DashboardOrder = z.infer<typeof dashboardOrder>;
