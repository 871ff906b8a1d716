// Rows that a command leaves as they are, and why. Pure.

export interface LeftRow {
  /** The row in the sheet. */
  readonly line: number;
  /** Goes on after `Row 5: `, and says what to do. */
  readonly because: string;
}

/** Told one by one up to here, then counted: a toast is small. */
const MOST_TOLD = 3;

/** One sentence a row; `''` for none. */
export function rowsTold(sentences: readonly string[]): string {
  const rest = sentences.length - MOST_TOLD;
  const told = sentences.slice(0, MOST_TOLD).join(' ');
  return rest > 0 ? `${told} So it is with ${String(rest)} more.` : told;
}

export function leftTold(left: readonly LeftRow[]): string {
  const rest = left.length - MOST_TOLD;
  const told = left.slice(0, MOST_TOLD).map(({ line, because }) => `Row ${String(line)}: ${because}.`);
  return [...told, ...(rest > 0 ? [`${String(rest)} more rows were left as they are.`] : [])].join(' ');
}
