// Instagram's settings. https://docs.genviral.io/api-reference/create-post
import { asLabel, choice, flag, setting } from './forms';

export const INSTAGRAM_SETTINGS = {
  instagramType: choice(
    { post: 'post', story: 'story' },
    {
      header: 'Instagram type',
      provider: 'instagram',
      field: 'post_type',
      whenEmptied: 'post',
      note: 'A post (with a video: a reel) or a story.',
    },
  ),
  instagramCollaborators: setting({
    header: 'Instagram collaborators',
    provider: 'instagram',
    field: 'collaborators',
    shape: { kind: 'list', most: 5, mostEach: 30, wrap: asLabel },
    note: 'Usernames, one per line or comma. Stories ignore them.',
  }),
  instagramShareToFeed: flag({
    header: 'Instagram in feed',
    provider: 'instagram',
    field: 'share_to_feed',
    whenEmptied: true,
    note: 'Whether a reel is shown in the feed too. Left empty: yes.',
  }),
  instagramCover: setting({
    header: 'Instagram cover',
    provider: 'instagram',
    field: 'cover_url',
    shape: { kind: 'link', example: 'https://example.com/cover.jpg' },
    only: 'video',
    note: 'A public link to the cover image of a reel.',
  }),
  instagramCoverAt: setting({
    header: 'Instagram cover at ms',
    provider: 'instagram',
    field: 'thumb_offset_ms',
    shape: { kind: 'number', most: 36_000_000 },
    only: 'video',
    note: 'Which moment of a reel is its cover, in milliseconds; an image given as cover wins.',
  }),
  instagramTrial: flag({
    header: 'Instagram trial reel',
    provider: 'instagram',
    field: 'is_trial_reel',
    only: 'video',
    whenEmptied: false,
    note: 'Shown to people who do not follow the account, first.',
  }),
  instagramGraduation: choice(
    { 'by hand': 'MANUAL', 'when it does well': 'SS_PERFORMANCE' },
    {
      header: 'Instagram graduation',
      provider: 'instagram',
      field: 'graduation_strategy',
      note: 'How a trial reel becomes a reel for everybody.',
    },
  ),
} as const;
