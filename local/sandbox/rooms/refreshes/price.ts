import { DAY_MS, dayStartMs } from '../../time';
import type { World } from '../../world';
import type { Target } from '../targets/target';

/** Whether the day's free refresh of a target is still there. */
export function isFreeNow({ nowMs, switches }: World, { lastFreeRefreshMs }: Target): boolean {
  if (lastFreeRefreshMs === null) return true;
  return switches.freeRefreshWindow === 'utc-day'
    ? dayStartMs(lastFreeRefreshMs) < dayStartMs(nowMs)
    : nowMs - lastFreeRefreshMs >= DAY_MS;
}
