// The closed set of things that can go wrong: a code for programs, facts for the sentence. A row's own faults are not
// here (the row carries them); these stop a run or a call.

export type Trouble =
  KeyTrouble | ServiceTrouble | SheetTrouble | RunTrouble | GoogleTrouble | FormulaTrouble;

/** The key, and what it opens. */
export type KeyTrouble =
  | { readonly code: 'not-connected' }
  /** Somebody connected the spreadsheet, and this person has no key in it. `who` is empty where nobody knows the name. */
  | { readonly code: 'no-own-key'; readonly who: string }
  | { readonly code: 'key-malformed' }
  | { readonly code: 'key-refused' }
  /** It was checked, and then waited too long for the answer which accounts belong to the file. */
  | { readonly code: 'key-expired' }
  | { readonly code: 'no-plan' }
  | { readonly code: 'tier-not-allowed' }
  | { readonly code: 'no-accounts' }
  | { readonly code: 'other-workspace'; readonly bound: string; readonly offered: string };

/** What Genviral answers, or does not. */
export type ServiceTrouble =
  | { readonly code: 'out-of-reach'; readonly detail: string }
  | { readonly code: 'slow-down'; readonly afterSeconds: number | null }
  | { readonly code: 'service-failed'; readonly status: number; readonly detail: string }
  | { readonly code: 'refused'; readonly status: number; readonly errorCode: string; readonly detail: string }
  | { readonly code: 'unreadable-answer'; readonly what: string; readonly detail: string }
  | { readonly code: 'too-many-posts'; readonly found: number; readonly limit: number }
  | { readonly code: 'bad-range'; readonly detail: string }
  | { readonly code: 'not-tracked'; readonly names: readonly string[] };

/** What a person made of the spreadsheet. */
export type SheetTrouble =
  | { readonly code: 'no-room'; readonly needed: number; readonly left: number }
  | { readonly code: 'tab-missing'; readonly tab: string }
  | { readonly code: 'column-missing'; readonly tab: string; readonly header: string }
  | { readonly code: 'column-doubled'; readonly tab: string; readonly header: string }
  | { readonly code: 'broken-note'; readonly name: string }
  | {
      readonly code: 'nothing-selected';
      readonly tab: string;
      readonly selected: 'elsewhere' | 'header' | 'empty';
    }
  | { readonly code: 'rows-moved' }
  | { readonly code: 'row-gone'; readonly line: number }
  | { readonly code: 'no-calendar'; readonly tab: string; readonly why: 'ours' | 'empty' };

/** A run, and what a person agreed to. */
export type RunTrouble =
  | {
      readonly code: 'busy';
      readonly what: string;
      readonly who: string;
      readonly done: number;
      readonly of: number;
    }
  | { readonly code: 'out-of-time'; readonly done: string }
  | { readonly code: 'consent-over' }
  | { readonly code: 'plan-changed' }
  | { readonly code: 'nothing-agreed' }
  | { readonly code: 'offer-changed' }
  | { readonly code: 'panel-too-short' }
  | { readonly code: 'unknown-request'; readonly detail: string };

/** What Google, its clock or the installation stands in the way with. */
export type GoogleTrouble =
  | { readonly code: 'clock-too-often' }
  | { readonly code: 'clock-refused'; readonly detail: string }
  | { readonly code: 'clock-of-another'; readonly who: string }
  /** `what` completes "may not": what the person did not let the add-on do. */
  | { readonly code: 'permission-missing'; readonly what: string }
  | { readonly code: 'newer-document' }
  // E-mail
  | { readonly code: 'bad-address'; readonly given: string }
  | {
      readonly code: 'no-mail';
      readonly why: 'build' | 'consent' | 'quota' | 'refused' | 'no-address';
      /** Where a person can allow it, or what Google said. */
      readonly detail: string;
    };

/** What stops a formula; its sentence is read in the note of a cell. */
export type FormulaTrouble =
  | {
      readonly code: 'bad-argument';
      readonly argument: string;
      /** What the cell or text shows. */
      readonly given: string;
      readonly allowed: string;
    }
  | { readonly code: 'not-covered'; readonly held: string; readonly wanted: string }
  | { readonly code: 'none-tracked' }
  | { readonly code: 'post-unknown'; readonly given: string; readonly isLive: boolean }
  | { readonly code: 'other-accounts-post'; readonly given: string }
  | { readonly code: 'formula-slow' };

export type TroubleCode = Trouble['code'];

/** Thrown where a run or a call cannot go on. Never thrown for what is wrong with a single row. */
export class TroubleError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.code);
    this.name = 'TroubleError';
    this.trouble = trouble;
  }
}

/** Stops the run or call with this trouble. */
export function stop(trouble: Trouble): never {
  throw new TroubleError(trouble);
}

/** Whether every further request would fail the same way until a person does something. */
export function isHopeless(trouble: Trouble): boolean {
  return trouble.code === 'key-refused' || trouble.code === 'no-plan' || trouble.code === 'tier-not-allowed';
}
