import { makeClient, type TimeLeft } from '../../src/genviral/client';
import { createPost, getPost, listMeasuredPosts } from '../../src/genviral/endpoints';
import { waitBeforeRetryMs } from '../../src/genviral/retry';
import { walkPosts } from '../../src/genviral/walk';
import { TroubleError } from '../../src/troubles/trouble';
import { answer, manualClock, scriptedHttp, type Scripted } from '../fakes/http';
import { post } from '../given';
import { at } from '../zones';
import type { HttpRequest } from '../../src/platform/ports';

const NOW_MS = at('2026-10-19T06:00Z');
const always: TimeLeft = { timeoutSeconds: () => 60, hasTimeFor: () => true };

function given(script: (request: HttpRequest, sent: number) => Scripted, time: TimeLeft = always) {
  const http = scriptedHttp(script);
  const clock = manualClock(NOW_MS);
  return { http, clock, client: makeClient({ http, clock, key: 'gva_live_a.b', time, jitter: 0 }) };
}

const good = () => answer(200, post());

describe('a request', () => {
  it('goes to Genviral with the key in its header and nowhere else', () => {
    const { client, http } = given(() => answer(200, { posts: [], totalCount: 0, hasMore: false }));
    client.call(listMeasuredPosts, {
      platforms: [],
      targetIds: [],
      order: 'asc',
      start: '2026-10-01',
      end: '2026-10-19',
      offset: 100,
    });
    expect(http.requests).toEqual([
      {
        method: 'get',
        url: 'https://www.genviral.io/api/partner/v1/analytics/summary/posts?start=2026-10-01&end=2026-10-19&sortBy=published_at&sortOrder=asc&limit=100&offset=100',
        headers: { Authorization: 'Bearer gva_live_a.b', Accept: 'application/json' },
      },
    ]);
  });

  it('carries a body to the byte', () => {
    const { client, http } = given(() => answer(201, { id: 'p', status: 'scheduled' }));
    client.sendOnce(createPost, ['{"caption":"é\\n","b":1}']);
    expect(http.requests[0]?.body).toBe('{"caption":"é\\n","b":1}');
  });
});

describe('many reads', () => {
  it('go in waves of twenty, and come back in order', () => {
    const { client, http } = given((request) => answer(200, post({ id: request.url.replace(/.*\//, '') })));
    const ids = Array.from({ length: 45 }, (_, index) => `p${String(index)}`);
    const outcomes = client.callAll(getPost, ids);
    expect(http.waves.map((wave) => wave.length)).toEqual([20, 20, 5]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.id : ''))).toEqual(ids);
    expect(client.sent()).toBe(45);
  });

  it('repeat only what failed, after a pause', () => {
    const { client, http, clock } = given((request, sent) =>
      request.url.endsWith('p1') && sent < 4 ? answer(503, {}) : good(),
    );
    expect(client.callAll(getPost, ['p0', 'p1', 'p2']).every((outcome) => outcome.ok)).toBe(true);
    expect(http.waves).toEqual([['GET posts/p0', 'GET posts/p1', 'GET posts/p2'], ['GET posts/p1']]);
    expect(clock.slept).toEqual([1000]);
  });

  it('wait as long as Genviral asks', () => {
    const { client, clock } = given((_, sent) =>
      sent === 1 ? answer(429, {}, { retryAfterSeconds: 7 }) : good(),
    );
    client.call(getPost, 'p');
    expect(clock.slept).toEqual([7000]);
  });

  it('send a wave again that lost its connection', () => {
    const { client, http } = given((_, sent) => (sent === 2 ? 'unreachable' : good()));
    expect(client.callAll(getPost, ['p0', 'p1']).every((outcome) => outcome.ok)).toBe(true);
    expect(http.waves).toHaveLength(2);
  });

  it('give up after three attempts', () => {
    const { client, http } = given(() => 'unreachable');
    expect(() => client.call(getPost, 'p')).toThrow(TroubleError);
    expect(http.waves).toHaveLength(3);
  });

  it('give up at once where a pause would not fit into the run', () => {
    const { client, http } = given(() => answer(503, {}), { ...always, hasTimeFor: () => false });
    expect(client.callAll(getPost, ['p'])[0]?.ok).toBe(false);
    expect(http.waves).toHaveLength(1);
  });

  it('stop at an answer that every further one would repeat', () => {
    const { client, http } = given(() => answer(401, {}));
    const outcomes = client.callAll(
      getPost,
      Array.from({ length: 60 }, (_, index) => String(index)),
    );
    expect(http.waves).toHaveLength(1);
    expect(outcomes).toHaveLength(60);
    expect(outcomes[59]).toEqual({ ok: false, trouble: { code: 'key-refused' } });
  });
});

describe('a write', () => {
  it.each<Scripted>(['unreachable', answer(500, {}), answer(429, {})])(
    'is never repeated by the client',
    (scripted) => {
      const { client, http } = given(() => scripted);
      client.callAll(createPost, ['{}', '{}']);
      expect(http.waves).toHaveLength(1);
    },
  );
});

describe('the pause before another attempt', () => {
  it.each([
    [{ code: 'out-of-reach', detail: '' }, 1, 1000],
    [{ code: 'out-of-reach', detail: '' }, 2, 2000],
    [{ code: 'out-of-reach', detail: '' }, 3, null],
    [{ code: 'service-failed', status: 500, detail: '' }, 1, 1000],
    [{ code: 'slow-down', afterSeconds: null }, 1, 2000],
    [{ code: 'slow-down', afterSeconds: 12 }, 2, 12_000],
    [{ code: 'slow-down', afterSeconds: 600 }, 1, null],
    [{ code: 'key-refused' }, 1, null],
    [{ code: 'refused', status: 400, errorCode: '', detail: '' }, 1, null],
  ] as const)('%j, attempt %i: %s ms', (trouble, attempt, waitMs) => {
    expect(waitBeforeRetryMs(trouble, attempt, 0)).toBe(waitMs);
  });

  it('is spread by chance', () => {
    expect(waitBeforeRetryMs({ code: 'out-of-reach', detail: '' }, 1, 0.5)).toBe(1500);
  });
});

describe('walking back through the list of posts', () => {
  const minutesAgo = (minutes: number): string => new Date(NOW_MS - minutes * 60_000).toISOString();

  /** Answers like the service: newest first, at most 100, `until` included. */
  const listing = (posts: readonly { readonly id: string; readonly created_at: string }[]) =>
    given((request) => {
      const [, since = '', until = ''] = /since=([^&]*)&until=([^&]*)/.exec(request.url) ?? [];
      const inside = posts.filter(
        (one) => one.created_at >= decodeURIComponent(since) && one.created_at <= decodeURIComponent(until),
      );
      const sorted = inside.sort((one, other) => (one.created_at < other.created_at ? 1 : -1));
      return answer(200, { posts: sorted.slice(0, 100).map((one) => post(one)) });
    });

  const walk = (client: ReturnType<typeof given>['client']) =>
    walkPosts(client, { sinceMs: NOW_MS - 86_400_000, untilMs: NOW_MS, goOn: () => true });

  it('finds each post once, over several pages', () => {
    const posts = Array.from({ length: 250 }, (_, index) => ({
      id: `p${String(index)}`,
      created_at: minutesAgo(index),
    }));
    const { client, http } = listing(posts);
    expect(walk(client).map(({ id }) => id)).toEqual(posts.map(({ id }) => id));
    expect(http.waves).toHaveLength(3);
  });

  it('comes past more than a page of posts from one instant', () => {
    const burst = Array.from({ length: 130 }, (_, index) => ({
      id: `b${String(index)}`,
      created_at: minutesAgo(5),
    }));
    const { client, http } = listing([...burst, { id: 'older', created_at: minutesAgo(9) }]);
    const found = walk(client).map(({ id }) => id);
    expect(found).toContain('older');
    expect(http.waves.length).toBeLessThan(5);
  });

  it('stops when told that it is enough', () => {
    const posts = Array.from({ length: 250 }, (_, index) => ({
      id: `p${String(index)}`,
      created_at: minutesAgo(index),
    }));
    const { client, http } = listing(posts);
    walkPosts(client, { sinceMs: NOW_MS - 86_400_000, untilMs: NOW_MS, goOn: () => false });
    expect(http.waves).toHaveLength(1);
  });
});
