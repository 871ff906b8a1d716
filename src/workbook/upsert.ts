// Brings a table up to date by key: rows keep their place and their other columns, new records go below the last row.
// Pure.
import type { Cell } from '../platform/ports';
import { differences } from './record';
import type { Columns, RecordOf } from './table';
import type { TableView } from './view';
import type { LineChange } from './write';

export interface Upsert<C extends Columns> {
  readonly changes: readonly LineChange<C>[];
  readonly added: number;
  readonly changed: number;
}

/**
 * Changes that make the table hold the records. `keyOf` tells records apart; a row that is not among them stays as it
 * is. Where people doubled a key, the first row is the one kept up to date. `whenNew` fills the other columns of new
 * rows, so that they are written in one piece.
 */
export function planUpsert<C extends Columns>(
  view: TableView<C>,
  records: readonly Partial<RecordOf<C>>[],
  keyOf: (record: Partial<RecordOf<C>>) => Cell | undefined,
  whenNew: Partial<RecordOf<C>> = {},
): Upsert<C> {
  const lineByKey = new Map<Cell | undefined, (typeof view.lines)[number]>();
  for (const line of view.lines) {
    const key = keyOf(line.record);
    if (!lineByKey.has(key)) lineByKey.set(key, line);
  }
  const updates: LineChange<C>[] = [];
  const additions: LineChange<C>[] = [];
  for (const record of records) {
    const known = lineByKey.get(keyOf(record));
    if (known) {
      const values = differences(known.record, record);
      if (Object.keys(values).length > 0) updates.push({ line: known.line, values });
    } else {
      additions.push({ line: view.cells.length + 1 + additions.length, values: { ...whenNew, ...record } });
    }
  }
  return { changes: [...updates, ...additions], added: additions.length, changed: updates.length };
}
