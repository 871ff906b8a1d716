import { refuse, type Refusal } from './envelope';
import type { ApiKey, Scope } from './rooms/subscription/scope';
import { scopeOf, type World } from './world';

export type Caller = { kind: 'caller'; key: ApiKey; scope: Scope } | Refusal;

/** `Authorization: Bearer <public_id>.<secret>`; then the plan (https://docs.genviral.io/). */
export function authenticate(world: World, authorization: string | undefined): Caller {
  const token = /^Bearer +(\S+)$/i.exec((authorization ?? '').trim())?.[1];
  const key = world.keys.find((one) => token === `${one.publicId}.${one.secret}`);
  if (key?.isActive !== true) {
    return refuse(401, world.switches.unauthorizedCode, 'Missing, invalid or revoked API key');
  }
  const scope = scopeOf(world, key.scopeId);
  switch (scope.plan) {
    case 'none':
      return refuse(
        402,
        'subscription_required',
        'An active Creator, Professional or Business plan is required',
      );
    case 'scheduler':
      return refuse(403, 'tier_not_allowed', 'The Scheduler tier cannot use the Partner API');
    case 'active':
      return { kind: 'caller', key, scope };
  }
}

/** 429 where the switch sets a limit; only then are requests remembered. */
export function overLimit(world: World, { publicId }: ApiKey): Refusal | null {
  const limit = world.switches.rateLimit;
  if (limit === null) return null;
  world.recentRequests = world.recentRequests.filter(({ atMs }) => world.nowMs - atMs < limit.perMs);
  const mine = world.recentRequests.filter((request) => request.publicId === publicId);
  const [oldest] = mine;
  if (oldest === undefined || mine.length < limit.requests) {
    world.recentRequests.push({ publicId, atMs: world.nowMs });
    return null;
  }
  const waitSec = Math.ceil((oldest.atMs + limit.perMs - world.nowMs) / 1000);
  const headers = limit.retryAfter ? { 'retry-after': `${waitSec}` } : {};
  return { ...refuse(429, 'rate_limited', 'Too many requests'), headers };
}
