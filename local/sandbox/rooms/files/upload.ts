// The PUT of a presigned upload. It goes to a storage service, not to the API: no envelope comes back, and errors are
// XML, as with S3 (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).

import type { WholeReply } from '../../envelope';
import type { Incoming } from '../../request';
import type { World } from '../../world';

export const UPLOAD_PREFIX = '/uploads/';

const UPLOAD_MS = 800;

export function receiveUpload(world: World, incoming: Incoming): WholeReply {
  const token = incoming.path.slice(UPLOAD_PREFIX.length);
  const upload = world.uploads.find((one) => one.token === token);
  if (upload === undefined) return storageError(403, 'InvalidAccessKeyId');
  if (incoming.method !== 'PUT') return storageError(405, 'MethodNotAllowed');
  if (incoming.headers.has('authorization')) return storageError(400, 'InvalidArgument');
  if (upload.expiresMs < world.nowMs) return storageError(403, 'AccessDenied');
  if (incoming.headers.get('content-type') !== upload.file.contentType) {
    return storageError(403, 'SignatureDoesNotMatch');
  }
  const said = Number(incoming.headers.get('content-length') ?? Number.NaN);
  const bytes = Number.isSafeInteger(said) ? said : new TextEncoder().encode(incoming.body).length;
  const file = { ...upload.file, bytes, createdMs: world.nowMs };
  world.files = [...world.files.filter((one) => one.id !== file.id), file];
  return { status: 200, headers: { etag: `"${file.id}"` }, body: '', tookMs: UPLOAD_MS };
}

function storageError(status: number, code: string): WholeReply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body, tookMs: 100 };
}
