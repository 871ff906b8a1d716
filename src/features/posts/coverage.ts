// What the document remembers of the Posts tab: which days it holds, and since when it could not be updated. Published
// for formulas and the panel.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';
import type { Coverage } from './range';

const NOTE = 'posts';

const coverageSchema = () => z.object({ start: z.string(), end: z.string(), asOfMs: z.number() });

/** The days the Posts tab holds completely, or `null` before the first update. */
export function readCoverage(store: Store): Coverage | null {
  return readNote(store, NOTE, coverageSchema);
}

export function writeCoverage(store: Store, coverage: Coverage): void {
  writeNote(store, NOTE, coverage);
}

const PULLED = 'pulled';

const pulledSchema = () => z.object({ coveredFrom: z.nullable(z.string()), atMs: z.number() });

/** The last complete update of Posts by the clock: from which day on all posts were brought, and when. */
export type Pulled = z.infer<ReturnType<typeof pulledSchema>>;

export function readPulled(store: Store): Pulled | null {
  return readNote(store, PULLED, pulledSchema);
}

export function writePulled(store: Store, pulled: Pulled): void {
  writeNote(store, PULLED, pulled);
}
