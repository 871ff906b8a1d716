// Odd cells in setting columns and in columns that the add-on writes.
import { at } from '../../zones';
import type { OddRow } from './odd-rows';

const DATE = { instantMs: at('2026-10-20T07:30Z') };

export const ODD_SETTINGS: readonly OddRow[] = [
  [
    'an error of a formula as title',
    { accounts: 'tiktok @lumenbakery', tiktokTitle: '#REF!' },
    'refuse TikTok title: shows #REF!; mend the formula',
  ],
  [
    'a date as title',
    { accounts: 'tiktok @lumenbakery', tiktokTitle: DATE },
    'refuse TikTok title: holds a date; put an apostrophe in front of it to send it as text',
  ],
  [
    'a word that is no choice',
    { accounts: 'tiktok @lumenbakery', tiktokPrivacy: 'frends' },
    'refuse TikTok privacy: “frends” is not one of everyone, friends, followers, only me',
  ],
  ['a setting of another platform', { tiktokTitle: 'Bread' }, 'create'],
  [
    'TikTok’s settings with other accounts',
    { accounts: 'everyone', tiktokTitle: 'Bread' },
    'refuse TikTok title: works only where every account is a TikTok account of your own; give the others a row of their own',
  ],
];

export const ODD_OWN_CELLS: readonly OddRow[] = [
  ['a key typed by hand', { rowKey: 'banana' }, 'create'],
  ['Status typed over', { status: 'done' }, 'create'],
  [
    'Status Posted typed by hand',
    { status: 'Posted' },
    'refuse Status: says Posted, but no post belongs to this row: it was copied or sorted without the hidden columns. Undo that; or clear this cell, and the row is new',
  ],
  [
    'a post id typed by hand',
    { postId: 'post-77' },
    'refuse Status: this row was sent from another spreadsheet, of which this is a copy. Choose Genviral > Connect… to start fresh here',
  ],
  ['an error of a formula in Message', { message: '#REF!' }, 'create'],
  [
    'a campaign alone',
    { accounts: '', caption: '', media: '', postAt: '', campaign: 'Autumn' },
    'refuse Accounts: empty; name at least one account\nCaption: empty; write the text of the post\nPost at: empty; without a time it would go public at once. Write a date and time, or the word now',
  ],
];
