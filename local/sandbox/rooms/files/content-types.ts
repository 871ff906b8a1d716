import type { Scope } from '../subscription/scope';

/** What POST /files takes: wider than what posts accept (https://docs.genviral.io/api-reference/upload-file). */
export const UPLOAD_TYPES: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/x-msvideo': 'avi',
  'video/webm': 'webm',
  'video/x-m4v': 'm4v',
};

const TYPE_OF_EXTENSION = new Map([
  ...Object.entries(UPLOAD_TYPES).map(([type, extension]): [string, string] => [extension, type]),
  ['jpeg', 'image/jpeg'],
]);

export function contentTypeOf(extension: string): string | null {
  return TYPE_OF_EXTENSION.get(extension) ?? null;
}

/** Where a scope's files live on the CDN. */
export function folderOf(scope: Scope): string {
  return scope.workspaceId === null
    ? `partner-api/users/${scope.ownerUserId}`
    : `partner-api/workspaces/${scope.workspaceId}`;
}
