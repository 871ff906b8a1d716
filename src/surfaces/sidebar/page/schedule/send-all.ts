// Sends what was agreed, a part at a time: each is one call that ends before a page gives up.
import type { Ask, Steps } from '../parts/tools';

/** Gives what came of it. After Stop one call more is made, and it sends nothing: it writes down how the run ended. */
export async function sendAll(
  ask: Ask,
  runId: string,
  { isStopped }: Pick<Steps, 'isStopped'>,
): Promise<string> {
  for (;;) {
    const part = await ask('sendPart', { runId, isStopped: isStopped() });
    if (part.isDone) return part.said;
  }
}
