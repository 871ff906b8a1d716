// Puts what is in flight on its way and says what came back for each. Sends again only where that cannot make a second
// post: to the byte, and with enough time before it should be public.
import type { Outcome } from '../../../genviral/answer';
import { createPost, deletePosts, retryPosts, updatePost } from '../../../genviral/endpoints';
import { waitBeforeRetryMs } from '../../../genviral/retry';
import type { WireWriteResult } from '../../../genviral/schemas';
import { isHopeless, type Trouble } from '../../../troubles/trouble';
import type { RunContext } from '../../run-context';
import { acceptedWish, intendedWish, type LedgerLine } from '../ledger/line';
import { updateBodyOf } from '../wish/body';
import { LEAD_MS } from '../wish/check';

/** What is known of a line after its request. */
export type Verdict =
  | { readonly kind: 'done'; readonly postId: string }
  /** Proven to be without effect. */
  | { readonly kind: 'refused'; readonly trouble: Trouble }
  /** No answer, or one that proves nothing. */
  | { readonly kind: 'unknown' }
  /** The id is in use with another body: the post exists. */
  | { readonly kind: 'conflict' }
  /** A post that was to be taken back, and what it is in place of that. */
  | { readonly kind: 'tooLate'; readonly status: string }
  /** Genviral does not show the post. */
  | { readonly kind: 'gone' };

export interface Delivery {
  readonly line: LedgerLine;
  readonly verdict: Verdict;
  /** Why every further request would fail the same way. */
  readonly hopeless: Trouble | null;
}

/** Sends one wave: lines whose intents are of one kind. */
export function deliver(run: RunContext, lines: readonly LedgerLine[]): readonly Delivery[] {
  switch (lines[0]?.intent?.kind) {
    case undefined:
      return [];
    case 'create':
    case 'update':
      return deliverEach(run, lines).map(judge);
    case 'takeBack':
      return takeBackTogether(run, lines);
    case 'retry':
      return retryTogether(run, lines);
  }
}

interface Answered {
  readonly line: LedgerLine;
  readonly answer: Outcome<WireWriteResult>;
}

function judge({ line, answer }: Answered): Delivery {
  if (answer.ok) return { line, verdict: { kind: 'done', postId: answer.value.id }, hopeless: null };
  const { trouble } = answer;
  const hopeless = isHopeless(trouble) ? trouble : null;
  const status = trouble.code === 'refused' ? trouble.status : 0;
  if (status === 409 && line.intent?.kind === 'create') {
    return { line, verdict: { kind: 'conflict' }, hopeless };
  }
  if (status === 404 && line.intent?.kind === 'update') return { line, verdict: { kind: 'gone' }, hopeless };
  return {
    line,
    verdict: isWithoutEffect(trouble) ? { kind: 'refused', trouble } : { kind: 'unknown' },
    hopeless,
  };
}

/** An answer that proves that nothing was done. */
function isWithoutEffect(trouble: Trouble): boolean {
  return trouble.code === 'refused' || trouble.code === 'slow-down' || isHopeless(trouble);
}

/** Sends bodies side by side. */
function deliverEach(run: RunContext, lines: readonly LedgerLine[]): readonly Answered[] {
  let answered = send(run, lines);
  if (answered.every(isUnreached)) answered = sendHalves(run, answered);
  for (let attempt = 1; ; attempt += 1) {
    const waitMs = longestWaitMs(answered, attempt);
    if (waitMs === null || !run.mayBegin()) return answered;
    run.sleep(waitMs);
    answered = sendAgain(run, answered, isSlowedDown);
  }
}

function send(run: RunContext, lines: readonly LedgerLine[]): readonly Answered[] {
  const answers =
    lines[0]?.intent?.kind === 'update'
      ? run.client.sendOnce(updatePost, lines.map(changeOf))
      : run.client.sendOnce(
          createPost,
          lines.map((line) => line.intent?.body ?? ''),
        );
  return lines.flatMap((line, index) => {
    const answer = answers[index];
    return answer ? [{ line, answer }] : [];
  });
}

function changeOf(line: LedgerLine): { readonly id: string; readonly body: string } {
  const before = acceptedWish(line);
  const after = intendedWish(line);
  return { id: line.postId, body: before && after ? updateBodyOf(before, after) : '{}' };
}

const isUnreached = ({ answer }: Answered): boolean => !answer.ok && answer.trouble.code === 'out-of-reach';
const isSlowedDown = ({ answer }: Answered): boolean => !answer.ok && answer.trouble.code === 'slow-down';

/** Genviral refuses without effect when it is asked too often: those may go again, whatever their time. */
function sendAgain(
  run: RunContext,
  answered: readonly Answered[],
  which: (one: Answered) => boolean,
): readonly Answered[] {
  const again = answered.filter(which).map(({ line }) => line);
  const byLine = new Map(send(run, again).map((one) => [one.line, one]));
  return answered.map((one) => byLine.get(one.line) ?? one);
}

function longestWaitMs(answered: readonly Answered[], attempt: number): number | null {
  const waits = answered.filter(isSlowedDown).map(({ answer }) => {
    return answer.ok ? null : waitBeforeRetryMs(answer.trouble, attempt, 0);
  });
  const known = waits.filter((waitMs) => waitMs !== null);
  return known.length === 0 || known.length < waits.length ? null : Math.max(...known);
}

/**
 * One broken connection takes the answers of its whole wave along. Halves are sent again until the broken request is
 * alone; where both halves fail, the service is away and the next run goes on.
 */
function sendHalves(run: RunContext, unreached: readonly Answered[]): readonly Answered[] {
  const repeatable = unreached.map(({ line }) => line).filter((line) => hasLead(line, run.nowMs()));
  if (repeatable.length < 2 || !run.mayBegin()) return unreached;
  const middle = Math.ceil(repeatable.length / 2);
  const halves = [send(run, repeatable.slice(0, middle)), send(run, repeatable.slice(middle))];
  const isAway = halves.every((half) => half.every(isUnreached));
  const answered = isAway
    ? []
    : halves.flatMap((half) => (half.every(isUnreached) ? sendHalves(run, half) : half));
  const byLine = new Map(answered.map((one) => [one.line, one]));
  return unreached.map((one) => byLine.get(one.line) ?? one);
}

/** Whether what is in flight has a time, and that time leaves room for sending it again. */
export function hasLead(line: LedgerLine, nowMs: number): boolean {
  const when = intendedWish(line)?.when;
  return when?.kind === 'at' && when.instantMs >= nowMs + LEAD_MS;
}

function takeBackTogether(run: RunContext, lines: readonly LedgerLine[]): readonly Delivery[] {
  const [answer] = run.client.sendOnce(deletePosts, [lines.map(({ postId }) => postId)]);
  if (!answer?.ok) return lines.map((line) => withoutAnswer(line, answer));
  const { deletedIds, blockedStatuses, skipped } = answer.value;
  const statuses = new Map(blockedStatuses.map(({ id, status }) => [id, status]));
  return lines.map((line) => {
    const status = statuses.get(line.postId);
    if (deletedIds.includes(line.postId)) return done(line);
    if (status !== undefined) return { line, verdict: { kind: 'tooLate', status }, hopeless: null };
    return { line, verdict: { kind: skipped.includes(line.postId) ? 'gone' : 'unknown' }, hopeless: null };
  });
}

/** Without naming accounts: Genviral tries those again that failed. */
function retryTogether(run: RunContext, lines: readonly LedgerLine[]): readonly Delivery[] {
  const [answer] = run.client.sendOnce(retryPosts, [lines.map(({ postId }) => postId)]);
  if (!answer?.ok) return lines.map((line) => withoutAnswer(line, answer));
  const { ids, failed = [], errors = {} } = answer.value;
  return lines.map((line) => {
    if (ids.includes(line.postId)) return done(line);
    const detail = errors[line.postId] ?? (failed.includes(line.postId) ? 'it cannot be tried again' : null);
    if (detail === null) return { line, verdict: { kind: 'unknown' }, hopeless: null };
    const trouble: Trouble = { code: 'refused', status: 200, errorCode: '', detail };
    return { line, verdict: { kind: 'refused', trouble }, hopeless: null };
  });
}

const done = (line: LedgerLine): Delivery => ({
  line,
  verdict: { kind: 'done', postId: line.postId },
  hopeless: null,
});

function withoutAnswer(line: LedgerLine, answer: Outcome<unknown> | undefined): Delivery {
  if (!answer || answer.ok) return { line, verdict: { kind: 'unknown' }, hopeless: null };
  const { trouble } = answer;
  return {
    line,
    verdict: isWithoutEffect(trouble) ? { kind: 'refused', trouble } : { kind: 'unknown' },
    hopeless: isHopeless(trouble) ? trouble : null,
  };
}
