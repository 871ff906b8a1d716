// What a row says once Genviral has its post. Pure; published.
import type { WirePost } from '../../../genviral/schemas';
import { parseIso, type InstantMs } from '../../../time/instant';
import { accountById, type AccountBook } from '../../accounts/book';
import type { Wish } from '../wish/wish';
import { OVERDUE_AFTER_MS, type Face } from './face';
import type { StatusWord } from './status';

/** The row as Genviral tells it. `agreed` tells a TikTok draft from a public post. */
export function faceOfPost(post: WirePost, agreed: Wish | null, book: AccountBook, nowMs: InstantMs): Face {
  const { states } = post.accounts;
  const urls = states.flatMap((state) => (state.published_url ? [state.published_url] : []));
  const published = states.flatMap((state) =>
    state.published_at ? [parseIso(state.published_at) ?? nowMs] : [],
  );
  const scheduledFor = post.scheduled_at ? parseIso(post.scheduled_at) : null;
  const isDraft = agreed?.blocks.tiktok?.['post_mode'] === 'MEDIA_UPLOAD';
  const word = wordOf(post.status, scheduledFor, parseIso(post.created_at), nowMs);
  const status = word === 'Posted' && isDraft ? 'In TikTok inbox' : word;
  return {
    status,
    message: [...failuresOf(post, book), ...(status === 'In TikTok inbox' ? [INBOX] : [])].join('\n'),
    postId: post.id,
    ...(scheduledFor === null ? {} : { scheduledFor }),
    ...(urls.length > 0 ? { link: urls.join('\n') } : {}),
    ...(published.length > 0 ? { publishedAt: Math.min(...published) } : {}),
  };
}

const INBOX = 'It waits in the TikTok app: somebody has to publish it there.';

function failuresOf(post: WirePost, book: AccountBook): readonly string[] {
  return post.accounts.states
    .filter((state) => state.status === 'failed')
    .map((state) => {
      const name = accountById(book, state.account_id)?.name ?? 'an account that is not in this file';
      return `${name}: ${state.error_message ?? 'failed without a reason'}`;
    });
}

function wordOf(
  status: string,
  scheduledFor: InstantMs | null,
  createdMs: InstantMs | null,
  nowMs: InstantMs,
): StatusWord {
  const isOverdue = nowMs > (scheduledFor ?? createdMs ?? nowMs) + OVERDUE_AFTER_MS;
  switch (status) {
    case 'scheduled':
      return isOverdue ? 'Overdue' : 'Scheduled';
    case 'pending':
    case 'retry':
      return isOverdue ? 'Overdue' : 'Publishing';
    case 'posted':
      return 'Posted';
    case 'partial':
      return 'Partly posted';
    case 'failed':
      return 'Failed';
    default:
      // canceled, deleted, expired, void, draft and whatever comes: somebody did it in Genviral.
      return 'Changed in Genviral';
  }
}
