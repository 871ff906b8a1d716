import fc from 'fast-check';

import { advance, control, createWorld, handle, snapshot, type ApiReply } from '../../local/sandbox';
import { HOUR, NOW_MS, small } from './ask';
import { body, nearPost, request } from './rubbish';

// Whatever comes in: an envelope goes out, nothing is thrown, and neither a refused request nor a GET changes anything.

function expectEnvelope(reply: ApiReply): number {
  if ('cut' in reply) throw new Error('Nothing was asked to be cut');
  if (reply.headers['content-type'] === 'application/xml') return reply.status;
  const envelope: unknown = JSON.parse(reply.body);
  expect(envelope).toMatchObject({
    ok: reply.status < 300,
    code: reply.status,
    message: expect.any(String) as unknown,
  });
  expect(envelope).toHaveProperty(reply.status < 300 ? 'data' : 'error_code');
  expect(reply.status).toBeLessThan(500);
  expect(reply.tookMs).toBeGreaterThanOrEqual(0);
  return reply.status;
}

describe('fuzz', () => {
  test('any request gets an envelope; a refused one and a GET change nothing', () => {
    const world = createWorld({ seed: 'small', nowMs: NOW_MS });
    // Without the year of numbers, which no request changes, comparing worlds is quick.
    world.channels = world.channels.map((channel) => ({ ...channel, posts: channel.posts.slice(-2) }));
    const answered = new Map<number, number>();
    let before = snapshot(world);
    fc.assert(
      fc.property(request, (one) => {
        const status = expectEnvelope(handle(world, one));
        answered.set(status, (answered.get(status) ?? 0) + 1);
        const after = snapshot(world);
        if (status >= 300 || one.method === 'GET') expect(after).toBe(before);
        before = after;
      }),
      { numRuns: 4000, seed: 42 },
    );
    console.info(
      `statuses: ${[...answered]
        .sort()
        .map((pair) => pair.join(' × '))
        .join(', ')}`,
    );
    for (const status of [200, 201, 400, 401, 404, 405, 422]) {
      expect(answered.get(status)).toBeGreaterThan(10);
    }
  });

  test('what was accepted can be lived through', () => {
    const alive = small();
    fc.assert(
      fc.property(nearPost, (one) => {
        alive.post('/posts', one);
      }),
      { numRuns: 400, seed: 43 },
    );
    expect(alive.get('/posts').at('summary', 'total')).toBeGreaterThan(40);
    advance(alive.world, 72 * HOUR);
    expect(alive.get('/posts?status=pending').list('posts')).toEqual([]);
    expect(alive.get('/posts?limit=100').status).toBe(200);
  });

  test('the control address answers anything with an envelope', () => {
    const world = createWorld({ seed: 'empty', nowMs: NOW_MS });
    const controlPath = fc.constantFrom(
      '/state',
      '/clock',
      '/faults',
      '/outcomes',
      '/media',
      '/switches',
      '/dashboard',
      '/snapshot',
      '/seed',
      '/x',
    );
    fc.assert(
      fc.property(fc.constantFrom('GET', 'POST', 'DELETE', 'PUT'), controlPath, body, (verb, name, text) => {
        const reply = control(world, { method: verb, url: `/sandbox${name}`, headers: {}, body: text });
        expect(expectEnvelope(reply)).toBeLessThan(500);
      }),
      { numRuns: 1000, seed: 44 },
    );
  });
});
