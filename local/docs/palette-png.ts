// Makes a browser's screenshot small enough for a repository: a palette of 256 colours, the best compression. What is on
// it are letters and plain areas, so nobody sees the difference. https://www.w3.org/TR/png-3/
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;
const RGB = 2;
const RGBA = 6;
const INDEXED = 3;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly rgb: Buffer;
}

/** @throws Error where it is not such a PNG as browsers write: 8 bits a channel, colours, not interlaced */
export function withPalette(png: Buffer): Buffer {
  return encoded(decoded(png));
}

function chunksOf(png: Buffer): readonly (readonly [string, Buffer])[] {
  const chunks: (readonly [string, Buffer])[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

function decoded(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks.find(([name]) => name === 'IHDR')?.[1];
  const kind = header?.[9];
  if (header?.[8] !== 8 || header[12] !== 0 || (kind !== RGB && kind !== RGBA)) {
    throw new Error('This is not a PNG with 8 bits a channel as browsers write them.');
  }
  const [width, height, step] = [header.readUInt32BE(0), header.readUInt32BE(4), kind === RGB ? 3 : 4];
  const data = inflateSync(Buffer.concat(chunks.filter(([name]) => name === 'IDAT').map(([, part]) => part)));
  const lines = unfiltered(data, width * step, height, step);
  const rgb = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    lines.copy(rgb, pixel * 3, pixel * step, pixel * step + 3);
  }
  return { width, height, rgb };
}

function unfiltered(data: Buffer, lineBytes: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(lineBytes * height);
  for (let line = 0; line < height; line += 1) {
    const filter = data[line * (lineBytes + 1)] ?? 0;
    for (let at = 0; at < lineBytes; at += 1) {
      const here = line * lineBytes + at;
      const left = at < step ? 0 : (out[here - step] ?? 0);
      const up = line === 0 ? 0 : (out[here - lineBytes] ?? 0);
      const corner = at < step || line === 0 ? 0 : (out[here - lineBytes - step] ?? 0);
      out[here] = (data[line * (lineBytes + 1) + 1 + at] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The colours that are there most often. */
function paletteOf({ rgb }: Pixels): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

function encoded(pixels: Pixels): Buffer {
  const { width, height, rgb } = pixels;
  const palette = paletteOf(pixels);
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = rgb.readUIntBE(pixel * 3, 3);
    const index = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, index);
    lines[pixel + Math.floor(pixel / width) + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(palette: readonly number[], colour: number): number {
  let [found, least] = [0, Infinity];
  palette.forEach((other, index) => {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2,
      0,
    );
    if (distance < least) [found, least] = [index, distance];
  });
  return found;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
