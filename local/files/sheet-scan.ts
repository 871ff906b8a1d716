// One pass over a sheet's XML: which cells there are, what they hold, and where in the text they stand.
import { MOST_ROWS, placeOf, tooManyRows } from './grid';
import { badFile } from './trouble';
import { walk, type Tag } from './xml';

export interface ScannedCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Index of its format among the workbook's, as written; `undefined` where it has none. */
  readonly style: string | undefined;
  readonly isFormula: boolean;
  /** Of `<v>`, or of an inline text. */
  readonly text: string;
}

export interface ScannedRow {
  readonly number: number;
  readonly tag: Tag;
  /** Where its closing tag stands; the row's end for an empty one. */
  closeStart: number;
  end: number;
  readonly cells: ScannedCell[];
}

export interface ScannedSheet {
  readonly xml: string;
  /** Of the namespace, such as `x:`; mostly empty. */
  readonly prefix: string;
  readonly rows: readonly ScannedRow[];
  readonly data: { readonly tag: Tag; readonly closeStart: number; readonly end: number };
  /** What is said about columns: each entry, and where the list ends. */
  readonly cols: { readonly tag: Tag | null; readonly end: number; readonly entries: readonly Tag[] };
  readonly dimension: Tag | null;
  readonly merges: readonly string[];
}

/** @throws FileTrouble for what is no sheet, or a very large one */
export function scanSheet(xml: string, part: string, name: string): ScannedSheet {
  const scan = new Scan(name);
  walk(xml, part, {
    open: (tag) => {
      scan.open(tag);
    },
    text: (text) => {
      scan.text(text);
    },
    close: (tag, start, end) => {
      scan.close(tag, start, end);
    },
  });
  const { data, rows, prefix, dimension, merges, cols } = scan;
  if (!data) return badFile(`${name} has no rows in ${part}: is it a chart?`);
  return { xml, prefix, rows, data, dimension, merges, cols };
}

interface OpenCell {
  readonly column: number;
  readonly tag: Tag;
  isFormula: boolean;
  text: string;
}

class Scan {
  readonly rows: ScannedRow[] = [];
  readonly merges: string[] = [];
  prefix = '';
  data: ScannedSheet['data'] | null = null;
  dimension: Tag | null = null;
  cols: { tag: Tag | null; end: number; readonly entries: Tag[] } = { tag: null, end: 0, entries: [] };
  readonly #name: string;
  #cell: OpenCell | null = null;
  #takesText = false;
  #isPhonetic = false;
  #filledRows = 0;

  constructor(name: string) {
    this.#name = name;
  }

  open(tag: Tag): void {
    switch (tag.name) {
      case 'worksheet':
        this.prefix = tag.prefix;
        return;
      case 'dimension':
        this.dimension = tag;
        return;
      case 'sheetData':
        this.data = { tag, closeStart: tag.end, end: tag.end };
        return;
      case 'cols':
        this.cols.tag = tag;
        return;
      case 'col':
        this.cols.entries.push(tag);
        return;
      case 'mergeCell':
        this.merges.push(tag.attributes['ref'] ?? '');
        return;
      case 'row':
        this.#openRow(tag);
        return;
      case 'c':
        this.#openCell(tag);
        return;
      case 'f':
        if (this.#cell) this.#cell.isFormula = true;
        return;
      case 'rPh':
        this.#isPhonetic = true;
        return;
      case 'v':
      case 't':
        this.#takesText = this.#cell !== null && !this.#isPhonetic;
        return;
    }
  }

  text(text: string): void {
    if (this.#takesText && this.#cell) this.#cell.text += text;
  }

  close(name: string, start: number, end: number): void {
    if (name === 'v' || name === 't') this.#takesText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c') this.#closeCell(end);
    else if (name === 'row') this.#closeRow(start, end);
    else if (name === 'cols') this.cols.end = end;
    else if (name === 'sheetData' && this.data) this.data = { ...this.data, closeStart: start, end };
  }

  /** Numbers may be left out: then a row follows the one before. */
  #openRow(tag: Tag): void {
    const number = Number(tag.attributes['r'] ?? (this.rows.at(-1)?.number ?? 0) + 1);
    this.rows.push({ number, tag, closeStart: tag.end, end: tag.end, cells: [] });
  }

  #closeRow(start: number, end: number): void {
    const row = this.rows.at(-1);
    if (!row) return;
    row.closeStart = start;
    row.end = end;
    if (row.cells.some(({ text }) => text !== '')) this.#filledRows += 1;
    if (this.#filledRows > MOST_ROWS + 1) badFile(tooManyRows(this.#name));
  }

  #openCell(tag: Tag): void {
    const before = this.rows.at(-1)?.cells.at(-1)?.column ?? 0;
    const column = placeOf(tag.attributes['r'] ?? '')?.column ?? before + 1;
    this.#cell = { column, tag, isFormula: false, text: '' };
  }

  #closeCell(end: number): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const { column, tag, isFormula, text } = cell;
    const { t: type = 'n', s: style } = tag.attributes;
    this.rows.at(-1)?.cells.push({ column, start: tag.start, end, type, style, isFormula, text });
  }
}
