// What a person is asked before anything is sent, and what their yes covers. Pure.
import { isoUtc, type InstantMs } from '../../../time/instant';
import { localText, offsetMinutesIn, offsetText, type Zone } from '../../../time/zone';
import type { LedgerLine } from '../ledger/line';
import {
  isNotReady,
  isSending,
  isToMend,
  type CreateMove,
  type Orphan,
  type RetryMove,
  type RowMove,
  type SendingMove,
  type TakeBackMove,
  type UpdateMove,
} from '../planning/move';
import { fieldNames } from '../rows/face-of-move';
import { fingerprint, printOf } from '../wish/print';
import type { Wish } from '../wish/wish';

/** The moves a person said yes to, by what they looked like then. A move that changed since is not among them. */
export type Agreed = ReadonlySet<string>;

/** What a yes does; each kind of risk is asked for by itself. */
export type QuestionKind = 'schedule' | 'overwrite' | 'now' | 'takeBack' | 'retry';

/** A question whose yes covers these moves. */
export interface Question {
  readonly kind: QuestionKind;
  readonly title: string;
  readonly text: string;
  readonly covers: readonly string[];
}

export const NOTHING_AGREED: Agreed = new Set();

/** Adds what a yes to the question covers. */
export function agreeTo(agreed: Agreed, { covers }: Pick<Question, 'covers'>): Agreed {
  return new Set([...agreed, ...covers]);
}

export function isAgreed(agreed: Agreed, move: SendingMove): boolean {
  return agreed.has(printOfMove(move));
}

/**
 * A new post is known by its content: two equal rows are refused, and its key may be given later. Short, because it is kept
 * where a yes has to last longer than one execution.
 */
export function printOfMove(move: SendingMove): string {
  switch (move.kind) {
    case 'create':
      return `create ${printOf(move.wish)}`;
    case 'update':
      return `update ${move.ledger.postId} ${String(move.overGenviral)} ${printOf(move.wish)}`;
    case 'takeBack':
      return `takeBack ${move.ledger.postId}`;
    case 'retry':
      return `retry ${move.ledger.postId} ${fingerprint([...move.accounts].sort().join(' '))}`;
  }
}

/** The moves that the ledger says are done, as far as it can tell: they are missing in a plan because of that. */
export function doneBefore(agreed: Agreed, lines: readonly LedgerLine[]): Agreed {
  const done = lines.flatMap(({ state, postId, print }) => {
    if (state === 'takenBack') return [`takeBack ${postId}`, printOfOrphan('takeBack', postId)];
    if (state === 'closed') return [printOfOrphan('leave', postId)];
    if (state !== 'open' && state !== 'sending') return [];
    return [`create ${print}`, `update ${postId} true ${print}`, `update ${postId} false ${print}`];
  });
  return new Set(done.filter((print) => agreed.has(print)));
}

/** What to do with posts whose rows are gone. */
export const ORPHAN_CHOICES = ['putBack', 'takeBack', 'leave'] as const;
export type OrphanChoice = (typeof ORPHAN_CHOICES)[number];

export function printOfOrphan(choice: OrphanChoice, postId: string): string {
  return `orphan ${choice} ${postId}`;
}

export function agreeToOrphans(agreed: Agreed, orphans: readonly Orphan[], choice: OrphanChoice): Agreed {
  return new Set([...agreed, ...orphans.map(({ ledger }) => printOfOrphan(choice, ledger.postId))]);
}

export function agreedOrphans(
  agreed: Agreed,
  orphans: readonly Orphan[],
  choice: OrphanChoice,
): readonly Orphan[] {
  return orphans.filter(({ ledger }) => agreed.has(printOfOrphan(choice, ledger.postId)));
}

/** Each kind of risk is a question of its own. `isSetBack`: the file is an earlier version of itself. */
export function questionsOf(
  moves: readonly RowMove[],
  book: AccountNames,
  zone: Zone,
  isSetBack = false,
): readonly Question[] {
  const sending = moves.filter(isSending);
  const creates = sending.filter((move) => move.kind === 'create');
  const timed = creates.filter(({ wish }) => wish.when.kind === 'at');
  const updates = sending.filter((move) => move.kind === 'update');
  const changes = updates.filter((move) => !move.overGenviral);
  const over = updates.filter((move) => move.overGenviral);
  const now = creates.filter(({ wish }) => wish.when.kind === 'now');
  const takeBacks = sending.filter((move) => move.kind === 'takeBack');
  const retries = sending.filter((move) => move.kind === 'retry');
  return [
    ...(timed.length + changes.length > 0 ? [mainQuestion({ timed, changes, zone, isSetBack })] : []),
    ...(over.length > 0 ? [overQuestion(over, zone)] : []),
    ...(now.length > 0 ? [nowQuestion(now, isSetBack)] : []),
    ...(takeBacks.length > 0 ? [takeBackQuestion(takeBacks, zone)] : []),
    ...(retries.length > 0 ? [retryQuestion(retries, book)] : []),
  ];
}

type AccountNames = (id: string) => string;

interface MainFacts {
  readonly timed: readonly CreateMove[];
  readonly changes: readonly UpdateMove[];
  readonly zone: Zone;
  readonly isSetBack: boolean;
}

function mainQuestion({ timed, changes, zone, isSetBack }: MainFacts): Question {
  const titles = [
    ...(timed.length > 0 ? [`Schedule ${plural(timed.length, 'post')}`] : []),
    ...(changes.length > 0
      ? [`${timed.length > 0 ? 'change' : 'Change'} ${plural(changes.length, 'post')}`]
      : []),
  ];
  const paragraphs = [
    ...(timed.length > 0 ? [`To ${accountCounts(timed)}.`, timesText(timed, zone)] : []),
    ...(changes.length > 0 ? [changes.map(changeText(zone)).join('\n')] : []),
    ...warningsOf([...timed, ...changes]),
    ...setBackText(isSetBack && timed.length > 0),
  ];
  return {
    kind: 'schedule',
    title: `${titles.join(' and ')}?`,
    text: paragraphs.join('\n\n'),
    covers: [...timed, ...changes].map(printOfMove),
  };
}

function timesText(timed: readonly CreateMove[], zone: Zone): string {
  const times = timed.flatMap(({ wish }) => (wish.when.kind === 'at' ? [wish.when.instantMs] : []));
  const first = Math.min(...times);
  const last = Math.max(...times);
  return first === last
    ? `At ${bothTimes(zone, first)}.`
    : `First at ${bothTimes(zone, first)}, last at ${bothTimes(zone, last)}.`;
}

/** With the new time, where that is what changes. */
const changeText =
  (zone: Zone) =>
  ({ line, fields, wish: { when, caption } }: UpdateMove): string => {
    const isMoved = fields.includes('time') && when.kind === 'at';
    const time = isMoved ? ` New time: ${bothTimes(zone, when.instantMs)}.` : '';
    return `Row ${String(line)} changes: ${fieldNames(fields)}.${time} ${shortened(caption)}`;
  };

function setBackText(isSetBack: boolean): readonly string[] {
  return isSetBack
    ? [
        'This spreadsheet was set back to an earlier version. Rows that equal a post at Genviral were joined with it; look closely whether the others are really new.',
      ]
    : [];
}

const MOST_WARNINGS = 5;

function warningsOf(moves: readonly (CreateMove | UpdateMove)[]): readonly string[] {
  const texts = moves.flatMap(({ line, warnings }) =>
    warnings.map(({ header, sentence }) => `Row ${String(line)}, ${header}: ${sentence}.`),
  );
  if (texts.length === 0) return [];
  const more = texts.length - MOST_WARNINGS;
  const rest = more > 0 ? [`and ${String(more)} more, in the column Message.`] : [];
  return [['Worth a look:', ...texts.slice(0, MOST_WARNINGS), ...rest].join('\n')];
}

function overQuestion(over: readonly UpdateMove[], zone: Zone): Question {
  return {
    kind: 'overwrite',
    title: `Overwrite ${plural(over.length, 'post')} changed in Genviral?`,
    text: `${over.map(changeText(zone)).join('\n')}\n\nThese were changed in Genviral too, after they were sent from here. Yes puts the row in place of that; No leaves Genviral as it is.`,
    covers: over.map(printOfMove),
  };
}

function nowQuestion(now: readonly CreateMove[], isSetBack: boolean): Question {
  const rows = now.map(
    ({ line, accounts, wish }) =>
      `Row ${String(line)}: ${accounts.map(({ name }) => name).join(', ')}: ${shortened(wish.caption)}`,
  );
  const paragraphs = [
    rows.join('\n'),
    'This goes public within about 5 minutes and cannot be taken back from here.',
    ...setBackText(isSetBack),
  ];
  return {
    kind: 'now',
    title: `Publish ${plural(now.length, 'post')} at once?`,
    text: paragraphs.join('\n\n'),
    covers: now.map(printOfMove),
  };
}

function takeBackQuestion(moves: readonly TakeBackMove[], zone: Zone): Question {
  const rows = moves.map(({ line, caption, dueMs }) => {
    const time = dueMs === null ? '' : `, ${localText(zone, dueMs)}`;
    return `Row ${String(line)}${time}: ${shortened(caption)}`;
  });
  return {
    kind: 'takeBack',
    title: `Take back ${plural(moves.length, 'post')}?`,
    text: `${rows.join('\n')}\n\nReady is off on ${moves.length === 1 ? 'this row' : 'these rows'}. Yes deletes the scheduled ${moves.length === 1 ? 'post' : 'posts'} in Genviral; the rows stay, and can be sent again.`,
    covers: moves.map(printOfMove),
  };
}

function retryQuestion(moves: readonly RetryMove[], nameOf: AccountNames): Question {
  const rows = moves.map(
    ({ line, accounts, reasons }) =>
      `Row ${String(line)}: ${accounts.map(nameOf).join(', ')}${reasons === '' ? '' : `: ${reasons}`}`,
  );
  return {
    kind: 'retry',
    title: `Try ${plural(moves.length, 'failed post')} again?`,
    text: `${rows.join('\n')}\n\nThis goes public within about 5 minutes, for the failed accounts only.`,
    covers: moves.map(printOfMove),
  };
}

/** What is asked when rows of scheduled posts are gone. */
export function orphansText(orphans: readonly Orphan[], zone: Zone): string {
  const rows = orphans.slice(0, 10).map(({ wish }) => `${dueText(wish, zone)}: ${shortened(wish.caption)}`);
  const more = orphans.length > 10 ? [`and ${String(orphans.length - 10)} more`] : [];
  return `${[...rows, ...more].join('\n')}\n\nThese are scheduled in Genviral, but their rows are gone. Type 1 to put the rows back, 2 to take the posts back, 3 to leave them as they are and not be asked again. Empty: ask me next time.`;
}

const dueText = ({ when }: Wish, zone: Zone): string =>
  when.kind === 'now' ? 'now' : localText(zone, when.instantMs);

/** What is not sent whatever the answers are, and why: no part of a question. Empty where there is nothing of the kind. */
export function leftOutText(moves: readonly RowMove[]): string {
  const mend = moves.filter(isToMend).map((move) => String(move.line));
  const notReady = moves.filter(isNotReady).length;
  const reasons = [
    ...(mend.length > 0 ? [`${mend.length === 1 ? 'row' : 'rows'} ${mend.join(', ')} (to mend)`] : []),
    ...(notReady > 0 ? [`${plural(notReady, 'row')} without the tick Ready`] : []),
  ];
  return reasons.length > 0 ? `Left out, whatever you answer: ${reasons.join('; ')}.` : '';
}

/** `2026-10-19 09:30 Europe/Berlin (07:30 UTC, UTC+02:00)`. */
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

/** The beginning of a caption, in one line. */
export function shortened(caption: string): string {
  const line = caption.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${Array.from(line).slice(0, 57).join('')}…` : line;
}
