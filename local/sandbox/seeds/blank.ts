import { DAY_MS, dayStartMs, HOUR_MS } from '../time';
import { switchesShape } from '../switches';
import type { World } from '../world';

/** A world in which nothing exists yet. The last daily measurement was the one before now. */
export function blankWorld(birth: World['birth'], uploadOrigin: string | null): World {
  const { nowMs } = birth;
  const switches = switchesShape.parse(birth.switches);
  const todaysMeasureMs = dayStartMs(nowMs) + (switches.dailyMeasureHourUtc ?? 0) * HOUR_MS;
  return {
    version: 1,
    birth,
    nowMs,
    serial: 0,
    measuredDayMs: dayStartMs(nowMs) - (todaysMeasureMs <= nowMs ? 0 : DAY_MS),
    switches,
    uploadOrigin,
    scopes: [],
    keys: [],
    accounts: [],
    posts: [],
    claims: [],
    files: [],
    uploads: [],
    channels: [],
    targets: [],
    refreshes: [],
    charges: [],
    faults: [],
    outcomes: [],
    mediaRules: [],
    recentRequests: [],
  };
}
