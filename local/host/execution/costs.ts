// What service calls cost on the clock. Nothing so far: a table of measured milliseconds by call goes here.

const COST_MS: Readonly<Record<string, number | undefined>> = {};

/** @param call such as `Range.setValues` */
export function costMs(call: string): number {
  return COST_MS[call] ?? 0;
}
