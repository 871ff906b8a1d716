import { advance, forgetFingerprints, SEED_KEYS } from '../../local/sandbox';
import { asker, castOf, DAY, isoIn, MEDIA, MINUTE, photos, small, to } from './ask';

describe('idempotency', () => {
  const body = (me: ReturnType<typeof small>, more: object = {}): object => ({
    caption: 'Once and only once',
    accounts: to(castOf(me).instagram, castOf(me).facebook),
    media: photos(2),
    scheduled_at: '2026-12-03T08:30:00Z',
    external_id: 'row-1',
    ...more,
  });

  test('the same external_id and payload replays: 200 and data.duplicate', () => {
    const me = small();
    const first = me.post('/posts', body(me));
    const again = me.post('/posts', body(me));
    expect(again.envelope).toEqual({
      ok: true,
      code: 200,
      message: 'Post scheduled',
      data: {
        id: first.text('id'),
        status: 'scheduled',
        scheduled_at: '2026-12-03T08:30:00Z',
        duplicate: true,
      },
    });
    expect(
      me
        .get('/posts?limit=2')
        .list('posts')
        .filter((post) => JSON.stringify(post).includes('only once')),
    ).toHaveLength(1);
  });

  test('the order of keys, nulls and the spelling of the instant do not matter', () => {
    const me = small();
    me.post('/posts', body(me));
    const same = {
      scheduled_at: '2026-12-03T09:30:00+01:00',
      music_url: null,
      external_id: 'row-1',
      media: { urls: [`${MEDIA}/photo-1.jpg`, `${MEDIA}/photo-2.jpg`], type: 'slideshow' },
      accounts: to(castOf(me).instagram, castOf(me).facebook),
      caption: 'Once and only once',
    };
    expect(me.post('/posts', same)).toMatchObject({ status: 200, data: { duplicate: true } });
  });

  test.each([
    ['caption', { caption: 'Another' }],
    ['time', { scheduled_at: '2026-12-03T08:31:00Z' }],
    ['media', { media: photos(3) }],
    ['settings', { settings: { instagram: { post_type: 'post' } } }],
  ])('the same external_id with another %s is 409 create_failed', (_, change) => {
    const me = small();
    me.post('/posts', body(me));
    expect(me.post('/posts', body(me, change))).toMatchObject({ status: 409, errorCode: 'create_failed' });
  });

  test('without external_id the body is the key: an identical body replays, any other is a new post', () => {
    const me = small();
    const anonymous = body(me, { external_id: undefined });
    const first = me.post('/posts', anonymous);
    expect(me.post('/posts', anonymous)).toMatchObject({
      status: 200,
      data: { id: first.text('id'), duplicate: true },
    });
    expect(me.post('/posts', body(me, { external_id: undefined, caption: 'Other' })).status).toBe(201);
    expect(me.post('/posts', body(me)).status).toBe(201);
  });

  test('fingerprints are remembered without end, unless told to forget', () => {
    const me = small();
    const anonymous = body(me, { external_id: undefined });
    me.post('/posts', anonymous);
    advance(me.world, 5 * DAY);
    expect(me.post('/posts', anonymous).status).toBe(200);
    forgetFingerprints(me.world);
    expect(me.post('/posts', anonymous).status).toBe(201);
  });

  test('a replay is recognised after its time has passed, and shows the post as it is', () => {
    const me = small();
    me.post('/posts', body(me));
    advance(me.world, 30 * DAY);
    expect(me.post('/posts', body(me))).toMatchObject({
      status: 200,
      data: { status: 'posted', duplicate: true },
    });
  });

  test('a replay of the first body after a PATCH still replays', () => {
    const me = small();
    const id = me.post('/posts', body(me)).text('id');
    me.patch(`/posts/${id}`, { caption: 'Changed since', scheduled_at: '2026-12-05T08:30:00Z' });
    expect(me.post('/posts', body(me))).toMatchObject({
      status: 200,
      data: { id, scheduled_at: '2026-12-05T08:30:00Z' },
    });
    expect(me.post('/posts', body(me, { caption: 'Changed since' })).status).toBe(409);
  });

  test('a deleted post keeps its external_id: same body 200, other body 409', () => {
    const me = small();
    const id = me.post('/posts', body(me)).text('id');
    me.post('/posts/delete', { postIds: [id] });
    expect(me.post('/posts', body(me))).toMatchObject({
      status: 200,
      data: { id, status: 'deleted', duplicate: true },
    });
    expect(me.post('/posts', body(me, { caption: 'New' })).status).toBe(409);
  });

  test('external ids of one scope do not concern another', () => {
    const me = small();
    me.post('/posts', body(me));
    const other = asker(me.world, SEED_KEYS['other-workspace']);
    const accounts = to(me.account('instagram', 'crumb.co'));
    expect(other.post('/posts', { ...body(me), accounts }).status).toBe(201);
  });

  test('a refused create does not use up its external_id', () => {
    const me = small();
    expect(me.post('/posts', body(me, { scheduled_at: isoIn(MINUTE) })).status).toBe(400);
    expect(me.post('/posts', body(me)).status).toBe(201);
  });

  test('external_id may have 128 characters, not 129 and not none', () => {
    const me = small();
    expect(me.post('/posts', body(me, { external_id: 'x'.repeat(128) })).status).toBe(201);
    expect(me.post('/posts', body(me, { external_id: 'x'.repeat(129) })).status).toBe(422);
    expect(me.post('/posts', body(me, { external_id: '' })).status).toBe(422);
  });
});
