import { ok, type Answer } from '../../envelope';
import type { Call, Route } from '../../route';
import { listAnalyticsPosts } from './posts';
import { analyticsSummary } from './summary';

/** Other scopes of the same owner that track handles; `data` is an array. */
function workspaceSuggestions({ world, scope }: Call): Answer {
  const others = world.scopes.filter(
    (other) => other.ownerUserId === scope.ownerUserId && other.id !== scope.id,
  );
  const suggestions = others.map((other) => ({
    workspaceId: other.workspaceId,
    workspaceName: other.name,
    totalItems: world.targets.filter((target) => target.scopeId === other.id).length,
    isPersonal: other.kind === 'personal',
  }));
  return ok(
    'Analytics workspace suggestions retrieved',
    suggestions.filter(({ totalItems }) => totalItems > 0),
  );
}

/** https://docs.genviral.io/api-reference/get-analytics-workspace-suggestions and list-analytics-posts */
export const ANALYTICS_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/analytics/summary', usualMs: 400, answer: analyticsSummary },
  { method: 'GET', path: '/analytics/summary/posts', usualMs: 350, answer: listAnalyticsPosts },
  {
    method: 'GET',
    path: '/analytics/workspace-suggestions',
    usualMs: 180,
    answer: workspaceSuggestions,
  },
];
