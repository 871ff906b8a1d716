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
  /** Whether another wave of requests may begin in this execution. */
  readonly mayBegin: () => boolean;
  /** Tells whoever watches how far the run is. */
  readonly report: (done: number, of: number) => void;
}
