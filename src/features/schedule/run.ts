// What surfaces can ask of Schedule: look at the plan, check the rows, send what was agreed.
import { troubleOf } from '../../troubles/sentence';
import type { Trouble } from '../../troubles/trouble';
import type { Zone } from '../../time/zone';
import { readAccountBook } from '../accounts/lookup';
import type { AccountBook } from '../accounts/book';
import type { RunContext } from '../run-context';
import { questionsOf, summaryOf, type Agreed, type Question } from './consent';
import { faceOfMove, type Face } from './face';
import { planFacts, readFacts } from './facts';
import { writeByLine } from './hand';
import { planSchedule, type Move } from './plan';
import { sendAgreed, type Sent } from './send';
import { settleLines } from './settling';
import type { Result } from './wave';

export interface Preview {
  readonly moves: readonly Move[];
  readonly summary: string;
  readonly questions: readonly Question[];
  readonly zone: Zone;
  /** Rows of an earlier run wait for their answer: sending looks after them, whatever is agreed to. */
  readonly hasOpenLines: boolean;
  /** Fetched once: the sending that follows uses the same. */
  readonly book: AccountBook;
}

/** The plan as it stands, and what has to be asked. Changes nothing. */
export function previewSending(run: RunContext): Preview {
  const book = readAccountBook(run);
  const facts = readFacts(run, book);
  const moves = planSchedule(planFacts(run, facts));
  return {
    moves,
    summary: summaryOf(moves),
    questions: questionsOf(moves, facts.zone),
    zone: facts.zone,
    hasOpenLines: facts.ledger.lines.some((line) => line.state === 'sending'),
    book,
  };
}

/** Says on every filled row what is to be mended, or that it is fine. */
export function checkRows(run: RunContext): { readonly moves: readonly Move[]; readonly summary: string } {
  const facts = readFacts(run, readAccountBook(run));
  const moves = planSchedule(planFacts(run, facts));
  const faces = new Map<number, Face>();
  for (const move of moves) {
    const face = faceOfMove(move);
    if (face) faces.set(move.line, face);
  }
  writeByLine(facts.hand, faces);
  return { moves, summary: summaryOf(moves) };
}

export interface SendReport {
  readonly accepted: number;
  readonly refused: number;
  readonly awaiting: number;
  readonly unsure: number;
  readonly left: number;
  readonly changed: number;
  readonly hopeless: Trouble | null;
}

/** Settles what is open, sends what was agreed, and looks once more after what got no answer. */
export function sendReadyRows(run: RunContext, book: AccountBook, agreed: Agreed): SendReport {
  const settled = settleLines(run, readFacts(run, book), true);
  const sent = sendAgreed(run, settled.facts, agreed);
  const after = lookOnceMore(run, sent);
  const last = new Map([...settled.results, ...sent.results, ...after].map((one) => [one.line.rowKey, one]));
  const count = (fate: Result['fate']): number =>
    [...last.values()].filter((one) => one.fate === fate).length;
  return {
    accepted: count('accepted'),
    refused: count('refused'),
    awaiting: count('awaiting'),
    unsure: count('unsure'),
    left: sent.left,
    changed: sent.changed,
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
