// The control address: everything that `index.ts` offers in process, over HTTP, under a path outside the API's prefix.
// It answers in the API's envelope, so that curl output reads the same everywhere.

import * as z from 'zod';

import { advance, moveTo } from './clock';
import { clockOrder, dashboardOrder, seedOrder, type DashboardOrder } from './control-orders';
import { createWorld } from './create-world';
import * as dashboard from './dashboard';
import { envelope, ok, refuse, type Answer, type WholeReply } from './envelope';
import { faultShape } from './fault-rule';
import { readBody } from './json';
import { readRequest, type ApiRequest } from './request';
import { forgetFingerprints } from './rooms/posts/claims';
import { mediaRuleShape } from './rooms/posts/media';
import { outcomeShape } from './rooms/posts/outcome-rule';
import { addFault, addMediaRule, addOutcome, clearFaults, turnSwitches } from './script';
import { SEED_KEYS } from './seeds/keys';
import { become, reset, restore, seedNamed, snapshot } from './snapshot';
import { describe } from './state';
import type { World } from './world';

export const CONTROL_PREFIX = '/sandbox';

type Control = (world: World, body: string) => Answer;

const done = (world: World): Answer => ok('Done', describe(world));

/** A control that needs a body of a certain form. */
function taking<T>(shape: z.ZodType<T>, act: (world: World, order: T) => void): Control {
  return (world, body) => {
    const order = readBody(body, shape);
    if (order.kind === 'refusal') return order;
    act(world, order.value);
    return done(world);
  };
}

function simply(act: (world: World) => void): Control {
  return (world) => {
    act(world);
    return done(world);
  };
}

const CONTROLS: Record<string, Control> = {
  'GET /state': done,
  'POST /clock': taking(clockOrder, (world, order) => {
    if ('to' in order) moveTo(world, order.to);
    else advance(world, order.advance);
  }),
  'GET /faults': (world) => ok('Faults', world.faults),
  'POST /faults': taking(faultShape, addFault),
  'DELETE /faults': simply(clearFaults),
  'POST /outcomes': taking(outcomeShape, addOutcome),
  'DELETE /outcomes': simply((world) => (world.outcomes = [])),
  'POST /media': taking(mediaRuleShape, addMediaRule),
  'DELETE /media': simply((world) => (world.mediaRules = [])),
  'GET /switches': (world) => ok('Switches', world.switches),
  'POST /switches': taking(z.looseObject({}), turnSwitches),
  'POST /dashboard': taking(dashboardOrder, inTheDashboard),
  'POST /forget-fingerprints': simply(forgetFingerprints),
  'GET /snapshot': (world) => ok('Snapshot', { snapshot: snapshot(world) }),
  'POST /snapshot': taking(z.strictObject({ snapshot: z.string() }), (world, { snapshot: text }) => {
    become(world, restore(text));
  }),
  'POST /reset': simply(reset),
  'POST /seed': taking(seedOrder, (world, { seed, now }) => {
    const { switches } = world.birth;
    become(world, createWorld({ seed: seedNamed(seed), nowMs: now ?? world.nowMs, switches }));
  }),
  'GET /keys': () => ok('Keys', SEED_KEYS),
};

function inTheDashboard(world: World, order: DashboardOrder): void {
  switch (order.do) {
    case 'edit-post': {
      const caption = order.caption === undefined ? {} : { caption: order.caption };
      const scheduledMs = order.scheduledAt === undefined ? {} : { scheduledMs: order.scheduledAt };
      dashboard.editPost(world, order.postId, { ...caption, ...scheduledMs });
      break;
    }
    case 'delete-post':
      dashboard.deletePost(world, order.postId, order.leaves);
      break;
    case 'cancel-post':
      dashboard.cancelPost(world, order.postId);
      break;
    case 'disconnect':
      dashboard.disconnectAccount(world, order.accountId, order.at);
      break;
    case 'reconnect':
      dashboard.reconnectAccount(world, order.accountId);
      break;
    case 'publish-draft':
      dashboard.publishDraft(world, order.postId, order.accountId);
      break;
    case 'change-plan':
      dashboard.changePlan(world, order.scopeId, order.plan);
      break;
    case 'revoke-key':
      dashboard.revokeKey(world, order.publicId);
      break;
  }
}

/** Answers a request to the control address, for instance `POST /sandbox/clock` with `{"advance":"5m"}`. */
export function control(world: World, request: ApiRequest): WholeReply {
  const { method, path, body } = readRequest(request);
  const name = `${method} ${path.slice(CONTROL_PREFIX.length)}`;
  const found = Object.hasOwn(CONTROLS, name) ? CONTROLS[name] : undefined;
  if (found === undefined) return envelope(refuse(404, 'not_found', `There is no control ${name}`), 0);
  try {
    return envelope(found(world, body), 0);
  } catch (error) {
    // What the world has not got, a clock told to go back, a switch that does not exist: the message says it.
    return envelope(refuse(400, 'refused', error instanceof Error ? error.message : String(error)), 0);
  }
}
