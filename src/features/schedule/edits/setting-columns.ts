// Add setting columns: puts the columns of a platform behind the last one, in Schedule for rows or in Accounts for the
// defaults of an account. Asked again, it adds only what is missing.
import type { Validation } from '../../../platform/ports';
import { openTable } from '../../../workbook/open';
import { addColumns } from '../../../workbook/set-up';
import { fieldsOf, type Columns, type Field, type Table } from '../../../workbook/table';
import { findTab } from '../../../workbook/tabs';
import { accountsTable } from '../../accounts/table';
import type { RunContext } from '../../run-context';
import type { Provider, Setting } from '../../settings/setting';
import { isSettingId, PROVIDER_NAMES, SETTING_IDS, SETTINGS, type SettingId } from '../../settings/settings';
import { scheduleTable } from '../table';

export type Target = 'schedule' | 'accounts';

/** Columns that are asked for together. */
export interface ColumnChoice {
  readonly name: string;
  readonly fields: readonly string[];
}

const PROVIDERS = Object.entries(PROVIDER_NAMES).map(([provider, name]) => ({
  name,
  fields: SETTING_IDS.filter((id) => isOf(id, provider)),
}));

function isOf(id: SettingId, provider: string): boolean {
  const owner: Provider = SETTINGS[id].provider;
  return owner === provider;
}

/** Only a row has a time and is approved. */
const OF_ROWS: readonly ColumnChoice[] = [
  { name: 'Date and Time', fields: ['date', 'time'] },
  { name: 'Approved', fields: ['approved'] },
];

export function choicesFor(target: Target): readonly ColumnChoice[] {
  return target === 'schedule' ? [...PROVIDERS, ...OF_ROWS] : PROVIDERS;
}

/** The choice behind a number of the list or a name; `null` where it is neither. */
export function readPick(typed: string, choices: readonly ColumnChoice[]): ColumnChoice | null {
  const wanted = typed.trim().toLowerCase();
  return choices[Number(wanted) - 1] ?? choices.find(({ name }) => name.toLowerCase() === wanted) ?? null;
}

/** The tab in front, where it can have setting columns; else Schedule. */
export function targetInFront({ workbook, store }: RunContext): Target {
  const { tabId } = workbook.selectedRows();
  return findTab(workbook, store, accountsTable)?.id === tabId ? 'accounts' : 'schedule';
}

export interface ColumnsAdded {
  /** The tab as people call it. */
  readonly tab: string;
  readonly name: string;
  /** The headers that are new. */
  readonly headers: readonly string[];
}

export function addSettingColumns(run: RunContext, target: Target, choice: ColumnChoice): ColumnsAdded {
  return target === 'schedule' ? addTo(run, scheduleTable, choice) : addTo(run, accountsTable, choice);
}

function addTo<C extends Columns>(run: RunContext, table: Table<C>, choice: ColumnChoice): ColumnsAdded {
  const { tab, places } = openTable(run.workbook, run.store, table);
  const fields = fieldsOf(table).filter(
    (field) => choice.fields.includes(field) && places[field] === undefined,
  );
  if (fields.length > 0) {
    addColumns(tab, table, fields);
    dressChoices(run, table, fields);
  }
  const headers = fields.map((field) => table.columns[field]?.header ?? field);
  return { tab: tab.name(), name: choice.name, headers };
}

function dressChoices<C extends Columns>(
  run: RunContext,
  table: Table<C>,
  fields: readonly Field<C>[],
): void {
  const { tab, places, cells } = openTable(run.workbook, run.store, table);
  const { rows } = tab.grid();
  for (const field of fields) {
    const column = places[field];
    const validation = isSettingId(field) ? validationOf(SETTINGS[field]) : null;
    if (column !== undefined && validation) {
      tab.validate({ row: 2, column, rows: rows - 1, columns: 1 }, validation);
    }
  }
  // Sorting through a filter that ends before them would tear these cells from their rows.
  if (table.id === scheduleTable.id) {
    tab.ensureFilter({ row: 1, column: 1, rows, columns: cells[0]?.length ?? 1 });
  }
}

/** A list to choose from, which still takes other text: Check says what is wrong with it. */
function validationOf({ shape, note }: Setting): Validation | null {
  switch (shape.kind) {
    case 'choice':
      return { kind: 'list', values: Object.keys(shape.choices), help: note };
    case 'yesNo':
      return { kind: 'list', values: ['Yes', 'No'], help: note };
    default:
      return null;
  }
}
