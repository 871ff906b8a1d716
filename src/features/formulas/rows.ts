// Records of other rooms as rows of an answer, in the order of columns.ts. Pure.
import type { Figures } from '../dashboard/figures';
import type { MeasuredRecord } from '../posts/record';
import type { Target } from '../targets/target';
import { handleKey } from '../targets/target';
import { FIGURES, POST_COLUMNS } from './columns';
import type { Answer, Slice, Values } from './question';

export function postRows(posts: readonly MeasuredRecord[]): Values {
  return posts.map((post) => POST_COLUMNS.map(({ name }) => post[name]));
}

/** Key figures and days of a Dashboard; the days are those of Genviral, in UTC. */
export function summaryAnswer({ kpis, days }: Figures): Answer {
  return {
    kpis: kpis.map(({ value, delta }, index) => [FIGURES[index] ?? '', value, delta]),
    days: days.map(({ day, views, likes, comments, shares, engagement }) => [
      day,
      views,
      likes,
      comments,
      shares,
      engagement,
    ]),
  };
}

/** Whether a post belongs to what was asked: days are Genviral's, in UTC. */
export function isIn(
  { start, end, platforms }: Slice,
  targets: readonly Target[],
  dayOf: (instantMs: number) => string,
): (post: Pick<MeasuredRecord, 'publishedAt' | 'platform' | 'account'>) => boolean {
  const wanted = new Set(targets.map(({ platform, handle }) => handleKey(platform, handle)));
  return ({ publishedAt, platform, account }) => {
    if (publishedAt === null || !wanted.has(handleKey(platform, account))) return false;
    const day = dayOf(publishedAt);
    return day >= start && day <= end && (platforms.length === 0 || platforms.includes(platform));
  };
}
