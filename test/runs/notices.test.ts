// What Today says besides rows.
import type { Heart } from '../../src/runs/clock-notes';
import { JOBS, NEVER_RAN, type JobNow } from '../../src/runs/jobs';
import { noticesOf, type NoticeFacts } from '../../src/runs/notices';
import { DAY_MS, HOUR_MS } from '../../src/time/instant';
import { NOW_MS } from '../given';
import { berlin2026 } from '../zones';

const heart: Heart = {
  ownerId: 'ada',
  ownerName: 'Ada',
  everyMinutes: 60,
  sinceMs: NOW_MS - 10 * DAY_MS,
  lastMs: NOW_MS - HOUR_MS,
};
const fine: NoticeFacts = {
  heart,
  jobs: JOBS.map((job) => ({ job, setting: job.setting, state: NEVER_RAN })),
  coverage: { start: '2026-09-20', end: '2026-10-19', asOfMs: NOW_MS - HOUR_MS },
  zone: berlin2026,
  nowMs: NOW_MS,
};
const told = (changes: Partial<NoticeFacts>): string[] =>
  noticesOf({ ...fine, ...changes }).map(({ title, text }) => `${title}. ${text}`);
const jobsWith = (id: string, changes: Partial<JobNow['state']>, isOn = true): readonly JobNow[] =>
  fine.jobs.map((now) =>
    now.job.id === id
      ? { ...now, setting: { ...now.setting, isOn }, state: { ...now.state, ...changes } }
      : now,
  );

it('where all runs and numbers are young, nothing', () => {
  expect(told({})).toEqual([]);
});

it.each<[string, Partial<NoticeFacts>, string[]]>([
  [
    'automation off',
    { heart: null },
    ['Automation is off. Statuses and numbers stand still until somebody updates.'],
  ],
  ['just turned on', { heart: { ...heart, sinceMs: NOW_MS - HOUR_MS, lastMs: null } }, []],
  [
    'turned on and never come',
    { heart: { ...heart, sinceMs: NOW_MS - 3 * HOUR_MS, lastMs: null } },
    ['Automation is not confirmed here. Ada turned it on at 2026-10-19 05:00; last background run: never.'],
  ],
  [
    'silent for days',
    { heart: { ...heart, lastMs: NOW_MS - 3 * DAY_MS } },
    ['Automation has stopped. Every hour, as Ada; last background run: 2026-10-16 08:00.'],
  ],
  [
    'a job that gave up',
    { jobs: jobsWith('posts', { result: 'off', said: 'Genviral refused the key.' }) },
    ['Pull posts: switched itself off. Genviral refused the key.'],
  ],
  [
    'a job that failed',
    { jobs: jobsWith('statuses', { result: 'failed', said: 'Genviral did not answer.' }) },
    ['Update statuses: the last run failed. Genviral did not answer.'],
  ],
  ['a job that a person switched off', { jobs: jobsWith('posts', { result: 'failed' }, false) }, []],
  [
    'numbers of last week',
    { coverage: { start: '2026-09-20', end: '2026-10-12', asOfMs: NOW_MS - 7 * DAY_MS } },
    ['Numbers are old. Posts and numbers are as of 2026-10-12 08:00.'],
  ],
  ['no numbers', { coverage: null }, ['Numbers are old. No posts were fetched yet.']],
])('%s', (_, changes, sentences) => {
  expect(told(changes)).toEqual(sentences);
});
