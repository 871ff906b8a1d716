import { advance, createWorld, handle, SEED_KEYS, turnSwitches } from '../../local/sandbox';
import { ROUTES } from '../../local/sandbox/router';
import { asker, MINUTE, NOW_MS, parseReply, SECOND, small } from './ask';

const world = createWorld({ seed: 'small', nowMs: NOW_MS });
const withHeader = (authorization?: string): ReturnType<typeof parseReply> => {
  const headers = authorization === undefined ? {} : { Authorization: authorization };
  return parseReply(handle(world, { method: 'GET', url: '/api/partner/v1/accounts', headers }));
};

describe('the API key', () => {
  test.each([
    ['is missing', undefined],
    ['has another scheme', `Basic ${SEED_KEYS.small}`],
    ['is malformed', 'Bearer gva_live_lumen7'],
    ['is unknown', 'Bearer gva_live_nobody.secret'],
    ['has a wrong secret', 'Bearer gva_live_lumen7.wrong'],
    ['is empty', 'Bearer '],
    ['was revoked', `Bearer ${SEED_KEYS.revoked}`],
  ])('answers 401 when it %s', (_, authorization) => {
    const reply = withHeader(authorization);
    expect(reply.status).toBe(401);
    expect(reply.envelope).toEqual({
      ok: false,
      code: 401,
      message: 'Missing, invalid or revoked API key',
      error_code: 'unauthorized',
    });
  });

  test('opens its scope, whatever the case of header name and scheme', () => {
    expect(withHeader(`Bearer ${SEED_KEYS.small}`).status).toBe(200);
    expect(withHeader(`bearer ${SEED_KEYS.small}`).status).toBe(200);
  });

  test('without a plan answers 402 subscription_required', () => {
    expect(withHeader(`Bearer ${SEED_KEYS['no-plan']}`)).toMatchObject({
      status: 402,
      errorCode: 'subscription_required',
    });
  });

  test('of the Scheduler tier answers 403 tier_not_allowed', () => {
    expect(withHeader(`Bearer ${SEED_KEYS['wrong-tier']}`)).toMatchObject({
      status: 403,
      errorCode: 'tier_not_allowed',
    });
  });

  test('is asked for before the plan, and the plan before the body', () => {
    const me = asker(world, SEED_KEYS['no-plan']);
    expect(me.post('/posts', 'not json').status).toBe(402);
  });
});

test.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s needs a key, a plan and the right tier',
  (_, { method, path }) => {
    const url = `/api/partner/v1${path.replace('{id}', 'x')}`;
    const status = (key: string): number =>
      parseReply(handle(world, { method, url, headers: { authorization: `Bearer ${key}` } })).status;
    expect([status('x.y'), status(SEED_KEYS['no-plan']), status(SEED_KEYS['wrong-tier'])]).toEqual([
      401, 402, 403,
    ]);
  },
);

describe('paths and methods', () => {
  const me = small();

  test.each(['/', '/nothing', '/posts/a/b', '/accounts/', '/boards', '/folders', '/pinterest/boards'])(
    'GET %s is 404 not_found',
    (path) => {
      expect(me.get(path)).toMatchObject({ status: 404, errorCode: 'not_found' });
    },
  );

  test('a path outside the prefix is 404, even if it begins like it', () => {
    for (const url of ['/', '/api/partner/v2/accounts', '/api/partner/v1accounts', '', '?x=1']) {
      const reply = parseReply(handle(me.world, { method: 'GET', url, headers: {} }));
      expect(reply).toMatchObject({ status: 404, errorCode: 'not_found' });
    }
  });

  test.each([
    ['DELETE', '/posts', 'GET, POST'],
    ['PUT', '/posts/1', 'GET, PATCH'],
    ['DELETE', '/posts/1', 'GET, PATCH'],
    ['GET', '/posts/delete', 'POST'],
    ['POST', '/accounts', 'GET'],
    ['HEAD', '/accounts', 'GET'],
    ['PUT', '/analytics/targets/1', 'GET, PATCH, DELETE'],
  ])('%s %s is 405 and says what is allowed', (method, path, allow) => {
    const reply = parseReply(me.raw(method, path));
    expect(reply).toMatchObject({ status: 405, errorCode: 'method_not_allowed', headers: { allow } });
  });

  test('the host of an absolute URL plays no part', () => {
    const headers = { authorization: `Bearer ${SEED_KEYS.small}` };
    const url = 'https://www.genviral.io/api/partner/v1/accounts?x=1#y';
    expect(parseReply(handle(me.world, { method: 'get', url, headers })).status).toBe(200);
  });
});

describe('rate limits', () => {
  const limited = (retryAfter: boolean): ReturnType<typeof small> =>
    small({ switches: { rateLimit: { requests: 2, perMs: MINUTE, retryAfter } } });

  test('are off by default', () => {
    const me = small();
    const statuses = Array.from({ length: 300 }, () => me.get('/subscription').status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(me.world.recentRequests).toEqual([]);
  });

  test('switched on, answer 429 rate_limited with Retry-After until the window has passed', () => {
    const me = limited(true);
    me.get('/accounts');
    advance(me.world, 10 * SECOND);
    me.get('/accounts');
    expect(me.get('/accounts')).toMatchObject({
      status: 429,
      errorCode: 'rate_limited',
      headers: { 'retry-after': '50' },
    });
    advance(me.world, 50 * SECOND);
    expect(me.get('/accounts').status).toBe(200);
  });

  test('can come without Retry-After, and count each key for itself', () => {
    const me = limited(false);
    me.get('/accounts');
    me.get('/accounts');
    expect(me.get('/accounts').headers).not.toHaveProperty('retry-after');
    expect(asker(me.world, SEED_KEYS.personal).get('/accounts').status).toBe(200);
  });
});

test('the code of a 401 can be the other documented one', () => {
  const me = small({}, 'no.key');
  turnSwitches(me.world, { unauthorizedCode: 'invalid_token' });
  expect(me.get('/accounts')).toMatchObject({ status: 401, errorCode: 'invalid_token' });
});
