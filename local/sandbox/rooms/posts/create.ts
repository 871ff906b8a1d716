// POST /posts. Every check comes before the first change, so that a refused create leaves no trace.

import { uuid } from '../../chance';
import { created, refuse, type Answer } from '../../envelope';
import { readJson, readShape, type Read } from '../../json';
import type { Call } from '../../route';
import { isoShort } from '../../time';
import { nextDice } from '../../world';
import type { Account } from '../accounts/account';
import { createBody, type CreateBody } from './body';
import { fingerprint, replay, type Fingerprint } from './claims';
import { fetchMedia, mediaUrls, readMedia } from './media';
import { mediaWarnings } from './media-rules';
import type { Post, PostContent } from './post';
import { POST_RULES } from './post-rules';
import { firstRefusal } from './rules';
import { readWantedTime, scheduleFor } from './schedule';
import { dropPlatformBlocks, settingsOf } from './settings';
import { newDelivery, rehost } from './store';
import { accountsFor } from './targeting';

const CREATE_MS = 600;

export function createPost(call: Call): Answer {
  const body = readCreateBody(call);
  if (body.kind === 'refusal') return body;
  const wanted = readWantedTime(body.value.scheduled_at, call.world.switches);
  if (wanted.kind === 'refusal') return wanted;
  const mark = fingerprint(body.value, wanted.atMs);
  const isEarly = call.world.switches.replayRecognised === 'before-checks';
  const early = isEarly ? replay(call.world, call.scope, mark) : null;
  return early ?? checkAndStore(call, body.value, wanted.atMs, mark);
}

function readCreateBody({ world, body }: Call): Read<CreateBody> {
  const json = readJson(body);
  return json.kind === 'refusal'
    ? json
    : readShape(dropPlatformBlocks(json.value, world.switches), createBody);
}

function checkAndStore(call: Call, body: CreateBody, wantedMs: number | null, mark: Fingerprint): Answer {
  const { world, scope } = call;
  const targeted = accountsFor(
    world,
    scope,
    body.accounts.map((account) => account.id),
  );
  if (targeted.kind === 'refusal') return targeted;
  const content = contentOf(call, body);
  const draft = { world, scope, content, accounts: targeted.accounts };
  const refusal = firstRefusal(POST_RULES, draft);
  if (refusal !== null) return refusal;
  const schedule = scheduleFor(wantedMs, world);
  if (schedule.kind === 'refusal') return schedule;
  const fetched = fetchMedia(mediaUrls(content.media), world.files, world.mediaRules);
  const tookMs = CREATE_MS + fetched.tookMs;
  if (fetched.unreachable !== null) {
    const message = `Media URL could not be fetched: ${fetched.unreachable}`;
    return { ...refuse(400, 'media_unreachable', message), tookMs };
  }
  // With `replayRecognised: after-checks` this is where a repetition is noticed.
  const late = replay(world, scope, mark);
  if (late !== null) return late;
  const scheduledMs = schedule.kind === 'later' ? schedule.atMs : null;
  const post = storePost(call, content, targeted.accounts, scheduledMs, body.external_id ?? null);
  return { ...answerFor(call, post, content, mark), tookMs };
}

function contentOf({ world }: Call, body: CreateBody): PostContent {
  return {
    caption: body.caption,
    media: readMedia(body.media, world.files),
    musicUrl: body.music_url ?? null,
    tiktok: body.tiktok ?? null,
    pinterest: body.pinterest ?? null,
    settings: settingsOf(body.settings ?? undefined),
  };
}

function storePost(
  { world, scope }: Call,
  content: PostContent,
  accounts: readonly Account[],
  scheduledMs: number | null,
  externalId: string | null,
): Post {
  const status = scheduledMs === null ? 'pending' : 'scheduled';
  const post: Post = {
    ...content,
    media: rehost(world, scope, content.media, accounts),
    id: uuid(nextDice(world, 'post')),
    scopeId: scope.id,
    createdMs: world.nowMs,
    scheduledMs,
    externalId,
    sentUrls: mediaUrls(content.media),
    source: 'partner_api',
    status,
    deliveries: accounts.map((account) => newDelivery(account.id, status)),
  };
  world.posts.push(post);
  return post;
}

function answerFor({ world, scope }: Call, post: Post, content: PostContent, mark: Fingerprint): Answer {
  const { id, status, scheduledMs, createdMs } = post;
  const answered = { status, scheduled_at: scheduledMs === null ? null : isoShort(scheduledMs) };
  world.claims.push({ ...mark, scopeId: scope.id, postId: id, createdMs, answered });
  const warnings = mediaWarnings(content.media);
  const message = status === 'scheduled' ? 'Post scheduled' : 'Post queued';
  return created(message, { id, ...answered, ...(warnings.length > 0 && { warnings }) });
}
