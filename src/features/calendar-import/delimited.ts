// Comma-separated text, as it arrives where a file was pasted as it is. Quotes as in https://www.rfc-editor.org/rfc/rfc4180;
// what follows a closing quote is kept. Pure.

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface DelimitedRow {
  /** The line of the text it begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What separates the cells of the first line; `null` where nothing does. */
export function delimiterOf(text: string): Delimiter | null {
  const counts = DELIMITERS.map((delimiter) => {
    const [first] = parseDelimited(text.replace(/^\s*\n/, ''), delimiter, 1);
    return { delimiter, count: first?.cells.length ?? 1 };
  });
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return best.count > 1 ? best.delimiter : null;
}

/** The rows of a text, at most `most`; empty lines are left out. */
export function parseDelimited(text: string, delimiter: Delimiter, most = Infinity): readonly DelimitedRow[] {
  const rows: DelimitedRow[] = [];
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let cells: string[] = [];
  let [cell, line, begin, isQuoted] = ['', 1, 1, false];
  const endRow = (): void => {
    if (cells.length > 0 || cell.trim() !== '') rows.push({ line: begin, cells: [...cells, cell] });
    [cells, cell, begin] = [[], '', line];
  };
  for (let at = 0; at < plain.length && rows.length < most; at += 1) {
    const letter = plain.charAt(at);
    if (letter === '\n') line += 1;
    if (isQuoted && letter === '"' && plain.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || cell.trim() === '')) {
      if (!isQuoted) cell = '';
      isQuoted = !isQuoted;
    } else if (isQuoted) {
      cell += letter;
    } else if (letter === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n') {
      endRow();
    } else {
      cell += letter;
    }
  }
  if (rows.length < most) endRow();
  return rows;
}
