import { isoLong } from './time';
import type { World } from './world';

/** What can be seen from outside the API, in short. */
export interface WorldState {
  seed: string;
  now: string;
  counts: {
    accounts: number;
    posts: number;
    files: number;
    targets: number;
    analyticsPosts: number;
    faults: number;
  };
  scopes: { id: string; name: string; plan: string; creditsUsed: number; seats: number }[];
  /** What the run has cost so far: seats of new targets, paid refreshes. */
  charges: World['charges'];
}

export function describe(world: World): WorldState {
  return {
    seed: world.birth.seed,
    now: isoLong(world.nowMs),
    counts: {
      accounts: world.accounts.length,
      posts: world.posts.length,
      files: world.files.length,
      targets: world.targets.length,
      analyticsPosts: world.channels.reduce((sum, channel) => sum + channel.posts.length, 0),
      faults: world.faults.length,
    },
    scopes: world.scopes.map(({ id, name, plan, creditsUsed }) => ({
      id,
      name,
      plan,
      creditsUsed,
      seats: world.targets.filter((target) => target.scopeId === id).length,
    })),
    charges: world.charges,
  };
}
