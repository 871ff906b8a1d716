// The calls about tracked accounts, summaries, files and the plan.
import type { Endpoint } from './endpoint';
import {
  anythingSchema,
  filesSchema,
  newTargetSchema,
  refreshSchema,
  startedRefreshSchema,
  subscriptionSchema,
  summarySchema,
  targetSchema,
  targetsSchema,
  type WireFiles,
  type WireNewTarget,
  type WireRefresh,
  type WireStartedRefresh,
  type WireSubscription,
  type WireSummary,
  type WireTarget,
  type WireTargets,
} from './analytics-schemas';

/** The handles whose analytics are tracked, own ones and others. */
export const getTargets: Endpoint<null, WireTargets> = {
  name: 'the list of tracked accounts',
  method: 'get',
  path: () => 'analytics/targets',
  reply: targetsSchema,
  repeatable: true,
};

/**
 * Tracks a handle; each one uses a paid seat. A handle that is tracked already is given back with `created: false`. Not
 * repeatable: the list of targets tells what became of a request without an answer.
 */
export const createTarget: Endpoint<
  { readonly platform: string; readonly identifier: string },
  WireNewTarget
> = {
  name: 'a new tracked account',
  method: 'post',
  path: () => 'analytics/targets',
  body: ({ platform, identifier }) => JSON.stringify({ platform, identifier }),
  reply: newTargetSchema,
  repeatable: false,
};

/** Gives a target another display name; `null` takes it away. */
export const renameTarget: Endpoint<{ readonly id: string; readonly name: string | null }, WireTarget> = {
  name: 'a tracked account',
  method: 'patch',
  path: ({ id }) => `analytics/targets/${encodeURIComponent(id)}`,
  body: ({ name }) => JSON.stringify({ displayName: name }),
  reply: targetSchema,
  repeatable: true,
};

/** Stops tracking a handle: its numbers are gone from every report. */
export const deleteTarget: Endpoint<string, unknown> = {
  name: 'the removal of a tracked account',
  method: 'delete',
  path: (id) => `analytics/targets/${encodeURIComponent(id)}`,
  reply: anythingSchema,
  repeatable: false,
};

/** Asks for a measurement: free once a day for each target, then paid with credits. It ends a minute or so later. */
export const startRefresh: Endpoint<string, WireStartedRefresh> = {
  name: 'a refresh',
  method: 'post',
  path: (id) => `analytics/targets/${encodeURIComponent(id)}/refresh`,
  reply: startedRefreshSchema,
  repeatable: false,
};

export const getRefresh: Endpoint<string, WireRefresh> = {
  name: 'the state of a refresh',
  method: 'get',
  path: (id) => `analytics/refreshes/${encodeURIComponent(id)}`,
  reply: refreshSchema,
  repeatable: true,
};

/** Days are `yyyy-mm-dd` in UTC, both included; an empty list means all. */
export interface SummaryQuery {
  readonly start: string;
  readonly end: string;
  readonly platforms: readonly string[];
  readonly targetIds: readonly string[];
}

export const getSummary: Endpoint<SummaryQuery, WireSummary> = {
  name: 'the analytics summary',
  method: 'get',
  path: () => 'analytics/summary',
  query: ({ start, end, platforms, targetIds }) => ({
    start,
    end,
    platforms: platforms.length === 0 ? undefined : platforms.join(','),
    accounts: targetIds.length === 0 ? undefined : targetIds.join(','),
  }),
  reply: summarySchema,
  repeatable: true,
};

/** The plan, and the credits left in its period. */
export const getSubscription: Endpoint<null, WireSubscription> = {
  name: 'the subscription',
  method: 'get',
  path: () => 'subscription',
  reply: subscriptionSchema,
  repeatable: true,
};

export const FILES_PAGE_SIZE = 100;

/** All files, newest first, those that posts brought along included. A limit above 100 is refused, not clamped. */
export const listFiles: Endpoint<number, WireFiles> = {
  name: 'the list of files',
  method: 'get',
  path: () => 'files',
  query: (offset) => ({ limit: FILES_PAGE_SIZE, offset, context: 'all' }),
  reply: filesSchema,
  repeatable: true,
};
