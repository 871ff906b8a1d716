// What the items of the submenu Analytics do.
import type { Execution } from '../runs/context';
import { guarded } from './guard';
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
};
