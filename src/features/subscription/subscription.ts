// The plan and its credits, in words. Published for questions that cost something and for the dashboard.
import { getSubscription } from '../../genviral/analytics-endpoints';
import type { WireSubscription } from '../../genviral/analytics-schemas';
import { parseIso } from '../../time/instant';
import { localText } from '../../time/zone';
import type { RunContext } from '../run-context';

/** `Plan medium: 439 of 500 credits left until 2026-12-01.`, as far as Genviral says. */
export function fetchPlanText(run: RunContext): string {
  return planText(run, run.client.call(getSubscription, null));
}

function planText(run: RunContext, { subscription }: WireSubscription): string {
  if (!subscription) return 'Genviral says nothing about the plan.';
  const { tier, credits } = subscription;
  const resetMs = credits?.reset_at ? parseIso(credits.reset_at) : null;
  const until =
    resetMs === null ? '' : ` until ${localText(run.zone(resetMs, resetMs), resetMs).slice(0, 10)}`;
  const limit = typeof credits?.limit === 'number' ? ` of ${String(credits.limit)}` : '';
  const left =
    typeof credits?.remaining === 'number' ? `${String(credits.remaining)}${limit} credits left${until}` : '';
  return [`Plan ${tier ?? 'unknown'}`, left].filter((part) => part !== '').join(': ') + '.';
}
