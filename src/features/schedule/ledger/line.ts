// One line of the ledger: the last agreement about a row, and what is in flight for it. Pure.
import type { InstantMs } from '../../../time/instant';
import { wishOfBody, type Wish } from '../wish';
import type { LedgerRecord } from './table';

/**
 * - `sending`: something is in flight and its answer is not known.
 * - `open`: Genviral acknowledged the post, and it can still change.
 * - `closed`: the post came to its end; its bodies are dropped.
 * - `unsure`: it may or may not have arrived, and sending it again could publish it twice.
 * - `refused`: it never came to be; the row may be sent again under the same id.
 */
export const LEDGER_STATES = ['sending', 'open', 'closed', 'unsure', 'refused'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

export const INTENTS = ['create', 'update', 'takeBack', 'retry'] as const;
export type IntentKind = (typeof INTENTS)[number];

/** What is being done, with the exact body, so that it can be repeated to the byte. */
export interface Intent {
  readonly kind: IntentKind;
  readonly wave: number;
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
}

/** A cell holds 50,000 characters; a little is left for what Sheets adds. */
const CELL_CHARACTERS = 49_000;

/** The longest body that a line can keep. */
export const LONGEST_BODY = 2 * CELL_CHARACTERS - 2;

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
export function acceptedWish(line: LedgerLine): Wish | null {
  return line.accepted === '' ? null : wishOfBody(line.accepted);
}

/** Genviral agreed to what was in flight. */
export function acknowledged(line: LedgerLine, postId: string): LedgerLine {
  return { ...line, state: 'open', intent: null, postId, accepted: line.intent?.body ?? line.accepted };
}

/** The post came to its end: nothing about it will be sent again, so its text need not be kept. */
export function closed(line: LedgerLine): LedgerLine {
  return { ...line, state: 'closed', intent: null, accepted: '' };
}

/** What was in flight had no effect. An earlier body that is in doubt stays in doubt. */
export function refused(line: LedgerLine): LedgerLine {
  if (line.postId !== '') return { ...line, state: 'open', intent: null };
  return { ...line, state: line.accepted === '' ? 'refused' : 'unsure', intent: null };
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

/** The body that is or may be at Genviral. */
export function sentBody(line: LedgerLine): string {
  return line.intent?.body ?? line.accepted;
}

export function sentWish(line: LedgerLine): Wish | null {
  return wishOfBody(sentBody(line));
}
