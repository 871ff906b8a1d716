// Fill blank times: reads which rows have none, plans times for them, and writes what a person saw into cells that are
// still blank.
import type { Cell } from '../../../platform/ports';
import { DAY_MS, type InstantMs } from '../../../time/instant';
import { localText, type Zone } from '../../../time/zone';
import { cellText } from '../../../workbook/kinds';
import { openTable } from '../../../workbook/open';
import type { Line } from '../../../workbook/view';
import { textColumnsOf, writeCells } from '../../../workbook/write';
import { lookUpAll, type AccountBook } from '../../accounts/book';
import { readAccountBook } from '../../accounts/lookup';
import { rankedHours } from '../../dashboard/hours';
import { postsTable } from '../../posts/table';
import type { RunContext } from '../../run-context';
import { handleKey } from '../../targets/target';
import { openLedger } from '../ledger/ledger';
import { acceptedWish, type LedgerLine } from '../ledger/line';
import { ownerOf } from '../rows/facts';
import { shortened } from '../sending/consent';
import { scheduleTable, type ScheduleRecord } from '../table';
import { hasSplitTime, readRowTime } from '../wish/cells';
import { isFilled, LEAD_MS } from '../wish/check';
import {
  evenMinutes,
  FILL_DAYS,
  planTimes,
  type BlankRow,
  type FillPlan,
  type FillRules,
  type TakenTime,
} from './fill-times';
import { filledColumns, hasFormula } from './formulas';
import type { LeftRow } from './left';

/** What a person chose. */
export interface FillWish {
  readonly weekdays: readonly number[];
  /** Minutes of the day, or the hours that earned most so far. */
  readonly when:
    { readonly kind: 'between'; readonly from: number; readonly to: number } | { readonly kind: 'best' };
  readonly mostPerDay: number;
  readonly apartMinutes: number;
}

/** A row as it is known again: by its key, or by where it stands and what it says. */
export interface TimedRow {
  readonly line: number;
  readonly rowKey: string;
  readonly print: string;
  readonly instantMs: InstantMs;
}

export interface FillPreview {
  /** `says` is how people know the row: the beginning of its caption. */
  readonly times: readonly (TimedRow & { readonly says: string; readonly isReady: boolean })[];
  readonly left: readonly LeftRow[];
  readonly zone: Zone;
  /** The best hours found; `null` where they were not asked for. */
  readonly hours: readonly number[] | null;
}

/** What would be written. Changes nothing. */
export function previewTimes(run: RunContext, wish: FillWish): FillPreview {
  const { lines } = openTable(run.workbook, run.store, scheduleTable);
  const book = readAccountBook(run);
  const nowMs = run.nowMs();
  const zone = run.zone(nowMs - DAY_MS, nowMs + (FILL_DAYS + 1) * DAY_MS);
  const hours = wish.when.kind === 'best' ? bestHoursOf(run, book) : null;
  const blank = lines.filter(({ record }) => isBlank(record));
  const { rows, left } = rowsToFill(blank, book);
  const rules = rulesOf(wish, hours ?? []);
  const ledger = openLedger(run, ownerOf(run)).lines;
  const plan: FillPlan =
    rules.minutes.length === 0
      ? { times: [], left: rows.map(({ line }) => ({ line, because: 'too few posts to name good hours' })) }
      : planTimes({ rows, taken: takenTimes(lines, ledger, book, zone), rules, zone, nowMs });
  const byLine = new Map(lines.map((row) => [row.line, row.record]));
  return {
    times: plan.times.flatMap(({ line, instantMs }) => {
      const record = byLine.get(line);
      return record
        ? [
            {
              line,
              rowKey: record.rowKey,
              print: rowPrint(record),
              instantMs,
              says: shortened(cellText(record.caption)),
              isReady: record.ready,
            },
          ]
        : [];
    }),
    left: [...left, ...plan.left].sort((one, other) => one.line - other.line),
    zone,
    hours,
  };
}

function rulesOf(
  { weekdays, when, mostPerDay, apartMinutes }: FillWish,
  hours: readonly number[],
): FillRules {
  const minutes =
    when.kind === 'between'
      ? evenMinutes(when.from, when.to, mostPerDay)
      : hours.slice(0, mostPerDay).map((hour) => hour * 60);
  return { weekdays, minutes, mostPerDay, apartMinutes };
}

/** Hours in which posts of this file's accounts did best, best first; none where there are too few to tell. */
function bestHoursOf(run: RunContext, { accounts }: AccountBook): readonly number[] {
  const { lines } = openTable(run.workbook, run.store, postsTable);
  const own = new Set(accounts.map(({ platform, username }) => handleKey(platform, username)));
  const posts = lines.flatMap(({ record: { platform, account, publishedAt, engagement } }) =>
    publishedAt !== null && own.has(handleKey(platform, account)) ? [{ publishedAt, engagement }] : [],
  );
  const nowMs = run.nowMs();
  const firstMs = posts.reduce((first, { publishedAt }) => Math.min(first, publishedAt), nowMs);
  const zone = run.zone(firstMs, nowMs);
  return rankedHours(
    posts.map(({ publishedAt, engagement }) => ({
      hour: Number(localText(zone, publishedAt).slice(11, 13)),
      engagement,
    })),
  ).map(({ hour }) => hour);
}

/** Words of rows that were never sent. */
const UNSENT: readonly string[] = ['', 'Not sent', 'Mend'];

function isBlank(record: ScheduleRecord): boolean {
  return (
    isFilled(record) &&
    // A date has no text, and is a time.
    typeof record.postAt === 'string' &&
    record.postAt.trim() === '' &&
    !hasSplitTime(record) &&
    record.postId === '' &&
    UNSENT.includes(record.status)
  );
}

function rowsToFill(
  blank: readonly Line<ScheduleRecord>[],
  book: AccountBook,
): { readonly rows: readonly BlankRow[]; readonly left: readonly LeftRow[] } {
  const rows: BlankRow[] = [];
  const left: LeftRow[] = [];
  for (const { line, record } of blank) {
    const { found, problems } = lookUpAll(book, cellText(record.accounts));
    const because = problems[0] ?? (found.length === 0 ? 'Accounts is empty' : null);
    if (because === null) rows.push({ line, accountIds: found.map(({ id }) => id) });
    else left.push({ line, because });
  }
  return { rows, left };
}

/** What rows say, and what Genviral holds: both can become public. */
function takenTimes(
  lines: readonly Line<ScheduleRecord>[],
  ledger: readonly LedgerLine[],
  book: AccountBook,
  zone: Zone,
): readonly TakenTime[] {
  const ofRows = lines.flatMap(({ record }) => {
    const time = readRowTime(record, zone);
    if (time.kind !== 'at' || record.status === 'Taken back') return [];
    const { found } = lookUpAll(book, cellText(record.accounts));
    return [{ instantMs: time.instantMs, accountIds: found.map(({ id }) => id), rowKey: record.rowKey }];
  });
  const told = new Set(
    ofRows.flatMap(({ rowKey, instantMs }) => (rowKey === '' ? [] : [`${rowKey} ${String(instantMs)}`])),
  );
  const ofPosts = ledger.flatMap((line) => {
    const wish = line.state === 'open' ? acceptedWish(line) : null;
    if (wish?.when.kind !== 'at') return [];
    const { instantMs } = wish.when;
    // Counted once where its row says the same.
    return told.has(`${line.rowKey} ${String(instantMs)}`)
      ? []
      : [{ instantMs, accountIds: wish.accountIds }];
  });
  return [...ofRows, ...ofPosts];
}

const LONGEST_PRINT = 300;

function rowPrint({ accounts, caption, media }: ScheduleRecord): string {
  const text = [accounts, caption, media].map(cellText).join('\n');
  return Array.from(text).slice(0, LONGEST_PRINT).join('');
}

export interface TimesWritten {
  readonly written: number;
  readonly left: readonly LeftRow[];
}

/** Writes times that a person saw. Rows are looked for again: only cells that are blank now are written. */
export function writeTimes(run: RunContext, wanted: readonly TimedRow[]): TimesWritten {
  const view = openTable(run.workbook, run.store, scheduleTable);
  const column = view.places.postAt ?? 0;
  const formulas = view.tab.readFormulas({ row: 1, column, rows: view.cells.length, columns: 1 });
  const computed = filledColumns(formulas).has(1);
  const left: LeftRow[] = [];
  const patches = wanted.flatMap((one) => {
    const row = rowOf(view.lines, one);
    const because = row
      ? reasonAgainst(row, one, computed || hasFormula(formulas, row.line, 1), run.nowMs())
      : 'it moved or changed meanwhile';
    if (row && because === null) return [{ row: row.line, column, cell: { instantMs: one.instantMs } }];
    left.push({ line: row?.line ?? one.line, because: because ?? '' });
    return [];
  });
  // What is blank between two of them stays blank in the same call; nothing that holds anything is written again.
  const keeps = (row: number): Cell | undefined =>
    (view.cells[row - 1]?.[column - 1] ?? '') === '' && !hasFormula(formulas, row, 1) ? '' : undefined;
  writeCells(view.tab, patches, textColumnsOf(view), keeps);
  return { written: patches.length, left };
}

function reasonAgainst(
  { record }: Line<ScheduleRecord>,
  { instantMs }: TimedRow,
  isComputed: boolean,
  nowMs: InstantMs,
): string | null {
  if (!isBlank(record)) return 'it has a time by now';
  if (isComputed) return 'a formula fills Post at';
  return instantMs < nowMs + LEAD_MS ? 'its time is over' : null;
}

function rowOf(
  lines: readonly Line<ScheduleRecord>[],
  { line, rowKey, print }: TimedRow,
): Line<ScheduleRecord> | undefined {
  const row = rowKey === '' ? lines[line - 2] : lines.find(({ record }) => record.rowKey === rowKey);
  return row && rowPrint(row.record) === print ? row : undefined;
}
