// Who is running what in this document, and how far. It stands in the document's cache: whoever finds the door closed reads
// it, and so does the panel while a run works. The cache may lose it, or hold rubbish: then nothing is known, and no run minds.
import * as z from 'zod/mini';
import { parseJson } from '../platform/notes';
import type { Cache, Platform } from '../platform/ports';

const NAME = 'running';
const STOP = 'stopAsked';
/** Longer than any execution lasts. */
const KEPT_SECONDS = 7 * 60;

const progressSchema = () =>
  z.object({
    /** Of this run alone: whoever wants to stop it cannot mean another. */
    runId: z.string(),
    what: z.string(),
    who: z.string(),
    startedMs: z.number(),
    /** What it is at, such as Posts; empty before it said. */
    phase: z.string(),
    done: z.number(),
    /** 0 where nobody knows yet. */
    of: z.number(),
  });

export type Progress = z.infer<ReturnType<typeof progressSchema>>;

/** What is running in this document now, as far as is known. One service call. */
export function runningNow(platform: Platform): Progress | null {
  return readProgress(platform.documentCache());
}

export function readProgress(cache: Cache): Progress | null {
  const parsed = z.safeParse(progressSchema(), parseJson(cache.get(NAME) ?? ''));
  return parsed.success ? parsed.data : null;
}

export function writeProgress(cache: Cache, progress: Progress, seconds = KEPT_SECONDS): void {
  cache.put(NAME, JSON.stringify(progress), seconds);
}

export function clearProgress(cache: Cache): void {
  cache.remove(NAME);
}

const stopSchema = () => z.object({ runId: z.string(), who: z.string() });

/**
 * Asks what is running now to stop before its next wave, and gives it; `null` where nothing is running. What was begun is
 * answered and written down first; a run that ends before it sees the wish has ended by itself, and no other obeys it.
 */
export function askToStop(platform: Platform, who: string): Progress | null {
  const cache = platform.documentCache();
  const running = readProgress(cache);
  if (running) askRunToStop(cache, running.runId, who);
  return running;
}

/** The same for a run that is known, whether or not it can be seen at this moment, such as between two parts. */
export function askRunToStop(cache: Cache, runId: string, who: string): void {
  cache.put(STOP, JSON.stringify({ runId, who }), KEPT_SECONDS);
}

/** Who asked this run to stop, or `null`. One service call. */
export function stopAskedBy(cache: Cache, runId: string): string | null {
  const parsed = z.safeParse(stopSchema(), parseJson(cache.get(STOP) ?? ''));
  return parsed.success && parsed.data.runId === runId ? parsed.data.who : null;
}
