// What automation will use of a person's day at Google, before it is used: asked when it is switched on, told where it would
// not fit. What a job used last time says more than any model.
import { readCounters } from '../features/schedule/ledger/counters';
import type { Platform } from '../platform/ports';
import { DAY_MS, MINUTE_MS } from '../time/instant';
import { readOwnClocks, type Heart } from './clock-notes';
import { isActive, type Interval, type JobId, type JobNow } from './jobs';
import { REQUESTS_A_DAY, SHARE_OF_REQUESTS, TRIGGER_MS_A_DAY } from './jobs-plan';
import { readJobs } from './jobs-store';

export interface EstimateFacts {
  readonly jobs: readonly JobNow[];
  readonly everyMinutes: Heart['everyMinutes'];
  /** Sent posts that are looked after. */
  readonly openRows: number;
  /** Spreadsheets that this person automates, this one included: the others are taken to be like it. */
  readonly documents: number;
  /** Windows of at most 10,000 posts that a pull fetches. */
  readonly windows: number;
}

export interface Estimate {
  readonly requestsADay: number;
  readonly triggerMinutesADay: number;
}

/** A run of a clock that finds nothing to do still starts. */
const IDLE_SECONDS = 1.5;

/** Pure. */
export function estimateDay(facts: EstimateFacts): Estimate {
  const { jobs, everyMinutes, documents } = facts;
  const beats = DAY_MS / (everyMinutes * MINUTE_MS);
  const runs = jobs.filter(isActive).map((now) => {
    const { requests, seconds } = useOf(now, facts);
    const times = timesADay(now.setting.interval, beats);
    return { requests: requests * times, seconds: seconds * times };
  });
  const sum = (part: 'requests' | 'seconds'): number => runs.reduce((total, run) => total + run[part], 0);
  return {
    requestsADay: Math.ceil(documents * sum('requests')),
    triggerMinutesADay: Math.ceil((documents * (sum('seconds') + beats * IDLE_SECONDS)) / 60),
  };
}

function timesADay({ kind }: Interval, beats: number): number {
  return kind === 'beat' ? beats : kind === 'daily' ? 1 : 1 / 7;
}

interface Use {
  readonly requests: number;
  readonly seconds: number;
}

/** As the last run that was done, or as such jobs go. */
function useOf({ job, state }: JobNow, facts: EstimateFacts): Use {
  const { requests, seconds } = state;
  return state.result === 'done' ? { requests, seconds } : modelOf(job.id, facts);
}

/** In answers of a second, pages of 100 and rounds of 20 requests, as the local Genviral was measured. */
function modelOf(id: JobId, { openRows, windows }: EstimateFacts): Use {
  const pages = Math.ceil(openRows / 100);
  const uses: Readonly<Record<JobId, Use>> = {
    send: { requests: 1, seconds: 3 },
    statuses: openRows === 0 ? { requests: 0, seconds: 1 } : { requests: 1 + pages, seconds: 3 + pages },
    accounts: { requests: 1, seconds: 2 },
    tracked: { requests: 2, seconds: 3 },
    refresh: { requests: 11, seconds: 5 },
    posts: { requests: 2 + 101 * windows, seconds: 4 + 20 * windows },
    numbers: { requests: 2, seconds: 5 },
    history: { requests: 0, seconds: 5 },
    dashboard: { requests: 4, seconds: 6 },
  };
  return uses[id];
}

const MOST_REQUESTS = REQUESTS_A_DAY * SHARE_OF_REQUESTS;
const MOST_MINUTES = TRIGGER_MS_A_DAY / MINUTE_MS;

/** What to tell a person whose settings need more than a consumer account has; `null` where they fit. Pure. */
export function estimateTold({ requestsADay, triggerMinutesADay }: Estimate): string | null {
  const parts = [
    ...(triggerMinutesADay > MOST_MINUTES
      ? [`${String(triggerMinutesADay)} minutes of clocks (of ${String(MOST_MINUTES)})`]
      : []),
    ...(requestsADay > MOST_REQUESTS
      ? [
          `${String(requestsADay)} requests (of ${String(REQUESTS_A_DAY)}, a part of which is kept for people)`,
        ]
      : []),
  ];
  return parts.length === 0
    ? null
    : `As it is set, automation would need about ${parts.join(' and ')} a day, more than Google gives a consumer account. What does not fit waits for the next day. Let it come every hour, run fewer jobs every time, or automate fewer files.`;
}

/** The same for this spreadsheet, coming this often. */
export function estimateNow(platform: Platform, everyMinutes: Heart['everyMinutes']): string | null {
  const store = platform.documentStore();
  const { elsewhere } = readOwnClocks(platform.personStore(), platform.workbook().id);
  return estimateTold(
    estimateDay({
      jobs: readJobs(store),
      everyMinutes,
      openRows: readCounters(store).lines,
      documents: elsewhere.size + 1,
      windows: 1,
    }),
  );
}
