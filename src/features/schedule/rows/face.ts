// What a row says about itself: the cells the add-on writes, for what happened to it. Pure; published.
import { isoUtc, MINUTE_MS, type InstantMs } from '../../../time/instant';
import { sentence } from '../../../troubles/sentence';
import type { Trouble } from '../../../troubles/trouble';
import type { IntentKind } from '../ledger/line';
import type { OwnCells } from '../table';
import type { Wish } from '../wish/wish';
import { translated } from './service-words';
import type { StatusWord } from './status';

/** New values for the add-on's cells of a row; what is absent stays. */
export type Face = Partial<OwnCells> & { readonly status?: StatusWord };

const said = (status: StatusWord, message: string): Face => ({ status, message, toMend: null });

/** A copy of another row begins anew. */
export const CLEARED: Face = {
  status: '',
  message: '',
  scheduledFor: null,
  link: '',
  rowKey: '',
  postId: '',
  publishedAt: null,
  toMend: null,
};

export const SENDING: Face = said('Sending', '');

/** Genviral took the post. */
export function faceOfAccepted(wish: Wish, postId: string): Face {
  return wish.when.kind === 'now'
    ? { ...said('Publishing', ''), scheduledFor: null, postId }
    : { ...said('Scheduled', ''), scheduledFor: wish.when.instantMs, postId };
}

/** Genviral did not take the post, and it does not exist. */
export function faceOfRefused(trouble: Trouble): Face {
  return trouble.code === 'refused'
    ? said('Mend', `Genviral refused it: ${translated(trouble)}`)
    : said('Not sent', sentence(trouble));
}

/** Genviral did not take the change, and holds what it held. */
export function faceOfRefusedUpdate(trouble: Trouble): Face {
  return said('Changed, not sent', `The change was not taken: ${reasonOf(trouble)}`);
}

/** The post exists no more. */
export const TAKEN_BACK: Face = {
  ...said('Taken back', 'Tick Ready to send it as a new post.'),
  scheduledFor: null,
  postId: '',
};

/** It is too late, or was refused. The row says nothing about its status then: the next update tells. */
export function faceOfNotTakenBack(status: string | null, trouble?: Trouble): Face {
  if (status !== null) {
    return said(
      BLOCKED[status] ?? 'Changed in Genviral',
      `It could not be taken back: Genviral says it is ${status}.`,
    );
  }
  return said(
    'Scheduled',
    `It could not be taken back: ${trouble ? reasonOf(trouble) : 'no reason was given'}`,
  );
}

/** Statuses in which Genviral does not delete. */
const BLOCKED: Readonly<Record<string, StatusWord>> = { posted: 'Posted', partial: 'Partly posted' };

/** The post stays failed. */
export function faceOfRefusedRetry(trouble: Trouble): Face {
  return said('Failed', `It could not be tried again: ${reasonOf(trouble)}`);
}

const reasonOf = (trouble: Trouble): string =>
  trouble.code === 'refused' ? translated(trouble) : sentence(trouble);

export const RETRYING: Face = said('Publishing', 'Tried again.');

/** No answer came, or none that could be read: the next run looks what became of it. */
export const AWAITING: Face = said(
  'Sending',
  'No answer came. The next Send or Update now finds out what became of it; nothing is sent twice.',
);

export const NEVER_BEGUN: Face = said(
  'Not sent',
  'The last run ended before this row was sent. Choose Genviral > Send… again.',
);

/** The time of the execution was over before the row's turn came. */
export function faceOfUnsent(kind: IntentKind | undefined): Face {
  if (kind === undefined || kind === 'create') return NEVER_BEGUN;
  const status: StatusWord =
    kind === 'update' ? 'Changed, not sent' : kind === 'retry' ? 'Failed' : 'Scheduled';
  return said(status, 'The last run ended before this was sent. Choose Genviral > Send… again.');
}

/** The post as it is shown, after a run that ended before anybody knew whether its request arrived. */
export function withoutEffect(face: Face, kind: IntentKind | undefined): Face {
  if (face.status !== 'Scheduled') return face;
  if (kind === 'update') return { ...face, ...said('Changed, not sent', CHANGE_NOT_SEEN) };
  return kind === 'takeBack' ? { ...face, message: STILL_SCHEDULED } : face;
}

const CHANGE_NOT_SEEN =
  'The last run ended before Genviral confirmed the change. Choose Genviral > Send… to send it again.';

/** Of a row without its tick. */
export const STILL_SCHEDULED =
  'Ready is off, but the post is still scheduled. Choose Genviral > Send… to take it back.';

/** Only on rows that changed meanwhile: an unchanged one is sent again to the byte. */
export const NOT_ARRIVED: Face = said(
  'Not sent',
  'It did not reach Genviral, and the row has changed since. Choose Genviral > Send… when it is ready.',
);

export const TOO_LATE: Face = said(
  'Mend',
  'Post at: less than 3 minutes away when it was this row’s turn; choose a later time and send again.',
);

/** A doubtful row says until when its post would have been public, so that people know where to look. */
export function faceOfDoubt(wish: Wish | null, sinceMs: InstantMs | null): Face {
  const when =
    wish?.when.kind === 'at' ? isoUtc(wish.when.instantMs) : sinceMs === null ? '' : isoUtc(sinceMs);
  const time = when === '' ? '' : ` (${when.replace('T', ' ').slice(0, 16)} UTC)`;
  return said(
    'Unsure',
    `It is not known whether this post went out${time}: the connection broke, and Genviral does not list it. Look in Genviral; to send it after all, put a new time into Post at and send.`,
  );
}

/** Genviral says that a post exists under the row's id, and does not show it. */
export const CONFLICT: Face = said(
  'Unsure',
  'Genviral already has a post under this row’s id and does not list it with this key. Look in Genviral; to post this row anyway, copy it to a new row.',
);

/** A doubtful post turned out to be there, and the row asks for something else by now. */
export const ARRIVED_BEFORE: Face = said(
  'Changed, not sent',
  'The first attempt had reached Genviral, with what the row said then. Choose Genviral > Send… to change it there.',
);

/** A post that is not shown any more under this key. */
export const GONE: Face = said(
  'Gone in Genviral',
  'Genviral does not show this post with this key any more: it was deleted there, or its account is no longer connected. Nothing is sent again by itself.',
);

/** Genviral needs a few minutes for a due post; after this it is worth saying. */
export const OVERDUE_AFTER_MS = 15 * MINUTE_MS;
