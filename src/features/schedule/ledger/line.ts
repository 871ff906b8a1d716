// One line of the ledger: the last agreement about a row, and what is in flight for it. Pure.
import type { InstantMs } from '../../../time/instant';
import { createBodyOf, wishOfBody } from '../wish/body';
import { printOf } from '../wish/print';
import { blurred, type Wish } from '../wish/wish';
import { CELL_CHARACTERS } from './longest';
import type { LedgerRecord } from './table';

/**
 * - `sending`: something is in flight and its answer is not known.
 * - `open`: Genviral acknowledged the post, and it can still change.
 * - `closed`: the post came to its end; its bodies are dropped.
 * - `takenBack`: Genviral deleted the post, so that the row may be sent as a new one, of the next generation.
 * - `unsure`: it may or may not have arrived, and sending it again could publish it twice.
 * - `refused`: it never came to be; the row may be sent again under the same id.
 */
export const LEDGER_STATES = ['sending', 'open', 'closed', 'takenBack', 'unsure', 'refused'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

export const INTENTS = ['create', 'update', 'takeBack', 'retry'] as const;
export type IntentKind = (typeof INTENTS)[number];

/** What is being done, and in which wave of which run. */
export interface Intent {
  readonly kind: IntentKind;
  readonly wave: number;
  /**
   * For a create the exact text that is sent, so that it can be repeated to the byte. For an update the body that would
   * create the post as it is wished now: what is sent follows from it and from what was accepted. Else empty.
   */
  readonly body: string;
}

export interface LedgerLine {
  readonly rowKey: string;
  readonly generation: number;
  readonly spreadsheetId: string;
  readonly scope: string;
  readonly externalId: string;
  readonly state: LedgerState;
  readonly intent: Intent | null;
  readonly firstAttemptMs: InstantMs | null;
  readonly postId: string;
  /** The last acknowledged body; empty before the first, and after the end. */
  readonly accepted: string;
  /** Of the wish that was agreed, or is on its way; kept to the end. */
  readonly print: string;
  /** The sheet id of the Schedule tab that the row stood in. */
  readonly tabId: number;
}

export function lineOf(record: LedgerRecord): LedgerLine {
  const kind = INTENTS.find((intent) => intent === record.intent);
  return {
    rowKey: record.rowKey,
    generation: record.generation ?? 0,
    spreadsheetId: record.spreadsheetId,
    scope: record.scope,
    externalId: record.externalId,
    // A state that cannot be read must not lead to a second post.
    state: LEDGER_STATES.find((state) => state === record.state) ?? 'unsure',
    intent: kind
      ? { kind, wave: record.wave ?? 0, body: joined(record.inFlight, record.inFlightRest) }
      : null,
    firstAttemptMs: record.firstAttempt,
    postId: record.postId,
    accepted: joined(record.accepted, record.acceptedRest),
    print: record.print,
    tabId: record.tab ?? 0,
  };
}

export function recordOf(line: LedgerLine): LedgerRecord {
  const [inFlight, inFlightRest] = split(line.intent?.body ?? '');
  const [accepted, acceptedRest] = split(line.accepted);
  return {
    rowKey: line.rowKey,
    generation: line.generation,
    spreadsheetId: line.spreadsheetId,
    scope: line.scope,
    externalId: line.externalId,
    state: line.state,
    intent: line.intent?.kind ?? '',
    wave: line.intent?.wave ?? null,
    firstAttempt: line.firstAttemptMs,
    postId: line.postId,
    print: line.print,
    tab: line.tabId,
    inFlight,
    inFlightRest,
    accepted,
    acceptedRest,
  };
}

/** Begins the second cell, so that no character of the body is taken for an apostrophe or a formula. */
const GOES_ON = '|';

function split(body: string): readonly [string, string] {
  if (body.length <= CELL_CHARACTERS) return [body, ''];
  // Half a surrogate pair would not come back from a cell.
  const isPairCut = /[\uD800-\uDBFF]/.test(body.charAt(CELL_CHARACTERS - 1));
  const cut = isPairCut ? CELL_CHARACTERS - 1 : CELL_CHARACTERS;
  return [body.slice(0, cut), GOES_ON + body.slice(cut)];
}

const joined = (first: string, rest: string): string => first + rest.slice(GOES_ON.length);

/** The wish Genviral last agreed to; `null` before the first agreement and after the end. */
export function acceptedWish({ accepted }: Pick<LedgerLine, 'accepted'>): Wish | null {
  return accepted === '' ? null : wishOfBody(accepted);
}

/** Genviral agreed to what was in flight, or holds it. */
export function acknowledged(line: LedgerLine, postId: string): LedgerLine {
  const isContent = line.intent?.kind === 'create' || line.intent?.kind === 'update';
  return agreedTo(
    { ...line, state: 'open', intent: null, postId },
    isContent ? line.intent.body : line.accepted,
  );
}

/** From now on this body is what was agreed. */
export function agreedTo(line: LedgerLine, body: string): LedgerLine {
  const wish = wishOfBody(body);
  return { ...line, accepted: body, print: wish ? printOf(wish) : line.print };
}

/** The post came to its end: nothing about it will be sent again, so its text need not be kept. */
export function closed(line: LedgerLine): LedgerLine {
  return { ...line, state: 'closed', intent: null, accepted: '' };
}

/** Genviral deleted the post. */
export function takenBack(line: LedgerLine): LedgerLine {
  return { ...line, state: 'takenBack', intent: null };
}

/** What was in flight had no effect. An earlier body that is in doubt stays in doubt. */
export function refused(line: LedgerLine): LedgerLine {
  if (line.postId !== '') return reopened(line);
  return { ...line, state: line.accepted === '' ? 'refused' : 'unsure', intent: null };
}

/** What was in flight for a post is over, and what was agreed before stands. */
export function reopened(line: LedgerLine): LedgerLine {
  return agreedTo({ ...line, state: 'open', intent: null }, line.accepted);
}

/**
 * A change may or may not have arrived, and what it changed cannot be seen from outside. From now on those parts count as
 * different from whatever the row says, so that the next change sends them again.
 */
export function unknownChange(line: LedgerLine): LedgerLine {
  const before = acceptedWish(line);
  const after = intendedWish(line);
  if (!before || !after) return reopened(line);
  return agreedTo(
    { ...line, state: 'open', intent: null },
    createBodyOf(blurred(before, after), line.externalId),
  );
}

/** It may have arrived; the body stays, to compare with what Genviral lists. */
export function doubtful(line: LedgerLine): LedgerLine {
  return {
    ...line,
    state: 'unsure',
    accepted: line.accepted === '' ? sentBody(line) : line.accepted,
    intent: null,
  };
}

/** What is in flight asks for; for a post that is taken back or tried again, what was agreed. */
export function intendedWish(line: LedgerLine): Wish | null {
  const isContent = line.intent?.kind === 'create' || line.intent?.kind === 'update';
  return wishOfBody(isContent ? line.intent.body : line.accepted);
}

/** The body that is or may be at Genviral. */
export function sentBody(line: LedgerLine): string {
  return line.intent?.kind === 'create' ? line.intent.body : line.accepted;
}

export function sentWish(line: LedgerLine): Wish | null {
  return wishOfBody(sentBody(line));
}
