// What the rows of sent posts should say, given what Genviral says now. Pure.
import type { WirePost } from '../../genviral/schemas';
import { parseIso, type InstantMs } from '../../time/instant';
import type { AccountBook } from '../accounts/book';
import { faceOfPost, GONE, LOOK_AFTER_FAILURE_MS, type Face } from '../schedule/face';
import { acceptedWish, closed, type LedgerLine } from '../schedule/ledger/line';
import type { ScheduleRecord } from '../schedule/table';

export interface StatusFacts {
  readonly line: LedgerLine;
  /** `null` where the row is no longer in the tab. */
  readonly record: ScheduleRecord | null;
  /** `null` where Genviral does not show the post. */
  readonly post: WirePost | null;
  readonly book: AccountBook;
  readonly nowMs: InstantMs;
}

export interface StatusUpdate {
  readonly line: LedgerLine;
  readonly face: Face;
}

/** Statuses after which nothing more happens to a post. */
const ENDED = ['posted', 'canceled', 'deleted', 'expired', 'void'];

export function planStatus({ line, record, post, book, nowMs }: StatusFacts): StatusUpdate {
  if (!post) return { line, face: GONE };
  const face = faceOfPost(post, book, nowMs);
  const isOver = ENDED.includes(post.status) || isOldFailure(post, nowMs);
  if (isOver) return { line: closed(line), face };
  if (face.status !== 'Scheduled') return { line, face };
  const change = changeInGenviral(post, line);
  if (change) return { line, face: { ...face, status: 'Changed in Genviral', message: change } };
  // What the row says about a change of its own is not the service's to overwrite.
  const isWaiting =
    record?.status === 'Changed, not sent' || (record?.ready === false && record.message !== '');
  return { line, face: isWaiting ? withoutWords(face) : face };
}

function withoutWords({ status, message, ...rest }: Face): Face {
  return rest;
}

function isOldFailure(post: WirePost, nowMs: InstantMs): boolean {
  const isFailure = post.status === 'failed' || post.status === 'partial';
  return isFailure && nowMs > (parseIso(post.created_at) ?? nowMs) + LOOK_AFTER_FAILURE_MS;
}

/** Media and settings come back rewritten and are not compared. */
function changeInGenviral(post: WirePost, line: LedgerLine): string | null {
  const agreed = acceptedWish(line);
  if (agreed?.when.kind !== 'at') return null;
  const scheduledMs = post.scheduled_at ? parseIso(post.scheduled_at) : null;
  const changes = [
    ...(scheduledMs === agreed.when.instantMs ? [] : ['time']),
    ...(post.caption === agreed.caption ? [] : ['caption']),
  ];
  if (changes.length === 0) return null;
  return `The ${changes.join(' and ')} of this post was changed in Genviral. It goes out as it stands there.`;
}
