// One sentence about what came of a run: for a toast, and for Activity.
import type { AccountsUpdated } from '../features/accounts/run';
import type { HistoryUpdated } from '../features/history/run';
import type { MediaUpdated } from '../features/media/run';
import type { PostsUpdated } from '../features/posts/run';
import { plural } from '../features/schedule/sending/consent';
import type { SendReport } from '../features/schedule/run';
import type { StatusesUpdated } from '../features/statuses/run';
import { sentence } from '../troubles/sentence';

export function accountsTold({ listed, added, changed }: AccountsUpdated): string {
  return `${plural(listed, 'account')} (${String(added)} new, ${String(changed)} changed).`;
}

export function postsTold({
  found,
  added,
  changed,
  start,
  end,
  tracked,
}: Omit<PostsUpdated, 'left'>): string {
  if (tracked === 'none') {
    return 'No analytics: this workspace tracks no accounts yet. Choose Genviral > Analytics > Track my connected accounts….';
  }
  if (tracked === 'others') {
    return 'No analytics: none of this file’s accounts is tracked. Choose Genviral > Analytics > Track my connected accounts….';
  }
  return `${plural(found, 'post')} from ${start} to ${end} (${String(added)} new, ${String(changed)} changed).`;
}

export function historyTold({ added, forgotten, paused }: HistoryUpdated): string {
  const old = forgotten > 0 ? ` (${plural(forgotten, 'old row')} removed)` : '';
  return paused ?? (added + forgotten > 0 ? `History: ${plural(added, 'new row')}${old}.` : '');
}

export function statusesTold({ looked, missed, words }: StatusesUpdated): string {
  if (looked === 0 && missed === 0) return 'No sent rows to look after.';
  const counts = Object.entries(words).map(([word, count]) => `${String(count)} ${word}`);
  const rest =
    missed > 0 ? ` ${plural(missed, 'row')} could not be looked at; the next update tries again.` : '';
  return `${plural(looked, 'sent row')}: ${counts.join(', ') || 'unchanged'}.${rest}`;
}

export function mediaTold({ found, added, gone }: MediaUpdated): string {
  return `${plural(found, 'file')} (${String(added)} new${gone > 0 ? `, ${String(gone)} gone` : ''}).`;
}

export function joinedTold({ joined }: { readonly joined: number }): string {
  return `This spreadsheet was set back to an earlier version. ${plural(joined, 'row')} found the post again that ${joined === 1 ? 'it' : 'they'} had been sent as.`;
}

/** What to press for rows that are left. */
export type NextPress =
  'choose Genviral > Send… again' | 'press Go on in the panel' | 'press See what would be sent again';

export function sendTold(report: SendReport, next: NextPress = 'choose Genviral > Send… again'): string {
  const { fates, left, changed, putBack } = report;
  const counts: readonly (readonly [number, string])[] = [
    [fates.changed, 'changed'],
    [fates.takenBack, 'taken back'],
    [fates.retried, 'tried again'],
    [putBack, 'put back as rows'],
    [fates.refused, 'refused'],
    [fates.kept, 'left as they were'],
    [fates.awaiting, 'without an answer yet'],
    [fates.unsure, 'unsure'],
    [changed, 'left out, because they changed after you said yes'],
    [left, `left; ${next}`],
  ];
  const others = counts.filter(([count]) => count > 0).map(([count, what]) => `${String(count)} ${what}`);
  const isNew = fates.created > 0 || others.length === 0;
  const parts = isNew ? [`${plural(fates.created, 'post')} accepted by Genviral`, ...others] : others;
  const reason = report.hopeless ? ` ${sentence(report.hopeless)}` : '';
  return `${parts.join(', ')}.${reason}`;
}
