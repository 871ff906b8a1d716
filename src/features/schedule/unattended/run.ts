// Sends without anybody watching: only what the guard lets through, in the same way and with the same care as Send.
import { localText } from '../../../time/zone';
import { fieldsOf } from '../../../workbook/table';
import { readAccountBook } from '../../accounts/lookup';
import type { AccountBook } from '../../accounts/book';
import type { RunContext } from '../../run-context';
import { readCounters } from '../ledger/counters';
import type { Plan } from '../plan';
import type { Face } from '../rows/face';
import { faceOfMove, problemText } from '../rows/face-of-move';
import { planWithPosts, readFacts, type Facts } from '../rows/facts';
import { takeInHand, writeByLine, type Hand } from '../rows/hand';
import { sendReadyRows, type SendReport } from '../run';
import { agreeTo, NOTHING_AGREED, printOfMove } from '../sending/consent';
import { scheduleTable } from '../table';
import { fingerprint } from '../wish/print';
import { guardSending, NEXT, type Guarded } from './guard';
import { readMemory, writeMemory, type Memory } from './memory';
import { sentAt } from './warn';

export interface UnattendedReport {
  /** `null` where nothing was sent. */
  readonly sent: SendReport | null;
  /** Why nothing at all is sent until a person did something. */
  readonly stop: string | null;
}

const NOTHING: UnattendedReport = { sent: null, stop: null };

/** `everyMs`: how often the clock comes. Rows say when they go out, or why they wait. */
export function sendUnattended(run: RunContext, everyMs: number): UnattendedReport {
  const before = readMemory(run.store);
  if (!before) return NOTHING;
  const memory = { ...before, everyMs, nextMs: run.nowMs() + everyMs };
  const hand = takeInHand(run);
  const look = lookOf(run, hand);
  if (look === memory.look && !hand.view.lines.some(({ record }) => mayWait(record))) {
    writeMemory(run.store, memory);
    return NOTHING;
  }
  const book = readAccountBook(run);
  const first = planWithPosts(run, readFacts(run, book));
  const guarded = guard(first, memory);
  const seenNow = { ...memory, ...heldIn(guarded), seen: [...guarded.seen], look, stop: guarded.stop };
  // Written before anything leaves: a run that dies has seen these rows all the same.
  writeMemory(run.store, seenNow);
  const hasOpenLines = first.facts.ledger.lines.some(({ state }) => state === 'sending');
  if (guarded.stop !== null || (guarded.send.length === 0 && !hasOpenLines)) {
    writeWaits(run, first, guarded, seenNow);
    return { sent: null, stop: guarded.stop };
  }
  const covers = guarded.send.map(printOfMove);
  const sent = sendReadyRows(run, book, agreeTo(NOTHING_AGREED, { covers }));
  sayWhatWaits(run, book, seenNow);
  return { sent, stop: null };
}

interface Planned {
  readonly facts: Facts;
  readonly plan: Plan;
}

function guard({ facts, plan }: Planned, memory: Memory): Guarded {
  return guardSending({
    moves: plan.moves,
    posts: facts.posts,
    seen: new Set(memory.seen),
    heldKeys: new Set(memory.heldKeys),
    heldPrints: new Set(memory.heldPrints),
    agreedZone: memory.zone,
    zone: facts.zone.name,
    isSetBack: facts.isSetBack,
  });
}

/** Sending gave rows their keys: copies are held by these from now on. */
function sayWhatWaits(run: RunContext, book: AccountBook, memory: Memory): void {
  const after = planWithPosts(run, readFacts(run, book));
  const guarded = guard(after, memory);
  writeMemory(run.store, { ...memory, ...heldIn(guarded) });
  writeWaits(run, after, guarded, memory);
}

const heldIn = ({ heldKeys, heldPrints }: Guarded): Pick<Memory, 'heldKeys' | 'heldPrints'> => ({
  heldKeys: [...heldKeys],
  heldPrints: [...heldPrints],
});

function writeWaits(run: RunContext, { facts, plan }: Planned, { waits }: Guarded, memory: Memory): void {
  const faces = new Map<number, Face>();
  for (const move of plan.moves) {
    const face = faceOfMove(move);
    const wait = waits.get(move.line);
    if (!face) continue;
    const isWaiting = wait !== undefined && (move.kind === 'create' || move.kind === 'update');
    const print = isWaiting ? fingerprint(printOfMove(move)) : '';
    const beats = { nextMs: memory.nextMs, everyMs: memory.everyMs, seen: new Set([print]) };
    const reason =
      wait === NEXT
        ? `Goes out about ${localText(facts.zone, sentAt(print, beats, run.nowMs()))}, if it stays as it is.`
        : wait;
    const said = isWaiting
      ? { message: [reason, problemText(move.warnings)].filter(Boolean).join('\n') }
      : {};
    faces.set(move.line, { ...face, ...said });
  }
  writeByLine(facts.hand, faces);
  run.workbook.flush();
}

/** Words of rows that something could be done for. */
const UNSENT: readonly string[] = ['', 'Not sent', 'Mend', 'Changed, not sent', 'Sending'];

function mayWait({ ready, status }: Hand['view']['lines'][number]['record']): boolean {
  return ready && UNSENT.includes(status);
}

/** All that people wrote, and what was sent so far, as one short text. */
function lookOf(run: RunContext, { view }: Hand): string {
  const fields = fieldsOf(scheduleTable).filter((field) => scheduleTable.columns[field].owner === 'people');
  const cells = view.lines.map(({ record }) => fields.map((field) => record[field]));
  return fingerprint(JSON.stringify([cells, readCounters(run.store), run.workbook.zoneName()]));
}
