// POST /posts/delete: camelCase, per-id results inside a 200 (https://docs.genviral.io/api-reference/delete-post).

import { ok, refuse, type Answer } from '../../envelope';
import { isObject, readJson, readShape } from '../../json';
import type { Call } from '../../route';
import { deleteBody } from './body';
import { findPost } from './lookup';
import { mayDelete } from './statuses';

const MOST_IDS = 50;

export function deletePosts({ world, scope, body }: Call): Answer {
  const json = readJson(body);
  if (json.kind === 'refusal') return json;
  // `post_ids` is an alias; `postIds` wins.
  const sent = isObject(json.value)
    ? { postIds: json.value['postIds'] ?? json.value['post_ids'] }
    : json.value;
  const shape = readShape(sent, deleteBody);
  if (shape.kind === 'refusal') return shape;
  const ids = [...new Set(shape.value.postIds.map((id) => id.toLowerCase()))];
  if (ids.length > MOST_IDS) {
    return refuse(400, 'too_many_post_ids', `At most ${MOST_IDS} post ids are allowed`);
  }

  const deletedIds: string[] = [];
  const blockedStatuses: { id: string; status: string }[] = [];
  const skipped: string[] = [];
  for (const id of ids) {
    const post = findPost(world, scope, id)?.post;
    if (post === undefined) skipped.push(id);
    else if (mayDelete(post.status)) deletedIds.push(id);
    else blockedStatuses.push({ id, status: post.status });
  }
  const gone = new Set(deletedIds);
  if (gone.size > 0) world.posts = world.posts.filter((post) => !gone.has(post.id));
  return ok('Posts deleted', { deletedIds, blockedStatuses, skipped });
}
