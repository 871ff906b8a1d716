// Idempotency. The same `external_id`, or without one the same body, never makes a second post: an equal payload
// replays the first answer with 200 and `duplicate: true`, another payload is 409 `create_failed`
// (https://docs.genviral.io/api-reference/create-post).

import { createHash } from 'node:crypto';

import { ok, refuse, type Answer } from '../../envelope';
import { canonicalJson } from '../../json';
import { isoShort } from '../../time';
import type { World } from '../../world';
import type { Scope } from '../subscription/scope';
import type { CreateBody } from './body';
import type { Claim } from './post';

export interface Fingerprint {
  key: string;
  digest: string;
}

/**
 * What makes two bodies the same payload is not documented. Here: keys in any order, null as if absent, accounts without
 * repetition, and `scheduled_at` by its instant.
 */
export function fingerprint(body: CreateBody, wantedMs: number | null): Fingerprint {
  const { external_id, ...payload } = body;
  const ids = [...new Set(body.accounts.map((account) => account.id.toLowerCase()))];
  const text = canonicalJson({ ...payload, accounts: ids, scheduled_at: wantedMs });
  const digest = createHash('sha256').update(text).digest('hex');
  const named = external_id !== null && external_id !== undefined;
  return { digest, key: named ? `id:${external_id}` : `sha256:${digest}` };
}

/** The answer to a create that was made before, or `null` for a new one. */
export function replay(world: World, scope: Scope, { key, digest }: Fingerprint): Answer | null {
  const claim = findClaim(world, scope, key);
  if (claim === null) return null;
  if (claim.digest !== digest) {
    return refuse(409, 'create_failed', 'This external_id was already used with a different payload');
  }
  return ok('Post scheduled', { ...replayedState(world, claim), duplicate: true });
}

function findClaim(world: World, scope: Scope, key: string): Claim | null {
  const claim = world.claims.filter((one) => one.key === key && one.scopeId === scope.id).at(-1);
  if (claim === undefined) return null;
  const { fingerprintWindowMs, deletedExternalId } = world.switches;
  const isForgotten =
    key.startsWith('sha256:') &&
    fingerprintWindowMs !== null &&
    world.nowMs - claim.createdMs > fingerprintWindowMs;
  if (isForgotten) return null;
  const isFreed = deletedExternalId === 'freed' && !world.posts.some((post) => post.id === claim.postId);
  return isFreed ? null : claim;
}

function replayedState(world: World, claim: Claim): object {
  const post = world.posts.find((one) => one.id === claim.postId);
  if (post !== undefined) {
    const scheduledAt = post.scheduledMs === null ? null : isoShort(post.scheduledMs);
    return { id: post.id, status: post.status, scheduled_at: scheduledAt };
  }
  const status = world.switches.deletedExternalId === 'taken' ? 'deleted' : claim.answered.status;
  return { id: claim.postId, status, scheduled_at: claim.answered.scheduled_at };
}

/** Forgets the bodies that came without `external_id`. */
export function forgetFingerprints(world: World): void {
  world.claims = world.claims.filter((claim) => !claim.key.startsWith('sha256:'));
}
