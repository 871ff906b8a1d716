// What the section Today asks for.
import type { CellPlace } from './shell';

export interface TodayState {
  /** Rows that need a person, by what is wrong with them, most dangerous first. */
  readonly groups: readonly TodayGroup[];
  /** How many rows want mending and are not ticked Ready: these need nobody yet. */
  readonly ideas: number;
  /** What no row says. */
  readonly notices: readonly TodayNotice[];
  /** Why the rows could not be looked at. */
  readonly trouble: string | null;
  readonly lastRuns: readonly LastRun[];
  /** The time of the spreadsheet's clock when all this was looked at. */
  readonly asOf: string;
}

export interface TodayGroup {
  readonly title: string;
  /** What it means and what to do. */
  readonly meaning: string;
  readonly count: number;
  /** The first of them: nobody reads hundreds in a panel. */
  readonly rows: readonly {
    readonly place: CellPlace;
    /** The beginning of its caption. */
    readonly title: string;
    readonly text: string;
  }[];
}

export interface TodayNotice {
  readonly title: string;
  readonly text: string;
  readonly section: 'update' | 'automation';
  readonly isTrouble: boolean;
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
