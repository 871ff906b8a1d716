// How long a formula may work. Sheets ends it at 30 seconds with a text of its own; ours ends well before.
// https://developers.google.com/apps-script/guides/sheets/functions#return_values
import type { Clock } from '../platform/ports';
import { SECOND_MS } from '../time/instant';
import { stop } from '../troubles/trouble';
import type { Budget } from './budget';

const WORKS_FOR_MS = 18 * SECOND_MS;
const LONGEST_ANSWER_SECONDS = 12;

export function makeFormulaBudget(clock: Clock, startedMs: number): Budget {
  const leftMs = (): number => startedMs + WORKS_FOR_MS - clock.nowMs();
  const mayBegin = (): boolean => leftMs() >= SECOND_MS;
  return {
    mayBegin,
    hasTimeFor: (ms) => leftMs() - ms >= SECOND_MS,
    timeoutSeconds: () => {
      if (!mayBegin()) stop({ code: 'formula-slow' });
      return Math.floor(Math.min(LONGEST_ANSWER_SECONDS, leftMs() / SECOND_MS));
    },
  };
}
