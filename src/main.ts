// Every name Google can call: from a menu, the panel, a clock or a cell. gas-webpack-plugin makes a top-level function of
// each line; nothing else becomes visible to Google.
import { app } from './app';
import type { FormulaResult } from './surfaces/formulas';
import type { MenuEntry } from './surfaces/menu';

type Formula = (...given: readonly unknown[]) => FormulaResult;

interface EntryPoints extends Record<MenuEntry, () => void> {
  onOpen(): void;
  onInstall(): void;
  genviralPanelCall(name: unknown, input: unknown): unknown;
  GENVIRAL_POSTS: Formula;
  GENVIRAL_ACCOUNTS: Formula;
  GENVIRAL_TARGETS: Formula;
  GENVIRAL_SUMMARY: Formula;
  GENVIRAL_SERIES: Formula;
  GENVIRAL_POST: Formula;
  GENVIRAL_BEST_TIMES: Formula;
  genviralBeat(event: unknown): void;
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

/** Menu: Rows > Add columns. */
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

/** Menu: Import from this tab. */
global.genviralImportTab = () => {
  app().choose('importTab');
};

/** Menu: Refresh formulas. */
global.genviralRefreshFormulas = () => {
  app().choose('refreshFormulas');
};

/** Menu: Help > Allow formulas to use my key. */
global.genviralAllowFormulas = () => {
  app().choose('allowFormulas');
};

/** Menu: Help > Stop formulas from using my key. */
global.genviralStopFormulas = () => {
  app().choose('stopFormulas');
};

/** Menu: Help > Keep formula answers for. */
global.genviralKeepAnswers = () => {
  app().choose('keepAnswers');
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

/** Menu: Automation > E-mail on trouble. */
global.genviralMail = () => {
  app().choose('mailOnTrouble');
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

/** Menu: Help > Check this installation. */
global.genviralCheckInstallation = () => {
  app().choose('checkInstallation');
};

/** Menu: Help > Permissions. */
global.genviralPermissions = () => {
  app().choose('permissions');
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
 * Posts with their numbers, a row each. Example: =GENVIRAL_POSTS("90d", "tiktok,instagram", "@brand", "views", 50, "publishedAt,caption,views,permalink")
 *
 * @param {"30d"} range How far back: 7d, 14d, 30d, 90d, 1y or all; or a first day, or two days. Left out: 30d.
 * @param {"tiktok,instagram"} platforms tiktok, instagram, youtube. Left out: all three.
 * @param {"tiktok @brand"} accounts Names from the Tracked tab, or All tracked. Left out: this file's own accounts.
 * @param {"views"} sort newest, oldest, views, likes, comments, shares, saves or engagement. Left out: newest.
 * @param {50} limit How many rows at most, from 1 to 10000. Left out: all.
 * @param {"publishedAt,caption,views"} columns Which columns, in which order. Left out: the usual eight.
 * @param {GenviralRefresh} refresh A cell that changes when the numbers shall be asked for again.
 * @return {Array<Array<any>>} A header and one row for each post.
 * @customfunction
 */
global.GENVIRAL_POSTS = (range, platforms, accounts, sort, limit, columns, refresh) =>
  app().compute('posts', range, platforms, accounts, sort, limit, columns, refresh);

/**
 * The accounts chosen for this file. Example: =GENVIRAL_ACCOUNTS("instagram")
 *
 * @param {"instagram"} platforms Which platforms, as the answer names them. Left out: all.
 * @param {GenviralRefresh} refresh A cell that changes when the accounts shall be asked for again.
 * @return {Array<Array<any>>} A header and one row for each account.
 * @customfunction
 */
global.GENVIRAL_ACCOUNTS = (platforms, refresh) => app().compute('accounts', platforms, refresh);

/**
 * The tracked accounts with their totals. Example: =GENVIRAL_TARGETS("tiktok", "all")
 *
 * @param {"tiktok"} platforms tiktok, instagram, youtube. Left out: all three.
 * @param {"all"} which own for the accounts of this file, all for every tracked account. Left out: own.
 * @param {GenviralRefresh} refresh A cell that changes when the numbers shall be asked for again.
 * @return {Array<Array<any>>} A header and one row for each tracked account.
 * @customfunction
 */
global.GENVIRAL_TARGETS = (platforms, which, refresh) => app().compute('targets', platforms, which, refresh);

/**
 * Key figures of a time: one figure as a number, several or all as a table with their change. Example: =GENVIRAL_SUMMARY("views", "30d")
 *
 * @param {"views"} figure posts, accounts, views, likes, comments, shares, saves, engagement. Left out: all of them.
 * @param {"30d"} range How far back: 7d, 14d, 30d, 90d, 1y or all; or a first day, or two days. Left out: 30d.
 * @param {"tiktok"} platforms tiktok, instagram, youtube. Left out: all three.
 * @param {"tiktok @brand"} accounts Names from the Tracked tab, or All tracked. Left out: this file's own accounts.
 * @param {GenviralRefresh} refresh A cell that changes when the numbers shall be asked for again.
 * @return {any} One number, or a header and one row for each figure.
 * @customfunction
 */
global.GENVIRAL_SUMMARY = (figure, range, platforms, accounts, refresh) =>
  app().compute('summary', figure, range, platforms, accounts, refresh);

/**
 * Figures by day, for charts and SPARKLINE. Example: =GENVIRAL_SERIES("views", "30d")
 *
 * @param {"views,likes"} figure views, likes, comments, shares, engagement. Left out: views.
 * @param {"30d"} range How far back: 7d, 14d, 30d, 90d, 1y or all; or a first day, or two days. Left out: 30d.
 * @param {"tiktok"} platforms tiktok, instagram, youtube. Left out: all three.
 * @param {"tiktok @brand"} accounts Names from the Tracked tab, or All tracked. Left out: this file's own accounts.
 * @param {GenviralRefresh} refresh A cell that changes when the numbers shall be asked for again.
 * @return {Array<Array<any>>} A header and one row for each day.
 * @customfunction
 */
global.GENVIRAL_SERIES = (figure, range, platforms, accounts, refresh) =>
  app().compute('series', figure, range, platforms, accounts, refresh);

/**
 * One thing about a post, or about each post of a range of cells. Example: =GENVIRAL_POST(A2, "status")
 *
 * @param {A2} post The post's id in Genviral, its link, or the row key of its row; a cell or up to 200 of them.
 * @param {"status"} field status, caption, scheduledFor, publishedAt, link, message, campaign, views, likes, comments, shares, saves, engagement, postId. Left out: all of them.
 * @param {GenviralRefresh} refresh A cell that changes when the post shall be looked at again.
 * @return {any} What was asked, a row for each post.
 * @customfunction
 */
global.GENVIRAL_POST = (post, field, refresh) => app().compute('post', post, field, refresh);

/**
 * The hours of the day whose posts earned the best engagement, best first, in this spreadsheet's time zone; none while there are too few posts to tell. Example: =GENVIRAL_BEST_TIMES("tiktok")
 *
 * @param {"tiktok"} platforms tiktok, instagram, youtube. Left out: all three.
 * @param {"90d"} range How far back: 7d, 14d, 30d, 90d, 1y or all; or a first day, or two days. Left out: 90d.
 * @param {"tiktok @brand"} accounts Names from the Tracked tab, or All tracked. Left out: this file's own accounts.
 * @param {GenviralRefresh} refresh A cell that changes when the numbers shall be asked for again.
 * @return {Array<Array<any>>} A header and one row for each hour.
 * @customfunction
 */
global.GENVIRAL_BEST_TIMES = (platforms, range, accounts, refresh) =>
  app().compute('bestTimes', platforms, range, accounts, refresh);
