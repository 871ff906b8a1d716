import { control } from '../../local/sandbox';
import {
  castOf,
  DAY,
  HOUR,
  isoIn,
  NOW_MS,
  parseReply,
  photos,
  SECOND,
  small,
  to,
  type Asker,
  type Reply,
} from './ask';

const tell = (me: Asker, name: string, body?: unknown): Reply => {
  const [method = 'GET', path = ''] = name.split(' ');
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  return parseReply(control(me.world, { method, url: `/sandbox${path}`, headers: {}, ...sent }));
};

describe('the control address', () => {
  test('shows the state', () => {
    const me = small();
    me.post('/analytics/targets', { platform: 'tiktok', identifier: '@new' });
    expect(tell(me, 'GET /state').data).toMatchObject({
      seed: 'small',
      now: '2026-11-20T09:02:00.000Z',
      counts: { accounts: 14, posts: 14, targets: 9 },
      charges: [{ kind: 'seat', credits: 10 }],
    });
    expect(tell(me, 'GET /state').list('scopes')).toContainEqual(
      expect.objectContaining({ name: 'Lumen Bakery', plan: 'active', creditsUsed: 61, seats: 5 }),
    );
  });

  test.each([
    ['90s', 90 * SECOND],
    ['5m', 300 * SECOND],
    ['2h30m', 2.5 * HOUR],
    ['3d', 3 * DAY],
  ])('moves the clock by %s', (advance, ms) => {
    const me = small();
    expect(tell(me, 'POST /clock', { advance }).status).toBe(200);
    expect(me.world.nowMs).toBe(NOW_MS + ms);
  });

  test('moves the clock to an instant, not back', () => {
    const me = small();
    expect(tell(me, 'POST /clock', { to: isoIn(DAY) }).at('now')).toBe('2026-11-21T09:02:00.000Z');
    expect(tell(me, 'POST /clock', { to: isoIn(0) })).toMatchObject({ status: 400, errorCode: 'refused' });
    for (const body of [
      {},
      { advance: '5' },
      { advance: 5 },
      { to: 'tomorrow' },
      { advance: '5m', to: isoIn(DAY) },
    ]) {
      expect(tell(me, 'POST /clock', body).status).toBe(422);
    }
    expect(tell(me, 'POST /clock', 'advance=5m').status).toBe(400);
  });

  test('takes faults and forgets them', () => {
    const me = small();
    const order = { effect: { kind: 'status', status: 503 }, match: { path: '/accounts' } };
    tell(me, 'POST /faults', order);
    expect(tell(me, 'GET /faults').data).toEqual([
      { ...order, timing: { kind: 'next', times: 1 }, seen: 0, hits: 0 },
    ]);
    expect(me.get('/accounts').status).toBe(503);
    tell(me, 'POST /faults', { ...order, timing: { kind: 'always' } });
    tell(me, 'DELETE /faults');
    expect(me.get('/accounts').status).toBe(200);
    expect(tell(me, 'POST /faults', { effect: { kind: 'explode' } }).status).toBe(422);
  });

  test('takes outcomes and media rules and forgets them', () => {
    const me = small();
    tell(me, 'POST /outcomes', { match: { platform: 'twitter' }, message: 'No' });
    tell(me, 'POST /media', { effect: 'unreachable', match: 'photo-1' });
    const body = (caption: string): object => ({ caption, accounts: to(castOf(me).x), media: photos() });
    expect(me.post('/posts', body('a')).errorCode).toBe('media_unreachable');
    tell(me, 'DELETE /media');
    const id = me.post('/posts', body('b')).text('id');
    tell(me, 'POST /clock', { advance: '10m' });
    expect(me.get(`/posts/${id}`).at('accounts', 'states', 0, 'error_message')).toBe('No');
    tell(me, 'DELETE /outcomes');
    expect(me.world.outcomes).toEqual([]);
  });

  test('turns switches', () => {
    const me = small();
    expect(tell(me, 'POST /switches', { seatCredits: 2 }).status).toBe(200);
    expect(tell(me, 'GET /switches').data).toMatchObject({ seatCredits: 2, refreshCredits: 1 });
    expect(tell(me, 'POST /switches', { seats: 2 }).status).toBe(400);
  });

  test('saves and restores', () => {
    const me = small();
    const saved = tell(me, 'GET /snapshot').text('snapshot');
    tell(me, 'POST /clock', { advance: '3d' });
    tell(me, 'POST /snapshot', { snapshot: saved });
    expect(me.world.nowMs).toBe(NOW_MS);
    expect(tell(me, 'POST /snapshot', { snapshot: '{}' }).status).toBe(400);
  });

  test('resets, and takes another seed', () => {
    const me = small();
    tell(me, 'POST /clock', { advance: '3d' });
    expect(tell(me, 'POST /reset').at('now')).toBe('2026-11-20T09:02:00.000Z');
    expect(tell(me, 'POST /seed', { seed: 'empty', now: '2027-01-01T00:00:00Z' }).data).toMatchObject({
      seed: 'empty',
      now: '2027-01-01T00:00:00.000Z',
    });
    expect(tell(me, 'POST /seed', { seed: 'huge' })).toMatchObject({ status: 400 });
    expect(tell(me, 'GET /keys').data).toHaveProperty('agency');
  });

  test('forgets fingerprints', () => {
    const me = small();
    const body = { caption: 'x', accounts: to(castOf(me).x) };
    me.post('/posts', body);
    tell(me, 'POST /forget-fingerprints');
    expect(me.post('/posts', body).status).toBe(201);
  });

  test('does what people do in the dashboard', () => {
    const me = small();
    const { x, tiktok } = castOf(me);
    const post = (caption: string): string =>
      me.post('/posts', { caption, accounts: to(x), scheduled_at: isoIn(DAY) }).text('id');
    const shown = (id: string): unknown => me.get(`/posts/${id}`).data;
    const [edited, canceled, deleted] = [post('a'), post('b'), post('c')];
    const at = isoIn(2 * DAY);
    tell(me, 'POST /dashboard', { do: 'edit-post', postId: edited, caption: 'A', scheduledAt: at });
    tell(me, 'POST /dashboard', { do: 'edit-post', postId: edited });
    expect(shown(edited)).toMatchObject({ caption: 'A', scheduled_at: at });
    tell(me, 'POST /dashboard', { do: 'cancel-post', postId: canceled });
    expect(shown(canceled)).toMatchObject({ status: 'canceled' });
    tell(me, 'POST /dashboard', { do: 'delete-post', postId: deleted, leaves: 'deleted' });
    expect(shown(deleted)).toMatchObject({ status: 'deleted' });
    const draft = {
      caption: 'd',
      accounts: to(tiktok),
      media: photos(),
      tiktok: { post_mode: 'MEDIA_UPLOAD' },
    };
    const draftId = me.post('/posts', draft).text('id');
    tell(me, 'POST /clock', { advance: '10m' });
    tell(me, 'POST /dashboard', { do: 'publish-draft', postId: draftId, accountId: tiktok });
    expect(me.get(`/posts/${draftId}`).text('accounts', 'states', 0, 'published_url')).toContain(
      'tiktok.com',
    );
    tell(me, 'POST /dashboard', { do: 'disconnect', accountId: x, at: isoIn(HOUR) });
    tell(me, 'POST /clock', { advance: '2h' });
    expect(me.get(`/posts/${edited}`).status).toBe(404);
    tell(me, 'POST /dashboard', { do: 'reconnect', accountId: x });
    expect(me.get(`/posts/${edited}`).status).toBe(200);
    tell(me, 'POST /dashboard', { do: 'change-plan', scopeId: me.world.scopes[0]?.id, plan: 'none' });
    expect(me.get('/accounts').status).toBe(402);
    tell(me, 'POST /dashboard', { do: 'revoke-key', publicId: me.world.keys[0]?.publicId });
    expect(me.get('/accounts').status).toBe(401);
    expect(tell(me, 'POST /dashboard', { do: 'cancel-post', postId: 'x' })).toMatchObject({ status: 400 });
    expect(tell(me, 'POST /dashboard', { do: 'dance' }).status).toBe(422);
  });

  test.each(['GET /', 'GET /nothing', 'PUT /clock', 'GET /toString'])('%s is 404', (name) => {
    expect(tell(small(), name)).toMatchObject({ status: 404, errorCode: 'not_found' });
  });
});
