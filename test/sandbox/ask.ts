// The words in which the sandbox's tests are written: a world, and somebody with a key who asks it things.

import { createWorld, DEMO_KEY, handle, type ApiReply, type WorldOptions } from '../../local/sandbox';
import type { World } from '../../local/sandbox';

/** A Friday. */
export const NOW = '2026-11-20T09:02:00.000Z';
export const NOW_MS = Date.parse(NOW);
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const isoIn = (ms: number, fromMs = NOW_MS): string =>
  new Date(fromMs + ms).toISOString().replace('.000Z', 'Z');

export interface Reply {
  status: number;
  headers: Record<string, string>;
  tookMs: number;
  /** The parsed envelope. */
  envelope: unknown;
  errorCode: unknown;
  data: unknown;
  /** What stands in `data` at a path. */
  at(...path: (string | number)[]): unknown;
  text(...path: (string | number)[]): string;
  list(...path: (string | number)[]): unknown[];
}

export function parseReply(reply: ApiReply): Reply {
  if ('cut' in reply) throw new Error(`The connection was cut ${reply.cut} the effect`);
  const envelope: unknown = JSON.parse(reply.body);
  const data = step(envelope, 'data');
  const at = (...path: (string | number)[]): unknown => path.reduce(step, data);
  return {
    status: reply.status,
    headers: reply.headers,
    tookMs: reply.tookMs,
    envelope,
    errorCode: step(envelope, 'error_code'),
    data,
    at,
    text: (...path) => {
      const value = at(...path);
      if (typeof value !== 'string') throw new Error(`No text at ${path.join('.')}`);
      return value;
    },
    list: (...path) => {
      const value = at(...path);
      if (!Array.isArray(value)) throw new Error(`No list at ${path.join('.')}`);
      return value as unknown[];
    },
  };
}

/** The names in a JSON object, sorted. */
export function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value).sort() : [];
}

/** One step into a JSON value; undefined where there is nothing. */
export function step(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}

export interface Asker {
  world: World;
  raw(method: string, path: string, body?: unknown, headers?: Record<string, string>): ApiReply;
  get(path: string): Reply;
  post(path: string, body?: unknown): Reply;
  patch(path: string, body?: unknown): Reply;
  del(path: string): Reply;
  /** The id of an account of the small world. */
  account(platform: string, username: string): string;
}

export function asker(world: World, key = DEMO_KEY): Asker {
  const raw: Asker['raw'] = (method, path, body, headers) => {
    const url = path.startsWith('/uploads') || path.startsWith('http') ? path : `/api/partner/v1${path}`;
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return handle(world, { method, url, headers: headers ?? { authorization: `Bearer ${key}` }, ...sent });
  };
  const ask = (method: string) => (path: string, body?: unknown) => parseReply(raw(method, path, body));
  return {
    world,
    raw,
    get: ask('GET'),
    post: ask('POST'),
    patch: ask('PATCH'),
    del: ask('DELETE'),
    account: (platform, username) => {
      const found = world.accounts.find((one) => one.platform === platform && one.username === username);
      if (found === undefined) throw new Error(`No ${platform} account ${username}`);
      return found.id;
    },
  };
}

/** Somebody with the demo key in front of a fresh small world. */
export function small(options: Partial<WorldOptions> = {}, key = DEMO_KEY): Asker {
  return asker(createWorld({ seed: 'small', nowMs: NOW_MS, ...options }), key);
}

/** Names for the accounts that tests post to. */
export interface Cast {
  tiktok: string;
  hostedTikTok: string;
  instagram: string;
  hostedInstagram: string;
  youtube: string;
  pinterest: string;
  linkedin: string;
  facebook: string;
  x: string;
}

export function castOf(me: Asker): Cast {
  return {
    tiktok: me.account('tiktok', 'lumenbakery'),
    hostedTikTok: me.account('tiktok', 'dough_diaries_7'),
    instagram: me.account('instagram', 'lumen.bakery'),
    hostedInstagram: me.account('instagram', 'lumen.atwork'),
    youtube: me.account('youtube', 'LumenBakery'),
    pinterest: me.account('pinterest', 'lumenbakery'),
    linkedin: me.account('linkedin', 'lumen-bakery'),
    facebook: me.account('facebook', 'lumenbakery'),
    x: me.account('twitter', 'lumenbakes'),
  };
}

export const MEDIA = 'https://media.lumenbakery.example';
export const photos = (count = 1): object => ({
  type: 'slideshow',
  urls: Array.from({ length: count }, (_, index) => `${MEDIA}/photo-${String(index + 1)}.jpg`),
});
export const clip = (more: object = {}): object => ({
  type: 'video',
  url: `${MEDIA}/clip.mp4`,
  duration_sec: 40,
  bytes: 9_000_000,
  ...more,
});
export const to = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
