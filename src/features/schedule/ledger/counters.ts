// Facts about the ledger that stand outside the spreadsheet's cells and so outside its version history.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../../platform/notes';
import type { Store } from '../../../platform/ports';

const NOTE = 'ledger';

const countersSchema = () =>
  z.object({
    /** The last wave whose requests may have left: a line of a later wave was never sent. */
    lastWaveBegun: z.number(),
    /** How many lines the ledger had then: with fewer now, the file was set back to an earlier version. */
    lines: z.number(),
    /** When this spreadsheet sent its first post. */
    firstMs: z.optional(z.number()),
  });

export type Counters = z.infer<ReturnType<typeof countersSchema>>;

export function readCounters(store: Store): Counters {
  return readNote(store, NOTE, countersSchema) ?? { lastWaveBegun: 0, lines: 0 };
}

/** Noted after the lines stand in the ledger, and before the requests of a wave leave. */
export function writeCounters(store: Store, counters: Counters): void {
  writeNote(store, NOTE, counters);
}
