// The border between cells and records: the one place where the type system has to take our word that a record built
// field by field has all its fields.
import type { Cell } from '../platform/ports';
import type { Columns, Field, RecordOf } from './table';

/** The record of one row; `cellOf` gives the cell of a field, `''` where its column is absent. */
export function recordOf<C extends Columns>(columns: C, cellOf: (field: Field<C>) => Cell): RecordOf<C> {
  const values: Record<string, unknown> = {};
  for (const field of Object.keys(columns)) values[field] = columns[field]?.kind.read(cellOf(field));
  return values as RecordOf<C>;
}

/** The fields of `after` that do not already have that value in `before`. */
export function differences<R extends object>(before: R, after: Partial<R>): Partial<R> {
  const changed = Object.entries(after).filter(([field, value]) => before[field as keyof R] !== value);
  return Object.fromEntries(changed) as Partial<R>;
}
