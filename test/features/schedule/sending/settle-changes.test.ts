// What became of changes, take-backs and retries that a run left without an answer.
import type { IntentKind, LedgerLine } from '../../../../src/features/schedule/ledger/line';
import { planSettlements, type SettlementFacts } from '../../../../src/features/schedule/sending/settle';
import { createBodyOf } from '../../../../src/features/schedule/wish/body';
import type { Wish } from '../../../../src/features/schedule/wish/wish';
import type { WirePost } from '../../../../src/genviral/schemas';
import { ledgerLine, NOW_MS, post, sendingLine, wish } from '../../../given';

const settle = (
  line: LedgerLine,
  shown: WirePost | null | undefined,
  changes: Partial<SettlementFacts> = {},
) =>
  planSettlements({
    lines: [line],
    lastWaveBegun: 1,
    wishes: new Map(),
    listed: [],
    posts: shown === undefined ? new Map() : new Map([['post-1', shown]]),
    shownIds: new Map(),
    accountIds: new Set(['acc-ig', 'acc-tt']),
    claimed: new Set(['post-1']),
    nowMs: NOW_MS,
    maySend: true,
    ...changes,
  })
    .map(({ kind }) => kind)
    .join();

const inFlight = (kind: IntentKind, after?: Partial<Wish>, changes: Partial<LedgerLine> = {}): LedgerLine =>
  ledgerLine({
    state: 'sending',
    intent: { kind, wave: 1, body: after ? createBodyOf(wish(after), 'gs-sheet-r1-1') : '' },
    ...changes,
  });

const to = (...ids: readonly string[]): Partial<WirePost> => ({
  accounts: { states: ids.map((id) => ({ account_id: id, status: 'scheduled' })) },
});

describe('a change without an answer', () => {
  const words = inFlight('update', { caption: 'New' });

  it('that Genviral shows is done', () => {
    expect(settle(words, post({ caption: 'New' }))).toBe('changed');
  });

  it('that Genviral does not show had no effect', () => {
    expect(settle(words, post())).toBe('asShown');
  });

  it('where Genviral shows something else again may have arrived', () => {
    expect(settle(words, post({ caption: 'Theirs' }))).toBe('perhapsChanged');
  });

  it('of parts that Genviral does not show may have arrived', () => {
    const media = inFlight('update', { media: { type: 'video', url: 'https://a.test/v.mp4' } });
    expect(settle(media, post())).toBe('perhapsChanged');
    const title = inFlight('update', { blocks: { youtube: { title: 'Bread' } } });
    expect(settle(title, post())).toBe('perhapsChanged');
  });

  it('of a shown and a hidden part is told by the shown one', () => {
    const both = inFlight('update', { caption: 'New', media: null });
    expect(settle(both, post({ caption: 'New' }))).toBe('changed');
    expect(settle(both, post())).toBe('asShown');
  });

  it('that adds an account is done only where Genviral shows that account', () => {
    const more = inFlight('update', { accountIds: ['acc-ig', 'acc-tt'] });
    expect(settle(more, post())).toBe('asShown');
    expect(settle(more, post(to('acc-ig', 'acc-tt')))).toBe('changed');
  });

  it('that leaves an account out is done where Genviral does not show it any more', () => {
    const accepted = createBodyOf(wish({ accountIds: ['acc-ig', 'acc-tt'] }), 'gs-sheet-r1-1');
    const fewer = inFlight('update', {}, { accepted });
    expect(settle(fewer, post())).toBe('changed');
    expect(settle(fewer, post(to('acc-ig', 'acc-tt')))).toBe('asShown');
  });

  it('whose wave never began is what Genviral shows, whatever that is', () => {
    expect(settle(words, post({ caption: 'New' }), { lastWaveBegun: 0 })).toBe('asShown');
  });

  it('of a post that Genviral does not show is gone', () => {
    expect(settle(words, null)).toBe('gone');
  });

  it('waits where Genviral could not be asked', () => {
    expect(settle(words, undefined)).toBe('wait');
  });

  it('whose body was damaged is what Genviral shows', () => {
    expect(settle({ ...words, intent: { kind: 'update', wave: 1, body: '{' } }, post())).toBe('asShown');
  });
});

describe('a take-back without an answer', () => {
  const line = inFlight('takeBack');

  it('is done where the post is gone and all of its accounts are in sight', () => {
    expect(settle(line, null)).toBe('takenBack');
  });

  it('is not proven where an account is out of sight: a disconnected account hides posts', () => {
    expect(settle(line, null, { accountIds: new Set(['acc-tt']) })).toBe('gone');
  });

  it('whose wave never began did not delete it', () => {
    expect(settle(line, null, { lastWaveBegun: 0 })).toBe('gone');
  });

  it('had no effect where the post is still there', () => {
    expect(settle(line, post())).toBe('asShown');
  });
});

describe('a retry without an answer', () => {
  it.each(['failed', 'retry', 'pending', 'posted', 'partial'])('is what the post says: %s', (status) => {
    expect(settle(inFlight('retry'), post({ status }))).toBe('asShown');
  });

  it('of a post that is not shown is gone, not taken back', () => {
    expect(settle(inFlight('retry'), null)).toBe('gone');
  });
});

describe('a create without an answer whose row shows a post', () => {
  const shownOn = (shown: WirePost, changes: Partial<SettlementFacts> = {}) =>
    settle(sendingLine(), undefined, {
      posts: new Map([['post-9', shown]]),
      shownIds: new Map([['r1', 'post-9']]),
      claimed: new Set(),
      ...changes,
    });

  it('is that post, even if it was edited since', () => {
    expect(shownOn(post({ id: 'post-9', caption: 'Edited there' }))).toBe('adopt');
  });

  it('is not that post where another line has it', () => {
    expect(
      shownOn(post({ id: 'post-9' }), { claimed: new Set(['post-9']), wishes: new Map([['r1', wish()]]) }),
    ).toBe('replay');
  });

  it('is not that post where it is older than the first attempt', () => {
    const old = post({ id: 'post-9', created_at: '2026-10-18T05:00:00.000Z' });
    expect(shownOn(old, { wishes: new Map([['r1', wish()]]) })).toBe('replay');
  });

  it('is not that post where it goes to accounts that were not asked for', () => {
    const other = post({ id: 'post-9', ...to('acc-tt') });
    expect(shownOn(other, { wishes: new Map([['r1', wish()]]) })).toBe('replay');
  });
});
