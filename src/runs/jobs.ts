// The jobs that a clock can do without anybody watching, as data. What each of them does stands in job-work.ts.
import * as z from 'zod/mini';
import type { InstantMs } from '../time/instant';

export const JOB_IDS = [
  'send',
  'statuses',
  'accounts',
  'tracked',
  'refresh',
  'posts',
  'numbers',
  'history',
  'dashboard',
] as const;
export type JobId = (typeof JOB_IDS)[number];

/** How often; hours and days are those of the spreadsheet's zone. Weekdays count from Monday, 1 to 7. */
export type Interval =
  | { readonly kind: 'beat' }
  | { readonly kind: 'daily'; readonly hour: number }
  | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number };

export interface Job {
  readonly id: JobId;
  readonly name: string;
  /** What people are told about it in the panel. */
  readonly note: string;
  /** How it stands before anybody changed it. */
  readonly setting: JobSetting;
}

export interface JobSetting {
  readonly isOn: boolean;
  readonly interval: Interval;
}

const every = { kind: 'beat' } as const;
const daily = (hour: number): Interval => ({ kind: 'daily', hour });

/** Of jobs that have waited equally long, the first in this list comes first: each can use what those before it brought. */
export const JOBS: readonly Job[] = [
  {
    id: 'send',
    name: 'Send ready rows',
    note: 'Sends rows that are ready and did not change since the last run.',
    // Never public by accident: a person switches it on.
    setting: { isOn: false, interval: every },
  },
  {
    id: 'statuses',
    name: 'Update statuses',
    note: 'Brings what became of sent posts onto their rows.',
    setting: { isOn: true, interval: every },
  },
  {
    id: 'accounts',
    name: 'Pull accounts',
    note: 'Brings the Accounts tab up to date.',
    setting: { isOn: true, interval: daily(5) },
  },
  {
    id: 'tracked',
    name: 'Pull tracked accounts',
    note: 'Brings the Tracked tab up to date.',
    setting: { isOn: true, interval: daily(5) },
  },
  {
    id: 'refresh',
    name: 'Refresh tracked accounts',
    note: 'Asks Genviral to measure them anew: only the one refresh a day that is free.',
    setting: { isOn: false, interval: daily(5) },
  },
  {
    id: 'posts',
    name: 'Pull posts',
    note: 'Fills Posts with the range chosen in this panel.',
    setting: { isOn: true, interval: daily(6) },
  },
  {
    id: 'numbers',
    name: 'Numbers back to rows',
    note: 'Writes views and likes beside the rows that earned them.',
    setting: { isOn: true, interval: daily(6) },
  },
  {
    id: 'history',
    name: 'Snapshot history',
    note: 'Adds today to History, and growth to Posts.',
    setting: { isOn: true, interval: daily(6) },
  },
  {
    id: 'dashboard',
    name: 'Refresh dashboard',
    note: 'Brings the Dashboard up to date.',
    setting: { isOn: true, interval: daily(6) },
  },
];

/** How a job's last run ended; `begun` stays where Apps Script ended the run in the middle. */
export const RESULTS = ['begun', 'done', 'goesOn', 'failed', 'off'] as const;

export const stateSchema = () =>
  z.object({
    /** From then on it is due; 0 where it never ran. */
    dueMs: z.number(),
    startedMs: z.nullable(z.number()),
    seconds: z.number(),
    requests: z.number(),
    /** Failed runs in a row. */
    failures: z.number(),
    result: z.nullable(z.enum(RESULTS)),
    /** One sentence about the last run, or why the job switched itself off. */
    said: z.string(),
    /** What the job saw when it found nothing to do: while that stands, it need not look again. */
    mark: z.string(),
  });

export type JobState = z.infer<ReturnType<typeof stateSchema>>;

export const NEVER_RAN: JobState = {
  dueMs: 0,
  startedMs: null,
  seconds: 0,
  requests: 0,
  failures: 0,
  result: null,
  said: '',
  mark: '',
};

/** A job as it stands: what people wish, and how it went so far. */
export interface JobNow {
  readonly job: Job;
  readonly setting: JobSetting;
  readonly state: JobState;
}

/** Whether the clock does it: it is switched on, and did not switch itself off. */
export function isActive({ setting, state }: Pick<JobNow, 'setting' | 'state'>): boolean {
  return setting.isOn && state.result !== 'off';
}

/** When a job that just ran began, and when it ended. */
export interface RunTimes {
  readonly startedMs: InstantMs;
  readonly endedMs: InstantMs;
}
