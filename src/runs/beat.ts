// The clock comes: whatever is due is done, each job through the door, until the beat's share of the day is used. Nobody
// is there to see a message: what came of it is noted, and nothing is thrown for a job that failed.
import * as z from 'zod/mini';
import type { Platform, Store } from '../platform/ports';
import { DAY_MS, MINUTE_MS } from '../time/instant';
import { UTC, zoneBetween, type Zone } from '../time/zone';
import { sentence, sentenceOf, troubleOf } from '../troubles/sentence';
import type { Trouble } from '../troubles/trouble';
import { tellByMail } from './alerts';
import { limitsOfShare, makeBudget } from './budget';
import {
  forgetLostClock,
  readHeart,
  readClock,
  readOwnClocks,
  rememberedStore,
  writeHeart,
  writeSpent,
  type Heart,
} from './clock-notes';
import type { Execution } from './context';
import { ranThroughDoor } from './door';
import { hasNothingToDo, JOB_WORK, type JobDone } from './job-work';
import type { JobId, JobNow } from './jobs';
import {
  begunState,
  DAYS_AHEAD,
  dueJobs,
  fitsIntoDay,
  shareMs,
  spentToday,
  stateAfter,
  stopsAllJobs,
  type Outcome,
} from './jobs-plan';
import { readJobs, saveState, switchAllOff } from './jobs-store';
import { NEWEST_VERSION } from './versions/migrations';
import { isNewer } from './versions/version';

/** `event` is what Google tells about the clock. Where nothing is due it costs a handful of service calls. */
export function beat(platform: Platform, event: unknown): void {
  if (!platform.hasDocument()) {
    loseDocument(platform, event);
    return;
  }
  const startedMs = platform.clock().nowMs();
  const triggerId = triggerIdOf(event);
  const own =
    triggerId === ''
      ? readOwnClocks(platform.personStore(), platform.workbook().id)
      : readClock(platform.personStore(), triggerId);
  const store = platform.documentStore();
  const facts = rememberedStore(store, store.all());
  const heart = readHeart(facts);
  if (!own || heart?.ownerId !== own.personId) {
    // It was turned off, or another clock took over: two would do everything twice.
    platform.triggers().remove(triggerId);
    platform.log('A clock that this spreadsheet no longer knows was removed.');
    return;
  }
  if (isNewer(facts, NEWEST_VERSION)) {
    platform.log('A newer version of the add-on works in this spreadsheet: this one leaves it alone.');
    return;
  }
  writeHeart(store, { ...heart, lastMs: startedMs });
  const spent = spentToday(own.spent, startedMs);
  const lengthMs = shareMs(heart.everyMinutes, own.elsewhere.size + 1);
  const isIdle = !nextJob(facts, startedMs, new Set()) || !fitsIntoDay(spent, lengthMs);
  const requests = isIdle ? 0 : workOff(platform, heart, lengthMs);
  tellByMail(platform, facts, !isIdle);
  if (isIdle) return;
  const ms = spent.ms + platform.clock().nowMs() - startedMs;
  writeSpent(platform.personStore(), { ...spent, ms, requests: spent.requests + requests });
}

/** Nothing of the document can be asked or told: the person's own store holds the reason for the panel. */
function loseDocument(platform: Platform, event: unknown): void {
  const triggerId = triggerIdOf(event);
  forgetLostClock(platform.personStore(), triggerId, platform.clock().nowMs(), OUT_OF_REACH);
  platform.triggers().remove(triggerId);
}

const OUT_OF_REACH =
  'Automation of a spreadsheet ended, because Google did not hand the spreadsheet to it: it was deleted, is no longer shared, or the add-on was removed from it.';

/** Empty where Google does not tell. https://developers.google.com/apps-script/guides/triggers/events#time-driven_events */
function triggerIdOf(event: unknown): string {
  const parsed = z.safeParse(z.object({ triggerUid: z.union([z.string(), z.number()]) }), event);
  return parsed.success ? String(parsed.data.triggerUid) : '';
}

function nextJob(store: Store, nowMs: number, tried: ReadonlySet<JobId>): JobNow | null {
  const jobs = readJobs(store);
  const nowOf = (id: JobId): JobNow | undefined => jobs.find(({ job }) => job.id === id);
  const next = dueJobs(jobs, nowMs).find(
    (id) => !tried.has(id) && !hasNothingToDo(id, nowOf(id)?.state.mark ?? '', store),
  );
  return (next && nowOf(next)) ?? null;
}

/** Gives how many requests were sent. */
function workOff(platform: Platform, heart: Heart, lengthMs: number): number {
  const clock = platform.clock();
  const budget = makeBudget(clock, clock.nowMs(), limitsOfShare(lengthMs));
  const execution: Execution = { platform, budget: () => budget, who: `automation (${heart.ownerName})` };
  const tried = new Set<JobId>();
  let requests = 0;
  while (budget.mayBegin()) {
    const next = nextJob(platform.documentStore(), clock.nowMs(), tried);
    if (!next) break;
    tried.add(next.job.id);
    const ran = runJob(execution, next, heart.everyMinutes * MINUTE_MS, tried.size === 1);
    if (!ran) break;
    requests += ran.requests;
    if (ran.isOver) break;
  }
  return requests;
}

interface Ran {
  readonly requests: number;
  /** No other job can be done, or a person wants none now. */
  readonly isOver: boolean;
}

/** `null` where somebody else is at work in the document: then the job waits for the next beat, and so do the others. */
function runJob(execution: Execution, now: JobNow, everyMs: number, isFirst: boolean): Ran | null {
  const { platform } = execution;
  const { id, name } = now.job;
  const store = platform.documentStore();
  const startedMs = platform.clock().nowMs();
  let sent = (): number => 0;
  let outcome: Outcome;
  let isStopped = false;
  try {
    const { result: came, stopped } = ranThroughDoor(execution, {
      what: name,
      isQuiet: true,
      work: (run) => {
        sent = () => run.client.sent();
        saveState(store, id, begunState(now.state, startedMs));
        return JOB_WORK[id](run, everyMs);
      },
      told: (result) => toldOnce(result, now),
    });
    outcome =
      stopped === null
        ? { kind: came.isDone ? 'done' : 'goesOn', said: came.said, mark: came.mark ?? '' }
        : { kind: 'goesOn', said: stopped, mark: '' };
    isStopped = stopped !== null;
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble?.code === 'busy') return null;
    const said = sentenceOf(error);
    outcome = outcomeOfTrouble(trouble, said, id === 'posts', isFirst);
  }
  const times = { startedMs, endedMs: platform.clock().nowMs() };
  saveState(store, id, stateAfter(now, outcome, times, sent(), zoneFor(platform, now)));
  const trouble = outcome.kind === 'failed' ? outcome.trouble : null;
  const isEverythingStopped = trouble !== null && stopsAllJobs(trouble);
  if (trouble && isEverythingStopped) switchAllOff(store, sentence(trouble));
  return { requests: sent(), isOver: isEverythingStopped || isStopped };
}

/**
 * A pull is cut into smaller parts and goes on at the next beat. What has no parts has a beat to itself then, and only what
 * such a beat is not enough for waits for a faster hour.
 */
function outcomeOfTrouble(
  trouble: Trouble | null,
  said: string,
  hasParts: boolean,
  isFirst: boolean,
): Outcome {
  if (trouble?.code !== 'out-of-time') return { kind: 'failed', trouble, said };
  if (hasParts) return { kind: 'goesOn', said, mark: '' };
  return isFirst ? { kind: 'failed', trouble, said } : { kind: 'tooLate', said };
}

function toldOnce({ said, isStanding = false }: JobDone, { state }: JobNow): string {
  return isStanding && said === state.said ? '' : said;
}

/** Only an hour of the day needs the spreadsheet's zone. */
function zoneFor(platform: Platform, { setting }: JobNow): Zone {
  if (setting.interval.kind === 'beat') return UTC;
  const name = platform.workbook().zoneName();
  const nowMs = platform.clock().nowMs();
  return zoneBetween(name, nowMs - DAY_MS, nowMs + (DAYS_AHEAD + 1) * DAY_MS, (instantMs) =>
    platform.offsetMinutesAt(name, instantMs),
  );
}
