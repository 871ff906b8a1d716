import { planSettlements, type SettlementFacts } from '../../../../src/features/schedule/sending/settle';
import type { Wish } from '../../../../src/features/schedule/wish/wish';
import { NOW_MS, post, sendingLine, wish } from '../../../given';

const MINUTE_MS = 60_000;
const soon: Wish = wish({ when: { kind: 'at', instantMs: NOW_MS + 2 * MINUTE_MS } });
const now: Wish = wish({ when: { kind: 'now' } });

const settle = (changes: Partial<SettlementFacts>): string =>
  planSettlements({
    lines: [sendingLine()],
    lastWaveBegun: 1,
    wishes: new Map([['r1', wish()]]),
    listed: [],
    posts: new Map(),
    shownIds: new Map(),
    accountIds: new Set(['acc-ig']),
    claimed: new Set(),
    nowMs: NOW_MS,
    maySend: true,
    ...changes,
  })
    .map((settlement) => settlement.kind)
    .join();

describe('a line without an answer', () => {
  it('whose wave never began is dropped', () => {
    expect(settle({ lastWaveBegun: 0 })).toBe('neverBegun');
  });

  it('that Genviral lists is adopted', () => {
    expect(settle({ listed: [post()] })).toBe('adopt');
  });

  it('is not taken for another row’s post', () => {
    expect(settle({ listed: [post()], claimed: new Set(['post-1']) })).toBe('replay');
  });

  it('is not taken for one of two equal posts', () => {
    expect(settle({ listed: [post(), post({ id: 'post-2' })] })).toBe('replay');
  });

  it('two lines never get one post', () => {
    const lines = [sendingLine(), sendingLine(wish(), { rowKey: 'r2' })];
    const wishes = new Map([
      ['r1', wish()],
      ['r2', wish()],
    ]);
    expect(settle({ lines, wishes, listed: [post()] })).toBe('adopt,replay');
  });

  it.each<[string, Partial<Parameters<typeof post>[0]>]>([
    ['caption', { caption: 'Other' }],
    ['time', { scheduled_at: '2026-10-20T07:31:00Z' }],
    ['account', { accounts: { states: [{ account_id: 'acc-tt', status: 'scheduled' }] } }],
  ])('is not taken for a post of another %s', (_, changes) => {
    expect(settle({ listed: [post(changes)] })).toBe('replay');
  });

  it('with time ahead is sent again to the byte', () => {
    expect(settle({})).toBe('replay');
  });

  it('is not sent again by a run that only looks', () => {
    expect(settle({ maySend: false })).toBe('wait');
  });

  it('whose time is near or over is not sent again: a person decides', () => {
    expect(settle({ lines: [sendingLine(soon)], wishes: new Map([['r1', soon]]) })).toBe('doubt');
  });

  it('that was for now is never sent again', () => {
    expect(settle({ lines: [sendingLine(now)], wishes: new Map([['r1', now]]) })).toBe('doubt');
  });

  it('whose row changed, was unticked or deleted is free again once Genviral would list it', () => {
    const changed = new Map([['r1', wish({ caption: 'New' })]]);
    expect(settle({ wishes: changed })).toBe('drop');
    expect(settle({ wishes: new Map([['r1', null]]) })).toBe('drop');
    expect(settle({ wishes: new Map() })).toBe('drop');
  });

  it('whose row changed waits while Genviral may still be fetching its media', () => {
    const line = sendingLine(wish(), { firstAttemptMs: NOW_MS - MINUTE_MS });
    expect(settle({ lines: [line], wishes: new Map() })).toBe('wait');
  });

  it('in doubt is adopted when it turns up, and never sent again', () => {
    const lines = [sendingLine(wish(), { state: 'unsure' })];
    expect(settle({ lines })).toBe('wait');
    expect(settle({ lines, listed: [post()] })).toBe('adopt');
  });

  it('whose body was damaged is left to a person', () => {
    const line = sendingLine(wish(), { intent: { kind: 'create', wave: 1, body: '{"caption":' } });
    expect(settle({ lines: [line] })).toBe('doubt');
  });
});
