// The border between cells and records: the one place where the type system has to take our word that a record built
// field by field has all its fields.
import type { Cell } from '../platform/ports';
import type { Columns, Field, RecordOf } from './table';

/**
 * Makes records of rows whose columns stand at these places; an absent column reads as an empty cell. Most of a wide
 * table's columns are absent as a rule, and are read once for all rows.
 */
export function recordReader<C extends Columns>(
  columns: C,
  places: Readonly<Partial<Record<Field<C>, number>>>,
): (row: readonly Cell[]) => RecordOf<C> {
  const absent: Record<string, unknown> = {};
  const present: {
    readonly field: string;
    readonly index: number;
    readonly read: (cell: Cell) => unknown;
  }[] = [];
  for (const field of Object.keys(columns)) {
    const kind = columns[field]?.kind;
    const place = places[field];
    if (place === undefined) absent[field] = kind?.read('');
    else if (kind) present.push({ field, index: place - 1, read: (cell) => kind.read(cell) });
  }
  return (row) => {
    const values = { ...absent };
    for (const { field, index, read } of present) values[field] = read(row[index] ?? '');
    return values as RecordOf<C>;
  };
}

/** The fields of `after` that do not already have that value in `before`. */
export function differences<R extends object>(before: R, after: Partial<R>): Partial<R> {
  const changed = Object.entries(after).filter(([field, value]) => before[field as keyof R] !== value);
  return Object.fromEntries(changed) as Partial<R>;
}
