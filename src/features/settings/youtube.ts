// YouTube's settings. https://docs.genviral.io/api-reference/create-post
import { asPath, asTag, choice, setting, text } from './forms';

export const YOUTUBE_SETTINGS = {
  youtubeTitle: text(100, {
    header: 'YouTube title',
    provider: 'youtube',
    field: 'title',
    note: 'At most 100 characters. Left empty: the description or the first line of the caption.',
  }),
  youtubeDescription: text(5000, {
    header: 'YouTube description',
    provider: 'youtube',
    field: 'description',
    note: 'Used instead of the caption.',
  }),
  youtubePrivacy: choice(
    { public: 'public', private: 'private', unlisted: 'unlisted' },
    {
      header: 'YouTube privacy',
      provider: 'youtube',
      field: 'type',
      whenEmptied: 'public',
      note: 'Left empty: public.',
    },
  ),
  youtubeTags: setting({
    header: 'YouTube tags',
    provider: 'youtube',
    field: 'tags',
    shape: { kind: 'list', most: 500, mostEach: 100, wrap: asTag },
    note: 'One per line or comma.',
  }),
  youtubeCategory: text(10, {
    header: 'YouTube category',
    provider: 'youtube',
    field: 'categoryId',
    note: 'The number of the category, such as 22 for people and blogs.',
  }),
  youtubeForKids: choice(
    { yes: 'yes', no: 'no' },
    {
      header: 'YouTube for kids',
      provider: 'youtube',
      field: 'selfDeclaredMadeForKids',
      whenEmptied: 'no',
      note: 'Whether it is made for kids. Left empty: no.',
    },
  ),
  youtubeThumbnail: setting({
    header: 'YouTube thumbnail',
    provider: 'youtube',
    field: 'thumbnail',
    shape: { kind: 'link', example: 'https://example.com/cover.jpg', wrap: asPath },
    note: 'A public link to an image.',
  }),
} as const;
