// POST /posts/retry: snake_case, refusals per entry inside a 200 (https://docs.genviral.io/api-reference/retry-posts).

import { ok, type Answer } from '../../envelope';
import { readBody } from '../../json';
import type { Call } from '../../route';
import { retryBody } from './body';
import { findPost, type SeenPost } from './lookup';
import type { Delivery } from './post';
import { mayRetry } from './statuses';
import { newDelivery } from './store';

export function retryPosts(call: Call): Answer {
  const body = readBody(call.body, retryBody);
  if (body.kind === 'refusal') return body;
  const onlyIds = body.value.account_ids?.map((id) => id.toLowerCase()) ?? null;
  const ids: string[] = [];
  const errors: Record<string, string> = {};
  for (const id of new Set(body.value.post_ids.map((one) => one.toLowerCase()))) {
    const seen = findPost(call.world, call.scope, id);
    const problem =
      seen === null ? 'Post not found' : requeue(seen, onlyIds, call.world.switches.statusAfterRetry);
    if (problem === null) ids.push(id);
    else errors[id] = problem;
  }
  const failed = Object.keys(errors);
  const showsFailed = failed.length > 0 || call.world.switches.retryFailedWhenNone === 'empty';
  return ok('Posts queued for retry', {
    retried: ids.length,
    ids,
    ...(showsFailed && { failed }),
    ...(failed.length > 0 && { errors }),
  });
}

/** Resets the deliveries that failed; says why not if there is none to reset. */
function requeue({ post, deliveries }: SeenPost, onlyIds: string[] | null, status: string): string | null {
  if (!mayRetry(post.status)) return 'Only failed or partial posts can be retried';
  const isChosen = (delivery: Delivery): boolean =>
    delivery.status !== 'posted' && (onlyIds === null || onlyIds.includes(delivery.accountId));
  const chosen = new Set(deliveries.filter(isChosen));
  if (chosen.size === 0) return 'None of the given accounts failed on this post';
  post.status = status;
  post.deliveries = post.deliveries.map((delivery) =>
    chosen.has(delivery)
      ? {
          ...newDelivery(delivery.accountId, status),
          attempts: delivery.attempts,
          lastAttemptedMs: delivery.lastAttemptedMs,
        }
      : delivery,
  );
  return null;
}
