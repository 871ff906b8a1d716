// How long a caption may be, per platform, as the platform counts. Pure. https://docs.genviral.io
import type { Account } from '../../accounts/account';
import type { Media } from './media';

interface Cap {
  readonly limit: number;
  readonly unit: 'characters' | 'bytes';
}

const HOSTED_LIMIT = 500;

/** Where Genviral does not say itself. */
const CAPS: Readonly<Record<string, Cap>> = {
  facebook: { limit: 63_206, unit: 'characters' },
  instagram: { limit: 2_200, unit: 'characters' },
  tiktok: { limit: 2_200, unit: 'characters' },
  linkedin: { limit: 3_000, unit: 'characters' },
  pinterest: { limit: 800, unit: 'characters' },
  youtube: { limit: 5_000, unit: 'bytes' },
  x: { limit: 280, unit: 'characters' },
};
const TIKTOK_IMAGES_LIMIT = 4_000;

/** The sentence for the account that the caption is longest for, or `null`. */
export function captionProblem(
  caption: string,
  accounts: readonly Account[],
  media: Media | null,
  pinterestTags: readonly string[],
): string | null {
  const over = accounts
    .flatMap((account) => {
      const cap = capOf(account, media);
      const tags = account.platform === 'pinterest' ? pinterestTags.map((tag) => ` #${tag}`).join('') : '';
      const length = cap?.unit === 'bytes' ? utf8Bytes(caption) : caption.length + tags.length;
      return cap && length > cap.limit ? [{ account, cap, length }] : [];
    })
    .sort((one, other) => other.length - other.cap.limit - (one.length - one.cap.limit));
  const [worst] = over;
  if (!worst) return null;
  const { account, cap, length } = worst;
  const excess = grouped(length - cap.limit);
  return `${grouped(length)} ${cap.unit}; ${account.name} takes ${grouped(cap.limit)}. Shorten it by ${excess}`;
}

/** 2,412. Apps Script does not promise locale formats of numbers. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function capOf(account: Account, media: Media | null): Cap | null {
  const documented = CAPS[account.platform];
  const unit = documented?.unit ?? 'characters';
  if (account.captionLimit !== null) return { limit: account.captionLimit, unit };
  if (account.isHosted) return { limit: HOSTED_LIMIT, unit };
  if (account.platform === 'tiktok' && media?.type === 'slideshow') {
    return { limit: TIKTOK_IMAGES_LIMIT, unit };
  }
  return documented ?? null;
}

/** Apps Script has no TextEncoder; percent-encoding writes one `%XX` a byte. */
function utf8Bytes(text: string): number {
  // A lone half of a surrogate pair cannot be encoded; it would be sent as the three bytes of U+FFFD.
  const wellFormed = text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
  return encodeURIComponent(wellFormed).replace(/%[0-9A-F]{2}/g, '.').length;
}
