// What the document remembers of History: on which days all posts were updated, and how long rows are kept.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';

const NOTE = 'history';
/** Growth looks back a week; a few more do no harm. */
const MOST_DAYS = 14;

const memorySchema = () => z.object({ days: z.array(z.string()), keepDays: z.number() });

export type HistoryMemory = z.infer<ReturnType<typeof memorySchema>>;

export const DEFAULT_KEEP_DAYS = 400;

export function readHistoryMemory(store: Store): HistoryMemory {
  return readNote(store, NOTE, memorySchema) ?? { days: [], keepDays: DEFAULT_KEEP_DAYS };
}

/** Remembers that today all posts were updated. */
export function noteDay(store: Store, day: string): void {
  const memory = readHistoryMemory(store);
  if (!memory.days.includes(day)) {
    writeNote(store, NOTE, { ...memory, days: [...memory.days, day].slice(-MOST_DAYS) });
  }
}

export function saveKeepDays(store: Store, keepDays: number): void {
  writeNote(store, NOTE, { ...readHistoryMemory(store), keepDays });
}
