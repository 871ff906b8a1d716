// Check rows: the same plan that Send would make, written onto the rows.
import { checkRows } from '../features/schedule/run';
import type { Execution } from '../runs/context';
import { throughDoor, type Work } from '../runs/door';

type Checked = ReturnType<typeof checkRows>;

export function checkWork(what: string): Work<Checked> {
  return { what, work: checkRows, told: ({ summary }) => `${summary}.` };
}

/** Says the summary. */
export function check(execution: Execution): string {
  const { summary } = throughDoor(execution, checkWork('Check rows'));
  return `${summary}.`;
}
