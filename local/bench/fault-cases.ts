// The faults of the bench: what goes wrong, and how often it is tried.
import { addFault, type FaultOrder } from '../sandbox/index';
import { plannedRows, type Desk } from './desk';
import {
  beginning,
  callCount,
  killedAt,
  meanwhileAt,
  NOT_TRIED,
  sampled,
  sumOfTries,
  tryOnce,
  type Beginning,
  type Break,
  type Trial,
  type Tried,
} from './fault-try';

export interface FaultCase {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  /** At how many of a run's calls it is tried, evenly; `null` where it has nothing to do with calls. */
  readonly atMost: number | null;
  /** `at` is the index of a call. */
  readonly breakAt: (at: number) => Break;
  readonly edits?: boolean;
}

const POSTS = { method: 'POST', path: '/posts' } as const;

const withFault =
  (fault: FaultOrder): (() => Break) =>
  () =>
  (desk) => {
    addFault(desk.local.genviral, { match: POSTS, ...fault });
    return desk.choose('send');
  };

const slow = (tookMs: number): (() => Break) =>
  withFault({ effect: { kind: 'slow', tookMs }, timing: { kind: 'always' } });

/** Newest first, as many people like it. */
function sortByCaption({ local, tab, captionColumn }: Desk): void {
  local.host.hands.sortRows(tab, { column: captionColumn, ascending: false });
}

function insertOnTop({ local, tab }: Desk): void {
  local.host.hands.insertRows(tab, 2, 2);
}

/** Another window, or another person with the same script: the same choice once more. */
function sendToo(desk: Desk): void {
  const { host } = desk.local;
  const hook = host.onCall;
  host.onCall = null;
  try {
    desk.choose('send');
  } finally {
    host.onCall = hook;
  }
}

/** Every call of a run of so few rows. */
const KILLS = Infinity;
const KILLS_AND_EDITS = 24;
const MEETINGS = 24;
const SMALL = 12;

export const FAULT_CASES: readonly FaultCase[] = [
  { id: 'killed', title: 'killed, then run again', rows: SMALL, atMost: KILLS, breakAt: killedAt },
  {
    id: 'killed-edited',
    title: 'killed, captions of unsent rows improved, run again',
    rows: SMALL,
    atMost: KILLS_AND_EDITS,
    breakAt: killedAt,
    edits: true,
  },
  {
    id: 'overlap',
    title: 'a second run begins in the middle',
    rows: SMALL,
    atMost: MEETINGS,
    breakAt: (at) => meanwhileAt(at, sendToo),
  },
  {
    id: 'sorted',
    title: 'the sheet is sorted in the middle',
    rows: SMALL,
    atMost: MEETINGS,
    breakAt: (at) => meanwhileAt(at, sortByCaption),
  },
  {
    id: 'inserted',
    title: 'two rows are inserted on top in the middle',
    rows: SMALL,
    atMost: MEETINGS,
    breakAt: (at) => meanwhileAt(at, insertOnTop),
  },
  {
    id: 'cut',
    title: 'every 10th create is accepted, and its answer is lost',
    rows: 40,
    atMost: null,
    breakAt: withFault({ effect: { kind: 'cut', when: 'after' }, timing: { kind: 'every', nth: 10 } }),
  },
  {
    id: 'rate',
    title: 'every 10th create is answered 429, Retry-After 2',
    rows: 40,
    atMost: null,
    breakAt: withFault({
      effect: { kind: 'rate-limited', retryAfter: '2' },
      timing: { kind: 'every', nth: 10 },
    }),
  },
  { id: 'slow-0.3', title: 'answers after 0.3 s', rows: 200, atMost: null, breakAt: slow(300) },
  { id: 'slow-1', title: 'answers after 1 s', rows: 200, atMost: null, breakAt: slow(1000) },
  { id: 'slow-2', title: 'answers after 2 s', rows: 200, atMost: null, breakAt: slow(2000) },
];

export interface FaultResult {
  readonly trial: Trial;
  readonly tried: Tried;
  /** Every how many calls it was tried; `null` where once. */
  readonly step: number | null;
}

export interface FaultOptions {
  readonly isThorough: boolean;
  /** Fewer tries than usual, for a quick look. */
  readonly atMost?: number;
}

const begun = new Map<string, Beginning>();

/** Rows that wait are the same in several cases: they are made once. */
function beginningOf(trial: Trial, rows: number): Beginning {
  const key = JSON.stringify([trial, rows]);
  const known = begun.get(key) ?? beginning(trial, plannedRows(rows));
  begun.set(key, known);
  return known;
}

export function runFaultCase(given: FaultCase, trial: Trial, options: FaultOptions): FaultResult {
  const start = beginningOf(trial, given.rows);
  if (given.atMost === null) {
    return { trial, tried: tryOnce(start, given.breakAt(0), given.edits), step: null };
  }
  const calls = callCount(start);
  const atMost = options.isThorough ? calls : (options.atMost ?? given.atMost);
  const { at, step } = sampled(calls, atMost);
  const tried = at
    .map((index) => tryOnce(start, given.breakAt(index), given.edits))
    .reduce(sumOfTries, NOT_TRIED);
  return { trial, tried, step };
}
