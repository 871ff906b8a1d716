// A target in its two forms (https://docs.genviral.io/api-reference/manage-analytics-targets): rows of the list, and the
// longer record of create and patch.

import { isoLong, isoLongOrNull } from '../../time';
import { scopeOf, type World } from '../../world';
import { metricsOf, rowsOf, type Row } from '../analytics/rows';
import { isFreeNow } from '../refreshes/price';
import type { Target } from './target';

export function targetRow(world: World, target: Target): object {
  return {
    id: target.id,
    target_id: target.id,
    platform: target.platform,
    identifier: target.identifier,
    normalized_identifier: target.normalizedIdentifier,
    display_name: target.displayName,
    last_refreshed_at: isoLongOrNull(target.measuredMs),
    last_snapshot_totals: target.measuredMs === null ? null : totalsOf(allRows(world, target)),
    last_refresh_status: target.lastRefreshStatus,
    last_refresh_error: target.lastRefreshError,
    free_refresh_available: isFreeNow(world, target),
  };
}

export function targetRecord(world: World, target: Target): object {
  const scope = scopeOf(world, target.scopeId);
  return {
    id: target.id,
    user_id: scope.ownerUserId,
    workspace_id: scope.workspaceId,
    platform: target.platform,
    identifier: target.identifier,
    normalized_identifier: target.normalizedIdentifier,
    display_name: target.displayName,
    metadata: {
      favorite: target.favorite,
      ...(target.refreshPolicy !== null && { refreshPolicy: target.refreshPolicy }),
    },
    last_refreshed_at: isoLongOrNull(target.measuredMs),
  };
}

/** The inside of `summary` is not documented beyond its parts: profile, totals, timeline, top posts, refresh status. */
export function targetSummary(world: World, target: Target): object {
  const rows = allRows(world, target);
  const seen = rows.map((row) => ({ post: row.post, views: metricsOf(row).views }));
  const top = [...seen].sort((one, other) => other.views - one.views).slice(0, 5);
  return {
    profile: { platform: target.platform, identifier: target.identifier, display_name: target.displayName },
    totals: totalsOf(rows),
    timeline: seen.slice(-30).map(({ post, views }) => ({ date: isoLong(post.publishedMs), views })),
    top_posts: top.map(({ post, views }) => ({ id: post.id, permalink: post.permalink, views })),
    refresh: {
      status: target.lastRefreshStatus,
      error: target.lastRefreshError,
      last_refreshed_at: isoLongOrNull(target.measuredMs),
      free_refresh_available: isFreeNow(world, target),
    },
  };
}

function allRows(world: World, target: Target): Row[] {
  const everything = { startMs: -Infinity, endMs: Infinity, platforms: [], targetIds: [target.id] };
  return rowsOf(world, scopeOf(world, target.scopeId), everything);
}

function totalsOf(rows: readonly Row[]): object {
  const metrics = rows.map(metricsOf);
  const sum = (name: 'views' | 'likes' | 'comments'): number =>
    metrics.reduce((total, one) => total + one[name], 0);
  return { posts: rows.length, views: sum('views'), likes: sum('likes'), comments: sum('comments') };
}
