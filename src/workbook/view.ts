// A tab as read: where its columns stand and what its rows hold. Columns are found by header, never by position.
import type { Cell, Tab } from '../platform/ports';
import { stop } from '../troubles/trouble';
import { cellText } from './kinds';
import { recordReader } from './record';
import { fieldsOf, normalHeader, type Columns, type Field, type RecordOf, type Table } from './table';

/** One row below the header. `line` is its number in the sheet, counted from 1 as people see it. */
export interface Line<R> {
  readonly line: number;
  readonly record: R;
}

/** Column numbers by field; a field whose column is absent has none. */
export type Places<C extends Columns> = Readonly<Partial<Record<Field<C>, number>>>;

export interface TableView<C extends Columns> {
  readonly table: Table<C>;
  readonly tab: Tab;
  readonly places: Places<C>;
  readonly lines: readonly Line<RecordOf<C>>[];
  /** All cells as they were read, header first. */
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Where each column of the table stands. Stops at a people column that is missing or stands twice. The tab's name is
 * asked for only then: while formulas compute, that takes Sheets many seconds.
 */
export function placesIn<C extends Columns>(table: Table<C>, header: readonly Cell[], tab: Tab): Places<C> {
  const headers = header.map((cell) => normalHeader(cellText(cell)));
  const places: Partial<Record<Field<C>, number>> = {};
  for (const field of fieldsOf(table)) {
    const column = table.columns[field];
    if (!column) continue;
    const wanted = normalHeader(column.header);
    const index = headers.indexOf(wanted);
    if (index >= 0) places[field] = index + 1;
    if (column.owner === 'addOn') continue;
    if (index < 0 && column.owner === 'people') {
      stop({ code: 'column-missing', tab: tab.name(), header: column.header });
    }
    if (index >= 0 && headers.includes(wanted, index + 1)) {
      stop({ code: 'column-doubled', tab: tab.name(), header: column.header });
    }
  }
  return places;
}

/** Add-on columns that are not there and will be put back at the end of the header. */
export function missingFields<C extends Columns>(table: Table<C>, places: Places<C>): readonly Field<C>[] {
  return fieldsOf(table).filter(
    (field) => table.columns[field]?.owner === 'addOn' && places[field] === undefined,
  );
}

/** Makes sense of the cells of a tab. */
export function viewOf<C extends Columns>(
  table: Table<C>,
  tab: Tab,
  cells: readonly (readonly Cell[])[],
): TableView<C> {
  const places = placesIn(table, cells[0] ?? [], tab);
  const read = recordReader(table.columns, places);
  const lines = cells.slice(1).map((row, index) => ({ line: index + 2, record: read(row) }));
  return { table, tab, places, lines, cells };
}
