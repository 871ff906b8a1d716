// Sending from the panel on a spreadsheet in memory, as the page does it.
import type { PanelPlan, SendPart } from '../../../src/surfaces/sidebar/calls/schedule';
import { answerPanel } from '../../../src/surfaces/sidebar/answer';
import type { PanelAnswer, PanelCallName, PanelOutput } from '../../../src/surfaces/sidebar/calls';
import { connectedStage, type Stage } from '../../fakes/stage';

export const row = (number: number, changes: Readonly<Record<string, string | boolean>> = {}) => ({
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: `Post ${String(number)}`,
  Media: `https://media.example.test/${String(number)}.jpg`,
  'Post at': `2026-10-2${String(1 + (number % 9))} 10:${String(10 + (number % 50))}`,
  ...changes,
});

/** Two for a time, one for now, one to mend, one that is not ready. */
export const given = connectedStage();
given.fill([row(1), row(2), row(3, { 'Post at': 'now' }), row(4, { Caption: '' }), row(5, { Ready: false })]);

export const call = <Name extends PanelCallName>(stage: Stage, name: Name, input: unknown = null) =>
  answerPanel(stage.execution(), name, input) as PanelAnswer<PanelOutput<Name>>;

export function value<T>(answer: PanelAnswer<T>): T {
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
}

export const planOn = (stage: Stage, scope = 'all'): PanelPlan =>
  value(call(stage, 'planSending', { scope }));

export const idsOf = ({ questions }: PanelPlan, ...kinds: readonly string[]): readonly string[] =>
  questions.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

export const agree = (stage: Stage, plan: PanelPlan, agreed: readonly string[]) =>
  call(stage, 'agreeToSend', { rows: plan.rows, agreed, orphans: null });

/** As the page does it. */
export function sendAll(stage: Stage, plan: PanelPlan, ...kinds: readonly string[]): string {
  const { runId } = value<{ runId: string }>(agree(stage, plan, idsOf(plan, ...kinds)));
  for (let parts = 0; parts < 20; parts += 1) {
    const part = value<SendPart>(call(stage, 'sendPart', { runId, isStopped: false }));
    if (part.isDone) return part.said;
  }
  throw new Error('it never ends');
}

export const captions = ({ world }: Stage): readonly string[] =>
  world.posts
    .map(({ caption }) => caption)
    .filter((caption) => caption.startsWith('Post '))
    .sort();
