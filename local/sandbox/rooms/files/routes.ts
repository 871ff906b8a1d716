// Files: a presigned upload in two steps, and a list whose bad limits are refused, not clamped
// (https://docs.genviral.io/api-reference/upload-file and list-files).

import * as z from 'zod';

import { digits, uuid } from '../../chance';
import { created, ok, refuse, type Answer } from '../../envelope';
import { readBody } from '../../json';
import { firstOf, wholeNumber } from '../../request';
import type { Call, Route } from '../../route';
import { isoLong, SECOND_MS } from '../../time';
import { nextDice } from '../../world';
import { CDN } from '../posts/media';
import { folderOf, UPLOAD_TYPES } from './content-types';
import type { StoredFile } from './file';
import { UPLOAD_PREFIX } from './upload';

const EXPIRES_SEC = 600;
/** Where upload addresses point when neither the world nor the request names an origin. */
const SOME_ORIGIN = 'http://127.0.0.1';

const amount = z.number().min(0).nullish();
const uploadBody = z.object({
  contentType: z.string().refine((type) => Object.hasOwn(UPLOAD_TYPES, type), 'Unsupported content type'),
  filename: z.string().nullish(),
  duration_sec: amount,
  duration_seconds: amount,
  duration: amount,
  durationSec: amount,
  video_duration_sec: amount,
  bytes: amount,
  size: amount,
});

function startUpload({ world, scope, body, origin }: Call): Answer {
  const read = readBody(body, uploadBody);
  if (read.kind === 'refusal') return read;
  const sent = read.value;
  const dice = nextDice(world, 'upload');
  const id = uuid(dice);
  const url = `${CDN}/${folderOf(scope)}/${id}.${UPLOAD_TYPES[sent.contentType] ?? 'bin'}`;
  const file: StoredFile = {
    id,
    scopeId: scope.id,
    url,
    contentType: sent.contentType,
    filename: sent.filename ?? null,
    bytes: sent.bytes ?? sent.size ?? null,
    durationSec:
      sent.duration_sec ??
      sent.duration_seconds ??
      sent.duration ??
      sent.durationSec ??
      sent.video_duration_sec ??
      null,
    createdMs: world.nowMs,
    context: 'partner-api',
  };
  const token = digits(dice, 24);
  world.uploads.push({ token, expiresMs: world.nowMs + EXPIRES_SEC * SECOND_MS, file });
  const uploadUrl = `${world.uploadOrigin ?? origin ?? SOME_ORIGIN}${UPLOAD_PREFIX}${token}`;
  return created('Upload URL generated', {
    uploadUrl,
    url,
    contentType: sent.contentType,
    expiresIn: EXPIRES_SEC,
  });
}

function listFiles({ world, scope, query }: Call): Answer {
  const bad = (name: string, rule: string): Answer =>
    refuse(400, 'invalid_query_parameter', `${name} must be ${rule}`);
  const limit = wholeNumber(query.get('limit') ?? '50', 1, 100);
  if (limit === null) return bad('limit', 'an integer between 1 and 100');
  const offset = wholeNumber(query.get('offset') ?? '0', 0, Number.MAX_SAFE_INTEGER);
  if (offset === null) return bad('offset', 'an integer >= 0');
  const type = query.get('type');
  if (type !== null && type !== 'image' && type !== 'video') return bad('type', 'image or video');
  const context = firstOf(query, 'context');
  const contexts = (context ?? 'partner-api').split(',').map((one) => one.trim());
  const matching = world.files.filter(
    (file) =>
      file.scopeId === scope.id &&
      (context === 'all' || contexts.includes(file.context)) &&
      (type === null || file.contentType.startsWith(`${type}/`)),
  );
  const files = matching
    .reverse()
    .slice(offset, offset + limit)
    .map(fileView);
  return ok('Files retrieved', { files, total: matching.length, limit, offset, context });
}

function fileView({ id, url, contentType, filename, bytes, createdMs }: StoredFile): object {
  return { id, url, contentType, filename, size: bytes, createdAt: isoLong(createdMs) };
}

export const FILE_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/files', usualMs: 180, answer: listFiles },
  { method: 'POST', path: '/files', usualMs: 250, answer: startUpload },
];
