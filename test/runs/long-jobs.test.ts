// Jobs that need more than one beat: each goes on where it ended, also where Google ends a beat in the middle.
import { killAt } from '../faults/broken-run';
import { gated, Killed, type Interruption } from '../faults/gate';
import { copyStage, type Stage } from '../fakes/stage';
import { automatedStage, beatOn, chooseJobs, DAY_MS, MINUTE_MS, stateOf } from './stage';

jest.setTimeout(240_000);

const ROWS = 240;

const row = (index: number): Record<string, string | boolean> => ({
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: `Open ${String(index)}`,
  Media: `https://media.example.test/${String(index)}.jpg`,
  'Post at': `2026-10-${String(20 + Math.floor(index / 120))} ${String(8 + Math.floor((index % 120) / 10)).padStart(2, '0')}:${String((index % 10) * 5).padStart(2, '0')}`,
});

/** Many rows were sent, and all of them went public since. */
function published(): Stage {
  const stage = automatedStage([], 15);
  stage.fill(Array.from({ length: ROWS }, (_, index) => row(index)));
  stage.send();
  stage.platform.time.advance(4 * DAY_MS);
  chooseJobs(stage, ['statuses']);
  stage.http.sent.length = 0;
  return stage;
}

const given = published();

function copy(): Stage {
  const stage = copyStage(given);
  stage.platform.clocks.push(...given.platform.clocks);
  return stage;
}

/** A quarter of an hour later the clock comes, and Genviral takes sixteen seconds for each round. Gives how many calls it made. */
function slowBeat(stage: Stage, interrupt: Interruption = (_, act) => act()): number {
  stage.platform.time.advance(15 * MINUTE_MS);
  const gate = gated(stage.platform, (call, act) => {
    if (call.name === 'http.send') stage.platform.time.advance(16_000);
    return interrupt(call, act);
  });
  try {
    beatOn(stage, gate.platform);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  stage.platform.isLockTaken = false;
  return gate.calls.length;
}

const posted = (stage: Stage): number => stage.rows().filter(({ status }) => status === 'Posted').length;

describe('statuses of many open rows', () => {
  it('come over several small beats, none of them lost and none from the beginning', () => {
    const stage = copy();
    const counts: number[] = [];
    for (let beat = 0; beat < 8; beat += 1) {
      slowBeat(stage);
      counts.push(posted(stage));
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[0]).toBeLessThan(ROWS);
    expect([...counts].sort((one, other) => one - other)).toEqual(counts);
    expect(counts[7]).toBe(ROWS);
    expect(stage.platform.documentFacts.has('statusesLeft')).toBe(false);
    expect(stateOf(stage, 'statuses')).toMatchObject({ result: 'done', failures: 0 });
  });

  it('that the list never shows are asked one by one, and the others get their turn', () => {
    const stage = copy();
    for (const post of stage.world.posts) if (post.caption.startsWith('Open ')) post.createdMs -= DAY_MS;
    const requests: number[] = [];
    for (let beat = 0; beat < 16; beat += 1) {
      stage.http.sent.length = 0;
      slowBeat(stage);
      requests.push(stage.http.sent.length);
    }
    expect(posted(stage)).toBe(ROWS);
    // Each by its own request once, and few others.
    expect(requests.reduce((sum, count) => sum + count, 0)).toBeLessThan(ROWS + 16 * 3);
  });

  it('killed at its calls, come to the same end', () => {
    const calls = slowBeat(copy());
    const wrong: number[] = [];
    for (let index = 1; index <= calls; index += STEP) {
      const stage = copy();
      slowBeat(stage, killAt(stage, index, index % 2 === 0 ? 'before' : 'after', 'lost'));
      for (let beat = 0; beat < 8; beat += 1) slowBeat(stage);
      if (posted(stage) !== ROWS) wrong.push(index);
    }
    expect(calls).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

/** Every so many calls; every single one was tried by hand. */
const STEP = 8;
