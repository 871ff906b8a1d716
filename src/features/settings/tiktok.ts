// TikTok's settings: for posts all of whose accounts are people's own TikTok accounts. https://docs.genviral.io/api-reference/create-post
import { choice, flag, setting, text } from './forms';

export const TIKTOK_SETTINGS = {
  tiktokTitle: text(2200, {
    header: 'TikTok title',
    provider: 'tiktok',
    field: 'title',
    note: 'At most 90 characters for images, 2,200 for a video.',
  }),
  tiktokDescription: text(4000, {
    header: 'TikTok description',
    provider: 'tiktok',
    field: 'description',
    note: 'At most 4,000 characters for images. With a video it is used where caption and title are empty.',
  }),
  tiktokMode: choice(
    { 'post directly': 'DIRECT_POST', 'draft in the app': 'MEDIA_UPLOAD' },
    {
      header: 'TikTok mode',
      provider: 'tiktok',
      field: 'post_mode',
      whenEmptied: 'DIRECT_POST',
      note: 'A draft (images only) waits in the TikTok app until somebody publishes it there.',
    },
  ),
  tiktokPrivacy: choice(
    {
      everyone: 'PUBLIC_TO_EVERYONE',
      friends: 'MUTUAL_FOLLOW_FRIENDS',
      followers: 'FOLLOWER_OF_CREATOR',
      'only me': 'SELF_ONLY',
    },
    { header: 'TikTok privacy', provider: 'tiktok', field: 'privacy_level', note: 'Who can see the post.' },
  ),
  tiktokNoComments: flag({
    header: 'TikTok comments off',
    provider: 'tiktok',
    field: 'disable_comment',
    whenEmptied: false,
    note: 'Yes turns comments off.',
  }),
  tiktokNoDuet: flag({
    header: 'TikTok duet off',
    provider: 'tiktok',
    field: 'disable_duet',
    only: 'video',
    whenEmptied: false,
    note: 'Yes turns duets off. Videos only.',
  }),
  tiktokNoStitch: flag({
    header: 'TikTok stitch off',
    provider: 'tiktok',
    field: 'disable_stitch',
    only: 'video',
    whenEmptied: false,
    note: 'Yes turns stitches off. Videos only.',
  }),
  tiktokAutoMusic: flag({
    header: 'TikTok auto music',
    provider: 'tiktok',
    field: 'auto_add_music',
    only: 'slideshow',
    whenEmptied: false,
    note: 'Yes lets TikTok add music. Images only.',
  }),
  tiktokConsent: flag({
    header: 'TikTok consent',
    provider: 'tiktok',
    field: 'user_consent',
    whenEmptied: false,
    note: 'Yes: the creator agrees to TikTok’s policies for this post.',
  }),
  tiktokCommercial: flag({
    header: 'TikTok commercial',
    provider: 'tiktok',
    field: 'is_commercial',
    whenEmptied: false,
    note: 'Yes: the post promotes something.',
  }),
  tiktokOwnBrand: flag({
    header: 'TikTok own brand',
    provider: 'tiktok',
    field: 'is_your_brand',
    whenEmptied: false,
    note: 'Yes: it promotes the creator’s own brand.',
  }),
  tiktokBranded: flag({
    header: 'TikTok branded content',
    provider: 'tiktok',
    field: 'is_branded_content',
    whenEmptied: false,
    note: 'Yes: it is a paid partnership.',
  }),
  tiktokCover: setting({
    header: 'TikTok cover at ms',
    provider: 'tiktok',
    field: 'video_cover_timestamp_ms',
    shape: { kind: 'number', most: 36_000_000 },
    only: 'video',
    note: 'Which moment of the video is its cover, in milliseconds. Videos that post directly only.',
  }),
} as const;
