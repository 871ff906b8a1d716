// What the server tells a page, and how things are called that both know. Types only, but for the key of a formula.
import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { FunctionArgument, FunctionResult } from '../host/engine/functions';
import type { Answer, Dialog, Menu, Toast } from '../host/index';

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

/** What every window shows around the grid. */
export interface Scene {
  /** The clock's instant; it stands still until somebody moves it. */
  readonly nowMs: number;
  readonly menus: readonly Menu[];
  readonly isRunning: boolean;
  readonly question: Question | null;
  readonly sidebar: OpenPage | null;
  readonly dialog: OpenPage | null;
}

/** What stays as it is while the workbench runs. */
export interface Facts {
  readonly spreadsheetName: string;
  readonly zone: string;
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
    }
  | { readonly kind: 'revision'; readonly message: CollaborationMessage }
  | { readonly kind: 'scene'; readonly scene: Scene }
  | { readonly kind: 'formula'; readonly key: string; readonly result: FunctionResult }
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
