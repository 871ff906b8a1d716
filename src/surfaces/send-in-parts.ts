// Sending from the panel: what a person said yes to goes out in parts, each of which is short enough for a page that waits. Every
// part plans anew behind the lock, and does only what was agreed in the beginning and looks the same.
import type { RunContext } from '../features/run-context';
import { readAccountBook } from '../features/accounts/lookup';
import { readPersonName } from '../features/connection/person';
import { sendReadyRows, type SendReport } from '../features/schedule/run';
import {
  added,
  forgetAgreement,
  keepAgreement,
  readAgreement,
  writeAgreement,
  type Agreement,
  type Sum,
} from '../features/schedule/sending/agreement';
import type { Agreed } from '../features/schedule/sending/consent';
import { agreeToZone } from '../features/schedule/unattended/memory';
import { MOST_IDLE_PARTS, runPart, unlessOutOfTime, type Chunk, type Reached } from '../runs/chunk';
import type { Execution } from '../runs/context';
import { askRunToStop, stopAskedBy } from '../runs/progress';
import { sendTold } from './told';

/** Keeps a yes, for parts that follow. `zoneName`: the zone whose times the questions named. Sends nothing. */
export function keepYes({ platform }: Execution, agreed: Agreed, zoneName: string): Agreement {
  const store = platform.documentStore();
  if (agreed.size > 0) agreeToZone(store, zoneName);
  return keepAgreement(store, platform.identifiers().uuid(), agreed, platform.clock().nowMs());
}

/** The first part. */
export function beginSending(execution: Execution, agreed: Agreed, zoneName: string): Chunk {
  const store = execution.platform.documentStore();
  const agreement = keepYes(execution, agreed, zoneName);
  const { runId } = agreement;
  try {
    return sendPart(execution, agreement);
  } catch (error) {
    // Nobody knows the run's id yet: what is left needs a new yes.
    forgetAgreement(store, runId);
    throw error;
  }
}

/** The next part of a run that was begun. */
export function goOnSending(execution: Execution, runId: string): Chunk {
  const { platform } = execution;
  return sendPart(execution, readAgreement(platform.documentStore(), runId, platform.clock().nowMs()));
}

/**
 * Stop was pressed before a part or between two, when nobody may have heard it: the next part writes down how the run ended.
 * Where the cache cannot keep the wish until then, the yes is forgotten instead. Either way nothing more is sent.
 */
export function endSending(execution: Execution, runId: string): Chunk {
  const { platform } = execution;
  const store = platform.documentStore();
  const cache = platform.documentCache();
  const { total, rest, sum } = readAgreement(store, runId, platform.clock().nowMs());
  askRunToStop(cache, runId, readPersonName(platform.personStore(), platform.workbook().id));
  if (stopAskedBy(cache, runId) !== null) return goOnSending(execution, runId);
  forgetAgreement(store, runId);
  const done = total - rest.size;
  const said = `Stopped after ${String(done)} of ${String(total)}. ${sendTold(togetherOf(sum, null, rest), AFTER_STOP)}`;
  return { runId, isDone: true, said, done, of: total };
}

/** A yes ends with Stop: the rest is shown, and asked for, anew. */
const AFTER_STOP = 'press See what would be sent again';

function sendPart(execution: Execution, agreement: Agreement): Chunk {
  const { platform } = execution;
  const { runId, startedMs, total, rest } = agreement;
  const chunk = runPart(execution, {
    runId,
    what: 'Send',
    startedMs,
    before: { done: total - rest.size, of: total },
    work: (run) => sendRest(run, agreement, () => stopAskedBy(platform.documentCache(), runId) !== null),
  });
  if (chunk.isDone) forgetAgreement(platform.documentStore(), runId);
  return chunk;
}

function sendRest(run: RunContext, agreement: Agreement, isStopped: () => boolean): Reached {
  const { total, rest } = agreement;
  const before = total - rest.size;
  const counted: RunContext = {
    ...run,
    report: (phase, done, of) => {
      if (phase === 'Sending') run.report(phase, before + done, total);
      else run.report(phase, done, of);
    },
  };
  const report = unlessOutOfTime(() => sendReadyRows(counted, readAccountBook(run), rest));
  const left = report?.rest ?? rest;
  const idle = left.size < rest.size ? 0 : agreement.idle + 1;
  const sum = report ? added(agreement.sum, report) : agreement.sum;
  writeAgreement(run.store, { ...agreement, sum, idle, rest: left });
  const isStuck = left.size > 0 && idle >= MOST_IDLE_PARTS;
  const sums = togetherOf(sum, report, left);
  return {
    isDone: left.size === 0 || isStuck,
    done: total - left.size,
    of: total,
    said: isStuck
      ? `${sendTold(sums)} ${STUCK}`
      : sendTold(sums, left.size > 0 && isStopped() ? AFTER_STOP : 'press Go on in the panel'),
  };
}

/** All parts so far as one run. */
function togetherOf(sum: Sum, last: SendReport | null, rest: Agreed): SendReport {
  return {
    fates: { ...sum.fates, awaiting: last?.fates.awaiting ?? 0, unsure: last?.fates.unsure ?? 0 },
    changed: sum.changed,
    putBack: sum.putBack,
    hopeless: last?.hopeless ?? null,
    rest,
    left: rest.size,
  };
}

const STUCK =
  'There is more in this spreadsheet than the panel can go through in the time it has: the menu has longer.';
