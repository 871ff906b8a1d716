// How many calls sending costs, and what happens where one execution is not enough.
import { addFault } from '../../../../local/sandbox/index';
import { createFault, given, madePosts, row, rows, statuses } from './stories';
import type { Stage } from '../../../fakes/stage';

const slow = (stage: Stage, tookMs: number): void => {
  addFault(stage.world, createFault({ kind: 'slow', tookMs }, { kind: 'always' }));
};

const sheetCalls = ({ platform }: Stage): number =>
  Object.values(platform.book.calls).reduce((sum, count) => sum + count, 0);

/** One post a minute, ten hours a day. */
const timeOf = (index: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `2026-10-${two(20 + Math.floor(index / 600))} ${two(8 + (Math.floor(index / 60) % 10))}:${two(index % 60)}`;
};

it.each([300, 1000, 2000])('200 rows fit one execution at answers of %d ms', (tookMs) => {
  const stage = given(rows(200));
  slow(stage, tookMs);
  const before = sheetCalls(stage);
  const beganMs = stage.platform.time.nowMs();
  expect(stage.send()).toMatchObject({ fates: { created: 200 }, left: 0 });
  expect(sheetCalls(stage) - before).toBeLessThanOrEqual(40 + 6 * 20);
  expect(stage.platform.time.nowMs() - beganMs).toBeLessThan(270_000);
});

it('2,000 rows are sent over several runs, each saying what is left, none twice', () => {
  const stage = given(Array.from({ length: 2000 }, (_, index) => row(index, { 'Post at': timeOf(index) })));
  slow(stage, 2000);
  const left: number[] = [];
  for (let run = 0; run < 10 && left.at(-1) !== 0; run += 1) left.push(stage.send().left);
  expect(left.length).toBeGreaterThan(1);
  expect(left).toEqual([...left].sort((one, other) => other - one));
  expect(madePosts(stage)).toHaveLength(2000);
  expect(new Set(madePosts(stage)).size).toBe(2000);
  expect(new Set(statuses(stage))).toEqual(new Set(['Scheduled']));
  expect(stage.http.sent.filter((request) => request === 'POST posts')).toHaveLength(2000);
});
