// How much of an execution is left. Apps Script kills it after six minutes without running `finally`.
// https://developers.google.com/apps-script/guides/services/quotas
import type { TimeLeft } from '../genviral/client';
import type { Clock } from '../platform/ports';
import { MINUTE_MS, SECOND_MS } from '../time/instant';
import { stop } from '../troubles/trouble';

const EXECUTION_MS = 6 * MINUTE_MS;
/** After this no new work is begun. */
const BEGIN_NOTHING_AFTER_MS = 4.5 * MINUTE_MS;
/** Kept for writing down what came back. */
const RESERVE_MS = 45 * SECOND_MS;
const LONGEST_ANSWER_SECONDS = 60;

export interface Budget extends TimeLeft {
  /** Whether another wave may begin. */
  mayBegin(): boolean;
}

export function makeBudget(clock: Clock, startedMs: number): Budget {
  const elapsedMs = (): number => clock.nowMs() - startedMs;
  const mayBegin = (): boolean => elapsedMs() < BEGIN_NOTHING_AFTER_MS;
  return {
    mayBegin,
    hasTimeFor: (ms) => elapsedMs() + ms < BEGIN_NOTHING_AFTER_MS,
    timeoutSeconds: () => {
      if (!mayBegin()) stop({ code: 'out-of-time', done: 'What was done so far is written down.' });
      const leftMs = EXECUTION_MS - RESERVE_MS - elapsedMs();
      return Math.floor(Math.min(LONGEST_ANSWER_SECONDS, leftMs / SECOND_MS));
    },
  };
}
