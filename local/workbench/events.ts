// What the server tells a page, and how things are called that both know. Types only, but for the key of a formula.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { FileState } from '../files/for-workbench';
import type { FunctionArgument, FunctionResult } from '../host/engine/functions';
import type { Answer, Dialog, Menu, Toast } from '../host/index';
import type { StoryName } from '../stories/stories';
import type { FaultName } from './faults';
import type { PersonId } from './people';

/** Cells that are selected: `{ sheet: 'Schedule', range: 'A2:C5' }`. */
export interface Selection {
  readonly sheet: string;
  readonly range: string;
}

/** Where a page of the add-on can stand. */
export type Place = 'sidebar' | 'dialog';

/** A page of the add-on that is open. Its content is served apart, because it must not run in the workbench's own page. */
export interface OpenPage {
  readonly title: string;
  /** Another one, or the same anew, has another version. */
  readonly version: number;
}

/** An alert or a prompt that waits for a person. */
export interface Question extends Dialog {
  readonly id: number;
}

/** How something that ran by the clock ended. */
export interface LastRun {
  readonly atMs: number;
  readonly isOk: boolean;
  readonly text: string;
}

/** A trigger of Google's, as the bench lists it. */
export interface TriggerLine {
  readonly id: string;
  readonly person: string;
  readonly handler: string;
  /** `null` for one that has run for the last time, or is not of the clock. */
  readonly dueMs: number | null;
  readonly last: LastRun | null;
}

/** An instant ahead at which something happens. */
export interface Ahead {
  readonly what: string;
  readonly atMs: number;
}

/** A request of the add-on and its answer, without the key and cut to a length that can be read. */
export interface HttpLine {
  readonly id: number;
  readonly atMs: number;
  /** What ran when it was sent. */
  readonly during: string;
  readonly method: string;
  readonly path: string;
  readonly status: number | 'cut';
  readonly tookMs: number;
  readonly isFaulty: boolean;
  readonly request: string;
  readonly response: string;
}

/** What every window shows around the grid. */
export interface Scene {
  /** The clock's instant; it stands still until somebody moves it. */
  readonly nowMs: number;
  readonly isTimePassing: boolean;
  readonly ahead: readonly Ahead[];
  readonly triggers: readonly TriggerLine[];
  readonly faults: readonly FaultName[];
  /** Who sits in front of the spreadsheet, in all windows. */
  readonly person: PersonId;
  /** Who has a key here. */
  readonly connected: readonly PersonId[];
  /** The story that is being made, and how far it is. */
  readonly preparing: { readonly story: StoryName; readonly step: string } | null;
  /** How it stands with the person's file, where one is open. */
  readonly file: FileState | null;
  readonly menus: readonly Menu[];
  readonly isRunning: boolean;
  readonly question: Question | null;
  readonly sidebar: OpenPage | null;
  readonly dialog: OpenPage | null;
}

/** What stays as it is while a story is played. */
export interface Facts {
  readonly spreadsheetName: string;
  readonly zone: string;
  readonly story: StoryName;
  /** The file that keeps the state from one start to the next, if one does. */
  readonly keptIn: string | null;
  /** The person's file that is open in place of a story: its name and the tab that is worked on. */
  readonly file?: { readonly name: string; readonly tab: string } | undefined;
  /** Names of the add-on's custom functions. */
  readonly functions: readonly string[];
}

/** Result of a custom function, by `formulaKey`. */
export type FormulaResults = Readonly<Record<string, FunctionResult>>;

/** How a call of `google.script.run` ended. */
export type CallResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

export type ServerEvent =
  | {
      readonly kind: 'hello';
      /** Of this run of the workbench: another one has another history. */
      readonly run: string;
      readonly facts: Facts;
      /** o-spreadsheet's data, and every revision since. */
      readonly workbook: object;
      readonly revisions: readonly CollaborationMessage[];
      readonly formulas: FormulaResults;
      readonly scene: Scene;
      readonly selection: Selection;
      readonly exchanges: readonly HttpLine[];
    }
  | { readonly kind: 'revision'; readonly message: CollaborationMessage }
  | { readonly kind: 'scene'; readonly scene: Scene }
  | { readonly kind: 'formula'; readonly key: string; readonly result: FunctionResult }
  | { readonly kind: 'exchange'; readonly exchange: HttpLine }
  | { readonly kind: 'log-cleared' }
  | { readonly kind: 'toast'; readonly toast: Toast }
  /** A run failed. */
  | { readonly kind: 'trouble'; readonly text: string }
  /** A script selected cells. */
  | { readonly kind: 'selected'; readonly selection: Selection }
  | { readonly kind: 'result'; readonly id: string; readonly result: CallResult };

export type { Answer, Dialog, Menu, Toast };

/** Sheets computes a custom function once for the same arguments; so both sides know a result by this. */
export function formulaKey(name: string, args: readonly FunctionArgument[]): string {
  return JSON.stringify([name, args]);
}
