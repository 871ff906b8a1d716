// A connected spreadsheet in memory whose formulas can be computed as cells do it.
import { appOn } from '../../../src/app';
import { allowFormulas } from '../../../src/features/formulas/permission';
import type { Platform } from '../../../src/platform/ports';
import type { FormulaName, FormulaResult } from '../../../src/surfaces/formulas';
import { connectedStage, type Stage } from '../../fakes/stage';

/** A formula's result, or the sentence it threw. */
export function computed(platform: Platform, name: FormulaName, ...given: readonly unknown[]): FormulaResult {
  try {
    return appOn(platform).compute(name, ...given);
  } catch (error) {
    return `! ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Posts, Tracked and Accounts hold the last 30 days. */
export function pulledStage(): Stage {
  const stage = connectedStage();
  appOn(stage.platform).choose('updateNow');
  stage.http.sent.length = 0;
  return stage;
}

/** The owner lets formulas use the key. */
export function liveStage(): Stage {
  const stage = connectedStage();
  allowFormulas(stage.platform.personStore(), stage.platform.book.id);
  stage.http.sent.length = 0;
  return stage;
}

/** How often all posts of a question were fetched. */
export const fetchSets = ({ http }: Stage): number =>
  http.sent.filter((request) => request === 'GET accounts').length;
