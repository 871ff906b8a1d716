import type { Agenda } from '../../agenda';
import type { World } from '../../world';
import { measure, measureProblem } from '../targets/measure';
import type { Refresh } from './refresh';

/** Refreshes become `processing` after some seconds and end 30 to 90 seconds after their start. */
export const REFRESHING: Agenda = {
  nextMs({ refreshes }) {
    return refreshes.reduce((soonest, refresh) => Math.min(soonest, nextOf(refresh)), Infinity);
  },
  run(world) {
    for (const refresh of world.refreshes) {
      if (nextOf(refresh) > world.nowMs) continue;
      refresh.status = 'processing';
      if (refresh.endsMs <= world.nowMs) finish(world, refresh);
    }
  },
};

function nextOf({ status, processingMs, endsMs }: Refresh): number {
  if (status === 'pending') return processingMs;
  return status === 'processing' ? endsMs : Infinity;
}

function finish(world: World, refresh: Refresh): void {
  const target = world.targets.find((one) => one.id === refresh.targetId);
  refresh.completedMs = world.nowMs;
  refresh.error = target === undefined ? 'The target was deleted' : measureProblem(target);
  refresh.status = refresh.error === null ? 'completed' : 'failed';
  if (target !== undefined) measure(world, target);
}
