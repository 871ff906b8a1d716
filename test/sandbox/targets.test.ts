import { advance, SEED_KEYS, snapshot } from '../../local/sandbox';
import { asker, DAY, MINUTE, SECOND, small, step, type Asker } from './ask';

const NOBODY = '7a6e0000-dead-4000-8000-000000000001';
const notFound = { status: 404, errorCode: 'target_not_found' };
const firstId = (me: Asker): string => me.get('/analytics/targets').text('targets', 0, 'id');

describe('GET /analytics/targets', () => {
  test('answers all targets in the documented shape', () => {
    const me = small();
    const reply = me.get('/analytics/targets');
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Analytics targets retrieved' });
    expect(reply.at('workspace_id')).toBe(me.get('/accounts').at('workspace_id'));
    expect(reply.list('targets')).toHaveLength(4);
    const id = reply.at('targets', 0, 'id');
    expect(reply.at('targets', 0)).toEqual({
      id,
      target_id: id,
      platform: 'tiktok',
      identifier: '@lumenbakery',
      normalized_identifier: 'lumenbakery',
      display_name: 'Lumen TikTok',
      last_refreshed_at: '2026-11-20T06:00:00.000Z',
      last_snapshot_totals: expect.objectContaining({ posts: expect.any(Number) as unknown }) as unknown,
      last_refresh_status: 'completed',
      last_refresh_error: null,
      free_refresh_available: true,
    });
  });

  test('one of them is a competitor, and one has had its free refresh', () => {
    const targets = small().get('/analytics/targets').list('targets');
    expect(targets.map((target) => step(target, 'identifier'))).toContain('@crustcollective');
    expect(targets.filter((target) => step(target, 'free_refresh_available') === false)).toHaveLength(1);
  });

  test('a personal key has workspace_id null', () => {
    expect(small({}, SEED_KEYS.personal).get('/analytics/targets').at('workspace_id')).toBeNull();
  });
});

describe('POST /analytics/targets', () => {
  test('answers 201 with data.target and data.created', () => {
    const me = small();
    const reply = me.post('/analytics/targets', {
      platform: 'tiktok',
      identifier: ' @Oven.Club ',
      alias: 'Ovens',
    });
    expect(reply.envelope).toEqual({
      ok: true,
      code: 201,
      message: 'Analytics target created',
      data: {
        target: {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
          user_id: me.get('/accounts').at('owner_user_id'),
          workspace_id: me.get('/accounts').at('workspace_id'),
          platform: 'tiktok',
          identifier: '@Oven.Club',
          normalized_identifier: 'oven.club',
          display_name: 'Ovens',
          metadata: { favorite: false },
          last_refreshed_at: null,
        },
        created: true,
      },
    });
  });

  test('its rows show up after 30 to 90 seconds', () => {
    const me = small();
    const id = me
      .post('/analytics/targets', { platform: 'youtube', identifier: '@breadlab' })
      .text('target', 'id');
    const count = (): unknown => me.get(`/analytics/summary/posts?range=all&accounts=${id}`).at('totalCount');
    advance(me.world, 29 * SECOND);
    expect(count()).toBe(0);
    advance(me.world, 62 * SECOND);
    expect(count()).toBeGreaterThan(10);
    expect(me.get(`/analytics/targets/${id}`).data).toMatchObject({
      target: { last_refreshed_at: expect.any(String) as unknown },
    });
  });

  test('our own account without posts shows none, rather than an invented past', () => {
    const me = small();
    const body = { platform: 'instagram', identifier: 'LUMEN.ATWORK' };
    const id = me.post('/analytics/targets', body).text('target', 'id');
    advance(me.world, 2 * MINUTE);
    expect(me.get(`/analytics/summary/posts?range=all&accounts=${id}`).at('totalCount')).toBe(0);
  });

  test('a private handle cannot be measured, and says so', () => {
    const me = small();
    me.post('/analytics/targets', { platform: 'tiktok', identifier: '@private_oven' });
    advance(me.world, 2 * MINUTE);
    expect(me.get('/analytics/targets').list('targets').at(-1)).toMatchObject({
      last_refresh_status: 'failed',
      last_refresh_error: 'This profile is private or does not exist',
      last_refreshed_at: null,
      last_snapshot_totals: null,
    });
  });

  test('costs a seat, at once and every month', () => {
    const me = small();
    const id = me.post('/analytics/targets', { platform: 'tiktok', identifier: '@a' }).text('target', 'id');
    const seats = (): number =>
      me.world.charges.filter((charge) => charge.targetId === id && charge.kind === 'seat').length;
    expect(me.world.charges).toEqual([expect.objectContaining({ kind: 'seat', targetId: id, credits: 10 })]);
    advance(me.world, 42 * DAY);
    expect(seats()).toBe(3);
  });

  test('a known handle is returned, whatever its @ and case: 200 and created false, without another seat', () => {
    const me = small();
    const reply = me.post('/analytics/targets', { platform: 'tiktok', identifier: 'LumenBakery' });
    expect(reply).toMatchObject({ status: 200, data: { created: false, target: { id: firstId(me) } } });
    expect(me.world.charges).toEqual([]);
    const strict = small({ switches: { existingTarget: 'refused' } });
    expect(
      strict.post('/analytics/targets', { platform: 'tiktok', identifier: 'LumenBakery' }),
    ).toMatchObject({
      status: 409,
      errorCode: 'analytics_conflict',
    });
  });

  test.each<[unknown, string]>([
    ['{', 'invalid_json'],
    [[], 'invalid_payload'],
    ['"x"', 'invalid_payload'],
    [{ platform: 'facebook', identifier: '@x' }, 'unsupported_platform'],
    [{ identifier: '@x' }, 'unsupported_platform'],
    [{ platform: 'tiktok' }, 'missing_identifier'],
    [{ platform: 'tiktok', identifier: ' @ ' }, 'missing_identifier'],
    [{ platform: 'tiktok', identifier: 5 }, 'missing_identifier'],
  ])('%j is 400 %s, not 422', (body, errorCode) => {
    const me = small();
    const before = snapshot(me.world);
    expect(me.post('/analytics/targets', body)).toMatchObject({ status: 400, errorCode });
    expect(snapshot(me.world)).toBe(before);
  });
});

describe('one target', () => {
  test('GET answers target and summary', () => {
    const me = small();
    const reply = me.get(`/analytics/targets/${firstId(me)}`);
    expect(reply.data).toMatchObject({
      target: { id: firstId(me), identifier: '@lumenbakery' },
      summary: {
        profile: { platform: 'tiktok' },
        totals: { posts: expect.any(Number) as unknown },
        timeline: expect.any(Array) as unknown,
        top_posts: expect.any(Array) as unknown,
        refresh: { status: 'completed', free_refresh_available: true },
      },
    });
    const views = reply.list('summary', 'top_posts').map((post) => Number(step(post, 'views')));
    expect(views).toEqual([...views].sort((one, other) => other - one));
  });

  test('PATCH takes camelCase and answers the flat target', () => {
    const me = small();
    const id = firstId(me);
    const reply = me.patch(`/analytics/targets/${id}`, { favorite: true });
    expect(reply.envelope).toMatchObject({ ok: true, code: 200, message: 'Analytics target updated' });
    expect(reply.data).toMatchObject({
      id,
      platform: 'tiktok',
      identifier: '@lumenbakery',
      display_name: 'Lumen TikTok',
      metadata: { favorite: true },
    });
    expect(me.patch(`/analytics/targets/${id}`, { displayName: 'New' }).data).toMatchObject({
      display_name: 'New',
      metadata: { favorite: true },
    });
    expect(me.patch(`/analytics/targets/${id}`, { displayName: null }).at('display_name')).toBeNull();
    const policy = { freeDailyRefresh: true, maxPosts: 50 };
    expect(me.patch(`/analytics/targets/${id}`, { refreshPolicy: policy }).at('metadata')).toEqual({
      favorite: true,
      refreshPolicy: policy,
    });
    expect(me.patch(`/analytics/targets/${id}`, { refreshPolicy: null }).at('metadata')).toEqual({
      favorite: true,
    });
  });

  test.each<[unknown, string]>([
    ['x', 'invalid_json'],
    [[], 'invalid_payload'],
    [{}, 'no_valid_updates'],
    [{ display_name: 'snake' }, 'no_valid_updates'],
    [{ favorite: 'yes' }, 'no_valid_updates'],
  ])('PATCH %j is 400 %s', (body, errorCode) => {
    const me = small();
    expect(me.patch(`/analytics/targets/${firstId(me)}`, body)).toMatchObject({ status: 400, errorCode });
  });

  test('DELETE drops it and its rows; its past is there again when it is added again', () => {
    const me = small();
    const id = firstId(me);
    const total = me.get(`/analytics/summary/posts?range=all&accounts=${id}`).at('totalCount');
    expect(me.del(`/analytics/targets/${id}`).data).toEqual({ deleted: true, id });
    expect(me.get(`/analytics/targets/${id}`)).toMatchObject(notFound);
    expect(me.get('/analytics/targets').list('targets')).toHaveLength(3);
    expect(me.get(`/analytics/summary/posts?range=all&accounts=${id}`).at('totalCount')).toBe(0);
    const again = me
      .post('/analytics/targets', { platform: 'tiktok', identifier: 'lumenbakery' })
      .text('target', 'id');
    advance(me.world, 2 * MINUTE);
    expect(
      me.get(`/analytics/summary/posts?range=all&accounts=${again}`).at('totalCount'),
    ).toBeGreaterThanOrEqual(Number(total));
  });

  test('outside the scope is 404 for every method', () => {
    const me = small();
    const stranger = asker(me.world, SEED_KEYS['other-workspace']);
    for (const id of [NOBODY, 'x', firstId(me)]) {
      expect(stranger.get(`/analytics/targets/${id}`)).toMatchObject(notFound);
      expect(stranger.patch(`/analytics/targets/${id}`, { favorite: true })).toMatchObject(notFound);
      expect(stranger.del(`/analytics/targets/${id}`)).toMatchObject(notFound);
      expect(stranger.post(`/analytics/targets/${id}/refresh`)).toMatchObject(notFound);
    }
  });

  test('an absent id is 400 missing_target_id', () => {
    const me = small();
    const missing = { status: 400, errorCode: 'missing_target_id' };
    expect(me.get('/analytics/targets/')).toMatchObject(missing);
    expect(me.patch('/analytics/targets/', {})).toMatchObject(missing);
    expect(me.del('/analytics/targets/')).toMatchObject(missing);
    expect(me.post('/analytics/targets//refresh')).toMatchObject(missing);
  });
});

describe('measurements', () => {
  test('happen once a day by themselves', () => {
    const me = small();
    advance(me.world, DAY);
    expect(me.get('/analytics/targets').at('targets', 0, 'last_refreshed_at')).toBe(
      '2026-11-21T06:00:00.000Z',
    );
  });

  test('or only when asked for, where the switch says so', () => {
    const me = small({ switches: { dailyMeasureHourUtc: null } });
    const before = me.get('/analytics/targets').at('targets', 0, 'last_refreshed_at');
    advance(me.world, 3 * DAY);
    expect(me.get('/analytics/targets').at('targets', 0, 'last_refreshed_at')).toBe(before);
  });
});
