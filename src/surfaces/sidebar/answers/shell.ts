// The frame of the panel: what it depends on, what runs now, and the way to a cell.
import * as z from 'zod/mini';
import { readBinding } from '../../../features/connection/binding';
import { readKey } from '../../../features/connection/key';
import { scheduleTable } from '../../../features/schedule/table';
import { fingerprint } from '../../../features/schedule/wish/print';
import { readPersonName } from '../../../features/connection/person';
import type { Store } from '../../../platform/ports';
import { askToStop, runningNow, type Progress } from '../../../runs/progress';
import { stop } from '../../../troubles/trouble';
import { cellText } from '../../../workbook/kinds';
import { openTable } from '../../../workbook/open';
import { normalHeader } from '../../../workbook/table';
import type { CellPlace, RunningNow, ShellCalls, ShellState } from '../calls/shell';
import { parsed, type Answers, type Reach } from './answering';
import { NO_ROWS, rowsIn } from './today';

const placeSchema = () =>
  z.strictObject({
    line: z.int().check(z.minimum(2), z.maximum(10_000_000)),
    key: z.string().check(z.maxLength(100)),
    header: z.string().check(z.maxLength(100)),
  });

export const shellAnswers: Answers<ShellCalls> = {
  state: (execution) => shellState(execution),
  running: ({ platform }) => told(runningNow(platform)),
  stopRun: ({ platform }) =>
    told(askToStop(platform, readPersonName(platform.personStore(), platform.workbook().id))),
  showCell: (execution, input) => {
    showCell(execution, parsed(placeSchema(), input));
    return null;
  },
};

function shellState({ platform }: Reach): ShellState {
  const hasKey = readKey(platform.personStore(), platform.workbook().id) !== null;
  const store = platform.documentStore();
  const isConnected = hasKey && readBinding(store) !== null;
  const { groups, mark } = isConnected ? rowsIn({ platform }) : NO_ROWS;
  return {
    version: platform.build.version,
    isConnected,
    running: told(runningNow(platform)),
    badges: { today: groups.reduce((sum, { rows }) => sum + rows.length, 0) },
    marks: { rows: mark, document: markOf(store) },
  };
}

/** Google does not promise an order. */
function markOf(store: Store): string {
  const facts = Object.entries(store.all()).sort(([one], [other]) => (one < other ? -1 : 1));
  return fingerprint(JSON.stringify(facts));
}

function told(progress: Progress | null): RunningNow | null {
  if (!progress) return null;
  const { what, who, phase, done, of } = progress;
  return { what, who, phase, done, of };
}

/** Rows move between being read and being clicked: a key finds its row again, a line alone is believed. */
function showCell({ platform }: Reach, { line, key, header }: CellPlace): void {
  const view = openTable(platform.workbook(), platform.documentStore(), scheduleTable);
  const found = key === '' ? line : view.lines.find(({ record }) => record.rowKey === key)?.line;
  if (found === undefined || found > view.cells.length) stop({ code: 'row-gone', line });
  const headers = view.cells[0]?.map((cell) => normalHeader(cellText(cell))) ?? [];
  const column = Math.max(headers.indexOf(normalHeader(header)), 0) + 1;
  view.tab.show({ row: found, column, rows: 1, columns: 1 });
}
