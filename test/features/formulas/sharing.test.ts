// Many cells, one fetch set: whoever starts together, whatever the cache loses.
import fc from 'fast-check';
import type { Cache, Platform } from '../../../src/platform/ports';
import { computed, fetchSets, liveStage, pulledStage } from './stage';

/** The platform, with something happening before each call of the cache. */
function stirred(platform: Platform, happens: (name: string) => void): Platform {
  const cache = platform.documentCache();
  const stirredCache: Cache = {
    get: (name) => {
      happens('get');
      return cache.get(name);
    },
    getAll: (names) => {
      happens('getAll');
      return cache.getAll(names);
    },
    put: (name, value, seconds) => {
      happens('put');
      cache.put(name, value, seconds);
    },
    putAll: (values, seconds) => {
      happens('putAll');
      cache.putAll(values, seconds);
    },
    remove: (name) => {
      happens('remove');
      cache.remove(name);
    },
  };
  return { ...platform, documentCache: () => stirredCache };
}

describe('200 equal cells', () => {
  it('one after the other fetch once', () => {
    const stage = liveStage();
    const results = Array.from({ length: 200 }, () => computed(stage.platform, 'posts', '30d'));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(fetchSets(stage)).toBe(1);
  });

  // Each finds neither answer nor claim, and then the next one starts: the last to claim is the one to fetch.
  it.each([1, 7, 30])('starting together, %i at once, fetch at most three times', (atOnce) => {
    const stage = liveStage();
    const results: unknown[] = [];
    let left = 200;
    let running = 0;
    const start = (): void => {
      if (left === 0 || running >= atOnce) return;
      left -= 1;
      running += 1;
      const platform = stirred(stage.platform, (name) => {
        if (name === 'put') start();
      });
      results.push(computed(platform, 'posts', '30d'));
      running -= 1;
    };
    while (left > 0) start();
    expect(results).toHaveLength(200);
    expect(results.every((result) => Array.isArray(result))).toBe(true);
    expect(fetchSets(stage)).toBeLessThanOrEqual(3);
  });

  it('wait for the one that fetches, and say so where it takes too long', () => {
    const stage = liveStage();
    const waiting: unknown[] = [];
    let isFirst = true;
    stage.http.beforeRequest = () => {
      if (!isFirst) return;
      isFirst = false;
      const copy = { ...stage.platform, clock: () => ({ nowMs: clock.nowMs, sleep: clock.sleep }) };
      waiting.push(computed(copy, 'posts', '30d'));
    };
    let aheadMs = 0;
    const clock = {
      nowMs: () => stage.platform.time.nowMs() + aheadMs,
      sleep: (ms: number) => {
        aheadMs += ms;
      },
    };
    expect(Array.isArray(computed(stage.platform, 'posts', '30d'))).toBe(true);
    expect(waiting).toEqual([expect.stringContaining('! Genviral took too long for a cell')]);
    expect(aheadMs).toBeLessThan(20_000);
    expect(fetchSets(stage)).toBe(1);
  });

  it('of a holder that died are served once its claim has run out', () => {
    const stage = liveStage();
    stage.http.beforeRequest = () => {
      throw new Error('Exceeded maximum execution time');
    };
    computed(stage.platform, 'posts', '30d');
    stage.http.beforeRequest = () => undefined;
    expect(Array.isArray(computed(stage.platform, 'posts', '30d'))).toBe(true);
  });
});

describe('the cache', () => {
  it('answers with at most three calls of cache and properties, and none of the spreadsheet', () => {
    for (const stage of [liveStage(), pulledStage()]) {
      computed(stage.platform, 'posts', '30d');
      const calls: string[] = [];
      const counted = <T extends { all(): unknown }>(store: T): T => ({
        ...store,
        all: () => {
          calls.push('properties');
          return store.all();
        },
      });
      const { platform } = stage;
      const before = JSON.stringify(platform.book.calls);
      computed(
        {
          ...stirred(platform, (name) => void calls.push(name)),
          documentStore: () => counted(platform.documentStore()),
          personStore: () => counted(platform.personStore()),
        },
        'posts',
        '30d',
      );
      expect(calls).toHaveLength(3);
      expect(JSON.stringify(platform.book.calls)).toBe(before);
    }
  });

  it('may lose everything at any call: the answer is the same', () => {
    const truth = JSON.stringify(computed(liveStage().platform, 'posts', '30d'));
    for (let lostAt = 1; lostAt <= 8; lostAt += 1) {
      const stage = liveStage();
      let call = 0;
      const platform = stirred(stage.platform, () => {
        call += 1;
        if (call === lostAt) stage.platform.cached.clear();
      });
      expect(JSON.stringify(computed(platform, 'posts', '30d'))).toBe(truth);
      expect(JSON.stringify(computed(platform, 'posts', '30d'))).toBe(truth);
      expect(fetchSets(stage)).toBeLessThanOrEqual(2);
    }
  });

  it('may fail at every call: the answer is the same, and the log says why', () => {
    const stage = liveStage();
    const broken = stirred(stage.platform, () => {
      throw new Error('Service error: Cache');
    });
    expect(Array.isArray(computed(broken, 'posts', '30d'))).toBe(true);
    expect(stage.platform.logged[0]).toBe('A formula goes on without the cache: Service error: Cache');
  });

  it('half evicted or poisoned is a miss', () => {
    const stage = liveStage();
    const wide = ['posts', '1y', '', 'All tracked'] as const;
    const truth = JSON.stringify(computed(stage.platform, ...wide));
    const whole = new Map(stage.platform.cached);
    const pieces = [...whole.keys()].filter((name) => !name.endsWith(':claim'));
    const poison = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.constantFrom('{}', '1 a|', '2 a|H4sIAAAA', '99999 a|x', '{"answer":{"posts":[[{}]]}}'),
      fc.tuple(fc.nat(2000), fc.string({ minLength: 1 })).map(([at, text]) => ({ at, text })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pieces), poison, (name, change) => {
        stage.platform.cached.clear();
        for (const [key, value] of whole) stage.platform.cached.set(key, value);
        const held = whole.get(name) ?? '';
        if (change === null) stage.platform.cached.delete(name);
        else if (typeof change === 'string') stage.platform.cached.set(name, change);
        else stage.platform.cached.set(name, held.slice(0, change.at) + change.text + held.slice(change.at));
        expect(JSON.stringify(computed(stage.platform, ...wide))).toBe(truth);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ...['rubbish', 'null', '[]', '5', '{}', '{"answer":null}', '{"sentence":5}', '{"answer":{}}'],
    ...[
      '{"answer":{"accounts":[["x"]]}}',
      '{"answer":{"posts":{"0":["x"]}}}',
      '{"answer":{"posts":[[true]]}}',
    ],
    ...['{"__proto__":{"sentence":"x"}}', '{"answer":{"__proto__":[["x"]]}}', '{"constructor":{"answer":1}}'],
  ])('whole and packed, but no answer of ours: %s is a miss', (text) => {
    const stage = liveStage();
    const truth = JSON.stringify(computed(stage.platform, 'posts', '30d'));
    const [name = ''] = [...stage.platform.cached.keys()].filter((key) => !key.endsWith(':claim'));
    stage.platform.cached.set(name, `1 token|${stage.platform.compression().pack(text)}`);
    expect(JSON.stringify(computed(stage.platform, 'posts', '30d'))).toBe(truth);
    expect(fetchSets(stage)).toBe(2);
    expect(({} as Record<string, unknown>)['sentence']).toBeUndefined();
  });

  it('an answer is used again until the refresh cell changes, or the day does', () => {
    const stage = liveStage();
    computed(stage.platform, 'summary', 'views', '30d', '', '', 1);
    computed(stage.platform, 'summary', 'likes', '30d', '', '', 1);
    expect(fetchSets(stage)).toBe(1);
    computed(stage.platform, 'summary', 'views', '30d', '', '', 2);
    expect(fetchSets(stage)).toBe(2);
    stage.platform.time.advance(24 * 3_600_000);
    computed(stage.platform, 'summary', 'views', '30d', '', '', 2);
    expect(fetchSets(stage)).toBe(3);
  });

  it('holds no key', () => {
    const stage = liveStage();
    computed(stage.platform, 'posts', '30d');
    const all = [...stage.platform.cached.values()].map(
      (text) => stage.platform.compression().unpack(text.slice(text.indexOf('|') + 1)) ?? text,
    );
    expect(all.join()).not.toContain('gva_live_');
    expect(all.join()).toContain('answer');
  });
});
