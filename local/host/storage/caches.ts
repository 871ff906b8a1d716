// CacheService's caches. https://developers.google.com/apps-script/reference/cache/cache
import type { Chance } from '../execution/chance';
import { ServiceError } from '../execution/service-error';
import type { CacheScope } from '../services/cache/operations';
import type { Clock } from '../time/clock';

const LONGEST_KEY = 250;
const LARGEST_VALUE = 100 * 1024;
const LONGEST_SECONDS = 21_600;
const MOST_ENTRIES = 1000;
/** How many go at once when one is too many: https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits */
const EVICTED = 101;

interface Entry {
  readonly value: string;
  readonly expiresAtMs: number;
}

export class Caches {
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #lossRate: number;
  readonly #caches = new Map<string, Map<string, Entry>>();

  /** @param lossRate how many of the reads, from 0 to 1, find an entry lost: "be prepared to get back null" */
  constructor(clock: Clock, chance: Chance, lossRate: number) {
    this.#clock = clock;
    this.#chance = chance;
    this.#lossRate = lossRate;
  }

  get(scope: CacheScope, person: string, keys: readonly string[]): Record<string, string> {
    const cache = this.#cache(scope, person);
    const found: Record<string, string> = {};
    for (const key of keys) {
      checkKey(key);
      const entry = cache.get(key);
      if (entry && this.#chance.next() < this.#lossRate) cache.delete(key);
      else if (entry && entry.expiresAtMs > this.#clock.nowMs()) found[key] = entry.value;
    }
    return found;
  }

  put(scope: CacheScope, person: string, values: Readonly<Record<string, string>>, seconds: number): void {
    // The text is not documented, the limits are.
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
      throw new ServiceError('Invalid argument: expirationInSeconds');
    }
    const entries = Object.entries(values);
    for (const [key, value] of entries) {
      checkKey(key);
      if (Buffer.byteLength(value) > LARGEST_VALUE) throw new ServiceError('Argument too large: value');
    }
    const cache = this.#cache(scope, person);
    const expiresAtMs = this.#clock.nowMs() + seconds * 1000;
    for (const [key, value] of entries) {
      // The oldest writing goes first: writing again makes an entry young.
      cache.delete(key);
      cache.set(key, { value, expiresAtMs });
      if (cache.size > MOST_ENTRIES) {
        for (const old of [...cache.keys()].slice(0, EVICTED)) cache.delete(old);
      }
    }
  }

  remove(scope: CacheScope, person: string, keys: readonly string[]): void {
    for (const key of keys) this.#cache(scope, person).delete(key);
  }

  /** Loses everything, as a cache may at any time. */
  clear(): void {
    this.#caches.clear();
  }

  #cache(scope: CacheScope, person: string): Map<string, Entry> {
    const key = scope === 'user' ? `user ${person}` : scope;
    const cache = this.#caches.get(key) ?? new Map<string, Entry>();
    this.#caches.set(key, cache);
    return cache;
  }
}

function checkKey(key: string): void {
  if (key.length > LONGEST_KEY) throw new ServiceError('Argument too large: key');
}
