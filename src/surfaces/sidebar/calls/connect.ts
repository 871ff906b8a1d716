// What the section Connect asks for.

export interface ConnectState {
  /** Public id and last four characters; `null` where this person has no key here. */
  readonly key: string | null;
  readonly workspace: string | null;
  readonly accounts: number;
  /** Such as `Europe/Berlin, now 2026-10-19 08:05`. */
  readonly clock: string;
  /** Whether this person lets formulas use their key here. */
  readonly formulasAllowed: boolean;
}

export interface ConnectCalls {
  connectState: { input: null; output: ConnectState };
  allowFormulas: { input: { readonly allowed: boolean }; output: string };
}
