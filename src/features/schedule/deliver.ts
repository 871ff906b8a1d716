// Puts bodies on their way and says what came back for each. Sends a body again only where that cannot make a second
// post: to the byte, and with enough time before it should be public.
import { createPost } from '../../genviral/endpoints';
import type { Outcome } from '../../genviral/answer';
import { waitBeforeRetryMs } from '../../genviral/retry';
import type { WireWriteResult } from '../../genviral/schemas';
import type { RunContext } from '../run-context';
import { LEAD_MS } from './check';
import { sentWish, type LedgerLine } from './ledger/line';

type Answer = Outcome<WireWriteResult>;

export interface Delivery {
  readonly line: LedgerLine;
  readonly answer: Answer;
}

/** Sends the bodies in flight side by side. */
export function deliver(run: RunContext, lines: readonly LedgerLine[]): readonly Delivery[] {
  let deliveries = send(run, lines);
  if (deliveries.every(isUnreached)) deliveries = sendHalves(run, deliveries);
  for (let attempt = 1; ; attempt += 1) {
    const waitMs = longestWaitMs(deliveries, attempt);
    if (waitMs === null || !run.mayBegin()) return deliveries;
    run.sleep(waitMs);
    deliveries = sendAgain(run, deliveries, isSlowedDown);
  }
}

function send(run: RunContext, lines: readonly LedgerLine[]): readonly Delivery[] {
  const answers = run.client.sendOnce(
    createPost,
    lines.map((line) => line.intent?.body ?? ''),
  );
  return lines.flatMap((line, index) => {
    const answer = answers[index];
    return answer ? [{ line, answer }] : [];
  });
}

const isUnreached = ({ answer }: Delivery): boolean => !answer.ok && answer.trouble.code === 'out-of-reach';
const isSlowedDown = ({ answer }: Delivery): boolean => !answer.ok && answer.trouble.code === 'slow-down';

/** Genviral refuses without effect when it is asked too often: those may go again, whatever their time. */
function sendAgain(
  run: RunContext,
  deliveries: readonly Delivery[],
  which: (delivery: Delivery) => boolean,
): readonly Delivery[] {
  const again = deliveries.filter(which);
  const answered = new Map(
    send(
      run,
      again.map(({ line }) => line),
    ).map((delivery) => [delivery.line, delivery]),
  );
  return deliveries.map((delivery) => answered.get(delivery.line) ?? delivery);
}

function longestWaitMs(deliveries: readonly Delivery[], attempt: number): number | null {
  const waits = deliveries.filter(isSlowedDown).map(({ answer }) => {
    return answer.ok ? null : waitBeforeRetryMs(answer.trouble, attempt, 0);
  });
  const known = waits.filter((waitMs) => waitMs !== null);
  return known.length === 0 || known.length < waits.length ? null : Math.max(...known);
}

/**
 * One broken connection takes the answers of its whole wave along. Halves are sent again until the broken request is
 * alone; where both halves fail, the service is away and the next run goes on.
 */
function sendHalves(run: RunContext, unreached: readonly Delivery[]): readonly Delivery[] {
  const lines = unreached.map(({ line }) => line);
  const repeatable = lines.filter((line) => hasLead(line, run.nowMs()));
  if (repeatable.length < 2 || !run.mayBegin()) return unreached;
  const middle = Math.ceil(repeatable.length / 2);
  const halves = [send(run, repeatable.slice(0, middle)), send(run, repeatable.slice(middle))];
  const isAway = halves.every((half) => half.every(isUnreached));
  const answered = isAway
    ? []
    : halves.flatMap((half) => (half.every(isUnreached) ? sendHalves(run, half) : half));
  const byLine = new Map(answered.map((delivery) => [delivery.line, delivery]));
  return unreached.map((delivery) => byLine.get(delivery.line) ?? delivery);
}

/** Whether the post in flight has a time, and that time leaves room for sending it again. */
export function hasLead(line: LedgerLine, nowMs: number): boolean {
  const when = sentWish(line)?.when;
  return when?.kind === 'at' && when.instantMs >= nowMs + LEAD_MS;
}
