// Answers from the tabs, only where they hold all that was asked: never a smaller sum. Reads, and writes nothing.
import type { Store, Workbook } from '../../platform/ports';
import { DAY_MS, type InstantMs } from '../../time/instant';
import { stop } from '../../troubles/trouble';
import { lookAtTable } from '../../workbook/look';
import type { Columns, Table } from '../../workbook/table';
import type { RecordOf } from '../../workbook/table';
import { accountsTable } from '../accounts/table';
import { figuresOfPosts } from '../dashboard/figures';
import { readCoverage } from '../posts/coverage';
import { dayCount, dayOf, startOfDay, type Coverage, type Days } from '../posts/range';
import { postsTable, type PostRecord } from '../posts/table';
import { targetsTable, type TargetRecord } from '../targets/table';
import { normalHandle, type Target } from '../targets/target';
import type { Answer, Question, Slice } from './question';
import { isIn, postRows, summaryAnswer } from './rows';
import { wantedTargets } from './tracked';

export interface TabsPlace {
  readonly workbook: Workbook;
  readonly store: Store;
}

type TabQuestion = Exclude<Question, { readonly about: 'post' }>;

export function answerFromTabs(place: TabsPlace, question: TabQuestion): Answer {
  switch (question.about) {
    case 'posts':
      return { posts: postRows(postsOf(place, question, question)) };
    case 'summary':
      return summaryFrom(place, question);
    case 'accounts':
      return { accounts: accountRows(place) };
    case 'targets':
      return { targets: targetRows(place) };
  }
}

function recordsIn<C extends Columns>(
  { workbook, store }: TabsPlace,
  table: Table<C>,
): readonly RecordOf<C>[] {
  const view = lookAtTable(workbook, store, table) ?? stop({ code: 'tab-missing', tab: table.tab });
  return view.lines.map(({ record }) => record);
}

/** The posts of these days; stops where Posts does not hold all of them. */
function postsOf(place: TabsPlace, slice: Slice, days: Days): readonly PostRecord[] {
  const coverage = readCoverage(place.store);
  if (!coverage || !covers(coverage, slice)) stop(notCovered(coverage, slice.range));
  const targets = wantedTargets(targetsIn(place), slice.accounts);
  const foreign = targets.find(({ isOurs }) => !isOurs);
  if (foreign) {
    stop({
      code: 'not-covered',
      held: 'The tabs hold all posts of this file’s own accounts only',
      wanted: `leave ${foreign.name} out`,
    });
  }
  return recordsIn(place, postsTable).filter(isIn({ ...slice, ...days }, targets, dayOf));
}

/** The newest day may be missing: nobody updates at midnight. */
function covers(coverage: Coverage, { start, end }: Days): boolean {
  return coverage.start <= start && startOfDay(end) - startOfDay(coverage.end) <= DAY_MS;
}

function notCovered(coverage: Coverage | null, range: string) {
  const held = coverage ? `Posts holds ${coverage.start} to ${coverage.end}` : 'Posts holds nothing yet';
  return {
    code: 'not-covered',
    held,
    wanted: `choose the range ${range} in the Genviral panel and update`,
  } as const;
}

function summaryFrom(place: TabsPlace, slice: Slice & { readonly about: 'summary' }): Answer {
  const firstMs = startOfDay(slice.start);
  const before = { start: dayOf(firstMs - dayCount(slice) * DAY_MS), end: dayOf(firstMs - DAY_MS) };
  const isBeforeHeld = (readCoverage(place.store)?.start ?? slice.end) <= before.start;
  const posts = postsOf(place, slice, slice);
  const postsBefore = isBeforeHeld ? postsOf(place, slice, before) : null;
  return summaryAnswer(figuresOfPosts(posts, postsBefore, slice));
}

function accountRows(place: TabsPlace): Answer[string] {
  return recordsIn(place, accountsTable)
    .filter(({ id, state }) => id !== '' && state === 'Connected')
    .map(({ name, platform, displayName, captionLimit, kind, id }) => [
      name,
      platform,
      displayName,
      captionLimit,
      kind,
      id,
    ]);
}

const isTracked = ({ targetId }: TargetRecord): boolean => targetId !== '';

/** The tracked accounts as the Tracked tab knows them. */
function targetsIn(place: TabsPlace): readonly Target[] {
  return recordsIn(place, targetsTable)
    .filter(isTracked)
    .map(({ targetId, platform, handle, ours, measuredAt }) => ({
      id: targetId,
      platform,
      handle: normalHandle(handle),
      name: `${platform} @${handle.trim().replace(/^@+/, '')}`,
      isOurs: ours === 'yes',
      measuredMs: measuredAt,
    }));
}

function targetRows(place: TabsPlace): Answer[string] {
  return recordsIn(place, targetsTable)
    .filter(isTracked)
    .map((record) => [
      record.platform,
      record.handle,
      record.name,
      record.ours,
      record.posts,
      record.views,
      record.likes,
      record.comments,
      record.measuredAt,
    ]);
}

/** What the tabs hold changes with this: an answer from them is good for one value. */
export function tabsVersion(store: Store): InstantMs | null {
  return readCoverage(store)?.asOfMs ?? null;
}
