// What may cross between a page and the script by google.script.run.
// https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
import { isDate, isObject } from './brand';

/**
 * The JSON of what a function returned to a page; an illegal value arrives as `null`.
 * Undefined in arrays becomes null, in objects it is left out.
 */
export function pageResult(value: unknown): string {
  try {
    const json: unknown = isLegal(value, []) ? JSON.stringify(value) : null;
    return typeof json === 'string' ? json : 'null';
  } catch {
    return 'null';
  }
}

function isLegal(value: unknown, above: readonly unknown[]): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false;
  if (!isObject(value)) return true;
  if (isDate(value) || above.includes(value)) return false;
  const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
  if (!Array.isArray(value) && !isPlain(value)) return false;
  return inside.every((part) => isLegal(part, [...above, value]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
