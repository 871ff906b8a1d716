// Joins the ports into what a room is given for one run.
import { publicIdOf } from '../features/connection/key';
import type { RunContext } from '../features/run-context';
import { makeClient } from '../genviral/client';
import type { Http, Platform } from '../platform/ports';
import { zoneBetween } from '../time/zone';
import type { Budget } from './budget';
import { permittedHttp } from './permission';

/** One call by Google: a menu item, a panel's request, a clock. */
export interface Execution {
  readonly platform: Platform;
  /** Counted from the beginning of the execution: dialogs may or may not stop Google's clock. */
  readonly budget: () => Budget;
  /** Who does it, where that is not the person at the keyboard. */
  readonly who?: string;
}

export interface ContextParts {
  readonly platform: Platform;
  readonly key: string;
  readonly budget: Budget;
  readonly report?: RunContext['report'];
  /** Whether a person wants the run to begin nothing more. */
  readonly isStopAsked?: () => boolean;
  /** Asks for permission first unless another is given: a formula cannot ask, and has no person to ask. */
  readonly http?: Http;
}

export function makeContext({
  platform,
  key,
  budget,
  report = () => undefined,
  isStopAsked = () => false,
  http = permittedHttp(platform),
}: ContextParts): RunContext {
  const clock = platform.clock();
  const workbook = platform.workbook();
  const zoneName = workbook.zoneName();
  return {
    workbook,
    store: platform.documentStore(),
    client: makeClient({
      http,
      clock,
      key,
      time: budget,
      jitter: jitterAt(clock.nowMs()),
    }),
    keyScope: `key:${publicIdOf(key)}`,
    identifiers: platform.identifiers(),
    nowMs: () => clock.nowMs(),
    sleep: (ms) => {
      clock.sleep(ms);
    },
    zone: (fromMs, toMs) =>
      zoneBetween(zoneName, fromMs, toMs, (instantMs) => platform.offsetMinutesAt(zoneName, instantMs)),
    mayBegin: () => budget.mayBegin() && !isStopAsked(),
    hasTime: () => budget.mayBegin(),
    report,
  };
}

/** In [0, 1): runs that began at different instants wait differently. */
function jitterAt(nowMs: number): number {
  return (nowMs % 997) / 997;
}
