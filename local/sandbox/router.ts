import { refuse, type Refusal } from './envelope';
import { decodePiece } from './request';
import { ACCOUNT_ROUTES } from './rooms/accounts/routes';
import { ANALYTICS_ROUTES } from './rooms/analytics/routes';
import { FILE_ROUTES } from './rooms/files/routes';
import { POST_ROUTES } from './rooms/posts/routes';
import { REFRESH_ROUTES } from './rooms/refreshes/routes';
import { SUBSCRIPTION_ROUTES } from './rooms/subscription/routes';
import { TARGET_ROUTES } from './rooms/targets/routes';
import { TREND_ROUTES } from './rooms/trends/routes';
import type { Route } from './route';

export const API_PREFIX = '/api/partner/v1';

export const ROUTES: readonly Route[] = [
  ...ACCOUNT_ROUTES,
  ...POST_ROUTES,
  ...FILE_ROUTES,
  ...ANALYTICS_ROUTES,
  ...TARGET_ROUTES,
  ...REFRESH_ROUTES,
  ...SUBSCRIPTION_ROUTES,
  ...TREND_ROUTES,
];

export type Routed = { kind: 'routed'; route: Route; id: string } | Refusal;

/** The route for a path; fixed pieces win over `{id}`. */
export function findRoute(method: string, path: string): Routed {
  const notFound = refuse(404, 'not_found', `No such endpoint: ${path}`);
  if (path !== API_PREFIX && !path.startsWith(`${API_PREFIX}/`)) return notFound;
  const pieces = path.slice(API_PREFIX.length).split('/');
  const matching = ROUTES.filter((route) => fits(route, pieces));
  const fixed = matching.filter((route) => !route.path.includes('{id}'));
  const candidates = fixed.length > 0 ? fixed : matching;
  if (candidates.length === 0) return notFound;
  const route = candidates.find((one) => one.method === method);
  if (route !== undefined) return { kind: 'routed', route, id: idIn(route, pieces) };
  const allow = [...new Set(candidates.map((one) => one.method))].join(', ');
  return { ...refuse(405, 'method_not_allowed', `${method} is not allowed here`), headers: { allow } };
}

/** An empty piece fits `{id}` too: the room says which id is missing. */
function fits(route: Route, pieces: readonly string[]): boolean {
  const pattern = route.path.split('/');
  return (
    pattern.length === pieces.length &&
    pattern.every((piece, index) => piece === '{id}' || piece === pieces[index])
  );
}

function idIn(route: Route, pieces: readonly string[]): string {
  return decodePiece(pieces[route.path.split('/').indexOf('{id}')] ?? '');
}
