// `settings.<provider>`: which keys each provider knows. Unknown ones are 422 `invalid_payload`
// (https://docs.genviral.io/api-reference/create-post).

import * as z from 'zod';

import { isObject } from '../../json';
import type { Switches } from '../../switches';

const flag = z.boolean().optional();

const x = z.strictObject({
  who_can_reply_post: z
    .enum(['everyone', 'following', 'mentionedUsers', 'subscribers', 'verified'])
    .optional(),
  community: z
    .string()
    .regex(/^https:\/\/x\.com\/i\/communities\/\d+$/, 'Must look like https://x.com/i/communities/<id>')
    .optional(),
  made_with_ai: flag,
  paid_partnership: flag,
});

const instagram = z.strictObject({
  post_type: z.enum(['post', 'story']).optional(),
  is_trial_reel: flag,
  graduation_strategy: z.enum(['MANUAL', 'SS_PERFORMANCE']).optional(),
  collaborators: z.array(z.strictObject({ label: z.string().min(1) })).optional(),
  cover_url: z.string().min(1).optional(),
  thumb_offset_ms: z.number().min(0).optional(),
  share_to_feed: flag,
});

const linkedin = z.strictObject({ post_as_images_carousel: flag, carousel_name: z.string().optional() });

const youtube = z.strictObject({
  title: z.string().max(100).optional(),
  description: z.string().optional(),
  type: z.enum(['public', 'private', 'unlisted']).optional(),
  privacy: z.enum(['public', 'private', 'unlisted']).optional(),
  tags: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
  categoryId: z.string().optional(),
  selfDeclaredMadeForKids: z.enum(['yes', 'no']).optional(),
  madeForKids: flag,
  thumbnail: z.strictObject({ path: z.string().min(1) }).optional(),
});

/** Every spelling that is accepted; where two mean one provider, the later of the pair wins. */
export const settingsBody = z.strictObject({
  twitter: x.optional(),
  x: x.optional(),
  instagram: instagram.optional(),
  'instagram-standalone': instagram.optional(),
  facebook: z.strictObject({ url: z.string().optional() }).optional(),
  linkedin: linkedin.optional(),
  'linkedin-page': linkedin.optional(),
  bluesky: z.strictObject({}).optional(),
  youtube: youtube.optional(),
});
export type SettingsBody = z.infer<typeof settingsBody>;

/** Settings under one name per provider. */
export interface ProviderSettings {
  x?: z.infer<typeof x>;
  instagram?: z.infer<typeof instagram>;
  facebook?: { url?: string | undefined };
  linkedin?: z.infer<typeof linkedin>;
  bluesky?: Record<string, never>;
  youtube?: z.infer<typeof youtube>;
}

/** The platform (as GET /accounts names it) that each provider's settings are for. */
export const PLATFORM_OF_PROVIDER: Record<keyof ProviderSettings, string> = {
  x: 'twitter',
  instagram: 'instagram',
  facebook: 'facebook',
  linkedin: 'linkedin',
  bluesky: 'bluesky',
  youtube: 'youtube',
};

/** One name per provider: `x`, `instagram-standalone` and `linkedin-page` win over their other spelling. */
export function settingsOf(body: SettingsBody | undefined): ProviderSettings {
  if (body === undefined) return {};
  const chosen = {
    x: body.x ?? body.twitter,
    instagram: body['instagram-standalone'] ?? body.instagram,
    facebook: body.facebook,
    linkedin: body['linkedin-page'] ?? body.linkedin,
    bluesky: body.bluesky,
    youtube: body.youtube,
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, given]) => given !== undefined));
}

/** Merges per provider: sending one field keeps the others (https://docs.genviral.io/api-reference/update-post). */
export function mergeSettings(stored: ProviderSettings, patch: ProviderSettings): ProviderSettings {
  return {
    ...stored,
    ...(patch.x && { x: { ...stored.x, ...patch.x } }),
    ...(patch.instagram && { instagram: { ...stored.instagram, ...patch.instagram } }),
    ...(patch.facebook && { facebook: { ...stored.facebook, ...patch.facebook } }),
    ...(patch.linkedin && { linkedin: { ...stored.linkedin, ...patch.linkedin } }),
    ...(patch.bluesky && { bluesky: {} }),
    ...(patch.youtube && { youtube: { ...stored.youtube, ...patch.youtube } }),
  };
}

/** Where the switch says so, `settings.tiktok` and `settings.pinterest` are dropped instead of refused. */
export function dropPlatformBlocks(body: unknown, switches: Switches): unknown {
  if (switches.platformBlocksInSettings === 'refused' || !isObject(body) || !isObject(body['settings'])) {
    return body;
  }
  const kept = Object.entries(body['settings']).filter(([key]) => key !== 'tiktok' && key !== 'pinterest');
  return { ...body, settings: Object.fromEntries(kept) };
}
