// What was imported before. A row is known by its content: in Schedule and Archive, as long as nobody changed it there, and
// by a print in the document's memory ever after. Pure but for the store.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../platform/notes';
import type { Cell, Store } from '../../platform/ports';
import { readCellTime } from '../../time/cell-time';
import { isoUtc } from '../../time/instant';
import type { Zone } from '../../time/zone';
import { cellText } from '../../workbook/kinds';
import { splitLinks } from '../schedule/wish/media';
import { fingerprint } from '../schedule/wish/print';

/** The parts of a row that make it the same post. */
export interface Content {
  readonly accounts: Cell;
  readonly caption: Cell;
  readonly media: Cell;
  readonly postAt: Cell;
}

/** Equal for rows of equal content, whatever the order of accounts. */
export function contentPrint({ accounts, caption, media, postAt }: Content, zone: Zone): string {
  const time = readCellTime(postAt, zone);
  const when = time.kind === 'at' ? isoUtc(time.instantMs) : cellText(postAt);
  const names = cellText(accounts)
    .split(/[\n,;]/)
    .map((name) => name.trim().toLowerCase())
    .sort();
  return fingerprint(JSON.stringify([names, cellText(caption), splitLinks(cellText(media)), when]));
}

const PREFIX = 'imported';
/** A value holds at most 9 KB; a print has at most 12 signs. https://developers.google.com/apps-script/guides/services/quotas */
const PRINTS_A_NOTE = 500;
/** Older ones are forgotten: the store holds 500 KB in all. */
const MOST_NOTES = 20;

const noteSchema = () => z.array(z.string());
const noteName = (index: number): string => `${PREFIX}-${String(index)}`;

/** Prints of everything imported so far, oldest first. */
export function readPrints(store: Store): readonly string[] {
  return Array.from(
    { length: MOST_NOTES },
    (_, index) => readNote(store, noteName(index), noteSchema) ?? [],
  ).flat();
}

export function rememberPrints(store: Store, prints: readonly string[]): void {
  const all = [...new Set([...readPrints(store), ...prints])].slice(-PRINTS_A_NOTE * MOST_NOTES);
  for (let index = 0; index * PRINTS_A_NOTE < all.length; index += 1) {
    writeNote(store, noteName(index), all.slice(index * PRINTS_A_NOTE, (index + 1) * PRINTS_A_NOTE));
  }
}
