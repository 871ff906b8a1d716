// Which version of our tabs and notes a document has: a number that rises with every migration.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Store } from '../../platform/ports';
import { stop } from '../../troubles/trouble';

const NOTE = 'documentVersion';

/** Documents from before there were numbers have the first. */
const FIRST = 1;

const versionSchema = () => z.int().check(z.positive());

export function readVersion(store: Store): number {
  return readNote(store, NOTE, versionSchema) ?? FIRST;
}

export function writeVersion(store: Store, version: number): void {
  writeNote(store, NOTE, version);
}

/** Whether a newer add-on than this one has worked in the document. */
export function isNewer(store: Store, newest: number): boolean {
  return readVersion(store) > newest;
}

/** An older add-on would take the newer one's tabs and notes for broken ones, and repair them to death. */
export function requireKnownVersion(store: Store, newest: number): void {
  if (isNewer(store, newest)) stop({ code: 'newer-document' });
}
