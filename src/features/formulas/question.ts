// What a formula asks, apart from how its answer shall look: equal questions share one answer. Pure.
import type { Days } from '../posts/range';

/** Which posts a question is about. */
export interface Slice extends Days {
  /** What people typed for the days, such as `30d`. */
  readonly range: string;
  /** None means all that are measured. */
  readonly platforms: readonly string[];
  /** Names with commas between; nothing means the accounts of this file. */
  readonly accounts: string;
}

export type Question =
  | ({ readonly about: 'posts' } & Slice)
  | ({ readonly about: 'summary' } & Slice)
  | { readonly about: 'accounts' }
  | { readonly about: 'targets' }
  /** One post by each reference: an id, a link or a row key. */
  | { readonly about: 'post'; readonly references: readonly string[] };

/** A value as it is kept: an instant is its milliseconds, nothing is `null`. */
export type Value = string | number | null;
export type Values = readonly (readonly Value[])[];

/** Rows by the name of their table; which columns they have, columns.ts says. */
export type Answer = Readonly<Record<string, Values>>;
