// What really happened, asked of Genviral and not of the script: which posts exist, how often, and whose they are.
import type { Desk, Planned, SeenRow } from './desk';

export interface Harm {
  /** Posts beyond the first of their row. */
  readonly doubles: number;
  /** Rows without a post that nothing more will send. */
  readonly losses: number;
  /** Rows that show the id of another row's post. */
  readonly wrongRows: number;
  /** Rows that say they have no post, and have one. */
  readonly denials: number;
}

export const NO_HARM: Harm = { doubles: 0, losses: 0, wrongRows: 0, denials: 0 };

/** An edit adds words behind a comma. */
export const nameOf = (caption: string): string => caption.split(',')[0] ?? caption;

/** How many posts each planned row has. */
export function postsByName({ local }: Desk): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { caption, status } of local.genviral.posts) {
    const name = nameOf(caption);
    if (status !== 'deleted') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** How many of the planned rows have no post. */
export function unsent(desk: Desk, planned: readonly Planned[]): number {
  const posts = postsByName(desk);
  return planned.filter(({ caption }) => !posts.has(nameOf(caption))).length;
}

export function harmTo(desk: Desk, planned: readonly Planned[]): Harm {
  const posts = postsByName(desk);
  const captions = new Map(desk.local.genviral.posts.map(({ id, caption }) => [id, nameOf(caption)]));
  const rows = desk.seen().filter(({ caption }) => caption !== '');
  const isWrong = ({ caption, postId }: SeenRow): boolean =>
    postId !== '' && captions.get(postId) !== nameOf(caption);
  return {
    doubles: planned.reduce(
      (sum, { caption }) => sum + Math.max(0, (posts.get(nameOf(caption)) ?? 0) - 1),
      0,
    ),
    losses: unsent(desk, planned),
    wrongRows: rows.filter(isWrong).length,
    denials: rows.filter((row) => posts.has(nameOf(row.caption)) && desk.denies(row)).length,
  };
}

export function sumOfHarm(one: Harm, other: Harm): Harm {
  return {
    doubles: one.doubles + other.doubles,
    losses: one.losses + other.losses,
    wrongRows: one.wrongRows + other.wrongRows,
    denials: one.denials + other.denials,
  };
}
