// What is chosen among a few. Pure.
import type { UpdatePartChoice } from '../../calls/update';

/** None chosen means all, so all but one are written out. */
export function toggledOf(all: readonly string[], chosen: readonly string[], one: string): readonly string[] {
  const before = chosen.length === 0 ? all : chosen;
  const after = before.includes(one) ? before.filter((other) => other !== one) : [...before, one];
  return after.length === all.length ? [] : after;
}

/** In the order of all: the same choice is the same wish, in whatever order it was clicked together. */
export function toggledIn(
  all: readonly UpdatePartChoice[],
  chosen: readonly string[],
  one: string,
): readonly string[] {
  return all.map(({ id }) => id).filter((id) => (id === one ? !chosen.includes(id) : chosen.includes(id)));
}

/** `the usual`, `all`, or `3 of 7`. */
export function partsText(all: readonly UpdatePartChoice[], chosen: readonly string[]): string {
  if (chosen.length === all.length) return 'all';
  const isUsual = all.every(({ id, isUsual: wanted }) => chosen.includes(id) === wanted);
  return isUsual ? 'the usual' : String(chosen.length) + ' of ' + String(all.length);
}
