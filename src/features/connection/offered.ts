// A key between being checked and being used: the panel asks in between which accounts belong to the file, and must not keep
// the key meanwhile. It waits in the person's own store, not for long.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';
import { HOUR_MS, type InstantMs } from '../../time/instant';

const noteName = (spreadsheetId: string): string => `offered:${spreadsheetId}`;

const offeredSchema = () => z.object({ key: z.string(), atMs: z.number() });

/** Long enough to read through a list of accounts. */
const KEPT_MS = HOUR_MS;

export function keepOffered(personStore: Store, spreadsheetId: string, key: string, nowMs: InstantMs): void {
  writeNote(personStore, noteName(spreadsheetId), { key, atMs: nowMs });
}

/** The key that waits; `null` where none does. One that waited too long is forgotten. */
export function readOffered(personStore: Store, spreadsheetId: string, nowMs: InstantMs): string | null {
  const offered = readNote(personStore, noteName(spreadsheetId), offeredSchema);
  if (!offered) return null;
  if (nowMs - offered.atMs < KEPT_MS) return offered.key;
  dropOffered(personStore, spreadsheetId);
  return null;
}

export function dropOffered(personStore: Store, spreadsheetId: string): void {
  personStore.remove(noteName(spreadsheetId));
}
