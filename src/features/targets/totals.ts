// The totals of a tracked account. Pure; published for the other rooms.
import type { WireTarget } from '../../genviral/analytics-schemas';

/** The names of the totals are not documented: these are the likely ones. */
export function totalsOf({
  last_snapshot_totals: totals,
}: WireTarget): Record<'posts' | 'views' | 'likes' | 'comments', number | null> {
  const first = (...names: readonly string[]): number | null => {
    const values = names.map((name) => totals?.[name]);
    return values.find((value) => typeof value === 'number') ?? null;
  };
  return {
    posts: first('posts', 'videos', 'post_count', 'posts_count', 'video_count', 'publishedVideos'),
    views: first('views', 'view_count', 'total_views'),
    likes: first('likes', 'like_count', 'total_likes'),
    comments: first('comments', 'comment_count', 'total_comments'),
  };
}
