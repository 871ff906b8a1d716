// A spreadsheet in memory that keeps the contract of the port (test/contracts/workbook.ts) and counts calls. It knows
// nothing of formulas but that a text with a leading "=" is one, unless the cell is text.
import { asText, asTyped, eachCell, key, rowsOf } from './cells';
import { newSheet, type Sheet } from './sheet';
import type {
  Area,
  Cell,
  Chart,
  ChartSource,
  ColourRule,
  Tab,
  Validation,
  Workbook,
} from '../../src/platform/ports';

export interface FakeTab extends Tab {
  /** What a test looks at besides cells. */
  readonly dressed: {
    readonly notes: ReadonlyMap<string, string>;
    readonly formats: ReadonlyMap<string, string>;
    readonly validations: ReadonlyMap<string, Validation>;
    rules: readonly ColourRule[];
    frozen: readonly [number, number];
    isHidden: boolean;
    hiddenColumns: ReadonlySet<number>;
    /** Rows that a filter hides. */
    readonly filteredOut: Set<number>;
    charts: Map<number, Chart>;
  };
  /** Puts cells as a person would, without a count. */
  put(row: number, column: number, cells: readonly (readonly Cell[])[]): void;
  /** Sorts whole rows below the header by a column, as a person does through the filter. */
  sort(column: number): void;
  /** Inserts empty rows above, or deletes rows, as a person does. */
  shift(row: number, count: number): void;
  /** The same tab in another workbook; looks are shared, cells are not. */
  copy(count: (name: string) => void): FakeTab;
  /** Remembers the cells; the function puts them back. */
  remember(): () => void;
}

export interface FakeWorkbook extends Workbook {
  readonly calls: Record<string, number>;
  tabNamed(name: string): FakeTab;
  insertTab(name: string): FakeTab;
  removeTab(name: string): void;
  /** Another workbook that is equal and independent. */
  copy(): FakeWorkbook;
  /** Remembers all cells; the function puts them back. */
  remember(): () => void;
  /** What the person has selected. */
  selected: { tabId: number; rows: readonly number[] };
}

export function fakeWorkbook(zoneName = 'Europe/Berlin'): FakeWorkbook {
  return workbookOf(zoneName, [], 100);
}

function workbookOf(zoneName: string, from: readonly FakeTab[], firstId: number): FakeWorkbook {
  const calls: Record<string, number> = {};
  const count = (name: string): void => {
    calls[name] = (calls[name] ?? 0) + 1;
  };
  let tabs = from.map((tab) => tab.copy(count));
  let nextId = firstId;
  const tabNamed = (name: string): FakeTab => {
    const found = tabs.find((tab) => tab.name() === name);
    if (!found) throw new Error(`no tab ${name}`);
    return found;
  };
  return {
    id: 'sheet-1',
    calls,
    name: () => 'Plan',
    url: () => 'https://docs.google.com/spreadsheets/d/sheet-1/edit',
    zoneName: () => zoneName,
    tabs: () => tabs,
    tabNamed,
    copy: () => workbookOf(zoneName, tabs, nextId),
    remember: () => {
      const before = tabs.map((tab) => tab.remember());
      return () => {
        for (const putBack of before) putBack();
      };
    },
    insertTab: (name) => {
      if (tabs.some((tab) => tab.name().toLowerCase() === name.toLowerCase())) {
        throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      nextId += 1;
      const tab = fakeTab(nextId, name, count, newSheet());
      tabs = [...tabs, tab];
      return tab;
    },
    nameCell: () => {
      count('nameCell');
    },
    selected: { tabId: 0, rows: [] },
    selectedRows() {
      return this.selected;
    },
    removeTab: (name) => {
      tabs = tabs.filter((tab) => tab.name() !== name);
    },
    flush: () => {
      count('flush');
    },
  };
}

function fakeTab(id: number, firstName: string, count: (name: string) => void, from: Sheet): FakeTab {
  let name = firstName;
  let grid = from.grid;
  let cells: Cell[][] = from.cells.map((row) => [...row]);
  let formulas = new Map(from.formulas);
  const dressed = { ...from.dressed, notes: new Map(from.dressed.notes) };
  const { notes, formats, validations, charts } = dressed;
  let nextChart = charts.size;
  const cellAt = (row: number, column: number): Cell => cells[row - 1]?.[column - 1] ?? '';
  const setCell = (row: number, column: number, typed: Cell): void => {
    if (row > grid.rows || column > grid.columns) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    while (cells.length < row) cells.push([]);
    const line = cells[row - 1] ?? [];
    while (line.length < column) line.push('');
    formulas.delete(key(row, column));
    if (typeof typed === 'string' && typed.startsWith('=') && formats.get(key(row, column)) !== '@') {
      formulas.set(key(row, column), typed);
      line[column - 1] = '#NAME?';
    } else {
      line[column - 1] = formats.get(key(row, column)) === '@' ? asText(typed) : asTyped(typed);
    }
  };
  const write = (area: Area, values: readonly (readonly Cell[])[]): void => {
    if (values.length !== area.rows || values.some((row) => row.length !== area.columns)) {
      throw new Error('The number of rows in the data does not match the number of rows in the range.');
    }
    eachCell(area, (row, column) => {
      setCell(row, column, values[row - area.row]?.[column - area.column] ?? '');
    });
  };
  const counted = <Args extends readonly unknown[], R>(what: string, act: (...args: Args) => R) => {
    return (...args: Args): R => {
      count(what);
      return act(...args);
    };
  };
  const insertRows = (row: number, rows: number): void => {
    while (cells.length < row - 1) cells.push([]);
    const made = Array.from({ length: rows }, () => []);
    cells = [...cells.slice(0, row - 1), ...made, ...cells.slice(row - 1)];
    grid = { ...grid, rows: grid.rows + rows };
  };
  const valuesIn = (area: Area): Cell[][] => rowsOf(area, cellAt);
  const extent = (): Area => {
    const filled = cells.map((row) =>
      row.reduce<number>((last, cell, index) => (cell === '' ? last : index + 1), 0),
    );
    const rows = filled.reduce((last, width, index) => (width > 0 ? index + 1 : last), 0);
    return { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, ...filled) };
  };
  return {
    id,
    dressed,
    put: (row, column, values) => {
      values.forEach((line, index) => {
        line.forEach((cell, offset) => {
          setCell(row + index, column + offset, cell);
        });
      });
    },
    sort: (column) => {
      const [header = [], ...rows] = cells;
      const textOf = (row: readonly Cell[]): string => JSON.stringify(row[column - 1] ?? '');
      cells = [header, ...rows.sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1))];
    },
    shift: (row, rows) => {
      const added = Array.from({ length: Math.max(0, rows) }, () => []);
      cells = [...cells.slice(0, row - 1), ...added, ...cells.slice(row - 1 + Math.max(0, -rows))];
      grid = { ...grid, rows: grid.rows + rows };
    },
    copy: (otherCount) => fakeTab(id, name, otherCount, { grid, cells, formulas, dressed }),
    remember: () => {
      const before = { grid, cells: cells.map((row) => [...row]), formulas: new Map(formulas) };
      return () => {
        ({ grid, cells, formulas } = before);
      };
    },
    name: () => name,
    rename: (to) => {
      name = to;
    },
    grid: () => grid,
    growTo: (rows, columns) => {
      grid = { rows: Math.max(rows, grid.rows), columns: Math.max(columns, grid.columns) };
    },
    readAll: counted('read', () => valuesIn(extent())),
    read: counted('read', valuesIn),
    readFormulas: counted('readFormulas', (area: Area) =>
      rowsOf(area, (row, column) => formulas.get(key(row, column)) ?? ''),
    ),
    readShown: counted('readShown', (area: Area) =>
      rowsOf(area, (row, column) => {
        const cell = cellAt(row, column);
        return typeof cell === 'object' ? new Date(cell.instantMs).toISOString().slice(0, 16) : String(cell);
      }),
    ),
    write: counted('write', write),
    insertRowsAbove: counted('insertRows', insertRows),
    insertRowsBelow: counted('insertRows', (row: number, rows: number) => {
      insertRows(row + 1, rows);
    }),
    deleteRows: counted('deleteRows', (row: number, rows: number) => {
      cells = [...cells.slice(0, row - 1), ...cells.slice(row - 1 + rows)];
      grid = { ...grid, rows: grid.rows - rows };
    }),
    deleteColumns: counted('deleteColumns', (column: number, columns: number) => {
      cells = cells.map((row) => [...row.slice(0, column - 1), ...row.slice(column - 1 + columns)]);
      grid = { ...grid, columns: grid.columns - columns };
    }),
    formatNumbers: counted('format', (area: Area, pattern: string) => {
      eachCell(area, (row, column) => formats.set(key(row, column), pattern));
    }),
    readNotes: counted('read', (area: Area) =>
      rowsOf(area, (row, column) => notes.get(key(row, column)) ?? ''),
    ),
    writeNotes: counted('notes', (area: Area, texts: readonly (readonly string[])[]) => {
      eachCell(area, (row, column) =>
        notes.set(key(row, column), texts[row - area.row]?.[column - area.column] ?? ''),
      );
    }),
    paint: counted('paint', () => undefined),
    validate: counted('validate', (area: Area, validation: Validation | null) => {
      eachCell(area, (row, column) => {
        if (validation) validations.set(key(row, column), validation);
        else validations.delete(key(row, column));
      });
    }),
    styleHeader: counted('style', () => undefined),
    clipText: counted('style', () => undefined),
    widen: () => undefined,
    hideColumns: (column, columns) => {
      for (let index = 0; index < columns; index += 1) dressed.hiddenColumns.add(column + index);
    },
    freeze: (rows, columns) => {
      dressed.frozen = [rows, columns];
    },
    colourBy: (rules) => {
      dressed.rules = rules;
    },
    ensureFilter: () => undefined,
    filteredOut: (rows) => new Set(rows.filter((row) => dressed.filteredOut.has(row))),
    style: counted('style', () => undefined),
    hideGridlines: () => undefined,
    chartIds: () => [...charts.keys()],
    addChart: counted('charts', (chart: Chart) => {
      nextChart += 1;
      charts.set(nextChart, chart);
      return nextChart;
    }),
    feedChart: counted('charts', (chartId: number, source: ChartSource) => {
      const chart = charts.get(chartId);
      if (chart) charts.set(chartId, { ...chart, source });
    }),
    hide: () => {
      dressed.isHidden = true;
    },
    show: () => undefined,
  };
}
