// Setting columns: whose value wins, and what goes together.
import type { AccountRecord } from '../../../../src/features/accounts/table';
import { checkRow } from '../../../../src/features/schedule/wish/check';
import type { ScheduleRecord } from '../../../../src/features/schedule/table';
import { account, book, instagram, noSettings, NOW_MS, row, tiktok } from '../../../given';
import { berlin2026 } from '../../../zones';

const LINK = 'https://example.com/a';
const words = (count: number) => 'x'.repeat(count);

const record = (settings: Partial<AccountRecord>): AccountRecord => ({
  name: '',
  platform: '',
  displayName: '',
  group: '',
  canPost: '',
  captionLimit: null,
  mostImages: null,
  longestVideo: null,
  state: '',
  kind: '',
  id: '',
  ...noSettings,
  ...settings,
});

const hosted = account({ id: 'acc-h', platform: 'tiktok', isHosted: true, username: 'h', name: 'tiktok @h' });
const pinterest = account({
  id: 'acc-p',
  platform: 'pinterest',
  username: 'p',
  name: 'pinterest @p',
  captionLimit: 800,
});
const second = account({
  id: 'acc-t2',
  platform: 'tiktok',
  username: 't2',
  name: 'tiktok @t2',
  mostImages: 35,
});
const TIKTOK = { accounts: 'tiktok @lumenbakery' };
const VIDEO = { media: 'https://a.test/v.mp4' };

function check(
  cells: Partial<ScheduleRecord>,
  defaults: Readonly<Record<string, Partial<AccountRecord>>> = {},
) {
  const records = new Map(Object.entries(defaults).map(([id, settings]) => [id, record(settings)]));
  const accounts = [instagram, tiktok, hosted, pinterest, second];
  return checkRow(2, row(2, cells).record, {
    book: { ...book, accounts, records },
    zone: berlin2026,
    nowMs: NOW_MS,
    files: [],
    shownTimes: new Map(),
  });
}

const problems = (...args: Parameters<typeof check>) =>
  check(...args).problems.map(({ header, sentence }) => `${header}: ${sentence}`);

describe('an account’s default', () => {
  it('is used where the row says nothing', () => {
    expect(check(TIKTOK, { 'acc-tt': { tiktokPrivacy: 'friends' } }).wish?.blocks).toEqual({
      tiktok: { privacy_level: 'MUTUAL_FOLLOW_FRIENDS' },
    });
  });

  it('gives way to the row', () => {
    const cells = { ...TIKTOK, tiktokPrivacy: 'only me' };
    expect(check(cells, { 'acc-tt': { tiktokPrivacy: 'friends' } }).wish?.blocks).toEqual({
      tiktok: { privacy_level: 'SELF_ONLY' },
    });
  });

  it('of two accounts that agree is used, of two that do not is asked for', () => {
    const both = { accounts: 'tiktok @lumenbakery, tiktok @t2' };
    const agree = { 'acc-tt': { tiktokConsent: 'yes' }, 'acc-t2': { tiktokConsent: true } };
    expect(check(both, agree).wish?.blocks).toEqual({ tiktok: { user_consent: true } });
    expect(problems(both, { 'acc-tt': { tiktokConsent: 'yes' }, 'acc-t2': { tiktokConsent: 'no' } })).toEqual(
      ['TikTok consent: the accounts of this row have different defaults; write it into the row'],
    );
  });

  it('that is wrong names the account', () => {
    expect(problems(TIKTOK, { 'acc-tt': { tiktokPrivacy: 'frends' } })).toEqual([
      'TikTok privacy: the default of tiktok @lumenbakery is wrong: “frends” is not one of everyone, friends, followers, only me',
    ]);
  });

  it('of a failed formula or a date is wrong too', () => {
    expect(problems(TIKTOK, { 'acc-tt': { tiktokTitle: '#REF!' } })).toEqual([
      'TikTok title: the default of tiktok @lumenbakery is wrong: shows #REF!; mend the formula',
    ]);
  });

  it('that does not suit this post is left out without a word', () => {
    const defaults = { 'acc-tt': { tiktokPrivacy: 'friends', tiktokNoDuet: 'yes' } };
    expect(check({ accounts: 'everyone' }, defaults)).toMatchObject({ problems: [], wish: { blocks: {} } });
    expect(check(TIKTOK, defaults).wish?.blocks).toEqual({
      tiktok: { privacy_level: 'MUTUAL_FOLLOW_FRIENDS' },
    });
  });
});

describe('settings that do not go together say so', () => {
  const MIXED =
    'works only where every account is a TikTok account of your own; give the others a row of their own';
  it.each<[string, Partial<ScheduleRecord>, readonly string[]]>([
    [
      'TikTok’s with another platform',
      { accounts: 'everyone', tiktokPrivacy: 'friends' },
      [`TikTok privacy: ${MIXED}`],
    ],
    [
      'TikTok’s with a hosted account',
      { accounts: 'tiktok @h', caption: 'Hi', tiktokPrivacy: 'friends' },
      [`TikTok privacy: ${MIXED}`],
    ],
    [
      'music with another platform',
      { accounts: 'everyone', music: 'https://www.tiktok.com/@a/video/1' },
      ['Music: works only where every account is a TikTok account'],
    ],
    [
      'music with a hosted TikTok account, which is fine',
      { accounts: 'tiktok @h', music: 'https://www.tiktok.com/@a/video/1' },
      [],
    ],
    ['duets with images', { ...TIKTOK, tiktokNoDuet: 'yes' }, ['TikTok duet off: is for videos only']],
    [
      'auto music with a video',
      { ...TIKTOK, ...VIDEO, tiktokAutoMusic: 'yes' },
      ['TikTok auto music: is for images only'],
    ],
    [
      'a draft with a video',
      { ...TIKTOK, ...VIDEO, tiktokMode: 'draft in the app' },
      ['TikTok mode: a draft in the app is for images only'],
    ],
    ['a title of 90 with images', { ...TIKTOK, tiktokTitle: words(90) }, []],
    [
      'a title of 91 with images',
      { ...TIKTOK, tiktokTitle: words(91) },
      ['TikTok title: 91 characters; with images at most 90 are allowed'],
    ],
    [
      '2,200 characters together with a video',
      { ...TIKTOK, ...VIDEO, caption: words(2000), tiktokTitle: words(100), tiktokDescription: words(100) },
      [],
    ],
    [
      '2,201 characters together with a video',
      { ...TIKTOK, ...VIDEO, caption: words(2000), tiktokTitle: words(101), tiktokDescription: words(100) },
      [
        'TikTok title: caption, title and description have 2201 characters together; TikTok takes 2,200 with a video',
      ],
    ],
    [
      'a pin without a board',
      { accounts: 'pinterest @p' },
      ['Pinterest board: empty; pinterest @p needs the id of a board'],
    ],
    ['a pin with a board', { accounts: 'pinterest @p', pinterestBoard: '1' }, []],
    [
      'tags that make a pin’s caption too long',
      { accounts: 'pinterest @p', pinterestBoard: '1', caption: words(793), pinterestTags: 'bread, a' },
      ['Caption: 803 characters; pinterest @p takes 800. Shorten it by 3'],
    ],
    [
      'a cover of a story',
      { ...VIDEO, instagramType: 'story', instagramCover: LINK },
      ['Instagram cover: is not for stories'],
    ],
    [
      'graduation without a trial',
      { ...VIDEO, instagramGraduation: 'by hand' },
      ['Instagram graduation: is for trial reels; write yes into Instagram trial reel'],
    ],
    ['graduation with a trial', { ...VIDEO, instagramGraduation: 'by hand', instagramTrial: 'yes' }, []],
    [
      'a hosted video that is too short',
      { accounts: 'tiktok @h', ...VIDEO, videoSeconds: 14 },
      ['Video seconds: 14; tiktok @h takes videos of 15 to 60 seconds'],
    ],
    ['seconds of images', { videoSeconds: 20 }, ['Video seconds: is for videos only']],
  ])('%s', (_, cells, expected) => {
    expect(problems(cells)).toEqual(expected);
  });

  it('a setting for nobody is worth a look, and is not sent', () => {
    expect(check({ youtubeTitle: 'Bread' })).toMatchObject({
      problems: [],
      warnings: [{ header: 'YouTube title', sentence: 'not used: no YouTube account in this row' }],
      wish: { blocks: {} },
    });
  });

  it('seconds go with the video', () => {
    expect(check({ ...VIDEO, videoSeconds: 20 }).wish?.media).toEqual({
      type: 'video',
      url: 'https://a.test/v.mp4',
      duration_sec: 20,
    });
  });
});
