// https://developers.google.com/apps-script/reference/properties/properties
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { isObject, textOf } from '../core/brand';
import { signatureError } from '../core/signature';
import type { PropertyScope } from './operations';

const CLASS = 'PropertiesService.Properties';

export class Properties {
  readonly #scope: PropertyScope;

  constructor(scope: PropertyScope) {
    this.#scope = scope;
  }

  getProperty(key: unknown): string | null {
    return ask('properties.get', { scope: this.#scope, key: textOf(key) });
  }
  getProperties(): Record<string, string> {
    return { ...ask('properties.all', this.#scope) };
  }
  getKeys(): string[] {
    return Object.keys(ask('properties.all', this.#scope));
  }
  setProperty(key: unknown, value: unknown): this {
    if (arguments.length !== 2) throw signatureError(`${CLASS}.setProperty`, [key, value]);
    return this.#set({ [textOf(key)]: textOf(value) }, false);
  }
  setProperties(values: unknown, deleteAllOthers: unknown = false): this {
    if (!isObject(values)) throw signatureError(`${CLASS}.setProperties`, [values]);
    const texts = Object.entries(values).map(([key, value]) => [key, textOf(value)]);
    return this.#set(Object.fromEntries(texts) as Record<string, string>, deleteAllOthers === true);
  }
  deleteProperty(key: unknown): this {
    ask('properties.delete', { scope: this.#scope, key: textOf(key) });
    return this;
  }
  deleteAllProperties(): this {
    ask('properties.delete', { scope: this.#scope, key: null });
    return this;
  }

  #set(values: Record<string, string>, deleteOthers: boolean): this {
    ask('properties.set', { scope: this.#scope, values, deleteOthers });
    return this;
  }
}

publish(Properties, 'Properties', 'PropertiesService');
