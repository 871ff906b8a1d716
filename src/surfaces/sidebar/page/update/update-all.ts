// Updates part by part: each is one call that ends before a page gives up.
import type { PanelInput } from '../../calls';
import type { Ask, Steps } from '../parts/tools';

/** Gives what came of it. After Stop the run is asked once more, so that it can write down how it ended. */
export async function updateAll(
  ask: Ask,
  wish: PanelInput<'beginUpdate'>,
  { isStopped }: Pick<Steps, 'isStopped'>,
): Promise<string> {
  let step = await ask('beginUpdate', wish);
  for (let wasStopped = false; !step.isDone && !wasStopped;) {
    wasStopped = isStopped();
    step = await ask('goOnUpdate', { runId: step.runId });
  }
  return step.said;
}
