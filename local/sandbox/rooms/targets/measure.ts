// Measurements that nobody asks for: the first one of a new target, some 30 to 90 seconds after it was added, and one a
// day for every target.

import type { Agenda } from '../../agenda';
import { DAY_MS, dayStartMs, HOUR_MS } from '../../time';
import type { World } from '../../world';
import { channelOf, openChannel } from '../analytics/go-live';
import { inventHistory } from '../analytics/invent';
import type { Target } from './target';

export const MEASURING: Agenda = {
  nextMs(world) {
    return world.targets.reduce(
      (soonest, target) => Math.min(soonest, target.firstMeasureMs ?? Infinity),
      nextDailyMs(world),
    );
  },
  run(world) {
    for (const target of world.targets) {
      if (target.firstMeasureMs === null || target.firstMeasureMs > world.nowMs) continue;
      target.firstMeasureMs = null;
      measure(world, target);
    }
    if (nextDailyMs(world) > world.nowMs) return;
    world.measuredDayMs = dayStartMs(world.nowMs);
    for (const target of world.targets) {
      if (target.firstMeasureMs === null) measure(world, target);
    }
  },
};

function nextDailyMs(world: World): number {
  const hour = world.switches.dailyMeasureHourUtc;
  if (hour === null || world.targets.length === 0) return Infinity;
  return world.measuredDayMs + DAY_MS + hour * HOUR_MS;
}

/** Why a handle cannot be measured. A sandbox rule that everybody can see: a handle with "private" in it. */
export function measureProblem(target: Target): string | null {
  return target.normalizedIdentifier.includes('private') ? 'This profile is private or does not exist' : null;
}

/** Looks at the handle now: analytics show its posts as they stand at this instant. */
export function measure(world: World, target: Target): void {
  const problem = measureProblem(target);
  target.lastRefreshStatus = problem === null ? 'completed' : 'failed';
  target.lastRefreshError = problem;
  if (problem !== null) return;
  const { platform, identifier } = target;
  if (channelOf(world, platform, identifier) === null) {
    const channel = openChannel(world, platform, identifier);
    if (!isOurAccount(world, channel)) inventHistory(world, channel);
  }
  target.measuredMs = world.nowMs;
}

/** An account of this world has no other history than its posts. */
function isOurAccount(world: World, { platform, handle }: { platform: string; handle: string }): boolean {
  return world.accounts.some(
    (account) => account.platform === platform && account.username.toLowerCase() === handle,
  );
}
