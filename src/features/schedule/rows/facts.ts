// Everything a plan is made from, read in as few calls as there are tabs.
import { FILES_PAGE_SIZE, listFiles } from '../../../genviral/analytics-endpoints';
import { getPost } from '../../../genviral/endpoints';
import type { WirePost } from '../../../genviral/schemas';
import { readCellTime } from '../../../time/cell-time';
import { DAY_MS, HOUR_MS } from '../../../time/instant';
import { UTC, type Zone } from '../../../time/zone';
import { isHopeless, stop, type Trouble } from '../../../troubles/trouble';
import { cellText } from '../../../workbook/kinds';
import type { Line, TableView } from '../../../workbook/view';
import type { AccountBook } from '../../accounts/book';
import { requireBinding } from '../../connection/binding';
import type { RunContext } from '../../run-context';
import { SETTING_IDS } from '../../settings/settings';
import { readCounters } from '../ledger/counters';
import { lineCount, openLedger, type Ledger, type LedgerOwner } from '../ledger/ledger';
import { planSchedule, type Plan, type PlanFacts } from '../plan';
import type { ScheduleColumns, ScheduleRecord } from '../table';
import { hasSplitTime, type ShownTime } from '../wish/cells';
import { checkRow, FURTHEST_MS } from '../wish/check';
import { readBeats } from '../unattended/memory';
import { namesFiles, type UploadedFile } from '../wish/media';
import type { Wish } from '../wish/wish';
import { takeInHand, type Hand } from './hand';

export interface Facts {
  readonly hand: Hand;
  readonly ledger: Ledger;
  readonly owner: LedgerOwner;
  readonly zone: Zone;
  readonly book: AccountBook;
  readonly files: readonly UploadedFile[];
  readonly shownTimes: ReadonlyMap<number, ShownTime>;
  /** Posts that Genviral was asked for in this run. */
  readonly posts: ReadonlyMap<string, WirePost | null>;
  /** The ledger has fewer lines than it had: somebody set the file back to an earlier version. */
  readonly isSetBack: boolean;
}

export function readFacts(run: RunContext, book: AccountBook): Facts {
  const owner = ownerOf(run);
  const hand = takeInHand(run);
  const ledger = openLedger(run, owner);
  const zone = zoneOfRows(run, hand.view.lines);
  return {
    hand,
    ledger,
    owner,
    book,
    zone,
    files: hand.view.lines.some(namesFile) ? fetchFiles(run) : [],
    shownTimes: readShownTimes(hand.view, zone),
    posts: new Map(),
    isSetBack: lineCount(ledger) < readCounters(run.store).lines,
  };
}

/** The same facts with the rows as they stand now. */
export function readRowsAgain(run: RunContext, facts: Facts): Facts {
  const hand = takeInHand(run);
  return { ...facts, hand, shownTimes: readShownTimes(hand.view, facts.zone) };
}

export function ownerOf(run: RunContext): LedgerOwner {
  return { spreadsheetId: run.workbook.id, scope: requireBinding(run.store).scope };
}

export function planOf(run: RunContext, facts: Facts): Plan {
  return planSchedule(planFacts(run, facts));
}

/** A plan that knows the posts it depends on: those of rows that changed since they were sent are asked for. */
export function planWithPosts(run: RunContext, facts: Facts): { readonly facts: Facts; readonly plan: Plan } {
  const plan = planOf(run, facts);
  if (plan.unknown.length === 0) return { facts, plan };
  const asked = { ...facts, posts: new Map([...facts.posts, ...fetchPosts(run, plan.unknown)]) };
  return { facts: asked, plan: planOf(run, asked) };
}

/** What a plan is made from, for commands that ask about rows as if these were ready. */
export function planFacts(run: RunContext, facts: Facts): PlanFacts {
  const { hand, ledger, zone, book, files, shownTimes, posts } = facts;
  const { view } = hand;
  const beats = readBeats(run.store);
  return {
    ...(beats && { beats }),
    rows: view.lines,
    ledger: ledger.lines,
    foreignKeys: ledger.foreignKeys,
    absent: new Set(SETTING_IDS.filter((id) => view.places[id] === undefined)),
    needsApproval: view.places.approved !== undefined,
    tabId: view.tab.id,
    posts,
    book,
    zone,
    files,
    shownTimes,
    nowMs: run.nowMs(),
  };
}

/** Posts by id; `null` where Genviral does not show one. A post that could not be asked for is absent. */
export function fetchPosts(run: RunContext, ids: readonly string[]): ReadonlyMap<string, WirePost | null> {
  const found = new Map<string, WirePost | null>();
  const between = (done: number): void => {
    run.report('Rows', done, ids.length);
  };
  run.client.callAll(getPost, ids, between).forEach((outcome, index) => {
    const id = ids[index] ?? '';
    if (outcome.ok) found.set(id, outcome.value);
    else if (isNotFound(outcome.trouble)) found.set(id, null);
    else if (isHopeless(outcome.trouble)) stop(outcome.trouble);
  });
  return found;
}

function isNotFound(trouble: Trouble): boolean {
  return trouble.code === 'refused' && trouble.status === 404;
}

/** The zone around every time in the tab that can be accepted, and around what was written long ago. */
export function zoneOfRows(
  run: Pick<RunContext, 'nowMs' | 'zone'>,
  rows: readonly Line<ScheduleRecord>[],
): Zone {
  const nowMs = run.nowMs();
  const instants = rows.flatMap(({ record }) => roughInstants(record));
  const near = instants.filter((instantMs) => Math.abs(instantMs - nowMs) < FURTHEST_MS);
  const firstMs = Math.max(Math.min(nowMs, ...near), nowMs - LONG_AGO_MS);
  return run.zone(firstMs - DAY_MS, Math.max(nowMs, ...near) + DAY_MS);
}

/** Rows this old are at their end, and what their time was to the hour no longer matters. */
const LONG_AGO_MS = 400 * DAY_MS;

function roughInstants({ postAt, date }: ScheduleRecord): readonly number[] {
  return [postAt, date].flatMap((cell) => {
    const time = readCellTime(typeof cell === 'string' && !cell.includes(':') ? `${cell} 12:00` : cell, UTC);
    return time.kind === 'at' ? [time.instantMs] : [];
  });
}

const NEAR_A_CHANGE_MS = 3 * HOUR_MS;

/** Reads what is shown only where it can differ from what is handed out: around changes of clocks, and in Time. */
function readShownTimes(
  { tab, lines, places }: TableView<ScheduleColumns>,
  { spans }: Zone,
): ReadonlyMap<number, ShownTime> {
  const isNearChange = (instantMs: number): boolean =>
    spans.slice(1).some(({ fromMs }) => Math.abs(instantMs - fromMs) < NEAR_A_CHANGE_MS);
  const wantsPostAt = lines.some(
    ({ record: { postAt } }) => typeof postAt === 'object' && isNearChange(postAt.instantMs),
  );
  const wantsTime = lines.some(({ record }) => hasSplitTime(record) && typeof record.time === 'object');
  const shownIn = (column: number | undefined): readonly string[] =>
    column === undefined
      ? []
      : tab.readShown({ row: 2, column, rows: lines.length, columns: 1 }).map(([text]) => text ?? '');
  const postAt = wantsPostAt ? shownIn(places.postAt) : [];
  const time = wantsTime ? shownIn(places.time) : [];
  if (postAt.length === 0 && time.length === 0) return new Map();
  return new Map(
    lines.map(({ line }, index) => [
      line,
      {
        ...(postAt[index] === undefined ? {} : { postAt: postAt[index] }),
        ...(time[index] === undefined ? {} : { time: time[index] }),
      },
    ]),
  );
}

const namesFile = ({ record }: Line<ScheduleRecord>): boolean => namesFiles(cellText(record.media));

/** Names are looked up in the newest files; a name that is not among them is told on its row. */
const MOST_FILE_PAGES = 5;

/** Every uploaded file that a row could name. */
function fetchFiles(run: RunContext): readonly UploadedFile[] {
  const first = run.client.call(listFiles, 0);
  const pages = Math.min(MOST_FILE_PAGES, Math.ceil(first.total / FILES_PAGE_SIZE));
  const offsets = Array.from({ length: Math.max(0, pages - 1) }, (_, index) => (index + 1) * FILES_PAGE_SIZE);
  const rest = run.client
    .callAll(listFiles, offsets)
    .flatMap((outcome) => (outcome.ok ? outcome.value.files : stop(outcome.trouble)));
  return [...first.files, ...rest].flatMap(({ filename, url, contentType }) =>
    filename && contentType ? [{ name: filename, url, contentType }] : [],
  );
}

/** What each row with a key asks for now; `null` where it asks for nothing that could be sent. */
export function wishesByKey(run: RunContext, facts: Facts): ReadonlyMap<string, Wish | null> {
  const checking = planFacts(run, facts);
  return new Map(
    facts.hand.view.lines
      .filter(({ record }) => record.rowKey !== '')
      .map(({ line, record }) => [
        record.rowKey,
        record.ready ? checkRow(line, record, checking).wish : null,
      ]),
  );
}
