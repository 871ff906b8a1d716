// One test per row of the documented table of errors: status, code, and a request that gets it. The 5xx rows cannot be
// provoked by a request; faults make them.

import { addFault, dashboard, SEED_KEYS } from '../../local/sandbox';
import { asker, castOf, clip, isoIn, photos, SECOND, small, step, to, type Asker, type Reply } from './ask';

const NOBODY = 'c0ffee00-dead-4000-8000-0000000000ff';
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => NOBODY.replace('ff', String(10 + index)));
const posted = (me: Asker): string => me.world.posts.find((post) => post.status === 'posted')?.id ?? '';
const scheduled = (me: Asker): string => me.world.posts.find((post) => post.status === 'scheduled')?.id ?? '';
const as = (me: Asker, key: string): Asker => asker(me.world, key);
const target = (me: Asker, platform = 'tiktok'): string =>
  me.world.targets.find((one) => one.platform === platform)?.id ?? '';
const text = (me: Asker, more: object = {}): object => ({
  caption: 'x',
  accounts: to(castOf(me).x),
  ...more,
});

const ROWS: [number, string, string, (me: Asker) => Reply][] = [
  [400, 'invalid_json', 'the body is not JSON', (me) => me.post('/posts', '{')],
  [
    400,
    'validation_failed',
    'a caption is too long',
    (me) => me.post('/posts', text(me, { caption: 'x'.repeat(281) })),
  ],
  [
    400,
    'validation_failed',
    'the time is under 2 minutes ahead',
    (me) => me.post('/posts', text(me, { scheduled_at: isoIn(100 * SECOND) })),
  ],
  [
    400,
    'validation_failed',
    'the status is not editable',
    (me) => me.patch(`/posts/${posted(me)}`, { caption: 'x' }),
  ],
  [
    400,
    'validation_failed',
    'media are needed',
    (me) => me.post('/posts', text(me, { accounts: to(castOf(me).instagram) })),
  ],
  [
    400,
    'unknown_accounts',
    'an account is not in the key’s scope',
    (me) => me.post('/posts', text(me, { accounts: to(NOBODY) })),
  ],
  [
    400,
    'missing_accounts',
    'an update leaves no account',
    (me) => me.patch(`/posts/${scheduled(me)}`, { accounts: [] }),
  ],
  [
    400,
    'media_unreachable',
    'a media URL cannot be fetched',
    (me) =>
      me.post('/posts', text(me, { media: { type: 'slideshow', urls: ['https://gone.invalid/a.png'] } })),
  ],
  [
    400,
    'invalid_music_url',
    'music is no TikTok link',
    (me) =>
      me.post('/posts', {
        caption: 'x',
        accounts: to(castOf(me).tiktok),
        media: clip(),
        music_url: 'https://x.example',
      }),
  ],
  [
    400,
    'invalid_music_url',
    'music meets another platform',
    (me) =>
      me.post('/posts', {
        caption: 'x',
        accounts: to(castOf(me).instagram),
        media: photos(),
        music_url: 'https://www.tiktok.com/@a/video/1',
      }),
  ],
  [400, 'invalid_since', 'since cannot be read', (me) => me.get('/posts?since=x')],
  [400, 'invalid_until', 'until cannot be read', (me) => me.get('/posts?until=x')],
  [
    400,
    'too_many_post_ids',
    'a delete names more than 50 posts',
    (me) => me.post('/posts/delete', { postIds: ids(51) }),
  ],
  [400, 'invalid_query_parameter', 'files are asked for badly', (me) => me.get('/files?limit=500')],
  [400, 'invalid_payload', 'an analytics body is not an object', (me) => me.post('/analytics/targets', [])],
  [400, 'missing_target_id', 'a target’s id is absent', (me) => me.get('/analytics/targets/')],
  [400, 'missing_refresh_id', 'a refresh’s id is absent', (me) => me.get('/analytics/refreshes/')],
  [
    400,
    'invalid_query_parameter',
    'analytics are asked for badly',
    (me) => me.get('/analytics/summary?range=2d'),
  ],
  [
    400,
    'unsupported_platform',
    'a target’s platform is not measured',
    (me) => me.post('/analytics/targets', { platform: 'x', identifier: '@a' }),
  ],
  [
    400,
    'no_valid_updates',
    'a target’s update holds nothing',
    (me) => me.patch(`/analytics/targets/${target(me)}`, {}),
  ],
  [401, 'unauthorized', 'the key is unknown', (me) => as(me, 'gva_live_x.y').get('/accounts')],
  [401, 'unauthorized', 'the key was revoked', (me) => as(me, SEED_KEYS.revoked).get('/accounts')],
  [402, 'subscription_required', 'there is no plan', (me) => as(me, SEED_KEYS['no-plan']).get('/accounts')],
  [
    402,
    'insufficient_credits',
    'a refresh cannot be paid',
    (me) => {
      for (const scope of me.world.scopes) scope.creditsUsed = scope.creditLimit;
      return me.post(`/analytics/targets/${target(me, 'youtube')}/refresh`);
    },
  ],
  [
    403,
    'tier_not_allowed',
    'the tier is Scheduler',
    (me) => as(me, SEED_KEYS['wrong-tier']).get('/accounts'),
  ],
  [
    403,
    'subscription_required',
    'hosted TikTok lacks its add-on',
    (me) =>
      as(me, SEED_KEYS.personal).post('/posts', {
        caption: 'x',
        media: clip(),
        accounts: to(me.account('tiktok', 'night_oven_2')),
      }),
  ],
  [404, 'not_found', 'a post is outside the scope', (me) => me.get(`/posts/${NOBODY}`)],
  [
    404,
    'not_found',
    'an update’s post is outside the scope',
    (me) => me.patch(`/posts/${NOBODY}`, { caption: 'x' }),
  ],
  [404, 'refresh_not_found', 'a refresh is not visible', (me) => me.get(`/analytics/refreshes/${NOBODY}`)],
  [404, 'target_not_found', 'a target is not in scope', (me) => me.get(`/analytics/targets/${NOBODY}`)],
  [
    409,
    'create_failed',
    'an external_id comes with another payload',
    (me) => {
      me.post('/posts', text(me, { external_id: 'row' }));
      return me.post('/posts', text(me, { external_id: 'row', caption: 'y' }));
    },
  ],
  [
    409,
    'external_id_immutable',
    'an update changes the external_id',
    (me) => me.patch(`/posts/${scheduled(me)}`, { external_id: 'other' }),
  ],
  [
    409,
    'analytics_conflict',
    'a refresh is running',
    (me) => {
      me.post(`/analytics/targets/${target(me)}/refresh`);
      return me.post(`/analytics/targets/${target(me)}/refresh`);
    },
  ],
  [422, 'invalid_payload', 'the schema fails', (me) => me.post('/posts', {})],
  [
    422,
    'invalid_payload',
    'settings have an unknown key',
    (me) => me.post('/posts', text(me, { settings: { x: { reply: 'all' } } })),
  ],
  [422, 'invalid_payload', 'an update is empty', (me) => me.patch(`/posts/${scheduled(me)}`, {})],
];

describe('errors', () => {
  test.each(ROWS)('%d %s: %s', (status, errorCode, _, ask) => {
    const reply = ask(small());
    expect(reply.envelope).toMatchObject({
      ok: false,
      code: status,
      error_code: errorCode,
      message: expect.any(String) as unknown,
    });
    expect(reply.status).toBe(status);
    expect(reply.envelope).not.toHaveProperty('data');
  });

  test.each([
    [429, 'rate_limited'],
    [500, 'accounts_failed'],
    [500, 'create_failed'],
    [500, 'update_failed'],
    [500, 'get_failed'],
    [500, 'list_failed'],
    [500, 'retry_failed'],
    [500, 'bulk_delete_failed'],
    [500, 'subscription_lookup_failed'],
  ])('%d %s can be scripted', (status, errorCode) => {
    const me = small();
    const body = { ok: false, code: status, message: 'Scripted', error_code: errorCode };
    addFault(me.world, { effect: { kind: 'status', status, body } });
    expect(me.get('/accounts')).toMatchObject({ status, errorCode, envelope: body });
  });

  test('only 422 on posts and files carries issues: a list of path, message and code at the top', () => {
    const reply = small().post('/posts', { caption: 5, accounts: [], stray: 1 });
    const issues = step(reply.envelope, 'issues');
    expect(issues).toEqual([
      { path: ['caption'], message: expect.any(String) as unknown, code: 'invalid_type' },
      { path: ['accounts'], message: 'At least one account is required', code: 'too_small' },
      { path: [], message: expect.stringContaining('stray') as unknown, code: 'unrecognized_keys' },
    ]);
    expect(small().get('/posts?since=x').envelope).not.toHaveProperty('issues');
  });

  test('a key without accounts answers 200 and an empty list, not an error', () => {
    const me = small();
    for (const account of me.world.accounts) dashboard.disconnectAccount(me.world, account.id);
    expect(me.get('/accounts').list('accounts')).toEqual([]);
  });
});
