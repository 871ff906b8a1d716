// What Genviral's documentation leaves open, each way: broken runs end well whatever the answer turns out to be.
import type { StageOptions } from '../fakes/stage';
import { killAt, sendThrough } from './broken-run';
import { workUntilQuiet } from './person';
import { scenario } from './scenario';
import { someCalls } from './some-calls';
import { peopleCellsOf, wrongs } from './truth';

jest.setTimeout(300_000);

/** What differs is the service, and the calls between were broken elsewhere. */
const STEP = 8;

it.each<[string, NonNullable<StageOptions['switches']>]>([
  ['the id of a deleted post is free again', { deletedExternalId: 'freed' }],
  ['the id of a deleted post answers as it did', { deletedExternalId: 'taken-as-created' }],
  ['a time that is over is published at once', { pastSchedule: 'published' }],
  ['a changed TikTok or Pinterest block merges', { patchedPlatformBlock: 'merged' }],
  ['a replay is recognised only after its checks', { replayRecognised: 'after-checks' }],
  ['a retried post is pending', { statusAfterRetry: 'pending', retryFailedWhenNone: 'absent' }],
])('where %s', (_, switches) => {
  const { stage: given, copy } = scenario({ switches });
  const people = peopleCellsOf(given.rows());
  const callCount = sendThrough(copy(), (__, act) => act()).calls.length;
  const wrong: string[] = [];
  for (const index of someCalls(callCount, STEP)) {
    const stage = copy();
    sendThrough(stage, killAt(stage, index, 'after', 'kept'));
    workUntilQuiet(stage);
    wrong.push(...wrongs(stage, people).map((one) => `${String(index)}: ${one}`));
  }
  expect(wrong).toEqual([]);
});
