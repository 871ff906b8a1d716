// The note on the first header of Posts: from when to when the tab is complete, and since when it could not be updated.
import type { InstantMs } from '../../time/instant';
import { localText, type Zone } from '../../time/zone';
import { sentenceOf, troubleOf } from '../../troubles/sentence';
import { openTable } from '../../workbook/open';
import type { TableView } from '../../workbook/view';
import type { RunContext } from '../run-context';
import { readCoverage, writeCoverage } from './coverage';
import type { Cursor } from './cursor';
import type { Pull } from './pull';
import { joinCoverage, nextDay, type Coverage } from './range';
import { postsTable, type PostColumns } from './table';

/** Says on the header what the tab holds now, and remembers it for formulas. */
export function noteProgress(
  run: RunContext,
  pull: Pull,
  cursor: Cursor,
  view: TableView<PostColumns>,
): void {
  const zone = run.zone(run.nowMs(), run.nowMs());
  const isDone = cursor.left.length === 0;
  const held = readCoverage(run.store);
  if (!pull.isWhole) {
    const names = pull.selection.accounts === '' ? pull.selection.platforms.join(', ') : 'chosen accounts';
    const whole = held ? `\n\n${completeNote(held, zone)}` : '';
    const part = `Updated from ${pull.start} to ${pull.end} for ${names}, as of ${localText(zone, cursor.startedMs)}.`;
    noteOnHeader(view, `${part}${whole}`);
    return;
  }
  const fetched = coveredSoFar(pull, cursor);
  if (!fetched) {
    noteOnHeader(view, `Being filled since ${localText(zone, cursor.startedMs)}.`);
    return;
  }
  const coverage = joinCoverage(held, fetched);
  const rest = isDone ? '' : '\n\nOlder posts are still being fetched: choose Update now again.';
  noteOnHeader(view, `${completeNote(coverage, zone)}${rest}`);
  writeCoverage(run.store, coverage);
}

/** Windows come newest first: the days after those that are left are complete. */
function coveredSoFar({ start, end, selection }: Pull, { left, startedMs }: Cursor): Coverage | null {
  if (left.length === 0) return { start, end, asOfMs: startedMs };
  if (selection.order === 'oldest') return null;
  const newestLeft = left.reduce((latest, span) => (span.end > latest ? span.end : latest), '');
  return { start: nextDay(newestLeft), end, asOfMs: startedMs };
}

/** Whatever stops the work, the first header says since when the tab is not up to date. */
export function orStale<T>(run: RunContext, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (troubleOf(error)?.code !== 'out-of-time') markStale(run, run.nowMs(), error);
    throw error;
  }
}

function markStale(run: RunContext, nowMs: InstantMs, error: unknown): void {
  const zone = run.zone(nowMs, nowMs);
  const coverage = readCoverage(run.store);
  const held = coverage ? `\n\nIt holds what was there before: ${completeNote(coverage, zone)}` : '';
  const view = openTable(run.workbook, run.store, postsTable);
  noteOnHeader(view, `Not updated at ${localText(zone, nowMs)}. ${sentenceOf(error)}${held}`);
}

function completeNote({ start, end, asOfMs }: Coverage, zone: Zone): string {
  return `Complete from ${start} to ${end}, as of ${localText(zone, asOfMs)}.`;
}

function noteOnHeader(view: TableView<PostColumns>, state: string): void {
  const column = view.places.publishedAt;
  if (column === undefined) return;
  const note = `${postsTable.columns.publishedAt.note}\n\n${state}`;
  view.tab.writeNotes({ row: 1, column, rows: 1, columns: 1 }, [[note]]);
}
