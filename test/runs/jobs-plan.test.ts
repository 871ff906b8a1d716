// Which jobs are due, when again, and what failures make of them: pure plans against literals.
import { JOBS, NEVER_RAN, type Interval, type JobId, type JobNow, type JobState } from '../../src/runs/jobs';
import {
  backOffMs,
  begunState,
  dueJobs,
  fitsIntoDay,
  nextDueMs,
  shareMs,
  spentToday,
  stateAfter,
  stopsAllJobs,
} from '../../src/runs/jobs-plan';
import type { Trouble } from '../../src/troubles/trouble';
import { at, berlin2026, newYork2026 } from '../zones';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './stage';

const NOW = at('2026-10-19T06:00Z');
const daily = (hour: number): Interval => ({ kind: 'daily', hour });

function now(id: JobId, state: Partial<JobState> = {}, interval: Interval = { kind: 'beat' }): JobNow {
  const job = JOBS.find((one) => one.id === id);
  if (!job) throw new Error(id);
  return { job, setting: { isOn: true, interval }, state: { ...NEVER_RAN, ...state } };
}

describe('due jobs', () => {
  it('come in the order of waiting, and of the table where that is equal', () => {
    const table = [
      now('history', { dueMs: NOW - 2 }),
      now('dashboard'),
      now('statuses'),
      now('posts', { dueMs: NOW - 3 }),
      now('accounts', { dueMs: NOW + 1 }),
    ];
    expect(dueJobs(table, NOW)).toEqual(['statuses', 'dashboard', 'posts', 'history']);
  });

  it('leave out what is off, by a person or by itself', () => {
    const off = { ...now('posts'), setting: { isOn: false, interval: daily(6) } };
    expect(dueJobs([off, now('history', { result: 'off' })], NOW)).toEqual([]);
  });

  it('are not waited for when the clock was set back', () => {
    const waiting = now('posts', { dueMs: NOW + 40 * DAY_MS, startedMs: NOW + 39 * DAY_MS }, daily(6));
    expect(dueJobs([waiting], NOW)).toEqual(['posts']);
  });

  it('never starve: with time for one job a beat, each has its turn in nine beats', () => {
    let table: JobNow[] = JOBS.map(({ id }) => now(id));
    const ran: string[] = [];
    for (let beat = 0; beat < 27; beat += 1) {
      const nowMs = NOW + beat * HOUR_MS;
      const [first] = dueJobs(table, nowMs);
      if (!first) throw new Error('nothing is due');
      ran.push(first);
      table = table.map((one) =>
        one.job.id === first
          ? {
              ...one,
              state: stateAfter(
                one,
                { kind: 'goesOn', said: '', mark: '' },
                { startedMs: nowMs, endedMs: nowMs + 1 },
                1,
                berlin2026,
              ),
            }
          : one,
      );
    }
    for (const { id } of JOBS) expect(ran.filter((one) => one === id)).toHaveLength(3);
  });
});

describe('the next time', () => {
  it.each([
    ['before the hour', '2026-10-19T06:30Z', '2026-10-19T07:00Z'],
    ['at the hour', '2026-10-19T07:00Z', '2026-10-20T07:00Z'],
    ['after it', '2026-10-19T07:10Z', '2026-10-20T07:00Z'],
    ['over three missed days, only once', '2026-10-22T12:00Z', '2026-10-23T07:00Z'],
    ['over the end of summer time', '2026-10-24T12:00Z', '2026-10-25T08:00Z'],
    ['late before the short day', '2026-03-28T22:30Z', '2026-03-29T07:00Z'],
    ['over the new year of the calendar', '2026-10-31T12:00Z', '2026-11-01T08:00Z'],
  ])('daily at 9 stays 9 in Berlin: %s', (_, after, due) => {
    expect(nextDueMs(daily(9), at(after), berlin2026)).toBe(at(due));
  });

  it('daily at 9 stays 9 in New York, too', () => {
    const days = ['2026-10-31T20:00Z', '2026-11-01T20:00Z'].map((after) =>
      nextDueMs(daily(9), at(after), newYork2026),
    );
    expect(days).toEqual([at('2026-11-01T14:00Z'), at('2026-11-02T14:00Z')]);
  });

  it('an hour that clocks leave out is the one after it', () => {
    expect(nextDueMs(daily(2), at('2026-03-28T12:00Z'), berlin2026)).toBe(at('2026-03-29T01:00Z'));
  });

  it('an hour that happens twice is done once', () => {
    const first = nextDueMs(daily(2), at('2026-10-24T12:00Z'), berlin2026);
    expect(first).toBe(at('2026-10-25T00:00Z'));
    expect(nextDueMs(daily(2), first, berlin2026)).toBe(at('2026-10-26T01:00Z'));
  });

  it('weekly is a day of the week', () => {
    const wednesday = { kind: 'weekly', weekday: 3, hour: 6 } as const;
    expect(nextDueMs(wednesday, NOW, berlin2026)).toBe(at('2026-10-21T04:00Z'));
    expect(nextDueMs(wednesday, at('2026-10-21T04:00Z'), berlin2026)).toBe(at('2026-10-28T05:00Z'));
  });
});

describe('after a run', () => {
  const times = { startedMs: NOW, endedMs: NOW + 12_400 };
  const failed = (trouble: Trouble | null, before: Partial<JobState> = {}): JobState =>
    stateAfter(
      now('posts', before, daily(6)),
      { kind: 'failed', trouble, said: 'No.' },
      times,
      3,
      berlin2026,
    );
  const outOfReach: Trouble = { code: 'out-of-reach', detail: '' };
  const noTab: Trouble = { code: 'tab-missing', tab: 'Posts' };

  it('a good one is due at its hour, and forgets failures', () => {
    const before = now('posts', { failures: 3 }, daily(6));
    expect(
      stateAfter(before, { kind: 'done', said: '3 posts new.', mark: '' }, times, 7, berlin2026),
    ).toEqual({
      dueMs: at('2026-10-20T04:00Z'),
      startedMs: NOW,
      seconds: 12,
      requests: 7,
      failures: 0,
      result: 'done',
      said: '3 posts new.',
      mark: '',
    });
  });

  it('a long one goes on at the next beat', () => {
    const state = stateAfter(
      now('posts', {}, daily(6)),
      { kind: 'goesOn', said: '', mark: '' },
      times,
      7,
      berlin2026,
    );
    expect([state.result, state.dueMs]).toEqual(['goesOn', NOW]);
  });

  it('a failed one waits longer each time, a day at most', () => {
    expect([1, 2, 3, 4, 7, 20].map((failures) => backOffMs(failures) / MINUTE_MS)).toEqual([
      15, 30, 60, 120, 960, 1440,
    ]);
    expect(failed(outOfReach, { failures: 2 })).toMatchObject({ failures: 3, dueMs: NOW + HOUR_MS });
  });

  it('what passes by itself never switches off; what a person must mend does, after five times', () => {
    expect(failed(outOfReach, { failures: 500 }).result).toBe('failed');
    expect(failed(noTab, { failures: 3 }).result).toBe('failed');
    expect(failed(noTab, { failures: 4 }).result).toBe('off');
    expect(failed(null, { failures: 8 }).result).toBe('failed');
    expect(failed(null, { failures: 9 }).result).toBe('off');
  });

  it('one that was cut off stands behind the others', () => {
    const cut = now('posts', begunState(NEVER_RAN, NOW));
    expect(cut.state).toMatchObject({ result: 'begun', failures: 1, dueMs: NOW + 15 * MINUTE_MS });
    const other = now('history', { dueMs: NOW });
    expect(dueJobs([cut, other], NOW + HOUR_MS)).toEqual(['history', 'posts']);
  });

  it('a refused key stops all jobs, a missing tab one', () => {
    expect(
      [{ code: 'key-refused' } as const, { code: 'not-connected' } as const, noTab, null].map(stopsAllJobs),
    ).toEqual([true, true, false, false]);
  });
});

describe('the day of a consumer account', () => {
  it('is shared among beats and files', () => {
    expect([shareMs(60, 1), shareMs(60, 2), shareMs(15, 1)].map((ms) => ms / 1000)).toEqual([
      210, 112.5, 56.25,
    ]);
    for (const every of [15, 60]) {
      for (const files of [1, 2, 20]) {
        expect(shareMs(every, files) * (1440 / every) * files).toBeLessThanOrEqual(90 * MINUTE_MS);
      }
    }
  });

  it('holds no beat that would break it', () => {
    const spent = { sinceMs: NOW, ms: 87 * MINUTE_MS, requests: 100 };
    expect(fitsIntoDay(spent, 3 * MINUTE_MS)).toBe(true);
    expect(fitsIntoDay(spent, 3 * MINUTE_MS + 1)).toBe(false);
    expect(fitsIntoDay({ ...spent, requests: 15_000 }, 1)).toBe(false);
  });

  it('begins anew after 24 hours, or when the clock was set back', () => {
    const spent = { sinceMs: NOW, ms: 5, requests: 5 };
    expect(spentToday(spent, NOW + DAY_MS - 1)).toBe(spent);
    expect(spentToday(spent, NOW + DAY_MS).ms).toBe(0);
    expect(spentToday(spent, NOW - DAY_MS)).toEqual({ sinceMs: NOW - DAY_MS, ms: 0, requests: 0 });
  });
});
