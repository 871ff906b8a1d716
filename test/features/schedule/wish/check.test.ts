import { checkRow } from '../../../../src/features/schedule/wish/check';
import type { Problem } from '../../../../src/features/schedule/wish/problem';
import type { ScheduleRecord } from '../../../../src/features/schedule/table';
import { account, book, NOW_MS, row } from '../../../given';
import { at, berlin2026 } from '../../../zones';

const check = (changes: Partial<ScheduleRecord>, accounts = book.accounts) =>
  checkRow(2, row(2, changes).record, {
    book: { ...book, accounts },
    zone: berlin2026,
    nowMs: NOW_MS,
    files: [],
    shownTimes: new Map(),
  });

const problems = (changes: Partial<ScheduleRecord>, accounts = book.accounts): string[] =>
  check(changes, accounts).problems.map(({ header, sentence }: Problem) => `${header}: ${sentence}`);

describe('a row that is right', () => {
  it('becomes a wish', () => {
    expect(check({ accounts: 'instagram @lumen.bakery\ntiktok lumenbakery', caption: 'Hi' })).toMatchObject({
      problems: [],
      warnings: [],
      accounts: [book.accounts[0], book.accounts[1]],
      wish: {
        caption: 'Hi',
        accountIds: ['acc-ig', 'acc-tt'],
        media: { type: 'slideshow', urls: ['https://media.example.test/bread.jpg'] },
        when: { kind: 'at', instantMs: at('2026-10-20T07:30Z') },
        musicUrl: null,
        blocks: {},
      },
    });
  });

  it('may name a group', () => {
    expect(check({ accounts: 'everyone' }).wish?.accountIds).toEqual(['acc-ig', 'acc-tt']);
  });

  it('may be text alone where every account takes text', () => {
    expect(check({ accounts: 'x @lumenbakes', media: '' }).wish?.media).toBeNull();
  });

  it('sends what a number or a tick shows', () => {
    expect([check({ caption: 42 }).wish?.caption, check({ caption: true }).wish?.caption]).toEqual([
      '42',
      'TRUE',
    ]);
  });

  it('is warned of at midnight, where the time of day may be missing', () => {
    expect(check({ postAt: { instantMs: at('2026-10-20T22:00Z') } }).warnings).toEqual([
      { header: 'Post at', sentence: 'midnight; is the time of day missing?' },
    ]);
  });
});

describe('a row that cannot be sent names the cell and the mend', () => {
  it.each<[string, Partial<ScheduleRecord>, string]>([
    ['no caption', { caption: '' }, 'Caption: empty; write the text of the post'],
    ['a caption of spaces', { caption: ' \n ' }, 'Caption: empty; write the text of the post'],
    ['a failed formula', { caption: '#REF!' }, 'Caption: shows #REF!; mend the formula'],
    [
      'a date as caption',
      { caption: { instantMs: NOW_MS } },
      'Caption: holds a date; put an apostrophe in front of it to send it as text',
    ],
    [
      'a caption over the limit',
      { caption: 'x'.repeat(2412) },
      'Caption: 2,412 characters; instagram @lumen.bakery takes 2,200. Shorten it by 212',
    ],
    ['no account', { accounts: '' }, 'Accounts: empty; name at least one account'],
    [
      'a misspelt account',
      { accounts: 'instagram @lumen.bakry' },
      'Accounts: There is no account “instagram @lumen.bakry” in this file. Did you mean instagram @lumen.bakery?',
    ],
    [
      'an account far from any other',
      { accounts: 'threads @somebody' },
      'Accounts: There is no account “threads @somebody” in this file. The Accounts tab lists them.',
    ],
    [
      'an account that vanished',
      { accounts: 'youtube @lumenold' },
      'Accounts: “youtube @lumenold” is not connected in Genviral any more. Connect it again there, or choose another account.',
    ],
    ['no media', { media: '' }, 'Media: empty; instagram @lumen.bakery needs a video or images'],
    [
      'a script for a link',
      { media: 'javascript:alert(1)' },
      'Media: “javascript:alert(1)” is neither a public link that begins with https:// nor a file in Genviral',
    ],
    [
      'no time',
      { postAt: '' },
      'Post at: empty; without a time it would go public at once. Write a date and time, or the word now',
    ],
    [
      'a time that is over',
      { postAt: '2026-10-19 07:59' },
      'Post at: 2026-10-19 07:59 is over; choose a time ahead',
    ],
    [
      'a time that is near',
      { postAt: '2026-10-19 08:02' },
      'Post at: 2026-10-19 08:02 is less than 3 minutes away; choose a later time, or the word now',
    ],
    [
      'a time in another century',
      { postAt: '2126-10-19 08:02' },
      'Post at: 2126-10-19 08:02 is more than two years away; is the year right?',
    ],
  ])('%s', (_, changes, sentence) => {
    expect(problems(changes)).toEqual([sentence]);
    expect(check(changes).wish).toBeNull();
  });

  it('names every cell that needs mending', () => {
    expect(
      problems({ caption: '', accounts: '', media: '', postAt: '' }).map((text) => text.split(':')[0]),
    ).toEqual(['Accounts', 'Caption', 'Post at']);
  });

  it('counts bytes for YouTube', () => {
    const youtube = account({ id: 'acc-yt', platform: 'youtube', name: 'youtube @l', captionLimit: null });
    const changes = { accounts: 'youtube @l', media: 'https://a.test/v.mp4' };
    expect(problems({ ...changes, caption: '€'.repeat(1666) }, [youtube])).toEqual([]);
    expect(problems({ ...changes, caption: '€'.repeat(1667) }, [youtube])).toEqual([
      'Caption: 5,001 bytes; youtube @l takes 5,000. Shorten it by 1',
    ]);
  });

  it('knows the limit of an account that does not tell its own', () => {
    const hosted = account({
      id: 'h',
      platform: 'tiktok',
      isHosted: true,
      name: 'tiktok @h',
      captionLimit: null,
    });
    expect(problems({ accounts: 'tiktok @h', caption: 'x'.repeat(501) }, [hosted])).toEqual([
      'Caption: 501 characters; tiktok @h takes 500. Shorten it by 1',
    ]);
  });

  it('names the account for which the caption is longest', () => {
    expect(
      problems({ accounts: 'instagram @lumen.bakery, x @lumenbakes', caption: 'x'.repeat(2300) }),
    ).toEqual(['Caption: 2,300 characters; x @lumenbakes takes 280. Shorten it by 2,020']);
  });

  it('takes at most ten accounts', () => {
    const eleven = Array.from({ length: 11 }, (_, index) =>
      account({ id: String(index), name: `instagram @n${String(index)}`, username: `n${String(index)}` }),
    );
    expect(problems({ accounts: eleven.map(({ name }) => name).join(',') }, eleven)).toEqual([
      'Accounts: 11 accounts; a post takes 10 at most',
    ]);
  });

  it('asks for the platform where a handle alone names two accounts', () => {
    const twice = [
      account({ name: 'instagram @lumen', username: 'lumen' }),
      account({ id: 'b', name: 'tiktok @lumen', username: 'lumen' }),
    ];
    expect(problems({ accounts: '@lumen' }, twice)).toEqual([
      'Accounts: “@lumen” can be instagram @lumen or tiktok @lumen: write the platform too.',
    ]);
  });

  it('knows how many images an account takes', () => {
    const images = Array.from({ length: 5 }, (_, index) => `https://a.test/${String(index)}.png`).join('\n');
    expect(problems({ accounts: 'x @lumenbakes', media: images })).toEqual([
      'Media: 5 images; x @lumenbakes takes 4 at most',
    ]);
  });

  it('sends no text alone to servers that do not say whether they take it', () => {
    const silent = account({ contentKinds: null, mostImages: null });
    expect(problems({ media: '' }, [silent])).toEqual([
      'Media: empty; instagram @lumen.bakery needs a video or images',
    ]);
  });
});
