// Story: sending from the panel, as its page calls it, on the built bundle.
import type { PanelAnswer, PanelCallName, PanelOutput } from '../../src/surfaces/sidebar/calls';
import type { PanelPlan } from '../../src/surfaces/sidebar/calls/schedule';
import { connectedStage, goodRow, madePosts, type Stage } from './stage';

function ask<Name extends PanelCallName>(stage: Stage, name: Name, input: unknown = null): PanelOutput<Name> {
  const answer = stage.ui.panel(name, input) as PanelAnswer<PanelOutput<Name>>;
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
}

const planOn = (stage: Stage): PanelPlan => ask(stage, 'planSending', { scope: 'all' });

function agree(stage: Stage, plan: PanelPlan, kinds: readonly string[]): string {
  const agreed = plan.questions.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return ask(stage, 'agreeToSend', { rows: null, agreed, orphans: null }).runId;
}

function finish(stage: Stage, runId: string): string {
  let part = ask(stage, 'sendPart', { runId, isStopped: false });
  while (!part.isDone) part = ask(stage, 'sendPart', { runId, isStopped: false });
  return part.said;
}

it('plans, sends what was ticked, and takes back what was unticked', () => {
  const stage = connectedStage();
  stage.fill([goodRow(1), goodRow(2, { 'Post at': 'now' }), goodRow(3, { Caption: '' })]);
  const plan = planOn(stage);
  expect(plan).toMatchObject({ summary: '2 to send, 1 to mend' });
  expect(madePosts(stage)).toEqual([]);
  expect(finish(stage, agree(stage, plan, ['schedule']))).toBe('1 post accepted by Genviral.');
  expect(madePosts(stage)).toEqual(['Post 1']);
  expect(stage.column('Schedule', 'Status').slice(0, 2)).toEqual(['Scheduled', 'Not sent']);
  expect(stage.cell('Activity', 'What', 2).display).toBe('Send');
  expect(ask(stage, 'scheduleState').counts).toContainEqual({ what: 'Scheduled', rows: 1 });
  stage.host.hands.type('Schedule', 'A2', 'FALSE');
  expect(finish(stage, agree(stage, planOn(stage), ['takeBack']))).toBe('1 taken back.');
  expect(madePosts(stage)).toEqual([]);
});

it('a row that changed while the plan was read is not sent', () => {
  const stage = connectedStage();
  stage.fill([goodRow(1)]);
  const plan = planOn(stage);
  stage.host.hands.type('Schedule', 'E2', 'Post 1, and something nobody agreed to');
  expect(() => agree(stage, plan, ['schedule'])).toThrow('The rows changed after they were shown');
  expect(madePosts(stage)).toEqual([]);
});

it('a panel that was closed in the middle finds the rest again, and a yes to it sends each post once', () => {
  const stage = connectedStage();
  stage.fill(Array.from({ length: 12 }, (_, index) => goodRow(index + 1)));
  const runId = agree(stage, planOn(stage), ['schedule']);
  const { unfinished } = ask(stage, 'scheduleState');
  expect(unfinished).toMatchObject({ runId, left: 12, of: 12 });
  expect(finish(stage, runId)).toBe('12 posts accepted by Genviral.');
  expect(new Set(madePosts(stage)).size).toBe(12);
  expect(madePosts(stage)).toHaveLength(12);
  expect(ask(stage, 'scheduleState').unfinished).toBeNull();
});

it('commands on rows say in the panel what they say in the menu', () => {
  const stage = connectedStage();
  stage.fill([goodRow(1, { Accounts: 'instagram @lumen.bakery, x @lumenbakes' })]);
  stage.host.hands.select('Schedule', 'A2');
  expect(ask(stage, 'rowCommand', { command: 'makeVersions' })).toBe('Row 2 is now 2 rows: instagram, x.');
  expect(ask(stage, 'rowCommand', { command: 'archive' })).toBe('No row is finished.');
});
