// Settings of the platforms that take text: X, Facebook and LinkedIn. https://docs.genviral.io/api-reference/create-post
import { choice, flag, setting, text } from './forms';

export const TEXT_PLATFORM_SETTINGS = {
  xReplies: choice(
    {
      everyone: 'everyone',
      following: 'following',
      mentioned: 'mentionedUsers',
      subscribers: 'subscribers',
      verified: 'verified',
    },
    {
      header: 'X replies',
      provider: 'x',
      field: 'who_can_reply_post',
      whenEmptied: 'everyone',
      note: 'Who can reply. Left empty: everyone.',
    },
  ),
  xCommunity: setting({
    header: 'X community',
    provider: 'x',
    field: 'community',
    shape: {
      kind: 'link',
      pattern: /^https:\/\/x\.com\/i\/communities\/\d+$/,
      example: 'https://x.com/i/communities/1493446837214187523',
    },
    note: 'The link of the community to post in.',
  }),
  xMadeWithAi: flag({
    header: 'X made with AI',
    provider: 'x',
    field: 'made_with_ai',
    whenEmptied: false,
    note: 'Yes labels the post.',
  }),
  xPaidPartnership: flag({
    header: 'X paid partnership',
    provider: 'x',
    field: 'paid_partnership',
    whenEmptied: false,
    note: 'Yes labels the post.',
  }),
  facebookLink: setting({
    header: 'Facebook link',
    provider: 'facebook',
    field: 'url',
    shape: { kind: 'link', example: 'https://example.com/news' },
    note: 'A link attached to the post.',
  }),
  linkedinCarousel: flag({
    header: 'LinkedIn carousel',
    provider: 'linkedin',
    field: 'post_as_images_carousel',
    only: 'slideshow',
    whenEmptied: false,
    note: 'Yes posts images as a document to leaf through.',
  }),
  linkedinCarouselName: text(100, {
    header: 'LinkedIn carousel name',
    provider: 'linkedin',
    field: 'carousel_name',
    whenEmptied: 'slides',
    note: 'What the document is called. Left empty: slides.',
  }),
} as const;
