// What the frame of the panel asks for, whatever section is open.

/** What everything in the panel depends on. */
export interface ShellState {
  readonly version: string;
  /** Whether this person has a key here and the file belongs to a workspace: before that there is only Connect. */
  readonly isConnected: boolean;
  /** `null` where nothing runs in this spreadsheet. */
  readonly running: RunningNow | null;
  /** Numbers beside the names of sections. */
  readonly badges: {
    /** What needs a person today. */
    readonly today: number;
  };
  /** Another one where what sections show changed since: a page that was left for a while loads again only then. */
  readonly marks: {
    /** Of the rows of Schedule. */
    readonly rows: string;
    /** Of what the document remembers: what was fetched, what ran, settings. */
    readonly document: string;
  };
}

export interface RunningNow {
  readonly what: string;
  readonly who: string;
  /** What it is at, such as Posts; empty before it said. */
  readonly phase: string;
  readonly done: number;
  /** 0 as long as nobody knows. */
  readonly of: number;
}

/** A cell of Schedule that a person should see. */
export interface CellPlace {
  /** Where the row stood when it was read. */
  readonly line: number;
  /** Knows the row again wherever it went; empty on a row that has none yet. */
  readonly key: string;
  /** The header of the column; empty means the first one. */
  readonly header: string;
}

export interface ShellCalls {
  state: { input: null; output: ShellState };
  /** One cache call: the page asks it every few seconds while something runs. */
  running: { input: null; output: RunningNow | null };
  /** Asks what runs to stop before its next wave; gives what that is, or `null` where nothing runs any more. */
  stopRun: { input: null; output: RunningNow | null };
  showCell: { input: CellPlace; output: null };
}
