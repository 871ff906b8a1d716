// Brings the analytics of a range of days into the Posts tab, window by window: each is fetched whole and written once.
// A failure leaves the tab as it was and says so on its first header; the next update goes on with what is left.
import { dateTimeText, type InstantMs } from '../../time/instant';
import { wallClockIn } from '../../time/zone';
import { troubleOf } from '../../troubles/sentence';
import { stop } from '../../troubles/trouble';
import { openTable } from '../../workbook/open';
import { requireRoom } from '../../workbook/room';
import { findTab } from '../../workbook/tabs';
import { planUpsert } from '../../workbook/upsert';
import type { TableView } from '../../workbook/view';
import { writeChanges } from '../../workbook/write';
import type { RunContext } from '../run-context';
import { chooseTargets, type Target } from '../targets/target';
import { clearCursor, readCursor, wishText, writeCursor, type Cursor } from './cursor';
import { fetchWindow } from './fetch';
import { noteProgress, orStale } from './header-note';
import { asShown, inOrder } from './plan';
import type { Pull } from './pull';
import { dayCount, type Days } from './range';
import { NOT_MEASURED, recordsOf, type MeasuredRecord } from './record';
import { daysOfSelection, type Selection } from './selection';
import { postsTable, type PostColumns } from './table';
import { halves } from './windows';

export interface PostsUpdated extends Days {
  readonly found: number;
  readonly added: number;
  readonly changed: number;
  /** Windows that are left for the next run; 0 when all is there. */
  readonly left: number;
  /** Analytics exist for tracked handles only: `none` in the workspace, or none of those asked for. */
  readonly tracked: 'some' | 'none' | 'others';
  /** The first day whose posts are all as new as this update; `null` where only some accounts or platforms are. */
  readonly coveredFrom: string | null;
  /** The tab as it is now. */
  readonly view: TableView<PostColumns>;
}

/** `all` are the targets of the workspace. */
export function updatePosts(run: RunContext, selection: Selection, all: readonly Target[]): PostsUpdated {
  const days = daysOfSelection(selection, run.nowMs());
  if (!findTab(run.workbook, run.store, postsTable)) stop({ code: 'tab-missing', tab: postsTable.tab });
  const { targets, unknown } = chooseTargets(all, selection.accounts);
  if (unknown.length > 0) stop({ code: 'not-tracked', names: unknown });
  if (targets.length === 0) {
    const view = openTable(run.workbook, run.store, postsTable);
    const tracked = all.length === 0 ? 'none' : 'others';
    return { ...days, found: 0, added: 0, changed: 0, left: 0, tracked, coveredFrom: null, view };
  }
  const { platforms } = selection;
  const ids = targets.map(({ id }) => id);
  const isOwn = all.every((target) => !target.isOurs || ids.includes(target.id));
  const pull: Pull = {
    ...days,
    selection,
    filter: { platforms, targets, isEverything: targets.length === all.length },
    isWhole: isOwn && platforms.length === 0,
    wanted: wishText(days, platforms, ids),
  };
  const pulled = pullWindows(run, pull);
  const coveredFrom = pull.isWhole && pulled.left === 0 ? days.start : null;
  return { ...days, ...pulled, tracked: 'some', coveredFrom };
}

type Pulled = Pick<PostsUpdated, 'found' | 'added' | 'changed' | 'left' | 'view'>;

function pullWindows(run: RunContext, pull: Pull): Pulled {
  const { start, end, wanted } = pull;
  let cursor: Cursor = readCursor(run.store, wanted, run.nowMs()) ?? {
    wanted,
    startedMs: run.nowMs(),
    left: [{ start, end }],
  };
  let sum = { found: 0, added: 0, changed: 0 };
  let view: TableView<PostColumns> | null = null;
  for (;;) {
    const [span] = cursor.left;
    if (!span) break;
    const daysHere = dayCount(pull) - daysIn(cursor.left);
    run.report('Days of posts', daysHere, dayCount(pull));
    if (view && !run.mayBegin()) break;
    const step = takeWindow(run, pull, span, (share) => {
      run.report('Days of posts', daysHere + Math.floor(share * dayCount(span)), dayCount(pull));
    });
    cursor = { ...cursor, left: [...step.instead, ...cursor.left.slice(1)] };
    if (cursor.left.length > 0) writeCursor(run.store, cursor);
    else clearCursor(run.store);
    if (step.kind === 'tooSlow') {
      if (!view) stop({ code: 'out-of-time', done: 'The posts that are left come in smaller parts.' });
      break;
    }
    if (step.kind === 'written') {
      view = step.view;
      sum = add(sum, step);
      noteProgress(run, pull, cursor, view);
    }
  }
  return { ...sum, left: cursor.left.length, view: view ?? openTable(run.workbook, run.store, postsTable) };
}

const daysIn = (spans: readonly Days[]): number => spans.reduce((sum, span) => sum + dayCount(span), 0);

type Counts = Pick<PostsUpdated, 'found' | 'added' | 'changed'>;

const add = (one: Counts, other: Counts): Counts => ({
  found: one.found + other.found,
  added: one.added + other.added,
  changed: one.changed + other.changed,
});

type Step = { readonly instead: readonly Days[] } & (
  | { readonly kind: 'cut' | 'tooSlow' }
  | ({ readonly kind: 'written'; readonly view: TableView<PostColumns> } & Counts)
);

/** Newest windows first, unless the oldest posts shall stand on top. */
function takeWindow(
  run: RunContext,
  { filter, selection }: Pull,
  span: Days,
  between: (share: number) => void,
): Step {
  const inTurn = (windows: readonly Days[]): readonly Days[] =>
    selection.order === 'oldest' ? windows : [...windows].reverse();
  try {
    const fetched = orStale(run, () => fetchWindow(run, span, filter, between));
    if (fetched.kind === 'cut') return { kind: 'cut', instead: inTurn(fetched.windows) };
    const records = inOrder(recordsOf(fetched.posts), selection.order);
    return { kind: 'written', instead: [], ...writeRecords(run, records) };
  } catch (error) {
    // A window that does not fit into an execution would never end: it is halved for the next one.
    const isTooLong = troubleOf(error)?.code === 'out-of-time' && dayCount(span) > 1;
    if (!isTooLong) throw error;
    return { kind: 'tooSlow', instead: inTurn(halves(span)) };
  }
}

/** Reads the tab only now: nobody waits for the network between this reading and the writing. */
function writeRecords(
  run: RunContext,
  records: readonly MeasuredRecord[],
): Counts & { readonly view: TableView<PostColumns> } {
  const before = openTable(run.workbook, run.store, postsTable);
  const held = new Map(before.lines.map(({ record }) => [record.analyticsId, record.publishedAt]));
  const shows = (instantMs: InstantMs): string =>
    dateTimeText(wallClockIn(run.zone(instantMs, instantMs), instantMs));
  const shown = asShown(records, held, shows);
  const upsert = planUpsert(before, shown, (record) => record.analyticsId, NOT_MEASURED);
  requireRoom(run.workbook, before.tab, before.cells.length + upsert.added);
  const view = writeChanges(before, upsert.changes);
  return { view, found: records.length, added: upsert.added, changed: upsert.changed };
}
