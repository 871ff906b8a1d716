// https://developers.google.com/apps-script/reference/cache/cache
import { ask } from '../core/bridge';
import { exception } from '../core/exception';
import { publish } from '../core/service';
import { isNil, isObject, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import type { CacheScope } from './operations';

const DEFAULT_SECONDS = 600;

export class Cache {
  readonly #scope: CacheScope;

  constructor(scope: CacheScope) {
    this.#scope = scope;
  }

  get(key: unknown): string | null {
    const name = keyText(key);
    return ask('cache.get', { scope: this.#scope, keys: [name] })[name] ?? null;
  }
  getAll(keys: unknown): Record<string, string> {
    return { ...ask('cache.get', { scope: this.#scope, keys: keyTexts(keys, 'getAll') }) };
  }
  put(key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    if (isNil(value)) throw exception('Invalid argument: value');
    this.#put({ [keyText(key)]: textOf(value) }, seconds);
  }
  putAll(values: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    if (!isObject(values)) throw signatureError('CacheService.Cache.putAll', [values]);
    const texts = Object.entries(values).map(([key, value]) => [keyText(key), textOf(value)]);
    this.#put(Object.fromEntries(texts) as Record<string, string>, seconds);
  }
  remove(key: unknown): void {
    ask('cache.remove', { scope: this.#scope, keys: [keyText(key)] });
  }
  removeAll(keys: unknown): void {
    ask('cache.remove', { scope: this.#scope, keys: keyTexts(keys, 'removeAll') });
  }

  #put(values: Record<string, string>, seconds: unknown): void {
    if (typeof seconds !== 'number') throw signatureError('CacheService.Cache.put', [null, null, seconds]);
    ask('cache.put', { scope: this.#scope, values, seconds });
  }
}

function keyText(key: unknown): string {
  if (isNil(key) || key === '') throw exception('Invalid argument: key');
  return textOf(key);
}

function keyTexts(keys: unknown, method: string): string[] {
  if (!Array.isArray(keys)) throw signatureError(`CacheService.Cache.${method}`, [keys]);
  return keys.map(keyText);
}

publish(Cache, 'Cache', 'CacheService');
