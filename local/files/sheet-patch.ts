// Puts new values into a sheet's XML. What is not one of those cells stays as it is, to the character: formats,
// validations, conditional formats, the order of attributes, everything.
import { placeOf, notation, type CellChange, type FileValue } from './grid';
import { applied, type Edit } from './edits';
import { hideColumns } from './sheet-columns';
import { MIN_1904 } from './values';
import type { ScannedCell, ScannedRow, ScannedSheet } from './sheet-scan';
import { escaped } from './xml';

export interface PatchFacts {
  /** Whether the workbook counts days from 1904. */
  readonly is1904: boolean;
  readonly isDateStyle: (style: string | undefined) => boolean;
}

/** The sheet with its changes, and with new columns hidden. A cell with a formula, or inside a merged block, keeps what it has. */
export function patchSheet(
  sheet: ScannedSheet,
  changes: readonly CellChange[],
  hidden: readonly number[],
  facts: PatchFacts,
): string {
  const covered = coveredBy(sheet.merges);
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) {
    if (!covered(change)) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  }
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const patch = new Patch(sheet, facts);
  const edits = [...byRow].flatMap(([number, cells]) => {
    const row = rows.get(number);
    return row ? patch.row(row, cells) : [];
  });
  const added = [...byRow].filter(([number]) => !rows.has(number));
  return applied(sheet.xml, [
    ...edits,
    ...patch.newRows(added),
    ...patch.dimension(changes),
    ...hideColumns(sheet, hidden),
  ]);
}

class Patch {
  readonly #sheet: ScannedSheet;
  readonly #facts: PatchFacts;

  constructor(sheet: ScannedSheet, facts: PatchFacts) {
    this.#sheet = sheet;
    this.#facts = facts;
  }

  row(row: ScannedRow, changes: readonly CellChange[]): readonly Edit[] {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const replaced = changes.flatMap((change) => {
      const cell = cells.get(change.column);
      if (!cell || cell.isFormula) return [];
      return [{ start: cell.start, end: cell.end, text: this.#cell(change, cell.style) }];
    });
    const added = sorted(changes.filter(({ column, value }) => !cells.has(column) && value !== ''));
    if (added.length === 0) return replaced;
    return [...replaced, ...(row.tag.isEmpty ? this.#filledRow(row, added) : this.#addedCells(row, added))];
  }

  /** Rows that the file does not have yet, each before the first one with a higher number. */
  newRows(rows: readonly (readonly [number, readonly CellChange[]])[]): readonly Edit[] {
    const p = this.#sheet.prefix;
    const { data } = this.#sheet;
    const texts = rows
      .map(([number, changes]) => ({ number, cells: sorted(changes.filter(({ value }) => value !== '')) }))
      .filter(({ cells }) => cells.length > 0)
      .sort((one, other) => one.number - other.number)
      .map(({ number, cells }) => ({
        number,
        text: `<${p}row r="${number}">${cells.map((cell) => this.#cell(cell, undefined)).join('')}</${p}row>`,
      }));
    if (texts.length === 0) return [];
    if (data.tag.isEmpty) {
      const all = texts.map(({ text }) => text).join('');
      return [{ start: data.tag.start, end: data.end, text: `<${p}sheetData>${all}</${p}sheetData>` }];
    }
    return texts.map(({ number, text }) => {
      const next = this.#sheet.rows.find((row) => row.number > number);
      const place = next?.tag.start ?? data.closeStart;
      return { start: place, end: place, text };
    });
  }

  /** The sheet says how far it reaches. */
  dimension(changes: readonly CellChange[]): readonly Edit[] {
    const { dimension, xml } = this.#sheet;
    const [from = '', to = from] = (dimension?.attributes['ref'] ?? '').split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    if (!dimension || !first || !last) return [];
    const filled = changes.filter(({ value }) => value !== '');
    const row = filled.reduce((most, change) => Math.max(most, change.row), last.row);
    const column = filled.reduce((most, change) => Math.max(most, change.column), last.column);
    if (row === last.row && column === last.column) return [];
    const tag = xml.slice(dimension.start, dimension.end);
    const ref = `${notation(first.row, first.column)}:${notation(row, column)}`;
    return [{ start: dimension.start, end: dimension.end, text: tag.replace(/ref="[^"]*"/, `ref="${ref}"`) }];
  }

  #filledRow({ tag, number }: ScannedRow, added: readonly CellChange[]): readonly Edit[] {
    const opened = `${this.#rowTag(tag).replace(/\s*\/>$/, '')}>`;
    const cells = added.map((change) => this.#cell({ ...change, row: number }, undefined)).join('');
    return [{ start: tag.start, end: tag.end, text: `${opened}${cells}</${this.#sheet.prefix}row>` }];
  }

  #addedCells(row: ScannedRow, added: readonly CellChange[]): readonly Edit[] {
    const { tag } = row;
    const opened = { start: tag.start, end: tag.end, text: this.#rowTag(tag) };
    const inserted = added.map((change) => {
      const next = row.cells.find((cell) => cell.column > change.column);
      const place = next?.start ?? row.closeStart;
      return { start: place, end: place, text: this.#cell(change, undefined) };
    });
    return [opened, ...inserted];
  }

  /** `spans` says which columns are filled, and is only a hint: it goes where it would be wrong. */
  #rowTag(tag: ScannedRow['tag']): string {
    return this.#sheet.xml.slice(tag.start, tag.end).replace(/\s+spans="[^"]*"/, '');
  }

  #cell({ row, column, value }: CellChange, style: ScannedCell['style']): string {
    const p = this.#sheet.prefix;
    const isDate = this.#facts.isDateStyle(style);
    const kept = style === undefined ? '' : ` s="${escaped(style)}"`;
    const head = `<${p}c r="${notation(row, column)}"${kept}`;
    if (value === '') return style === undefined ? '' : `${head}/>`;
    if (typeof value === 'number') return `${head}><${p}v>${value}</${p}v></${p}c>`;
    if (typeof value === 'boolean') return `${head} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
    if (typeof value === 'object' && isDate) {
      const serial = value.serial - (this.#facts.is1904 ? MIN_1904 : 0);
      return `${head}><${p}v>${serial}</${p}v></${p}c>`;
    }
    const text = escaped(escapedUnderscores(textOfValue(value)));
    return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
  }
}

/** A date in a cell without a date format is written as text: making a format would change the workbook's styles. */
export function textOfValue(value: Exclude<FileValue, boolean>): string {
  if (typeof value !== 'object') return String(value);
  const iso = new Date(Math.round((value.serial - UNIX_EPOCH_SERIAL) * DAY_S) * 1000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`.replace(/:00$/, '');
}

const UNIX_EPOCH_SERIAL = 25_569;
const DAY_S = 86_400;

/** `_x000D_` in a text of a workbook means a character; a person's own gets its underscore spelled out. */
const escapedUnderscores = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const sorted = (changes: readonly CellChange[]): readonly CellChange[] =>
  [...changes].sort((one, other) => one.column - other.column);

/** Whether a cell lies under another one that it is merged with. */
function coveredBy(merges: readonly string[]): (cell: CellChange) => boolean {
  const blocks = merges.flatMap((merge) => {
    const [from = '', to = from] = merge.split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    return first && last ? [{ first, last }] : [];
  });
  return ({ row, column }) =>
    blocks.some(
      ({ first, last }) =>
        row >= first.row &&
        row <= last.row &&
        column >= first.column &&
        column <= last.column &&
        !(row === first.row && column === first.column),
    );
}
