// What the items of the submenu Analytics do.
import { fetchChosenAccounts } from '../features/accounts/lookup';
import { makeReport } from '../features/dashboard/report';
import { readHistoryMemory, saveKeepDays } from '../features/history/memory';
import { updateMedia } from '../features/media/run';
import { updateTracked } from '../features/targets/run';
import type { Execution } from '../runs/context';
import { throughDoor } from '../runs/door';
import { guarded } from './guard';
import { mediaTold } from './told';
import { refresh, trackConnected, trackTyped } from './track';

const item =
  (title: string, action: (execution: Execution) => void) =>
  (execution: Execution): void => {
    guarded(execution.platform.ui(), title, () => {
      action(execution);
    });
  };

export const analyticsActions = {
  trackAccounts: item('Track accounts', trackTyped),
  trackConnected: item('Track accounts', trackConnected),
  refreshNumbers: item('Refresh numbers', refresh),
  listMedia: item('List media', listMedia),
  clientReport: item('Client report', clientReport),
  keepHistory: item('Keep History', keepHistory),
};

function listMedia(execution: Execution): void {
  const media = throughDoor(execution, { what: 'List media', work: updateMedia, told: mediaTold });
  execution.platform.ui().toast('List media', mediaTold(media));
}

function clientReport(execution: Execution): void {
  const told = (name: string): string =>
    `The tab “${name}” holds values only. File > Download > PDF makes a document of it.`;
  const name = throughDoor(execution, {
    what: 'Client report',
    work: (run) => makeReport(run, updateTracked(run, fetchChosenAccounts(run)).targets),
    told,
  });
  execution.platform.ui().toast('Client report', told(name));
}

/** Asks how long rows of History are kept; the next update removes older ones. */
function keepHistory({ platform }: Execution): void {
  const store = platform.documentStore();
  const { keepDays } = readHistoryMemory(store);
  const typed = platform
    .ui()
    .prompt(
      'Keep History',
      `For how many days shall History keep its rows? Now: ${String(keepDays)}. The newest row of each post always stays.`,
    );
  if (typed === null || typed === '') return;
  const days = Number(typed);
  const isUsable = Number.isInteger(days) && days >= SHORTEST_DAYS && days <= LONGEST_DAYS;
  if (isUsable) saveKeepDays(store, days);
  const said = isUsable
    ? `Rows older than ${String(days)} days go with the next update.`
    : `“${typed}” is not a number of days from ${String(SHORTEST_DAYS)} to ${String(LONGEST_DAYS)}. Nothing was changed.`;
  platform.ui().toast('Keep History', said);
}

/** Growth looks back a week. */
const SHORTEST_DAYS = 8;
const LONGEST_DAYS = 3650;
