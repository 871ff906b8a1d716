// What each status allows (https://docs.genviral.io/api-reference/update-post, delete-post and retry-posts). Words that
// are not listed, such as a hosted provider's `void`, allow nothing.

const EDITABLE = new Set(['draft', 'pending', 'scheduled', 'retry', 'failed']);
const DELETABLE = EDITABLE;
const RETRYABLE = new Set(['failed', 'partial']);

export const mayEdit = (status: string): boolean => EDITABLE.has(status);
export const mayDelete = (status: string): boolean => DELETABLE.has(status);
export const mayRetry = (status: string): boolean => RETRYABLE.has(status);

/** Waiting for the worker. */
export const isQueued = (status: string): boolean => status === 'pending' || status === 'retry';

const UNDECIDED = new Set(['draft', 'pending', 'scheduled', 'retry']);

/** A post's status from its deliveries' once all are decided; `null` before that. */
export function decidedStatus(statuses: readonly string[]): string | null {
  if (statuses.some((status) => UNDECIDED.has(status))) return null;
  const [first] = statuses;
  if (first !== undefined && statuses.every((status) => status === first)) return first;
  return statuses.includes('posted') ? 'partial' : 'failed';
}
