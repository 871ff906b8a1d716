// Stories of the Dashboard: made once, fed at every update, filtered by its cells, honest where there is nothing.
import { makeReport } from '../../../src/features/dashboard/report';
import { updateDashboard } from '../../../src/features/dashboard/run';
import type { Board } from '../../../src/features/dashboard/grid';
import { setUpDashboard } from '../../../src/features/dashboard/build';
import { updateTracked } from '../../../src/features/targets/run';
import { analyticsStage, sum, type AnalyticsStage } from '../analytics/stage';

function update(stage: AnalyticsStage, range: '90d' | '30d' = '90d'): Board {
  const { targets } = updateTracked(stage.context(), stage.accounts);
  return updateDashboard(stage.context(), stage.pull({ range }).view, targets);
}

/** What the filter cells say, as the references to them show it. */
function filter(stage: AnalyticsStage, ...cells: readonly string[]): void {
  stage.platform.book.tabNamed('_Dashboard').put(
    2,
    37,
    cells.map((cell) => [cell]),
  );
}

const charts = ({ platform }: AnalyticsStage) => platform.book.tabNamed('Dashboard').dressed.charts;

it('shows the key figures of the own accounts, and asks Genviral once', () => {
  const stage = analyticsStage();
  stage.http.sent.length = 0;
  const board = update(stage);
  const summaries = stage.http.sent.filter((request) => request.includes('analytics/summary?'));
  expect(summaries).toHaveLength(1);
  expect(summaries[0]).toContain('accounts=');
  expect(board.figures.kpis.map(({ label }) => label)).toEqual([
    ...['Posts', 'Accounts', 'Views', 'Likes', 'Comments', 'Shares', 'Saves', 'Engagement'],
  ]);
  expect(board.figures.kpis[0]?.value).toBeGreaterThan(10);
  expect(board.subtitle).toMatch(
    /^2026-09-20 to 2026-10-19, own accounts\. As of 2026-10-19 08:0\d\. Arrows: against the 30 days before\./,
  );
  expect(board).toMatchObject({ plan: 'Plan medium: 439 of 500 credits left until 2026-11-01.', notice: '' });
  expect(board.top).toHaveLength(10);
  expect(board.top[0]?.link).toMatch(/^https:/);
});

it('is made once: later updates write numbers and feed charts, and leave looks alone', () => {
  const stage = analyticsStage();
  update(stage);
  const first = new Map(charts(stage));
  expect([...first.values()].map(({ source }) => source.area.rows)).toEqual([31, 31, expect.any(Number), 4]);
  const posts = stage.pull({ range: '90d' }).view;
  const { targets } = updateTracked(stage.context(), stage.accounts);
  stage.calls();
  updateDashboard(stage.context(), posts, targets);
  expect(stage.calls()).toEqual({ read: 1, write: 1 });
  filter(stage, '90d', 'All', 'Own accounts', 'All');
  updateDashboard(stage.context(), posts, targets);
  expect(sum(stage.calls())).toBeLessThanOrEqual(2 + 4);
  expect([...charts(stage).keys()]).toEqual([...first.keys()]);
  expect([...charts(stage).values()][0]?.source.area.rows).toBe(91);
});

it('does not bring back a chart that a person deleted, until they ask to repair', () => {
  const stage = analyticsStage();
  update(stage);
  const [gone = 0] = charts(stage).keys();
  charts(stage).delete(gone);
  update(stage);
  expect(charts(stage).size).toBe(3);
  setUpDashboard(stage.platform.book, stage.platform.documentStore());
  expect(charts(stage).size).toBe(4);
});

it('shows competitors only when they are asked for', () => {
  const stage = analyticsStage();
  stage.pull({ range: '90d', accounts: 'All tracked' });
  expect(update(stage).top.some(({ account }) => account === '@crustcollective')).toBe(false);
  filter(stage, '90d', 'All', 'tiktok @crustcollective', 'All');
  const board = update(stage);
  expect(new Set(board.top.map(({ account }) => account))).toEqual(new Set(['@crustcollective']));
  expect(board.accounts).toContain('tiktok @crustcollective');
});

it('counts a campaign from the rows of Posts, because Genviral knows none', () => {
  const stage = analyticsStage();
  update(stage);
  const tab = stage.platform.book.tabNamed('Posts');
  const column = (tab.readAll()[0] ?? []).indexOf('Campaign') + 1;
  tab.put(2, column, [['Spring'], ['Spring']]);
  filter(stage, '30d', 'All', 'Own accounts', 'Spring');
  stage.http.sent.length = 0;
  const board = update(stage);
  expect(stage.http.sent.some((request) => request.includes('analytics/summary?'))).toBe(false);
  expect(board.figures.kpis[0]).toMatchObject({ label: 'Posts', value: 2 });
  expect(board.campaigns).toEqual(['All', 'Spring']);
});

it('says that a longer range is needed where Posts does not hold it', () => {
  const stage = analyticsStage();
  update(stage, '30d');
  filter(stage, '90d', 'All', 'Own accounts', 'All');
  expect(update(stage, '30d').notice).toMatch(
    /^Hours and top posts come from the Posts tab, which holds 2026-09-20/,
  );
});

it('of an empty workspace says why it is empty', () => {
  const stage = analyticsStage();
  stage.world.targets = [];
  const board = update(stage);
  expect(board.notice).toMatch(/^No analytics: this workspace tracks no accounts yet\./);
  expect(board.hours[0]).toBe('Too few posts to name hours: 0 here.');
  expect(board.top).toEqual([]);
});

it('a client’s report holds values only, with charts over its own cells', () => {
  const stage = analyticsStage();
  update(stage);
  const { targets } = updateTracked(stage.context(), stage.accounts);
  expect(makeReport(stage.context(), targets)).toBe('Report 2026-10-19');
  expect(makeReport(stage.context(), targets)).toBe('Report 2026-10-19 (2)');
  const tab = stage.platform.book.tabNamed('Report 2026-10-19');
  const { rows, columns } = tab.grid();
  const formulas = tab.readFormulas({ row: 1, column: 1, rows, columns }).flat();
  expect(formulas.every((formula) => formula === '')).toBe(true);
  const cells = tab.readAll();
  expect(cells[0]?.[1]).toBe('Social dashboard');
  expect(typeof cells[7]?.[3]).toBe('number');
  expect(cells.flat()).not.toContain('Filters changed: choose Genviral > Update now');
  const sources = [...tab.dressed.charts.values()].map(({ source }) => source);
  expect(sources.every(({ tabId }) => tabId === tab.id)).toBe(true);
  const [first] = sources;
  expect(cells[(first?.area.row ?? 0) - 1]?.[(first?.area.column ?? 0) - 1]).toBe('Day');
});
