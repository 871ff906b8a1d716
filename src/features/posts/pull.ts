// What one update of Posts asks for.
import type { PostFilter } from './fetch';
import type { Days } from './range';
import type { Selection } from './selection';

export interface Pull extends Days {
  readonly selection: Selection;
  readonly filter: PostFilter;
  /** Whether the pull brings all posts of this file's accounts: only then days are held completely. */
  readonly isWhole: boolean;
  /** Names the wish, so that it can be continued. */
  readonly wanted: string;
}
