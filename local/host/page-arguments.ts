// What a page may hand to google.script.run.
// https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
import { isDate, isObject } from './services/core/brand';

/** The index or name of the first illegal value, as Google's message names it; `null` when all are legal. */
export function illegalArgument(args: readonly unknown[]): string | null {
  for (const [index, arg] of args.entries()) {
    const illegal = illegalPart(arg, String(index), []);
    if (illegal !== null) return illegal;
  }
  return null;
}

function illegalPart(value: unknown, name: string, above: readonly unknown[]): string | null {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return name;
  if (!isObject(value)) return null;
  if (isDate(value) || above.includes(value)) return name;
  for (const [key, part] of Object.entries(value)) {
    const illegal = illegalPart(part, key, [...above, value]);
    if (illegal !== null) return illegal;
  }
  return null;
}
