// Long sendings from the panel, how the rows stand, and what a page cannot make the server do.
import type { ScheduleState, SendPart } from '../../../src/surfaces/sidebar/calls/schedule';
import { answerPanel } from '../../../src/surfaces/sidebar/answer';
import { askToStop } from '../../../src/runs/progress';
import { gated } from '../../faults/gate';
import { copyStage, stageOn, type Stage } from '../../fakes/stage';
import { activityOf } from '../../runs/stage';
import { agree, call, captions, given, idsOf, planOn, row, value } from './schedule-stage';

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
    expect(first.said).toMatch(/ left; press Go on in the panel\.$/);
    expect(activityOf(stage)[0]).toMatch(/Unfinished .* press Go on in the panel\.$/);
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
    expect(last.said).toMatch(
      /^Stopped .*\d+ posts accepted by Genviral, \d+ left; press See what would be sent again\.$/,
    );
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

it('counts by the words of Status once these are written', () => {
  const stage = copyStage(given);
  call(stage, 'checkRows');
  const words = stage.rows().map(({ status }) => status);
  const { counts } = value<ScheduleState>(call(stage, 'scheduleState'));
  expect(counts).toEqual([
    { what: 'Not sent', rows: words.filter((word) => word === 'Not sent').length },
    { what: 'Mend', rows: words.filter((word) => word === 'Mend').length },
    { what: 'Not ready', rows: 1 },
  ]);
  expect(counts.slice(0, 2).map(({ rows }) => rows)).toEqual([3, 1]);
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
    { what: 'Not sent', rows: 4 },
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
