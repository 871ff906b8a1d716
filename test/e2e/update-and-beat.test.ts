// Story: a person chooses Update now while the clock does the same work, and the clock comes while a person's update is
// under way. At calls spread over the run, on the built bundle.
import type { Run, ServiceCall, Verdict } from '../../local/host/index';
import { connectedStage, goodRow, reopened, type Stage } from './stage';

const HOUR_MS = 3_600_000;
const ROWS = 6;
/** How many of a run's calls are tried. */
const MEETINGS = 4;
const BEAT = 'genviralBeat';
const UPDATE = 'genviralUpdateNow';

/** Posts of yesterday are public, their numbers have grown, and every job of the clock waits for it. */
function morning(): Stage {
  const stage = connectedStage();
  stage.fill(Array.from({ length: ROWS }, (_, index) => goodRow(index + 1)));
  stage.reply('YES');
  stage.click('genviralSend');
  stage.ui.panel('setEvery', { every: 60 });
  stage.clock.advance(2 * 24 * HOUR_MS);
  return stage;
}

let given: Stage;
let expected: ReturnType<typeof afterwards>;

beforeAll(() => {
  given = morning();
  const stage = again();
  beat(stage);
  expected = afterwards(stage);
});

const again = (): Stage => reopened(given, { triggers: given.host.triggers });

/** Runs what the work runs, and something else before one call of a function. */
function meeting(
  stage: Stage,
  at: { entry: string; call: number },
  happen: () => void,
  work: () => void,
): void {
  const { host } = stage;
  host.onCall = ({ execution, index }: ServiceCall): Verdict => {
    if (execution.functionName !== at.entry || index !== at.call) return 'go';
    host.onCall = null;
    happen();
    return 'go';
  };
  work();
  host.onCall = null;
}

function beat({ host }: Stage): Run {
  const [fired] = host.fireDue();
  expect(fired?.run).toMatchObject({ ok: true });
  if (!fired) throw new Error('no beat is due');
  return fired.run;
}

function callsOf(entry: string, work: (stage: Stage) => void): readonly number[] {
  const stage = again();
  let last = 0;
  stage.host.onCall = ({ execution, index }) => {
    if (execution.functionName === entry) last = index;
    return 'go';
  };
  work(stage);
  return Array.from({ length: MEETINGS }, (_, step) => 1 + Math.floor((step * last) / MEETINGS));
}

/** What the tabs hold once the clock has come twice more and somebody has chosen Update now. */
function afterwards(stage: Stage): Readonly<Record<string, readonly string[]>> {
  stage.host.advance(2 * HOUR_MS);
  stage.click(UPDATE);
  const joined = (tab: string, ...headers: readonly string[]): readonly string[] => {
    const columns = headers.map((header) => stage.column(tab, header));
    return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? '').join(' | ')).sort();
  };
  return {
    rows: joined('Schedule', 'Caption', 'Status', 'Link', 'Views'),
    posts: joined('Posts', 'Analytics id', 'Views', 'Campaign'),
    history: joined('History', 'Day', 'Analytics id', 'Views'),
    accounts: joined('Accounts', 'Account id'),
    tracked: joined('Tracked', 'Target id'),
    stopped: stage.column('Activity', 'Result').filter((result) => result.startsWith('Stopped')),
  };
}

it('without such a meeting posts are out, each measured post stands once in Posts and once a day in History', () => {
  expect(expected['rows']?.filter((row) => row.includes('Posted'))).toHaveLength(ROWS);
  for (const tab of ['posts', 'history']) {
    expect(expected[tab]?.length).toBeGreaterThan(ROWS);
    expect(new Set(expected[tab]).size).toBe(expected[tab]?.length);
  }
  expect(expected['stopped']).toEqual([]);
});

it('the person is told that the clock is at work, and nothing is doubled or lost', () => {
  const heard = callsOf(BEAT, beat).map((call) => {
    const stage = again();
    let words = '';
    const happen = (): void => {
      stage.click(UPDATE);
      words = stage.dialogs.at(-1)?.text ?? '';
    };
    meeting(stage, { entry: BEAT, call }, happen, () => beat(stage));
    expect([call, afterwards(stage)]).toEqual([call, expected]);
    return words;
  });
  const told = heard.filter((words) => /^automation \(Ada\) is running “.+” in this spreadsheet/.test(words));
  expect(told.length).toBeGreaterThanOrEqual(MEETINGS / 2);
});

it('a beat that finds a person at work leaves its jobs for the next one, and nothing is doubled or lost', () => {
  const kept = callsOf(UPDATE, (stage) => stage.click(UPDATE)).map((call) => {
    const stage = again();
    let requests = 0;
    const happen = (): void => {
      requests = beat(stage).calls['http'] ?? 0;
    };
    meeting(stage, { entry: UPDATE, call }, happen, () => stage.click(UPDATE));
    expect([call, afterwards(stage)]).toEqual([call, expected]);
    return requests;
  });
  expect(kept.filter((requests) => requests === 0).length).toBeGreaterThanOrEqual(MEETINGS / 2);
});
