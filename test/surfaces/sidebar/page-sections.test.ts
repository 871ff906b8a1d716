// What the sections decide without a server: ticks and the button, the loops of long work, times of jobs, choices.
import type { PanelPlan, PlanQuestion } from '../../../src/surfaces/sidebar/calls/schedule';
import {
  hourOf,
  howOften,
  intervalFor,
  isSameInterval,
} from '../../../src/surfaces/sidebar/page/automation/when';
import { quarterText, runningText } from '../../../src/surfaces/sidebar/page/parts/far';
import type { Ask } from '../../../src/surfaces/sidebar/page/parts/tools';
import { sendAll } from '../../../src/surfaces/sidebar/page/schedule/send-all';
import { firstTicks, inputOf, sendButton, toggled } from '../../../src/surfaces/sidebar/page/schedule/ticks';
import { partsText, toggledIn, toggledOf } from '../../../src/surfaces/sidebar/page/update/choices';
import { refreshQuestion, trackQuestion } from '../../../src/surfaces/sidebar/page/update/offer-question';
import { updateAll } from '../../../src/surfaces/sidebar/page/update/update-all';

const question = (kind: PlanQuestion['kind'], title: string, posts: number): PlanQuestion => ({
  id: `p${kind}`,
  kind,
  title,
  posts,
  text: [],
});

const plan: PanelPlan = {
  summary: '',
  zone: 'Europe/Berlin',
  rows: [2, 3],
  nothing: null,
  questions: [
    question('schedule', 'Schedule 3 posts?', 3),
    question('now', 'Publish 1 post at once?', 1),
    question('takeBack', 'Take back 2 posts?', 2),
  ],
  orphans: { id: 'porphans', count: 2, posts: [], more: 0 },
  hidden: 0,
  hasOpenRows: false,
  sending: { moves: [], more: 0 },
  waiting: { moves: [], more: 0 },
};

describe('ticks', () => {
  it('are there at first for what can be undone alone', () => {
    expect(inputOf(plan, firstTicks(plan))).toEqual({ rows: [2, 3], agreed: ['pschedule'], orphans: null });
  });

  it('go to the server as ids, and only those of this plan', () => {
    const ticks = toggled({ questions: new Set(['pof another plan']), orphans: 'leave' }, 'pnow');
    expect(inputOf(plan, ticks)).toEqual({
      rows: [2, 3],
      agreed: ['pnow'],
      orphans: { id: 'porphans', answer: 'leave' },
    });
    expect(inputOf({ ...plan, orphans: null }, ticks).orphans).toBeNull();
    expect(toggled(ticks, 'pnow').questions.has('pnow')).toBe(false);
  });

  it('make the button say what it does', () => {
    const none = { questions: new Set<string>(), orphans: null };
    expect(sendButton(plan, firstTicks(plan)).text).toBe('Schedule 3 posts');
    expect(sendButton(plan, toggled(firstTicks(plan), 'pnow')).text).toBe('Do what is ticked: 4 posts');
    expect(sendButton(plan, { ...none, orphans: 'putBack' }).text).toBe('Put back 2 rows');
    expect(sendButton(plan, { ...firstTicks(plan), orphans: 'takeBack' }).text).toBe(
      'Do what is ticked: 5 posts',
    );
    expect(sendButton(plan, none)).toEqual({ text: 'Send', unusable: 'Tick what shall happen first.' });
    expect(sendButton({ ...plan, hasOpenRows: true }, none)).toEqual({
      text: 'Ask for the missing answers',
      unusable: null,
    });
  });
});

/** A server that needs three parts. */
function threeParts(): { readonly ask: Ask; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const ask = (name: string, input: unknown): Promise<unknown> => {
    asked.push([name, input]);
    const isDone = asked.length === 3 || JSON.stringify(input).includes('"isStopped":true');
    return Promise.resolve({ runId: 'r', isDone, said: `part ${String(asked.length)}`, done: 1, of: 3 });
  };
  return { ask: ask as Ask, asked };
}

describe('long work', () => {
  it('is asked for until it is done', async () => {
    const { ask, asked } = threeParts();
    expect(await sendAll(ask, 'r', { isStopped: () => false })).toBe('part 3');
    expect(asked).toHaveLength(3);
    const update = threeParts();
    const wish = {
      selection: { range: '7d', start: '', end: '', platforms: [], accounts: '', order: 'newest' },
      parts: ['posts'],
    };
    expect(await updateAll(update.ask, wish, { isStopped: () => false })).toBe('part 3');
  });

  it('after Stop is asked once more, for how it ended', async () => {
    const { ask, asked } = threeParts();
    expect(await sendAll(ask, 'r', { isStopped: () => asked.length === 1 })).toBe('part 2');
    expect(asked.map((one) => JSON.stringify(one))).toEqual([
      '["sendPart",{"runId":"r","isStopped":false}]',
      '["sendPart",{"runId":"r","isStopped":true}]',
    ]);
  });
});

it('how far a run is, is read out in quarters', () => {
  expect([0, 24, 25, 50, 99, 100].map((done) => quarterText({ done, of: 100 }))).toEqual([
    '',
    '',
    'A quarter is done.',
    'Half is done.',
    'Three quarters are done.',
    '',
  ]);
  expect(quarterText({ done: 3, of: 0 })).toBe('');
  expect(runningText({ who: 'Ada', what: 'Send', phase: 'Sending', done: 1, of: 4 })).toBe(
    'Ada is running “Send” in this spreadsheet: Sending, 1 of 4.',
  );
});

it('a job’s time goes into its fields and back', () => {
  const weekly = { kind: 'weekly', weekday: 3, hour: 14 } as const;
  expect(intervalFor(howOften(weekly), hourOf(weekly))).toEqual(weekly);
  expect(intervalFor('daily', 5)).toEqual({ kind: 'daily', hour: 5 });
  expect(intervalFor('beat', 5)).toEqual({ kind: 'beat' });
  expect(isSameInterval(weekly, { ...weekly, hour: 15 })).toBe(false);
  expect(isSameInterval({ kind: 'beat' }, { kind: 'beat' })).toBe(true);
});

it('choices: none means all, and their order does not matter', () => {
  const all = ['a', 'b', 'c'];
  expect(toggledOf(all, [], 'b')).toEqual(['a', 'c']);
  expect(toggledOf(all, ['a', 'c'], 'b')).toEqual([]);
  const parts = [
    { id: 'x', name: 'X', isUsual: true },
    { id: 'y', name: 'Y', isUsual: false },
    { id: 'z', name: 'Z', isUsual: true },
  ];
  expect(toggledIn(parts, ['z'], 'x')).toEqual(['x', 'z']);
  expect(partsText(parts, ['x', 'z'])).toBe('the usual');
  expect(partsText(parts, ['x', 'y', 'z'])).toBe('all');
  expect(partsText(parts, ['y'])).toBe('1 of 3');
});

it('what costs something says how much and for whom', () => {
  const offer = {
    id: 'p',
    count: 2,
    accounts: ['tiktok @a', 'tiktok @b'],
    more: 0,
    plan: 'Plan medium: 9 credits left.',
  };
  expect(refreshQuestion(offer, 1)).toMatchObject({
    title: 'Refresh 2 accounts for credits?',
    isDangerous: true,
    text: expect.arrayContaining([
      'The free refresh of the day is used for: tiktok @a, tiktok @b.',
      'Plan medium: 9 credits left.',
    ]) as unknown,
  });
  expect(trackQuestion({ ...offer, count: 30, more: 28 })).toMatchObject({
    title: 'Track 30 accounts?',
    text: [
      'tiktok @a, tiktok @b, and 28 more.',
      'They use 30 paid seats of your plan for as long as they are tracked.',
      'Plan medium: 9 credits left.',
    ],
  });
});
