// PropertiesService's stores. https://developers.google.com/apps-script/guides/services/quotas#current_limitations
import { ServiceError } from '../execution/service-error';
import type { PropertyScope } from '../services/properties/operations';

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;
const USER = 'user ';

export type PropertyValues = Readonly<Record<string, string>>;

/** What the stores hold at first. */
export interface PropertySeed {
  readonly script?: PropertyValues;
  readonly document?: PropertyValues;
  /** By person. */
  readonly user?: Readonly<Record<string, PropertyValues>>;
}

export class PropertyStores {
  readonly #stores = new Map<string, Map<string, string>>();

  constructor(seed: PropertySeed) {
    this.#fill('script', '', seed.script ?? {});
    this.#fill('document', '', seed.document ?? {});
    for (const [person, values] of Object.entries(seed.user ?? {})) this.#fill('user', person, values);
  }

  all(scope: PropertyScope, person: string): PropertyValues {
    return Object.fromEntries(this.#store(scope, person));
  }

  /** What an add-on still has when it runs in another document. */
  withoutDocument(): PropertySeed {
    const user: Record<string, PropertyValues> = {};
    for (const [key, store] of this.#stores) {
      if (key.startsWith(USER)) user[key.slice(USER.length)] = Object.fromEntries(store);
    }
    return { script: this.all('script', ''), user };
  }

  get(scope: PropertyScope, person: string, key: string): string | null {
    return this.#store(scope, person).get(key) ?? null;
  }

  /** All values or none. */
  set(scope: PropertyScope, person: string, values: PropertyValues, deleteOthers: boolean): void {
    const store = this.#store(scope, person);
    const after = new Map([...(deleteOthers ? [] : store), ...Object.entries(values)]);
    for (const [key, value] of Object.entries(values)) {
      if (key === '') throw new ServiceError('Invalid argument: key');
      if (Buffer.byteLength(value) > LARGEST_VALUE) throw new ServiceError('Argument too large: value');
    }
    const size = [...after].reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
    if (size > LARGEST_STORE) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#stores.set(storeKey(scope, person), after);
  }

  delete(scope: PropertyScope, person: string, key: string | null): void {
    if (key === null) this.#store(scope, person).clear();
    else this.#store(scope, person).delete(key);
  }

  #fill(scope: PropertyScope, person: string, values: PropertyValues): void {
    this.#stores.set(storeKey(scope, person), new Map(Object.entries(values)));
  }

  #store(scope: PropertyScope, person: string): Map<string, string> {
    const key = storeKey(scope, person);
    const store = this.#stores.get(key) ?? new Map<string, string>();
    this.#stores.set(key, store);
    return store;
  }
}

function storeKey(scope: PropertyScope, person: string): string {
  return scope === 'user' ? USER + person : scope;
}
