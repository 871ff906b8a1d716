// Hides new columns that only the add-on needs. What the sheet says about other columns keeps its words.
import type { Edit } from './edits';
import type { ScannedSheet } from './sheet-scan';

interface Entry {
  readonly min: number;
  readonly max: number;
  /** As it stands in the file; `null` for a new one. */
  readonly text: string | null;
}

const PLAIN_WIDTH = '9.140625';

export function hideColumns(sheet: ScannedSheet, columns: readonly number[]): readonly Edit[] {
  if (columns.length === 0) return [];
  const { prefix: p, xml, cols, data } = sheet;
  const before = cols.entries.map(({ start, end, attributes }) => ({
    min: Number(attributes['min']),
    max: Number(attributes['max']),
    text: xml.slice(start, end),
  }));
  const entries = columns.reduce<readonly Entry[]>(hidden, before);
  const text = entries.map((entry) => textOf(entry, columns, p)).join('');
  const whole = `<${p}cols>${text}</${p}cols>`;
  // The list stands before the rows.
  const place = cols.tag
    ? { start: cols.tag.start, end: cols.end }
    : { start: data.tag.start, end: data.tag.start };
  return [{ ...place, text: whole }];
}

/** A column of its own: an entry that covers it is cut into pieces. */
function hidden(entries: readonly Entry[], column: number): readonly Entry[] {
  const covering = entries.find(({ min, max }) => min <= column && column <= max);
  const others = entries.filter((entry) => entry !== covering);
  const pieces: Entry[] = [{ min: column, max: column, text: covering?.text ?? null }];
  if (covering && covering.min < column) pieces.push({ ...covering, max: column - 1 });
  if (covering && covering.max > column) pieces.push({ ...covering, min: column + 1 });
  return [...others, ...pieces].sort((one, other) => one.min - other.min);
}

function textOf({ min, max, text }: Entry, columns: readonly number[], p: string): string {
  const base = text ?? `<${p}col min="0" max="0" width="${PLAIN_WIDTH}" customWidth="1"/>`;
  const placed = base.replace(/\bmin="[^"]*"/, `min="${min}"`).replace(/\bmax="[^"]*"/, `max="${max}"`);
  if (min !== max || !columns.includes(min)) return placed;
  const bare = placed.replace(/\s+hidden="[^"]*"/, '');
  return bare.replace(/(\s*\/?>)/, ' hidden="1"$1');
}
