// Pure types, shared by both sides of the bridge: what SpreadsheetApp asks of the workbook.

/** Rows and columns are one-based, as scripts and people see them. */
export interface Area {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Whole rows or columns by their notation, such as `4:4`, and not by counting their cells. */
  readonly whole?: Dimension;
}

export type Dimension = 'rows' | 'columns';

/** A value read from a cell. */
export type CellValue = string | number | boolean | { readonly dateMs: number };
/** A value for a cell; `null` clears it. */
export type CellInput = CellValue | null;
export type Grid<T> = readonly (readonly T[])[];

export interface CellStyle {
  readonly background?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly fontSize?: number | null;
  readonly horizontalAlignment?: 'left' | 'center' | 'right' | null;
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom' | null;
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP' | null;
}

/** Arguments of a rule: literals, dates, or a range for `VALUE_IN_RANGE`. */
export type CriterionValue =
  string | number | boolean | { readonly dateMs: number } | { readonly area: Area };

export interface ValidationRule {
  readonly criterion: string;
  readonly values: readonly CriterionValue[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
  readonly showDropdown: boolean;
}

export interface ColourRule {
  readonly areas: readonly Area[];
  readonly criterion: string;
  readonly values: readonly string[];
  readonly style: CellStyle;
}

export interface SortKey {
  /** One-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

export interface Cleared {
  readonly contents: boolean;
  readonly styles: boolean;
  readonly numberFormats: boolean;
  readonly notes: boolean;
  readonly validations: boolean;
}

/** What of cells is copied; `contents` are formulas and literals, `values` what they show. */
export interface CopiedParts {
  readonly contents: boolean;
  readonly values: boolean;
  readonly formats: boolean;
  readonly notes: boolean;
  readonly validations: boolean;
}

export interface SheetFacts {
  readonly name: string;
  /** One-based position among the sheets. */
  readonly index: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly isHidden: boolean;
  /** Of the tab. */
  readonly colour: string | null;
}

/** All that changes cells is buffered, and applied at the next read, flush, dialog or end of the execution. */
export type BufferedWrite =
  | { readonly kind: 'values'; readonly area: Area; readonly values: Grid<CellInput> }
  | { readonly kind: 'formats'; readonly area: Area; readonly formats: Grid<string> }
  | { readonly kind: 'styles'; readonly area: Area; readonly styles: Grid<CellStyle> | CellStyle }
  | { readonly kind: 'notes'; readonly area: Area; readonly notes: Grid<string> }
  | {
      readonly kind: 'validations';
      readonly area: Area;
      readonly rules: Grid<ValidationRule | null> | ValidationRule | null;
    }
  | { readonly kind: 'clear'; readonly area: Area; readonly cleared: Cleared }
  | { readonly kind: 'widths'; readonly area: Area; readonly pixels: number }
  | { readonly kind: 'colours'; readonly sheetId: number; readonly rules: readonly ColourRule[] };

export interface SpreadsheetOperations {
  'book.facts': {
    input: null;
    output: { readonly id: string; readonly name: string; readonly zone: string; readonly locale: string };
  };
  'book.flush': { input: null; output: null };
  /** Applies nothing yet; see BufferedWrite. */
  'book.write': { input: BufferedWrite; output: null };
  'book.names': { input: null; output: readonly { readonly name: string; readonly area: Area }[] };
  'book.setName': { input: { readonly name: string; readonly area: Area }; output: null };
  'book.renameName': { input: { readonly name: string; readonly newName: string }; output: null };
  'book.removeName': { input: string; output: null };
  /** Addresses of the owner, and of who may edit or only look. */
  'book.people': {
    input: null;
    output: {
      readonly owner: string;
      readonly editors: readonly string[];
      readonly viewers: readonly string[];
    };
  };

  'sheet.list': { input: null; output: readonly number[] };
  'sheet.find': { input: { readonly name: string } | { readonly id: number }; output: number | null };
  'sheet.insert': { input: { readonly name: string | null; readonly index: number | null }; output: number };
  'sheet.delete': { input: number; output: null };
  /** A copy behind all sheets, or at a place counted from zero. */
  'sheet.duplicate': { input: { readonly sheetId: number; readonly index: number | null }; output: number };
  /** To a place counted from zero. */
  'sheet.move': { input: { readonly sheetId: number; readonly index: number }; output: null };
  'sheet.rename': { input: { readonly sheetId: number; readonly name: string }; output: null };
  'sheet.facts': { input: number; output: SheetFacts };
  /** Last row and column with content; 0 where there is none. */
  'sheet.extent': { input: number; output: { readonly lastRow: number; readonly lastColumn: number } };
  'sheet.setHidden': { input: { readonly sheetId: number; readonly hidden: boolean }; output: null };
  'sheet.setColour': { input: { readonly sheetId: number; readonly colour: string | null }; output: null };
  'sheet.append': {
    input: { readonly sheetId: number; readonly values: readonly CellInput[] };
    output: null;
  };
  'sheet.colours': { input: number; output: readonly ColourRule[] };
  'sheet.filter': { input: number; output: Area | null };
  /** Texts that a column of the filter hides. */
  'sheet.filteredOut': {
    input: { readonly sheetId: number; readonly column: number };
    output: readonly string[];
  };
  'sheet.filterOut': {
    input: { readonly sheetId: number; readonly column: number; readonly hidden: readonly string[] };
    output: null;
  };
  'sheet.removeFilter': { input: number; output: null };

  /** Inserts before the one-based index; the new lines look like the one before or after them. */
  'lines.insert': { input: Lines & { readonly like: 'before' | 'after' }; output: null };
  'lines.delete': { input: Lines; output: null };
  /** Before another line, counted as they stand now. */
  'lines.move': { input: Lines & { readonly before: number }; output: null };
  'lines.freeze': { input: Omit<Lines, 'first'>; output: null };
  'lines.setHidden': { input: Lines & { readonly hidden: boolean }; output: null };
  'lines.isHidden': {
    input: Omit<Lines, 'count'> & { readonly by: 'user' | 'filter' };
    output: boolean;
  };
  'lines.setWidth': { input: Omit<Lines, 'dimension'> & { readonly pixels: number }; output: null };
  'lines.width': { input: Omit<Lines, 'dimension' | 'count'>; output: number };

  /** Reads an A1 notation; without a sheet of its own it means the given one. */
  'range.parse': { input: { readonly sheetId: number; readonly notation: string }; output: Area };
  /** Throws when the area is not in the sheet. */
  'range.check': { input: Area; output: null };
  'cells.values': { input: Area; output: Grid<CellValue> };
  'cells.display': { input: Area; output: Grid<string> };
  'cells.formulas': { input: Area; output: Grid<string> };
  'cells.formats': { input: Area; output: Grid<string> };
  'cells.notes': { input: Area; output: Grid<string> };
  'cells.styles': { input: Area; output: Grid<CellStyle> };
  'cells.validations': { input: Area; output: Grid<ValidationRule | null> };
  /** The destination is at least as large as the source, and filled by repeating it. */
  'cells.copy': {
    input: { readonly from: Area; readonly to: Area; readonly parts: CopiedParts };
    output: null;
  };
  'cells.move': { input: { readonly from: Area; readonly to: Area }; output: null };
  'cells.merge': { input: { readonly area: Area; readonly how: MergeKind }; output: null };
  'cells.unmerge': { input: Area; output: null };
  'cells.merges': { input: Area; output: readonly Area[] };
  'cells.sort': { input: { readonly area: Area; readonly keys: readonly SortKey[] }; output: null };
  'cells.filter': { input: Area; output: null };

  'selection.get': { input: null; output: Area };
  'selection.set': { input: Area; output: null };
}

/** One merge of the area, one per row of it, or one per column. */
export type MergeKind = 'all' | 'across' | 'down';

export interface Lines {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly first: number;
  readonly count: number;
}
