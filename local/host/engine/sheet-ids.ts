// Sheets have numbers in scripts and texts in o-spreadsheet. Ours are numbers written as text; a sheet that a person
// adds in the browser has a random text, for which a number is derived.

export function sheetIdOf(key: string): number {
  if (/^\d{1,10}$/.test(key)) return Number(key);
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % 0x7fffffff;
}

export function sheetKeyOf(keys: readonly string[], sheetId: number): string | undefined {
  const own = String(sheetId);
  return keys.includes(own) ? own : keys.find((key) => sheetIdOf(key) === sheetId);
}
