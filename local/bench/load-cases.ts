// Much at once, and much in one file: what must hold however large it gets. This product only.
import { createWorld } from '../sandbox/index';
import { costOf, NO_COST, sumOfCosts, untilDone, type Cost } from './counts';
import { HOUR_MS, mustBeOk, NOW_MS, plannedRows, type Desk } from './desk';
import { productDesk } from './product';
import { agencyWith } from './speed-cases';
import { harmTo, unsent } from './truth';

export interface LoadResult {
  readonly what: string;
  /** What came of it, in figures. */
  readonly figures: string;
  readonly cost: Cost;
  /** What was lost, or which promise was broken; empty where nothing was. */
  readonly broken: readonly string[];
}

export interface LoadCase {
  readonly id: string;
  readonly measure: (scale: number) => readonly LoadResult[];
}

const plural = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Google's limit of executions at once, all of them in the middle of their work. */
const AT_ONCE = 30;
/**
 * Each begins when the one before it is at this call, before the claim is settled. Later ones would wait for an answer
 * that, on one clock, cannot come while they wait.
 */
const DEPTHS = [3, 6, 9];

/** Formulas that are all alive at once: each one's next begins in its middle, so the last ends first. */
function formulasAtOnce(scale: number): readonly LoadResult[] {
  const atOnce = Math.round(AT_ONCE * scale);
  return DEPTHS.slice(0, scale < 1 ? 1 : DEPTHS.length).map((depth) => {
    const desk = productDesk();
    const { host } = desk.local;
    mustBeOk(host.run('genviralAllowFormulas'), 'Allow formulas');
    const sentBefore = desk.local.requests.length;
    const begun = new Set<string>();
    const answers: string[] = [];
    let cost = NO_COST;
    const compute = (): void => {
      const args = ['views', '30d'];
      const run = host.run('GENVIRAL_SUMMARY', { args, mode: 'CUSTOM_FUNCTION', calculate: false });
      answers.push(run.ok ? JSON.stringify(run.value) : run.error.message);
      cost = sumOfCosts(cost, costOf(run));
    };
    host.onCall = ({ execution, index }) => {
      if (index === depth && !begun.has(execution.id) && begun.size < atOnce - 1) {
        begun.add(execution.id);
        compute();
      }
      return 'go';
    };
    compute();
    host.onCall = null;
    const requests = desk.local.requests.length - sentBefore;
    const sets = requests / REQUESTS_OF_A_SET;
    const isEqual = new Set(answers).size === 1 && !/[a-z]/i.test(answers[0] ?? '');
    return {
      what: `${plural(atOnce, 'equal formula')} at once, each next one begun at call ${String(depth)}`,
      figures: `${plural(answers.length, 'answer')}, ${plural(requests, 'request')}`,
      cost,
      broken: [
        ...(isEqual ? [] : [`answers differ: ${[...new Set(answers)].join(', ')}`]),
        ...(answers.length === atOnce ? [] : ['not all were alive at once']),
        ...(sets <= MOST_SETS ? [] : [`${String(sets)} sets of requests instead of ${String(MOST_SETS)}`]),
      ],
    };
  });
}

/** A summary asks for the tracked accounts, the chosen accounts and the figures. */
const REQUESTS_OF_A_SET = 3;
const MOST_SETS = 3;

const PEOPLE = ['owner', 'bea', 'cem', 'dora', 'eli', 'fay', 'gus', 'hana', 'ivo', 'jo'];
const CHOICES: readonly string[] = ['genviralSend', 'genviralCheckRows', 'genviralUpdateNow', 'genviralSend'];

/** Ten people in one document: while one sends, the others choose this and that; afterwards each once more. */
function tenPeople(scale: number): readonly LoadResult[] {
  const desk = productDesk();
  const { host } = desk.local;
  const people = PEOPLE.slice(0, Math.round(PEOPLE.length * scale));
  for (const person of people.slice(1)) {
    mustBeOk(host.run('genviralConnect', { person }), `Connect ${person}`);
  }
  const planned = plannedRows(ROWS_OF_PEOPLE);
  desk.fill(planned);
  let cost = NO_COST;
  let refused = 0;
  const act = (index: number): void => {
    const toasts = host.toasts.length;
    const run = host.run(CHOICES[index % CHOICES.length] ?? '', { person: people[index] ?? 'owner' });
    cost = sumOfCosts(cost, costOf(run));
    const said = [...host.toasts.slice(toasts).map(({ text }) => text), ...desk.heard()];
    if (said.some((text) => text.includes(BUSY))) refused += 1;
  };
  let next = 1;
  let locked = 0;
  host.onCall = ({ name, execution }) => {
    if (execution.person !== 'owner' || next >= people.length) return 'go';
    if (locked > 0 || name.startsWith('Lock.')) locked += 1;
    if (locked > 0 && locked % EVERY === 0) {
      const person = next;
      next += 1;
      act(person);
    }
    return 'go';
  };
  act(0);
  host.onCall = null;
  const met = next;
  people.forEach((_, index) => {
    act(index);
  });
  const harm = harmTo(desk, planned);
  return [
    {
      what: `${plural(people.length, 'person').replace('persons', 'people')} in one document, ${String(ROWS_OF_PEOPLE)} rows: ${String(met - 1)} choose something while the first one sends, then everybody once more`,
      figures: `${plural(refused, 'person').replace('persons', 'people')} told that somebody else is at work`,
      cost,
      broken: [...brokenBy(harm), ...(met === people.length ? [] : ['not everybody met the first run'])],
    },
  ];
}

const ROWS_OF_PEOPLE = 60;
const BUSY = ' is running “';
/** Calls of the first run between two others, from the one on that takes the lock. */
const EVERY = 30;

function brokenBy(harm: ReturnType<typeof harmTo>): readonly string[] {
  return Object.entries(harm).flatMap(([what, count]: [string, number]) =>
    count === 0 ? [] : [`${what}: ${String(count)}`],
  );
}

/** Check, send in several runs, update: thousands of rows in one tab. */
function manyRows(scale: number): readonly LoadResult[] {
  const rows = Math.round(5000 * scale);
  const desk = productDesk('small', createWorld({ seed: 'small', nowMs: NOW_MS }));
  const planned = plannedRows(rows, 600);
  desk.fill(planned);
  const check = costOf(mustBeOk(desk.local.host.run('genviralCheckRows'), 'Check rows'));
  const looked = desk.local.host.callFromPage('genviralPanelCall', ['planSending', { scope: 'all' }]);
  const plan = costOf(mustBeOk(looked, 'Look at what would be sent'));
  const shown = JSON.stringify(looked.ok ? looked.value : '');
  const sent = untilDone(
    desk,
    () => desk.choose('send'),
    () => unsent(desk, planned) === 0,
    12,
  );
  const brokenSend = brokenBy(harmTo(desk, planned));
  // Between the last post of the first day and the first one of the second.
  desk.local.advance(NOW_MS + 42 * HOUR_MS - desk.local.clock.nowMs());
  const update = costOf(mustBeOk(desk.choose('statuses'), 'Update now'));
  const posted = desk.seen().filter(({ status }) => status === 'Posted').length;
  const due = desk.local.genviral.posts.filter(
    ({ caption, status }) => caption.startsWith('Plan ') && status === 'posted',
  ).length;
  const named = `${plural(rows, 'row')}: `;
  return [
    {
      what: `${named}Check rows`,
      figures: `${plural(rows, 'row')} checked`,
      cost: check,
      broken: overTime(check),
    },
    {
      what: `${named}the plan of Send, in the panel`,
      figures: `${plural(rows, 'row')} planned`,
      cost: plan,
      broken: [
        ...overTime(plan),
        ...(shown.includes(`${String(rows)} to send`) ? [] : [shown.slice(0, 200)]),
      ],
    },
    {
      what: `${named}Send until all are sent`,
      figures: plural(sent.cost.runs, 'run'),
      cost: sent.cost,
      broken: [...brokenSend, ...(sent.isDone ? [] : ['not all were sent'])],
    },
    {
      what: `${named}Update now`,
      figures: `${String(posted)} became Posted`,
      cost: update,
      broken: [...overTime(update), ...(posted === due ? [] : [`${String(due)} were posted`])],
    },
  ];
}

const SIX_MINUTES_S = 360;
const overTime = ({ modelledSeconds, runs }: Cost): readonly string[] =>
  modelledSeconds / runs < SIX_MINUTES_S ? [] : [`${modelledSeconds.toFixed(0)} s of 360 s`];

const DAYS = 365;
/** So many posts change each day, as those of an agency with 36 tracked accounts do. */
const CHANGING = 300;
const HISTORY = 'History';

/** A year of History, as daily updates of an account set leave it, and two more days. */
function yearOfHistory(scale: number): readonly LoadResult[] {
  const desk = productDesk('agency', agencyWith(1000));
  const { hands } = desk.local.host;
  mustBeOk(desk.choose('pull'), 'Update now');
  const written = writeYear(desk, Math.round(DAYS * scale));
  const before = hands.values(HISTORY).length - 1;
  const updates = [1, 2].map(() => {
    desk.local.advance(24 * HOUR_MS);
    return costOf(mustBeOk(desk.choose('pull'), 'Update now'));
  });
  const after = hands.values(HISTORY).length - 1;
  const kept = after < before ? [`${plural(before - after, 'row')} of History`] : [];
  return updates.map((cost, index) => ({
    what: `History of 12 months with ${plural(written, 'row')}: the update of ${index === 0 ? 'the next day' : 'the day after'}`,
    figures: index === 0 ? '' : `${plural(after, 'row')} in History`,
    cost,
    broken: [...overTime(cost), ...(index === 0 ? [] : [...kept, ...lostOfHistory(desk)])],
  }));
}

/** Days before the first update, pasted below it. Gives how many rows. */
function writeYear({ local: { host } }: Desk, days: number): number {
  const [header = [], ...rows] = host.hands.display(HISTORY);
  const day = header.indexOf('Day');
  const some = rows.slice(0, CHANGING);
  const cells = Array.from({ length: days }, (_, index) => {
    const date = new Date(NOW_MS - (index + 1) * 24 * HOUR_MS).toISOString().slice(0, 10);
    return some.map((row) => row.map((cell, column) => (column === day ? date : cell)));
  }).flat();
  host.hands.insertRows(HISTORY, rows.length + 1, cells.length + 1);
  host.hands.paste(HISTORY, `A${String(rows.length + 2)}`, cells);
  return cells.length;
}

/** The last row of each post in History must hold what Posts holds. */
function lostOfHistory({ local }: Desk): readonly string[] {
  const viewsOf = (tab: string): ReadonlyMap<unknown, unknown> => {
    const [header = [], ...rows] = local.host.hands.values(tab);
    const [id, views] = [header.indexOf('Analytics id'), header.indexOf('Views')];
    const day = header.indexOf('Day');
    const inOrder = day < 0 ? rows : [...rows].sort((one, other) => Number(one[day]) - Number(other[day]));
    return new Map(inOrder.map((row) => [row[id], row[views]]));
  };
  const [posts, history] = [viewsOf('Posts'), viewsOf('History')];
  const lost = [...posts].filter(([id, views]) => history.get(id) !== views).length;
  return lost === 0 ? [] : [`${plural(lost, 'post')} of ${String(posts.size)} without their last numbers`];
}

export const LOAD_CASES: readonly LoadCase[] = [
  { id: 'formulas-at-once', measure: formulasAtOnce },
  { id: 'people', measure: tenPeople },
  { id: 'rows', measure: manyRows },
  { id: 'history', measure: yearOfHistory },
];
