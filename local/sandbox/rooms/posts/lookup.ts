// Which posts a key sees: those with a delivery for an active account in its scope; other deliveries are left out
// (https://docs.genviral.io/api-reference/list-posts).

import { refuse, type Refusal } from '../../envelope';
import type { Call } from '../../route';
import type { World } from '../../world';
import type { Scope } from '../subscription/scope';
import { uuidText } from './body';
import type { Delivery, Post } from './post';
import { activeAccounts } from './targeting';

export interface SeenPost {
  post: Post;
  deliveries: Delivery[];
}

export function seenPosts(world: World, scope: Scope): SeenPost[] {
  const look = eyesOf(world, scope);
  return world.posts.map(look).filter((seen) => seen !== null);
}

export function findPost(world: World, scope: Scope, id: string): SeenPost | null {
  const wanted = id.toLowerCase();
  const post = world.posts.find((one) => one.id === wanted);
  return post === undefined ? null : eyesOf(world, scope)(post);
}

/** 404 for a post that the key does not see. */
export function postNotFound({ id, world }: Call): Refusal {
  const isMalformed = !uuidText.safeParse(id).success;
  if (isMalformed && world.switches.malformedPostId === 'invalid_path') {
    return refuse(422, 'invalid_path', 'Post id is not a valid UUID');
  }
  return refuse(404, 'not_found', 'Post not found');
}

function eyesOf(world: World, scope: Scope): (post: Post) => SeenPost | null {
  const active = new Set(activeAccounts(world, scope).map((account) => account.id));
  return (post) => {
    const deliveries = post.deliveries.filter((delivery) => active.has(delivery.accountId));
    return deliveries.length === 0 ? null : { post, deliveries };
  };
}
