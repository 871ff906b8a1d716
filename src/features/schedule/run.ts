// What surfaces can ask of Schedule: look at the plan, check the rows, send what was agreed.
import type { Zone } from '../../time/zone';
import { troubleOf } from '../../troubles/sentence';
import type { Trouble } from '../../troubles/trouble';
import { cellText } from '../../workbook/kinds';
import { accountById, type AccountBook } from '../accounts/book';
import { readAccountBook } from '../accounts/lookup';
import type { RunContext } from '../run-context';
import type { Plan } from './plan';
import { isSending, type Orphan, type RowMove } from './planning/move';
import type { Face } from './rows/face';
import { faceOfMove } from './rows/face-of-move';
import { planOf, planWithPosts, readFacts, type Facts } from './rows/facts';
import { writeByLine } from './rows/hand';
import { writeNotes } from './rows/notes';
import { NOTHING_AGREED, questionsOf, shortened, type Agreed, type Question } from './sending/consent';
import { settleKeys } from './sending/keys';
import { sendAgreed, type Sent } from './sending/send';
import { summaryOf } from './sending/summary';
import { joinAfterSetBack } from './sending/set-back';
import { settleLines } from './sending/settling';
import type { Fate, Result } from './sending/wave';

export interface Preview {
  readonly moves: readonly RowMove[];
  readonly orphans: readonly Orphan[];
  readonly summary: string;
  readonly zone: Zone;
  /** The beginnings of captions, by which people know their rows. */
  readonly captions: ReadonlyMap<number, string>;
  /** Rows of moves that a filter hides. */
  readonly hidden: ReadonlySet<number>;
  /** Rows of an earlier run wait for their answer: sending looks after them, whatever is agreed to. */
  readonly hasOpenLines: boolean;
  /** The file was set back to an earlier version: `joinPosts` comes first. */
  readonly isSetBack: boolean;
  /** Fetched once: the sending that follows uses the same. */
  readonly book: AccountBook;
}

/** The plan as it stands. Changes nothing. */
export function previewSending(run: RunContext): Preview {
  const book = readAccountBook(run);
  const { facts, plan } = planWithPosts(run, readFacts(run, book));
  const lines = plan.moves.filter(isSending).map(({ line }) => line);
  return {
    moves: plan.moves,
    orphans: plan.orphans,
    summary: summaryOf(plan),
    zone: facts.zone,
    captions: new Map(
      facts.hand.view.lines.map(({ line, record }) => [line, shortened(cellText(record.caption))]),
    ),
    hidden: lines.length > 0 ? facts.hand.view.tab.filteredOut(lines) : new Set(),
    hasOpenLines: facts.ledger.lines.some((line) => line.state === 'sending'),
    isSetBack: facts.isSetBack,
    book,
  };
}

/** What has to be asked about these moves of a preview. */
export function questionsAbout(
  { book, zone }: Preview,
  moves: readonly RowMove[],
  isSetBack: boolean,
): readonly Question[] {
  const nameOf = (id: string): string => accountById(book, id)?.name ?? 'an account that is not in this file';
  return questionsOf(moves, nameOf, zone, isSetBack);
}

/** Joins rows with posts that the file forgot when it was set back. Sends nothing. */
export function joinPosts(run: RunContext): { readonly joined: number } {
  return joinAfterSetBack(run, readFacts(run, readAccountBook(run)));
}

export interface Checked {
  readonly moves: readonly RowMove[];
  readonly summary: string;
}

/** Says on every filled row what is to be mended, or that it is fine. Sends nothing. */
export function checkRows(run: RunContext): Checked {
  const { facts, plan } = planWithPosts(run, readFacts(run, readAccountBook(run)));
  const joined = settleKeys(run, facts, plan, false);
  const again = joined === facts ? plan : planOf(run, joined);
  writeFaces(joined, again);
  return { moves: again.moves, summary: summaryOf(again) };
}

function writeFaces(facts: Facts, { moves }: Plan): void {
  const faces = new Map<number, Face>();
  for (const move of moves) {
    const face = faceOfMove(move);
    if (face) faces.set(move.line, face);
  }
  writeByLine(facts.hand, faces);
  writeNotes(facts.hand.view, moves);
}

export interface SendReport {
  /** How many rows ended how. */
  readonly fates: Readonly<Record<Fate, number>>;
  /** What was agreed and not begun: it may go on in another run, under the same yes. */
  readonly rest: Agreed;
  readonly left: number;
  readonly changed: number;
  readonly putBack: number;
  readonly hopeless: Trouble | null;
}

/** Settles what is open, does what was agreed, and looks once more after what got no answer. */
export function sendReadyRows(run: RunContext, book: AccountBook, agreed: Agreed): SendReport {
  const before = readFacts(run, book);
  // Set back after the questions were asked: what they showed as new may be out already, and is asked anew.
  const standing = before.isSetBack ? NOTHING_AGREED : agreed;
  const facts = before.isSetBack ? joinAfterSetBack(run, before).facts : before;
  const settled = settleLines(run, facts, true);
  const sent = sendAgreed(run, settled.facts, standing);
  const after = lookOnceMore(run, sent);
  const last = new Map([...settled.results, ...sent.results, ...after].map((one) => [one.line.rowKey, one]));
  const count = (fate: Fate): number => [...last.values()].filter((one) => one.fate === fate).length;
  return {
    fates: {
      created: count('created'),
      changed: count('changed'),
      takenBack: count('takenBack'),
      retried: count('retried'),
      refused: count('refused'),
      kept: count('kept'),
      awaiting: count('awaiting'),
      unsure: count('unsure'),
    },
    rest: sent.left,
    left: sent.left.size,
    changed: sent.changed + agreed.size - standing.size,
    putBack: sent.putBack,
    hopeless: sent.hopeless,
  };
}

/** Answers that got lost are usually there a moment later. Where not, their rows say that they wait. */
function lookOnceMore(run: RunContext, { facts, results, hopeless }: Sent): readonly Result[] {
  const isOpen = results.some(({ fate }) => fate === 'awaiting') && !hopeless && run.mayBegin();
  try {
    return isOpen ? settleLines(run, facts, true).results : [];
  } catch (error) {
    if (troubleOf(error)) return [];
    throw error;
  }
}
