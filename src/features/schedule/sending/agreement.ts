// A yes that outlasts the execution it was given in: what was agreed and is still to be done, kept under the run's id until the
// run is done, or for a day. It can only shrink: what was not agreed at first is never among it.
import * as z from 'zod/mini';
import { parseJson, writeNote } from '../../../platform/notes';
import type { Store } from '../../../platform/ports';
import { DAY_MS, type InstantMs } from '../../../time/instant';
import { stop } from '../../../troubles/trouble';
import type { SendReport } from '../run';
import type { Agreed } from './consent';

const PREFIX = 'agreed:';
/** A document's value holds 9 KB. https://developers.google.com/apps-script/guides/services/quotas */
const CHARACTERS_IN_A_PIECE = 8000;
const KEPT_MS = DAY_MS;

const countSchema = () => z.int().check(z.minimum(0));

const headSchema = () =>
  z.object({
    startedMs: z.number(),
    pieces: countSchema(),
    /** How many moves were agreed to. */
    total: countSchema(),
    /** Parts in a row that came no further. */
    idle: countSchema(),
    /** What came of the parts so far. */
    sum: z.object({
      fates: z.object({
        created: countSchema(),
        changed: countSchema(),
        takenBack: countSchema(),
        retried: countSchema(),
        refused: countSchema(),
        kept: countSchema(),
      }),
      changed: countSchema(),
      putBack: countSchema(),
    }),
  });

type Head = z.infer<ReturnType<typeof headSchema>>;

export type Sum = Head['sum'];

export interface Agreement extends Omit<Head, 'pieces'> {
  readonly runId: string;
  /** What is still to be done. */
  readonly rest: Agreed;
}

const NOTHING_YET: Sum = {
  fates: { created: 0, changed: 0, takenBack: 0, retried: 0, refused: 0, kept: 0 },
  changed: 0,
  putBack: 0,
};

/** Keeps a new yes, and forgets those of runs that nobody ended. */
export function keepAgreement(store: Store, runId: string, agreed: Agreed, nowMs: InstantMs): Agreement {
  for (const name of oldNames(store.all(), nowMs)) store.remove(name);
  const agreement = {
    runId,
    startedMs: nowMs,
    total: agreed.size,
    idle: 0,
    sum: NOTHING_YET,
    rest: agreed,
  };
  writeAgreement(store, agreement);
  return agreement;
}

/** The yes of this run. Stops where it is not remembered: then nothing may be sent without another. */
export function readAgreement(store: Store, runId: string, nowMs: InstantMs): Agreement {
  const facts = store.all();
  const head = headIn(facts, runId);
  if (!head || isOld(head, nowMs)) return stop({ code: 'consent-over' });
  const { pieces, ...rest } = head;
  const prints = pieceNames(runId, pieces).flatMap((name) => (facts[name] ?? '').split('\n'));
  return { runId, ...rest, rest: new Set(prints.filter((print) => print !== '')) };
}

/** The newest yes whose run came to no end: a panel was closed, or a part of it failed. */
export function unfinishedAgreement(store: Store, nowMs: InstantMs): Agreement | null {
  const facts = store.all();
  const heads = runIdsIn(facts).flatMap((runId) => {
    const head = headIn(facts, runId);
    return head && !isOld(head, nowMs) ? [{ runId, startedMs: head.startedMs }] : [];
  });
  const [newest] = heads.sort((one, other) => other.startedMs - one.startedMs);
  return newest ? readAgreement(store, newest.runId, nowMs) : null;
}

/** Pieces first: whatever is lost on the way, nothing is agreed that was not. */
export function writeAgreement(store: Store, { runId, rest, ...head }: Agreement): void {
  const pieces = piecesOf(rest);
  const names = pieceNames(runId, pieces.length);
  names.forEach((name, index) => {
    store.put(name, pieces[index] ?? '');
  });
  const before = headIn(store.all(), runId)?.pieces ?? 0;
  writeNote(store, PREFIX + runId, { ...head, pieces: pieces.length });
  for (const name of pieceNames(runId, before).slice(pieces.length)) store.remove(name);
}

export function forgetAgreement(store: Store, runId: string): void {
  for (const name of namesOf(store.all(), runId)) store.remove(name);
}

/** What came of a run's parts together. Rows without an answer are looked after by each part: the last one knows. */
export function added({ fates, ...sum }: Sum, report: SendReport): Sum {
  const count = (fate: keyof Sum['fates']): number => fates[fate] + report.fates[fate];
  return {
    fates: {
      created: count('created'),
      changed: count('changed'),
      takenBack: count('takenBack'),
      retried: count('retried'),
      refused: count('refused'),
      kept: count('kept'),
    },
    changed: sum.changed + report.changed,
    putBack: sum.putBack + report.putBack,
  };
}

function piecesOf(agreed: Agreed): readonly string[] {
  const pieces: string[] = [];
  for (const print of agreed) {
    const last = pieces[pieces.length - 1];
    const isFull = last === undefined || last.length + 1 + print.length > CHARACTERS_IN_A_PIECE;
    if (isFull) pieces.push(print);
    else pieces[pieces.length - 1] = `${last}\n${print}`;
  }
  return pieces;
}

const pieceNames = (runId: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${PREFIX}${runId}:${String(index)}`);

type Remembered = Readonly<Record<string, string>>;

function headIn(facts: Remembered, runId: string): Head | null {
  const parsed = z.safeParse(headSchema(), parseJson(facts[PREFIX + runId] ?? ''));
  return parsed.success ? parsed.data : null;
}

const isOld = ({ startedMs }: Head, nowMs: InstantMs): boolean =>
  nowMs - startedMs > KEPT_MS || startedMs > nowMs + KEPT_MS;

function namesOf(facts: Remembered, runId: string): readonly string[] {
  return Object.keys(facts).filter(
    (name) => name === PREFIX + runId || name.startsWith(`${PREFIX}${runId}:`),
  );
}

/** Heads that cannot be read, and their pieces, are of no use either. */
function oldNames(facts: Remembered, nowMs: InstantMs): readonly string[] {
  return runIdsIn(facts).flatMap((runId) => {
    const head = headIn(facts, runId);
    return !head || isOld(head, nowMs) ? namesOf(facts, runId) : [];
  });
}

function runIdsIn(facts: Remembered): readonly string[] {
  const ids = Object.keys(facts)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length).split(':')[0] ?? '');
  return [...new Set(ids)];
}
