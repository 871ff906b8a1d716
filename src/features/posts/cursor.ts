// A pull that one execution could not finish: which windows are left. The next update with the same wishes goes on.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';
import { HOUR_MS, type InstantMs } from '../../time/instant';
import type { Days } from './range';

const NOTE = 'pull';
/** Later the windows already written are no longer fresh, and the pull begins anew. */
const GOES_ON_FOR_MS = 6 * HOUR_MS;

const cursorSchema = () =>
  z.object({
    wanted: z.string(),
    startedMs: z.number(),
    left: z.array(z.object({ start: z.string(), end: z.string() })),
  });

export type Cursor = z.infer<ReturnType<typeof cursorSchema>>;

/** The windows an earlier run left of the same wish, or `null`. */
export function readCursor(store: Store, wanted: string, nowMs: InstantMs): Cursor | null {
  const cursor = readNote(store, NOTE, cursorSchema);
  const goesOn = cursor?.wanted === wanted && nowMs - cursor.startedMs < GOES_ON_FOR_MS;
  return cursor && goesOn && cursor.left.length > 0 ? cursor : null;
}

export function writeCursor(store: Store, cursor: Cursor): void {
  writeNote(store, NOTE, cursor);
}

export function clearCursor(store: Store): void {
  store.remove(NOTE);
}

/** Names a wish, so that a pull is only continued with the very same one. */
export function wishText(days: Days, platforms: readonly string[], targetIds: readonly string[]): string {
  const ids = [...targetIds].sort().join(',');
  return [days.start, days.end, [...platforms].sort().join(','), checksum(ids)].join(' ');
}

/** Ids are long and a note is short. */
function checksum(text: string): string {
  let sum = 7;
  for (let index = 0; index < text.length; index += 1) {
    sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  }
  return `${String(text.length)}:${String(sum)}`;
}
