// What a room is given for one run.
import type { Client } from '../genviral/client';
import type { Identifiers, Store, Workbook } from '../platform/ports';
import type { InstantMs } from '../time/instant';
import type { Zone } from '../time/zone';

export interface RunContext {
  readonly workbook: Workbook;
  /** What the document remembers. */
  readonly store: Store;
  readonly client: Client;
  /** Stands for the workspace with servers that do not name it. */
  readonly keyScope: string;
  readonly identifiers: Identifiers;
  readonly nowMs: () => InstantMs;
  readonly sleep: (ms: number) => void;
  /** The spreadsheet's time zone around these instants. */
  readonly zone: (fromMs: InstantMs, toMs: InstantMs) => Zone;
  /** Whether another wave may begin: there is time, and nobody asked to stop. A call of a service: once a wave. */
  readonly mayBegin: () => boolean;
  /** Whether there is time, whoever asked to stop: for what has to be seen whole before anything is concluded from it. */
  readonly hasTime: () => boolean;
  /** Tells whoever watches what is being done, and how far it is. A call of a service: once a wave, never once a row. */
  readonly report: Report;
}

/** What a run is at, in the words that people read. */
export type Phase =
  | 'Accounts'
  | 'Rows'
  | 'Sending'
  | 'Statuses'
  | 'Tracked accounts'
  | 'Refreshes'
  | 'Days of posts'
  | 'Numbers'
  | 'History'
  | 'Dashboard'
  | 'Files'
  | 'Archive';

/** `of` is 0 where nobody knows yet how much there is. */
export type Report = (phase: Phase, done: number, of: number) => void;
