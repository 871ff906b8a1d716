/** The only time that a script sees. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  nowMs(): number;
  /** Moves the clock on: sleeping and waiting take no real time. */
  advance(ms: number): void;
}

/** A clock that stands still until somebody moves it. */
export function manualClock(startMs: number): Clock {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    advance: (ms) => {
      nowMs += ms;
    },
  };
}

/** The machine's clock, ahead by all that scripts have slept. */
export function systemClock(): Clock {
  let aheadMs = 0;
  return {
    nowMs: () => Date.now() + aheadMs,
    advance: (ms) => {
      aheadMs += ms;
    },
  };
}
