// Who is running what in this document, and how far: read by whoever finds the door closed.
import * as z from 'zod/mini';
import type { Cache } from '../platform/ports';

const NAME = 'running';
/** Longer than any execution lasts. */
const KEPT_SECONDS = 7 * 60;

const progressSchema = () =>
  z.object({ what: z.string(), who: z.string(), startedMs: z.number(), done: z.number(), of: z.number() });

export type Progress = z.infer<ReturnType<typeof progressSchema>>;

export function readProgress(cache: Cache): Progress | null {
  const text = cache.get(NAME);
  if (text === null) return null;
  const parsed = progressSchema().safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

export function writeProgress(cache: Cache, progress: Progress): void {
  cache.put(NAME, JSON.stringify(progress), KEPT_SECONDS);
}

export function clearProgress(cache: Cache): void {
  cache.remove(NAME);
}
