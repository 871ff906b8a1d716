// What a scripted fault looks like, for tests and for the control address alike.

import * as z from 'zod';

const takesEffect = z.boolean().optional();

/** What goes wrong. `takesEffect` says whether the request was carried out all the same. */
const effectShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    takesEffect,
  }),
  /** 429 `rate_limited`; `retryAfter` in seconds or as an HTTP date, `null` for no such header. */
  z.strictObject({ kind: z.literal('rate-limited'), retryAfter: z.string().nullable() }),
  z.strictObject({ kind: z.literal('slow'), tookMs: z.int().min(0) }),
  /** The connection ends without a reply, before or after the request was carried out. */
  z.strictObject({ kind: z.literal('cut'), when: z.enum(['before', 'after']) }),
  z.strictObject({ kind: z.literal('empty'), takesEffect }),
  z.strictObject({ kind: z.literal('html'), status: z.int().min(200).max(599).optional(), takesEffect }),
  /** A good envelope around data of another form. */
  z.strictObject({ kind: z.literal('wrong-shape'), data: z.unknown().optional(), takesEffect }),
  z.strictObject({ kind: z.literal('truncated'), takesEffect }),
]);
export type FaultEffect = z.infer<typeof effectShape>;

/** Which of the matching requests are hit. */
const timingShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('next'), times: z.int().min(1).default(1) }),
  z.strictObject({ kind: z.literal('every'), nth: z.int().min(1) }),
  z.strictObject({
    kind: z.literal('random'),
    probability: z.number().min(0).max(1),
    seed: z.int().default(1),
  }),
  z.strictObject({ kind: z.literal('always') }),
]);

export const faultShape = z.strictObject({
  /** A method, and a text that the path contains; absent is any. */
  match: z.strictObject({ method: z.string().optional(), path: z.string().optional() }).default({}),
  timing: timingShape.default({ kind: 'next', times: 1 }),
  effect: effectShape,
});

/** A fault as it is asked for. */
export type FaultOrder = z.input<typeof faultShape>;

export interface FaultRule extends z.infer<typeof faultShape> {
  /** Matching requests so far, and how many of them were hit. */
  seen: number;
  hits: number;
}
