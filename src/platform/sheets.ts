// A spreadsheet in our own words: cells, tabs and the workbook around them. Part of ports.ts.
import type { InstantMs } from '../time/instant';

/** A date or time in a cell, already read in the spreadsheet's time zone. */
export interface Moment {
  readonly instantMs: InstantMs;
}

/** The value of one cell; an empty cell is `''`, an error cell its text, such as `#N/A`. */
export type Cell = string | number | boolean | Moment;

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell accepts. */
export type Validation =
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly help: string }
  | { readonly kind: 'fromColumn'; readonly tabId: number; readonly area: Area; readonly help: string };

/** Colours a cell by a formula, written for the first row of the area, in functions of at most one argument. */
export interface ColourRule {
  readonly area: Area;
  readonly formula: string;
  readonly background: string;
  readonly text?: string;
}

/** How cells look; what is absent stays as it is. */
export interface Look {
  readonly bold?: boolean;
  readonly sizePt?: number;
  readonly colour?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
}

export interface Chart {
  readonly kind: 'line' | 'area' | 'column' | 'pie';
  readonly title: string;
  readonly source: ChartSource;
  /** The cell that its upper left corner covers. */
  readonly at: { readonly row: number; readonly column: number };
  readonly widthPx: number;
  readonly heightPx: number;
  readonly colours: readonly string[];
  readonly legend: 'bottom' | 'right' | 'none';
}

/** Cells with a header row; the first column holds the labels, each other one a series. */
export interface ChartSource {
  readonly tabId: number;
  readonly area: Area;
}

/** One tab. A call that reads or writes cells, notes, formats or validation is one service call, whatever its size. */
export interface Tab {
  /** Survives renaming and moving. */
  readonly id: number;
  name(): string;
  rename(name: string): void;
  /** How many rows and columns exist, empty ones included. */
  grid(): { readonly rows: number; readonly columns: number };
  /** Inserts rows and columns at the end until the grid has at least this size. */
  growTo(rows: number, columns: number): void;

  /** Everything from A1 to the last filled row and column; an empty tab gives `[['']]`. */
  readAll(): readonly (readonly Cell[])[];
  read(area: Area): readonly (readonly Cell[])[];
  /** What each cell shows, by its format. */
  readShown(area: Area): readonly (readonly string[])[];
  /** The formula of each cell, `''` where there is none. */
  readFormulas(area: Area): readonly (readonly string[])[];
  /** Text is parsed as if typed, unless the cells have the text format `@`. The array has the size of the area. */
  write(area: Area, cells: readonly (readonly Cell[])[]): void;

  /** New rows look like the one they push down. */
  insertRowsAbove(row: number, count: number): void;
  /** New rows look like the one above them. The last row of the grid may be given too. */
  insertRowsBelow(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  deleteColumns(column: number, count: number): void;

  /** `@` is text; patterns as in Sheets, https://developers.google.com/workspace/sheets/api/guides/formats */
  formatNumbers(area: Area, pattern: string): void;
  /** The note of each cell, `''` where there is none. */
  readNotes(area: Area): readonly (readonly string[])[];
  writeNotes(area: Area, notes: readonly (readonly string[])[]): void;
  /** `null` takes the colour away. */
  paint(area: Area, backgrounds: readonly (readonly (string | null)[])[]): void;
  validate(area: Area, validation: Validation | null): void;
  styleHeader(area: Area): void;
  clipText(area: Area): void;
  widen(column: number, count: number, pixels: number): void;
  hideColumns(column: number, count: number): void;
  freeze(rows: number, columns: number): void;
  /** Replaces the colour rules this add-on made before; rules of people stay. */
  colourBy(rules: readonly ColourRule[]): void;
  /**
   * Makes a filter, or widens the one that begins in the same row, so that sorting through it takes whole rows. What it
   * hides stays hidden.
   */
  ensureFilter(area: Area): void;
  /** Which of these rows a filter hides. Asks row by row, so ask for few. */
  filteredOut(rows: readonly number[]): ReadonlySet<number>;
  style(area: Area, look: Look): void;
  hideGridlines(): void;
  /** The ids of its charts; they stay whatever people do to a chart but delete it. */
  chartIds(): readonly number[];
  /** Gives the new chart's id. */
  addChart(chart: Chart): number;
  /** Points a chart at other cells; whatever else people made of it stays. Nothing where it is gone. */
  feedChart(id: number, source: ChartSource): void;
  hide(): void;
  /** Shows the tab to the person and selects the area. */
  show(area: Area): void;
}

/** The spreadsheet that the add-on runs in, and the only one it can see. */
export interface Workbook {
  readonly id: string;
  name(): string;
  /** Where it opens in a browser. */
  url(): string;
  /** Such as `Europe/Berlin`; dates in cells mean this zone. */
  zoneName(): string;
  tabs(): readonly Tab[];
  insertTab(name: string): Tab;
  /** Gives a cell a name that formulas can use, or moves the name there. */
  nameCell(name: string, tab: Tab, cell: { readonly row: number; readonly column: number }): void;
  /** Rows that the person has selected, and in which tab. */
  selectedRows(): { readonly tabId: number; readonly rows: readonly number[] };
  /** Applies buffered writes; an error of an earlier write can surface here. */
  flush(): void;
}
