import { addOutcome, advance, dashboard, moveTo, SEED_KEYS } from '../../local/sandbox';
import {
  asker,
  castOf,
  clip,
  DAY,
  HOUR,
  isoIn,
  MEDIA,
  MINUTE,
  NOW_MS,
  photos,
  SECOND,
  small,
  to,
  type Asker,
} from './ask';

const status = (me: Asker, id: string): unknown => me.get(`/posts/${id}`).at('status');
const state = (me: Asker, id: string, index = 0): unknown =>
  me.get(`/posts/${id}`).at('accounts', 'states', index);
const make = (me: Asker, body: object): string => me.post('/posts', { caption: 'Go', ...body }).text('id');

describe('the worker', () => {
  test('publishes what is pending at its next step, about every 5 minutes', () => {
    const me = small();
    const id = make(me, { accounts: to(castOf(me).x) });
    moveTo(me.world, Date.parse('2026-11-20T09:04:59Z'));
    expect(status(me, id)).toBe('pending');
    moveTo(me.world, Date.parse('2026-11-20T09:06:00Z'));
    expect(state(me, id)).toMatchObject({
      status: 'posted',
      last_attempted_at: '2026-11-20T09:05:00.000Z',
      published_at: expect.stringMatching(/^2026-11-20T09:05:[0-2]\d\.\d{3}Z$/) as unknown,
      published_url: expect.stringMatching(/^https:\/\/x\.com\/lumenbakes\/status\/\d{19}$/) as unknown,
    });
  });

  test('a scheduled post is pending from its time until the worker’s step', () => {
    const me = small();
    const id = make(me, { accounts: to(castOf(me).x), scheduled_at: '2026-11-20T09:31:00Z' });
    moveTo(me.world, Date.parse('2026-11-20T09:30:59Z'));
    expect(status(me, id)).toBe('scheduled');
    moveTo(me.world, Date.parse('2026-11-20T09:31:00Z'));
    expect(status(me, id)).toBe('pending');
    expect(state(me, id)).toMatchObject({ status: 'pending' });
    moveTo(me.world, Date.parse('2026-11-20T09:36:00Z'));
    expect(status(me, id)).toBe('posted');
    expect(me.get(`/posts/${id}`).at('scheduled_at')).toBe('2026-11-20T09:31:00Z');
  });

  test('one big move and many small ones come to the same', () => {
    const body = (me: Asker): object => ({
      accounts: to(castOf(me).instagram, castOf(me).facebook),
      media: photos(2),
      scheduled_at: isoIn(HOUR),
    });
    const [big, little] = [small(), small()];
    const ids = [make(big, body(big)), make(little, body(little))];
    advance(big.world, 3 * DAY);
    for (let minute = 0; minute < 3 * 24 * 60; minute += 1) advance(little.world, MINUTE);
    expect(ids[0]).toBe(ids[1]);
    expect(little.world).toEqual(big.world);
  });

  test.each([
    ['tiktok', clip(), /^https:\/\/www\.tiktok\.com\/@lumenbakery\/video\/\d{19}$/],
    ['tiktok', photos(), /^https:\/\/www\.tiktok\.com\/@lumenbakery\/photo\/\d{19}$/],
    ['instagram', clip(), /^https:\/\/www\.instagram\.com\/reel\/[\w-]{11}\/$/],
    ['instagram', photos(), /^https:\/\/www\.instagram\.com\/p\/[\w-]{11}\/$/],
    ['youtube', clip(), /^https:\/\/www\.youtube\.com\/watch\?v=[\w-]{11}$/],
    ['linkedin', null, /^https:\/\/www\.linkedin\.com\/feed\/update\/urn:li:share:\d{19}\/$/],
    ['facebook', null, /^https:\/\/www\.facebook\.com\/lumenbakery\/posts\/\d{19}$/],
  ] as const)('%s gives a believable address', (who, media, url) => {
    const me = small();
    const id = make(me, { accounts: to(castOf(me)[who]), media });
    advance(me.world, 10 * MINUTE);
    expect(state(me, id)).toMatchObject({ published_url: expect.stringMatching(url) as unknown });
  });

  test('published_url can be left to hosted deliveries', () => {
    const me = small({ switches: { publishedUrls: 'hosted' } });
    const { instagram, hostedInstagram } = castOf(me);
    const id = make(me, { accounts: to(instagram, hostedInstagram), media: photos() });
    advance(me.world, 10 * MINUTE);
    expect(state(me, id, 0)).toMatchObject({ status: 'posted', published_url: null });
    expect(state(me, id, 1)).toMatchObject({ published_url: expect.stringContaining('https://') as unknown });
  });

  test('its step is a switch', () => {
    const me = small({ switches: { workerEveryMs: 30 * SECOND } });
    const id = make(me, { accounts: to(castOf(me).x) });
    advance(me.world, MINUTE);
    expect(status(me, id)).toBe('posted');
  });
});

describe('deliveries that fail', () => {
  const outcome = (body: (me: Asker) => object): { me: Asker; id: string } => {
    const me = small();
    const id = make(me, body(me));
    advance(me.world, 10 * MINUTE);
    return { me, id };
  };

  test('a pin without a board', () => {
    const { me, id } = outcome((one) => ({ accounts: to(castOf(one).pinterest), media: photos() }));
    expect(status(me, id)).toBe('failed');
    expect(state(me, id)).toEqual({
      account_id: castOf(me).pinterest,
      status: 'failed',
      published_at: null,
      published_url: null,
      error_message: 'Board is required to create a pin',
      last_attempted_at: '2026-11-20T09:05:00.000Z',
    });
  });

  test('a pin on a board that does not exist (boards have numbers), while the other account is posted: partial', () => {
    const { me, id } = outcome((one) => ({
      accounts: to(castOf(one).instagram, castOf(one).pinterest),
      media: photos(),
      pinterest: { board_id: 'croissants' },
    }));
    expect(status(me, id)).toBe('partial');
    expect(state(me, id, 0)).toMatchObject({ status: 'posted' });
    expect(state(me, id, 1)).toMatchObject({ status: 'failed', error_message: 'Board not found' });
  });

  test('a pin on a board is posted', () => {
    const { me, id } = outcome((one) => ({
      accounts: to(castOf(one).pinterest),
      media: photos(),
      pinterest: { board_id: '880011223344556677' },
    }));
    expect(status(me, id)).toBe('posted');
  });

  test.each([
    ['tiktok', clip(), 'spam_risk_too_many_posts'],
    ['instagram', clip(), '36003'],
    ['youtube', clip(), 'uploadLimitExceeded'],
    ['linkedin', null, 'duplicate'],
    ['facebook', null, '#368'],
    ['x', null, 'duplicate'],
  ] as const)('a mark in the caption fails %s with a reason of its platform', (who, media, reason) => {
    const mark = who === 'x' ? 'fail-twitter' : `fail-${who}`;
    const { me, id } = outcome((one) => ({
      caption: `A test (${mark})`,
      accounts: to(castOf(one)[who]),
      media,
    }));
    expect(state(me, id)).toMatchObject({
      status: 'failed',
      error_message: expect.stringContaining(reason) as unknown,
    });
  });

  test('a mark in a media address fails that platform alone', () => {
    const { me, id } = outcome((one) => ({
      accounts: to(castOf(one).instagram, castOf(one).facebook),
      media: { type: 'slideshow', urls: [`${MEDIA}/fail-facebook/rye.jpg`] },
    }));
    expect(state(me, id, 0)).toMatchObject({ status: 'posted' });
    expect(state(me, id, 1)).toMatchObject({ status: 'failed' });
  });

  test('fail-once fails the first try only, and fail-all everybody', () => {
    const once = outcome((one) => ({ caption: 'fail-once-twitter', accounts: to(castOf(one).x) }));
    expect(status(once.me, once.id)).toBe('failed');
    once.me.post('/posts/retry', { post_ids: [once.id] });
    advance(once.me.world, 6 * MINUTE);
    expect(status(once.me, once.id)).toBe('posted');
    const all = outcome((one) => ({
      caption: 'fail-all',
      accounts: to(castOf(one).x, castOf(one).facebook),
    }));
    expect(status(all.me, all.id)).toBe('failed');
  });

  test('a hosted delivery may leak a raw word', () => {
    const { me, id } = outcome((one) => ({
      caption: 'void-instagram',
      accounts: to(castOf(one).instagram, castOf(one).hostedInstagram),
      media: photos(),
    }));
    expect(state(me, id, 0)).toMatchObject({ status: 'posted' });
    expect(state(me, id, 1)).toMatchObject({ status: 'void' });
    expect(status(me, id)).toBe('partial');
  });

  test('a script decides by account, platform, username, post or caption, as often as it says', () => {
    const me = small();
    const { x, linkedin } = castOf(me);
    addOutcome(me.world, {
      match: { username: 'lumenbakes', caption: 'One' },
      message: 'Suspended',
      times: 1,
    });
    addOutcome(me.world, { match: { platform: 'linkedin', caption: 'Two' }, status: 'expired' });
    const one = make(me, { caption: 'One', accounts: to(x, linkedin) });
    const two = make(me, { caption: 'Two', accounts: to(x, linkedin) });
    advance(me.world, 10 * MINUTE);
    expect(state(me, one, 0)).toMatchObject({ status: 'failed', error_message: 'Suspended' });
    expect(state(me, one, 1)).toMatchObject({ status: 'posted' });
    expect(state(me, two, 0)).toMatchObject({ status: 'posted' });
    expect(state(me, two, 1)).toMatchObject({ status: 'expired', error_message: null });
  });
});

describe('TikTok drafts', () => {
  const draft = (me: Asker, caption: string): string =>
    make(me, {
      caption,
      accounts: to(castOf(me).tiktok),
      media: photos(),
      tiktok: { post_mode: 'MEDIA_UPLOAD' },
    });

  test('end as posted, without an address and without numbers, until a human publishes them', () => {
    const me = small();
    const id = draft(me, 'For the inbox');
    advance(me.world, 2 * DAY);
    expect(state(me, id)).toMatchObject({ status: 'posted', published_url: null });
    const rows = (): number =>
      me
        .get('/analytics/summary/posts')
        .list('posts')
        .filter((row) => JSON.stringify(row).includes(id)).length;
    expect(rows()).toBe(0);
    dashboard.publishDraft(me.world, id, castOf(me).tiktok);
    expect(state(me, id)).toMatchObject({ published_url: expect.stringContaining('tiktok.com') as unknown });
    advance(me.world, DAY);
    expect(rows()).toBe(1);
  });

  test('are at most five in 24 hours; the sixth fails in its state, not at create', () => {
    const me = small();
    const ids = ['1', '2', '3', '4', '5', '6'].map((caption) => draft(me, caption));
    advance(me.world, 10 * MINUTE);
    expect(ids.map((id) => status(me, id))).toEqual([
      'posted',
      'posted',
      'posted',
      'posted',
      'posted',
      'failed',
    ]);
    expect(state(me, ids[5] ?? '')).toMatchObject({
      error_message: expect.stringContaining('spam_risk_too_many_pending_share') as unknown,
    });
    advance(me.world, DAY);
    me.post('/posts/retry', { post_ids: ids.slice(5) });
    advance(me.world, 10 * MINUTE);
    expect(status(me, ids[5] ?? '')).toBe('posted');
  });
});

describe('connections that break', () => {
  test('their scheduled posts fail, and are seen again when the connection is back', () => {
    const me = small();
    const { x, facebook } = castOf(me);
    const both = make(me, { accounts: to(x, facebook), scheduled_at: isoIn(2 * HOUR) });
    const only = make(me, { caption: 'Only X', accounts: to(x), scheduled_at: isoIn(2 * HOUR) });
    dashboard.disconnectAccount(me.world, x, NOW_MS + HOUR);
    advance(me.world, 59 * MINUTE);
    expect(status(me, only)).toBe('scheduled');
    advance(me.world, 2 * MINUTE);
    expect(me.get(`/posts/${only}`).status).toBe(404);
    advance(me.world, 2 * HOUR);
    expect(me.get(`/posts/${both}`).data).toMatchObject({ status: 'partial', accounts: { total: 1 } });
    dashboard.reconnectAccount(me.world, x);
    expect(status(me, only)).toBe('failed');
    expect(state(me, only)).toMatchObject({
      error_message: expect.stringContaining('no longer connected') as unknown,
    });
    expect(me.get(`/posts/${both}`).at('accounts', 'total')).toBe(2);
  });
});

test('a personal key publishes to its own accounts', () => {
  const me = asker(small().world, SEED_KEYS.personal);
  const id = make(me, {
    accounts: to(me.account('bluesky', 'ines.example'), me.account('twitter', 'inesbakes')),
  });
  advance(me.world, 10 * MINUTE);
  expect(state(me, id)).toMatchObject({
    published_url: expect.stringMatching(
      /^https:\/\/bsky\.app\/profile\/ines\.example\/post\/[a-z0-9]{13}$/,
    ) as unknown,
  });
});
