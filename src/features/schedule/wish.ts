// What a row asks for, in the API's terms, and the exact text that is sent. Pure.
import * as z from 'zod/mini';
import { isoUtc, type InstantMs } from '../../time/instant';
import type { Media } from './media';

/** When to publish: at an instant, or as soon as it is sent. */
export type When = { readonly kind: 'at'; readonly instantMs: InstantMs } | { readonly kind: 'now' };

export interface Wish {
  readonly caption: string;
  readonly accountIds: readonly string[];
  readonly media: Media | null;
  readonly when: When;
}

/**
 * The body of POST /posts. Written once and kept: a repeated create must be the same to the byte, so the order of
 * fields is fixed, and a post for `now` has no time in it rather than the time of sending.
 */
export function createBodyOf(wish: Wish, externalId: string): string {
  return JSON.stringify({
    caption: wish.caption,
    accounts: wish.accountIds.map((id) => ({ id })),
    media: wish.media,
    ...(wish.when.kind === 'at' ? { scheduled_at: isoUtc(wish.when.instantMs) } : {}),
    external_id: externalId,
  });
}

const bodySchema = () =>
  z.object({
    caption: z.string(),
    accounts: z.array(z.object({ id: z.string() })),
    media: z.nullable(
      z.union([
        z.object({ type: z.literal('video'), url: z.string() }),
        z.object({ type: z.literal('slideshow'), urls: z.array(z.string()) }),
      ]),
    ),
    scheduled_at: z.optional(z.string()),
  });

/** The wish in a kept body; `null` where the text was damaged. */
export function wishOfBody(body: string): Wish | null {
  const parsed = z.safeParse(bodySchema(), parseJson(body));
  if (!parsed.success) return null;
  const { caption, accounts, media, scheduled_at: scheduledAt } = parsed.data;
  const when: When =
    scheduledAt === undefined ? { kind: 'now' } : { kind: 'at', instantMs: Date.parse(scheduledAt) };
  return { caption, accountIds: accounts.map((account) => account.id), media, when };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type WishField = 'caption' | 'accounts' | 'media' | 'time';

/** In which fields two wishes differ; the order of accounts means nothing. */
export function wishDifferences(one: Wish, other: Wish): readonly WishField[] {
  const fields: WishField[] = [];
  if (one.caption !== other.caption) fields.push('caption');
  if (accountsText(one) !== accountsText(other)) fields.push('accounts');
  if (JSON.stringify(one.media) !== JSON.stringify(other.media)) fields.push('media');
  if (whenText(one.when) !== whenText(other.when)) fields.push('time');
  return fields;
}

const accountsText = (wish: Wish): string => [...wish.accountIds].sort().join(' ');

const whenText = (when: When): string => (when.kind === 'now' ? 'now' : isoUtc(when.instantMs));

/** Equal for rows that would publish the same thing to the same accounts at the same time. */
export function twinText(wish: Wish): string {
  return JSON.stringify([wish.caption, accountsText(wish), whenText(wish.when)]);
}

/** A short text that changes whenever the wish does: what a person agreed to is compared by it. */
export function wishText(wish: Wish): string {
  return JSON.stringify([wish.caption, accountsText(wish), wish.media, whenText(wish.when)]);
}
