import { addFault, clearFaults, type ApiReply, type FaultOrder } from '../../local/sandbox';
import { castOf, parseReply, small, to, type Asker } from './ask';

const post = (me: Asker, caption = 'x'): ApiReply =>
  me.raw('POST', '/posts', { caption, accounts: to(castOf(me).x) });
const get = (me: Asker): ApiReply => me.raw('GET', '/accounts');
const whole = (
  reply: ApiReply,
): { status: number; headers: Record<string, string>; body: string; tookMs: number } => {
  if ('cut' in reply) throw new Error('cut');
  return reply;
};
const faulty = (effect: FaultOrder['effect'], more: Partial<FaultOrder> = {}): Asker => {
  const me = small();
  addFault(me.world, { effect, ...more });
  return me;
};
const postsBy = (me: Asker): number => me.world.posts.filter((post) => post.caption === 'x').length;

describe('a fault', () => {
  test('of status answers it with an envelope, before any effect', () => {
    const me = faulty({ kind: 'status', status: 503 });
    expect(parseReply(post(me))).toMatchObject({ status: 503, errorCode: 'server_error' });
    expect(postsBy(me)).toBe(0);
    expect(whole(post(me)).status).toBe(201);
  });

  test('of status carries any body and headers, and can come after the effect', () => {
    const body = { ok: false, code: 500, message: 'x', error_code: 'retry_failed', data: { retried: 1 } };
    const me = faulty({ kind: 'status', status: 500, body, headers: { 'x-id': '7' }, takesEffect: true });
    const reply = whole(post(me));
    expect(JSON.parse(reply.body)).toEqual(body);
    expect(reply.headers['x-id']).toBe('7');
    expect(postsBy(me)).toBe(1);
    addFault(me.world, { effect: { kind: 'status', status: 502, body: 'Bad gateway' } });
    expect(whole(get(me)).body).toBe('Bad gateway');
  });

  test('of too many requests comes with and without Retry-After', () => {
    const me = faulty({ kind: 'rate-limited', retryAfter: '7' });
    expect(parseReply(post(me))).toMatchObject({
      status: 429,
      errorCode: 'rate_limited',
      headers: { 'retry-after': '7' },
    });
    addFault(me.world, { effect: { kind: 'rate-limited', retryAfter: null } });
    expect(whole(post(me)).headers).not.toHaveProperty('retry-after');
    expect(postsBy(me)).toBe(0);
  });

  test('of slowness takes its time and works', () => {
    const me = faulty({ kind: 'slow', tookMs: 95_000 });
    expect(parseReply(post(me))).toMatchObject({ status: 201, tookMs: 95_000 });
    expect(postsBy(me)).toBe(1);
  });

  test('cut before the effect: nothing happened', () => {
    const me = faulty({ kind: 'cut', when: 'before' });
    expect(post(me)).toMatchObject({ cut: 'before' });
    expect(postsBy(me)).toBe(0);
    expect(whole(post(me)).status).toBe(201);
  });

  test('cut after the effect: it happened, and a repetition replays', () => {
    const me = faulty({ kind: 'cut', when: 'after' });
    expect(post(me)).toMatchObject({ cut: 'after' });
    expect(postsBy(me)).toBe(1);
    expect(parseReply(post(me))).toMatchObject({ status: 200, data: { duplicate: true } });
  });

  test('of an empty body, of a cut-off JSON, of a wrong shape: carried out, unless it says otherwise', () => {
    const kinds = ['empty', 'truncated', 'wrong-shape'] as const;
    for (const kind of kinds) {
      const me = faulty({ kind });
      const reply = whole(post(me));
      expect(reply.status).toBe(201);
      expect(postsBy(me)).toBe(1);
      const not = faulty({ kind, takesEffect: false });
      expect(whole(post(not)).status).toBe(200);
      expect(postsBy(not)).toBe(0);
    }
    expect(whole(post(faulty({ kind: 'empty' }))).body).toBe('');
    expect(() => JSON.parse(whole(get(faulty({ kind: 'truncated' }))).body) as unknown).toThrow();
    expect(parseReply(get(faulty({ kind: 'wrong-shape' }))).data).toEqual({ items: 'none' });
    expect(parseReply(get(faulty({ kind: 'wrong-shape', data: [] }))).data).toEqual([]);
  });

  test('of HTML instead of JSON, like a gateway that gives up', () => {
    const me = faulty({ kind: 'html' });
    expect(whole(post(me))).toMatchObject({ status: 502, headers: { 'content-type': 'text/html' } });
    expect(postsBy(me)).toBe(0);
    addFault(me.world, { effect: { kind: 'html', status: 200, takesEffect: true } });
    expect(whole(post(me))).toMatchObject({
      status: 200,
      body: expect.stringContaining('<html>') as unknown,
    });
    expect(postsBy(me)).toBe(1);
  });
});

describe('which requests are hit', () => {
  const down: FaultOrder['effect'] = { kind: 'status', status: 500 };
  const hits = (me: Asker, count: number): number[] =>
    Array.from({ length: count }, (_, index) => (whole(get(me)).status === 500 ? index + 1 : 0)).filter(
      (hit) => hit > 0,
    );

  test('the next one, unless told otherwise', () => {
    expect(hits(faulty(down), 4)).toEqual([1]);
  });

  test('the next so many', () => {
    expect(hits(faulty(down, { timing: { kind: 'next', times: 3 } }), 6)).toEqual([1, 2, 3]);
  });

  test('every n-th', () => {
    expect(hits(faulty(down, { timing: { kind: 'every', nth: 3 } }), 9)).toEqual([3, 6, 9]);
  });

  test('all, until cleared', () => {
    const me = faulty(down, { timing: { kind: 'always' } });
    expect(hits(me, 3)).toEqual([1, 2, 3]);
    clearFaults(me.world);
    expect(hits(me, 3)).toEqual([]);
  });

  test('some, by a seed: the same ones every time', () => {
    const some = (seed: number): number[] =>
      hits(faulty(down, { timing: { kind: 'random', probability: 0.3, seed } }), 200);
    expect(some(1)).toEqual(some(1));
    expect(some(1)).not.toEqual(some(2));
    expect(some(1).length).toBeGreaterThan(35);
    expect(some(1).length).toBeLessThan(85);
  });

  test('only a method, only a path', () => {
    const me = faulty(down, { match: { method: 'POST', path: '/posts' } });
    expect(hits(me, 2)).toEqual([]);
    expect(whole(me.raw('GET', '/posts')).status).toBe(200);
    expect(whole(post(me)).status).toBe(500);
  });

  test('uploads too', () => {
    const me = small();
    const uploadUrl = me.post('/files', { contentType: 'image/png' }).text('uploadUrl');
    addFault(me.world, { effect: { kind: 'cut', when: 'after' }, match: { path: '/uploads/' } });
    expect(me.raw('PUT', uploadUrl, 'x', { 'content-type': 'image/png' })).toMatchObject({ cut: 'after' });
    expect(me.get('/files?limit=1').at('files', 0, 'contentType')).toBe('image/png');
  });

  test('the first rule that hits decides, later ones do not count the request', () => {
    const me = faulty(down);
    addFault(me.world, { effect: { kind: 'status', status: 503 } });
    expect([whole(get(me)).status, whole(get(me)).status, whole(get(me)).status]).toEqual([500, 503, 200]);
    expect(me.world.faults.map(({ seen, hits }) => ({ seen, hits }))).toEqual([
      { seen: 3, hits: 1 },
      { seen: 2, hits: 1 },
    ]);
  });

  test('a misspelt order fails at once', () => {
    const me = small();
    const wrong: FaultOrder['effect'] = JSON.parse('{"kind":"explode"}') as never;
    expect(() => {
      addFault(me.world, { effect: wrong });
    }).toThrow();
  });
});
