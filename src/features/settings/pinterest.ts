// Pinterest's settings. https://docs.genviral.io/api-reference/create-post
import { asIs, setting, text } from './forms';

export const PINTEREST_SETTINGS = {
  pinterestBoard: text(128, {
    header: 'Pinterest board',
    provider: 'pinterest',
    field: 'board_id',
    note: 'The board’s id, which a pin needs. Genviral lists no boards: copy the id from Pinterest.',
  }),
  pinterestTitle: text(100, {
    header: 'Pinterest title',
    provider: 'pinterest',
    field: 'title',
    note: 'At most 100 characters.',
  }),
  pinterestLink: setting({
    header: 'Pinterest link',
    provider: 'pinterest',
    field: 'link',
    shape: { kind: 'link', most: 2048, example: 'https://example.com/recipe' },
    note: 'Where the pin leads.',
  }),
  pinterestTags: setting({
    header: 'Pinterest tags',
    provider: 'pinterest',
    field: 'tags',
    shape: { kind: 'list', most: 30, mostEach: 100, wrap: asIs },
    note: 'Up to 30, one per line or comma; they count towards the caption’s 800 characters.',
  }),
} as const;
