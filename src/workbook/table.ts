// A tab declared once, as data: its columns, who owns them, and what people are told about them.
import type { Kind } from './kinds';

/**
 * - `people` write it, the add-on never does; without it the tab cannot be understood.
 * - `optional` is written by people too, and may be missing: then nothing is said about it.
 * - `wanted` is like optional, and made only where somebody asks for it.
 * - `addOn` is written by the add-on alone, and put back when it is missing.
 */
export type Owner = 'people' | 'optional' | 'wanted' | 'addOn';

export interface Column<T> {
  readonly header: string;
  readonly kind: Kind<T>;
  readonly owner: Owner;
  /** Shown when the pointer rests on the header. */
  readonly note: string;
  readonly widthPx: number;
  readonly hidden?: boolean;
  /** Overrides the kind's format. */
  readonly format?: string;
  /** Long text stays on one line. */
  readonly clip?: boolean;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type ValueOf<C> = C extends Column<infer T> ? T : never;

/** What a row of the table is read into: a value for every column, the absent ones read as empty. */
export type RecordOf<C extends Columns> = { readonly [Field in keyof C]: ValueOf<C[Field]> };

export type Field<C extends Columns> = keyof C & string;

export interface Table<C extends Columns> {
  /** Names the tab in the document's memory; never shown. */
  readonly id: string;
  /** The name a new tab gets. */
  readonly tab: string;
  readonly columns: C;
  /** The column that tells rows apart. */
  readonly key: Field<C>;
  readonly frozenColumns: number;
  /** How many a new tab has; it grows where it must. Empty rows count towards the limit of a spreadsheet too. */
  readonly rows: number;
  /** A new tab gets no column more than these: where there are many rows, empty columns cost room. */
  readonly narrow?: boolean;
  /** A tab for the add-on's own use. */
  readonly hidden?: boolean;
}

/** Headers match whatever their case and the spaces around them. */
export function normalHeader(header: string): string {
  return header.trim().toLowerCase();
}

/** The fields of a table, in the order of its columns. */
export function fieldsOf<C extends Columns>(table: Table<C>): readonly Field<C>[] {
  return Object.keys(table.columns);
}
