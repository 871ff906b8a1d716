// Brings the Dashboard up to date: one summary from Genviral, the posts of the Posts tab, one write.
import { getSummary } from '../../genviral/analytics-endpoints';
import type { WireSummary } from '../../genviral/analytics-schemas';
import type { TableView } from '../../workbook/view';
import { readCoverage } from '../posts/coverage';
import { daysOf, type Days } from '../posts/range';
import type { PostColumns } from '../posts/table';
import type { RunContext } from '../run-context';
import { fetchPlanText } from '../subscription/subscription';
import { chooseTargets, type Target } from '../targets/target';
import { feedCharts, FILTER_REFERENCES, findDashboard, setUpDashboard } from './build';
import { ALL, readFilters, type Filters } from './filters';
import { chartRows, GRID_COLUMNS, gridOf, type Board } from './grid';
import { boardOf } from './plan';

/** Longer lists of ids do not fit into a URL. */
const MOST_IDS_IN_A_QUERY = 40;

export function updateDashboard(
  run: RunContext,
  posts: TableView<PostColumns>,
  targets: readonly Target[],
): Board {
  run.report('Dashboard', 0, 0);
  const tabs = findDashboard(run.workbook, run.store) ?? setUpDashboard(run.workbook, run.store);
  const cells = tabs.grid.read(FILTER_REFERENCES);
  const board = makeBoard(run, posts, targets, readFilters(cells.map(([cell = '']) => cell)));
  const { rows } = tabs.grid.grid();
  tabs.grid.write({ row: 1, column: 1, rows, columns: GRID_COLUMNS }, gridOf(board, rows));
  feedCharts(run.store, tabs, chartRows(board.figures));
  return board;
}

/** What the Dashboard would show under these filters. */
export function makeBoard(
  run: RunContext,
  posts: TableView<PostColumns>,
  all: readonly Target[],
  filters: Filters,
): Board {
  const nowMs = run.nowMs();
  const days = daysOf(filters.range, nowMs);
  const { targets } = chooseTargets(all, filters.accounts);
  const records = posts.lines.map(({ record }) => record);
  const firstMs = records.reduce((first, { publishedAt }) => Math.min(first, publishedAt ?? first), nowMs);
  return boardOf({
    filters,
    days,
    posts: records,
    targets,
    allTargets: all,
    summary: summaryFor(run, days, filters, targets, all),
    coverage: readCoverage(run.store),
    plan: fetchPlanText(run),
    zone: run.zone(firstMs, nowMs),
    nowMs,
  });
}

/** Genviral knows no campaigns; and no list of targets means all of them, which nobody asked for. */
function summaryFor(
  run: RunContext,
  days: Days,
  { campaign, platform }: Filters,
  targets: readonly Target[],
  all: readonly Target[],
): WireSummary | null {
  const isTooLong = targets.length > MOST_IDS_IN_A_QUERY && targets.length < all.length;
  if (campaign !== ALL || targets.length === 0 || isTooLong) return null;
  const targetIds = targets.length === all.length ? [] : targets.map(({ id }) => id);
  return run.client.call(getSummary, { ...days, platforms: platform === ALL ? [] : [platform], targetIds });
}
