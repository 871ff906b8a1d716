// A run has over a hundred calls, and breaking each in each way takes half an hour: usually every few are broken. All, with
//   GENVIRAL_FAULTS=every npx jest -c test/jest.config.mjs test/faults
const isEvery = process.env['GENVIRAL_FAULTS'] === 'every';

/**
 * @param count how many calls there are
 * @param step every so many, unless all are wanted
 * @param first the first one; two ways of breaking at every second call can share the calls between them
 * @returns their numbers, from 1
 */
export function someCalls(count: number, step: number, first = step): readonly number[] {
  const every = Array.from({ length: count }, (_, index) => index + 1);
  return isEvery ? every : every.filter((index) => index >= first && (index - first) % step === 0);
}
