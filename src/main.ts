// Every name Google can call: from a menu, the panel, a clock or a cell. gas-webpack-plugin makes a top-level function of
// each line; nothing else becomes visible to Google.
import { app } from './app';
import type { FormulaResult } from './surfaces/formulas';
import type { MenuEntry } from './surfaces/menu';

interface EntryPoints extends Record<MenuEntry, () => void> {
  onOpen(): void;
  onInstall(): void;
  genviralPanelCall(name: unknown, input: unknown): unknown;
  genviralBeat(event: unknown): void;
  GENVIRAL_POSTS(range?: unknown, refresh?: unknown): FormulaResult;
}

declare const global: EntryPoints;

/** Adds the menu when the spreadsheet opens. */
global.onOpen = () => {
  app().showMenu();
};

/** Adds the menu right after the installation. */
global.onInstall = () => {
  app().showMenu();
};

/** Menu: Open panel. */
global.genviralOpenPanel = () => {
  app().choose('openPanel');
};

/** Menu: Check rows. */
global.genviralCheckRows = () => {
  app().choose('checkRows');
};

/** Menu: Send. */
global.genviralSend = () => {
  app().choose('send');
};

/** Menu: Update now. */
global.genviralUpdateNow = () => {
  app().choose('updateNow');
};

/** Menu: Rows > Make a version per platform. */
global.genviralMakeVersions = () => {
  app().choose('makeVersions');
};

/** Menu: Rows > New row for the failed accounts. */
global.genviralNewRowForFailed = () => {
  app().choose('newRowForFailed');
};

/** Menu: Rows > Approve selected rows. */
global.genviralApprove = () => {
  app().choose('approve');
};

/** Menu: Rows > Archive finished rows. */
global.genviralArchive = () => {
  app().choose('archive');
};

/** Menu: Rows > Add setting columns. */
global.genviralAddColumns = () => {
  app().choose('addColumns');
};

/** Menu: Analytics > Track accounts. */
global.genviralTrackAccounts = () => {
  app().choose('trackAccounts');
};

/** Menu: Analytics > Track my connected accounts. */
global.genviralTrackConnected = () => {
  app().choose('trackConnected');
};

/** Menu: Analytics > Refresh numbers. */
global.genviralRefreshNumbers = () => {
  app().choose('refreshNumbers');
};

/** Menu: Analytics > Keep History for. */
global.genviralKeepHistory = () => {
  app().choose('keepHistory');
};

/** Menu: Analytics > List media. */
global.genviralListMedia = () => {
  app().choose('listMedia');
};

/** Menu: Analytics > Make client report. */
global.genviralClientReport = () => {
  app().choose('clientReport');
};

/** Menu: Automation > Turn on. */
global.genviralAutomationOn = () => {
  app().choose('automationOn');
};

/** Menu: Automation > Turn off. */
global.genviralAutomationOff = () => {
  app().choose('automationOff');
};

/** Menu: Automation > Show. */
global.genviralAutomationShow = () => {
  app().choose('automationShow');
};

/** The clock, hourly or every 15 minutes: Google picks the minute. */
global.genviralBeat = (event) => {
  app().beat(event);
};

/** Menu: Connect. */
global.genviralConnect = () => {
  app().choose('connect');
};

/** Menu: Help > Set up or repair tabs. */
global.genviralSetUpTabs = () => {
  app().choose('setUpTabs');
};

/** Menu: Help > Privacy. */
global.genviralPrivacy = () => {
  app().choose('privacy');
};

/** Menu: Help > About. */
global.genviralAbout = () => {
  app().choose('about');
};

/** Everything the panel asks for. */
global.genviralPanelCall = (name, input) => app().answerPanel(name, input);

/**
 * Posts with their numbers, newest first, from the Posts tab. Example: =GENVIRAL_POSTS("30d")
 *
 * @param {"30d"} range How far back: 7d, 14d, 30d, 90d or 1y. Left out: 30d.
 * @param {A1} refresh A cell that changes when the numbers should be read again.
 * @return {Array<Array<any>>} A header and one row for each post.
 * @customfunction
 */
global.GENVIRAL_POSTS = (range, refresh) => app().posts(range, refresh);
