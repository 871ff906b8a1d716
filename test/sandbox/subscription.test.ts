import { advance, dashboard, SEED_KEYS } from '../../local/sandbox';
import { DAY, small } from './ask';

describe('GET /subscription', () => {
  test('answers in the documented shape', () => {
    const me = small();
    expect(me.get('/subscription').envelope).toEqual({
      ok: true,
      code: 200,
      message: 'Subscription retrieved',
      data: {
        scope: 'workspace',
        workspace_id: me.get('/accounts').at('workspace_id'),
        subscription: {
          status: 'active',
          tier: 'medium',
          billing_interval: 'month',
          current_period_start: '2026-11-01T00:00:00.000Z',
          current_period_end: '2026-12-01T00:00:00.000Z',
          renews_at: '2026-12-01T00:00:00.000Z',
          canceled_at: null,
          is_paused: false,
          paused_until: null,
          credits: { limit: 500, used_this_period: 61, remaining: 439, reset_at: '2026-12-01T00:00:00.000Z' },
        },
      },
    });
  });

  test('a personal key says so', () => {
    expect(small({}, SEED_KEYS.personal).get('/subscription').data).toMatchObject({
      scope: 'personal',
      workspace_id: null,
    });
  });

  test('renews at the end of its period, and the credits with it', () => {
    const me = small();
    advance(me.world, 60 * DAY);
    expect(me.get('/subscription').at('subscription')).toMatchObject({
      current_period_start: '2027-01-01T00:00:00.000Z',
      renews_at: '2027-02-01T00:00:00.000Z',
      credits: { used_this_period: 0, remaining: 500 },
    });
  });

  test('is 402 once the plan has lapsed, 403 on the Scheduler tier', () => {
    const me = small();
    const scopeId = me.world.scopes[0]?.id ?? '';
    dashboard.changePlan(me.world, scopeId, 'none');
    expect(me.get('/subscription')).toMatchObject({ status: 402, errorCode: 'subscription_required' });
    dashboard.changePlan(me.world, scopeId, 'scheduler');
    expect(me.get('/subscription')).toMatchObject({ status: 403, errorCode: 'tier_not_allowed' });
  });
});
