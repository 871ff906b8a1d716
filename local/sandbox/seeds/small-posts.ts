// What Lumen Bakery has already sent through Genviral, made from the chapters of its story.

import { diceFor, uuid } from '../chance';
import { goLive } from '../rooms/analytics/go-live';
import type { Account } from '../rooms/accounts/account';
import { linkFor } from '../rooms/posts/links';
import type { Delivery, Post } from '../rooms/posts/post';
import { newDelivery, rehost } from '../rooms/posts/store';
import { decidedStatus } from '../rooms/posts/statuses';
import type { Scope } from '../rooms/subscription/scope';
import { DAY_MS, dayStartMs, HOUR_MS, SECOND_MS } from '../time';
import type { World } from '../world';
import { STORY, type Chapter } from './small-story';

export function tellStory(world: World, scope: Scope): void {
  const posts = STORY.map((chapter) => postOf(world, scope, chapter));
  world.posts.push(...posts.sort((one, other) => one.createdMs - other.createdMs));
}

function postOf(world: World, scope: Scope, chapter: Chapter): Post {
  const { day, hourUtc, caption, media, fates } = chapter;
  const dueMs = dayStartMs(world.nowMs) + day * DAY_MS + hourUtc * HOUR_MS;
  const dice = diceFor(`story/${caption}`);
  const isDraft = chapter.status === 'draft';
  const post: Post = {
    id: uuid(dice),
    scopeId: scope.id,
    createdMs: Math.min(dueMs, world.nowMs) - dice.between(20, 70) * HOUR_MS + dice.between(0, 999),
    scheduledMs: isDraft ? null : dueMs,
    externalId: chapter.externalId ?? null,
    sentUrls: [],
    source: chapter.externalId === undefined ? 'dashboard' : 'partner_api',
    caption,
    media,
    musicUrl: null,
    tiktok: null,
    pinterest: null,
    settings: {},
    status: 'scheduled',
    deliveries: [],
    ...chapter.more,
  };
  const accounts = world.accounts.filter(
    (account) => account.scopeId === scope.id && account.type === 'byo' && account.platform in fates,
  );
  post.deliveries = accounts.map((account) => {
    if (chapter.status !== undefined) return newDelivery(account.id, chapter.status);
    return day > 0
      ? newDelivery(account.id, 'scheduled')
      : settled(world, post, account, fates[account.platform] ?? '');
  });
  post.media = fetchedThen(world, scope, post, accounts);
  post.status =
    decidedStatus(post.deliveries.map((delivery) => delivery.status)) ?? chapter.status ?? 'scheduled';
  return post;
}

/** The media as Genviral fetched them when the post was made. */
function fetchedThen(world: World, scope: Scope, post: Post, accounts: readonly Account[]): Post['media'] {
  const known = world.files.length;
  const media = rehost(world, scope, post.media, accounts);
  for (const file of world.files.slice(known)) file.createdMs = post.createdMs;
  return media;
}

/** A delivery that is over: posted, or failed for the reason given. */
function settled(world: World, post: Post, account: Account, reason: string): Delivery {
  const attemptMs = post.scheduledMs ?? 0;
  const tried = { ...newDelivery(account.id, 'failed'), attempts: 1, lastAttemptedMs: attemptMs };
  if (reason !== '') return { ...tried, errorMessage: reason };
  const publishedMs = attemptMs + 11 * SECOND_MS;
  const posted = { ...tried, status: 'posted', publishedMs };
  if (post.tiktok?.post_mode === 'MEDIA_UPLOAD') return { ...posted, inboxSinceMs: publishedMs };
  const dice = diceFor(`story/${post.id}/${account.id}`);
  const link = linkFor(account, post.media?.type ?? 'slideshow', dice);
  goLive(world, { post, account, link, publishedMs }, dice);
  return { ...posted, publishedUrl: link.permalink };
}
