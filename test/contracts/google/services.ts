// Properties, caches, locks, utilities and the runtime.
import { type Contract, GUIDES, REFERENCE, refuses, same } from './contract';

export const serviceContracts: readonly Contract[] = [
  {
    rule: 'properties are texts, a missing one is null, and what is given is a copy',
    source: `${REFERENCE}properties/properties`,
    check: () => {
      const store = PropertiesService.getUserProperties();
      store.setProperty('contract', 'text');
      same(store.getProperty('contract'), 'text');
      store.getProperties()['contract'] = 'changed';
      same([store.getProperty('contract'), store.getProperty('contract-missing')], ['text', null]);
      store.deleteProperty('contract');
    },
  },
  {
    rule: 'a cache keeps texts of 100 KB under keys of 250 characters',
    source: 'https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits',
    check: () => {
      const cache = CacheService.getUserCache();
      cache.put('contract', 'x'.repeat(102_400), 60);
      refuses(() => {
        cache.put('contract', 'x'.repeat(102_401), 60);
      }, 'Argument too large: value');
      refuses(() => {
        cache.put('k'.repeat(251), 'x', 60);
      }, 'Argument too large: key');
      cache.remove('contract');
      same(cache.get('contract'), null);
    },
  },
  {
    rule: 'taking a lock twice needs one release',
    source: `${REFERENCE}lock/lock#trylocktimeoutinmillis`,
    check: () => {
      const lock = LockService.getUserLock();
      same([lock.tryLock(100), lock.tryLock(100), lock.hasLock()], [true, true, true]);
      lock.releaseLock();
      same(lock.hasLock(), false);
    },
  },
  {
    rule: 'dates are formatted by Java’s patterns in any zone',
    source: `${REFERENCE}utilities/utilities#formatdatedate,-timezone,-format`,
    check: () => {
      const date = new Date('2026-07-01T03:04:05Z');
      same(
        Utilities.formatDate(date, 'America/New_York', "yyyy-MM-dd'T'HH:mm:ss EEE Z"),
        '2026-06-30T23:04:05 Tue -0400',
      );
      same(
        Utilities.parseDate('2026-06-30 23:04', 'America/New_York', 'yyyy-MM-dd HH:mm'),
        new Date('2026-07-01T03:04:00Z'),
      );
    },
  },
  {
    rule: 'bytes are signed',
    source: `${REFERENCE}utilities/utilities#computedigestalgorithm,-value,-charset`,
    check: () => {
      same(Utilities.newBlob('é').getBytes(), [-61, -87]);
      const digest = Utilities.computeDigest(
        Utilities.DigestAlgorithm.SHA_256,
        'abc',
        Utilities.Charset.UTF_8,
      );
      same(digest.slice(0, 4), [-70, 120, 22, -65]);
      same(Utilities.base64Encode(digest), 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
    },
  },
  {
    rule: 'an enum’s name is no enum',
    source: `${REFERENCE}spreadsheet/range#setwrapstrategystrategy`,
    check: (sheet) => {
      const set = sheet.getRange('A1').setWrapStrategy.bind(sheet.getRange('A1')) as (
        strategy: unknown,
      ) => unknown;
      refuses(() => set('CLIP'), "don't match the method signature for SpreadsheetApp.Range.setWrapStrategy");
    },
  },
  {
    rule: 'what browsers and Node have is missing',
    source: `${GUIDES}v8-runtime#limitations`,
    check: () => {
      const names = [
        'setTimeout',
        'fetch',
        'URL',
        'TextEncoder',
        'atob',
        'crypto',
        'structuredClone',
        'process',
        'window',
      ];
      same(
        names.filter((name) => name in globalThis),
        [],
      );
    },
  },
  {
    rule: 'address, method and status of a request are checked',
    source: `${REFERENCE}url-fetch/url-fetch-app#fetchurl,-params`,
    check: () => {
      refuses(
        () => UrlFetchApp.fetch('https://example.com/', { method: 'head' as 'get' }),
        'Attribute provided with invalid value: method',
      );
      refuses(() => UrlFetchApp.fetch(`https://example.com/${'x'.repeat(3000)}`), 'URLFetch URL Length');
    },
  },
  {
    rule: 'clock triggers take their minutes from a list, are listed and deleted',
    source: `${REFERENCE}script/clock-trigger-builder#everyminutesn`,
    check: () => {
      refuses(
        () => ScriptApp.newTrigger('contract').timeBased().everyMinutes(2),
        'It must be one of 1, 5, 10, 15 or 30.',
      );
      const trigger = ScriptApp.newTrigger('contract').timeBased().everyHours(6).create();
      const ids = ScriptApp.getProjectTriggers().map((each) => each.getUniqueId());
      same(ids.includes(trigger.getUniqueId()), true);
      ScriptApp.deleteTrigger(trigger);
      same(
        ScriptApp.getProjectTriggers().some((each) => each.getUniqueId() === trigger.getUniqueId()),
        false,
      );
    },
  },
];
