// The rows that a key's targets show: every public post of a tracked handle, as it stood at the last measurement.

import { HOUR_MS, isoLong } from '../../time';
import type { World } from '../../world';
import type { Scope } from '../subscription/scope';
import type { Target } from '../targets/target';
import { channelOf } from './go-live';
import type { LivePost, Totals } from './live';
import type { RowFilter } from './query';

export interface Row {
  target: Target;
  post: LivePost;
}

/** Rows of the filter's targets and window, in no particular order. */
export function rowsOf(world: World, scope: Scope, filter: RowFilter): Row[] {
  const rows: Row[] = [];
  for (const target of world.targets) {
    if (target.scopeId !== scope.id || !isWanted(target, filter)) continue;
    const channel = channelOf(world, target.platform, target.identifier);
    if (channel === null || target.measuredMs === null) continue;
    const untilMs = Math.min(filter.endMs, target.measuredMs);
    for (const post of channel.posts) {
      if (post.publishedMs < filter.startMs || post.publishedMs > untilMs) continue;
      rows.push({ target, post });
    }
  }
  return rows;
}

function isWanted(target: Target, { platforms, targetIds }: RowFilter): boolean {
  return (
    (platforms.length === 0 || platforms.includes(target.platform)) &&
    (targetIds.length === 0 || targetIds.includes(target.id))
  );
}

/** Growth flattens: 63 % of the totals after `paceHours`, all of them after twelve times that. */
export function metricsOf({ post, target }: Row): Totals {
  const age = ((target.measuredMs ?? 0) - post.publishedMs) / (post.paceHours * HOUR_MS);
  if (age >= 12) return post.totals;
  const reached = 1 - Math.exp(-age);
  const part = (total: number): number => Math.floor(total * reached);
  const { views, likes, comments, shares, saves } = post.totals;
  return {
    views: part(views),
    likes: part(likes),
    comments: part(comments),
    shares: shares === null ? null : part(shares),
    saves: saves === null ? null : part(saves),
  };
}

/** Interactions by view in percent, with two decimals. */
export function engagementRate({ views, likes, comments, shares, saves }: Totals): number {
  if (views === 0) return 0;
  return Math.round(((likes + comments + (shares ?? 0) + (saves ?? 0)) / views) * 10_000) / 100;
}

/** A row as GET /analytics/summary/posts shows it (https://docs.genviral.io/api-reference/list-analytics-posts). */
export function rowView(row: Row, showsCorrelation: boolean): object {
  const { target, post } = row;
  const metrics = metricsOf(row);
  // A post is only linked for those who sent it: another workspace may track the same handle.
  const origin = post.origin?.scopeId === target.scopeId ? post.origin : null;
  return {
    id: post.id,
    ...(showsCorrelation && { analyticsId: post.id }),
    platformPostId: post.platformPostId,
    ...(showsCorrelation && {
      genviralPostId: origin?.postId ?? null,
      externalId: origin?.externalId ?? null,
    }),
    publishedAt: isoLong(post.publishedMs),
    caption: post.caption,
    permalink: post.permalink,
    thumbnailUrl: `https://cdn.vireel.io/thumbnails/${post.id}.jpg`,
    durationSeconds: post.durationSec,
    metrics,
    engagementRate: engagementRate(metrics),
    platform: target.platform,
    accountIdentifier: target.identifier,
    accountDisplayName: target.displayName,
    accountAvatarUrl: null,
  };
}
