// Texts of people where there is room for one short line. Pure.

/** In one line, at most so many letters with the `…` that stands for the rest; no letter is cut in two. */
export function inOneLine(text: string, most: number): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
