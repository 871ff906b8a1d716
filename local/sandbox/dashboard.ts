// What people do elsewhere: in Genviral's dashboard, in TikTok's inbox, with a connection that breaks. The API only
// shows the result.

import { becomePublic } from './rooms/posts/publish';
import { newDelivery } from './rooms/posts/store';
import type { Delivery, Post } from './rooms/posts/post';
import type { Account } from './rooms/accounts/account';
import type { Scope } from './rooms/subscription/scope';
import type { World } from './world';

/** The one of its kind, or a complaint that says what is missing. */
function pick<T>(list: readonly T[], what: string, isIt: (one: T) => boolean): T {
  const found = list.find(isIt);
  if (found === undefined) throw new RangeError(`This world has no such ${what}`);
  return found;
}

const postOf = (world: World, id: string): Post => pick(world.posts, 'post', (post) => post.id === id);
const accountOf = (world: World, id: string): Account =>
  pick(world.accounts, 'account', (account) => account.id === id);

/** Somebody changes a post in the dashboard: its caption, its time (`null`: as soon as possible), or both. */
export function editPost(
  world: World,
  postId: string,
  change: { caption?: string; scheduledMs?: number | null },
): void {
  const post = postOf(world, postId);
  if (change.caption !== undefined) post.caption = change.caption;
  if (change.scheduledMs === undefined) return;
  post.scheduledMs = change.scheduledMs;
  setStatus(post, change.scheduledMs === null ? 'pending' : 'scheduled');
}

/** Somebody deletes a post: it is gone, or it stays with the status `deleted` as the list's documentation shows one. */
export function deletePost(world: World, postId: string, leaves: 'nothing' | 'deleted' = 'nothing'): void {
  const post = postOf(world, postId);
  if (leaves === 'deleted') setStatus(post, 'deleted');
  else world.posts = world.posts.filter((one) => one !== post);
}

/** Somebody stops a post. */
export function cancelPost(world: World, postId: string): void {
  setStatus(postOf(world, postId), 'canceled');
}

function setStatus(post: Post, status: string): void {
  post.status = status;
  post.deliveries = post.deliveries.map((delivery) =>
    delivery.status === 'posted' ? delivery : newDelivery(delivery.accountId, status),
  );
}

/** The connection of an account breaks, now or at an instant ahead. */
export function disconnectAccount(world: World, accountId: string, atMs: number = world.nowMs): void {
  const account = accountOf(world, accountId);
  if (atMs > world.nowMs) account.disconnectAtMs = atMs;
  else account.status = 'revoked';
}

export function reconnectAccount(world: World, accountId: string): void {
  Object.assign(accountOf(world, accountId), { status: 'active', disconnectAtMs: null });
}

/** The creator publishes what `post_mode: MEDIA_UPLOAD` left in the TikTok inbox. */
export function publishDraft(world: World, postId: string, accountId: string): void {
  const post = postOf(world, postId);
  const isWaiting = (one: Delivery): boolean => one.accountId === accountId && one.inboxSinceMs !== null;
  const delivery = pick(post.deliveries, 'draft in the TikTok inbox', isWaiting);
  delivery.inboxSinceMs = null;
  becomePublic(world, post, delivery);
}

/** The owner's plan changes, for every key of the scope. */
export function changePlan(world: World, scopeId: string, plan: Scope['plan']): void {
  pick(world.scopes, 'scope', (scope) => scope.id === scopeId).plan = plan;
}

/** Somebody revokes a key in the dashboard. */
export function revokeKey(world: World, publicId: string): void {
  pick(world.keys, 'key', (key) => key.publicId === publicId).isActive = false;
}
