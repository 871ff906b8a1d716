import { advance, SEED_KEYS } from '../../local/sandbox';
import { asker, DAY, HOUR, MINUTE, SECOND, small, type Asker } from './ask';

const target = (me: Asker, identifier = '@lumenbakery'): string => {
  const key = me.world.targets.find((one) => one.identifier === identifier);
  if (key === undefined) throw new Error(`No target ${identifier}`);
  return key.id;
};
const refresh = (me: Asker, id = target(me)): ReturnType<Asker['post']> =>
  me.post(`/analytics/targets/${id}/refresh`);
const credits = (me: Asker): unknown =>
  me.get('/subscription').at('subscription', 'credits', 'used_this_period');

describe('POST /analytics/targets/{id}/refresh', () => {
  test('answers 200 with data.refresh and data.wasFree', () => {
    const me = small();
    expect(refresh(me).envelope).toEqual({
      ok: true,
      code: 200,
      message: 'Analytics refresh queued',
      data: {
        refresh: {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
          target_id: target(me),
          workspace_id: me.get('/accounts').at('workspace_id'),
          status: 'pending',
          free_refresh_used: true,
          credits_used: 0,
          started_at: '2026-11-20T09:02:00.000Z',
          completed_at: null,
          error: null,
        },
        wasFree: true,
      },
    });
  });

  test('is free once a day for each target; then it costs credits', () => {
    const me = small();
    const before = Number(credits(me));
    refresh(me);
    expect(me.get('/analytics/targets').at('targets', 0, 'free_refresh_available')).toBe(false);
    advance(me.world, 2 * MINUTE);
    expect(refresh(me).data).toMatchObject({
      wasFree: false,
      refresh: { free_refresh_used: false, credits_used: 1 },
    });
    expect(credits(me)).toBe(before + 1);
    expect(me.world.charges).toEqual([
      expect.objectContaining({ kind: 'refresh', credits: 1, targetId: target(me) }),
    ]);
    expect(refresh(me, target(me, '@lumen.bakery')).at('wasFree')).toBe(true);
    advance(me.world, 15 * HOUR);
    expect(refresh(me).at('wasFree')).toBe(true);
  });

  test('"a day" can be 24 hours instead of the calendar’s', () => {
    const me = small({ switches: { freeRefreshWindow: '24-hours' } });
    refresh(me);
    advance(me.world, DAY - MINUTE);
    expect(refresh(me).at('wasFree')).toBe(false);
    advance(me.world, 2 * MINUTE);
    expect(refresh(me).at('wasFree')).toBe(true);
  });

  test('is 409 analytics_conflict while one is running', () => {
    const me = small();
    refresh(me);
    advance(me.world, 20 * SECOND);
    expect(refresh(me)).toMatchObject({ status: 409, errorCode: 'analytics_conflict' });
    advance(me.world, 71 * SECOND);
    expect(refresh(me).status).toBe(200);
  });

  test('is 402 without credits, and nothing is charged', () => {
    const me = small();
    for (const scope of me.world.scopes) scope.creditsUsed = scope.creditLimit;
    const id = target(me, '@LumenBakery');
    expect(refresh(me, id)).toMatchObject({ status: 402, errorCode: 'insufficient_credits' });
    expect(me.world.charges).toEqual([]);
    expect(refresh(me).at('wasFree')).toBe(true);
  });

  test('is 429 rate_limited when too often, where the switch names an interval', () => {
    const me = small({ switches: { refreshIntervalMs: 10 * MINUTE } });
    refresh(me);
    advance(me.world, 9 * MINUTE);
    expect(refresh(me)).toMatchObject({ status: 429, errorCode: 'rate_limited' });
    advance(me.world, MINUTE);
    expect(refresh(me).status).toBe(200);
  });
});

describe('GET /analytics/refreshes/{id}', () => {
  test('is the row itself, from pending over processing to completed in 30 to 90 seconds', () => {
    const me = small();
    const id = refresh(me).text('refresh', 'id');
    const row = (): ReturnType<Asker['get']> => me.get(`/analytics/refreshes/${id}`);
    expect(row().envelope).toMatchObject({
      message: 'Analytics refresh status retrieved',
      data: { status: 'pending' },
    });
    advance(me.world, 10 * SECOND);
    expect(row().data).toMatchObject({ id, status: 'processing', completed_at: null });
    advance(me.world, 80 * SECOND);
    const tookMs = Date.parse(row().text('completed_at')) - Date.parse(row().text('started_at'));
    expect(row().data).toMatchObject({ status: 'completed', error: null });
    expect(tookMs).toBeGreaterThanOrEqual(30 * SECOND);
    expect(tookMs).toBeLessThanOrEqual(90 * SECOND);
    expect(me.get('/analytics/targets').at('targets', 0, 'last_refreshed_at')).toBe(row().at('completed_at'));
  });

  test('says why it failed', () => {
    const me = small();
    const id = me
      .post('/analytics/targets', { platform: 'tiktok', identifier: 'private.baker' })
      .text('target', 'id');
    const refreshId = refresh(me, id).text('refresh', 'id');
    advance(me.world, 2 * MINUTE);
    expect(me.get(`/analytics/refreshes/${refreshId}`).data).toMatchObject({
      status: 'failed',
      error: 'This profile is private or does not exist',
      completed_at: expect.any(String) as unknown,
    });
  });

  test('ends as failed when the target is deleted meanwhile', () => {
    const me = small();
    const refreshId = refresh(me).text('refresh', 'id');
    me.del(`/analytics/targets/${target(me)}`);
    advance(me.world, 2 * MINUTE);
    expect(me.get(`/analytics/refreshes/${refreshId}`).at('status')).toBe('failed');
  });

  test('is 404 refresh_not_found outside the scope, 400 missing_refresh_id without an id', () => {
    const me = small();
    const id = refresh(me).text('refresh', 'id');
    const notFound = { status: 404, errorCode: 'refresh_not_found' };
    expect(me.get('/analytics/refreshes/x')).toMatchObject(notFound);
    expect(asker(me.world, SEED_KEYS.personal).get(`/analytics/refreshes/${id}`)).toMatchObject(notFound);
    expect(me.get('/analytics/refreshes/')).toMatchObject({ status: 400, errorCode: 'missing_refresh_id' });
  });
});
