import { ok, type Answer } from '../../envelope';
import type { Call, Route } from '../../route';
import { isoLong } from '../../time';

/** https://docs.genviral.io/api-reference/get-subscription */
function getSubscription({ scope }: Call): Answer {
  const endsAt = isoLong(scope.periodEndMs);
  return ok('Subscription retrieved', {
    scope: scope.kind,
    workspace_id: scope.workspaceId,
    subscription: {
      status: 'active',
      tier: scope.tier,
      billing_interval: scope.billingInterval,
      current_period_start: isoLong(scope.periodStartMs),
      current_period_end: endsAt,
      renews_at: endsAt,
      canceled_at: null,
      is_paused: false,
      paused_until: null,
      credits: {
        limit: scope.creditLimit,
        used_this_period: scope.creditsUsed,
        remaining: scope.creditLimit - scope.creditsUsed,
        reset_at: endsAt,
      },
    },
  });
}

export const SUBSCRIPTION_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/subscription', usualMs: 130, answer: getSubscription },
];
