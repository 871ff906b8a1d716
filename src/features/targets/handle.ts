// What people type to name an account that shall be tracked: a handle, a name with its platform, or a profile's link.
// Pure.
import { MEASURED_PLATFORMS, normalHandle } from './target';

export type ReadHandle =
  | { readonly platform: string; readonly identifier: string }
  /** The sentence says what to write instead. */
  | { readonly problem: string };

const PROFILE =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(tiktok|instagram|youtube)\.com\/@?([^/?#\s]+)\/?(?:[?#].*)?$/i;
const HANDLE = /^[\p{L}\p{N}._-]{1,100}$/u;

export function readHandle(platformCell: string, handleCell: string): ReadHandle {
  const typed = handleCell.trim();
  const profile = PROFILE.exec(typed);
  const named = /^(\S+)\s+@?(\S+)$/.exec(typed);
  const [platform, handle] = profile
    ? [profile[1], profile[2]]
    : named
      ? [named[1], named[2]]
      : [platformCell, typed];
  const wanted = (platform ?? '').trim().toLowerCase();
  const identifier = normalHandle(handle ?? '');
  if (wanted === '') return { problem: 'Write the platform too: tiktok, instagram or youtube.' };
  if (!MEASURED_PLATFORMS.includes(wanted)) {
    return { problem: `Genviral measures TikTok, Instagram and YouTube, not “${wanted}”.` };
  }
  if (!HANDLE.test(identifier)) return { problem: `“${typed}” is not a handle like @brand.` };
  return { platform: wanted, identifier: `@${(handle ?? '').trim().replace(/^@+/, '')}` };
}
