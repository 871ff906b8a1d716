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
  readonly range: string;
  readonly ranges: readonly string[];
}

export interface PanelCalls {
  state: { input: null; output: PanelState };
  checkRows: { input: null; output: string };
  updateNow: { input: { readonly range: string }; output: string };
  showRow: { input: { readonly line: number }; output: null };
}

export type PanelCallName = keyof PanelCalls;

/** The answer to a call: what was asked for, or one sentence about why not. */
export type PanelAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string };
