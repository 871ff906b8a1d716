// Makes a class a Google service: its calls go through the choke point, and what it lacks throws its own name.
import { ask } from './bridge';

/** Constructors whose instances scripts may hold. */
type ServiceClass = abstract new (...args: never[]) => object;
type Method = (this: unknown, ...args: unknown[]) => unknown;

const fullNames = new WeakMap<object, string>();

/** A service that calls another one is one call, not two. */
let depth = 0;

/**
 * Every method called by a script is told to the host before it runs: counted, checked, possibly refused.
 * @param name the class as calls are counted, such as `Range`
 * @param owner what Google's messages put before it, such as `SpreadsheetApp`
 */
export function publish(service: ServiceClass, name: string, owner = ''): void {
  const prototype = service.prototype as object;
  fullNames.set(prototype, owner === '' ? name : `${owner}.${name}`);
  countCalls(prototype, name);
}

/** Of the class and the classes that it extends; behind the last of them stands the thrower. */
function countCalls(prototype: object, name: string): void {
  for (const key of Object.getOwnPropertyNames(prototype)) {
    const member = Object.getOwnPropertyDescriptor(prototype, key);
    if (key === 'constructor' || typeof member?.value !== 'function') continue;
    const counted = throughChokePoint(`${name}.${key}`, member.value as Method);
    Object.defineProperty(prototype, key, { ...member, value: counted });
  }
  const parent = Object.getPrototypeOf(prototype) as object;
  if (parent === Object.prototype) Object.setPrototypeOf(prototype, missingMembers(name));
  else countCalls(parent, name);
}

/** The class as Google's messages name it, such as `SpreadsheetApp.Range`; `null` for any other value. */
export function serviceName(value: object): string | null {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null ? null : (fullNames.get(prototype) ?? null);
}

/** An object without members: stands for a service that the host does not have at all. */
export function absentService(name: string): object {
  return Object.create(missingMembers(name)) as object;
}

function throughChokePoint(name: string, method: Method): Method {
  return function (this: unknown, ...args: unknown[]): unknown {
    if (depth > 0) return method.apply(this, args);
    const tellEnd = ask('call.enter', name);
    depth++;
    let result: unknown;
    try {
      result = method.apply(this, args);
    } finally {
      depth--;
    }
    if (tellEnd) ask('call.leave', name);
    return result;
  };
}

/** The end of a service's prototype chain: whoever looks this far asked for something that is not here. */
function missingMembers(name: string): object {
  const toString = (): string => name;
  return new Proxy(Object.create(null) as object, {
    get(_target, key, receiver: unknown): unknown {
      if (key === 'toString') return toString;
      if (typeof key === 'symbol' || key in Object.prototype) {
        return Reflect.get(Object.prototype, key, receiver);
      }
      // Asked of every object by promises, JSON and the printers of test tools.
      if (/^(then|toJSON|inspect|nodeType|tagName|asymmetricMatch)$|^[$_@]/.test(key)) return undefined;
      throw new Error(`${name}.${key} is not in the local host`);
    },
  });
}
