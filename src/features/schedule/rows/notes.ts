// Notes on the cells that need mending: the same words as in Message, where the mouse rests. Notes of people stay.
import type { Area } from '../../../platform/ports';
import { fieldsOf } from '../../../workbook/table';
import type { TableView } from '../../../workbook/view';
import type { RowMove } from '../planning/move';
import { scheduleTable, type ScheduleColumns } from '../table';
import { shortProblem } from './face-of-move';

/** Begins every note of ours, so that we find it again. */
const OURS = 'Genviral: ';

type Notes = readonly (readonly string[])[];

/**
 * The notes as they should be, given those that are there; `null` where nothing changes. A person's own note on a cell to
 * mend is left alone: Message says the same. Pure.
 */
export function planNotes(
  before: Notes,
  firstLine: number,
  moves: readonly RowMove[],
  columnOf: (header: string) => number | undefined,
): Notes | null {
  const wanted = new Map<string, string>();
  for (const move of moves) {
    if (move.kind !== 'refuse') continue;
    for (const problem of move.problems) {
      const place = `${String(move.line)} ${String(columnOf(problem.header) ?? 0)}`;
      const text = shortProblem(problem.sentence);
      wanted.set(place, [wanted.get(place), text].filter(Boolean).join('\n'));
    }
  }
  const after = before.map((row, down) =>
    row.map((note, across) => {
      if (note !== '' && !note.startsWith(OURS)) return note;
      const text = wanted.get(`${String(firstLine + down)} ${String(across + 1)}`);
      return text === undefined ? '' : OURS + text;
    }),
  );
  return JSON.stringify(after) === JSON.stringify(before) ? null : after;
}

/** Brings the notes of all rows up to date: one call to read them, and one to write where something changed. */
export function writeNotes(
  { tab, places, lines }: TableView<ScheduleColumns>,
  moves: readonly RowMove[],
): void {
  if (lines.length === 0) return;
  const columns = new Map(
    fieldsOf(scheduleTable).map((field) => [scheduleTable.columns[field].header, places[field]]),
  );
  const last = Math.max(1, ...[...columns.values()].map((place) => place ?? 0));
  const area: Area = { row: 2, column: 1, rows: lines.length, columns: last };
  const notes = planNotes(tab.readNotes(area), area.row, moves, (header) => columns.get(header));
  if (notes) tab.writeNotes(area, notes);
}
