// The rows that a person selected: what a command on rows works on.
import { stop } from '../../../troubles/trouble';
import type { Line, TableView } from '../../../workbook/view';
import type { RunContext } from '../../run-context';
import { scheduleTable, type ScheduleColumns, type ScheduleRecord } from '../table';
import { isFilled } from '../wish/check';

/**
 * The filled rows that are selected and not hidden by a filter, in the order of the sheet. Stops with one sentence where
 * there is none.
 */
export function selectedLines(
  run: RunContext,
  { tab, lines }: TableView<ScheduleColumns>,
): readonly Line<ScheduleRecord>[] {
  const selected = run.workbook.selectedRows();
  const none = (why: 'elsewhere' | 'header' | 'empty'): never =>
    stop({ code: 'nothing-selected', tab: scheduleTable.tab, selected: why });
  if (selected.tabId !== tab.id) return none('elsewhere');
  const rows = new Set(selected.rows.filter((row) => row > 1));
  if (rows.size === 0) return none('header');
  const filled = lines.filter(({ line, record }) => rows.has(line) && isFilled(record));
  if (filled.length === 0) return none('empty');
  const hidden = tab.filteredOut(filled.map(({ line }) => line));
  const seen = filled.filter(({ line }) => !hidden.has(line));
  return seen.length > 0 ? seen : none('empty');
}
