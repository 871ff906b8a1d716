// In which order and under which names moves leave, and what a line keeps of a change whose end nobody saw.
import { readAccountBook } from '../../../../src/features/accounts/lookup';
import { writeCounters } from '../../../../src/features/schedule/ledger/counters';
import { acceptedWish, unknownChange, type LedgerLine } from '../../../../src/features/schedule/ledger/line';
import type { SendingMove } from '../../../../src/features/schedule/planning/move';
import { readFacts } from '../../../../src/features/schedule/rows/facts';
import { linesFor, wavesOf } from '../../../../src/features/schedule/sending/lines';
import { createBodyOf } from '../../../../src/features/schedule/wish/body';
import { UNKNOWN, wishDifferences, type Wish } from '../../../../src/features/schedule/wish/wish';
import { connectedStage } from '../../../fakes/stage';
import { instagram, ledgerLine, NOW_MS, sendingLine, wish } from '../../../given';
import { at } from '../../../zones';

const stage = connectedStage();
const run = stage.context();
const facts = readFacts(run, readAccountBook(run));

const linesOf = (moves: readonly SendingMove[], before: readonly LedgerLine[] = []) =>
  linesFor(run, { ...facts, ledger: { ...facts.ledger, lines: before } }, moves);

const base = (rowKey: string) => ({ line: 2, rowKey, isCopy: false, warnings: [] });
const timed = (iso: string): Wish => wish({ when: { kind: 'at', instantMs: at(iso) } });
const create = (rowKey: string, wished: Wish = wish(), generation = 1): SendingMove => ({
  ...base(rowKey),
  kind: 'create',
  wish: wished,
  accounts: [instagram],
  generation,
});
const lineOf = (rowKey: string, agreed: Wish = wish()) =>
  ledgerLine({ rowKey, postId: `post-${rowKey}`, accepted: createBodyOf(agreed, `gs-sheet-${rowKey}-1`) });
const update = (rowKey: string, wished: Wish, agreed: Wish = wish()): SendingMove => ({
  ...base(rowKey),
  kind: 'update',
  ledger: lineOf(rowKey, agreed),
  wish: wished,
  accounts: [instagram],
  fields: ['time'],
  overGenviral: false,
});
const takeBack = (rowKey: string, agreed: Wish = wish()): SendingMove => ({
  ...base(rowKey),
  kind: 'takeBack',
  ledger: lineOf(rowKey, agreed),
  caption: agreed.caption,
  dueMs: null,
});
const retry = (rowKey: string): SendingMove => ({
  ...base(rowKey),
  kind: 'retry',
  ledger: lineOf(rowKey),
  accounts: ['acc-ig'],
  reasons: '',
});

const names = (lines: readonly LedgerLine[]) =>
  lines.map(({ rowKey, intent }) => `${String(intent?.wave)} ${intent?.kind ?? ''} ${rowKey}`);

describe('moves leave', () => {
  it('take-backs first, then changes, new posts and retries, each kind in waves of its own', () => {
    expect(
      names(linesOf([retry('d'), create('c'), update('b', timed('2026-10-22T08:00Z')), takeBack('a')])),
    ).toEqual(['1 takeBack a', '2 update b', '3 create c', '4 retry d']);
  });

  it('soonest first, and now before all', () => {
    const moves = [
      create('late', timed('2026-10-29T08:00Z')),
      create('soon', timed('2026-10-19T08:00Z')),
      create('now', wish({ when: { kind: 'now' } })),
    ];
    expect(linesOf(moves).map(({ rowKey }) => rowKey)).toEqual(['now', 'soon', 'late']);
  });

  it('by the old time where that is sooner: the post must not go out as it was', () => {
    const soon = timed('2026-10-19T07:00Z');
    const moves = [update('b', timed('2026-10-20T08:00Z')), update('a', timed('2026-12-24T08:00Z'), soon)];
    expect(linesOf(moves).map(({ rowKey }) => rowKey)).toEqual(['a', 'b']);
  });

  it('ten new posts a wave', () => {
    const moves = Array.from({ length: 23 }, (_, index) => create(`r${String(index)}`));
    const waves = wavesOf(linesOf(moves));
    expect(waves.map((wave) => wave.length)).toEqual([10, 10, 3]);
    expect(waves.map(([line]) => line?.intent?.wave)).toEqual([1, 2, 3]);
  });

  it('fifty take-backs a wave', () => {
    const moves = Array.from({ length: 51 }, (_, index) => takeBack(`r${String(index)}`));
    expect(wavesOf(linesOf(moves)).map((wave) => wave.length)).toEqual([50, 1]);
  });

  it('in waves above any that was begun or planned before', () => {
    const planned = sendingLine(wish(), { intent: { kind: 'create', wave: 41, body: '{}' } });
    expect(linesOf([create('a')], [planned])[0]?.intent?.wave).toBe(42);
    writeCounters(run.store, { lastWaveBegun: 50, lines: 0 });
    expect(linesOf([create('a')], [planned])[0]?.intent?.wave).toBe(51);
    writeCounters(run.store, { lastWaveBegun: 0, lines: 0 });
  });

  it('not at all where there are none', () => {
    expect(linesOf([])).toEqual([]);
  });
});

describe('a line for a new post', () => {
  it('carries the exact body, under an id of file, row and generation', () => {
    const [line] = linesOf([create('r7', wish(), 3)]);
    expect(line?.externalId).toMatch(/^gs-[0-9a-f]{12}-r7-3$/);
    expect(line).toMatchObject({
      state: 'sending',
      postId: '',
      accepted: '',
      firstAttemptMs: run.nowMs(),
      generation: 3,
      intent: { kind: 'create', body: createBodyOf(wish(), line?.externalId ?? '') },
    });
  });

  it('keeps id, first attempt and first body of a doubtful one, so that it is found or refused', () => {
    const [first] = linesOf([create('r1')]);
    const before = sendingLine(wish(), { state: 'unsure', firstAttemptMs: NOW_MS - 7_200_000 });
    const [line] = linesOf([create('r1', timed('2026-10-25T08:00Z'))], [before]);
    expect(line).toMatchObject({
      externalId: first?.externalId,
      firstAttemptMs: NOW_MS - 7_200_000,
      accepted: before.intent?.body,
    });
  });

  it('of a later generation begins anew', () => {
    const before = sendingLine(wish(), { state: 'unsure', firstAttemptMs: 1 });
    const [line] = linesOf([create('r1', wish(), 2)], [before]);
    expect(line).toMatchObject({ firstAttemptMs: run.nowMs(), accepted: '' });
  });
});

describe('a change whose end nobody saw', () => {
  const inFlight = (agreed: Partial<Wish>, wished: Partial<Wish>): LedgerLine =>
    ledgerLine({
      state: 'sending',
      accepted: createBodyOf(wish(agreed), 'gs-sheet-r1-1'),
      intent: { kind: 'update', wave: 1, body: createBodyOf(wish(wished), 'gs-sheet-r1-1') },
    });
  const after = (agreed: Partial<Wish>, wished: Partial<Wish>): Wish => {
    const known = acceptedWish(unknownChange(inFlight(agreed, wished)));
    if (!known) throw new Error('the line lost what was agreed');
    return known;
  };

  it.each<[string, Partial<Wish>, Partial<Wish>, string]>([
    ['media', {}, { media: { type: 'video', url: 'https://a.test/v.mp4' } }, 'media'],
    ['media that were emptied', {}, { media: null }, 'media'],
    ['music', {}, { musicUrl: 'https://www.tiktok.com/@a/video/1' }, 'music'],
    ['a setting', {}, { blocks: { youtube: { title: 'New' } } }, 'youtube'],
    ['a setting that was emptied', { blocks: { x: { made_with_ai: true } } }, {}, 'x'],
  ])(
    '%s: neither the old nor the new counts as agreed, so the next change sends it again',
    (_, before, now, field) => {
      const known = after(before, now);
      expect(wishDifferences(known, wish(before))).toEqual([field]);
      expect(wishDifferences(known, wish(now))).toEqual([field]);
    },
  );

  it('what it did not touch stays agreed', () => {
    const blocks = { youtube: { title: 'Old', type: 'public' } };
    const known = after({ blocks }, { blocks: { youtube: { title: 'New', type: 'public' } } });
    expect(known.blocks).toEqual({ youtube: { title: UNKNOWN, type: 'public' } });
    expect({ ...known, blocks }).toEqual(wish({ blocks }));
  });

  it('leaves the line open, with its post', () => {
    expect(unknownChange(inFlight({}, { media: null }))).toMatchObject({
      state: 'open',
      intent: null,
      postId: 'post-1',
    });
  });
});
