// PATCH /posts/{id}. Absent fields stay; each present one has its own meaning
// (https://docs.genviral.io/api-reference/update-post).

import { ok, refuse, type Answer, type Refusal } from '../../envelope';
import { readJson, readShape, type Read } from '../../json';
import type { Call } from '../../route';
import { isoShort } from '../../time';
import type { World } from '../../world';
import type { Account } from '../accounts/account';
import { updateBody, type UpdateBody } from './body';
import { findPost, postNotFound, type SeenPost } from './lookup';
import { fetchMedia, mediaUrls, readMedia } from './media';
import { mediaWarnings } from './media-rules';
import type { Media, Post, PostContent } from './post';
import { POST_RULES } from './post-rules';
import { firstRefusal } from './rules';
import { readWantedTime, scheduleFor, type Scheduled } from './schedule';
import { dropPlatformBlocks, mergeSettings, settingsOf } from './settings';
import { decidedStatus, mayEdit } from './statuses';
import { newDelivery, rehost } from './store';
import { accountsFor, activeAccounts, type Targeted } from './targeting';

const UPDATE_MS = 400;

export function updatePost(call: Call): Answer {
  const body = readUpdateBody(call);
  if (body.kind === 'refusal') return body;
  const wanted = readWantedTime(body.value.scheduled_at, call.world.switches);
  if (wanted.kind === 'refusal') return wanted;
  const seen = findPost(call.world, call.scope, call.id);
  if (seen === null) return postNotFound(call);
  const frozen = whyFrozen(seen.post, body.value, call.world);
  if (frozen !== null) return frozen;
  const targeted = targetsOf(call, seen, body.value);
  if (targeted.kind === 'refusal') return targeted;
  return checkAndChange(call, seen.post, body.value, targeted.accounts, wanted.atMs);
}

function readUpdateBody({ world, body }: Call): Read<UpdateBody> {
  const json = readJson(body);
  return json.kind === 'refusal'
    ? json
    : readShape(dropPlatformBlocks(json.value, world.switches), updateBody);
}

function whyFrozen(post: Post, body: UpdateBody, world: World): Refusal | null {
  const isSame = body.external_id === post.externalId && world.switches.sameExternalIdInPatch === 'accepted';
  if (body.external_id !== undefined && !isSame) {
    return refuse(409, 'external_id_immutable', 'external_id cannot be changed after creation');
  }
  if (mayEdit(post.status)) return null;
  return refuse(400, 'validation_failed', `A post with status ${post.status} cannot be edited`);
}

function targetsOf({ world, scope }: Call, seen: SeenPost, body: UpdateBody): Targeted {
  if (body.accounts === undefined) {
    const kept = new Set(seen.deliveries.map((delivery) => delivery.accountId));
    return {
      kind: 'targeted',
      accounts: activeAccounts(world, scope).filter((account) => kept.has(account.id)),
    };
  }
  if (body.accounts.length === 0) return refuse(400, 'missing_accounts', 'At least one account is required');
  const ids = body.accounts.map((account) => account.id);
  return accountsFor(world, scope, ids);
}

function checkAndChange(
  call: Call,
  post: Post,
  body: UpdateBody,
  accounts: readonly Account[],
  wantedMs: number | null,
): Answer {
  const { world, scope } = call;
  const media = body.media === undefined ? post.media : readMedia(body.media, world.files);
  const content = contentAfter(post, body, media, world);
  const refusal = firstRefusal(POST_RULES, { world, scope, content, accounts });
  if (refusal !== null) return refusal;
  const schedule = body.scheduled_at === undefined ? null : scheduleFor(wantedMs, world);
  if (schedule?.kind === 'refusal') return schedule;
  const newUrls = body.media === undefined ? [] : mediaUrls(media);
  const fetched = fetchMedia(newUrls, world.files, world.mediaRules);
  const tookMs = UPDATE_MS + fetched.tookMs;
  if (fetched.unreachable !== null) {
    const message = `Media URL could not be fetched: ${fetched.unreachable}`;
    return { ...refuse(400, 'media_unreachable', message), tookMs };
  }
  Object.assign(post, content);
  if (body.media !== undefined) {
    post.sentUrls = newUrls;
    post.media = rehost(world, scope, media, accounts);
  }
  if (body.accounts !== undefined) retarget(post, accounts);
  if (schedule !== null) reschedule(post, schedule);
  // A post whose last open account was taken off it is decided now.
  post.status = decidedStatus(post.deliveries.map((delivery) => delivery.status)) ?? post.status;
  return { ...answerFor(post, body.media === undefined ? null : media), tookMs };
}

/** `settings` merge per provider; the `tiktok` and `pinterest` blocks replace, unless the switch says merge. */
function contentAfter(post: Post, body: UpdateBody, media: Media | null, world: World): PostContent {
  const merges = world.switches.patchedPlatformBlock === 'merged';
  const block = <T extends object>(stored: T | null, sent: T | null | undefined): T | null => {
    if (sent === undefined) return stored;
    return sent !== null && merges ? { ...stored, ...sent } : sent;
  };
  return {
    caption: body.caption ?? post.caption,
    media,
    musicUrl: body.music_url === undefined ? post.musicUrl : body.music_url,
    tiktok: block(post.tiktok, body.tiktok),
    pinterest: block(post.pinterest, body.pinterest),
    settings: mergeSettings(post.settings, settingsOf(body.settings)),
  };
}

function retarget(post: Post, accounts: readonly Account[]): void {
  post.deliveries = accounts.map(
    ({ id }) => post.deliveries.find((delivery) => delivery.accountId === id) ?? newDelivery(id, post.status),
  );
}

/** `scheduled_at: null` means publish as soon as possible, not "unschedule". */
function reschedule(post: Post, schedule: Exclude<Scheduled, Refusal>): void {
  post.scheduledMs = schedule.kind === 'later' ? schedule.atMs : null;
  post.status = schedule.kind === 'later' ? 'scheduled' : 'pending';
  post.deliveries = post.deliveries.map((delivery) =>
    delivery.status === 'posted' ? delivery : newDelivery(delivery.accountId, post.status),
  );
}

function answerFor(post: Post, newMedia: Media | null): Answer {
  const scheduledAt = post.scheduledMs === null ? null : isoShort(post.scheduledMs);
  const warnings = mediaWarnings(newMedia);
  return ok('Post updated', { id: post.id, status: post.status, scheduled_at: scheduledAt, warnings });
}
