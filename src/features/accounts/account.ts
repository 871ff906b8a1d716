// A social account as people name it in a row, and the lookup from those names. Pure.
import type { WireAccount } from '../../genviral/schemas';

export interface Account {
  readonly id: string;
  /** `tiktok`, `instagram`, ..., as people know it: Genviral's `twitter` is `x` here. */
  readonly platform: string;
  readonly isHosted: boolean;
  readonly username: string;
  readonly displayName: string;
  /** How a row names it: `tiktok @brand`. */
  readonly name: string;
  /** Most characters of a caption; `null` where the service does not say. */
  readonly captionLimit: number | null;
  /** `text_only`, `single_video`, `multi_image`, ...; `null` where the service does not say. */
  readonly contentKinds: readonly string[] | null;
  readonly mostImages: number | null;
  /** Seconds of the longest video; absent or `null` where the service does not say. */
  readonly longestVideo?: number | null;
}

/** The accounts with their names; two of one name are told apart by `(hosted)`, or else by their id. */
export function accountsOf(wires: readonly WireAccount[]): readonly Account[] {
  const plain = wires.map((wire) => nameOf(wire));
  const marked = wires.map((wire, index) =>
    isClash(plain, index) && wire.type === 'hosted' ? `${nameOf(wire)} (hosted)` : nameOf(wire),
  );
  return wires.map((wire, index) =>
    accountOf(
      wire,
      isClash(marked, index) ? `${nameOf(wire)} (${wire.id.slice(0, 8)})` : (marked[index] ?? ''),
    ),
  );
}

function isClash(names: readonly string[], index: number): boolean {
  const name = normalName(names[index] ?? '');
  return names.some((other, otherIndex) => otherIndex !== index && normalName(other) === name);
}

function platformName(platform: string): string {
  return platform === 'twitter' ? 'x' : platform;
}

function nameOf({ platform, username }: WireAccount): string {
  return `${platformName(platform)} @${username.replace(/^@/, '')}`;
}

function accountOf(wire: WireAccount, name: string): Account {
  const mostImages = wire.capabilities?.media_limits?.['max_images'];
  const longestVideo = wire.capabilities?.media_limits?.['max_video_seconds'];
  return {
    id: wire.id,
    platform: platformName(wire.platform),
    isHosted: wire.type === 'hosted',
    username: wire.username.replace(/^@/, ''),
    displayName: wire.display_name ?? '',
    name,
    captionLimit: wire.capabilities?.caption_limit ?? null,
    contentKinds: wire.capabilities?.supported_content_kinds ?? null,
    mostImages: typeof mostImages === 'number' ? mostImages : null,
    longestVideo: typeof longestVideo === 'number' ? longestVideo : null,
  };
}

/** Names match whatever their case, spaces and the `@`; `twitter` is read as `x`. */
export function normalName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/@/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^twitter /, 'x ');
}
