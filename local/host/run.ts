// How a function of the project is run, and what comes of it.
import type { Mode, Surface } from './execution/modes';
import type { CallError } from './services/core/entry-call';

export interface RunOptions {
  /** Copied into the script as JSON; dates stay dates. `onOpen` and `onInstall` get Google's event unless given. */
  readonly args?: readonly unknown[];
  /** `FULL` unless given. */
  readonly mode?: Mode;
  /** `menu` unless given. */
  readonly surface?: Surface;
  /** The spreadsheet's owner unless given. */
  readonly person?: string;
  /** `false` for an execution without a document, as an add-on's clock trigger may be. */
  readonly hasDocument?: boolean;
  /** `false` leaves custom functions at Loading... until `calculate()`. */
  readonly calculate?: boolean;
}

/** How an execution ended. */
export type Run = (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallError }
) & {
  /** Service calls by name, and `http` for the requests sent. */
  readonly calls: Readonly<Record<string, number>>;
  /** On the host's clock. */
  readonly elapsedMs: number;
  /** As `elapsedMs`, with what service calls cost even where they do not move the clock; see execution/costs.ts. */
  readonly modelledMs: number;
};

/** An execution that stays alive between calls from outside. */
export interface OpenExecution {
  /** The script's global scope: services by their names, and the project's functions. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** As `SpreadsheetApp.flush()`, without counting. */
  flush(): void;
  /** Applies what is left and ends the execution. */
  close(): Run;
}

/** How a document is opened. */
export interface Opening {
  /** The owner unless given. */
  readonly person?: string;
  readonly mode?: 'NONE' | 'LIMITED';
}

/** Cells as they were at some time. */
export interface Version {
  readonly workbook: object;
}
