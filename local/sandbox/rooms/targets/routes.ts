// Tracked handles (https://docs.genviral.io/api-reference/manage-analytics-targets and manage-analytics-target). Bad
// bodies are 400 here, not 422, and every failure has a code; where the documentation gives only the status, the code's
// name is ours.

import { uuid } from '../../chance';
import { created, ok, refuse, type Answer, type Refusal } from '../../envelope';
import { isObject, readJson, type JsonObject, type Read } from '../../json';
import type { Call, Route } from '../../route';
import { SECOND_MS } from '../../time';
import { nextDice, type World } from '../../world';
import { MEASURED_PLATFORMS, normalHandle } from '../analytics/live';
import type { Scope } from '../subscription/scope';
import type { Target } from './target';
import { targetRecord, targetRow, targetSummary } from './view';

function listTargets({ world, scope }: Call): Answer {
  const mine = world.targets.filter((target) => target.scopeId === scope.id);
  const targets = mine.map((target) => targetRow(world, target));
  return ok('Analytics targets retrieved', { workspace_id: scope.workspaceId, targets });
}

function createTarget({ world, scope, body }: Call): Answer {
  const json = readObject(body);
  if (json.kind === 'refusal') return json;
  const { platform, identifier, alias } = json.value;
  if (typeof platform !== 'string' || !MEASURED_PLATFORMS.includes(platform)) {
    return refuse(400, 'unsupported_platform', `platform must be one of ${MEASURED_PLATFORMS.join(', ')}`);
  }
  if (typeof identifier !== 'string' || normalHandle(identifier) === '') {
    return refuse(400, 'missing_identifier', 'identifier is required');
  }
  const known = world.targets.find(
    (target) =>
      target.scopeId === scope.id &&
      target.platform === platform &&
      target.normalizedIdentifier === normalHandle(identifier),
  );
  if (known !== undefined) return existing(world, known);
  const displayName = typeof alias === 'string' && alias !== '' ? alias : null;
  const target = addTarget(world, scope, { platform, identifier: identifier.trim(), displayName });
  return created('Analytics target created', { target: targetRecord(world, target), created: true });
}

function existing(world: World, target: Target): Answer {
  return world.switches.existingTarget === 'returned'
    ? ok('Analytics target already exists', { target: targetRecord(world, target), created: false })
    : refuse(409, 'analytics_conflict', 'This account is already tracked');
}

/** A new target costs a seat and is measured for the first time 30 to 90 seconds later. */
export function addTarget(
  world: World,
  scope: Scope,
  named: Pick<Target, 'platform' | 'identifier' | 'displayName'>,
): Target {
  const dice = nextDice(world, 'target');
  const target: Target = {
    ...named,
    id: uuid(dice),
    scopeId: scope.id,
    normalizedIdentifier: normalHandle(named.identifier),
    favorite: false,
    refreshPolicy: null,
    createdMs: world.nowMs,
    measuredMs: null,
    firstMeasureMs: world.nowMs + dice.between(30, 90) * SECOND_MS,
    lastRefreshStatus: null,
    lastRefreshError: null,
    lastFreeRefreshMs: null,
  };
  world.targets.push(target);
  const credits = world.switches.seatCredits;
  world.charges.push({ scopeId: scope.id, atMs: world.nowMs, kind: 'seat', targetId: target.id, credits });
  return target;
}

type Found = { kind: 'found'; target: Target } | Refusal;

export function findTarget({ world, scope, id }: Call): Found {
  if (id === '') return refuse(400, 'missing_target_id', 'Target id is required');
  const target = world.targets.find((one) => one.id === id.toLowerCase() && one.scopeId === scope.id);
  if (target === undefined) {
    return refuse(404, world.switches.targetNotFoundCode, 'Analytics target not found');
  }
  return { kind: 'found', target };
}

function getTarget(call: Call): Answer {
  const found = findTarget(call);
  if (found.kind === 'refusal') return found;
  const { target } = found;
  return ok('Analytics target retrieved', {
    target: targetRecord(call.world, target),
    summary: targetSummary(call.world, target),
  });
}

function updateTarget(call: Call): Answer {
  const found = findTarget(call);
  if (found.kind === 'refusal') return found;
  const json = readObject(call.body);
  if (json.kind === 'refusal') return json;
  const changes = changesIn(json.value);
  if (Object.keys(changes).length === 0) return refuse(400, 'no_valid_updates', 'No valid updates provided');
  Object.assign(found.target, changes);
  return ok('Analytics target updated', targetRecord(call.world, found.target));
}

/** The fields of the right type; everything else in the body is passed over. */
function changesIn({ displayName, favorite, refreshPolicy }: JsonObject): Partial<Target> {
  return {
    ...((typeof displayName === 'string' || displayName === null) && { displayName }),
    ...(typeof favorite === 'boolean' && { favorite }),
    ...((isObject(refreshPolicy) || refreshPolicy === null) && { refreshPolicy }),
  };
}

function deleteTarget(call: Call): Answer {
  const found = findTarget(call);
  if (found.kind === 'refusal') return found;
  call.world.targets = call.world.targets.filter((target) => target !== found.target);
  return ok('Analytics target deleted', { deleted: true, id: found.target.id });
}

function readObject(body: string): Read<JsonObject> {
  const json = readJson(body);
  if (json.kind === 'refusal') return json;
  return isObject(json.value)
    ? { kind: 'value', value: json.value }
    : refuse(400, 'invalid_payload', 'Request body must be a JSON object');
}

export const TARGET_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/analytics/targets', usualMs: 200, answer: listTargets },
  { method: 'POST', path: '/analytics/targets', usualMs: 900, answer: createTarget },
  { method: 'GET', path: '/analytics/targets/{id}', usualMs: 250, answer: getTarget },
  { method: 'PATCH', path: '/analytics/targets/{id}', usualMs: 200, answer: updateTarget },
  { method: 'DELETE', path: '/analytics/targets/{id}', usualMs: 250, answer: deleteTarget },
];
