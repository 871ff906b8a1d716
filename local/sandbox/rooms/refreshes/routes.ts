// Refreshes (https://docs.genviral.io/api-reference/refresh-analytics-target and get-analytics-refresh): free once a day
// for each target, then they cost credits; one at a time for each target.

import { uuid } from '../../chance';
import { ok, refuse, type Answer, type Refusal } from '../../envelope';
import type { Call, Route } from '../../route';
import { isoLong, isoLongOrNull, SECOND_MS } from '../../time';
import { nextDice, type World } from '../../world';
import { findTarget } from '../targets/routes';
import type { Target } from '../targets/target';
import { isFreeNow } from './price';
import type { Refresh } from './refresh';

const PROCESSING_AFTER_MS = 4 * SECOND_MS;

function startRefresh(call: Call): Answer {
  const found = findTarget(call);
  if (found.kind === 'refusal') return found;
  const { world, scope } = call;
  const { target } = found;
  const isFree = isFreeNow(world, target);
  const credits = isFree ? 0 : world.switches.refreshCredits;
  const refusal = whyNot(world, target) ?? whyUnpaid(call, credits);
  if (refusal !== null) return refusal;
  if (isFree) target.lastFreeRefreshMs = world.nowMs;
  scope.creditsUsed += credits;
  if (credits > 0) {
    world.charges.push({
      scopeId: scope.id,
      atMs: world.nowMs,
      kind: 'refresh',
      targetId: target.id,
      credits,
    });
  }
  const dice = nextDice(world, 'refresh');
  const refresh: Refresh = {
    id: uuid(dice),
    scopeId: scope.id,
    targetId: target.id,
    status: 'pending',
    wasFree: isFree,
    creditsUsed: credits,
    startedMs: world.nowMs,
    processingMs: world.nowMs + PROCESSING_AFTER_MS,
    endsMs: world.nowMs + dice.between(30, 90) * SECOND_MS,
    completedMs: null,
    error: null,
  };
  world.refreshes.push(refresh);
  return ok('Analytics refresh queued', { refresh: refreshView(call, refresh), wasFree: isFree });
}

function whyNot(world: World, target: Target): Refusal | null {
  const last = world.refreshes.filter((refresh) => refresh.targetId === target.id).at(-1);
  if (last === undefined) return null;
  if (last.completedMs === null) {
    return refuse(409, 'analytics_conflict', 'A refresh is already running for this target');
  }
  const { refreshIntervalMs } = world.switches;
  if (refreshIntervalMs === null || world.nowMs - last.startedMs >= refreshIntervalMs) return null;
  return refuse(429, 'rate_limited', 'This target was refreshed a moment ago');
}

function whyUnpaid({ world, scope }: Call, credits: number): Refusal | null {
  if (scope.creditsUsed + credits <= scope.creditLimit) return null;
  return refuse(402, world.switches.noCreditsCode, 'Not enough credits for a paid refresh');
}

function getRefresh(call: Call): Answer {
  const { world, scope, id } = call;
  if (id === '') return refuse(400, 'missing_refresh_id', 'Refresh id is required');
  const refresh = world.refreshes.find((one) => one.id === id.toLowerCase() && one.scopeId === scope.id);
  if (refresh === undefined) return refuse(404, 'refresh_not_found', 'Analytics refresh not found');
  return ok('Analytics refresh status retrieved', refreshView(call, refresh));
}

function refreshView({ scope }: Call, refresh: Refresh): object {
  return {
    id: refresh.id,
    target_id: refresh.targetId,
    workspace_id: scope.workspaceId,
    status: refresh.status,
    free_refresh_used: refresh.wasFree,
    credits_used: refresh.creditsUsed,
    started_at: isoLong(refresh.startedMs),
    completed_at: isoLongOrNull(refresh.completedMs),
    error: refresh.error,
  };
}

export const REFRESH_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/analytics/targets/{id}/refresh', usualMs: 500, answer: startRefresh },
  { method: 'GET', path: '/analytics/refreshes/{id}', usualMs: 120, answer: getRefresh },
];
