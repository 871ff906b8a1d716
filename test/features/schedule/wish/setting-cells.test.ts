// What the cell of each setting may hold.
import { SETTING_IDS, SETTINGS, type SettingId } from '../../../../src/features/settings/settings';
import { readSetting } from '../../../../src/features/settings/setting';

const LINK = 'https://example.com/a';
const words = (count: number) => 'x'.repeat(count);

/** For each setting: a right cell, its value, a wrong cell, and what is said about it. */
const CELLS: Readonly<Record<SettingId, readonly [string | number, unknown, string | number, string]>> = {
  videoSeconds: [40, 40, 'long', '“long” is not a number from 0 to 36000'],
  mediaType: ['Images', 'slideshow', 'gif', '“gif” is not one of video, images'],
  music: [
    'https://www.tiktok.com/@a/video/1',
    'https://www.tiktok.com/@a/video/1',
    'https://open.spotify.com/track/1',
    '“https://open.spotify.com/track/1” is not a link like https://www.tiktok.com/@name/video/7500000000000000001',
  ],
  tiktokTitle: ['Bread', 'Bread', words(2201), '2201 characters; at most 2200 are allowed'],
  tiktokDescription: ['Bread', 'Bread', words(4001), '4001 characters; at most 4000 are allowed'],
  tiktokMode: [
    'draft in the app',
    'MEDIA_UPLOAD',
    'draft',
    '“draft” is not one of post directly, draft in the app',
  ],
  tiktokPrivacy: [
    'Only me',
    'SELF_ONLY',
    'nobody',
    '“nobody” is not one of everyone, friends, followers, only me',
  ],
  tiktokNoComments: ['yes', true, 'maybe', '“maybe” is neither yes nor no'],
  tiktokNoDuet: ['no', false, '2', '“2” is neither yes nor no'],
  tiktokNoStitch: ['TRUE', true, 'x', '“x” is neither yes nor no'],
  tiktokAutoMusic: ['off', false, 'x', '“x” is neither yes nor no'],
  tiktokConsent: ['Y', true, 'x', '“x” is neither yes nor no'],
  tiktokCommercial: ['n', false, 'x', '“x” is neither yes nor no'],
  tiktokOwnBrand: ['yes', true, 'x', '“x” is neither yes nor no'],
  tiktokBranded: ['yes', true, 'x', '“x” is neither yes nor no'],
  tiktokCover: [1500, 1500, -1, '“-1” is not a number from 0 to 36000000'],
  pinterestBoard: ['8800', '8800', words(129), '129 characters; at most 128 are allowed'],
  pinterestTitle: ['Bread', 'Bread', words(101), '101 characters; at most 100 are allowed'],
  pinterestLink: [
    LINK,
    LINK,
    `https://example.com/${words(2030)}`,
    '2050 characters; at most 2048 are allowed',
  ],
  pinterestTags: [
    '#bread, home baking',
    ['bread', 'home baking'],
    Array(31).fill('a').join(),
    '31 pieces; at most 30 are allowed',
  ],
  youtubeTitle: ['Bread', 'Bread', words(101), '101 characters; at most 100 are allowed'],
  youtubeDescription: ['Bread', 'Bread', words(5001), '5001 characters; at most 5000 are allowed'],
  youtubePrivacy: ['Unlisted', 'unlisted', 'secret', '“secret” is not one of public, private, unlisted'],
  youtubeTags: [
    'bread',
    [{ value: 'bread', label: 'bread' }],
    words(101),
    `“${words(101)}” is longer than 100 characters`,
  ],
  youtubeCategory: [22, '22', words(11), '11 characters; at most 10 are allowed'],
  youtubeForKids: ['no', 'no', 'maybe', '“maybe” is not one of yes, no'],
  youtubeThumbnail: [
    LINK,
    { path: LINK },
    'cover.jpg',
    '“cover.jpg” is not a link like https://example.com/cover.jpg',
  ],
  instagramType: ['Story', 'story', 'reel', '“reel” is not one of post, story'],
  instagramCollaborators: [
    '@ada\n@bob',
    [{ label: 'ada' }, { label: 'bob' }],
    'a,b,c,d,e,f',
    '6 pieces; at most 5 are allowed',
  ],
  instagramShareToFeed: ['no', false, 'x', '“x” is neither yes nor no'],
  instagramCover: [LINK, LINK, 'a', '“a” is not a link like https://example.com/cover.jpg'],
  instagramCoverAt: [0, 0, 'first', '“first” is not a number from 0 to 36000000'],
  instagramTrial: ['yes', true, 'x', '“x” is neither yes nor no'],
  instagramGraduation: ['by hand', 'MANUAL', 'x', '“x” is not one of by hand, when it does well'],
  xReplies: [
    'mentioned',
    'mentionedUsers',
    'friends',
    '“friends” is not one of everyone, following, mentioned, subscribers, verified',
  ],
  xCommunity: [
    'https://x.com/i/communities/1',
    'https://x.com/i/communities/1',
    'https://x.com/bread',
    '“https://x.com/bread” is not a link like https://x.com/i/communities/1493446837214187523',
  ],
  xMadeWithAi: ['yes', true, 'x', '“x” is neither yes nor no'],
  xPaidPartnership: ['yes', true, 'x', '“x” is neither yes nor no'],
  facebookLink: [LINK, LINK, 'example.com', '“example.com” is not a link like https://example.com/news'],
  linkedinCarousel: ['yes', true, 'x', '“x” is neither yes nor no'],
  linkedinCarouselName: ['Slides', 'Slides', words(101), '101 characters; at most 100 are allowed'],
};

describe.each(SETTING_IDS)('%s', (id) => {
  const [right, value, wrong, sentence] = CELLS[id];

  it('takes what is right, refuses what is wrong, and leaves out what is empty', () => {
    expect(readSetting(SETTINGS[id], right)).toEqual({ value });
    expect(readSetting(SETTINGS[id], wrong)).toEqual({ problem: sentence });
    expect([readSetting(SETTINGS[id], ''), readSetting(SETTINGS[id], '  ')]).toEqual(['empty', 'empty']);
  });
});
