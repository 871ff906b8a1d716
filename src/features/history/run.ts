// Writes today's rows of History after an update of Posts, shows growth on the posts, and forgets what is too old.
import { dateText } from '../../time/instant';
import { instantsOf, wallClockIn } from '../../time/zone';
import { openOrMakeTable } from '../../workbook/ensure';
import { cellsLeft } from '../../workbook/room';
import type { TableView } from '../../workbook/view';
import { writeChanges } from '../../workbook/write';
import type { PostColumns } from '../posts/table';
import type { RunContext } from '../run-context';
import { noteDay, readHistoryMemory } from './memory';
import { planGrowth, planHistory, planRetention } from './plan';
import { historyTable } from './table';

/** Room kept for everything else: History stops long before Sheets refuses to grow. */
const ROOM_FOR_OTHERS = 2_000_000;
/** Deleting scattered rows takes long: the rest goes next time. */
const MOST_STRETCHES = 20;

export interface HistoryUpdated {
  readonly added: number;
  readonly forgotten: number;
  /** Why nothing was added; `null` where it was. */
  readonly paused: string | null;
  readonly view: TableView<PostColumns>;
}

/**
 * `coveredFrom` is the first day whose posts were all updated just now; `null` where only some platforms or accounts were,
 * and growth stays as it is.
 */
export function updateHistory(
  run: RunContext,
  posts: TableView<PostColumns>,
  coveredFrom: string | null,
): HistoryUpdated {
  run.report('History', 0, 0);
  const history = openOrMakeTable(run.workbook, run.store, historyTable);
  const nowMs = run.nowMs();
  const firstMs = history.lines.reduce((first, { record }) => Math.min(first, record.day ?? first), nowMs);
  const firstPostMs = posts.lines.reduce(
    (first, { record }) => Math.min(first, record.publishedAt ?? first),
    firstMs,
  );
  const zone = run.zone(firstPostMs, nowMs);
  const dayOf = (instantMs: number): string => dateText(wallClockIn(zone, instantMs));
  const today = dayOf(nowMs);
  const midnight = { ...wallClockIn(zone, nowMs), hour: 0, minute: 0, second: 0 };
  const [todayMs = nowMs] = instantsOf(zone, midnight);
  const records = posts.lines.map(({ record }) => record);
  const { days, keepDays } = readHistoryMemory(run.store);
  const facts = {
    posts: records,
    lines: history.lines,
    nextLine: history.cells.length + 1,
    today,
    todayMs,
    dayOf,
  };
  const plan = planHistory(facts);
  const width = history.tab.grid().columns;
  const isTight = plan.added > 0 && cellsLeft(run.workbook) - plan.added * width < ROOM_FOR_OTHERS;
  const view = coveredFrom === null ? posts : writeGrowth(posts, planGrowth({ ...facts, days, coveredFrom }));
  if (!isTight) writeChanges(history, plan.changes);
  if (!isTight && coveredFrom !== null) noteDay(run.store, today);
  return {
    added: isTight ? 0 : plan.added,
    forgotten: forget(history, planRetention({ ...facts, lines: history.lines }, keepDays)),
    paused: isTight ? pausedBecause(cellsLeft(run.workbook)) : null,
    view,
  };
}

function pausedBecause(left: number): string {
  return `History is paused: the spreadsheet has room for ${String(left)} more cells of 10 million. Keep less of it (Genviral > Analytics > Keep History for…), or delete tabs you no longer need.`;
}

function writeGrowth(
  posts: TableView<PostColumns>,
  growth: ReturnType<typeof planGrowth>,
): TableView<PostColumns> {
  const changes = posts.lines.flatMap(({ line, record }) => {
    const now = growth.get(record.analyticsId);
    const isSame =
      !now ||
      record.analyticsId === '' ||
      (record.growthDay === now.growthDay && record.growthWeek === now.growthWeek);
    return isSame ? [] : [{ line, values: now }];
  });
  return writeChanges(posts, changes);
}

/** From below, so that rows above keep their numbers. */
function forget(
  history: TableView<typeof historyTable.columns>,
  stretches: ReturnType<typeof planRetention>,
): number {
  let forgotten = 0;
  for (const { row, count } of stretches.slice(0, MOST_STRETCHES)) {
    history.tab.deleteRows(row, count);
    forgotten += count;
  }
  return forgotten;
}
