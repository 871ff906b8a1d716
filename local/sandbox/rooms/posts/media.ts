// Media of a post: reading it, whether its addresses can be fetched, and what happens to it at Genviral.

import * as z from 'zod';

import type { StoredFile } from '../files/file';
import type { MediaBody } from './body';
import type { Media } from './post';

/** Scripted behaviour of media addresses that contain `match`, on top of the built-in rules below. */
export const mediaRuleShape = z.discriminatedUnion('effect', [
  z.strictObject({ effect: z.literal('unreachable'), match: z.string().min(1) }),
  z.strictObject({ effect: z.literal('slow'), match: z.string().min(1), tookMs: z.int().min(0) }),
]);
export type MediaRule = z.infer<typeof mediaRuleShape>;

export const CDN = 'https://cdn.vireel.io';
const LONGEST_FETCH_MS = 120_000;
const USUAL_FETCH_MS = 250;

/** Addresses nobody outside could fetch. `.invalid` never resolves (RFC 6761), which makes it handy in samples. */
const NOT_PUBLIC: readonly RegExp[] = [
  /\.invalid$/i,
  /^localhost$/i,
  /^[^.]+$/,
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^169\.254\./,
  /^\[/,
];
/** A page about a file is not the file: the usual mistake with shared folders. */
const PAGES: readonly RegExp[] = [/^https?:\/\/drive\.google\.com\/(file|drive|open)/i];

export function readMedia(body: MediaBody | null | undefined, files: readonly StoredFile[]): Media | null {
  if (body === null || body === undefined) return null;
  if (body.type === 'slideshow') return { type: 'slideshow', urls: body.urls };
  const stored = files.find((file) => file.url === body.url);
  const said =
    body.duration_sec ??
    body.duration_seconds ??
    body.duration ??
    body.durationSec ??
    body.video_duration_sec;
  return {
    type: 'video',
    url: body.url,
    durationSec: said ?? stored?.durationSec ?? null,
    bytes: body.bytes ?? body.size ?? stored?.bytes ?? null,
  };
}

export function mediaUrls(media: Media | null): string[] {
  if (media === null) return [];
  return media.type === 'video' ? [media.url] : media.urls;
}

export interface Fetched {
  /** The first address that did not answer with a file. */
  unreachable: string | null;
  tookMs: number;
}

/** Tries every address as the service does at create time; slow hosts make the create slow. */
export function fetchMedia(
  urls: readonly string[],
  files: readonly StoredFile[],
  rules: readonly MediaRule[],
): Fetched {
  const tookMs = urls.reduce((sum, url) => sum + fetchMs(url, rules), 0);
  const unreachable = urls.find((url) => !isReachable(url, files, rules)) ?? null;
  return { unreachable, tookMs: Math.min(tookMs, LONGEST_FETCH_MS) };
}

function isReachable(url: string, files: readonly StoredFile[], rules: readonly MediaRule[]): boolean {
  if (rules.some((rule) => rule.effect === 'unreachable' && url.includes(rule.match))) return false;
  if (PAGES.some((page) => page.test(url))) return false;
  if (url.startsWith(`${CDN}/partner-api/`)) return files.some((file) => file.url === url);
  const host = new URL(url).hostname;
  return !NOT_PUBLIC.some((pattern) => pattern.test(host));
}

/** `/slow-90s/` in an address makes its fetch take 90 seconds. */
function fetchMs(url: string, rules: readonly MediaRule[]): number {
  const scripted = rules.find((rule) => rule.effect === 'slow' && url.includes(rule.match));
  if (scripted?.effect === 'slow') return scripted.tookMs;
  const marked = /\/slow-(\d{1,3})s\//.exec(url);
  return marked === null ? USUAL_FETCH_MS : Number(marked[1]) * 1000;
}

/** The extension at the end of an address's path, in lower case and without the dot; empty if there is none. */
export function extensionOf(url: string): string {
  return /\.([a-z0-9]{2,5})$/.exec(new URL(url).pathname.toLowerCase())?.[1] ?? '';
}
