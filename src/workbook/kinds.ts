// What a column can hold: how a cell becomes a value and a value a cell. Reading never throws; what does not fit is
// empty, because the cell may hold whatever a person typed.
import type { Cell } from '../platform/ports';
import type { InstantMs } from '../time/instant';

export interface Kind<T> {
  /** Number format of the column; `@` keeps text as text, `null` leaves the format to people. */
  readonly format: string | null;
  // Methods, not properties: so a table can list kinds of different values side by side.
  read(cell: Cell): T;
  write(value: T): Cell;
}

/** The text of any cell, trimmed; an instant has no text of its own here. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'object' ? '' : String(cell);
}

const numberOrNull = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);

/** Text from outside, kept as text whatever it looks like. */
export const text: Kind<string> = {
  format: '@',
  read: (cell) => (typeof cell === 'string' ? cell : cellText(cell)),
  write: (value) => value,
};

/** The lines of a text that are web addresses. */
export function webAddresses(value: string): string {
  return value
    .split('\n')
    .filter((line) => /^https?:\/\/[^\s]+$/.test(line))
    .join('\n');
}

/** Web addresses, one per line, that Sheets may make clickable. Anything else, a formula above all, is left out. */
export const link: Kind<string> = { format: null, read: cellText, write: webAddresses };

export const count: Kind<number | null> = {
  format: '#,##0',
  read: numberOrNull,
  write: (value) => value ?? '',
};

/** A share of one: 0.0656 is shown as 6.56%. */
export const percent: Kind<number | null> = {
  format: '0.00%',
  read: numberOrNull,
  write: (value) => value ?? '',
};

export const instant: Kind<InstantMs | null> = {
  format: 'yyyy-mm-dd hh:mm',
  read: (cell) => (typeof cell === 'object' ? cell.instantMs : null),
  write: (value) => (value === null ? '' : { instantMs: value }),
};

/** A checkbox; only a real TRUE counts. */
export const flag: Kind<boolean> = {
  format: null,
  read: (cell) => cell === true,
  write: (value) => value,
};

/** Whatever a person put there, for the room itself to judge. */
export const anything: Kind<Cell> = { format: null, read: (cell) => cell, write: (value) => value };
