// What happens next: the instants that somebody at the clock would like to go to. Pure.
import type { StandingTrigger } from '../../host/index';
import { instantOfLocal, offsetMsAt } from '../../host/time/zone';
import type { World } from '../../sandbox/index';
import type { Ahead } from '../events';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Genviral's worker comes every five minutes and takes some seconds for each account. */
const WORKER_MS = 5 * MINUTE_MS;
const DELIVERY_MS = 2 * MINUTE_MS;
const MORNING = 9;

interface Now {
  readonly nowMs: number;
  readonly zone: string;
  readonly triggers: readonly StandingTrigger[];
  readonly posts: World['posts'];
}

/** Soonest first. */
export function aheadOf({ nowMs, zone, triggers, posts }: Now): readonly Ahead[] {
  const due = posts.flatMap(({ status, scheduledMs }) =>
    (status === 'scheduled' || status === 'pending') && scheduledMs !== null
      ? [publishedMs(scheduledMs)]
      : [],
  );
  const beats = triggers.flatMap(({ dueMs }) => (dueMs === null ? [] : [dueMs]));
  const found = [
    { what: 'The next post is out', atMs: soonest(due, nowMs) },
    { what: 'Automation runs', atMs: soonest(beats, nowMs) },
    { what: `Tomorrow ${String(MORNING).padStart(2, '0')}:00`, atMs: tomorrowMs(nowMs, zone) },
  ];
  return found.filter(({ atMs }) => Number.isFinite(atMs)).sort((a, b) => a.atMs - b.atMs);
}

/** What clocks in the zone show, such as `2026-10-20T09:00`, as an instant. */
export function instantOf(local: string, zone: string): number {
  return instantOfLocal(zone, Date.parse(`${local}:00Z`));
}

function publishedMs(scheduledMs: number): number {
  return Math.ceil(scheduledMs / WORKER_MS) * WORKER_MS + DELIVERY_MS;
}

function soonest(instants: readonly number[], nowMs: number): number {
  return Math.min(...instants.filter((atMs) => atMs > nowMs));
}

function tomorrowMs(nowMs: number, zone: string): number {
  const today = Math.floor((nowMs + offsetMsAt(zone, nowMs)) / DAY_MS) * DAY_MS;
  return instantOfLocal(zone, today + DAY_MS + MORNING * HOUR_MS);
}
