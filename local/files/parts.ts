// An .xlsx as what it is: a zip of parts. Parts that nobody touches stay what they are, to the byte.
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { badFile, FileTrouble } from './trouble';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** More than any calendar needs; a zip can claim to hold a thousand times its size. */
const LARGEST_PART_BYTES = 200 * 1024 * 1024;
const LARGEST_WHOLE_BYTES = 500 * 1024 * 1024;
const MOST_PARTS = 5000;
/** An XML part of nothing but spaces comes near to this; no honest workbook does. */
const LARGEST_RATIO = 200;
const SUSPICIOUS_BYTES = 20 * 1024 * 1024;

/** Pictures and the like are packed already. */
const PACKED = /\.(png|jpe?g|gif|zip|mp4|emf|bin)$/i;
/** A fixed time: the same parts make the same file. */
const PART_TIME = new Date(1980, 0, 1);

/** @throws FileTrouble where it is no zip, is damaged, or would unpack into something monstrous */
export function readParts(bytes: Uint8Array, name: string): Parts {
  let whole = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      // Sizes are looked at before anything is unpacked; fflate never writes beyond the size that was claimed.
      filter: ({ originalSize, size }) => {
        whole += originalSize;
        count += 1;
        const isBomb =
          originalSize > LARGEST_PART_BYTES ||
          whole > LARGEST_WHOLE_BYTES ||
          count > MOST_PARTS ||
          (originalSize > SUSPICIOUS_BYTES && originalSize > size * LARGEST_RATIO);
        if (isBomb) badFile(`${name} would unpack into far more than a workbook holds, so it is not opened.`);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    return badFile(`${name} is damaged, or no .xlsx workbook: it cannot be unpacked.`, error);
  }
}

/** In the order of the parts, so that programs that look only at the first one find it. */
export function writeParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [part, bytes] of parts) {
    files[part] = [bytes, { level: PACKED.test(part) ? 0 : 6, mtime: PART_TIME }];
  }
  return zipSync(files);
}

export function textOf(parts: Parts, part: string, name: string): string {
  const bytes = parts.get(part) ?? badFile(`${name} is damaged: its part ${part} is missing.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    return badFile(`${name} holds ${part} in an encoding other than UTF-8. Save it anew as .xlsx.`, error);
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
