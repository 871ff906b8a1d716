// What an accepted post changes besides itself: its media are fetched to Genviral's CDN when a connected account is
// among its targets, and listed among the files.

import { uuid } from '../../chance';
import { nextDice, type World } from '../../world';
import type { Account } from '../accounts/account';
import { contentTypeOf, folderOf } from '../files/content-types';
import type { Scope } from '../subscription/scope';
import { CDN, extensionOf } from './media';
import type { Delivery, Media } from './post';

export function newDelivery(accountId: string, status: string): Delivery {
  return {
    accountId,
    status,
    publishedMs: null,
    publishedUrl: null,
    errorMessage: null,
    lastAttemptedMs: null,
    attempts: 0,
    settlesMs: null,
    inboxSinceMs: null,
  };
}

/** Hosted-only posts keep the submitted addresses. */
export function rehost(
  world: World,
  scope: Scope,
  media: Media | null,
  accounts: readonly Account[],
): Media | null {
  if (media === null || accounts.every((account) => account.type === 'hosted')) return media;
  if (media.type === 'slideshow') {
    return { ...media, urls: media.urls.map((url) => ingest(world, scope, url, null, null, 'jpg')) };
  }
  const url = ingest(world, scope, media.url, media.bytes, media.durationSec, 'mp4');
  return { ...media, url };
}

function ingest(
  world: World,
  scope: Scope,
  source: string,
  bytes: number | null,
  durationSec: number | null,
  usualExtension: string,
): string {
  if (source.startsWith(`${CDN}/`)) return source;
  const id = uuid(nextDice(world, 'file'));
  const given = extensionOf(source);
  const extension = contentTypeOf(given) === null ? usualExtension : given;
  const url = `${CDN}/${folderOf(scope)}/${id}.${extension}`;
  const contentType = contentTypeOf(extension) ?? 'application/octet-stream';
  const filename = new URL(source).pathname.split('/').at(-1) ?? '';
  world.files.push({
    id,
    scopeId: scope.id,
    url,
    contentType,
    filename: filename === '' ? null : filename,
    bytes,
    durationSec,
    createdMs: world.nowMs,
    context: 'partner-api',
  });
  return url;
}
