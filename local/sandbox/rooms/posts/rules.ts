import type { Refusal } from '../../envelope';
import type { World } from '../../world';
import type { Account } from '../accounts/account';
import type { Scope } from '../subscription/scope';
import type { PostContent } from './post';

/** What a rule looks at: the content as it would be stored and the accounts it would go to. */
export interface Draft {
  world: World;
  scope: Scope;
  content: PostContent;
  accounts: readonly Account[];
}

/** One rule about posts: says nothing, or why not. Rules change nothing. */
export type Rule = (draft: Draft) => Refusal | null;

/** The first objection in the order of the list. */
export function firstRefusal(rules: readonly Rule[], draft: Draft): Refusal | null {
  for (const rule of rules) {
    const refusal = rule(draft);
    if (refusal !== null) return refusal;
  }
  return null;
}
