import { ok, type Answer } from '../../envelope';
import type { Call, Route } from '../../route';
import { createPost } from './create';
import { listPosts } from './list';
import { findPost, postNotFound } from './lookup';
import { deletePosts } from './remove';
import { retryPosts } from './retry';
import { updatePost } from './update';
import { postView } from './view';

function getPost(call: Call): Answer {
  const seen = findPost(call.world, call.scope, call.id);
  return seen === null ? postNotFound(call) : ok('Post retrieved', postView(seen, call.world.switches));
}

/** The fixed paths stand before `{id}`: there is no post called `delete`. */
export const POST_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/posts', usualMs: 220, answer: listPosts },
  { method: 'POST', path: '/posts', usualMs: 350, answer: createPost },
  { method: 'POST', path: '/posts/delete', usualMs: 300, answer: deletePosts },
  { method: 'POST', path: '/posts/retry', usualMs: 300, answer: retryPosts },
  { method: 'GET', path: '/posts/{id}', usualMs: 140, answer: getPost },
  { method: 'PATCH', path: '/posts/{id}', usualMs: 300, answer: updatePost },
];
