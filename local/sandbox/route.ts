import type { Answer } from './envelope';
import type { Scope } from './rooms/subscription/scope';
import type { World } from './world';

/** One authenticated request on its way to a room. */
export interface Call {
  world: World;
  scope: Scope;
  /** The origin the request came to, or `null`. */
  origin: string | null;
  /** The path's variable piece, decoded; empty where it was left out. */
  id: string;
  query: URLSearchParams;
  body: string;
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the API's prefix; `{id}` stands for one piece. */
  path: string;
  /** How long the service usually takes. */
  usualMs: number;
  answer: (call: Call) => Answer;
}
