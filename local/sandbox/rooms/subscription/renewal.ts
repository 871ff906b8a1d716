import type { Agenda } from '../../agenda';
import { monthStartMs } from '../../time';
import type { World } from '../../world';
import type { Scope } from './scope';

/** At the end of a period credits start again and every target's seat is charged. */
export const RENEWAL: Agenda = {
  nextMs({ scopes }) {
    return scopes.reduce((soonest, { periodEndMs }) => Math.min(soonest, periodEndMs), Infinity);
  },
  run(world) {
    for (const scope of world.scopes) {
      if (scope.periodEndMs <= world.nowMs) renew(world, scope);
    }
  },
};

function renew(world: World, scope: Scope): void {
  scope.periodStartMs = scope.periodEndMs;
  scope.periodEndMs = monthStartMs(scope.periodEndMs, 1);
  scope.creditsUsed = 0;
  for (const target of world.targets) {
    if (target.scopeId !== scope.id) continue;
    const credits = world.switches.seatCredits;
    world.charges.push({ scopeId: scope.id, atMs: world.nowMs, kind: 'seat', targetId: target.id, credits });
  }
}
