// Properties, caches and locks.
import { manualClock } from '../../local/host/index';
import { makeHost, NOON_UTC, openHost, runScript, valueOf } from './open-host';

// https://developers.google.com/apps-script/reference/properties/properties
describe('PropertiesService', () => {
  test('keeps texts; a missing key is null; what is given is a copy', () => {
    const { PropertiesService } = openHost();
    const store = PropertiesService.getScriptProperties();
    store.setProperty('a', '1').setProperties({ b: 2 as unknown as string, c: true as unknown as string });
    expect([store.getProperty('a'), store.getProperty('b'), store.getProperty('none')]).toEqual([
      '1',
      '2',
      null,
    ]);
    const copy = store.getProperties();
    copy['a'] = 'changed';
    expect(store.getProperties()).toEqual({ a: '1', b: '2', c: 'true' });
    expect(store.getKeys()).toEqual(['a', 'b', 'c']);
    store.deleteProperty('a').setProperties({ d: '4' }, true);
    expect(store.getProperties()).toEqual({ d: '4' });
    store.deleteAllProperties();
    expect(store.getKeys()).toEqual([]);
  });

  test('user properties are a person’s own, script and document ones are shared', () => {
    const scripts = {
      'Code.js': `
      function put(v) { PropertiesService.getUserProperties().setProperty('k', v); PropertiesService.getDocumentProperties().setProperty('k', v); }
      function get() { return [PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getDocumentProperties().getProperty('k'),
        PropertiesService.getScriptProperties().getProperty('k')]; }`,
    };
    const host = makeHost({ project: { scripts }, properties: { script: { k: 'seed' } } });
    host.run('put', { args: ['mine'] });
    host.run('put', { args: ['theirs'], person: 'guest' });
    expect(valueOf(host.run('get'))).toEqual(['mine', 'theirs', 'seed']);
    expect(valueOf(host.run('get', { person: 'guest' }))).toEqual(['theirs', 'theirs', 'seed']);
    expect([host.propertiesOf('user'), host.propertiesOf('user', 'guest')]).toEqual([
      { k: 'mine' },
      { k: 'theirs' },
    ]);
  });

  // https://developers.google.com/apps-script/guides/services/quotas#current_limitations
  test('a value holds 9 KB, a store 500 KB', () => {
    const { PropertiesService } = openHost();
    const store = PropertiesService.getDocumentProperties();
    store.setProperty('fits', 'x'.repeat(9 * 1024));
    expect(() => store.setProperty('large', 'x'.repeat(9 * 1024 + 1))).toThrow('Argument too large: value');
    expect(() => store.setProperty('umlauts', 'ü'.repeat(9 * 512 + 1))).toThrow('Argument too large: value');
    const many = Object.fromEntries(
      Array.from({ length: 56 }, (_item, index) => [`k${index}`, 'x'.repeat(9 * 1024)]),
    );
    expect(() => store.setProperties(many)).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(store.getKeys()).toEqual(['fits']);
  });
});

// https://developers.google.com/apps-script/reference/cache/cache
describe('CacheService', () => {
  function cacheAt(): { cache: GoogleAppsScript.Cache.Cache; advance(ms: number): void } {
    const clock = manualClock(NOON_UTC);
    // Opened anew each time: an execution ends after six minutes on the clock.
    const host = makeHost({ clock });
    return {
      get cache() {
        const { CacheService } = host.open().globals as unknown as {
          CacheService: GoogleAppsScript.Cache.CacheService;
        };
        return CacheService.getScriptCache();
      },
      advance: (ms) => {
        clock.advance(ms);
      },
    };
  }

  test('keeps texts for ten minutes unless told otherwise', () => {
    const at = cacheAt();
    at.cache.put('a', 'x');
    at.cache.putAll({ b: 'y', c: 'z' }, 60);
    expect([at.cache.get('a'), at.cache.getAll(['a', 'b', 'none'])]).toEqual(['x', { a: 'x', b: 'y' }]);
    at.advance(60_000);
    expect([at.cache.get('a'), at.cache.get('b')]).toEqual(['x', null]);
    at.advance(540_000);
    expect(at.cache.get('a')).toBeNull();
  });

  test('removes', () => {
    const { cache } = cacheAt();
    cache.putAll({ a: '1', b: '2', c: '3' });
    cache.remove('a');
    cache.removeAll(['b']);
    expect(cache.getAll(['a', 'b', 'c'])).toEqual({ c: '3' });
  });

  test('has limits: 250 characters, 100 KB, six hours', () => {
    const { cache } = cacheAt();
    cache.put('k'.repeat(250), 'x'.repeat(102_400), 21_600);
    expect(() => {
      cache.put('k'.repeat(251), 'x');
    }).toThrow('Argument too large: key');
    expect(() => {
      cache.put('k', 'x'.repeat(102_401));
    }).toThrow('Argument too large: value');
    expect(() => {
      cache.put('', 'x');
    }).toThrow('Invalid argument: key');
    expect(() => {
      cache.put('k', 'x', 21_601);
    }).toThrow('Invalid argument: expirationInSeconds');
  });

  // https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits
  test('beyond 1,000 entries it loses the oldest', () => {
    const { cache } = cacheAt();
    const entries = Object.fromEntries(Array.from({ length: 1000 }, (_item, index) => [`k${index}`, 'x']));
    cache.putAll(entries);
    expect(cache.get('k0')).toBe('x');
    cache.put('one more', 'x');
    expect([cache.get('k0'), cache.get('k100'), cache.get('k101'), cache.get('one more')]).toEqual([
      null,
      null,
      'x',
      'x',
    ]);
  });

  test('loses some reads when asked to, the same ones for the same seed', () => {
    const code = `
      const cache = CacheService.getScriptCache();
      for (let index = 0; index < 100; index++) cache.put('k' + index, 'v');
      return Object.keys(cache.getAll(Array.from({ length: 100 }, (_key, index) => 'k' + index))).length;`;
    const kept = valueOf(runScript(code, { cacheLoss: 0.5 }));
    expect(kept).toBeGreaterThan(30);
    expect(kept).toBeLessThan(70);
    expect(valueOf(runScript(code, { cacheLoss: 0.5 }))).toBe(kept);
    expect(valueOf(runScript(code))).toBe(100);
  });

  test('may lose everything at any time', () => {
    const { host, CacheService } = openHost();
    CacheService.getScriptCache().put('a', 'x');
    host.dropCaches();
    expect(CacheService.getScriptCache().get('a')).toBeNull();
  });
});

// https://developers.google.com/apps-script/reference/lock/lock
describe('LockService', () => {
  const scripts = {
    'Code.js': `
    function take(kind, ms) { const lock = LockService['get' + kind + 'Lock'](); return [lock.tryLock(ms), lock.hasLock()]; }
    function wait() { LockService.getDocumentLock().waitLock(1000); return 'got it'; }
    function outer() { const lock = LockService.getDocumentLock(); lock.waitLock(10); SpreadsheetApp.getActive().getName(); lock.releaseLock(); return lock.hasLock(); }
    function asks() { const lock = LockService.getDocumentLock(); lock.waitLock(10); SpreadsheetApp.getUi().alert('?'); return lock.hasLock(); }`,
  };
  const project = { scripts };

  test('a free lock is taken, and free again when the execution ends', () => {
    const host = makeHost({ project });
    expect([
      valueOf(host.run('take', { args: ['Document', 0] })),
      valueOf(host.run('take', { args: ['Document', 0] })),
    ]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('a lock that another execution holds is waited for on the clock', () => {
    const host = makeHost({ project, heldLocks: ['document'] });
    const run = host.run('take', { args: ['Document', 500] });
    expect([valueOf(run), run.elapsedMs]).toEqual([[false, false], 500]);
    expect(host.run('wait')).toMatchObject({
      ok: false,
      error: { message: 'Lock timeout: another process was holding the lock for too long.' },
    });
    expect(valueOf(host.run('take', { args: ['Script', 0] }))).toEqual([true, true]);
  });

  test('and taken when it becomes free in time', () => {
    const host = makeHost({ project });
    host.holdLock('document', { forMs: 300 });
    const run = host.run('wait');
    expect([valueOf(run), run.elapsedMs]).toEqual(['got it', 300]);
    const release = host.holdLock('document');
    release();
    expect(host.run('wait')).toMatchObject({ ok: true, elapsedMs: 0 });
  });

  test('two executions of one host exclude each other', () => {
    const host = makeHost({ project });
    const inner: unknown[] = [];
    host.onCall = ({ name, execution }) => {
      if (execution.functionName === 'outer' && name === 'Spreadsheet.getName') {
        inner.push(
          valueOf(host.run('take', { args: ['Document', 5] })),
          valueOf(host.run('take', { args: ['User', 5], person: 'guest' })),
        );
      }
      return 'go';
    };
    expect(valueOf(host.run('outer'))).toBe(false);
    expect(inner).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  // https://developers.google.com/apps-script/reference/base/ui#alertprompt
  test('a dialog drops it', () => {
    expect(valueOf(makeHost({ project, answer: () => ({ button: 'OK' }) }).run('asks'))).toBe(false);
  });
});
