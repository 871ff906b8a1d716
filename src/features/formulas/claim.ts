// One of many equal cells asks Genviral, the others wait for its answer. A cache cannot compare and set, so whoever wants
// to fetch leaves a token, waits, and looks whose token stands. The document's lock is not for this: people wait for it.
import type { Clock, Identifiers } from '../../platform/ports';
import { SECOND_MS } from '../../time/instant';
import { stop } from '../../troubles/trouble';
import { claimName, look, type Kept, type Look, type Shelf } from './cache';

/** Tokens are compared after this long at least; equal cells start within less. */
const SHORTEST_PAUSE_MS = 150;
const PAUSE_SPREAD_MS = 250;
/** Longer than a cell may work: a claim that outlives its cell frees itself. */
const CLAIM_SECONDS = 25;
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 1600;
/** After this a cell that waits says so: Sheets ends it at 30 seconds. */
const WAITS_FOR_MS = 17 * SECOND_MS;

export interface Claiming {
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly startedMs: number;
  /** Told of a cache that failed; the work goes on without it. */
  readonly log: (line: string) => void;
}

/** The kept answer, or what `ask` gives where this cell is the one to fetch it. `ask` keeps its answer under the token. */
export function oneForAll(claiming: Claiming, ask: (token: string) => Kept): Kept {
  const { shelf, clock, identifiers, startedMs } = claiming;
  let waitMs = FIRST_WAIT_MS;
  for (;;) {
    const first = lookSafely(claiming);
    if (first.kept) return first.kept;
    if (first.claim === null) {
      const token = identifiers.uuid();
      const put = (): void => {
        shelf.cache.put(claimName(shelf.name), token, CLAIM_SECONDS);
      };
      safely(claiming, put, undefined);
      clock.sleep(pauseMs(token));
      const second = lookSafely(claiming);
      if (second.kept) return second.kept;
      // A claim that is gone was lost with the cache: then nobody else will come.
      if (second.claim === token || second.claim === null) return asHolder(claiming, token, ask);
    }
    if (clock.nowMs() - startedMs + waitMs > WAITS_FOR_MS) stop({ code: 'formula-slow' });
    clock.sleep(waitMs);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.5);
  }
}

function asHolder(claiming: Claiming, token: string, ask: (token: string) => Kept): Kept {
  try {
    return ask(token);
  } finally {
    const remove = (): void => {
      claiming.shelf.cache.remove(claimName(claiming.shelf.name));
    };
    safely(claiming, remove, undefined);
  }
}

/** Spread by the token, so that cells which start together do not look together. */
function pauseMs(token: string): number {
  const spread = parseInt(token.replace(/[^0-9a-f]/gi, '').slice(0, 6), 16) || 0;
  return SHORTEST_PAUSE_MS + (spread % (PAUSE_SPREAD_MS + 1));
}

/** What stands in the cache; nothing where the cache itself fails. */
export function lookSafely(claiming: Claiming): Look {
  return safely(claiming, () => look(claiming.shelf), { kept: null, claim: null });
}

/** The cache makes things faster and nothing else: without it the answer is the same. */
export function safely<T>({ log }: Pick<Claiming, 'log'>, work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    log(`A formula goes on without the cache: ${error instanceof Error ? error.message : String(error)}`);
    return otherwise;
  }
}
