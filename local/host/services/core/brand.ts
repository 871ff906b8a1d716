// What scripts hand to services, told apart by brand: contract tests call the services from another realm, whose
// arrays and dates are no `instanceof` of ours.

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A value as text, the way Google's services take what is no text. */
export const textOf: (value: unknown) => string = String;

/** A whole number, which is what Google's methods take for rows, columns and counts. */
export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
