// The words of the Status column: a closed set, so that people can filter and colour by them. Published.

export const STATUS_WORDS = [
  'Mend',
  'Not sent',
  'Sending',
  'Scheduled',
  'Changed, not sent',
  'Publishing',
  'Posted',
  'Partly posted',
  'In TikTok inbox',
  'Failed',
  'Overdue',
  'Taken back',
  'Changed in Genviral',
  'Gone in Genviral',
  'Unsure',
] as const;

/** Empty on a row that is not ready and has nothing to say. */
export type StatusWord = '' | (typeof STATUS_WORDS)[number];

/** Words that only a row with a post of its own can have. */
export const WORDS_OF_POSTS: readonly string[] = STATUS_WORDS.filter(
  (word) => !['Mend', 'Not sent', 'Taken back'].includes(word),
);

/** Words of a row whose post came to its end. */
export const WORDS_OF_THE_END: readonly string[] = [
  'Posted',
  'Partly posted',
  'In TikTok inbox',
  'Failed',
  'Changed in Genviral',
];

/** Background and text of each word, readable in black and white too because the word itself is there. */
export const STATUS_COLOURS: readonly (readonly [(typeof STATUS_WORDS)[number], string])[] = [
  ['Mend', '#fce8b2'],
  ['Not sent', '#e8eaed'],
  ['Sending', '#d2e3fc'],
  ['Scheduled', '#d2e3fc'],
  ['Changed, not sent', '#fde293'],
  ['Publishing', '#c3e7f3'],
  ['Posted', '#ceead6'],
  ['Partly posted', '#fbd7b0'],
  ['In TikTok inbox', '#e4f7fb'],
  ['Failed', '#f6c7c3'],
  ['Overdue', '#fbd7b0'],
  ['Taken back', '#e8eaed'],
  ['Changed in Genviral', '#fde293'],
  ['Gone in Genviral', '#f6c7c3'],
  ['Unsure', '#e6cff2'],
];
