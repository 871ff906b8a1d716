// Sending from the panel: what was shown and ticked happens, and nothing else, whatever a page sends.
import type { SendPart } from '../../../src/surfaces/sidebar/calls/schedule';
import { setCells } from '../../faults/scenario';
import { copyStage, type Stage } from '../../fakes/stage';
import { HOUR_MS } from '../../runs/stage';
import { agree, call, captions, given, idsOf, planOn, row, sendAll, value } from './schedule-stage';

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
        title: '',
        text: 'Caption: empty; write the text of the post',
      },
    ]);
    expect(JSON.stringify([...stage.platform.documentFacts])).toBe(before);
    expect(captions(stage)).toEqual([]);
  });

  it('tells what is left out apart from what is agreed to, by its caption', () => {
    const stage = copyStage(given);
    stage.fill([row(1), row(2, { Accounts: 'instagram @nobody' })]);
    const { questions, waiting } = planOn(stage);
    expect(waiting.moves.map(({ place, title }) => [place.line, place.header, title])).toEqual([
      [3, 'Accounts', 'Post 2'],
      [5, 'Caption', ''],
    ]);
    expect(questions.map(({ text }) => text.flat().join(' ')).join(' ')).not.toMatch(
      /mend|not ticked|Left out/i,
    );
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
