// The bodies of POST /posts and PATCH /posts/{id}: strict, as the API refuses stray keys with 422.

import * as z from 'zod';

import { pinterestBlock, tiktokBlock } from './blocks';
import { settingsBody } from './settings';

export const uuidText = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'Invalid UUID');

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(text) && URL.canParse(text);
}
const webAddress = z.string().refine(isWebAddress, 'Invalid URL');
const amount = z.number().min(0).nullish();

const video = z.strictObject({
  type: z.literal('video'),
  url: webAddress,
  duration_sec: amount,
  duration_seconds: amount,
  duration: amount,
  durationSec: amount,
  video_duration_sec: amount,
  bytes: amount,
  size: amount,
  width: amount,
  height: amount,
  mime_type: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});

const slideshow = z.strictObject({
  type: z.literal('slideshow'),
  urls: z.array(webAddress).min(1).max(35),
});

export const mediaBody = z.discriminatedUnion('type', [video, slideshow]);
export type MediaBody = z.infer<typeof mediaBody>;

const accountReference = z.strictObject({ id: uuidText });

/** https://docs.genviral.io/api-reference/create-post */
export const createBody = z.strictObject({
  caption: z.string(),
  accounts: z.array(accountReference).min(1, 'At least one account is required').max(10),
  media: mediaBody.nullish(),
  scheduled_at: z.string().nullish(),
  external_id: z.string().min(1).max(128).nullish(),
  music_url: z.string().nullish(),
  tiktok: tiktokBlock.nullish(),
  pinterest: pinterestBlock.nullish(),
  settings: settingsBody.nullish(),
});
export type CreateBody = z.infer<typeof createBody>;

/** https://docs.genviral.io/api-reference/update-post */
export const updateBody = z
  .strictObject({
    caption: z.string().optional(),
    accounts: z.array(accountReference).max(10).optional(),
    media: mediaBody.nullable().optional(),
    scheduled_at: z.string().nullable().optional(),
    external_id: z.string().nullable().optional(),
    music_url: z.string().nullable().optional(),
    tiktok: tiktokBlock.nullable().optional(),
    pinterest: pinterestBlock.nullable().optional(),
    settings: settingsBody.optional(),
  })
  .refine((body) => Object.keys(body).length > 0, 'At least one field is required');
export type UpdateBody = z.infer<typeof updateBody>;

/** https://docs.genviral.io/api-reference/retry-posts */
export const retryBody = z.object({
  post_ids: z.array(uuidText).min(1).max(20),
  account_ids: z.array(uuidText).min(1).max(10).optional(),
});

/** https://docs.genviral.io/api-reference/delete-post. The upper limit has a code of its own, so it is not here. */
export const deleteBody = z.object({ postIds: z.array(uuidText).min(1) });
