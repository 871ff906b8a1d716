// Chance without state: the same world asked the same question draws the same lot, so that runs can be repeated and a
// refused request leaves no trace.

/** A well-mixed 32-bit number of a text (FNV-1a with a final avalanche). */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A source of numbers that follow from its seed alone. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  unit(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Dice for one question (mulberry32). */
export function diceFor(question: string): Dice {
  let state = hash32(question);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  return { unit, between, pick: (list) => list[between(0, list.length - 1)] ?? list[0] };
}

const word = (dice: Dice): string => dice.between(0, 0xffff_ffff).toString(16).padStart(8, '0');

/** A UUID of version 4's form. */
export function uuid(dice: Dice): string {
  const [one, two, three, four] = [word(dice), word(dice), word(dice), word(dice)];
  const variant = dice.pick(['8', '9', 'a', 'b']);
  return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-${variant}${three.slice(1, 4)}-${three.slice(4)}${four}`;
}

/** Digits, the first never 0. */
export function digits(dice: Dice, length: number): string {
  let text = dice.between(1, 9).toString();
  while (text.length < length) text += dice.between(0, 999_999).toString().padStart(6, '0');
  return text.slice(0, length);
}

const URL_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Letters as video platforms put them into addresses; a leading `-` is possible, as there. */
export function urlLetters(dice: Dice, length: number): string {
  return Array.from({ length }, () => URL_LETTERS.charAt(dice.between(0, 63))).join('');
}
