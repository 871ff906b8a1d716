// What the section Today asks for.
import type { CellPlace } from './shell';

export interface TodayState {
  readonly attention: readonly {
    readonly place: CellPlace;
    readonly title: string;
    readonly text: string;
  }[];
  /** Why the rows could not be looked at. */
  readonly trouble: string | null;
  readonly lastRuns: readonly LastRun[];
}

export interface LastRun {
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly result: string;
  readonly details: string;
}

export interface TodayCalls {
  todayState: { input: null; output: TodayState };
}
