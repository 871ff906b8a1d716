// A world is plain data: it can be printed, saved, compared and thrown away. Only `handle`, the clock, the dashboard
// and scripts change one.

import { diceFor, type Dice } from './chance';
import type { FaultRule } from './fault-rule';
import type { Account } from './rooms/accounts/account';
import type { Channel } from './rooms/analytics/live';
import type { StoredFile, Upload } from './rooms/files/file';
import type { MediaRule } from './rooms/posts/media';
import type { OutcomeRule } from './rooms/posts/outcome-rule';
import type { Claim, Post } from './rooms/posts/post';
import type { Refresh } from './rooms/refreshes/refresh';
import type { ApiKey, Scope } from './rooms/subscription/scope';
import type { Charge, Target } from './rooms/targets/target';
import type { Switches } from './switches';

export interface World {
  version: 1;
  /** How it began, for `reset`. */
  birth: { seed: string; nowMs: number; randomSeed: number; switches: Partial<Switches> };
  nowMs: number;
  /** Counts the things that were made; names and lots follow from it. */
  serial: number;
  /** The day whose daily measurement was done last. */
  measuredDayMs: number;
  switches: Switches;
  /** Where upload addresses point; `null` takes the origin of the request. */
  uploadOrigin: string | null;

  scopes: Scope[];
  keys: ApiKey[];
  accounts: Account[];
  /** Oldest first. */
  posts: Post[];
  claims: Claim[];
  files: StoredFile[];
  uploads: Upload[];
  channels: Channel[];
  targets: Target[];
  refreshes: Refresh[];
  charges: Charge[];

  faults: FaultRule[];
  outcomes: OutcomeRule[];
  mediaRules: MediaRule[];
  /** Recent requests by key, kept only while `switches.rateLimit` is set. */
  recentRequests: { publicId: string; atMs: number }[];
}

/** Dice for the next thing that is made. */
export function nextDice(world: World, what: string): Dice {
  world.serial += 1;
  return diceFor(`${world.birth.randomSeed}/${what}/${world.serial}`);
}

/** Dice for a question that may be asked again and must get the same answer. */
export function diceAbout(world: World, question: string): Dice {
  return diceFor(`${world.birth.randomSeed}/${question}`);
}

export function scopeOf(world: World, scopeId: string): Scope {
  const scope = world.scopes.find((one) => one.id === scopeId);
  if (scope === undefined) throw new Error(`This world has no scope ${scopeId}`);
  return scope;
}
