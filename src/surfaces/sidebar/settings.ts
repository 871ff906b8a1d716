// What people chose in the panel.
import * as z from 'zod/mini';
import { DEFAULT_RANGE, RANGE_DAYS, isRangeName, type RangeName } from '../../features/posts/range';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';

const NOTE = 'settings';

const settingsSchema = () => z.object({ range: z.optional(z.string()) });

/** How far back "Update now" looks. */
export function readRange(store: Store): RangeName {
  const range = readNote(store, NOTE, settingsSchema)?.range ?? '';
  return isRangeName(range) ? range : DEFAULT_RANGE;
}

export function saveRange(store: Store, range: RangeName): void {
  writeNote(store, NOTE, { range });
}

export const RANGE_NAMES = Object.keys(RANGE_DAYS).filter(isRangeName);
