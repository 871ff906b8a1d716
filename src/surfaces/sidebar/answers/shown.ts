// Which questions a person was shown in this spreadsheet. A yes is taken for those alone, for a while and once: a page cannot
// agree to what nobody saw.
import * as z from 'zod/mini';
import { readNote, writeNote } from '../../../platform/notes';
import type { Platform } from '../../../platform/ports';
import { HOUR_MS } from '../../../time/instant';

const SHOWN_FOR_MS = HOUR_MS;

const shownSchema = () => z.object({ atMs: z.number(), ids: z.array(z.string()) });

/** Each topic is asked about for itself: looking at one does not forget another. */
export type Topic = 'send' | 'refresh' | 'track';

const noteName = (platform: Platform, topic: Topic): string => `shown:${topic}:${platform.workbook().id}`;

export function rememberShown(platform: Platform, topic: Topic, ids: readonly string[]): void {
  writeNote(platform.personStore(), noteName(platform, topic), { atMs: platform.clock().nowMs(), ids });
}

/** Empty where nothing was shown, or too long ago. */
export function readShown(platform: Platform, topic: Topic): ReadonlySet<string> {
  const shown = readNote(platform.personStore(), noteName(platform, topic), shownSchema);
  const ageMs = shown === null ? Infinity : platform.clock().nowMs() - shown.atMs;
  return new Set(shown !== null && ageMs >= 0 && ageMs <= SHOWN_FOR_MS ? shown.ids : []);
}

export function forgetShown(platform: Platform, topic: Topic): void {
  platform.personStore().remove(noteName(platform, topic));
}
