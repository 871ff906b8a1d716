// What a row says about itself: the cells the add-on writes, for each move and each answer. Pure; published.
import type { WirePost } from '../../genviral/schemas';
import { DAY_MS, MINUTE_MS, parseIso, type InstantMs } from '../../time/instant';
import type { Trouble } from '../../troubles/trouble';
import { sentence } from '../../troubles/sentence';
import type { Account } from '../accounts/account';
import { accountById, type AccountBook } from '../accounts/book';
import type { Problem } from './check';
import type { Idle, Move } from './plan';
import type { StatusWord } from './status';
import type { OwnCells } from './table';
import type { Wish, WishField } from './wish';

/** New values for the add-on's cells of a row; what is absent stays. */
export type Face = Partial<OwnCells> & { readonly status?: StatusWord };

/** `Caption: 2,412 characters; ... Media: ...`: each problem names the cell to mend. */
export function problemText(problems: readonly Problem[]): string {
  return problems.map(({ header, sentence: text }) => `${header}: ${text}`).join('\n');
}

const FIELD_NAMES: Readonly<Record<WishField, string>> = {
  caption: 'Caption',
  accounts: 'Accounts',
  media: 'Media',
  time: 'Post at',
};

/** The row before anything is sent. `null` where the row keeps what it says. */
export function faceOfMove(move: Move): Face | null {
  const face = faceOfKind(move);
  return move.isCopy ? { ...CLEARED, ...face } : face;
}

function faceOfKind(move: Move): Face | null {
  const warning = problemText(move.warnings);
  switch (move.kind) {
    case 'create':
      return { status: 'Not sent', message: warning };
    case 'update':
      return {
        status: 'Changed, not sent',
        message: `${namesOf(move.fields)}: Genviral still holds what was sent.`,
      };
    case 'takeBack':
      return { message: 'Ready is off, but the post is still scheduled in Genviral.' };
    case 'refuse':
      return { status: move.isSent ? 'Changed, not sent' : 'Mend', message: problemText(move.problems) };
    case 'nothing':
      return faceOfIdle(move.because, warning);
  }
}

function faceOfIdle(because: Idle, warning: string): Face | null {
  if (because === 'notReady') return { status: '', message: warning };
  return because === 'agreedAgain' ? { status: 'Scheduled', message: '' } : null;
}

/** A copy of a sent row begins anew. */
const CLEARED: Face = { scheduledFor: null, link: '', rowKey: '', postId: '', publishedAt: null };

function namesOf(fields: readonly WishField[]): string {
  return fields.map((field) => FIELD_NAMES[field]).join(', ');
}

export const SENDING: Face = { status: 'Sending', message: '' };

/** Genviral took the post. */
export function faceOfAccepted(wish: Wish, postId: string): Face {
  return wish.when.kind === 'now'
    ? { status: 'Publishing', message: '', scheduledFor: null, postId }
    : { status: 'Scheduled', message: '', scheduledFor: wish.when.instantMs, postId };
}

/** Genviral did not take the post, and it does not exist. */
export function faceOfRefused(trouble: Trouble): Face {
  return trouble.code === 'refused'
    ? { status: 'Mend', message: `Genviral refused it: ${trouble.detail}` }
    : { status: 'Not sent', message: sentence(trouble) };
}

/** No answer came, or none that could be read: the next run looks what became of it. */
export const AWAITING: Face = {
  status: 'Sending',
  message: 'No answer came. The next Send or Update now finds out what became of it; nothing is sent twice.',
};

export const NEVER_BEGUN: Face = {
  status: 'Not sent',
  message: 'The last run ended before this row was sent. Choose Genviral > Send… again.',
};

/** Only on rows that changed meanwhile: an unchanged one is sent again to the byte. */
export const NOT_ARRIVED: Face = {
  status: 'Not sent',
  message:
    'It did not reach Genviral, and the row has changed since. Choose Genviral > Send… when it is ready.',
};

export const TOO_LATE: Face = {
  status: 'Mend',
  message:
    'Post at: less than 3 minutes away when it was this row’s turn; choose a later time and send again.',
};

export const UNSURE: Face = {
  status: 'Unsure',
  message:
    'It is not known whether this post went out: the connection broke, and Genviral does not list it. Look in Genviral; to send it after all, put a new time into Post at and send.',
};

/** Genviral says that a post exists under the row's id, and does not show it. */
export const CONFLICT: Face = {
  status: 'Unsure',
  message:
    'Genviral already has a post under this row’s id and does not list it with this key. Look in Genviral; to post this row anyway, copy it to a new row.',
};

/** Genviral needs a few minutes for a due post; after this it is worth saying. */
const OVERDUE_AFTER_MS = 15 * MINUTE_MS;

/** The row as Genviral tells it. */
export function faceOfPost(post: WirePost, book: AccountBook, nowMs: InstantMs): Face {
  const states = post.accounts.states.map((state) => ({ ...state, name: nameOf(book, state.account_id) }));
  const urls = states.flatMap((state) => (state.published_url ? [state.published_url] : []));
  const published = states.flatMap((state) =>
    state.published_at ? [parseIso(state.published_at) ?? 0] : [],
  );
  const scheduledFor = post.scheduled_at ? parseIso(post.scheduled_at) : null;
  const failures = states
    .filter((state) => state.status === 'failed')
    .map((state) => `${state.name}: ${state.error_message ?? 'failed without a reason'}`);
  return {
    status: wordOf(post.status, scheduledFor, parseIso(post.created_at), nowMs),
    message: failures.join('\n'),
    postId: post.id,
    ...(scheduledFor === null ? {} : { scheduledFor }),
    ...(urls.length > 0 ? { link: urls.join('\n') } : {}),
    ...(published.length > 0 ? { publishedAt: Math.min(...published) } : {}),
  };
}

function wordOf(
  status: string,
  scheduledFor: InstantMs | null,
  createdMs: InstantMs | null,
  nowMs: InstantMs,
): StatusWord {
  const dueMs = scheduledFor ?? createdMs ?? nowMs;
  const isOverdue = nowMs > dueMs + OVERDUE_AFTER_MS;
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

function nameOf(book: AccountBook, id: string): string {
  const account: Account | null = accountById(book, id);
  return account?.name ?? 'an account that is not in this file';
}

/** A post that is not listed any more under this key. */
export const GONE: Face = {
  status: 'Gone in Genviral',
  message:
    'Genviral does not show this post with this key any more: it was deleted there, or its account is no longer connected. Nothing is sent again by itself.',
};

/** How long a failed or partly posted row is still looked at: it may be retried in Genviral. */
export const LOOK_AFTER_FAILURE_MS = 30 * DAY_MS;
