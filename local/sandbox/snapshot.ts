// Saving a world and going back. A world is JSON, so its text is all there is to it.

import * as z from 'zod';

import { createWorld } from './create-world';
import { SEED_KEYS, type SeedName } from './seeds/keys';
import type { World } from './world';

/** The whole world as JSON. */
export function snapshot(world: World): string {
  return JSON.stringify(world);
}

/**
 * The world of a snapshot.
 * @throws Error for a text that `snapshot` did not write.
 */
export function restore(text: string): World {
  const parsed: unknown = JSON.parse(text);
  if (!isWorld(parsed)) throw new Error('This is not a snapshot of a sandbox world');
  return parsed;
}

/** Looks at what every snapshot has; its inside is ours and is trusted. */
function isWorld(value: unknown): value is World {
  const outline = z.looseObject({
    version: z.literal(1),
    nowMs: z.number(),
    birth: z.looseObject({ seed: z.string() }),
    switches: z.looseObject({}),
    scopes: z.array(z.unknown()),
    posts: z.array(z.unknown()),
  });
  return outline.safeParse(value).success;
}

/** Puts another world's content in the place of this one's, for those who hold on to `world`. */
export function become(world: World, other: World): void {
  Object.assign(world, other);
}

/** Back to how the world began: its seed, its first instant, its switches. */
export function reset(world: World): void {
  const { seed, nowMs, randomSeed, switches } = world.birth;
  const uploadOrigin = world.uploadOrigin === null ? {} : { uploadOrigin: world.uploadOrigin };
  become(world, createWorld({ seed: seedNamed(seed), nowMs, randomSeed, switches, ...uploadOrigin }));
}

/** @throws RangeError if there is no such seed. */
export function seedNamed(text: string): SeedName {
  const names = Object.keys(SEED_KEYS);
  if (!isSeed(text)) throw new RangeError(`There is no seed ${text}; there are ${names.join(', ')}`);
  return text;
}

function isSeed(text: string): text is SeedName {
  return Object.hasOwn(SEED_KEYS, text);
}
