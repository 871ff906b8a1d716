// The work of the bench that goes well: what it costs by its size, and how that grows.
import { createWorld, type World } from '../sandbox/index';
import { baselineDesk, withoutFlushing } from './baseline';
import { costOf, NO_COST, sumOfCosts, untilDone, type Cost } from './counts';
import { HOUR_MS, mustBeOk, NOW_MS, plannedRows, SUBJECTS, type Desk, type SubjectName } from './desk';
import { productDesk } from './product';
import { unsent } from './truth';

export interface SpeedResult {
  readonly subject: SubjectName;
  readonly size: number;
  readonly cost: Cost;
  /** `false` where it was not done after so many runs. */
  readonly isDone: boolean;
  /** What is missing in the end, in a few words; empty where nothing is. */
  readonly missing: string;
}

export interface SpeedCase {
  readonly id: string;
  /** What one of the size is, such as `rows`. */
  readonly unit: string;
  readonly title: string;
  readonly sizes: readonly number[];
  /** Where flushing changes nothing, the baseline is measured once. */
  readonly subjects: readonly SubjectName[];
  readonly measure: (subject: SubjectName, size: number) => SpeedResult;
}

const SEND_A_DAY = 600;
const MOST_RUNS = 10;

function deskFor(subject: SubjectName, seed: 'small' | 'agency' = 'small', world?: World): Desk {
  return subject === 'product'
    ? productDesk(seed, world)
    : baselineDesk(subject === 'flushing baseline', seed, world);
}

/** Sent until every row has a post: a run that Apps Script ends after six minutes is begun again. */
function measureSend(subject: SubjectName, size: number): SpeedResult {
  const desk = deskFor(subject);
  const planned = plannedRows(size, SEND_A_DAY);
  desk.fill(planned);
  const isSent = (): boolean =>
    unsent(desk, planned) === 0 && desk.seen().every((row) => row.caption === '' || !desk.denies(row));
  const { cost, isDone } = untilDone(desk, () => desk.choose('send'), isSent, MOST_RUNS);
  const rest = desk.seen().filter((row) => row.caption !== '' && desk.denies(row)).length;
  return {
    subject,
    size,
    cost,
    isDone,
    missing: isDone ? '' : `${String(rest)} rows say they were not sent`,
  };
}

/** Rows that were sent, one after the other for ten days in turn. */
function sentDesk(subject: SubjectName, size: number): Desk {
  const desk = subject === 'product' ? productDesk() : baselineDesk(true);
  const inOrder = plannedRows(size, size / SYNC_DAYS);
  const planned = inOrder.map((row, index) => {
    const turn = (index % SYNC_DAYS) * (size / SYNC_DAYS) + Math.floor(index / SYNC_DAYS);
    return inOrder[turn] ?? row;
  });
  desk.fill(planned);
  untilDone(
    desk,
    () => desk.choose('send'),
    () => unsent(desk, planned) === 0,
    MOST_RUNS,
  );
  return subject === 'baseline' ? withoutFlushing(desk) : desk;
}

const SYNC_DAYS = 10;

/** Every tenth row became public since the rows were sent. */
function measureStatuses(subject: SubjectName, size: number): SpeedResult {
  const desk = sentDesk(subject, size);
  const toDayTwoMs = NOW_MS + 42 * HOUR_MS - desk.local.clock.nowMs();
  desk.local.advance(toDayTwoMs);
  const asked = (): number => desk.seen().filter(({ status }) => /^posted$/i.test(status)).length;
  const { cost, isDone } = untilDone(
    desk,
    () => desk.choose('statuses'),
    () => asked() >= size / SYNC_DAYS,
    3,
  );
  return {
    subject,
    size,
    cost,
    isDone,
    missing: isDone ? '' : `${String(asked())} of ${String(size / SYNC_DAYS)} public posts seen`,
  };
}

/** The agency with its newest posts only. */
export function agencyWith(posts: number): World {
  const world = createWorld({ seed: 'agency', nowMs: NOW_MS });
  const channels = world.channels.filter(({ handle }) => handle.endsWith('.studio'));
  channels.forEach((channel, index) => {
    const share = Math.floor(posts / channels.length) + (index < posts % channels.length ? 1 : 0);
    channel.posts = channel.posts.slice(channel.posts.length - share);
  });
  return world;
}

const ANALYTICS_TABS: Readonly<Record<SubjectName, string>> = {
  product: 'Posts',
  baseline: 'Analytics',
  'flushing baseline': 'Analytics',
};

function measurePull(subject: SubjectName, size: number): SpeedResult {
  const desk = deskFor(subject, 'agency', agencyWith(size));
  const rows = (): number => desk.local.host.hands.values(ANALYTICS_TABS[subject]).length - 1;
  const { cost, isDone } = untilDone(
    desk,
    () => desk.choose('pull'),
    () => rows() >= size,
    3,
  );
  return { subject, size, cost, isDone, missing: isDone ? '' : `${String(size - rows())} posts are missing` };
}

/** As the cells of a sheet that is opened ask: the same question, each in an execution of its own. */
function measureFormulas(subject: SubjectName, size: number): SpeedResult {
  const { host } = deskFor(subject).local;
  const isProduct = subject === 'product';
  if (isProduct) mustBeOk(host.run('genviralAllowFormulas'), 'Allow formulas');
  const name = isProduct ? 'GENVIRAL_SUMMARY' : 'TOTAL_VIEWS';
  const args = isProduct ? ['views', '30d'] : ['30d'];
  const runs = Array.from({ length: size }, () =>
    host.run(name, { args, mode: 'CUSTOM_FUNCTION', calculate: false }),
  );
  const failed = runs.filter(({ ok }) => !ok).length;
  return {
    subject,
    size,
    cost: runs.map(costOf).reduce(sumOfCosts, NO_COST),
    isDone: failed === 0,
    missing: failed === 0 ? '' : `${String(failed)} cells show an error`,
  };
}

const ONCE = ['product', 'baseline'] as const;

export const SPEED_CASES: readonly SpeedCase[] = [
  {
    id: 'send',
    unit: 'rows',
    title: 'Send',
    sizes: [200, 2000],
    subjects: SUBJECTS,
    measure: measureSend,
  },
  {
    id: 'pull',
    unit: 'posts',
    title: 'Update now, all posts',
    sizes: [1000, 10_000, 25_000],
    subjects: ONCE,
    measure: measurePull,
  },
  {
    id: 'statuses',
    unit: 'open rows',
    title: 'Update statuses',
    sizes: [200, 1000],
    subjects: SUBJECTS,
    measure: measureStatuses,
  },
  {
    id: 'formulas',
    unit: 'equal formulas',
    title: 'Compute',
    sizes: [20, 200],
    subjects: ONCE,
    measure: measureFormulas,
  },
];
