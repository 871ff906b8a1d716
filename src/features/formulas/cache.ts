// Answers in the document's cache: packed, cut into pieces, and whole or nothing. Anything may be lost at any time, and
// whoever edits the script can write anything there: what cannot be read is as if it were not there.
// https://developers.google.com/apps-script/reference/cache/cache
import * as z from 'zod/mini';
import type { Cache, Compression } from '../../platform/ports';
import type { Answer } from './question';

/** An answer, or the sentence why there is none. */
export type Kept = { readonly answer: Answer } | { readonly sentence: string };

/** A piece is at most 100 KB; some are left for its first words. */
const PIECE_CHARACTERS = 98_000;
/** About 1.9 MB packed; a larger answer is not kept. */
const MOST_PIECES = 20;

const keptSchema = () =>
  z.union([
    z.object({
      answer: z.record(z.string(), z.array(z.array(z.union([z.string(), z.number(), z.null()])))),
    }),
    z.object({ sentence: z.string() }),
  ]);

export interface Shelf {
  readonly cache: Cache;
  readonly compression: Compression;
  /** Names the answer: a digest of all that it depends on. */
  readonly name: string;
  /** What an answer to this question holds; one without it is none. */
  readonly parts: readonly string[];
}

const pieceNames = (name: string): readonly string[] =>
  Array.from({ length: MOST_PIECES }, (_, index) => `${name}:${String(index)}`);

export const claimName = (name: string): string => `${name}:claim`;

export interface Look {
  readonly kept: Kept | null;
  /** Who fetches the answer just now. */
  readonly claim: string | null;
}

/** One call of the cache. */
export function look({ cache, compression, name, parts }: Shelf): Look {
  const found = cache.getAll([claimName(name), ...pieceNames(name)]);
  const packed = joined(pieceNames(name).map((piece) => found[piece]));
  const text = packed === null ? null : compression.unpack(packed);
  return { kept: text === null ? null : parsed(text, parts), claim: found[claimName(name)] ?? null };
}

/** Each piece says whose it is and of how many: pieces of two writings never make one answer. */
function joined(pieces: readonly (string | undefined)[]): string | null {
  const [mark, count = 0] = markOf(pieces[0]);
  const wanted = pieces.slice(0, count);
  if (count < 1 || wanted.length < count || !wanted.every((piece) => markOf(piece)[0] === mark)) return null;
  return wanted.map((piece = '') => piece.slice(piece.indexOf('|') + 1)).join('');
}

function markOf(piece: string | undefined): readonly [mark: string, count?: number] {
  const [, mark = '', count = ''] = /^((\d+) [^|]{1,80})\|/.exec(piece ?? '') ?? [];
  return count === '' ? [''] : [mark, Number(count)];
}

function parsed(text: string, parts: readonly string[]): Kept | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const { data = null } = z.safeParse(keptSchema(), json);
  const isOurs =
    data !== null && ('sentence' in data || parts.every((part) => Array.isArray(data.answer[part])));
  return isOurs ? data : null;
}

/** One call of the cache. `token` tells this writing from any other. */
export function keep(
  { cache, compression, name }: Shelf,
  kept: Kept,
  { seconds, token }: { readonly seconds: number; readonly token: string },
): void {
  const packed = compression.pack(JSON.stringify(kept));
  const count = Math.ceil(packed.length / PIECE_CHARACTERS);
  if (count > MOST_PIECES) return;
  const pieces = pieceNames(name)
    .slice(0, count)
    .map((piece, index) => {
      const part = packed.slice(index * PIECE_CHARACTERS, (index + 1) * PIECE_CHARACTERS);
      return [piece, `${String(count)} ${token}|${part}`] as const;
    });
  cache.putAll(Object.fromEntries(pieces), seconds);
}
