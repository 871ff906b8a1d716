// Approve selected rows: writes who approved which content. A later change is seen by the content's print.
import type { Cell } from '../../../platform/ports';
import { localText } from '../../../time/zone';
import { openTable } from '../../../workbook/open';
import { addColumns } from '../../../workbook/set-up';
import type { Line } from '../../../workbook/view';
import { writeCells } from '../../../workbook/write';
import { readAccountBook } from '../../accounts/lookup';
import type { RunContext } from '../../run-context';
import { planSchedule, type PlanFacts } from '../plan';
import { approvalText } from '../planning/approval';
import type { RowMove } from '../planning/move';
import { problemText } from '../rows/face-of-move';
import { planFacts, planWithPosts, readFacts } from '../rows/facts';
import { scheduleTable, type ScheduleRecord } from '../table';
import type { Wish } from '../wish/wish';
import type { LeftRow } from './left';
import { isSame, type View } from './new-rows';
import { selectedLines } from './selection';

export interface Approved {
  readonly line: number;
  readonly wish: Wish;
}

export interface ApprovalPlan {
  readonly approved: readonly Approved[];
  readonly left: readonly LeftRow[];
}

/** What would be sent of these rows, were they ready and approved. Pure. */
export function planApproval(rows: readonly Line<ScheduleRecord>[], facts: PlanFacts): ApprovalPlan {
  const lines = new Set(rows.map(({ line }) => line));
  const asIfReady = facts.rows.map((row) =>
    lines.has(row.line) ? { ...row, record: { ...row.record, ready: true } } : row,
  );
  const { moves } = planSchedule({ ...facts, rows: asIfReady, needsApproval: false });
  const approved: Approved[] = [];
  const left: LeftRow[] = [];
  for (const move of moves.filter(({ line }) => lines.has(line))) {
    const { line } = move;
    if (move.kind === 'create' || move.kind === 'update' || move.kind === 'accept') {
      approved.push({ line, wish: move.wish });
    } else {
      left.push({ line, because: reasonOf(move) });
    }
  }
  return { approved, left };
}

function reasonOf(move: RowMove): string {
  if (move.kind === 'refuse') return problemText(move.problems).replace(/\n/g, '; ');
  if (move.kind === 'retry') return 'its post failed; put a new time to send it again, then approve it';
  if (move.kind !== 'nothing') return 'nothing of it is to be sent';
  switch (move.because) {
    case 'inFlight':
      return 'it is being sent just now';
    case 'unsure':
      return 'it is not known whether its post went out; see Message';
    case 'unknown':
      return 'Genviral could not be asked about its post; try again';
    case 'goneThere':
      return 'Genviral does not show its post any more';
    case 'changedThere':
      return 'its post was changed in Genviral; see Message';
    default:
      return 'it was sent as it stands, so there is nothing to approve';
  }
}

export interface ApprovalGiven {
  readonly lines: readonly number[];
  readonly left: readonly LeftRow[];
}

/** `who` is the name that the cell says. */
export function approveRows(run: RunContext, who: string): ApprovalGiven {
  const read = readFacts(run, readAccountBook(run));
  const rows = selectedLines(run, read.hand.view);
  const { facts } = planWithPosts(run, read);
  const { approved, left } = planApproval(rows, planFacts(run, facts));
  if (approved.length > 0) {
    const when = localText(facts.zone, run.nowMs());
    writeApprovals(
      withColumn(run, facts.hand.view),
      new Map(approved.map(({ line, wish }) => [line, approvalText(who, when, wish)])),
    );
  }
  return { lines: approved.map(({ line }) => line), left };
}

function withColumn(run: RunContext, before: View): View {
  if (before.places.approved !== undefined) return before;
  addColumns(before.tab, scheduleTable, ['approved']);
  return openTable(run.workbook, run.store, scheduleTable);
}

/**
 * One rectangle wherever the cells between the approved rows hold no formula. An approval that lands in another row,
 * because somebody sorted at this moment, approves nothing: it holds the print of other content.
 */
function writeApprovals({ tab, places, cells }: View, texts: ReadonlyMap<number, string>): void {
  const column = places.approved ?? 0;
  const lines = [...texts.keys()];
  const first = Math.min(...lines);
  const formulas = tab.readFormulas({ row: first, column, rows: Math.max(...lines) - first + 1, columns: 1 });
  const keeps = (row: number): Cell | undefined =>
    isSame(formulas[row - first]?.[0], '') ? (cells[row - 1]?.[column - 1] ?? '') : undefined;
  const patches = [...texts].map(([row, cell]) => ({ row, column, cell }));
  writeCells(tab, patches, new Set(), keeps);
}
