// Sending from the panel: what was shown and ticked happens, and nothing else, whatever a page sends.
import type { PanelPlan, ScheduleState, SendPart } from '../../../src/surfaces/sidebar/calls/schedule';
import { answerPanel } from '../../../src/surfaces/sidebar/answer';
import type { PanelAnswer, PanelCallName, PanelOutput } from '../../../src/surfaces/sidebar/calls';
import { askToStop } from '../../../src/runs/progress';
import { gated } from '../../faults/gate';
import { setCells } from '../../faults/scenario';
import { connectedStage, copyStage, stageOn, type Stage } from '../../fakes/stage';
import { activityOf, HOUR_MS } from '../../runs/stage';

const row = (number: number, changes: Readonly<Record<string, string | boolean>> = {}) => ({
  Ready: true,
  Accounts: 'instagram @lumen.bakery',
  Caption: `Post ${String(number)}`,
  Media: `https://media.example.test/${String(number)}.jpg`,
  'Post at': `2026-10-2${String(1 + (number % 9))} 10:${String(10 + (number % 50))}`,
  ...changes,
});

/** Two for a time, one for now, one to mend, one that is not ready. */
const given = connectedStage();
given.fill([row(1), row(2), row(3, { 'Post at': 'now' }), row(4, { Caption: '' }), row(5, { Ready: false })]);

const call = <Name extends PanelCallName>(stage: Stage, name: Name, input: unknown = null) =>
  answerPanel(stage.execution(), name, input) as PanelAnswer<PanelOutput<Name>>;

function value<T>(answer: PanelAnswer<T>): T {
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
}

const planOn = (stage: Stage, scope = 'all'): PanelPlan => value(call(stage, 'planSending', { scope }));

const idsOf = ({ questions }: PanelPlan, ...kinds: readonly string[]): readonly string[] =>
  questions.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

const agree = (stage: Stage, plan: PanelPlan, agreed: readonly string[]) =>
  call(stage, 'agreeToSend', { rows: plan.rows, agreed, orphans: null });

/** As the page does it. */
function sendAll(stage: Stage, plan: PanelPlan, ...kinds: readonly string[]): string {
  const { runId } = value<{ runId: string }>(agree(stage, plan, idsOf(plan, ...kinds)));
  for (let parts = 0; parts < 20; parts += 1) {
    const part = value<SendPart>(call(stage, 'sendPart', { runId, isStopped: false }));
    if (part.isDone) return part.said;
  }
  throw new Error('it never ends');
}

const captions = ({ world }: Stage): readonly string[] =>
  world.posts
    .map(({ caption }) => caption)
    .filter((caption) => caption.startsWith('Post '))
    .sort();

const CHANGED = expect.stringContaining('The rows changed after they were shown') as unknown;

describe('the plan', () => {
  it('asks for each risk by itself, lists the rows with both times, and leads to what is to be mended', () => {
    const stage = copyStage(given);
    const before = JSON.stringify([...stage.platform.documentFacts]);
    const plan = planOn(stage);
    expect(plan).toMatchObject({
      summary: '3 to send, 1 to mend, 1 not ready',
      zone: 'Europe/Berlin',
      rows: null,
      nothing: null,
      hidden: 0,
      hasOpenRows: false,
    });
    expect(plan.questions.map(({ kind, title, posts }) => [kind, title, posts])).toEqual([
      ['schedule', 'Schedule 2 posts?', 2],
      ['now', 'Publish 1 post at once?', 1],
    ]);
    expect(plan.sending.moves.map(({ title }) => title)).toEqual([
      'Publish at once',
      'Schedule 2026-10-22 10:11 (08:11 UTC)',
      'Schedule 2026-10-23 10:12 (08:12 UTC)',
    ]);
    expect(plan.waiting.moves).toEqual([
      {
        place: { line: 5, key: '', header: 'Caption' },
        title: 'Mend',
        text: 'Caption: empty; write the text of the post',
      },
    ]);
    expect(JSON.stringify([...stage.platform.documentFacts])).toBe(before);
    expect(captions(stage)).toEqual([]);
  });

  it('of many rows lists fifty, and counts the others', () => {
    const stage = copyStage(given);
    stage.fill(Array.from({ length: 60 }, (_, index) => row(index + 1)));
    const plan = planOn(stage);
    expect(plan.sending.moves).toHaveLength(50);
    expect(plan.sending.more).toBe(10);
    expect(plan.questions.map(({ posts }) => posts)).toEqual([60]);
  });

  it('of the rows that a filter shows, or that are selected', () => {
    const stage = copyStage(given);
    const tab = stage.platform.book.tabNamed('Schedule');
    tab.dressed.filteredOut.add(3);
    expect(planOn(stage)).toMatchObject({ hidden: 1, rows: null });
    const visible = planOn(stage, 'visible');
    expect(visible).toMatchObject({ hidden: 0, rows: [2, 4, 5, 6] });
    stage.platform.book.selected = { tabId: tab.id, rows: [1, 2] };
    const selected = planOn(stage, 'selected');
    expect(selected.rows).toEqual([2]);
    expect(sendAll(stage, selected, 'schedule')).toBe('1 post accepted by Genviral.');
    expect(captions(stage)).toEqual(['Post 1']);
    stage.platform.book.selected = { tabId: 99, rows: [2] };
    expect(call(stage, 'planSending', { scope: 'selected' })).toMatchObject({
      ok: false,
      because: expect.stringContaining('Schedule') as unknown,
    });
  });
});

describe('a yes', () => {
  it('covers what was ticked: the rest does not happen', () => {
    const stage = copyStage(given);
    expect(sendAll(stage, planOn(stage), 'schedule')).toBe('2 posts accepted by Genviral.');
    expect(captions(stage)).toEqual(['Post 1', 'Post 2']);
    expect(sendAll(stage, planOn(stage), 'now')).toBe('1 post accepted by Genviral.');
    expect(captions(stage)).toEqual(['Post 1', 'Post 2', 'Post 3']);
  });

  it('to nothing sends nothing', () => {
    const stage = copyStage(given);
    expect(agree(stage, planOn(stage), [])).toMatchObject({
      ok: false,
      because: 'Nothing was sent, because nothing was ticked. Tick what shall happen first.',
    });
    expect(captions(stage)).toEqual([]);
  });

  it.each<[string, (stage: Stage) => void]>([
    [
      'a row changed',
      (stage) => {
        setCells(stage, 2, { Caption: 'Post of somebody else' });
      },
    ],
    [
      'a row became ready',
      (stage) => {
        setCells(stage, 6, { Ready: true });
      },
    ],
    [
      'a tick is gone',
      (stage) => {
        setCells(stage, 3, { Ready: false });
      },
    ],
    [
      'the zone is another one',
      ({ platform }) => Object.assign(platform.book, { zoneName: () => 'America/New_York' }),
    ],
    [
      'an hour passed',
      ({ platform }) => {
        platform.time.advance(HOUR_MS + 1);
      },
    ],
    [
      'somebody else was shown it',
      ({ platform }) => platform.personFacts.delete(`shown:send:${platform.book.id}`),
    ],
  ])('does not hold when %s', (_, change) => {
    const stage = copyStage(given);
    const plan = planOn(stage);
    change(stage);
    expect(agree(stage, plan, idsOf(plan, 'schedule'))).toMatchObject({ ok: false, because: CHANGED });
    expect(captions(stage)).toEqual([]);
  });

  it('holds where rows were only sorted', () => {
    const stage = copyStage(given);
    const plan = planOn(stage);
    setCells(stage, 2, row(2));
    setCells(stage, 3, row(1));
    expect(sendAll(stage, plan, 'schedule')).toBe('2 posts accepted by Genviral.');
  });

  it('is taken once', () => {
    const stage = copyStage(given);
    const plan = planOn(stage);
    sendAll(stage, plan, 'schedule');
    expect(agree(stage, plan, idsOf(plan, 'now'))).toMatchObject({ ok: false, because: CHANGED });
    expect(captions(stage)).toEqual(['Post 1', 'Post 2']);
  });

  it('is not taken for rows that the page adds to those it was shown', () => {
    const stage = copyStage(given);
    const tab = stage.platform.book.tabNamed('Schedule');
    stage.platform.book.selected = { tabId: tab.id, rows: [2] };
    const plan = planOn(stage, 'selected');
    for (const rows of [[2, 3], null, []]) {
      expect(agree(stage, { ...plan, rows }, idsOf(plan, 'schedule'))).toMatchObject({
        ok: false,
        because: CHANGED,
      });
    }
    expect(captions(stage)).toEqual([]);
  });
});

it('takes back, changes and puts back only what is ticked', () => {
  const stage = copyStage(given);
  sendAll(stage, planOn(stage), 'schedule');
  setCells(stage, 2, { Ready: false });
  const plan = planOn(stage);
  expect(plan.questions.map(({ kind }) => kind)).toEqual(['now', 'takeBack']);
  expect(sendAll(stage, plan, 'takeBack')).toBe('1 taken back.');
  expect(captions(stage)).toEqual(['Post 2']);
  const tab = stage.platform.book.tabNamed('Schedule');
  tab.deleteRows(3, 1);
  const lost = planOn(stage);
  expect(lost.orphans).toMatchObject({ count: 1, posts: [expect.stringContaining('Post 2')] });
  const { runId } = value<{ runId: string }>(
    call(stage, 'agreeToSend', {
      rows: null,
      agreed: [],
      orphans: { id: lost.orphans?.id, answer: 'putBack' },
    }),
  );
  expect(value<SendPart>(call(stage, 'sendPart', { runId, isStopped: false })).said).toBe(
    '1 put back as rows.',
  );
  expect(stage.rows().filter(({ caption }) => caption === 'Post 2')).toHaveLength(1);
});

describe('a sending in parts', () => {
  const MANY = 45;
  const many = copyStage(given);
  many.fill(Array.from({ length: MANY }, (_, index) => row(index + 1)));

  /** Genviral takes nine seconds for each round. */
  function slow(stage: Stage): Stage {
    const { platform } = gated(stage.platform, (one, act) => {
      if (one.name === 'http.send') stage.platform.time.advance(9_000);
      return act();
    });
    return stageOn(stage.platform, stage.http, platform);
  }

  function begun(): { stage: Stage; slowly: Stage; runId: string; first: SendPart } {
    const stage = copyStage(many);
    const slowly = slow(stage);
    const plan = planOn(stage);
    const { runId } = value<{ runId: string }>(agree(stage, plan, idsOf(plan, 'schedule')));
    const first = value<SendPart>(call(slowly, 'sendPart', { runId, isStopped: false }));
    return { stage, slowly, runId, first };
  }

  const stateOn = (stage: Stage): ScheduleState => value(call(stage, 'scheduleState'));

  it('is offered again when its panel was closed, goes on, and is over then', () => {
    const { stage, slowly, runId, first } = begun();
    expect(first).toMatchObject({ isDone: false, of: MANY });
    expect(first.done).toBeGreaterThan(0);
    expect(stateOn(stage).unfinished).toMatchObject({ runId, left: MANY - first.done, of: MANY });
    let part = first;
    while (!part.isDone) part = value(call(slowly, 'sendPart', { runId, isStopped: false }));
    expect(part.said).toBe('45 posts accepted by Genviral.');
    expect(captions(stage)).toHaveLength(MANY);
    expect(stateOn(stage).unfinished).toBeNull();
    expect(call(slowly, 'sendPart', { runId, isStopped: false })).toMatchObject({
      ok: false,
      because: expect.stringContaining('nothing more is sent under that yes') as unknown,
    });
  });

  it.each([
    ['seen by the run', true],
    ['that the cache lost', false],
  ])('sends nothing more after a Stop %s', (_, isSeen) => {
    const { stage, slowly, runId, first } = begun();
    if (isSeen) askToStop(stage.platform, 'Ana');
    const last = value<SendPart>(call(slowly, 'sendPart', { runId, isStopped: true }));
    expect(last).toMatchObject({ isDone: true, done: first.done, of: MANY });
    expect(last.said).toMatch(/^Stopped .*\d+ posts accepted by Genviral, \d+ left; /);
    expect(captions(stage)).toHaveLength(first.done);
    expect(stateOn(stage).unfinished).toBeNull();
    if (isSeen) expect(activityOf(stage)[0]).toContain('| Stopped |');
  });

  it('can be forgotten', () => {
    const { stage, slowly, runId, first } = begun();
    expect(call(stage, 'dropSending', { runId })).toMatchObject({ ok: true });
    expect(call(slowly, 'sendPart', { runId, isStopped: false })).toMatchObject({ ok: false });
    expect(captions(stage)).toHaveLength(first.done);
  });
});

it('knows how the rows stand with as many calls for many rows as for few', () => {
  const count = (stage: Stage): number => {
    const gate = gated(stage.platform, (_, act) => act());
    call(stageOn(stage.platform, stage.http, gate.platform), 'scheduleState');
    return gate.calls.length;
  };
  const few = copyStage(given);
  const many = copyStage(given);
  many.fill(Array.from({ length: 200 }, (_, index) => row(index + 1)));
  expect(value<ScheduleState>(call(few, 'scheduleState')).counts).toEqual([
    { what: 'Ready, not sent', rows: 4 },
    { what: 'Not ready', rows: 1 },
  ]);
  expect(count(many)).toBe(count(few));
  expect(count(few)).toBeLessThanOrEqual(12);
});

it.each([
  ['planSending', { scope: 'everything' }],
  ['planSending', { scope: 'all', rows: [2] }],
  ['agreeToSend', { rows: null, agreed: 'all', orphans: null }],
  ['agreeToSend', { rows: null, agreed: [{ caption: 'Buy now' }], orphans: null }],
  ['agreeToSend', { rows: [1], agreed: [], orphans: null }],
  ['agreeToSend', { rows: ['2'], agreed: [], orphans: null }],
  ['agreeToSend', { rows: null, agreed: [], orphans: { id: 'x', answer: 'delete' } }],
  ['agreeToSend', { rows: null, agreed: Array.from({ length: 99 }, String), orphans: null }],
  ['sendPart', { runId: 'x'.repeat(999), isStopped: false }],
  ['sendPart', { runId: '' }],
  ['dropSending', null],
  ['rowCommand', { command: '__proto__' }],
  ['rowCommand', { command: 'send' }],
])('%s refuses what it does not know (%#)', (name, input) => {
  const stage = copyStage(given);
  const before = JSON.stringify([[...stage.platform.documentFacts], stage.rows()]);
  expect(answerPanel(stage.execution(), name, input)).toEqual({
    ok: false,
    because: 'The panel asked for something this version does not know. Reload the spreadsheet.',
  });
  expect(JSON.stringify([[...stage.platform.documentFacts], stage.rows()])).toBe(before);
  expect(captions(stage)).toEqual([]);
});
