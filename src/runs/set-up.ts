// Makes or repairs all tabs, in the order people see them.
import { accountsTable } from '../features/accounts/table';
import { setUpDashboard } from '../features/dashboard/build';
import { refreshFormulas } from '../features/formulas/refresh';
import { postsTable } from '../features/posts/table';
import { ledgerTable } from '../features/schedule/ledger/table';
import { scheduleDressing, scheduleTable } from '../features/schedule/table';
import { targetsDressing, targetsTable } from '../features/targets/table';
import type { Store, Tab, Workbook } from '../platform/ports';
import { setUpTab } from '../workbook/set-up';
import { findOrInsertTab } from '../workbook/tabs';
import { placesIn } from '../workbook/view';
import { activityTable } from './activity';
import { bringUpToDate } from './versions/migrate';
import { MIGRATIONS } from './versions/migrations';

/** The names of all tabs as they are called now. */
export function setUpTabs(workbook: Workbook, store: Store): readonly string[] {
  bringUpToDate({ workbook, store }, MIGRATIONS);
  const schedule = findOrInsertTab(workbook, store, scheduleTable);
  const accounts = setUpTab(workbook, store, accountsTable);
  const tracked = setUpTab(workbook, store, targetsTable, targetsDressing);
  const posts = setUpTab(workbook, store, postsTable);
  const { face } = setUpDashboard(workbook, store);
  const activity = setUpTab(workbook, store, activityTable);
  setUpTab(workbook, store, scheduleTable, scheduleDressing(namesIn(accounts)));
  setUpTab(workbook, store, ledgerTable);
  refreshFormulas({ workbook, store });
  return [schedule, accounts, tracked, posts, face, activity].map((tab) => tab.name());
}

/** Where the names stand that a row may use. */
function namesIn(accounts: Tab): Parameters<typeof scheduleDressing>[0] {
  const grid = accounts.grid();
  const [header = []] = accounts.read({ row: 1, column: 1, rows: 1, columns: grid.columns });
  const column = placesIn(accountsTable, header, accounts).name ?? 1;
  return { tabId: accounts.id, area: { row: 2, column, rows: grid.rows - 1, columns: 1 } };
}
