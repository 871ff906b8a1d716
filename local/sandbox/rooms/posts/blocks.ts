// The `tiktok` and `pinterest` blocks at the top level of a post. What depends on media or accounts is in platform-rules.ts.

import * as z from 'zod';

/** https://docs.genviral.io/api-reference/create-post */
export const tiktokBlock = z.strictObject({
  title: z.string().max(2200).optional(),
  description: z.string().max(4000).optional(),
  post_mode: z.enum(['DIRECT_POST', 'MEDIA_UPLOAD']).optional(),
  privacy_level: z
    .enum(['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'])
    .optional(),
  disable_comment: z.boolean().optional(),
  disable_duet: z.boolean().optional(),
  disable_stitch: z.boolean().optional(),
  auto_add_music: z.boolean().optional(),
  user_consent: z.boolean().optional(),
  is_commercial: z.boolean().optional(),
  is_your_brand: z.boolean().optional(),
  is_branded_content: z.boolean().optional(),
  video_cover_timestamp_ms: z.number().min(0).optional(),
});
export type TikTokBlock = z.infer<typeof tiktokBlock>;

/** https://docs.genviral.io/api-reference/create-post */
export const pinterestBlock = z.strictObject({
  board_id: z.string().max(128).optional(),
  title: z.string().max(100).optional(),
  link: z.string().max(2048).optional(),
  tags: z.array(z.string().min(1).max(100)).max(30).optional(),
});
export type PinterestBlock = z.infer<typeof pinterestBlock>;
