// What a person should know that no row says: data that got old, automation that does not run. Pure; the panel shows it.
import type { Coverage } from '../features/posts/range';
import { DAY_MS, HOUR_MS, type InstantMs } from '../time/instant';
import { localText, type Zone } from '../time/zone';
import { everyText, isSilent } from './clock';
import type { Heart } from './clock-notes';
import type { JobNow } from './jobs';

export interface Notice {
  readonly title: string;
  readonly text: string;
  /** Where something can be done about it. */
  readonly section: 'update' | 'automation';
  /** Whether something went wrong; else it is good to know. */
  readonly isTrouble: boolean;
}

export interface NoticeFacts {
  readonly heart: Heart | null;
  readonly jobs: readonly JobNow[];
  /** What Posts holds; `null` before the first update. */
  readonly coverage: Coverage | null;
  readonly zone: Zone;
  readonly nowMs: InstantMs;
}

/** Numbers older than this are not what people believe them to be. */
const STALE_MS = 2 * DAY_MS;
/** A clock that was just set may take a while. */
const FIRST_BEAT_MS = 2 * HOUR_MS;

/** Most dangerous first. */
export function noticesOf(facts: NoticeFacts): readonly Notice[] {
  return [...jobNotices(facts), ...clockNotices(facts), ...dataNotices(facts)];
}

function jobNotices({ heart, jobs }: NoticeFacts): readonly Notice[] {
  if (!heart) return [];
  const off = jobs.filter(({ setting, state }) => setting.isOn && state.result === 'off');
  const failed = jobs.filter(({ setting, state }) => setting.isOn && state.result === 'failed');
  const told = (found: readonly JobNow[], title: (name: string) => string): readonly Notice[] =>
    found.map(({ job, state }) => ({
      title: title(job.name),
      text: state.said,
      section: 'automation',
      isTrouble: true,
    }));
  return [
    ...told(off, (name) => `${name}: switched itself off`),
    ...told(failed, (name) => `${name}: the last run failed`),
  ];
}

function clockNotices({ heart, zone, nowMs }: NoticeFacts): readonly Notice[] {
  const notice = (title: string, text: string, isTrouble: boolean): readonly Notice[] => [
    { title, text, section: 'automation', isTrouble },
  ];
  if (!heart) {
    return notice('Automation is off', 'Statuses and numbers stand still until somebody updates.', false);
  }
  const { lastMs, sinceMs, ownerName, everyMinutes } = heart;
  if (lastMs === null && nowMs - sinceMs > FIRST_BEAT_MS) {
    return notice(
      'Automation is not confirmed here',
      `${ownerName} turned it on at ${localText(zone, sinceMs)}; last background run: never.`,
      true,
    );
  }
  if (!isSilent(heart, nowMs)) return [];
  return notice(
    'Automation has stopped',
    `${everyText(everyMinutes)}, as ${ownerName}; last background run: ${lastMs === null ? 'never' : localText(zone, lastMs)}.`,
    true,
  );
}

function dataNotices({ coverage, zone, nowMs }: NoticeFacts): readonly Notice[] {
  if (coverage && nowMs - coverage.asOfMs <= STALE_MS) return [];
  const text = coverage
    ? `Posts and numbers are as of ${localText(zone, coverage.asOfMs)}.`
    : 'No posts were fetched yet.';
  return [{ title: 'Numbers are old', text, section: 'update', isTrouble: false }];
}
