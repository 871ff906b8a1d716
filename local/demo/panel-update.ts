// Update in the panel, as its page does it: part by part, until one is the last.
import * as z from 'zod';
import type { Host, Run } from '../host/index';

const answerSchema = z.union([
  z.object({
    ok: z.literal(true),
    value: z.object({ runId: z.string(), isDone: z.boolean(), said: z.string() }),
  }),
  z.object({ ok: z.literal(false), because: z.string() }),
]);

/** What the panel means where nobody chose. */
const USUAL = ['accounts', 'statuses', 'tracked', 'posts', 'history', 'dashboard'];
const MOST_PARTS = 100;

export interface PanelUpdate {
  readonly runs: readonly Run[];
  /** What the panel says at the end. */
  readonly said: string;
}

/** Only `range` has to be named. @throws Error with the sentence where a part was refused */
export function updateInPanel(
  host: Host,
  selection: Readonly<Record<string, unknown>>,
  parts: readonly string[] = USUAL,
): PanelUpdate {
  const runs: Run[] = [];
  const ask = (name: string, input: unknown) => {
    const run = host.callFromPage('genviralPanelCall', [name, input]);
    if (!run.ok) throw new Error(`${name}: ${run.error.message}`);
    runs.push(run);
    const answer = answerSchema.parse(run.value);
    if (!answer.ok) throw new Error(answer.because);
    return answer.value;
  };
  let part = ask('beginUpdate', { selection, parts });
  while (!part.isDone && runs.length < MOST_PARTS) part = ask('goOnUpdate', { runId: part.runId });
  if (!part.isDone) throw new Error('The update never ends');
  return { runs, said: part.said };
}
