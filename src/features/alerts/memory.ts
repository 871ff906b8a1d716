// What the document remembers of its e-mails: when the last one was tried, and what was told. No address stands here.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';

const NOTE = 'alerts';

const memorySchema = () =>
  z.object({
    /** When an e-mail was tried last, sent or not; `null` before the first. */
    triedMs: z.nullable(z.number()),
    sentMs: z.nullable(z.number()),
    /** Ids of what was told and still stands. */
    told: z.array(z.string()),
    /** Something may have happened since the last look. */
    mayHaveNews: z.boolean(),
    /** Why the last one could not be sent; empty where it could. */
    problem: z.string(),
  });

export type AlertsMemory = z.infer<ReturnType<typeof memorySchema>>;

const NOTHING_YET: AlertsMemory = { triedMs: null, sentMs: null, told: [], mayHaveNews: false, problem: '' };

export function readAlerts(store: Store): AlertsMemory {
  return readNote(store, NOTE, memorySchema) ?? NOTHING_YET;
}

export function writeAlerts(store: Store, memory: AlertsMemory): void {
  writeNote(store, NOTE, memory);
}
