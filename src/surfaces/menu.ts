// The menu "Genviral" and what its items do. Items that take a while say so when they are done.
import { readSelection } from '../features/posts/selection';
import type { MenuSpec, Ui } from '../platform/ports';
import type { Execution } from '../runs/context';
import { requirePermission } from '../runs/permission';
import { analyticsActions } from './analytics';
import { automationActions } from './automation';
import { check } from './check';
import { connect } from './connect';
import { requireEntry } from './entry';
import { formulaActions } from './formula-menu';
import { guarded } from './guard';
import { about, privacy } from './help';
import { importActions } from './import';
import { mailActions } from './mail';
import { showPermissions } from './permissions';
import { rowActions } from './rows';
import { checkInstallation } from './self-check';
import { send } from './send';
import { setUp } from './set-up';
import { update } from './update';

/** Names of entry points, as main.ts defines them. */
export type MenuEntry =
  | 'genviralOpenPanel'
  | 'genviralCheckRows'
  | 'genviralSend'
  | 'genviralUpdateNow'
  | 'genviralMakeVersions'
  | 'genviralNewRowForFailed'
  | 'genviralApprove'
  | 'genviralAddColumns'
  | 'genviralArchive'
  | 'genviralTrackAccounts'
  | 'genviralTrackConnected'
  | 'genviralRefreshNumbers'
  | 'genviralKeepHistory'
  | 'genviralListMedia'
  | 'genviralClientReport'
  | 'genviralImportTab'
  | 'genviralRefreshFormulas'
  | 'genviralAllowFormulas'
  | 'genviralStopFormulas'
  | 'genviralKeepAnswers'
  | 'genviralAutomationOn'
  | 'genviralAutomationOff'
  | 'genviralAutomationShow'
  | 'genviralMail'
  | 'genviralConnect'
  | 'genviralSetUpTabs'
  | 'genviralCheckInstallation'
  | 'genviralPermissions'
  | 'genviralPrivacy'
  | 'genviralAbout';

const item = (label: string, entry: MenuEntry): { label: string; entry: MenuEntry } => ({ label, entry });

const MENU: MenuSpec = {
  title: 'Genviral',
  items: [
    item('Open panel', 'genviralOpenPanel'),
    item('Check rows', 'genviralCheckRows'),
    item('Send…', 'genviralSend'),
    item('Update now', 'genviralUpdateNow'),
    item('Refresh formulas', 'genviralRefreshFormulas'),
    {
      submenu: 'Rows',
      items: [
        item('Make a version per platform', 'genviralMakeVersions'),
        item('New row for the failed accounts', 'genviralNewRowForFailed'),
        item('Approve selected rows', 'genviralApprove'),
        item('Archive finished rows', 'genviralArchive'),
        item('Add columns…', 'genviralAddColumns'),
      ],
    },
    {
      submenu: 'Analytics',
      items: [
        item('Track accounts…', 'genviralTrackAccounts'),
        item('Track my connected accounts…', 'genviralTrackConnected'),
        item('Refresh numbers…', 'genviralRefreshNumbers'),
        item('List media', 'genviralListMedia'),
        item('Make client report', 'genviralClientReport'),
        item('Keep History for…', 'genviralKeepHistory'),
      ],
    },
    {
      submenu: 'Automation',
      items: [
        item('Turn on…', 'genviralAutomationOn'),
        item('Turn off', 'genviralAutomationOff'),
        item('Show', 'genviralAutomationShow'),
        item('E-mail on trouble…', 'genviralMail'),
      ],
    },
    item('Import from this tab…', 'genviralImportTab'),
    item('Connect…', 'genviralConnect'),
    {
      submenu: 'Help',
      items: [
        item('Set up or repair tabs', 'genviralSetUpTabs'),
        item('Allow formulas to use my key…', 'genviralAllowFormulas'),
        item('Stop formulas from using my key', 'genviralStopFormulas'),
        item('Keep formula answers for…', 'genviralKeepAnswers'),
        item('Check this installation', 'genviralCheckInstallation'),
        item('Permissions…', 'genviralPermissions'),
        item('Privacy', 'genviralPrivacy'),
        item('About', 'genviralAbout'),
      ],
    },
  ],
};

/**
 * Adds the menu. Runs in every authorization mode, NONE included: nothing but the menu is touched.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export function addMenu(ui: Ui): void {
  ui.addMenu(MENU);
}

export const menuActions = {
  ...rowActions,
  openPanel: ({ platform }: Execution): void => {
    const ui = platform.ui();
    guarded(ui, 'Open panel', () => {
      requirePermission(platform, 'panel');
      ui.openPanel('Genviral');
    });
  },
  checkRows: (execution: Execution): void => {
    const ui = execution.platform.ui();
    guarded(ui, 'Check rows', () => {
      ui.toast('Check rows', check(execution));
    });
  },
  send: (execution: Execution): void => {
    guarded(execution.platform.ui(), 'Send to Genviral', () => {
      send(execution);
    });
  },
  updateNow: (execution: Execution): void => {
    const ui = execution.platform.ui();
    guarded(ui, 'Update now', () => {
      ui.toast('Update now', 'Asking Genviral…');
      ui.toast('Update now', update(execution, readSelection(execution.platform.documentStore())));
    });
  },
  ...analyticsActions,
  ...importActions,
  ...formulaActions,
  ...automationActions,
  ...mailActions,
  connect: (execution: Execution): void => {
    guarded(execution.platform.ui(), 'Connect to Genviral', () => {
      connect(execution);
    });
  },
  setUpTabs: (execution: Execution): void => {
    const ui = execution.platform.ui();
    guarded(ui, 'Set up or repair tabs', () => {
      ui.toast('Set up or repair tabs', setUp(execution));
    });
  },
  checkInstallation: (execution: Execution): void => {
    const ui = execution.platform.ui();
    guarded(ui, 'Check this installation', () => {
      ui.toast('Check this installation', 'Looking…');
      ui.toast('Check this installation', checkInstallation(execution));
    });
  },
  permissions: ({ platform }: Execution): void => {
    guarded(platform.ui(), 'Permissions', () => {
      showPermissions(platform);
    });
  },
  privacy: ({ platform }: Execution): void => {
    platform.ui().alert('Privacy', privacy(), 'ok');
  },
  about: ({ platform }: Execution): void => {
    platform.ui().alert('About', about(platform.build), 'ok');
  },
};

type Action = keyof typeof menuActions;

/** Those that change nothing, and are there when nothing else works. */
const ALWAYS: readonly Action[] = ['openPanel', 'permissions', 'privacy', 'about'];

/** Does what a menu item stands for, or says in a dialog why it cannot even begin. */
export function choose(execution: Execution, action: Action): void {
  const { platform } = execution;
  let mayBegin = ALWAYS.includes(action);
  if (!mayBegin) {
    guarded(platform.ui(), 'Genviral', () => {
      requireEntry(platform);
      mayBegin = true;
    });
  }
  if (mayBegin) menuActions[action](execution);
}
