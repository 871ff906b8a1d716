// In which order new posts are put, and what is no change of a post. Pure.
import type { InstantMs } from '../../time/instant';
import type { MeasuredRecord } from './record';
import type { PostOrder } from './selection';

/**
 * A cell holds what clocks show: in the hour that happens twice in autumn it may come back an hour off, which is no change
 * of the post. Such a record takes the instant that was read. `shows` tells what clocks show at an instant.
 */
export function asShown(
  records: readonly MeasuredRecord[],
  held: ReadonlyMap<string, InstantMs | null>,
  shows: (instantMs: InstantMs) => string,
): readonly MeasuredRecord[] {
  return records.map((record) => {
    const before = held.get(record.analyticsId) ?? null;
    const after = record.publishedAt;
    const isSame = before !== null && after !== null && before !== after && shows(before) === shows(after);
    return isSame ? { ...record, publishedAt: before } : record;
  });
}

/** The records in the order in which new rows are put below the others. */
export function inOrder(records: readonly MeasuredRecord[], order: PostOrder): readonly MeasuredRecord[] {
  const rank = (record: MeasuredRecord): number => {
    if (order === 'oldest') return -(record.publishedAt ?? 0);
    return (order === 'newest' ? record.publishedAt : record[order]) ?? 0;
  };
  return [...records].sort((one, other) => rank(other) - rank(one));
}
