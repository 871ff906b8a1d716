import { seedAgency } from './seeds/agency';
import { blankWorld } from './seeds/blank';
import type { SeedName } from './seeds/keys';
import { addSideScopes } from './seeds/side';
import { seedSmall } from './seeds/small';
import type { Switches } from './switches';
import type { World } from './world';

export interface WorldOptions {
  /**
   * `small`: Lumen Bakery. `agency`: 60 accounts, 25,000 analytics posts, 2,000 scheduled posts. `empty`: no more than
   * every world has. The others are the small world, named for the key to use with it.
   */
  seed: SeedName;
  /** The instant at which the world's clock stands. Everything in a seed is relative to it. */
  nowMs: number;
  switches?: Partial<Switches>;
  /** Another number, other ids and lots. */
  randomSeed?: number;
  /** Where upload addresses point; by default to the origin that the request for one came to. */
  uploadOrigin?: string;
}

/**
 * A new world, equal to every other one made with the same options and independent of it.
 * @throws RangeError for a `nowMs` that is no instant; ZodError for a switch that does not exist.
 */
export function createWorld(options: WorldOptions): World {
  const { seed, nowMs, switches = {}, randomSeed = 1, uploadOrigin = null } = options;
  if (Number.isNaN(new Date(nowMs).getTime())) throw new RangeError(`${nowMs} is not an instant`);
  const world = blankWorld({ seed, nowMs, randomSeed, switches: { ...switches } }, uploadOrigin);
  if (seed === 'agency') seedAgency(world);
  else if (seed !== 'empty') seedSmall(world);
  addSideScopes(world);
  return world;
}
