import { dashboard, handle, SEED_KEYS, snapshot } from '../../local/sandbox';
import { castOf, clip, DAY, HOUR, isoIn, MEDIA, MINUTE, NOW_MS, photos, SECOND, small, to } from './ask';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('POST /posts', () => {
  test('a scheduled post answers 201 with id, status, the time in UTC and warnings', () => {
    const me = small();
    const reply = me.post('/posts', {
      caption: 'Sourdough in 40 seconds. Recipe in bio.',
      media: { type: 'video', url: `${MEDIA}/sourdough.mp4`, duration_sec: 40 },
      accounts: to(castOf(me).instagram),
      settings: { instagram: { post_type: 'post', share_to_feed: true } },
      scheduled_at: '2026-12-03T09:30:00+01:00',
      external_id: 'sheet-7f3a-row-0042',
    });
    expect(reply.envelope).toEqual({
      ok: true,
      code: 201,
      message: 'Post scheduled',
      data: {
        id: expect.stringMatching(UUID) as unknown,
        status: 'scheduled',
        scheduled_at: '2026-12-03T08:30:00Z',
        warnings: [{ field: 'media', message: 'Video size is unknown', code: 'VIDEO_METADATA_MISSING' }],
      },
    });
    expect(me.get(`/posts/${reply.text('id')}`).data).toMatchObject({
      status: 'scheduled',
      created_at: '2026-11-20T09:02:00.000Z',
      accounts: { total: 1, states: [{ account_id: castOf(me).instagram, status: 'scheduled' }] },
    });
  });

  test('a text-only post goes to accounts that list text_only', () => {
    const me = small();
    const { x, linkedin, facebook } = castOf(me);
    const reply = me.post('/posts', {
      caption: 'We open at seven tomorrow.',
      media: null,
      accounts: to(x, linkedin, facebook),
      settings: { x: { who_can_reply_post: 'everyone' } },
      external_id: 'sheet-7f3a-row-0043',
    });
    expect(reply).toMatchObject({ status: 201, data: { status: 'pending', scheduled_at: null } });
    expect(reply.at('warnings')).toBeUndefined();
  });

  test('a video without duration warns and is tried all the same', () => {
    const me = small();
    const media = { type: 'video', url: `${MEDIA}/a.mov` };
    const reply = me.post('/posts', { caption: 'x', accounts: to(castOf(me).hostedTikTok), media });
    expect(reply.status).toBe(201);
    expect(reply.list('warnings').map((one) => JSON.stringify(one))).toEqual([
      expect.stringContaining('VIDEO_METADATA_MISSING'),
      expect.stringContaining('VIDEO_DURATION_MISSING'),
    ]);
  });

  test.each(['duration_sec', 'duration_seconds', 'duration', 'durationSec', 'video_duration_sec'])(
    'media.%s says the duration',
    (name) => {
      const me = small();
      const media = { type: 'video', url: `${MEDIA}/a.mp4`, [name]: 61, size: 1 };
      const reply = me.post('/posts', { caption: 'x', accounts: to(castOf(me).hostedTikTok), media });
      expect(reply.errorCode).toBe('validation_failed');
    },
  );

  test('the same account twice is one delivery', () => {
    const me = small();
    const { x } = castOf(me);
    const id = me.post('/posts', { caption: 'twice', accounts: to(x, x.toUpperCase(), x) }).text('id');
    expect(me.get(`/posts/${id}`).at('accounts', 'total')).toBe(1);
  });

  test('takes time: more for each medium, up to two minutes when they are slow', () => {
    const me = small();
    const { instagram } = castOf(me);
    const tookMs = (urls: string[]): number =>
      me.post('/posts', { caption: urls.join(), accounts: to(instagram), media: { type: 'slideshow', urls } })
        .tookMs;
    expect(tookMs([`${MEDIA}/a.jpg`])).toBeLessThan(2 * SECOND);
    expect(tookMs([`${MEDIA}/slow-45s/a.jpg`, `${MEDIA}/b.jpg`])).toBeGreaterThan(45 * SECOND);
    expect(tookMs([`${MEDIA}/slow-90s/a.jpg`, `${MEDIA}/slow-90s/b.jpg`])).toBeLessThan(121 * SECOND);
  });
});

describe('scheduled_at', () => {
  const at = (when: unknown): ReturnType<ReturnType<typeof small>['post']> => {
    const me = small();
    return me.post('/posts', { caption: 'When?', accounts: to(castOf(me).x), scheduled_at: when });
  };

  test.each([
    ['null', null],
    ['30 seconds ahead', isoIn(30 * SECOND)],
    ['now', isoIn(0)],
    ['30 seconds ago', isoIn(-30 * SECOND)],
  ])('%s is as good as omitted: pending at once', (_, when) => {
    expect(at(when)).toMatchObject({ status: 201, data: { status: 'pending', scheduled_at: null } });
  });

  test.each([
    ['31 seconds ahead', isoIn(31 * SECOND)],
    ['1:59 ahead', isoIn(2 * MINUTE - SECOND)],
    ['31 seconds ago', isoIn(-31 * SECOND)],
    ['a day ago', isoIn(-DAY)],
  ])('%s is 400 validation_failed', (_, when) => {
    expect(at(when)).toMatchObject({ status: 400, errorCode: 'validation_failed' });
  });

  test.each([
    ['2 minutes ahead', isoIn(2 * MINUTE), isoIn(2 * MINUTE)],
    ['an offset', '2026-11-20T12:30:00.250+02:00', '2026-11-20T10:30:00.250Z'],
    ['no seconds', '2026-11-21T10:30Z', '2026-11-21T10:30:00Z'],
    ['ten years ahead', '2036-11-20T00:00:00Z', '2036-11-20T00:00:00Z'],
  ])('%s is scheduled and answered in UTC', (_, when, echoed) => {
    expect(at(when)).toMatchObject({ status: 201, data: { status: 'scheduled', scheduled_at: echoed } });
  });

  test.each([
    ['without offset', '2026-12-03T09:30:00'],
    ['a bare date', '2026-12-03'],
    ['not a date', 'tomorrow'],
    ['a day the calendar has not', '2026-02-30T09:30:00Z'],
    ['a number', 1_796_000_000],
    ['empty', ''],
  ])('%s is 422 invalid_payload', (_, when) => {
    const reply = at(when);
    expect(reply).toMatchObject({ status: 422, errorCode: 'invalid_payload' });
    expect(reply.envelope).toMatchObject({ issues: [{ path: ['scheduled_at'] }] });
  });
});

describe('the body of a create', () => {
  const base = (me: ReturnType<typeof small>): object => ({ caption: 'x', accounts: to(castOf(me).x) });

  test('that is not JSON is 400 invalid_json', () => {
    for (const text of ['', '{', 'caption=x', '{"caption":"x",}', '['.repeat(50_000)]) {
      expect(small().post('/posts', text)).toMatchObject({ status: 400, errorCode: 'invalid_json' });
    }
  });

  test.each([
    ['accounts are missing', { accounts: undefined }, ['accounts']],
    ['accounts are empty', { accounts: [] }, ['accounts']],
    [
      'there are 11 accounts',
      { accounts: Array.from({ length: 11 }, () => ({ id: 'a1d0c9b8-1111-4a2b-8c3d-000000000001' })) },
      ['accounts'],
    ],
    ['an account is a text', { accounts: ['a1d0c9b8-1111-4a2b-8c3d-000000000001'] }, ['accounts', 0]],
    ['an account id is not a UUID', { accounts: [{ id: 'instagram' }] }, ['accounts', 0, 'id']],
    ['an account says account_id', { accounts: [{ account_id: 'x' }] }, ['accounts', 0, 'id']],
    ['the caption is missing', { caption: undefined }, ['caption']],
    ['the caption is a number', { caption: 5 }, ['caption']],
    ['media has no type', { media: { url: `${MEDIA}/a.mp4` } }, ['media', 'type']],
    ['media has another type', { media: { type: 'image', url: `${MEDIA}/a.jpg` } }, ['media', 'type']],
    ['a URL is no URL', { media: { type: 'video', url: 'clip.mp4' } }, ['media', 'url']],
    ['a URL is not of the web', { media: { type: 'video', url: 'ftp://x.example/a.mp4' } }, ['media', 'url']],
    ['a slideshow has no images', { media: { type: 'slideshow', urls: [] } }, ['media', 'urls']],
    ['a slideshow has 36 images', { media: photos(36) }, ['media', 'urls']],
    ['media.images is used', { media: { type: 'slideshow', images: ['x'] } }, ['media', 'urls']],
  ])('is 422 invalid_payload with an issue when %s', (_, change, path) => {
    const me = small();
    const reply = me.post('/posts', { ...base(me), ...change });
    expect(reply).toMatchObject({ status: 422, errorCode: 'invalid_payload' });
    expect(reply.envelope).toMatchObject({ message: 'Invalid payload' });
    const issues = JSON.stringify(reply.envelope);
    expect(issues).toContain(`"path":${JSON.stringify(path)}`);
  });

  test.each(['facebook', 'instagram', 'linkedin', 'youtube', 'account_id', 'post_mode', 'status'])(
    'is 422 when a stray top-level "%s" is in it',
    (key) => {
      const me = small();
      const reply = me.post('/posts', { ...base(me), [key]: {} });
      expect(reply).toMatchObject({ status: 422, errorCode: 'invalid_payload' });
      expect(JSON.stringify(reply.envelope)).toContain(key);
    },
  );

  test.each(['null', '[]', '5', '"x"'])('is 422 when it is %s', (text) => {
    expect(small().post('/posts', text)).toMatchObject({ status: 422, errorCode: 'invalid_payload' });
  });
});

describe('accounts of a create', () => {
  const unknown = { status: 400, errorCode: 'unknown_accounts' };

  test('that nobody knows are 400 unknown_accounts', () => {
    const me = small();
    const nobody = 'a1d0c9b8-1111-4a2b-8c3d-000000000001';
    expect(me.post('/posts', { caption: 'x', accounts: to(castOf(me).x, nobody) })).toMatchObject(unknown);
  });

  test('of another scope are 400 unknown_accounts', () => {
    const me = small();
    const accounts = to(me.account('instagram', 'crumb.co'));
    expect(me.post('/posts', { caption: 'x', accounts, media: photos() })).toMatchObject(unknown);
  });

  test('that are no longer connected are 400 unknown_accounts', () => {
    const me = small();
    const { x } = castOf(me);
    dashboard.disconnectAccount(me.world, x);
    expect(me.post('/posts', { caption: 'x', accounts: to(x) })).toMatchObject(unknown);
  });

  test('hosted TikTok without its add-on is 403 subscription_required', () => {
    const me = small({}, SEED_KEYS.personal);
    const accounts = to(me.account('tiktok', 'night_oven_2'));
    expect(me.post('/posts', { caption: 'x', accounts, media: clip() })).toMatchObject({
      status: 403,
      errorCode: 'subscription_required',
    });
  });
});

test('a refused create changes nothing', () => {
  const me = small();
  const before = snapshot(me.world);
  const { x, instagram } = castOf(me);
  me.post('/posts', 'no json');
  me.post('/posts', { caption: 'x', accounts: [] });
  me.post('/posts', { caption: 'x', accounts: to(instagram) });
  me.post('/posts', { caption: 'x', accounts: to(x), scheduled_at: isoIn(-HOUR) });
  me.post('/posts', {
    caption: 'x',
    accounts: to(x),
    media: { type: 'slideshow', urls: ['https://gone.invalid/a.jpg'] },
  });
  expect(snapshot(me.world)).toBe(before);
});

test('the world’s clock does not move by itself', () => {
  const me = small();
  handle(me.world, { method: 'GET', url: '/api/partner/v1/posts', headers: {} });
  me.post('/posts', { caption: 'x', accounts: to(castOf(me).x) });
  expect(me.world.nowMs).toBe(NOW_MS);
});
