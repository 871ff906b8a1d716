// How much of an execution is left. Apps Script kills it after six minutes without running `finally`.
// https://developers.google.com/apps-script/guides/services/quotas
import type { TimeLeft } from '../genviral/client';
import type { Clock } from '../platform/ports';
import { MINUTE_MS, SECOND_MS } from '../time/instant';
import { stop } from '../troubles/trouble';

const EXECUTION_MS = 6 * MINUTE_MS;
/** Kept for writing down what came back. */
const RESERVE_MS = 45 * SECOND_MS;
const LONGEST_ANSWER_SECONDS = 60;

export interface Budget extends TimeLeft {
  /** Whether another wave may begin. */
  mayBegin(): boolean;
}

/** In milliseconds from the beginning of the execution. */
export interface Limits {
  /** After this no new work is begun. */
  readonly beginNothingAfterMs: number;
  /** What was begun may still ask until then. */
  readonly askUntilMs: number;
  /** No request may still be waited for then. */
  readonly answersUntilMs: number;
}

const WHOLE_EXECUTION: Limits = {
  beginNothingAfterMs: 4.5 * MINUTE_MS,
  askUntilMs: 4.5 * MINUTE_MS,
  answersUntilMs: EXECUTION_MS - RESERVE_MS,
};

/** A part of an execution, for the clock's runs: what they use of the day is shared among all of a person's files. */
export function limitsOfShare(shareMs: number): Limits {
  return { beginNothingAfterMs: 0.8 * shareMs, askUntilMs: 0.8 * shareMs, answersUntilMs: shareMs };
}

/** A part of a run whose panel waits: pages give up on an answer at some point, and people sooner. */
export const PANEL_PART: Limits = {
  beginNothingAfterMs: 27 * SECOND_MS,
  askUntilMs: 38 * SECOND_MS,
  answersUntilMs: 48 * SECOND_MS,
};

export function makeBudget(clock: Clock, startedMs: number, limits: Limits = WHOLE_EXECUTION): Budget {
  const elapsedMs = (): number => clock.nowMs() - startedMs;
  const mayBegin = (): boolean => elapsedMs() < limits.beginNothingAfterMs;
  return {
    mayBegin,
    hasTimeFor: (ms) => elapsedMs() + ms < limits.askUntilMs,
    timeoutSeconds: () => {
      if (elapsedMs() >= limits.askUntilMs) {
        stop({ code: 'out-of-time', done: 'What was done so far is written down.' });
      }
      const leftMs = limits.answersUntilMs - elapsedMs();
      return Math.floor(Math.min(LONGEST_ANSWER_SECONDS, leftMs / SECOND_MS));
    },
  };
}
