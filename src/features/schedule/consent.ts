// What a person is asked before anything is sent, and what their yes covers. Pure.
import { localText, offsetMinutesIn, offsetText, type Zone } from '../../time/zone';
import { isoUtc, type InstantMs } from '../../time/instant';
import type { Move } from './plan';
import { wishText } from './wish';

export type CreateMove = Extract<Move, { kind: 'create' }>;

/** The moves a person said yes to, by what they looked like then. A move that changed since is not among them. */
export type Agreed = ReadonlySet<string>;

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What a yes covers. */
  readonly moves: readonly CreateMove[];
}

export const NOTHING_AGREED: Agreed = new Set();

/** Adds what a yes to the question covers. */
export function agreeTo(agreed: Agreed, question: Question): Agreed {
  return new Set([...agreed, ...question.moves.map(printOf)]);
}

export function isAgreed(agreed: Agreed, move: CreateMove): boolean {
  return agreed.has(printOf(move));
}

/** Rows that were never sent have no key; then their content stands for them, and two equal ones are refused anyway. */
function printOf(move: CreateMove): string {
  return `${move.kind} ${move.rowKey} ${wishText(move.wish)}`;
}

/** One question for posts with a time, one more for those that would go public at once. */
export function questionsOf(moves: readonly Move[], zone: Zone): readonly Question[] {
  const creates = moves.filter((move): move is CreateMove => move.kind === 'create');
  const timed = creates.filter((move) => move.wish.when.kind === 'at');
  const now = creates.filter((move) => move.wish.when.kind === 'now');
  return [
    ...(timed.length > 0 ? [timedQuestion(timed, moves, zone)] : []),
    ...(now.length > 0 ? [nowQuestion(now)] : []),
  ];
}

function timedQuestion(timed: readonly CreateMove[], moves: readonly Move[], zone: Zone): Question {
  const times = timed.flatMap(({ wish }) => (wish.when.kind === 'at' ? [wish.when.instantMs] : []));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const paragraphs = [
    `To ${accountCounts(timed)}.`,
    first === last
      ? `At ${bothTimes(zone, first)}.`
      : `First at ${bothTimes(zone, first)}, last at ${bothTimes(zone, last)}.`,
    ...remainder(moves),
  ];
  return {
    title: `Schedule ${plural(timed.length, 'post')}?`,
    text: paragraphs.join('\n\n'),
    moves: timed,
  };
}

function nowQuestion(now: readonly CreateMove[]): Question {
  const rows = now.map(
    ({ line, accounts, wish }) =>
      `Row ${String(line)}: ${accounts.map((account) => account.name).join(', ')}: ${shortened(wish.caption)}`,
  );
  return {
    title: `Publish ${plural(now.length, 'post')} at once?`,
    text: `${rows.join('\n')}\n\nThis goes public within about 5 minutes and cannot be taken back from here.`,
    moves: now,
  };
}

/** What will not be sent, and why. */
function remainder(moves: readonly Move[]): readonly string[] {
  const mend = moves.filter((move) => move.kind === 'refuse').map((move) => String(move.line));
  const notReady = moves.filter((move) => move.kind === 'nothing' && move.because === 'notReady').length;
  return [
    ...(mend.length > 0
      ? [`Not sent, to be mended first: ${mend.length === 1 ? 'row' : 'rows'} ${mend.join(', ')}.`]
      : []),
    ...(notReady > 0 ? [`Not sent, because Ready is not ticked: ${plural(notReady, 'row')}.`] : []),
  ];
}

/** `2026-10-19 09:30 Europe/Berlin (07:30 UTC)`. */
function bothTimes(zone: Zone, instantMs: InstantMs): string {
  const utc = isoUtc(instantMs).slice(11, 16);
  return `${localText(zone, instantMs)} ${zone.name} (${utc} UTC, ${offsetText(offsetMinutesIn(zone, instantMs))})`;
}

function accountCounts(moves: readonly CreateMove[]): string {
  const counts = new Map<string, number>();
  for (const { name } of moves.flatMap((move) => move.accounts)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} (${String(count)})`).join(', ');
}

export function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function shortened(caption: string): string {
  const line = caption.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${Array.from(line).slice(0, 57).join('')}…` : line;
}

/** `12 to send, 2 need mending, 3 not ready`. */
export function summaryOf(moves: readonly Move[]): string {
  const count = (test: (move: Move) => boolean): number => moves.filter(test).length;
  const parts: readonly (readonly [number, string])[] = [
    [count((move) => move.kind === 'create'), 'to send'],
    [count((move) => move.kind === 'update'), 'changed'],
    [count((move) => move.kind === 'takeBack'), 'unticked but still scheduled'],
    [count((move) => move.kind === 'refuse'), 'to mend'],
    [count((move) => move.kind === 'nothing' && move.because === 'notReady'), 'not ready'],
    [count((move) => move.kind === 'nothing' && move.because === 'unsure'), 'unsure'],
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${String(number)} ${what}`);
  return told.length > 0 ? told.join(', ') : 'nothing to send';
}
