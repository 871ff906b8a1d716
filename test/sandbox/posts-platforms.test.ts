import { castOf, clip, photos, small, to, type Cast } from './ask';

const invalid = { status: 400, errorCode: 'validation_failed' };
const malformed = { status: 422, errorCode: 'invalid_payload' };
const accepted = { status: 201 };

function post(who: (keyof Cast)[], media: object | null, more: object, switches = {}): unknown {
  const me = small({ switches });
  const cast = castOf(me);
  return me.post('/posts', { caption: 'x', accounts: to(...who.map((name) => cast[name])), media, ...more });
}

describe('music_url', () => {
  const musicUrl = { music_url: 'https://www.tiktok.com/@lumen/video/7500000000000000001' };
  const bad = { status: 400, errorCode: 'invalid_music_url' };

  test('goes with TikTok accounts only, connected or hosted', () => {
    expect(post(['tiktok'], photos(), musicUrl)).toMatchObject(accepted);
    expect(post(['tiktok', 'hostedTikTok'], photos(), musicUrl)).toMatchObject(accepted);
    expect(post(['tiktok', 'instagram'], photos(), musicUrl)).toMatchObject(bad);
    expect(post(['facebook'], null, musicUrl)).toMatchObject(bad);
  });

  test('must be a TikTok link', () => {
    for (const music_url of [
      'https://open.spotify.com/track/1',
      'https://tiktok.com.evil.example/video/1',
      'song',
      '',
    ]) {
      expect(post(['tiktok'], photos(), { music_url })).toMatchObject(bad);
    }
    for (const music_url of ['https://vm.tiktok.com/ZM123/', 'https://m.tiktok.com/v/1.html']) {
      expect(post(['tiktok'], photos(), { music_url })).toMatchObject(accepted);
    }
  });
});

describe('the tiktok block', () => {
  test('needs every account to be connected TikTok', () => {
    const tiktok = { privacy_level: 'SELF_ONLY' };
    expect(post(['tiktok'], clip(), { tiktok })).toMatchObject(accepted);
    expect(post(['hostedTikTok'], clip(), { tiktok })).toMatchObject(invalid);
    expect(post(['tiktok', 'hostedTikTok'], clip(), { tiktok })).toMatchObject(invalid);
    expect(post(['tiktok', 'instagram'], clip(), { tiktok })).toMatchObject(invalid);
  });

  test.each<[string, object, object, object]>([
    ['a title of 2,200 on a video', clip(), { title: 't'.repeat(2199) }, accepted],
    ['a title of 2,201', clip(), { title: 't'.repeat(2201) }, malformed],
    ['a title of 90 on a slideshow', photos(), { title: 't'.repeat(90) }, accepted],
    ['a title of 91 on a slideshow', photos(), { title: 't'.repeat(91) }, invalid],
    ['a description of 4,000 on a slideshow', photos(), { description: 'd'.repeat(4000) }, accepted],
    ['a description of 4,001', photos(), { description: 'd'.repeat(4001) }, malformed],
    ['MEDIA_UPLOAD on a slideshow', photos(), { post_mode: 'MEDIA_UPLOAD' }, accepted],
    ['MEDIA_UPLOAD on a video', clip(), { post_mode: 'MEDIA_UPLOAD' }, invalid],
    ['DIRECT_POST on a video', clip(), { post_mode: 'DIRECT_POST' }, accepted],
    ['another post_mode', photos(), { post_mode: 'DRAFT' }, malformed],
    ['another privacy_level', photos(), { privacy_level: 'FRIENDS' }, malformed],
    ['disable_duet on a slideshow', photos(), { disable_duet: true }, invalid],
    ['disable_stitch on a slideshow', photos(), { disable_stitch: true }, invalid],
    ['disable_duet false on a slideshow', photos(), { disable_duet: false }, accepted],
    ['disable_comment anywhere', photos(), { disable_comment: true }, accepted],
    ['auto_add_music on a slideshow', photos(), { auto_add_music: true }, accepted],
    ['auto_add_music on a video', clip(), { auto_add_music: true }, invalid],
    ['a cover timestamp on a video', clip(), { video_cover_timestamp_ms: 1200 }, accepted],
    ['a cover timestamp on a slideshow', photos(), { video_cover_timestamp_ms: 1200 }, invalid],
    ['a flag that is a text', clip(), { is_commercial: 'yes' }, malformed],
    ['an unknown key', clip(), { privacy: 'SELF_ONLY' }, malformed],
  ])('with %s', (_, media, tiktok, expected) => {
    expect(post(['tiktok'], media, { caption: '', tiktok })).toMatchObject(expected);
  });
});

describe('the pinterest block', () => {
  const board = { board_id: '880011223344556677' };

  test('needs a Pinterest account and images', () => {
    expect(post(['pinterest'], photos(), { pinterest: board })).toMatchObject(accepted);
    expect(post(['pinterest', 'instagram'], photos(), { pinterest: board })).toMatchObject(accepted);
    expect(post(['instagram'], photos(), { pinterest: board })).toMatchObject(invalid);
    expect(post(['pinterest', 'facebook'], clip(), { pinterest: board })).toMatchObject(invalid);
  });

  test.each<[string, object, object]>([
    ['a board id of 128', { board_id: '8'.repeat(128) }, accepted],
    ['a board id of 129', { board_id: '8'.repeat(129) }, malformed],
    ['a title of 101', { ...board, title: 't'.repeat(101) }, malformed],
    ['a link of 2,049', { ...board, link: 'l'.repeat(2049) }, malformed],
    ['30 tags', { ...board, tags: Array.from({ length: 30 }, () => 'rye') }, accepted],
    ['31 tags', { ...board, tags: Array.from({ length: 31 }, () => 'rye') }, malformed],
    ['an empty tag', { ...board, tags: [''] }, malformed],
    ['a tag of 101', { ...board, tags: ['t'.repeat(101)] }, malformed],
    ['an unknown key', { ...board, board: 'x' }, malformed],
  ])('with %s', (_, pinterest, expected) => {
    expect(post(['pinterest'], photos(), { pinterest })).toMatchObject(expected);
  });

  test('without a board is accepted at create, or refused where the switch says so', () => {
    expect(post(['pinterest'], photos(), {})).toMatchObject(accepted);
    const refused = { pinWithoutBoard: 'refused' };
    expect(post(['pinterest'], photos(), {}, refused)).toMatchObject(invalid);
    expect(post(['pinterest'], photos(), { pinterest: { title: 'x' } }, refused)).toMatchObject(invalid);
  });

  test('has no valid mix with the tiktok block', () => {
    const both = { pinterest: board, tiktok: { title: 'x' } };
    expect(post(['tiktok', 'pinterest'], photos(), both)).toMatchObject(invalid);
    expect(post(['tiktok'], photos(), both)).toMatchObject(invalid);
  });
});

describe('settings', () => {
  test.each<[string, keyof Cast, object | null, object, object]>([
    [
      'x: every documented field',
      'x',
      null,
      {
        x: {
          who_can_reply_post: 'verified',
          community: 'https://x.com/i/communities/12',
          made_with_ai: true,
          paid_partnership: false,
        },
      },
      accepted,
    ],
    ['twitter, the alias of x', 'x', null, { twitter: { who_can_reply_post: 'following' } }, accepted],
    ['x: another audience', 'x', null, { x: { who_can_reply_post: 'friends' } }, malformed],
    ['x: a community that is no link', 'x', null, { x: { community: '12' } }, malformed],
    [
      'instagram: every documented field',
      'instagram',
      clip(),
      {
        instagram: {
          post_type: 'post',
          is_trial_reel: true,
          graduation_strategy: 'MANUAL',
          collaborators: [{ label: 'klaus' }],
          cover_url: 'https://x.example/c.jpg',
          thumb_offset_ms: 5,
          share_to_feed: false,
        },
      },
      accepted,
    ],
    [
      'instagram-standalone, its alias',
      'instagram',
      photos(),
      { 'instagram-standalone': { post_type: 'story' } },
      accepted,
    ],
    ['instagram: another type', 'instagram', photos(), { instagram: { post_type: 'reel' } }, malformed],
    [
      'instagram: collaborators as texts',
      'instagram',
      photos(),
      { instagram: { collaborators: ['klaus'] } },
      malformed,
    ],
    ['instagram: the dashboard’s coverUrl', 'instagram', clip(), { instagram: { coverUrl: 'x' } }, malformed],
    [
      'instagram: a trial reel of images',
      'instagram',
      photos(),
      { instagram: { is_trial_reel: true } },
      invalid,
    ],
    [
      'instagram: a strategy without trial reel',
      'instagram',
      clip(),
      { instagram: { graduation_strategy: 'MANUAL' } },
      invalid,
    ],
    [
      'instagram: a cover on images',
      'instagram',
      photos(),
      { instagram: { cover_url: 'https://x.example/c.jpg' } },
      invalid,
    ],
    [
      'instagram: a cover on a story',
      'instagram',
      clip(),
      { instagram: { thumb_offset_ms: 1, post_type: 'story' } },
      invalid,
    ],
    [
      'instagram: a cover on a hosted account',
      'hostedInstagram',
      clip(),
      { instagram: { cover_url: 'https://x.example/c.jpg' } },
      invalid,
    ],
    [
      'instagram: share_to_feed on a hosted account',
      'hostedInstagram',
      clip(),
      { instagram: { share_to_feed: true } },
      invalid,
    ],
    ['facebook: url', 'facebook', null, { facebook: { url: 'https://lumenbakery.example' } }, accepted],
    ['facebook: another key', 'facebook', null, { facebook: { link: 'x' } }, malformed],
    [
      'linkedin: both fields',
      'linkedin',
      photos(2),
      { linkedin: { post_as_images_carousel: true, carousel_name: 'slides' } },
      accepted,
    ],
    ['linkedin-page, its alias', 'linkedin', null, { 'linkedin-page': {} }, accepted],
    ['bluesky: empty', 'x', null, { bluesky: {} }, accepted],
    ['bluesky: anything', 'x', null, { bluesky: { a: 1 } }, malformed],
    [
      'youtube: every documented field',
      'youtube',
      clip(),
      {
        youtube: {
          title: 't'.repeat(100),
          description: 'd',
          type: 'unlisted',
          tags: [{ value: 'rye', label: 'Rye' }],
          categoryId: '26',
          selfDeclaredMadeForKids: 'no',
          thumbnail: { path: 'https://x.example/t.jpg' },
        },
      },
      accepted,
    ],
    [
      'youtube: the aliases',
      'youtube',
      clip(),
      { youtube: { privacy: 'private', madeForKids: false } },
      accepted,
    ],
    ['youtube: a title of 101', 'youtube', clip(), { youtube: { title: 't'.repeat(101) } }, malformed],
    ['youtube: tags as texts', 'youtube', clip(), { youtube: { tags: ['rye'] } }, malformed],
    ['youtube: another privacy', 'youtube', clip(), { youtube: { type: 'hidden' } }, malformed],
    ['an unknown provider', 'x', null, { mastodon: {} }, malformed],
    ['tiktok inside settings', 'tiktok', clip(), { tiktok: {} }, malformed],
    ['pinterest inside settings', 'pinterest', photos(), { pinterest: {} }, malformed],
    ['a text instead of settings', 'x', null, { x: 'everyone' }, malformed],
  ])('%s', (_, who, media, settings, expected) => {
    expect(post([who], media, { settings })).toMatchObject(expected);
  });

  test('of a provider that is not targeted are accepted, or refused where the switch says so', () => {
    const settings = { facebook: { url: 'x' } };
    expect(post(['x'], null, { settings })).toMatchObject(accepted);
    expect(post(['x'], null, { settings }, { untargetedSettings: 'refused' })).toMatchObject(invalid);
    const own = { settings: { x: {} } };
    expect(post(['x'], null, own, { untargetedSettings: 'refused' })).toMatchObject(accepted);
  });

  test('tiktok and pinterest inside settings can be ignored instead', () => {
    const settings = { tiktok: { a: 1 }, pinterest: { b: 2 } };
    const switches = { platformBlocksInSettings: 'ignored' };
    expect(post(['x'], null, { settings }, switches)).toMatchObject(accepted);
  });

  test('of two spellings the documented one wins', () => {
    const me = small({ switches: { postShowsSettings: true } });
    const settings = {
      instagram: { post_type: 'post' },
      'instagram-standalone': { post_type: 'story' },
      linkedin: { carousel_name: 'a' },
      'linkedin-page': { carousel_name: 'b' },
    };
    const accounts = to(castOf(me).instagram);
    const id = me.post('/posts', { caption: 'x', accounts, media: photos(), settings }).text('id');
    expect(me.get(`/posts/${id}`).at('settings')).toEqual({
      instagram: { post_type: 'story' },
      linkedin: { carousel_name: 'b' },
    });
  });
});
