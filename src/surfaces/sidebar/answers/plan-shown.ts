// A plan as the panel shows it. Pure: each question's id stands for exactly what its yes covers.
import { questionsAbout, type Preview } from '../../../features/schedule/run';
import {
  isSending,
  isToMend,
  type Idle,
  type Orphan,
  type RowMove,
  type SendingMove,
} from '../../../features/schedule/planning/move';
import { fieldNames, problemText } from '../../../features/schedule/rows/face-of-move';
import {
  ORPHAN_CHOICES,
  printOfOrphan,
  shortened,
  type Question,
} from '../../../features/schedule/sending/consent';
import { nothingToSend, summaryOf } from '../../../features/schedule/sending/summary';
import { scheduleTable } from '../../../features/schedule/table';
import { fingerprint } from '../../../features/schedule/wish/print';
import { isoUtc } from '../../../time/instant';
import { localText, type Zone } from '../../../time/zone';
import type { PanelPlan, PlanMove, PlanMoves, PlanOrphans, PlanQuestion } from '../calls/schedule';

/** What a plan asks, before it is put into words for the page. */
export interface Asked {
  readonly questions: ReadonlyMap<string, Question>;
  readonly orphans: { readonly id: string; readonly posts: readonly Orphan[] } | null;
}

/** `rows`: the rows it is about; `null` for all of them, and for posts whose rows are gone. */
export function askedAbout(preview: Preview, rows: readonly number[] | null, isSetBack: boolean): Asked {
  const questions = questionsAbout(preview, movesIn(preview.moves, rows), isSetBack);
  const { orphans, zone } = preview;
  return {
    questions: new Map(questions.map((question) => [idOf(question.kind, zone, question.covers), question])),
    orphans:
      rows === null && orphans.length > 0
        ? { id: idOf('orphans', zone, orphans.map(coverOf)), posts: orphans }
        : null,
  };
}

const coverOf = ({ ledger }: Orphan): string =>
  ORPHAN_CHOICES.map((choice) => printOfOrphan(choice, ledger.postId)).join(' ');

/** Times were shown in this zone: in another one they are other times. */
function idOf(kind: string, zone: Zone, covers: readonly string[]): string {
  return fingerprint([kind, zone.name, ...[...covers].sort()].join('\n'));
}

function movesIn(moves: readonly RowMove[], rows: readonly number[] | null): readonly RowMove[] {
  if (rows === null) return moves;
  const wanted = new Set(rows);
  return moves.filter(({ line }) => wanted.has(line));
}

export function shownPlan(preview: Preview, rows: readonly number[] | null, asked: Asked): PanelPlan {
  const { zone, hasOpenLines } = preview;
  const moves = movesIn(preview.moves, rows);
  const sending = moves.filter(isSending);
  const isNothing = sending.length === 0 && asked.orphans === null;
  return {
    summary: summaryOf({ moves, orphans: asked.orphans?.posts ?? [] }),
    zone: zone.name,
    rows,
    nothing: isNothing ? nothingToSend(moves) : null,
    questions: [...asked.questions].map(shownQuestion),
    orphans: asked.orphans && shownOrphans(asked.orphans, zone),
    hidden: sending.filter(({ line }) => preview.hidden.has(line)).length,
    hasOpenRows: hasOpenLines,
    sending: listed(
      [...sending].sort((one, other) => RISK.indexOf(kindOf(one)) - RISK.indexOf(kindOf(other))),
      (move) => shownMove(move, zone),
    ),
    waiting: listed(
      moves.flatMap((move) => waitingMove(move, preview.captions.get(move.line) ?? '') ?? []),
      (move) => move,
    ),
  };
}

const MOST_LISTED = 50;

function listed<T>(all: readonly T[], shown: (one: T) => PlanMove): PlanMoves {
  return {
    moves: all.slice(0, MOST_LISTED).map(shown),
    more: Math.max(0, all.length - MOST_LISTED),
  };
}

const MOST_LINES = 10;

/** A question over many rows has a line for each: the list below names them too. */
function shownQuestion([id, { kind, title, text, covers }]: readonly [string, Question]): PlanQuestion {
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const lines = paragraph.split('\n');
    const more = lines.length - MOST_LINES;
    return more > 0
      ? [...lines.slice(0, MOST_LINES), `and ${String(more)} more; see the list of rows.`]
      : lines;
  });
  return { id, kind, title, text: paragraphs, posts: covers.length };
}

const MOST_ORPHANS = 10;

function shownOrphans(
  { id, posts }: { readonly id: string; readonly posts: readonly Orphan[] },
  zone: Zone,
): PlanOrphans {
  return {
    id,
    count: posts.length,
    posts: posts.slice(0, MOST_ORPHANS).map(({ wish: { when, caption } }) => {
      const time = when.kind === 'at' ? shortTimes(zone, when.instantMs) : 'now';
      return `${time}: ${shortened(caption)}`;
    }),
    more: Math.max(0, posts.length - MOST_ORPHANS),
  };
}

/** What is hardest to undo stands on top. */
const RISK = ['now', 'retry', 'overwrite', 'takeBack', 'update', 'create'] as const;

function kindOf(move: SendingMove): (typeof RISK)[number] {
  if (move.kind === 'create') return move.wish.when.kind === 'now' ? 'now' : 'create';
  return move.kind === 'update' && move.overGenviral ? 'overwrite' : move.kind;
}

const TITLES: Readonly<Record<(typeof RISK)[number], string>> = {
  now: 'Publish at once',
  retry: 'Try again',
  overwrite: 'Overwrite',
  takeBack: 'Take back',
  update: 'Change',
  create: 'Schedule',
};

function shownMove(move: SendingMove, zone: Zone): PlanMove {
  const dueMs = dueOf(move);
  const time = dueMs === null ? '' : ` ${shortTimes(zone, dueMs)}`;
  return {
    place: placeOf(move, ''),
    title: `${TITLES[kindOf(move)]}${time}`,
    text: [reasonOf(move), ...move.warnings.map(({ header, sentence }) => `${header}: ${sentence}.`)]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** `2026-10-20 09:30 (07:30 UTC)`; the zone is named once, above the list. */
function shortTimes(zone: Zone, instantMs: number): string {
  return `${localText(zone, instantMs)} (${isoUtc(instantMs).slice(11, 16)} UTC)`;
}

function dueOf(move: SendingMove): number | null {
  if (move.kind === 'takeBack') return move.dueMs;
  if (move.kind === 'retry') return null;
  return move.wish.when.kind === 'at' ? move.wish.when.instantMs : null;
}

function reasonOf(move: SendingMove): string {
  switch (move.kind) {
    case 'create':
      return `${move.accounts.map(({ name }) => name).join(', ')}: ${shortened(move.wish.caption)}`;
    case 'update':
      return `${fieldNames(move.fields)} ${move.fields.length === 1 ? 'differs' : 'differ'} from what was sent. ${shortened(move.wish.caption)}`;
    case 'takeBack':
      return `Ready is off. ${shortened(move.caption)}`;
    case 'retry':
      return move.reasons === ''
        ? 'It failed, and Ready is on.'
        : `It failed, and Ready is on: ${move.reasons}`;
  }
}

const placeOf = ({ line, rowKey }: RowMove, header: string): PlanMove['place'] => ({
  line,
  key: rowKey,
  header,
});

/** Why nothing is done with a row that a person may expect something of. */
const LOOK_AT: Readonly<Partial<Record<Idle, string>>> = {
  unsure: 'Unsure: it is not known whether its post went out. The column Message says what to do.',
  changedThere: 'Changed in Genviral: its post was changed there. The column Message says what to do.',
  goneThere: 'Gone in Genviral: its post is not seen there any more.',
  unknown: 'Not looked at: Genviral could not be asked about its post just now. Look again in a minute.',
  inFlight: 'Sending: Genviral has not answered yet.',
};

function waitingMove(move: RowMove, title: string): PlanMove | null {
  if (isToMend(move)) {
    const header = move.problems[0]?.header ?? '';
    const problems = problemText(move.problems).replace(/\n/g, '; ');
    const text = move.isSent ? `${problems}. Its post stays as it is.` : problems;
    return { place: placeOf(move, header), title, text };
  }
  const why = move.kind === 'nothing' ? LOOK_AT[move.because] : undefined;
  return why ? { place: placeOf(move, scheduleTable.columns.message.header), title, text: why } : null;
}
