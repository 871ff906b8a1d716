// Story: automation on the built bundle, with Google's clock and its limits.
import { connectedStage, goodRow, madePosts, type Stage } from './stage';

const HOUR_MS = 3_600_000;

function automated(options: Parameters<typeof connectedStage>[0] = {}): Stage {
  const stage = connectedStage(options);
  stage.ui.panel('setEvery', { every: 60 });
  return stage;
}

const switchSending = (stage: Stage, isOn: boolean): unknown =>
  stage.ui.panel('setJob', { id: 'send', setting: { isOn, interval: { kind: 'beat' } } });

it('is turned on and off in the menu, and shown', () => {
  const stage = connectedStage();
  stage.reply({ text: '' });
  stage.click('genviralAutomationOn');
  expect(stage.lastWords()).toBe('Automation is on: every hour, as you and with your key.');
  expect(stage.host.triggers.map(({ handler }) => handler)).toEqual(['genviralBeat']);
  stage.click('genviralAutomationShow');
  expect(stage.lastWords()).toContain('Every hour, as Ada. It has not come yet.');
  expect(stage.lastWords()).toContain('Send ready rows: off. Never ran.');
  stage.click('genviralAutomationOff');
  expect(stage.host.triggers).toEqual([]);
});

it('keeps a file up to date and sends what is ready, while nobody is there', () => {
  const stage = automated();
  switchSending(stage, true);
  stage.fill([goodRow(1), goodRow(2, { Ready: 'FALSE' })]);
  const runs = stage.host.advance(4 * HOUR_MS);
  expect(runs.length).toBeGreaterThanOrEqual(3);
  expect(runs.every(({ run }) => run.ok)).toBe(true);
  expect(madePosts(stage)).toEqual(['Post 1']);
  expect(stage.column('Schedule', 'Status').slice(0, 2)).toEqual(['Scheduled', '']);
  expect(stage.column('Activity', 'By').slice(0, 2)).toContain('automation (Ada)');
});

it('an idle beat: at most 6 service calls, and no request', () => {
  const stage = automated();
  stage.host.advance(2 * HOUR_MS);
  const [idle] = stage.host.advance(HOUR_MS);
  const { http = 0, ...calls } = idle?.run.calls ?? {};
  const count = Object.values(calls).reduce((sum, one) => sum + one, 0);
  process.stdout.write(`idle beat: ${JSON.stringify(calls)}\n`);
  expect(idle?.run.ok).toBe(true);
  expect(http).toBe(0);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(6);
});
