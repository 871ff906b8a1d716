// The person's tab inside the workbook that the add-on works on: made anew from the file at every opening.
import { emptyData } from '../host/engine/seed';
import { serialOfInstant } from '../host/time/serial';
import type { Host, SeenValue } from '../host/index';
import type { FileValue } from './grid';
import type { Sidecar } from './sidecar';
import { cellsOfRows, sheetContents, type TabCells } from './tab-cells';

type Workbook = Sidecar['workbook'];

/** The sheet id of the person's tab: the add-on knows tabs by their ids. */
export const TAB_ID = 1;
const ID = String(TAB_ID);
const MORE_ROWS = 200;
const FEWEST = { rows: 1000, columns: 26 } as const;

/** The workbook with the tab's cells; the add-on dresses the tab itself. */
export function withTab(
  before: Workbook | null,
  name: string,
  cells: TabCells,
  role: Sidecar['role'],
): Workbook {
  let [rows, columns]: [number, number] = [FEWEST.rows, FEWEST.columns];
  for (const key of cells.keys()) {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    rows = Math.max(rows, row + MORE_ROWS);
    columns = Math.max(columns, column);
  }
  const empty = emptyData({ sheets: [{ name, rows, columns }] }) as Workbook;
  const { contents, formats } = sheetContents(cells, role);
  const base = before ?? { ...empty, sheets: [] };
  const table = new FormatTable((base['formats'] ?? {}) as Record<string, string>);
  const sheet = {
    ...empty.sheets[0],
    id: ID,
    name,
    cells: contents,
    formats: Object.fromEntries(
      Object.entries(formats).map(([place, format]) => [place, table.idOf(format)]),
    ),
  };
  const others = base.sheets.filter(({ id }) => id !== ID);
  const place = Math.max(
    0,
    base.sheets.findIndex(({ id }) => id === ID),
  );
  const sheets = [...others.slice(0, place), sheet, ...others.slice(place)];
  return { ...base, sheets, formats: table.all };
}

/** What is kept of the workbook beside the file: all but the tab's cells, which the file has. */
export function withoutTabCells(workbook: object): Workbook {
  const { sheets, ...rest } = workbook as Workbook;
  return { ...rest, sheets: sheets.map((sheet) => (sheet.id === ID ? { id: ID, name: sheet.name } : sheet)) };
}

class FormatTable {
  readonly all: Record<string, string>;

  constructor(before: Readonly<Record<string, string>>) {
    this.all = { ...before };
  }

  idOf(format: string): number {
    const known = Object.entries(this.all).find(([, each]) => each === format);
    if (known) return Number(known[0]);
    const id = Math.max(0, ...Object.keys(this.all).map(Number)) + 1;
    this.all[String(id)] = format;
    return id;
  }
}

/** What people call the tab by now; `null` where it was deleted. */
export function tabName(host: Host): string | null {
  return nameOfSheet(host, ID);
}

/** The name of the add-on's Schedule, whoever made it. */
export function scheduleName(host: Host): string {
  const note = host.propertiesOf('document')['tabs'] ?? '{}';
  const { schedule } = JSON.parse(note) as { readonly schedule?: number };
  return (schedule === undefined ? null : nameOfSheet(host, String(schedule))) ?? 'Schedule';
}

function nameOfSheet(host: Host, sheetId: string): string | null {
  const { sheets } = host.snapshot() as Workbook;
  return sheets.find(({ id }) => id === sheetId)?.name ?? null;
}

/** The tab's cells as they stand. */
export function readTab(host: Host, name: string, zone: string): TabCells {
  return cellsOfRows(host.hands.values(name).map((row) => row.map((value) => fileValue(value, zone))));
}

function fileValue(value: SeenValue, zone: string): FileValue {
  return value instanceof Date ? { serial: serialOfInstant(value.getTime(), zone) } : value;
}
