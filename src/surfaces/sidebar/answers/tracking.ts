// Tracked accounts: what is free is done at once, what costs credits or a seat is asked for with its number first. A yes
// covers the accounts that were shown, and no others.
import * as z from 'zod/mini';
import { fetchPlanText } from '../../../features/subscription/subscription';
import { offerRefresh } from '../../../features/targets/refresh';
import { previewTracking } from '../../../features/targets/run';
import { fingerprint } from '../../../features/schedule/wish/print';
import type { Execution } from '../../../runs/context';
import { lookOnly } from '../../../runs/door';
import { stop } from '../../../troubles/trouble';
import { refreshAgreed, trackAgreed } from '../../track';
import type { CostlyOffer, UpdateCalls } from '../calls/update';
import { parsed, type Answers } from './answering';
import { withinPanelTime } from './panel-time';
import { forgetShown, readShown, rememberShown, type Topic } from './shown';

type TrackingCalls = Pick<
  UpdateCalls,
  'offerRefresh' | 'refreshTracked' | 'offerTracking' | 'trackConnected'
>;

export const trackingAnswers: Answers<TrackingCalls> = {
  offerRefresh: (execution) =>
    withinPanelTime(execution, (timed) => {
      const { free, paid } = lookOnly(timed, offerRefresh);
      const offer = offerOf(
        timed,
        'refresh',
        paid.map(({ account }) => account),
        paid.map(({ id }) => id),
      );
      return { ...offer, free: free.length };
    }),
  refreshTracked: (execution, input) => {
    const { id } = parsed(refreshSchema(), input);
    return withinPanelTime(execution, (timed) =>
      refreshAgreed(timed, id === null ? [] : paidAgreed(timed, id)),
    );
  },
  offerTracking: (execution) =>
    withinPanelTime(execution, (timed) => {
      const { connected } = lookOnly(timed, previewTracking);
      const names = connected.map(nameOf);
      return offerOf(timed, 'track', names, names);
    }),
  trackConnected: (execution, input) => {
    const { id } = parsed(trackSchema(), input);
    return withinPanelTime(execution, (timed) => trackShown(timed, id));
  },
};

const idSchema = () => z.string().check(z.minLength(1), z.maxLength(40));
const refreshSchema = () => z.strictObject({ id: z.nullable(idSchema()) });
const trackSchema = () => z.strictObject({ id: idSchema() });

const nameOf = ({
  platform,
  identifier,
}: {
  readonly platform: string;
  readonly identifier: string;
}): string => `${platform} ${identifier}`;

const MOST_LISTED = 20;

function offerOf(
  execution: Execution,
  topic: Topic,
  names: readonly string[],
  covers: readonly string[],
): CostlyOffer {
  if (covers.length === 0) return { id: null, count: 0, accounts: [], more: 0, plan: '' };
  const id = idOf(covers);
  rememberShown(execution.platform, topic, [id]);
  return {
    id,
    count: names.length,
    accounts: names.slice(0, MOST_LISTED),
    more: Math.max(0, names.length - MOST_LISTED),
    plan: lookOnly(execution, fetchPlanText),
  };
}

const idOf = (covers: readonly string[]): string => fingerprint([...covers].sort().join('\n'));

/** The offer as it is now must be the one that was shown. */
function agreedTo(execution: Execution, topic: Topic, id: string, covers: readonly string[]): void {
  const isShown = readShown(execution.platform, topic).has(id);
  if (!isShown || idOf(covers) !== id) stop({ code: 'offer-changed' });
  forgetShown(execution.platform, topic);
}

function paidAgreed(execution: Execution, id: string): readonly string[] {
  const paid = lookOnly(execution, offerRefresh).paid.map((one) => one.id);
  agreedTo(execution, 'refresh', id, paid);
  return paid;
}

function trackShown(execution: Execution, id: string): string {
  const { connected, accounts } = lookOnly(execution, previewTracking);
  agreedTo(execution, 'track', id, connected.map(nameOf));
  return trackAgreed(execution, accounts, { create: connected, renames: [], stops: [] });
}
