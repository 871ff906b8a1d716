// A page that waits gives up at some point: what it asks for has less time than a menu item.
import { makeBudget, PANEL_PART } from '../../../runs/budget';
import { unlessOutOfTime } from '../../../runs/chunk';
import type { Execution } from '../../../runs/context';
import { stop } from '../../../troubles/trouble';

/** Does it within the time of one call; stops with a sentence where that is not enough. */
export function withinPanelTime<T extends object | string>(
  execution: Execution,
  work: (execution: Execution) => T,
): T {
  const clock = execution.platform.clock();
  const budget = makeBudget(clock, clock.nowMs(), PANEL_PART);
  const result = unlessOutOfTime(() => work({ ...execution, budget: () => budget }));
  return result ?? stop({ code: 'panel-too-short' });
}
