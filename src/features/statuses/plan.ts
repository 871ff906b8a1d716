// What the rows of sent posts should say, given what Genviral says now. Pure.
import type { WirePost } from '../../genviral/schemas';
import { DAY_MS, parseIso, type InstantMs } from '../../time/instant';
import type { AccountBook } from '../accounts/book';
import { acceptedWish, closed, type LedgerLine } from '../schedule/ledger/line';
import { equalsPost, isOnTime } from '../schedule/planning/sent-row';
import { GONE, type Face } from '../schedule/rows/face';
import { faceOfPost } from '../schedule/rows/face-of-post';
import type { ScheduleRecord } from '../schedule/table';
import type { Wish } from '../schedule/wish/wish';

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

/** A failed post is looked after for a while: somebody may try it again, here or in Genviral. */
const LOOK_AFTER_FAILURE_MS = 30 * DAY_MS;

export function planStatus({ line, record, post, book, nowMs }: StatusFacts): StatusUpdate {
  if (!post) return { line, face: GONE };
  const agreed = acceptedWish(line);
  const face = faceOfPost(post, agreed, book, nowMs);
  const isOver = ENDED.includes(post.status) || isOldFailure(post, nowMs);
  if (isOver) return { line: closed(line), face };
  if (face.status !== 'Scheduled') return { line, face };
  const change = agreed ? changeInGenviral(post, agreed) : null;
  if (change !== null) return { line, face: { ...face, status: 'Changed in Genviral', message: change } };
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
  const sinceMs = Math.max(parseIso(post.created_at) ?? nowMs, parseIso(post.scheduled_at ?? '') ?? 0);
  return isFailure && nowMs > sinceMs + LOOK_AFTER_FAILURE_MS;
}

/** Media and settings come back rewritten and are not compared. */
function changeInGenviral(post: WirePost, agreed: Wish): string | null {
  if (equalsPost(agreed, post)) return null;
  const changes = [
    ...(isOnTime(agreed, post) ? [] : ['time']),
    ...(post.caption === agreed.caption ? [] : ['caption']),
  ];
  return `The ${changes.join(' and ') || 'list of accounts'} of this post was changed in Genviral. It goes out as it stands there, unless you change the row and send.`;
}
