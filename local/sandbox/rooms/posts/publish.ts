// The worker. A scheduled post becomes `pending` when its time has come; about every 5 minutes the worker takes what is
// queued and tries each account, which takes some seconds; then the post gets the status its deliveries add up to.

import type { Agenda } from '../../agenda';
import { SECOND_MS } from '../../time';
import { diceAbout, type World } from '../../world';
import { goLive } from '../analytics/go-live';
import { linkFor } from './links';
import { outcomeOf } from './outcomes';
import type { Delivery, Post } from './post';
import { decidedStatus, isQueued } from './statuses';

export const PUBLISHING: Agenda = {
  nextMs(world) {
    return world.posts.reduce((soonest, post) => Math.min(soonest, nextOf(post, world)), Infinity);
  },
  run(world) {
    for (const post of world.posts) settleAttempts(world, post);
    for (const post of world.posts) becomeDue(world, post);
    if (world.nowMs % world.switches.workerEveryMs === 0) {
      for (const post of world.posts) startAttempts(world, post);
    }
  },
};

function nextOf(post: Post, world: World): number {
  if (post.status === 'scheduled') return post.scheduledMs ?? Infinity;
  if (!isQueued(post.status)) return Infinity;
  const every = world.switches.workerEveryMs;
  const tickMs = (Math.floor(world.nowMs / every) + 1) * every;
  return post.deliveries.reduce((soonest, delivery) => {
    if (!isQueued(delivery.status)) return soonest;
    return Math.min(soonest, delivery.settlesMs ?? tickMs);
  }, Infinity);
}

function becomeDue(world: World, post: Post): void {
  if (post.status !== 'scheduled' || post.scheduledMs === null || post.scheduledMs > world.nowMs) return;
  post.status = 'pending';
  for (const delivery of post.deliveries) {
    if (delivery.status === 'scheduled') delivery.status = 'pending';
  }
}

function startAttempts(world: World, post: Post): void {
  if (!isQueued(post.status)) return;
  for (const delivery of post.deliveries) {
    if (!isQueued(delivery.status) || delivery.settlesMs !== null) continue;
    delivery.attempts += 1;
    delivery.lastAttemptedMs = world.nowMs;
    const dice = diceAbout(world, `attempt/${post.id}/${delivery.accountId}/${delivery.attempts}`);
    delivery.settlesMs = world.nowMs + dice.between(3, 25) * SECOND_MS + dice.between(0, 999);
  }
}

function settleAttempts(world: World, post: Post): void {
  const ready = post.deliveries.filter(({ settlesMs }) => settlesMs !== null && settlesMs <= world.nowMs);
  if (ready.length === 0) return;
  for (const delivery of ready) settle(world, post, delivery);
  post.status = decidedStatus(post.deliveries.map((delivery) => delivery.status)) ?? post.status;
}

function settle(world: World, post: Post, delivery: Delivery): void {
  delivery.settlesMs = null;
  const outcome = outcomeOf(world, post, delivery);
  if (outcome.kind === 'ended') {
    delivery.status = outcome.status;
    delivery.errorMessage = outcome.message;
    return;
  }
  delivery.status = 'posted';
  delivery.publishedMs = world.nowMs;
  if (outcome.kind === 'inbox') delivery.inboxSinceMs = world.nowMs;
  else becomePublic(world, post, delivery);
}

/** Gives a delivery its public address, and analytics something to measure. */
export function becomePublic(world: World, post: Post, delivery: Delivery): void {
  const account = world.accounts.find((one) => one.id === delivery.accountId);
  if (account === undefined) return;
  const dice = diceAbout(world, `live/${post.id}/${account.id}`);
  const link = linkFor(account, post.media?.type ?? 'slideshow', dice);
  const showsUrl = world.switches.publishedUrls === 'all' || account.type === 'hosted';
  delivery.publishedUrl = showsUrl ? link.permalink : null;
  goLive(world, { post, account, link, publishedMs: world.nowMs }, dice);
}
