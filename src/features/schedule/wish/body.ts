// The exact texts that are sent, and what can be read back from them. Pure.
import * as z from 'zod/mini';
import { lazily } from '../../../genviral/schemas';
import { isoUtc } from '../../../time/instant';
import { SETTINGS, SETTING_IDS } from '../../settings/settings';
import type { Json } from '../../settings/setting';
import {
  BLOCK_NAMES,
  wishDifferences,
  type Block,
  type BlockName,
  type Blocks,
  type When,
  type Wish,
} from './wish';

/** TikTok and Pinterest stand at the top of a body, all others under `settings`. */
const AT_TOP: readonly BlockName[] = ['tiktok', 'pinterest'];

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
    ...(wish.musicUrl === null ? {} : { music_url: wish.musicUrl }),
    ...blocksAtTop(wish.blocks),
    ...settingsOf(wish.blocks),
    external_id: externalId,
  });
}

function blocksAtTop(blocks: Blocks): Record<string, Block> {
  return Object.fromEntries(entriesOf(blocks).filter(([name]) => AT_TOP.includes(name)));
}

function settingsOf(blocks: Blocks): { settings?: Record<string, Block> } {
  const below = entriesOf(blocks).filter(([name]) => !AT_TOP.includes(name));
  return below.length === 0 ? {} : { settings: Object.fromEntries(below) };
}

function entriesOf(blocks: Blocks): readonly (readonly [BlockName, Block])[] {
  return BLOCK_NAMES.flatMap((name) => {
    const block = blocks[name];
    return block ? [[name, block] as const] : [];
  });
}

/**
 * The body of PATCH /posts/{id} that makes `before` into `after`: only what changed. Blocks of TikTok and Pinterest go
 * whole and are null when they are gone; whether they replace or merge is not documented, so an emptied field of theirs
 * is sent with its default. The others merge, and are treated alike. `scheduled_at: null` would publish at once and is
 * never sent. Ask `cannotEmpty` first.
 */
export function updateBodyOf(before: Wish, after: Wish): string {
  const changed = new Set(wishDifferences(before, after));
  const body: Record<string, unknown> = {};
  if (changed.has('caption')) body['caption'] = after.caption;
  if (changed.has('accounts')) body['accounts'] = after.accountIds.map((id) => ({ id }));
  if (changed.has('media')) body['media'] = after.media;
  if (changed.has('time') && after.when.kind === 'at') body['scheduled_at'] = isoUtc(after.when.instantMs);
  if (changed.has('music')) body['music_url'] = after.musicUrl;
  const settings: Record<string, Block> = {};
  for (const name of BLOCK_NAMES) {
    if (!changed.has(name)) continue;
    const block = withDefaults(name, before.blocks[name], after.blocks[name]);
    if (AT_TOP.includes(name)) body[name] = after.blocks[name] ? block : null;
    else settings[name] = block;
  }
  if (Object.keys(settings).length > 0) body['settings'] = settings;
  return JSON.stringify(body);
}

function withDefaults(name: BlockName, before: Block | undefined, after: Block | undefined): Block {
  const emptied = emptiedFields(before, after).flatMap((field) => {
    const value = defaultOf(name, field);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...Object.fromEntries(emptied), ...after };
}

function emptiedFields(before: Block | undefined, after: Block | undefined): readonly string[] {
  return Object.keys(before ?? {}).filter((field) => after?.[field] === undefined);
}

function defaultOf(name: BlockName, field: string): Json | undefined {
  const id = SETTING_IDS.find((one) => SETTINGS[one].provider === name && SETTINGS[one].field === field);
  return id === undefined ? undefined : SETTINGS[id].whenEmptied;
}

/** Headers of settings that were emptied and that the API has no way to empty; they need a post of their own. */
export function cannotEmpty(before: Wish, after: Wish): readonly string[] {
  return BLOCK_NAMES.flatMap((name) => {
    const isGone = after.blocks[name] === undefined && AT_TOP.includes(name);
    const emptied = isGone ? [] : emptiedFields(before.blocks[name], after.blocks[name]);
    return emptied
      .filter((field) => defaultOf(name, field) === undefined)
      .map((field) => headerOf(name, field));
  });
}

function headerOf(name: BlockName, field: string): string {
  const id = SETTING_IDS.find((one) => SETTINGS[one].provider === name && SETTINGS[one].field === field);
  return id === undefined ? field : SETTINGS[id].header;
}

const blockSchema = lazily(() => z.record(z.string(), z.json()));

const bodySchema = lazily(() =>
  z.object({
    caption: z.string(),
    accounts: z.array(z.object({ id: z.string() })),
    media: z.nullable(
      z.union([
        z.object({ type: z.literal('video'), url: z.string(), duration_sec: z.optional(z.number()) }),
        z.object({ type: z.literal('slideshow'), urls: z.array(z.string()) }),
      ]),
    ),
    scheduled_at: z.optional(z.string()),
    music_url: z.optional(z.string()),
    tiktok: z.optional(blockSchema()),
    pinterest: z.optional(blockSchema()),
    settings: z.optional(z.record(z.string(), blockSchema())),
  }),
);

/** The wish in a kept body; `null` where the text was damaged. */
export function wishOfBody(body: string): Wish | null {
  const parsed = z.safeParse(bodySchema(), parseJson(body));
  if (!parsed.success) return null;
  const { caption, accounts, media, scheduled_at: scheduledAt, music_url: musicUrl } = parsed.data;
  const when: When =
    scheduledAt === undefined ? { kind: 'now' } : { kind: 'at', instantMs: Date.parse(scheduledAt) };
  const accountIds = accounts.map((account) => account.id);
  return { caption, accountIds, media, when, musicUrl: musicUrl ?? null, blocks: blocksOf(parsed.data) };
}

function blocksOf(body: z.infer<ReturnType<typeof bodySchema>>): Blocks {
  const all: Record<string, Block | undefined> = {
    ...body.settings,
    tiktok: body.tiktok,
    pinterest: body.pinterest,
  };
  return Object.fromEntries(BLOCK_NAMES.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
