import { newestByRow } from '../../../src/features/schedule/ledger/ledger';
import {
  acceptedWish,
  acknowledged,
  closed,
  doubtful,
  lineOf,
  recordOf,
  refused,
  sentWish,
} from '../../../src/features/schedule/ledger/line';
import { LONGEST_BODY } from '../../../src/features/schedule/ledger/longest';
import { ledgerLine, sendingLine, wish } from '../../given';

describe('a line in the hidden tab', () => {
  it.each([ledgerLine(), sendingLine(), ledgerLine({ state: 'closed', accepted: '' })])(
    'comes back as it was',
    (line) => {
      expect(lineOf(recordOf(line))).toEqual(line);
    },
  );

  it('keeps a body longer than a cell, without cutting an emoji in two', () => {
    const caption = `a${'🥐'.repeat(40_000)}`;
    const line = sendingLine(wish({ caption }));
    const record = recordOf(line);
    expect(record.inFlight.length).toBeLessThan(50_000);
    expect(record.inFlightRest.length).toBeLessThan(50_000);
    expect(record.inFlight).not.toMatch(/[\uD800-\uDBFF]$/);
    expect(lineOf(record)).toEqual(line);
    expect(line.intent?.body.length).toBeLessThan(LONGEST_BODY);
  });

  it('of an unknown state is in doubt, which sends nothing', () => {
    expect(lineOf({ ...recordOf(ledgerLine()), state: 'whatever' }).state).toBe('unsure');
  });
});

describe('a line after an answer', () => {
  it('that came is open, and what was sent is what was agreed', () => {
    const line = acknowledged(sendingLine(), 'post-9');
    expect(line).toMatchObject({ state: 'open', intent: null, postId: 'post-9' });
    expect(acceptedWish(line)).toEqual(wish());
  });

  it('that was no is refused, and may be sent again', () => {
    expect(refused(sendingLine())).toMatchObject({ state: 'refused', intent: null });
  });

  it('that was no leaves an earlier body in doubt', () => {
    const second = { ...doubtful(sendingLine()), intent: sendingLine().intent };
    expect(refused(second)).toMatchObject({ state: 'unsure', intent: null });
  });

  it('that was no to a change leaves the post as it was', () => {
    expect(refused(ledgerLine({ intent: { kind: 'update', wave: 2, body: '{}' } }))).toMatchObject({
      state: 'open',
      postId: 'post-1',
    });
  });

  it('that never came keeps the body, to find the post by it', () => {
    expect(sentWish(doubtful(sendingLine()))).toEqual(wish());
  });

  it('at its end drops its text', () => {
    expect(closed(ledgerLine())).toMatchObject({ state: 'closed', accepted: '', postId: 'post-1' });
  });
});

it('the newest generation speaks for a row', () => {
  const lines = [
    ledgerLine({ generation: 1 }),
    ledgerLine({ generation: 2 }),
    ledgerLine({ rowKey: 'r2', generation: 9 }),
  ];
  expect(newestByRow(lines).get('r1')?.generation).toBe(2);
  expect(newestByRow(lines).get('r3')).toBeUndefined();
});
