// Send is stopped at its calls, one by one, and run again by a careful person: every wished post exists exactly once.
import { copyStage } from '../fakes/stage';
import { killAt, sendThrough, throwAt } from './broken-run';
import type { Interruption } from './gate';
import { workUntilQuiet } from './person';
import { scenario } from './scenario';
import { someCalls } from './some-calls';
import { peopleCellsOf, wrongs, wrongsWhenLate } from './truth';
import type { Stage } from '../fakes/stage';

jest.setTimeout(300_000);

const DAY_MS = 86_400_000;

const { stage: given, copy } = scenario();
const people = peopleCellsOf(given.rows());
const callCount = sendThrough(copy(), (_, act) => act()).calls.length;
/** For what differs little from another way of breaking. */
const everyFourthCall = someCalls(callCount, 4);

/** What is wrong in the end, for every call at which the run was broken. */
function brokenAt(
  indexes: readonly number[],
  breakAt: (stage: Stage, index: number) => Interruption,
): readonly string[] {
  return indexes.flatMap((index) => {
    const stage = copy();
    const { calls } = sendThrough(stage, breakAt(stage, index));
    workUntilQuiet(stage);
    return wrongs(stage, people).map((wrong) => `${String(index)} ${calls[index - 1] ?? ''}: ${wrong}`);
  });
}

it('the scenario itself ends well', () => {
  const stage = copyStage(given);
  expect(given.rows()).toHaveLength(40);
  expect(sendThrough(stage, (_, act) => act()).isBroken).toBe(false);
  workUntilQuiet(stage);
  expect(wrongs(stage, people)).toEqual([]);
  expect(callCount).toBeGreaterThan(100);
});

it.each([
  ['before a call, losing what was not flushed', 'before', 'lost', someCalls(callCount, 2, 1)],
  ['after a call', 'after', 'kept', someCalls(callCount, 2)],
  ['after a call, losing what was not flushed', 'after', 'lost', everyFourthCall],
] as const)('killed %s', (_, when, unflushed, indexes) => {
  expect(brokenAt(indexes, (stage, index) => killAt(stage, index, when, unflushed))).toEqual([]);
});

it('a service fails at a call', () => {
  expect(brokenAt(everyFourthCall, (_, index) => throwAt(index))).toEqual([]);
});

it('killed after a call, and nobody comes back before the posts were due', () => {
  const wrong = everyFourthCall.flatMap((index) => {
    const stage = copy();
    const { calls } = sendThrough(stage, killAt(stage, index, 'after', 'kept'));
    stage.platform.time.advance(2 * DAY_MS);
    workUntilQuiet(stage);
    return wrongsWhenLate(stage).map((one) => `${String(index)} ${calls[index - 1] ?? ''}: ${one}`);
  });
  expect(wrong).toEqual([]);
});
