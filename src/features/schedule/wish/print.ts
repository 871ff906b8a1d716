// A short text that stands for a wish: equal for equal wishes, and different for different ones but by a chance of one in
// 2^53. Not for secrets. Pure.
import { wishText, type Wish } from './wish';

/** Two independent 32-bit mixes of the text's UTF-16 units, as 53 bits in base 36. */
export function fingerprint(text: string): string {
  const { imul } = Math;
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = imul(one ^ unit, 2654435761);
    other = imul(other ^ unit, 1597334677);
  }
  one = imul(one ^ (one >>> 16), 2246822507) ^ imul(other ^ (other >>> 13), 3266489909);
  other = imul(other ^ (other >>> 16), 2246822507) ^ imul(one ^ (one >>> 13), 3266489909);
  const bits = 2 ** 32 * (other & 0x1fffff) + (one >>> 0);
  // Begins with a letter, so that no cell takes it for a number.
  return `p${bits.toString(36)}`;
}

export function printOf(wish: Wish): string {
  return fingerprint(wishText(wish));
}
