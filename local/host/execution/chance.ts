// Chance that can be repeated: the same seed gives the same numbers.

export interface Chance {
  /** From 0 up to, but not including, 1. */
  next(): number;
  whole(below: number): number;
  /** A random (version 4) UUID. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4 */
  uuid(): string;
}

/** The numbers below a count, in any order. */
export function anyOrder(count: number, chance: Chance): number[] {
  const left = Array.from({ length: count }, (_item, index) => index);
  return Array.from({ length: count }, () => left.splice(chance.whole(left.length), 1)[0] ?? 0);
}

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32: 32 bits of state are plenty for tests.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  const uuid = (): string =>
    'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
      (place === 'x' ? whole(16) : 8 + whole(4)).toString(16),
    );
  return { next, whole, uuid };
}
