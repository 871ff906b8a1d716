// What the panel may ask of the server: a closed list, shared by both sides. Everything that crosses is JSON.

export interface PanelState {
  readonly version: string;
  readonly connection: {
    /** Public id and last four characters; `null` where this person has no key here. */
    readonly key: string | null;
    readonly workspace: string | null;
    readonly accounts: number;
    /** Such as `Europe/Berlin, now 2026-10-19 08:05`. */
    readonly clock: string;
    /** Whether this person lets formulas use their key here. */
    readonly formulasAllowed: boolean;
  };
  readonly attention: readonly { readonly line: number; readonly title: string; readonly text: string }[];
  /** Why the rows could not be looked at. */
  readonly trouble: string | null;
  readonly lastRuns: readonly {
    readonly when: string;
    readonly what: string;
    readonly who: string;
    readonly result: string;
    readonly details: string;
  }[];
  /** What the Posts tab holds. */
  readonly posts: string;
  /** Which posts are asked for. */
  readonly selection: PanelSelection;
  readonly ranges: readonly string[];
  readonly platforms: readonly string[];
  readonly orders: readonly string[];
  /** `null` before this person connected. */
  readonly automation: PanelAutomation | null;
}

export interface PanelAutomation {
  /** Minutes between two runs; 0 where it is off. */
  readonly every: number;
  /** It runs as somebody else, who alone can change it. */
  readonly isAnothers: boolean;
  readonly text: string;
  /** What was put right, or needs a person. */
  readonly told: readonly string[];
  readonly jobs: readonly PanelJob[];
}

export interface PanelJob {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly setting: PanelJobSetting;
  readonly last: string;
  readonly next: string;
  readonly said: string;
  readonly isTrouble: boolean;
}

export interface PanelJobSetting {
  readonly isOn: boolean;
  /** Weekdays count from Monday, 1 to 7. */
  readonly interval:
    | { readonly kind: 'beat' }
    | { readonly kind: 'daily'; readonly hour: number }
    | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number };
}

export interface PanelSelection {
  /** One of the ranges, or `custom` with two days. */
  readonly range: string;
  readonly start: string;
  readonly end: string;
  /** None means all. */
  readonly platforms: readonly string[];
  /** Names with commas between; nothing means the accounts of this file. */
  readonly accounts: string;
  readonly order: string;
}

export interface PanelCalls {
  state: { input: null; output: PanelState };
  checkRows: { input: null; output: string };
  updateNow: { input: PanelSelection; output: string };
  allowFormulas: { input: { readonly allowed: boolean }; output: string };
  setEvery: { input: { readonly every: number }; output: string };
  setJob: { input: { readonly id: string; readonly setting: PanelJobSetting }; output: string };
  showRow: { input: { readonly line: number }; output: null };
}

export type PanelCallName = keyof PanelCalls;

/** The answer to a call: what was asked for, or one sentence about why not. */
export type PanelAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string };
