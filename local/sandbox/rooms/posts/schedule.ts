// When a post goes out (https://docs.genviral.io/api-reference/create-post): at once if no time is given or it is within
// 30 seconds of now; otherwise at least 2 minutes ahead.

import { invalidPayload, refuse, type Refusal } from '../../envelope';
import type { Switches } from '../../switches';
import { DAY_MS, MINUTE_MS, readIso, SECOND_MS } from '../../time';
import type { World } from '../../world';

const AS_GOOD_AS_NOW_MS = 30 * SECOND_MS;
const LEAST_LEAD_MS = 2 * MINUTE_MS;

export type Wanted = { kind: 'wanted'; atMs: number | null } | Refusal;

/** Reads the text alone, without asking the clock. */
export function readWantedTime(text: string | null | undefined, switches: Switches): Wanted {
  if (text === null || text === undefined) return { kind: 'wanted', atMs: null };
  const reading = readIso(text);
  if (reading.kind === 'unreadable') {
    return invalidPayload([{ path: ['scheduled_at'], message: 'Invalid ISO 8601 datetime' }]);
  }
  if (reading.hasOffset) return { kind: 'wanted', atMs: reading.instantMs };
  const message = 'scheduled_at must be an ISO 8601 datetime with a timezone offset';
  return switches.scheduleWithoutOffset === 'invalid_payload'
    ? invalidPayload([{ path: ['scheduled_at'], message }])
    : refuse(400, 'validation_failed', message);
}

export type Scheduled = { kind: 'at-once' } | { kind: 'later'; atMs: number } | Refusal;

/** Holds the time against the clock. */
export function scheduleFor(atMs: number | null, world: World): Scheduled {
  if (atMs === null) return { kind: 'at-once' };
  const leadMs = atMs - world.nowMs;
  if (Math.abs(leadMs) <= AS_GOOD_AS_NOW_MS) return { kind: 'at-once' };
  if (leadMs < 0) {
    return world.switches.pastSchedule === 'published'
      ? { kind: 'at-once' }
      : refuse(400, 'validation_failed', 'scheduled_at is in the past');
  }
  if (leadMs < LEAST_LEAD_MS) {
    return refuse(400, 'validation_failed', 'scheduled_at must be at least 2 minutes in the future');
  }
  const { longestScheduleDays } = world.switches;
  if (longestScheduleDays !== null && leadMs > longestScheduleDays * DAY_MS) {
    return refuse(400, 'validation_failed', `scheduled_at can be at most ${longestScheduleDays} days ahead`);
  }
  return { kind: 'later', atMs };
}
