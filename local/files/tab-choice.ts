// Which tab of a file is meant, and what it is: a Schedule with our headers, or the calendar of another tool. Pure.
import { canImport } from '../../src/features/calendar-import/run';
import { detect } from '../../src/features/calendar-import/detect';
import { sourceOf } from '../../src/features/calendar-import/source';
import { scheduleTable } from '../../src/features/schedule/table';
import { normalHeader } from '../../src/workbook/table';
import { valueAt, type FileGrid, type OpenedFile } from './grid';
import { textOfValue } from './sheet-patch';
import { badFile, EXIT, FileTrouble } from './trouble';

export interface ChosenTab {
  readonly tab: string;
  readonly role: 'schedule' | 'calendar';
  /** The row of the file that the headers of a Schedule stand in; 1 for a calendar, which may have none. */
  readonly headerRow: number;
  readonly grid: FileGrid;
}

/** Without these a tab is no Schedule; Ready, Accounts and Media are added where they are missing. */
const NEEDED = ['caption', 'post at'];
/** A title or a logo may stand above the headers. */
const DEEPEST_HEADER = 20;

/** @param wanted what a person named, or what it was the last time */
export function chooseTab(file: OpenedFile, name: string, wanted: string | null): ChosenTab {
  const list = file.tabs.map((tab) => (tab === '' ? name : tab)).join(', ');
  if (wanted !== null) {
    const tab = file.tabs.find((one) => one.toLowerCase() === wanted.toLowerCase());
    if (tab === undefined) return badFile(`${name} has no tab “${wanted}”. It has: ${list}.`);
    return chosen(tab, file.read(tab)) ?? badFile(`The tab “${wanted}” of ${name} ${NEITHER}`);
  }
  const { all, trouble } = chosenTabs(file);
  const schedules = all.filter(({ role }) => role === 'schedule');
  // The Archive of a downloaded spreadsheet has the same headers.
  const named = schedules.find(({ tab }) => tab.toLowerCase() === scheduleTable.tab.toLowerCase());
  const [first, second] = named ? [named] : schedules.length > 0 ? schedules : all;
  if (!first) throw trouble ?? new FileTrouble(EXIT.badFile, `${name} ${NEITHER}`);
  if (second) {
    return badFile(`${name} has several tabs that could be meant. Name one with --tab: ${list}.`);
  }
  return first;
}

/** A tab that cannot be read, such as a very long list, matters only where no other is meant. */
function chosenTabs(file: OpenedFile): {
  readonly all: readonly ChosenTab[];
  readonly trouble: FileTrouble | null;
} {
  let trouble: FileTrouble | null = null;
  const all = file.tabs.flatMap((tab) => {
    try {
      return chosen(tab, file.read(tab)) ?? [];
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      trouble ??= error;
      return [];
    }
  });
  return { all, trouble };
}

const NEITHER =
  'has neither the headers of Schedule (Caption, Post at, Accounts, Media, Ready) nor those of a calendar that is known. See docs/import.md for what is recognised.';

function chosen(tab: string, grid: FileGrid): ChosenTab | null {
  const headerRow = headerRowOf(grid);
  if (headerRow !== null) return { tab, role: 'schedule', headerRow, grid };
  return canImport(detect(sourceOf(textsOf(grid), textsOf(grid))))
    ? { tab, role: 'calendar', headerRow: 1, grid }
    : null;
}

function headerRowOf(grid: FileGrid): number | null {
  for (let row = 1; row <= DEEPEST_HEADER; row++) {
    const headers = new Set(
      [...(grid.get(row)?.values() ?? [])].map(({ value }) =>
        normalHeader(typeof value === 'string' ? value : ''),
      ),
    );
    if (NEEDED.every((header) => headers.has(header))) return row;
  }
  return null;
}

/** All cells as texts, from the first row and column on. */
function textsOf(grid: FileGrid): readonly (readonly string[])[] {
  const { rows, columns } = extentOf(grid);
  return Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, right) => {
      const value = valueAt(grid, down + 1, right + 1);
      return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : textOfValue(value);
    }),
  );
}

/** How far the filled cells reach. */
export function extentOf(grid: FileGrid): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, cells] of grid) {
    for (const [column, { value }] of cells) {
      if (value === '') continue;
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
  }
  return { rows, columns };
}
