// How a call of the panel is answered: its input is checked like any other that comes from outside.
import * as z from 'zod/mini';
import type { Execution } from '../../../runs/context';
import type { InstantMs } from '../../../time/instant';
import { zoneBetween, type Zone } from '../../../time/zone';
import { stop } from '../../../troubles/trouble';
import type { PanelCalls } from '../calls';

/** One answer for each call of a section; the compiler refuses a call without one. */
export type Answers<Calls extends { readonly [Name in keyof Calls]: { readonly output: unknown } }> = {
  readonly [Name in keyof Calls]: (execution: Execution, input: unknown) => Calls[Name]['output'];
};

export type AllAnswers = Answers<PanelCalls>;

/** The input, where it has the shape; else the call stops, and nothing was done. */
export function parsed<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const result = z.safeParse(schema, input);
  return result.success
    ? result.data
    : stop({ code: 'unknown-request', detail: z.prettifyError(result.error) });
}

export type Reach = Pick<Execution, 'platform'>;

/** The zone around now, for what people read. Two service calls. */
export function zoneNow({ platform }: Reach): Zone {
  const nowMs = platform.clock().nowMs();
  return zoneFrom({ platform })(nowMs, nowMs);
}

/** The zone of the spreadsheet in a stretch of time. */
export function zoneFrom({ platform }: Reach): (fromMs: InstantMs, toMs: InstantMs) => Zone {
  const name = platform.workbook().zoneName();
  return (fromMs, toMs) =>
    zoneBetween(name, fromMs, toMs, (instantMs) => platform.offsetMinutesAt(name, instantMs));
}
