// What each job does, and the sentence it leaves. A job that has nothing to tell leaves no line in Activity.
import type { AccountBook } from '../features/accounts/book';
import { updateAccounts } from '../features/accounts/run';
import { CONNECTED } from '../features/accounts/table';
import { fetchChosenAccounts, readAccountBook } from '../features/accounts/lookup';
import { updateDashboard } from '../features/dashboard/run';
import { updateHistory } from '../features/history/run';
import { updateNumbers } from '../features/numbers/run';
import { readPulled, writePulled } from '../features/posts/coverage';
import { orStale } from '../features/posts/header-note';
import { updatePosts } from '../features/posts/run';
import { readSelection } from '../features/posts/selection';
import { postsTable } from '../features/posts/table';
import type { RunContext } from '../features/run-context';
import { readCounters } from '../features/schedule/ledger/counters';
import { ledgerTable } from '../features/schedule/ledger/table';
import { plural } from '../features/schedule/sending/consent';
import { sendUnattended } from '../features/schedule/unattended/run';
import { updateStatuses } from '../features/statuses/run';
import { refreshTargets } from '../features/targets/refresh';
import { updateTracked } from '../features/targets/run';
import type { Store } from '../platform/ports';
import { HOUR_MS } from '../time/instant';
import { sentence } from '../troubles/sentence';
import { openTable } from '../workbook/open';
import type { JobId } from './jobs';

export interface JobDone {
  /** Empty where nothing changed. */
  readonly said: string;
  /** Whether it has to go on at the next beat. */
  readonly isDone: boolean;
  /** Said again at every run while nothing changes: once in Activity is enough. */
  readonly isStanding?: boolean;
  /** What it saw when there was nothing to do, for jobs that can tell without looking at the tabs. */
  readonly mark?: string;
}

const done = (said: string): JobDone => ({ said, isDone: true });

const notes = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const counted = (count: number, noun: string, what: string): string =>
  count > 0 ? `${plural(count, noun)} ${what}.` : '';

/** `everyMs`: how often the clock comes. */
export const JOB_WORK: Readonly<Record<JobId, (run: RunContext, everyMs: number) => JobDone>> = {
  send: sendReady,
  statuses: (run) => {
    const { looked, missed, left, words } = updateStatuses(run, bookNow(run));
    const mark = looked + missed + left === 0 && isAllSettled(run) ? markOfSent(run.store) : '';
    const told = Object.entries(words).map(([word, count]) => `${String(count)} ${word}`);
    const isNews = told.length > 0 && told.join() !== `${String(looked)} Scheduled`;
    const missing = missed > 0 ? `${plural(missed, 'row')} could not be looked at.` : '';
    return { said: notes(isNews ? `${told.join(', ')}.` : '', missing), isDone: left === 0, mark };
  },
  accounts: (run) => {
    const { added, changed } = updateAccounts(run);
    return done(notes(counted(added, 'account', 'new'), counted(changed, 'account', 'changed')));
  },
  tracked: (run) => {
    updateTracked(run, fetchChosenAccounts(run));
    return done('');
  },
  refresh: (run) => {
    const { started, left, reasons } = refreshTargets(run, []);
    const said = notes(started > 0 ? `Refreshes started: ${String(started)}.` : '', ...reasons);
    return { said, isDone: left === 0 };
  },
  posts: pullPosts,
  numbers: (run) => {
    const book = readAccountBook(run);
    const { targets } = updateTracked(run, book.accounts);
    const { rows } = updateNumbers(run, openTable(run.workbook, run.store, postsTable), targets, book);
    return done(counted(rows, 'row', 'with numbers'));
  },
  history: (run) => {
    const pulled = readPulled(run.store);
    const isFresh = pulled !== null && run.nowMs() - pulled.atMs < FRESH_FOR_MS;
    const posts = openTable(run.workbook, run.store, postsTable);
    const { added, forgotten, paused } = updateHistory(run, posts, isFresh ? pulled.coveredFrom : null);
    return paused === null
      ? done(notes(counted(added, 'row', 'new'), counted(forgotten, 'row', 'too old, and removed')))
      : { ...done(paused), isStanding: true };
  },
  dashboard: (run) => {
    const { targets } = updateTracked(run, fetchChosenAccounts(run));
    updateDashboard(run, openTable(run.workbook, run.store, postsTable), targets);
    return done('');
  },
};

/** An account that vanished is marked at once: its posts are going to fail. */
function bookNow(run: RunContext): AccountBook {
  const book = readAccountBook(run);
  const listed = new Set(book.accounts.map(({ id }) => id));
  const isNews = [...book.records.values()].some(
    ({ id, state }) => state === CONNECTED && id !== '' && !listed.has(id),
  );
  return isNews ? updateAccounts(run).book : book;
}

/** Posts that were pulled longer ago say nothing about today. */
const FRESH_FOR_MS = 12 * HOUR_MS;

/** Posts without a clear answer may turn up later. */
function isAllSettled(run: RunContext): boolean {
  const { lines } = openTable(run.workbook, run.store, ledgerTable);
  return !lines.some(({ record }) => ['sending', 'unsure'].includes(record.state));
}

/** Nothing sent, and nothing sent since: there is no status to bring. */
function markOfSent(store: Store): string {
  const { lines, lastWaveBegun } = readCounters(store);
  return `${String(lines)} ${String(lastWaveBegun)}`;
}

/** Whether the job can tell from what the document remembers that there is nothing to do. */
export function hasNothingToDo(id: JobId, mark: string, store: Store): boolean {
  return id === 'statuses' && mark !== '' && mark === markOfSent(store);
}

function pullPosts(run: RunContext): JobDone {
  const { targets } = orStale(run, () => updateTracked(run, fetchChosenAccounts(run)));
  const { added, changed, left, coveredFrom } = updatePosts(run, readSelection(run.store), targets);
  if (left === 0) writePulled(run.store, { coveredFrom, atMs: run.nowMs() });
  const rest = left > 0 ? 'There are more; they come next time.' : '';
  return {
    said: notes(counted(added, 'post', 'new'), counted(changed, 'post', 'changed'), rest),
    isDone: left === 0,
  };
}

function sendReady(run: RunContext, everyMs: number): JobDone {
  const { sent, stop } = sendUnattended(run, everyMs);
  if (stop !== null) return { ...done(stop), isStanding: true };
  if (!sent) return done('');
  const { created, changed, refused, unsure, awaiting } = sent.fates;
  const told = notes(
    counted(created, 'post', 'scheduled'),
    counted(changed, 'post', 'changed'),
    counted(refused, 'row', 'not sent: see the column Message'),
    counted(unsure + awaiting, 'row', 'without a clear answer'),
    sent.hopeless ? sentence(sent.hopeless) : '',
  );
  return { said: told, isDone: sent.left === 0 };
}
