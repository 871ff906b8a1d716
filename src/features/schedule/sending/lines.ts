// Ledger lines for what is about to be sent: what, and in which wave.
import type { RunContext } from '../../run-context';
import { readCounters } from '../ledger/counters';
import { newestByRow } from '../ledger/ledger';
import { acceptedWish, intendedWish, sentBody, type IntentKind, type LedgerLine } from '../ledger/line';
import type { CreateMove, Orphan, SendingMove } from '../planning/move';
import type { Facts } from '../rows/facts';
import { createBodyOf } from '../wish/body';
import { printOf } from '../wish/print';
import type { Wish } from '../wish/wish';
import { LINES_PER_WAVE } from './wave';

/** Take-backs first, so that nothing goes public while others are sent; retries last, because they go public at once. */
const ORDER: readonly IntentKind[] = ['takeBack', 'update', 'create', 'retry'];

/** One line for each move, soonest first within its kind, numbered by waves of one kind each. */
export function linesFor(
  run: RunContext,
  facts: Facts,
  moves: readonly SendingMove[],
  rowless: readonly Orphan[] = [],
): readonly LedgerLine[] {
  if (moves.length + rowless.length === 0) return [];
  const digest = moves.some(({ kind }) => kind === 'create') ? digestOf(run, facts) : '';
  const newest = newestByRow(facts.ledger.lines);
  const drafts = moves.map((move) =>
    move.kind === 'create'
      ? createLine(run, facts, move, newest.get(move.rowKey), digest)
      : changeLine(facts, move),
  );
  const orphans = rowless.map(({ ledger }) => withIntent(ledger, 'takeBack', ''));
  return numbered([...drafts, ...orphans], nextWave(run, facts));
}

function createLine(
  run: RunContext,
  facts: Facts,
  move: CreateMove,
  before: LedgerLine | undefined,
  digest: string,
): LedgerLine {
  const { rowKey, generation, wish } = move;
  const externalId = `gs-${digest}-${rowKey}-${String(generation)}`;
  const isDoubtful = before?.state === 'unsure' && before.generation === generation;
  return {
    ...facts.owner,
    rowKey,
    generation,
    externalId,
    state: 'sending',
    intent: { kind: 'create', wave: 0, body: createBodyOf(wish, externalId) },
    // A doubtful post may be there since its first attempt, with the body of then.
    firstAttemptMs: isDoubtful ? before.firstAttemptMs : run.nowMs(),
    postId: '',
    accepted: isDoubtful ? sentBody(before) : '',
    print: printOf(wish),
    tabId: facts.hand.view.tab.id,
  };
}

function changeLine(facts: Facts, move: Exclude<SendingMove, CreateMove>): LedgerLine {
  const ledger = { ...move.ledger, tabId: facts.hand.view.tab.id };
  if (move.kind !== 'update') return withIntent(ledger, move.kind, '');
  const body = createBodyOf(move.wish, ledger.externalId);
  return { ...withIntent(ledger, 'update', body), print: printOf(move.wish) };
}

function withIntent(line: LedgerLine, kind: IntentKind, body: string): LedgerLine {
  return { ...line, state: 'sending', intent: { kind, wave: 0, body } };
}

/** External ids of another spreadsheet, a copy of this one included, begin differently. */
function digestOf(run: RunContext, { owner }: Facts): string {
  return run.identifiers.sha256(owner.spreadsheetId).slice(0, 12);
}

/** Higher than any wave that was begun or planned. */
function nextWave(run: RunContext, facts: Facts): number {
  const planned = facts.ledger.lines.map((line) => line.intent?.wave ?? 0);
  return Math.max(readCounters(run.store).lastWaveBegun, ...planned) + 1;
}

function numbered(lines: readonly LedgerLine[], firstWave: number): readonly LedgerLine[] {
  let wave = firstWave;
  return ORDER.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.intent?.kind === kind).sort(bySoonest);
    const most = LINES_PER_WAVE[kind];
    const done = ofKind.map((line, index) => inWave(line, wave + Math.floor(index / most)));
    wave += Math.ceil(ofKind.length / most);
    return done;
  });
}

const bySoonest = (one: LedgerLine, other: LedgerLine): number => dueMs(one) - dueMs(other);

/** For a changed post the old time counts too: it must not go out as it was. */
function dueMs(line: LedgerLine): number {
  const time = (wish: Wish | null): number => (wish?.when.kind === 'at' ? wish.when.instantMs : 0);
  const old = acceptedWish(line);
  const wished = intendedWish(line);
  return old ? Math.min(time(old), time(wished ?? old)) : time(wished);
}

function inWave(line: LedgerLine, wave: number): LedgerLine {
  return line.intent ? { ...line, intent: { ...line.intent, wave } } : line;
}

/** Lines of the same wave, in the order of waves. */
export function wavesOf(lines: readonly LedgerLine[]): readonly (readonly LedgerLine[])[] {
  const waves = new Map<number, LedgerLine[]>();
  for (const line of lines) {
    const wave = line.intent?.wave ?? 0;
    waves.set(wave, [...(waves.get(wave) ?? []), line]);
  }
  return [...waves.values()];
}
