// The formulas: from what people wrote to what cells show. Nothing is written, and whatever is wrong is one sentence, which
// Sheets shows as the note of a cell with an error in it, so that no sum and no chart takes it for a number.
import {
  readCells,
  readColumns,
  readLimit,
  readName,
  readNames,
  readRange,
  readRefresh,
  readWords,
  type Argument,
} from '../features/formulas/arguments';
import { answerTo, SharedFailure, type Asking } from '../features/formulas/ask';
import {
  ACCOUNT_COLUMNS,
  DAY_COLUMNS,
  FIELD_COLUMNS,
  FIGURES,
  KPI_COLUMNS,
  POST_COLUMNS,
  TARGET_COLUMNS,
  USUAL_POST_COLUMNS,
} from '../features/formulas/columns';
import { MOST_REFERENCES } from '../features/formulas/one-post';
import type { Slice, Values } from '../features/formulas/question';
import { cellOf, firstPosts, hoursTable, SORTS, tableOf, type Shown } from '../features/formulas/shape';
import { DEFAULT_RANGE, startOfDay, type RangeName } from '../features/posts/range';
import { MEASURED_PLATFORMS } from '../features/targets/target';
import type { Platform } from '../platform/ports';
import { makeContext } from '../runs/context';
import { makeFormulaBudget } from '../runs/formula-budget';
import { UTC, wallClockIn, zoneBetween, type Zone } from '../time/zone';
import { redact } from '../troubles/redact';
import { sentence, troubleOf } from '../troubles/sentence';
import { stop } from '../troubles/trouble';

export type { Shown as FormulaResult };

export type FormulaName = 'posts' | 'accounts' | 'targets' | 'summary' | 'series' | 'post' | 'bestTimes';

interface Cell extends Asking {
  /** The spreadsheet's zone around these instants. */
  readonly zone: (fromMs: number, toMs: number) => Zone;
}

/** Computes a formula. Throws one sentence where it cannot: never a text of Google's. */
export function formula(platform: Platform, name: FormulaName, given: readonly Argument[]): Shown {
  try {
    return FORMULAS[name](cellOn(platform), given);
  } catch (error) {
    const trouble = troubleOf(error);
    if (error instanceof SharedFailure) throw error;
    if (trouble) throw new Error(sentence(trouble));
    const detail = error instanceof Error ? error.message : String(error);
    platform.log(redact(`Formula ${name}: ${detail}`));
    throw new Error(/too many times|quota|limit exceeded/i.test(detail) ? QUOTA : UNEXPECTED);
  }
}

const QUOTA =
  'Google’s quota for scripts of this account is used up for now. Wait an hour or until tomorrow, then choose Genviral > Refresh formulas.';
const UNEXPECTED =
  'Something unexpected happened while this formula was computed. Choose Genviral > Refresh formulas; if it stays, please report it.';

function cellOn(platform: Platform): Cell {
  const clock = platform.clock();
  const startedMs = clock.nowMs();
  return {
    platform,
    startedMs,
    live: (key) =>
      makeContext({
        platform,
        key,
        budget: makeFormulaBudget(clock, startedMs),
        http: platform.http(),
      }),
    zone: (fromMs, toMs) => {
      const zoneName = platform.workbook().zoneName();
      return zoneBetween(zoneName, fromMs, toMs, (instantMs) =>
        platform.offsetMinutesAt(zoneName, instantMs),
      );
    },
  };
}

const FORMULAS: Readonly<Record<FormulaName, (cell: Cell, given: readonly Argument[]) => Shown>> = {
  posts: (cell, [range, platforms, accounts, sort, limit, columns, refresh]) => {
    const slice = sliceOf(cell, { range, platforms, accounts });
    const order = readName('sort', sort, SORTS) ?? 'newest';
    const most = readLimit(limit);
    const chosen = readColumns(columns, POST_COLUMNS, USUAL_POST_COLUMNS);
    const { posts = [] } = answerTo(cell, { about: 'posts', ...slice }, readRefresh(refresh));
    return tableOf(firstPosts(posts, order, most), POST_COLUMNS, chosen, UTC);
  },
  accounts: (cell, [platforms, refresh]) => {
    const wanted = readWords('platforms', platforms);
    const { accounts = [] } = answerTo(cell, { about: 'accounts' }, readRefresh(refresh));
    return tableOf(ofPlatforms(accounts, wanted, 1), ACCOUNT_COLUMNS, ACCOUNT_COLUMNS, UTC);
  },
  targets: (cell, [platforms, which, refresh]) => {
    const wanted = readNames('platforms', platforms, MEASURED_PLATFORMS);
    const isAll = readName('which', which, ['own', 'all']) === 'all';
    const { targets = [] } = answerTo(cell, { about: 'targets' }, readRefresh(refresh));
    const rows = targets.filter((row) => isAll || row[OURS] === 'yes');
    const listed = rows.filter(([platform]) => wanted.length === 0 || wanted.includes(String(platform)));
    return tableOf(listed, TARGET_COLUMNS, TARGET_COLUMNS, UTC);
  },
  summary: (cell, [figures, range, platforms, accounts, refresh]) => {
    const wanted = readNames('figure', figures, FIGURES);
    const slice = sliceOf(cell, { range, platforms, accounts });
    const { kpis = [] } = answerTo(cell, { about: 'summary', ...slice }, readRefresh(refresh));
    const [only, second] = wanted;
    if (only !== undefined && second === undefined) {
      return cellOf(kpis.find(([name]) => name === only)?.[1], 'number', UTC);
    }
    const rows = wanted.map((name) => kpis.find(([figure]) => figure === name) ?? [name]);
    return tableOf(wanted.length === 0 ? kpis : rows, KPI_COLUMNS, KPI_COLUMNS, UTC);
  },
  series: (cell, [figures, range, platforms, accounts, refresh]) => {
    const names = DAY_COLUMNS.slice(1).map(({ name }) => name);
    const wanted = readNames('figure', figures, names);
    const slice = sliceOf(cell, { range, platforms, accounts });
    const { days = [] } = answerTo(cell, { about: 'summary', ...slice }, readRefresh(refresh));
    const shown = wanted.length === 0 ? ['views'] : wanted;
    const columns = DAY_COLUMNS.filter(({ name }, index) => index === 0 || shown.includes(name));
    const firstMs = startOfDay(String(days[0]?.[0] ?? slice.end));
    return tableOf(days, DAY_COLUMNS, columns, cell.zone(firstMs, startOfDay(slice.end)));
  },
  post: (cell, [post, field, refresh]) => {
    const asked = readCells('post', post);
    const names = FIELD_COLUMNS.map(({ name }) => name);
    const columns = readColumns(field, FIELD_COLUMNS, names, 'field');
    const references = [...new Set(asked.filter((reference) => reference !== ''))];
    if (references.length === 0) return '';
    if (references.length > MOST_REFERENCES) {
      const given = `${String(references.length)} posts`;
      stop({
        code: 'bad-argument',
        argument: 'post',
        given,
        allowed: `up to ${String(MOST_REFERENCES)} posts`,
      });
    }
    const { post: rows = [] } = answerTo(cell, { about: 'post', references }, readRefresh(refresh));
    const [, ...known] = tableOf(rows, FIELD_COLUMNS, columns, UTC);
    const shown = asked.map((reference) => {
      const place = references.indexOf(reference);
      const isUnknown = reference !== '' && rows[place]?.length === 0;
      return columns.map((_, index) =>
        isUnknown ? (index === 0 ? 'not found' : '') : (known[place]?.[index] ?? ''),
      );
    });
    return shown.length === 1 && columns.length === 1 ? (shown[0]?.[0] ?? '') : shown;
  },
  bestTimes: (cell, [platforms, range, accounts, refresh]) => {
    const slice = sliceOf(cell, { range, platforms, accounts }, '90d');
    const { posts = [] } = answerTo(cell, { about: 'posts', ...slice }, readRefresh(refresh));
    const firstMs = posts.reduce((first, [at]) => Math.min(first, Number(at)), cell.startedMs);
    return hoursTable(posts, cell.zone(firstMs, cell.startedMs));
  },
};

const OURS = TARGET_COLUMNS.findIndex(({ name }) => name === 'ours');

interface GivenSlice {
  readonly range: Argument;
  readonly platforms: Argument;
  readonly accounts: Argument;
}

function sliceOf(cell: Cell, given: GivenSlice, usual: RangeName = DEFAULT_RANGE): Slice {
  const calendar = {
    nowMs: cell.startedMs,
    wallClock: (instantMs: number) => wallClockIn(cell.zone(instantMs, instantMs), instantMs),
  };
  return {
    ...readRange(given.range, usual, calendar),
    platforms: [...readNames('platforms', given.platforms, MEASURED_PLATFORMS)].sort(),
    accounts: readWords('accounts', given.accounts).join(', '),
  };
}

/** Rows of these platforms; stops at a word that no row has. */
function ofPlatforms(rows: Values, wanted: readonly string[], place: number): Values {
  const present = [...new Set(rows.map((row) => String(row[place])))].sort();
  const names = readNames('platforms', wanted.join(','), present);
  return rows.filter((row) => names.length === 0 || names.includes(String(row[place])));
}
