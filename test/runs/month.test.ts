// A month that nobody watches: people write rows on Mondays, everything else is the clock's. Shortened by running on the
// ports in memory; the sandbox publishes what is due, and each request and call costs the time it would cost.
import type { RowCells } from '../fakes/stage';
import { gated } from '../faults/gate';
import { setCells } from '../faults/scenario';
import { JOB_IDS } from '../../src/runs/jobs';
import { activityOf, automatedStage, beatOn, HOUR_MS, stateOf } from './stage';

jest.setTimeout(300_000);

const DAYS = 30;
const ROWS_A_WEEK = 12;
/** About what a call of Sheets takes. */
const CALL_MS = 250;

/** A quarter past, so that no post is due on a beat. From Tuesday to Sunday of that week. */
function weekOf(week: number): RowCells[] {
  return Array.from({ length: ROWS_A_WEEK }, (_, index) => {
    const day = new Date(Date.UTC(2026, 9, 20 + week * 7 + Math.floor(index / 2)));
    return {
      Ready: true,
      Accounts:
        index % 3 === 0 ? 'instagram @lumen.bakery, facebook @lumenbakery' : 'instagram @lumen.bakery',
      Caption: `Month, week ${String(week + 1)}, post ${String(index + 1)}`,
      Media: `https://media.example.test/${String(week)}-${String(index)}.jpg`,
      'Post at': `${day.toISOString().slice(0, 10)} ${index % 2 === 0 ? '09' : '17'}:15`,
    };
  });
}

it('goes well: every post out once, history complete, quotas kept', () => {
  const stage = automatedStage(JOB_IDS);
  const { platform, http, world } = stage;
  const slow = gated(platform, (call, act) => {
    if (/^(tab|workbook)/.test(call.name)) platform.time.advance(CALL_MS);
    return act();
  });
  const spentMs: number[] = [];
  const requests: number[] = [];
  let nextMs = platform.time.nowMs();
  for (let hour = 0; hour < DAYS * 24; hour += 1) {
    const week = Math.floor(hour / (7 * 24));
    if (hour % (7 * 24) === 0 && week < 4) {
      weekOf(week).forEach((cells, index) => {
        setCells(stage, 2 + week * ROWS_A_WEEK + index, cells);
      });
    }
    nextMs += HOUR_MS;
    platform.time.advance(nextMs - platform.time.nowMs());
    const [beganMs, sentBefore] = [platform.time.nowMs(), http.sent.length];
    beatOn(stage, slow.platform);
    spentMs.push(platform.time.nowMs() - beganMs);
    requests.push(http.sent.length - sentBefore);
  }

  const planned = [0, 1, 2, 3].flatMap(weekOf).map((cells) => cells['Caption']);
  const made = world.posts.filter(({ caption }) => caption.startsWith('Month'));
  expect(made.map(({ caption }) => caption).sort()).toEqual([...planned].sort());
  expect(new Set(made.map(({ status }) => status))).toEqual(new Set(['posted']));
  expect(stage.rows().map(({ status }) => status)).toEqual(planned.map(() => 'Posted'));

  const history = platform.book.tabNamed('History').readAll();
  const days = new Set(history.slice(1).map(([day]) => JSON.stringify(day)));
  // From Monday morning to a Wednesday morning: 31 days of the calendar.
  expect(days.size).toBe(DAYS + 1);
  for (const id of JOB_IDS) expect([id, stateOf(stage, id).failures]).toEqual([id, 0]);
  expect(activityOf(stage).filter((line) => line.includes('Stopped'))).toEqual([]);
  expect(activityOf(stage).length).toBeLessThan(1000);

  const quiet = requests.filter((count) => count === 0).length;
  const daily = (values: readonly number[]): number[] =>
    Array.from({ length: DAYS }, (_, day) =>
      values.slice(day * 24, day * 24 + 24).reduce((sum, one) => sum + one, 0),
    );
  const [mostMinutes, mostRequests] = [Math.max(...daily(spentMs)) / 60_000, Math.max(...daily(requests))];
  expect(mostMinutes).toBeLessThan(90);
  expect(mostRequests).toBeLessThan(20_000);
  process.stdout.write(
    `a month unattended: ${String(spentMs.length)} beats (${String(quiet)} without a request), ${String(made.length)} posts out, ` +
      `${String(history.length - 1)} rows of History on ${String(days.size)} days, ` +
      `${String(activityOf(stage).length)} lines of Activity, ${String(http.sent.length)} requests; ` +
      `the busiest day: ${mostMinutes.toFixed(1)} of 90 trigger minutes, ${String(mostRequests)} of 20,000 requests\n`,
  );
});
