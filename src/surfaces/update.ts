// Update now: accounts, analytics and statuses, one after the other behind one door.
import { updateAccounts } from '../features/accounts/run';
import { orStale } from '../features/posts/header-note';
import { updatePosts } from '../features/posts/run';
import type { Selection } from '../features/posts/selection';
import { updateStatuses } from '../features/statuses/run';
import { updateTracked } from '../features/targets/run';
import type { Execution } from '../runs/context';
import { throughDoor } from '../runs/door';
import { accountsTold, postsTold, statusesTold } from './told';

/** Says what changed. */
export function update(execution: Execution, selection: Selection): string {
  return throughDoor(execution, {
    what: 'Update now',
    work: (run) => {
      const accounts = updateAccounts(run);
      const statuses = updateStatuses(run, accounts.book);
      const { targets } = orStale(run, () => updateTracked(run, accounts.book.accounts));
      const posts = updatePosts(run, selection, targets);
      return [accountsTold(accounts), statusesTold(statuses), postsTold(posts)].join(' ');
    },
    told: (summary) => summary,
  });
}
