// Facts about the ledger that stand outside the spreadsheet's cells and so outside its version history.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../../platform/notes';
import type { Store } from '../../../platform/ports';

const NOTE = 'ledger';

const countersSchema = () => z.object({ lastWaveBegun: z.number(), lines: z.number() });

export type Counters = z.infer<ReturnType<typeof countersSchema>>;

/** Noted before the requests of a wave leave: a line of a later wave was never sent. */
export function readCounters(store: Store): Counters {
  return readNote(store, NOTE, countersSchema) ?? { lastWaveBegun: 0, lines: 0 };
}

export function writeCounters(store: Store, counters: Counters): void {
  writeNote(store, NOTE, counters);
}
