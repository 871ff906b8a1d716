// Odd rows that people write, with what is said about each.
import { ODD_OWN_CELLS, ODD_SETTINGS } from './odd-cells';
import type { ScheduleRecord } from '../../../src/features/schedule/table';
import { NOW_MS } from '../../given';
import { at } from '../../zones';

type Cells = Partial<ScheduleRecord>;
/** What is odd, the cells, and the move with its sentence. */
export type OddRow = readonly [string, Cells, string];

const links = (count: number): string =>
  Array.from({ length: count }, (_, index) => `https://a.test/${String(index)}.jpg`).join('\n');

const X = { accounts: 'x @lumenbakes' };
const VIDEO = { media: 'https://media.example.test/v.mp4' };
const DATE = { instantMs: at('2026-10-20T07:30Z') };

const HOW = 'Write it like 2026-10-19 09:30.';
const TAKES = 'Genviral takes MP4, MOV, M4V and AVI videos and JPG and PNG images';

export const ODD_CAPTIONS: readonly OddRow[] = [
  ['emoji up to the limit, which count two each', { ...X, caption: '🥐'.repeat(140) }, 'create'],
  [
    'one emoji over the limit',
    { ...X, caption: '🥐'.repeat(141) },
    'refuse Caption: 282 characters; x @lumenbakes takes 280. Shorten it by 2',
  ],
  [
    'a family of joined emoji, eleven units each',
    { ...X, caption: '👨‍👩‍👧‍👦'.repeat(26) },
    'refuse Caption: 286 characters; x @lumenbakes takes 280. Shorten it by 6',
  ],
  ['combined characters up to the limit', { ...X, caption: 'e\u0301'.repeat(140) }, 'create'],
  [
    'combined characters over the limit',
    { ...X, caption: 'e\u0301'.repeat(141) },
    'refuse Caption: 282 characters; x @lumenbakes takes 280. Shorten it by 2',
  ],
  ['Arabic, right to left', { caption: 'خبز طازج كل صباح' }, 'create'],
  ['Hebrew with direction marks', { caption: '\u200Fלחם\u200E fresh \u202Bטרי\u202C' }, 'create'],
  [
    'only zero-width characters',
    { caption: '\u200B\u2060\uFEFF' },
    'refuse Caption: empty; write the text of the post',
  ],
  ['zero-width characters between words', { caption: 'fresh\u200Bbread' }, 'create'],
  ['half an emoji', { caption: 'bread \uD83E' }, 'create'],
  ['an error of a formula', { caption: '#N/A' }, 'refuse Caption: shows #N/A; mend the formula'],
  [
    'a formula that still loads',
    { caption: 'Loading...' },
    'refuse Caption: shows Loading...; mend the formula',
  ],
  ['text that looks like a formula', { caption: '=SUM(A1:A3)' }, 'create'],
  ['text that begins with a plus', { caption: '+49 30 1234567' }, 'create'],
  ['text with an error in it', { caption: 'Why #REF! happens' }, 'create'],
  ['a number', { caption: 42 }, 'create'],
  ['nought', { caption: 0 }, 'create'],
  ['a tick', { caption: false }, 'create'],
  [
    'a date',
    { caption: DATE },
    'refuse Caption: holds a date; put an apostrophe in front of it to send it as text',
  ],
  [
    '50,000 characters',
    { caption: 'x'.repeat(50_000) },
    'refuse Caption: 50,000 characters; instagram @lumen.bakery takes 2,200. Shorten it by 47,800',
  ],
  ['2,200 line breaks', { caption: '\n'.repeat(2200) }, 'refuse Caption: empty; write the text of the post'],
  ['spaces around it', { caption: '  bread  ' }, 'create'],
  ['a script', { caption: '<script>alert(1)</script>' }, 'create'],
];

export const ODD_ACCOUNTS: readonly OddRow[] = [
  ['eleven pieces of one account', { accounts: Array(11).fill('instagram @lumen.bakery').join() }, 'create'],
  ['another case, no @, two spaces', { accounts: ' INSTAGRAM  Lumen.Bakery ' }, 'create'],
  ['the old name of X', { ...X, accounts: 'twitter @lumenbakes' }, 'create'],
  ['a zero-width space behind it', { accounts: 'instagram @lumen.bakery\u200B' }, 'create'],
  ['only commas', { accounts: ', ,;' }, 'refuse Accounts: empty; name at least one account'],
  [
    'unknown',
    { accounts: 'threads @nobody' },
    'refuse Accounts: There is no account “threads @nobody” in this file. The Accounts tab lists them.',
  ],
  [
    'misspelt',
    { accounts: 'tiktok @lumenbakry' },
    'refuse Accounts: There is no account “tiktok @lumenbakry” in this file. Did you mean tiktok @lumenbakery?',
  ],
  [
    'one known, one unknown',
    { accounts: 'instagram @lumen.bakery, threads @nobody' },
    'refuse Accounts: There is no account “threads @nobody” in this file. The Accounts tab lists them.',
  ],
  [
    'vanished',
    { accounts: 'youtube @lumenold' },
    'refuse Accounts: “youtube @lumenold” is not connected in Genviral any more. Connect it again there, or choose another account.',
  ],
  ['an error of a formula', { accounts: '#REF!' }, 'refuse Accounts: shows #REF!; mend the formula'],
  ['a date', { accounts: DATE }, 'refuse Accounts: holds a date; name at least one account'],
  [
    'a number',
    { accounts: 7 },
    'refuse Accounts: There is no account “7” in this file. The Accounts tab lists them.',
  ],
  [
    'a very long name',
    { accounts: `tiktok ${'a'.repeat(500)}` },
    `refuse Accounts: There is no account “tiktok ${'a'.repeat(73)}…” in this file. The Accounts tab lists them.`,
  ],
];

const NOT_A_FILE = (name: string): string =>
  `refuse Media: “${name}” is neither a public link that begins with https:// nor a file in Genviral`;

export const ODD_MEDIA: readonly OddRow[] = [
  [
    '40 links',
    { accounts: 'tiktok @lumenbakery', media: links(40) },
    'refuse Media: 40 images; Genviral takes 35 at most',
  ],
  ['35 links', { accounts: 'tiktok @lumenbakery', media: links(35) }, 'create'],
  [
    'more images than the account takes',
    { media: links(11) },
    'refuse Media: 11 images; instagram @lumen.bakery takes 10 at most',
  ],
  [
    'a space in the link',
    { media: 'https://a.test/my bread.jpg' },
    'refuse Media: “https://a.test/my bread.jpg” has a space in it; write %20 instead, or one link per line',
  ],
  [
    'two links with a space between',
    { media: 'https://a.test/1.jpg https://a.test/2.jpg' },
    'refuse Media: “https://a.test/1.jpg https://a.test/2.jpg” has a space in it; write %20 instead, or one link per line',
  ],
  ['a script', { media: 'javascript:alert(1)' }, NOT_A_FILE('javascript:alert(1)')],
  ['a file of this computer', { media: 'file:///C:/bread.jpg' }, NOT_A_FILE('file:///C:/bread.jpg')],
  ['data', { media: 'data:image/png,AAAA' }, NOT_A_FILE('data:image/png,AAAA')],
  ['another protocol', { media: 'ftp://a.test/bread.jpg' }, NOT_A_FILE('ftp://a.test/bread.jpg')],
  [
    'a website',
    { media: 'https://lumen.example/' },
    'refuse Media: “https://lumen.example/” leads to a website, not to a file; write the whole link of the video or image',
  ],
  [
    'a page',
    { media: 'https://lumen.example/bread' },
    'refuse Media: “https://lumen.example/bread” does not show whether it is a video or an image; use a link that ends in .mp4 or .jpg, or the column Media type',
  ],
  ['a page, with its type told', { media: 'https://lumen.example/bread', mediaType: 'images' }, 'create'],
  [
    'a link of Google Drive',
    { media: 'https://drive.google.com/file/d/1/view' },
    'refuse Media: “https://drive.google.com/file/d/1/view” opens a page of Google Drive, not the file: Genviral cannot fetch it. Upload the file in Genviral and write its name here',
  ],
  [
    'an animation',
    { media: 'https://a.test/bread.gif' },
    `refuse Media: “https://a.test/bread.gif” is a .gif; ${TAKES}`,
  ],
  ['an error of a formula', { media: '#REF!' }, 'refuse Media: shows #REF!; mend the formula'],
  [
    'a date, with an account that takes text alone',
    { ...X, media: DATE },
    'refuse Media: holds a date; write public links, or names of files in Genviral',
  ],
  ['a tick', { media: true }, NOT_A_FILE('true')],
  ['a zero-width space behind it', { media: 'https://a.test/bread.jpg\u200B' }, 'create'],
  ['the same image twice', { media: 'https://a.test/1.jpg\nhttps://a.test/1.jpg' }, 'create'],
  [
    'an X video of unknown length',
    { ...X, ...VIDEO },
    'refuse Video seconds: empty; x @lumenbakes needs to know how long the video is. Add the column Video seconds',
  ],
];

const NOT_A_TIME = (text: string): string => `refuse Post at: “${text}” is not a date and time. ${HOW}`;
const NOT_A_DAY = (text: string): string => `refuse Post at: “${text}” is not in the calendar. ${HOW}`;

export const ODD_TIMES: readonly OddRow[] = [
  ['the 31st of April', { postAt: '31/04/2026 10:00' }, NOT_A_DAY('31/04/2026 10:00')],
  ['the 31st of April, without a time', { postAt: '31/04/2026' }, NOT_A_DAY('31/04/2026')],
  ['the 29th of February in a common year', { postAt: '2027-02-29 10:00' }, NOT_A_DAY('2027-02-29 10:00')],
  ['an hour that no clock has', { postAt: '2026-10-20 24:30' }, NOT_A_DAY('2026-10-20 24:30')],
  [
    'day or month first',
    { postAt: '03/04/2027 10:00' },
    'refuse Post at: “03/04/2027 10:00” can be 2027-04-03 or 2027-03-04. Write the one you mean, year first.',
  ],
  ['day first, without doubt', { postAt: '20.10.2026 09:30' }, 'create'],
  [
    'a day without a time',
    { postAt: '2026-10-20' },
    `refuse Post at: “2026-10-20” has no time of day. ${HOW}`,
  ],
  ['a word', { postAt: 'tomorrow' }, NOT_A_TIME('tomorrow')],
  ['half a day', { postAt: '2026-10-20 9:30 PM' }, NOT_A_TIME('2026-10-20 9:30 PM')],
  ['a number', { postAt: 46315.4 }, NOT_A_TIME('46315.4')],
  ['a tick', { postAt: false }, NOT_A_TIME('false')],
  ['an error of a formula', { postAt: '#VALUE!' }, 'refuse Post at: shows #VALUE!; mend the formula'],
  [
    'the year 1900',
    { postAt: '1900-01-01 10:00' },
    'refuse Post at: 1900-01-01 10:00 is over; choose a time ahead',
  ],
  [
    'the year 2126',
    { postAt: '2126-10-20 10:00' },
    'refuse Post at: 2126-10-20 10:00 is more than two years away; is the year right?',
  ],
  [
    'a time of day alone',
    { postAt: { instantMs: at('1899-12-30T09:30Z') } },
    `refuse Post at: a time of day has no date. ${HOW}`,
  ],
  ['a zero-width space behind it', { postAt: '2026-10-20 09:30\u200B' }, 'create'],
  ['now, shouted', { postAt: ' NOW ' }, 'create'],
  [
    'nothing',
    { postAt: '   ' },
    'refuse Post at: empty; without a time it would go public at once. Write a date and time, or the word now',
  ],
  [
    'this very minute',
    { postAt: { instantMs: NOW_MS } },
    'refuse Post at: 2026-10-19 08:00 is over; choose a time ahead',
  ],
  ['an instant with parts of a second', { postAt: { instantMs: at('2026-10-20T07:30:00.857Z') } }, 'create'],
  [
    'Date without Time',
    { postAt: '', date: '2026-10-20' },
    'refuse Post at: the column Time is empty. Write it like 09:30',
  ],
  [
    'Time without Date',
    { postAt: '', time: '09:30' },
    'refuse Post at: the column Date is empty. Write it like 2026-10-19',
  ],
  [
    'an error in Date',
    { postAt: '', date: '#REF!', time: '09:30' },
    'refuse Post at: the column Date shows #REF!; mend the formula',
  ],
  [
    'an error in Time',
    { postAt: '', date: '2026-10-20', time: '#REF!' },
    'refuse Post at: the column Time shows #REF!; mend the formula',
  ],
];

export const ODD_ROWS: readonly OddRow[] = [
  ...ODD_CAPTIONS,
  ...ODD_ACCOUNTS,
  ...ODD_MEDIA,
  ...ODD_TIMES,
  ...ODD_SETTINGS,
  ...ODD_OWN_CELLS,
];
