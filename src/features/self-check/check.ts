// What a self-check is made of: questions as data, each with what its answer means and what to do about it.
import type { Permission } from '../../platform/permissions';
import type { Platform } from '../../platform/ports';
import type { ScratchTab } from '../../platform/probe';

/** What a check may look at. */
export interface Inspected {
  readonly platform: Platform;
  /** A tab of its own, removed afterwards; `null` where Google did not let it be made. */
  readonly scratch: ScratchTab | null;
  readonly permissions: readonly { readonly permission: Permission; readonly text: string }[];
  /** How many accounts the key opens. Throws what a person should read. */
  readonly askGenviral: () => number;
  readonly mayFormulasUseKey: boolean;
  readonly clock: ClockSeen;
}

export interface ClockSeen {
  /** Why a clock of this person ended itself; `null` where none did. */
  readonly lost: string | null;
  readonly isOn: boolean;
  /** Whether Google lists the clock that was noted. */
  readonly isStanding: boolean;
  /** Whether it came at least once, found the spreadsheet, and was recognised by the id that Google gave it. */
  readonly hasCome: boolean;
}

/** `told` is neither good nor bad: it answers a question that Google's pages leave open. */
export type Result = 'pass' | 'fail' | 'told';

export interface Answer {
  readonly result: Result;
  readonly found: string;
}

export interface Check {
  readonly what: string;
  /** May throw: then it failed, with what was thrown. */
  readonly look: (inspected: Inspected) => Answer;
  readonly means: string;
  /** For whoever sees it fail. */
  readonly todo: string;
}

export interface Finding extends Answer {
  readonly what: string;
  readonly means: string;
  readonly todo: string;
}

export const passIf = (isRight: boolean, found: string): Answer => ({
  result: isRight ? 'pass' : 'fail',
  found,
});
export const told = (found: string): Answer => ({ result: 'told', found });
