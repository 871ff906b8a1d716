// Jobs that are short and safe to repeat, stopped at their calls; and days on which Google gives no more: whatever happens, the
// next beats come to the same end.
import { writeSpent } from '../../src/runs/clock-notes';
import { cellText } from '../../src/workbook/kinds';
import type { Stage } from '../fakes/stage';
import {
  activityOf,
  automatedStage,
  beatOn,
  beats,
  chooseJobs,
  DAY_MS,
  HOUR_MS,
  stateOf,
} from '../runs/stage';
import { BREAKS, breaking, copyWithClocks } from './broken-beat';
import { gated } from './gate';

jest.setTimeout(240_000);

const JOBS = ['accounts', 'tracked', 'refresh', 'posts', 'dashboard'] as const;

/** The jobs are due for the first time, with refreshes that are still free. */
const given = automatedStage(JOBS);

function copy(): Stage {
  const stage = copyWithClocks(given);
  stage.platform.time.advance(HOUR_MS);
  return stage;
}

/** Names and numbers of a tab, without the times at which they were written. */
function columns(stage: Stage, tab: string, headers: readonly string[]): readonly string[] {
  const [header = [], ...rows] = stage.platform.book.tabNamed(tab).readAll();
  const places = headers.map((name) => header.indexOf(name));
  if (places.includes(-1)) throw new Error(`${tab} has other columns: ${header.map(cellText).join()}`);
  return rows.map((row) => places.map((place) => cellText(row[place] ?? '')).join(' | ')).sort();
}

function end(stage: Stage): unknown {
  return {
    accounts: columns(stage, 'Accounts', ['Account', 'State']),
    tracked: columns(stage, 'Tracked', ['Account', 'State']),
    posts: columns(stage, 'Posts', ['Analytics id', 'Views']).length,
    refreshes: stage.world.refreshes.length,
    dashboard: stage.platform.book.tabNamed('Dashboard').readAll().length,
    done: JOBS.map((id) => stateOf(stage, id).result),
  };
}

/** Every single call was tried by hand. */
const day = breaking({ begin: copy, beatsAfter: 4, end, step: 10 });

it('the day itself ends well', () => {
  expect(day.callCount).toBeGreaterThan(60);
  expect(day.whole).toMatchObject({ done: JOBS.map(() => 'done') });
});

it.each(BREAKS)('%s', (_, breakAt) => {
  expect(day.wrongAt(breakAt)).toEqual([]);
});

describe('a day on which Google gives no more', () => {
  const USED_UP = 'Service invoked too many times for one day: urlfetch.';

  it('requests: no crash, told in Activity and at the job, and all done the day after', () => {
    const stage = copy();
    let left = 3;
    const { platform } = gated(stage.platform, (call, act) => {
      if (call.name !== 'http.send') return act();
      left -= 1;
      return left >= 0 ? act() : { unreachable: USED_UP };
    });
    for (let beat = 0; beat < 10; beat += 1) {
      beatOn(stage, platform);
      stage.platform.time.advance(HOUR_MS);
    }
    expect(activityOf(stage).some((line) => line.includes('Google’s quota of requests'))).toBe(true);
    const failed = JOBS.filter((id) => stateOf(stage, id).result === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    for (const id of failed) expect(stateOf(stage, id).said).toContain('goes on tomorrow');
    beats(stage, 30);
    expect(end(stage)).toMatchObject({ done: JOBS.map(() => 'done') });
  });

  it('minutes of clocks: nothing is begun, and all is done the day after', () => {
    const stage = copy();
    const nowMs = stage.platform.time.nowMs();
    writeSpent(stage.platform.personStore(), { sinceMs: nowMs, ms: 89 * 60_000, requests: 0 });
    stage.http.sent.length = 0;
    beats(stage, 5);
    expect(stage.http.sent).toEqual([]);
    stage.platform.time.advance(DAY_MS - 5 * HOUR_MS);
    beats(stage, 2);
    expect(end(stage)).toMatchObject({ done: JOBS.map(() => 'done') });
  });
});

it('a clock that comes while a person runs the same job leaves it alone, and finds nothing failed', () => {
  const stage = copy();
  chooseJobs(stage, ['accounts']);
  let came = 0;
  const { platform } = gated(stage.platform, (call, act) => {
    if (call.name === 'http.send' && came === 0) {
      came += 1;
      const before = stage.http.sent.length;
      beatOn(stage);
      expect(stage.http.sent.length).toBe(before);
    }
    return act();
  });
  beatOn(stage, platform);
  expect(came).toBe(1);
  expect(stateOf(stage, 'accounts')).toMatchObject({ result: 'done', failures: 0 });
});
