// What a clock trigger's handler is told. The event's time is in UTC.
// https://developers.google.com/apps-script/guides/triggers/events#time-driven-events
import type { Run } from '../run';
import type { TriggerEvent } from '../services/script/operations';
import type { StandingTrigger } from './triggers';

/** A trigger that the clock has fired, and what became of it. */
export interface TriggerRun {
  readonly trigger: StandingTrigger;
  readonly firedAtMs: number;
  readonly run: Run;
}

export type ClockEvent = Extract<TriggerEvent, { kind: 'clock' }>;

const DAY_MS = 86_400_000;

export function clockEvent(trigger: StandingTrigger, nowMs: number): ClockEvent {
  const now = new Date(nowMs);
  return {
    kind: 'clock',
    mode: 'FULL',
    fields: {
      'day-of-month': now.getUTCDate(),
      'day-of-week': now.getUTCDay() === 0 ? 7 : now.getUTCDay(),
      hour: now.getUTCHours(),
      minute: now.getUTCMinutes(),
      month: now.getUTCMonth() + 1,
      second: now.getUTCSeconds(),
      timezone: 'UTC',
      triggerUid: trigger.id,
      'week-of-year': weekOfYear(now),
      year: now.getUTCFullYear(),
    },
  };
}

/** ISO 8601: the week of the year's first Thursday is the first. */
function weekOfYear(day: Date): number {
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY_MS);
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - start) / (7 * DAY_MS));
}
