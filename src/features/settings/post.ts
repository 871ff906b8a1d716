// What belongs to the post itself. https://docs.genviral.io/api-reference/create-post
import { choice, setting } from './forms';

export const POST_SETTINGS = {
  videoSeconds: setting({
    header: 'Video seconds',
    provider: 'post',
    field: 'duration_sec',
    shape: { kind: 'number', most: 36_000 },
    only: 'video',
    note: 'How long the video is. X needs it; hosted accounts take 15 to 60 seconds.',
  }),
  mediaType: choice(
    { video: 'video', images: 'slideshow' },
    {
      header: 'Media type',
      provider: 'post',
      field: 'type',
      note: 'Video or images, for links that do not show it.',
    },
  ),
  music: setting({
    header: 'Music',
    provider: 'post',
    field: 'music_url',
    shape: {
      kind: 'link',
      pattern: /^https?:\/\/([a-z]+\.)*tiktok\.com\/\S+$/i,
      example: 'https://www.tiktok.com/@name/video/7500000000000000001',
    },
    note: 'A TikTok post whose sound is used. Only where every account is a TikTok account.',
  }),
} as const;
