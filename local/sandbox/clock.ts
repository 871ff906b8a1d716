// Time moves only when somebody moves it, and everything that becomes due on the way happens in its order.

import type { Agenda } from './agenda';
import { CONNECTIONS } from './rooms/accounts/connections';
import { PUBLISHING } from './rooms/posts/publish';
import { REFRESHING } from './rooms/refreshes/run';
import { RENEWAL } from './rooms/subscription/renewal';
import { MEASURING } from './rooms/targets/measure';
import type { World } from './world';

/** At one instant in this order: a connection that breaks at nine is broken for the post of nine. */
const AGENDAS: readonly Agenda[] = [CONNECTIONS, RENEWAL, PUBLISHING, REFRESHING, MEASURING];

/** ISO dates have four digits for the year. */
const LAST_MS = Date.UTC(9999, 11, 31);

/** Moves the clock on by `ms`. */
export function advance(world: World, ms: number): void {
  moveTo(world, world.nowMs + ms);
}

/**
 * Moves the clock to an instant, running on the way what becomes due: connections, renewals, the worker, refreshes,
 * measurements.
 * @throws RangeError for an instant before now, after the year 9999, or none.
 */
export function moveTo(world: World, nowMs: number): void {
  if (!(nowMs >= world.nowMs && nowMs <= LAST_MS)) {
    throw new RangeError('The clock cannot move there: it only moves forward, and not beyond the year 9999');
  }
  for (;;) {
    const soonest = Math.min(...AGENDAS.map((agenda) => agenda.nextMs(world)));
    if (soonest > nowMs) break;
    world.nowMs = Math.max(world.nowMs, soonest);
    for (const agenda of AGENDAS) agenda.run(world);
  }
  world.nowMs = nowMs;
}
