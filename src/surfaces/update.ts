// Update now: accounts, statuses and analytics, one after the other behind one door.
import { updateAccounts } from '../features/accounts/run';
import { updateDashboard } from '../features/dashboard/run';
import { refreshKnownFormulas } from '../features/formulas/refresh';
import { updateHistory } from '../features/history/run';
import { updateNumbers } from '../features/numbers/run';
import { orStale } from '../features/posts/header-note';
import { updatePosts } from '../features/posts/run';
import type { Selection } from '../features/posts/selection';
import type { RunContext } from '../features/run-context';
import { updateStatuses } from '../features/statuses/run';
import { updateTracked } from '../features/targets/run';
import type { Execution } from '../runs/context';
import { throughDoor } from '../runs/door';
import { sentence, troubleOf } from '../troubles/sentence';
import { accountsTold, historyTold, postsTold, statusesTold } from './told';

/** Says what changed. */
export function update(execution: Execution, selection: Selection): string {
  return throughDoor(execution, {
    what: 'Update now',
    work: (run) => updateAll(run, selection),
    told: (summary) => summary,
  });
}

function updateAll(run: RunContext, selection: Selection): string {
  const accounts = updateAccounts(run);
  const { book } = accounts;
  const statuses = updateStatuses(run, book);
  const { targets } = orStale(run, () => updateTracked(run, book.accounts));
  const posts = updatePosts(run, selection, targets);
  const numbers = updateNumbers(run, posts.view, targets, book);
  const history = updateHistory(run, numbers.view, posts.coveredFrom);
  const dashboard = dashboardOrReason(run, history.view, targets);
  refreshKnownFormulas(run);
  return [accountsTold(accounts), statusesTold(statuses), postsTold(posts), historyTold(history), dashboard]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Rows are written by then: a Dashboard that cannot be brought up to date is said, and hides nothing else. */
function dashboardOrReason(
  run: RunContext,
  posts: Parameters<typeof updateDashboard>[1],
  targets: Parameters<typeof updateDashboard>[2],
): string {
  try {
    updateDashboard(run, posts, targets);
    return '';
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return `The Dashboard was not updated: ${sentence(trouble)}`;
  }
}
