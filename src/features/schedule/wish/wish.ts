// What a row asks for, in the API's terms. Pure.
import { isoUtc, type InstantMs } from '../../../time/instant';
import type { Media } from './media';
import type { Json, Provider } from '../../settings/setting';

/** When to publish: at an instant, or as soon as it is sent. */
export type When = { readonly kind: 'at'; readonly instantMs: InstantMs } | { readonly kind: 'now' };

/** Providers whose settings are a block of their own. */
export type BlockName = Exclude<Provider, 'post'>;

/** Fields of one provider by their names in the API. */
export type Block = Readonly<Record<string, Json>>;
export type Blocks = Readonly<Partial<Record<BlockName, Block>>>;

export const BLOCK_NAMES: readonly BlockName[] = [
  'tiktok',
  'pinterest',
  'youtube',
  'instagram',
  'x',
  'facebook',
  'linkedin',
];

export interface Wish {
  readonly caption: string;
  readonly accountIds: readonly string[];
  readonly media: Media | null;
  readonly when: When;
  readonly musicUrl: string | null;
  readonly blocks: Blocks;
}

export type WishField = 'caption' | 'accounts' | 'media' | 'time' | 'music' | BlockName;

/** In which fields two wishes differ; the order of accounts and of a block's fields means nothing. */
export function wishDifferences(one: Wish, other: Wish): readonly WishField[] {
  const fields: WishField[] = [];
  if (one.caption !== other.caption) fields.push('caption');
  if (accountsText(one) !== accountsText(other)) fields.push('accounts');
  if (JSON.stringify(one.media) !== JSON.stringify(other.media)) fields.push('media');
  if (whenText(one.when) !== whenText(other.when)) fields.push('time');
  if (one.musicUrl !== other.musicUrl) fields.push('music');
  for (const name of BLOCK_NAMES) {
    if (blockText(one.blocks[name]) !== blockText(other.blocks[name])) fields.push(name);
  }
  return fields;
}

const accountsText = (wish: Wish): string => [...wish.accountIds].sort().join(' ');

const whenText = (when: When): string => (when.kind === 'now' ? 'now' : isoUtc(when.instantMs));

const blockText = (block: Block | undefined): string =>
  block === undefined
    ? '[]'
    : JSON.stringify(Object.entries(block).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Stands for a value that is not known, and equals none that a cell can hold. */
export const UNKNOWN = '\u0000';

/** `before`, with the parts that `after` changed and that Genviral does not show made equal to nothing. */
export function blurred(before: Wish, after: Wish): Wish {
  const changed = wishDifferences(before, after);
  const blocks = BLOCK_NAMES.filter((name) => changed.includes(name)).map(
    (name) => [name, blurredBlock(before.blocks[name], after.blocks[name])] as const,
  );
  return {
    ...before,
    media: changed.includes('media') ? { type: 'video', url: UNKNOWN } : before.media,
    musicUrl: changed.includes('music') ? UNKNOWN : before.musicUrl,
    blocks: { ...before.blocks, ...Object.fromEntries(blocks) },
  };
}

function blurredBlock(before: Block = {}, after: Block = {}): Block {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    fields.map((field) => {
      const isSame = JSON.stringify(before[field]) === JSON.stringify(after[field]);
      return [field, isSame ? (before[field] ?? null) : UNKNOWN];
    }),
  );
}

/** Equal for rows that would publish the same thing to the same accounts at the same time. */
export function twinText(wish: Wish): string {
  return JSON.stringify([wish.caption, accountsText(wish), whenText(wish.when)]);
}

/** Changes whenever the wish does: what a person agreed to is compared by it. */
export function wishText(wish: Wish): string {
  const blocks = BLOCK_NAMES.map((name) => blockText(wish.blocks[name]));
  return JSON.stringify([twinText(wish), wish.media, wish.musicUrl, blocks]);
}
