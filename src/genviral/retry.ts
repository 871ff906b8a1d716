// Whether and when to send again: a pure decision.
import type { Trouble } from '../troubles/trouble';

export const MOST_ATTEMPTS = 3;
/** A longer wait eats the run: the next run goes on instead. */
export const LONGEST_WAIT_MS = 30_000;

/**
 * Milliseconds to wait before the next attempt, or `null` to give up. `attempt` counts from 1; `jitter` is in [0, 1).
 */
export function waitBeforeRetryMs(trouble: Trouble, attempt: number, jitter: number): number | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  const backoffMs = Math.round(1000 * 2 ** (attempt - 1) * (1 + jitter));
  switch (trouble.code) {
    case 'slow-down': {
      const waitMs = trouble.afterSeconds === null ? 2 * backoffMs : trouble.afterSeconds * 1000;
      return waitMs <= LONGEST_WAIT_MS ? waitMs : null;
    }
    case 'out-of-reach':
    case 'service-failed':
      return backoffMs;
    default:
      return null;
  }
}
