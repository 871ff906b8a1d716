// The numbers behind a Dashboard as one block of cells, each part at a fixed place. The Dashboard itself holds nothing but
// references to them, and its charts are fed from them: so people may move and restyle it as they like. Pure.
import type { Cell } from '../../platform/ports';
import type { Figures, Kpi } from './figures';
import { hourText, WEEKDAYS, type Heatmap } from './hours';

export interface TopPost {
  readonly publishedMs: number | null;
  readonly account: string;
  readonly caption: string;
  readonly views: number | null;
  readonly engagement: number | null;
  readonly link: string;
}

export interface Board {
  readonly figures: Figures;
  readonly heatmap: Heatmap;
  /** At most three lines. */
  readonly hours: readonly string[];
  readonly top: readonly TopPost[];
  /** Which days and accounts, as of when. */
  readonly subtitle: string;
  readonly plan: string;
  /** `Applied 14:05`. */
  readonly applied: string;
  readonly filterKey: string;
  /** What a reader must know about the numbers; may be empty. */
  readonly notice: string;
  /** Names for the filters' dropdowns. */
  readonly accounts: readonly string[];
  readonly campaigns: readonly string[];
}

/** Found by this header, should the document forget its tab. */
export const GRID_HEADER = 'Dashboard numbers';
export const GRID_COLUMNS = 36;
/** Three years of days, and a little room. */
export const GRID_ROWS = 1102;
export const TOP_POSTS = 10;

/** First columns of the parts, and rows of single facts. Everything else is counted from these. */
export const PLACE = {
  facts: 1,
  kpiRow: 9,
  hoursRow: 18,
  views: 5,
  interactions: 8,
  engagement: 13,
  mix: 16,
  top: 19,
  heatmap: 26,
  accounts: 35,
  campaigns: 36,
} as const;

export const FACT_ROWS = { subtitle: 2, plan: 3, applied: 4, filterKey: 5, notice: 6 } as const;

/** Columns that hold text from outside, or text that looks like something else. */
export const TEXT_COLUMNS: readonly number[] = [1, 3, 5, 8, 13, 16, 20, 21, 26, 35, 36];

/** Columns of shares: a chart's axis looks like its cells. */
export const SHARE_COLUMNS: readonly number[] = [14, 23];
export const COUNT_COLUMNS: readonly number[] = [6, 9, 10, 11, 17, 22];

/** A reference to an empty cell may show 0; one to a space shows nothing. */
const NOTHING = ' ';

export function gridOf(board: Board, rows: number): Cell[][] {
  const cells: Cell[][] = Array.from({ length: rows }, () => Array.from({ length: GRID_COLUMNS }, () => ''));
  const put = (row: number, column: number, block: readonly (readonly Cell[])[]): void => {
    block.slice(0, Math.max(0, rows - row + 1)).forEach((line, down) => {
      line.forEach((cell, right) => {
        const target = cells[row - 1 + down];
        if (target) target[column - 1 + right] = cell;
      });
    });
  };
  const { figures } = board;
  put(1, PLACE.facts, [[GRID_HEADER], ...factsOf(board).map((fact) => [fact])]);
  put(PLACE.kpiRow, PLACE.facts, figures.kpis.map(kpiCells));
  put(
    PLACE.hoursRow,
    PLACE.facts,
    [0, 1, 2].map((index) => [board.hours[index] ?? NOTHING]),
  );
  put(1, PLACE.views, [['Day', 'Views'], ...figures.days.map(({ day, views }) => [dayLabel(day), views])]);
  put(1, PLACE.interactions, [
    ['Day', 'Likes', 'Comments', 'Shares'],
    ...figures.days.map(({ day, likes, comments, shares }) => [dayLabel(day), likes, comments, shares]),
  ]);
  put(1, PLACE.engagement, [
    ['Day', 'Engagement'],
    ...figures.days.flatMap(({ day, engagement }) =>
      engagement === null ? [] : [[dayLabel(day), engagement]],
    ),
  ]);
  put(1, PLACE.mix, [['Platform', 'Posts'], ...figures.mix.map(({ platform, posts }) => [platform, posts])]);
  put(1, PLACE.top, [
    ['Published', 'Account', 'Post', 'Views', 'Engagement', 'Link'],
    ...topCells(board.top),
  ]);
  put(1, PLACE.heatmap, [
    ['Hour', ...WEEKDAYS],
    ...board.heatmap.map((counts, hour) => [
      hourText(hour),
      ...counts.map((count) => (count === 0 ? NOTHING : count)),
    ]),
  ]);
  put(1, PLACE.accounts, [['Accounts'], ...board.accounts.map((name) => [name])]);
  put(1, PLACE.campaigns, [['Campaigns'], ...board.campaigns.map((name) => [name])]);
  return cells;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `19 Oct`, short enough to stand below a line; the first day of a year says which. */
function dayLabel(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? month}`;
  return month === '01' && date === '01' ? `${name} ${year}` : name;
}

function factsOf({ subtitle, plan, applied, filterKey, notice }: Board): readonly string[] {
  return [subtitle, plan, applied, filterKey, notice].map((text) => (text === '' ? NOTHING : text));
}

function kpiCells({ label, isShare, value, delta }: Kpi): readonly Cell[] {
  return [label, value ?? '–', deltaText(delta, isShare)];
}

/** `▲ 9,100`, `▼ 0.4 points`; nothing where there is nothing to compare with. */
export function deltaText(delta: number | null, isShare: boolean): string {
  if (delta === null) return NOTHING;
  const size = isShare ? Math.round(Math.abs(delta) * 1000) / 10 : Math.round(Math.abs(delta));
  if (size === 0) return 'no change';
  const text = isShare ? `${size.toFixed(1)} points` : grouped(size);
  return `${delta > 0 ? '▲' : '▼'} ${text}`;
}

/** `12,345`, whatever the locale of the script. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function topCells(top: readonly TopPost[]): readonly (readonly Cell[])[] {
  return Array.from({ length: TOP_POSTS }, (_, index) => {
    const post = top[index];
    if (!post) return Array.from({ length: 6 }, () => NOTHING);
    const { publishedMs, account, caption, views, engagement, link } = post;
    return [
      publishedMs === null ? NOTHING : { instantMs: publishedMs },
      account,
      caption,
      views ?? NOTHING,
      engagement ?? NOTHING,
      link === '' ? NOTHING : link,
    ];
  });
}

/** How many rows, header included, the parts take that charts are fed from. */
export function chartRows({ days, mix }: Figures): ChartRows {
  return {
    days: days.length + 1,
    rated: days.filter(({ engagement }) => engagement !== null).length + 1,
    mix: mix.length + 1,
  };
}

export interface ChartRows {
  readonly days: number;
  readonly rated: number;
  readonly mix: number;
}
