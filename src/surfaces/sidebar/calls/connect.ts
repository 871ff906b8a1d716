// What the section Connect asks for.

export interface ConnectState {
  /** Public id and last four characters; `null` where this person has no key here. */
  readonly key: string | null;
  readonly workspace: string | null;
  /** Who connected the file; empty where nobody knows. */
  readonly connectedBy: string;
  readonly accounts: number;
  /** Such as `Europe/Berlin, now 2026-10-19 08:05`. */
  readonly clock: string;
  /** Whether this person lets formulas use their key here. */
  readonly formulasAllowed: boolean;
  /** For Activity; empty where none was typed. */
  readonly name: string;
}

/** What a key opens, before anything is kept of it but in the person's own store. */
export interface KeyOffer {
  readonly key: string;
  readonly workspace: string;
  /** The plan and its credits in a sentence, or why Genviral says nothing about it. */
  readonly plan: string;
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string;
    /** As people see it on the platform; may be empty. */
    readonly shownAs: string;
    /** Whether it belongs to the file already; all do before the first time. */
    readonly isChosen: boolean;
  }[];
  /** Rows that came with a copy of another file. */
  readonly copiedRows: number;
}

export interface Joining {
  readonly accountIds: readonly string[];
  readonly name: string;
  /** Whether rows that came with a copy begin anew here. */
  readonly startsFresh: boolean;
}

export interface ConnectCalls {
  connectState: { input: null; output: ConnectState };
  /** A key as pasted. */
  checkKey: { input: { readonly key: string }; output: KeyOffer };
  /** The same for the key that is here already. */
  checkOwnKey: { input: null; output: KeyOffer };
  join: { input: Joining; output: string };
  saveName: { input: { readonly name: string }; output: string };
  forgetKey: { input: null; output: string };
  allowFormulas: { input: { readonly allowed: boolean }; output: string };
}
