// Brings the calendar in the tab in front into Schedule: below what stands there, never ready, and each row once.
import { stop } from '../../troubles/trouble';
import { DAY_MS, type InstantMs } from '../../time/instant';
import { UTC, type Zone } from '../../time/zone';
import { openTable } from '../../workbook/open';
import { requireRoom } from '../../workbook/room';
import { findTab, isOurTab } from '../../workbook/tabs';
import { writeChanges } from '../../workbook/write';
import { readAccountBook } from '../accounts/lookup';
import type { RunContext } from '../run-context';
import { archiveTable } from '../schedule/edits/archive-table';
import { filledColumns, hasFormula } from '../schedule/edits/formulas';
import { readFormulas, type View } from '../schedule/edits/new-rows';
import { addSettingColumns } from '../schedule/edits/setting-columns';
import { scheduleTable, type ScheduleRecord } from '../schedule/table';
import { readWhen, type WhenCells } from './dates';
import { detect, hasRole, type Detected } from './detect';
import { draftsOf } from './drafts';
import {
  planImport,
  postAtOf,
  type Choices,
  type ImportFacts,
  type ImportPlan,
  type ImportRow,
} from './plan';
import { contentPrint, readPrints, rememberPrints } from './prints';
import { sourceOf } from './source';

export interface OpenedCalendar {
  readonly tabId: number;
  readonly name: string;
  readonly detected: Detected;
  readonly facts: ImportFacts;
}

/** The calendar in front, and what is known about this file. Changes nothing. Stops where there is none. */
export function openCalendar(run: RunContext): OpenedCalendar {
  const { tabId } = run.workbook.selectedRows();
  const { name, detected } = readCalendar(run, tabId);
  return {
    tabId,
    name,
    detected,
    facts: readFacts(run, detected, openTable(run.workbook, run.store, scheduleTable)),
  };
}

function readCalendar(
  run: RunContext,
  tabId: number,
): { readonly name: string; readonly detected: Detected } {
  const tab = run.workbook.tabs().find(({ id }) => id === tabId);
  const name = tab?.name() ?? '';
  if (!tab || isOurTab(run.store, tabId)) return stop({ code: 'no-calendar', tab: name, why: 'ours' });
  const cells = tab.readAll();
  const area = { row: 1, column: 1, rows: cells.length, columns: cells[0]?.length ?? 1 };
  const detected = detect(sourceOf(cells, tab.readShown(area)));
  if (detected.rows.length === 0) return stop({ code: 'no-calendar', tab: name, why: 'empty' });
  return { name, detected };
}

function readFacts(run: RunContext, detected: Detected, schedule: View): ImportFacts {
  const book = readAccountBook(run);
  const zone = zoneFor(run, detected);
  const archive = findTab(run.workbook, run.store, archiveTable)
    ? openTable(run.workbook, run.store, archiveTable).lines
    : [];
  const records = [...schedule.lines, ...archive].map(({ record }) => record);
  return {
    book,
    zone,
    nowMs: run.nowMs(),
    standing: new Set(records.map((record) => contentPrint(record, zone))),
    remembered: new Set(readPrints(run.store)),
  };
}

/** The spreadsheet's zone around every date of the calendar, whichever way these are read. */
function zoneFor(run: RunContext, detected: Detected): Zone {
  const nowMs = run.nowMs();
  const times = draftsOf(detected).flatMap(({ when }) => possibleInstants(when));
  const from = times.reduce((least, one) => Math.min(least, one), nowMs);
  const to = times.reduce((most, one) => Math.max(most, one), nowMs);
  return run.zone(from - 2 * DAY_MS, to + 2 * DAY_MS);
}

/** Each reading of a time, by clocks that show UTC: within a day of the right one. */
function possibleInstants(when: WhenCells): readonly InstantMs[] {
  const ofSheets = typeof when.date === 'object' ? [when.date.instantMs] : [];
  const read = (['dayFirst', 'monthFirst'] as const).map((order) => readWhen(when, order, UTC));
  return [...ofSheets, ...read.flatMap((time) => (time.kind === 'at' ? [time.instantMs] : []))];
}

export const canImport = (detected: Detected): boolean => hasRole(detected, 'caption', 'media');

export interface Imported {
  readonly plan: ImportPlan;
  /** Rows that were agreed to, and are not in the tab any more as they were. */
  readonly moved: number;
  readonly firstLine: number;
}

/** Writes the rows whose prints were shown, and no others: the tab may have changed while people read. */
export function importCalendar(
  run: RunContext,
  { tabId, detected: agreed }: OpenedCalendar,
  choices: Choices,
  prints: ReadonlySet<string>,
): Imported {
  const { detected: read } = readCalendar(run, tabId);
  const detected = { ...read, columns: agreed.columns };
  const planned = planImport(detected, choices, readFacts(run, detected, schedule(run)));
  const plan = { ...planned, rows: planned.rows.filter(({ print }) => prints.has(print)) };
  const moved = prints.size - plan.rows.length;
  if (plan.rows.length === 0) return { plan, moved, firstLine: 0 };
  if (plan.settings.length > 0) {
    addSettingColumns(run, 'schedule', { name: 'the calendar', fields: plan.settings });
  }
  const view = schedule(run);
  const firstLine = lastFilledLine(view) + 1;
  requireRoom(run.workbook, view.tab, firstLine + plan.rows.length);
  const changes = plan.rows.map((row, index) => ({ line: firstLine + index, values: valuesOf(row) }));
  // Remembered first: a run that dies in between leaves rows out, which a question brings back, and none twice.
  rememberPrints(
    run.store,
    plan.rows.map(({ print }) => print),
  );
  writeChanges(view, changes);
  return { plan, moved, firstLine };
}

const schedule = (run: RunContext): View => openTable(run.workbook, run.store, scheduleTable);

function valuesOf(row: ImportRow): Partial<ScheduleRecord> {
  return {
    accounts: row.accounts.join('\n'),
    caption: row.caption,
    media: row.links.join('\n'),
    postAt: postAtOf(row.when),
    campaign: row.campaign,
    ...Object.fromEntries(row.settings),
  };
}

/** The last row that somebody wrote something into: an empty tick box and what formulas fill do not count. */
function lastFilledLine(view: View): number {
  const formulas = readFormulas(view);
  const filled = filledColumns(formulas);
  const isWritten = (cells: View['cells'][number], line: number): boolean =>
    cells.some((cell, index) => {
      const isNothing = cell === '' || cell === false;
      return !isNothing && !filled.has(index + 1) && !hasFormula(formulas, line, index + 1);
    });
  let last = view.cells.length;
  while (last > 1 && !isWritten(view.cells[last - 1] ?? [], last)) last -= 1;
  return last;
}
