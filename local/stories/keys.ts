// Keys to try, by a name that may be shown: the page learns a key only when somebody copies it.
import { SEED_KEYS } from '../sandbox/index';
import type { World } from '../sandbox/index';
import type { StoryName } from './stories';

/** A second key of the story's workspace: of another person, or in place of one that was revoked. */
const SECOND_KEY = 'gva_live_second.sandbox-only-3f9a61';

/** Adds the second key to the workspace that the first one opens. */
export function addSecondKey(world: World, firstKey: string): void {
  const first = world.keys.find(({ publicId }) => publicId === publicIdOf(firstKey));
  if (!first) throw new Error('This world has no such key');
  const [publicId = '', secret = ''] = SECOND_KEY.split('.');
  world.keys.push({ publicId, secret, scopeId: first.scopeId, isActive: true });
}

export const publicIdOf = (key: string): string => key.split('.')[0] ?? '';

/** The key of a name, `null` where there is none. */
export function keyNamed(name: string, story: StoryName): string | null {
  switch (name) {
    case 'first':
      return story === 'agency' ? SEED_KEYS.agency : SEED_KEYS.small;
    case 'second':
      return SECOND_KEY;
    case 'other-workspace':
    case 'no-plan':
    case 'wrong-tier':
    case 'revoked':
      return SEED_KEYS[name];
    default:
      return null;
  }
}
