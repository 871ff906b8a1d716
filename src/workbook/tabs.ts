// Which tab belongs to a table: the one whose sheet id was noted, whatever people call it now; else one of the right
// name that has the right headers. A stranger's tab of the same name is never touched.
import * as z from 'zod/mini';
import type { Store, Tab, Workbook } from '../platform/ports';
import { readNote, writeNote } from '../platform/notes';
import { cellText } from './kinds';
import { fieldsOf, normalHeader, type Columns, type Table } from './table';

const NOTE = 'tabs';
const noteSchema = (): z.ZodMiniRecord<z.ZodMiniString, z.ZodMiniNumber> => z.record(z.string(), z.number());

/** The table's tab, or `null`. Costs one reading of a header where no sheet id is noted. */
export function findTab<C extends Columns>(workbook: Workbook, store: Store, table: Table<C>): Tab | null {
  const tabs = workbook.tabs();
  const noted = readNote(store, NOTE, noteSchema)?.[table.id];
  const byId = tabs.find((tab) => tab.id === noted);
  if (byId) return byId;
  return tabs.find((tab) => tab.name() === table.tab && hasHeadersOf(table, tab)) ?? null;
}

/** Whether the tab belongs to any table of the add-on. */
export function isOurTab(store: Store, tabId: number): boolean {
  return Object.values(readNote(store, NOTE, noteSchema) ?? {}).includes(tabId);
}

/** The table's tab; a new one, under a name that is free, where there is none. */
export function findOrInsertTab<C extends Columns>(workbook: Workbook, store: Store, table: Table<C>): Tab {
  const tab = findTab(workbook, store, table) ?? workbook.insertTab(freeName(workbook, table.tab));
  const notes = readNote(store, NOTE, noteSchema) ?? {};
  if (notes[table.id] !== tab.id) writeNote(store, NOTE, { ...notes, [table.id]: tab.id });
  return tab;
}

function hasHeadersOf<C extends Columns>(table: Table<C>, tab: Tab): boolean {
  const [row] = tab.read({ row: 1, column: 1, rows: 1, columns: tab.grid().columns });
  const headers = new Set((row ?? []).map((cell) => normalHeader(cellText(cell))));
  return fieldsOf(table)
    .filter((field) => field === table.key || table.columns[field]?.owner === 'people')
    .every((field) => headers.has(normalHeader(table.columns[field]?.header ?? '')));
}

function freeName(workbook: Workbook, wanted: string): string {
  // Sheets compares tab names without regard to case.
  const taken = new Set(workbook.tabs().map((tab) => tab.name().toLowerCase()));
  const names = [wanted, `Genviral ${wanted}`];
  for (let number = 2; names.every((name) => taken.has(name.toLowerCase())); number += 1) {
    names.push(`Genviral ${wanted} ${String(number)}`);
  }
  return names.find((name) => !taken.has(name.toLowerCase())) ?? wanted;
}

/** Shows the table's tab to the person, if it is there. */
export function showTab<C extends Columns>(workbook: Workbook, store: Store, table: Table<C>): void {
  findTab(workbook, store, table)?.show({ row: 1, column: 1, rows: 1, columns: 1 });
}
