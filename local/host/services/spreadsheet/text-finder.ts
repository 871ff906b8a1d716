// https://developers.google.com/apps-script/reference/spreadsheet/text-finder
import { textOf } from '../core/brand';
import { ask } from '../core/bridge';
import { publish } from '../core/service';
import { signatureError } from '../core/signature';
import { rangeHandle } from './handles';
import type { Area } from './operations';
import type { Range } from './range';
import { areaOf, isRange } from './range-area';

interface Found {
  readonly area: Area;
  readonly text: string;
}

/** Searches what cells show, or their formulas; looks in what it was made from, row by row. */
export class TextFinder {
  readonly #areas: readonly Area[];
  #text: string;
  #matchCase = false;
  #entireCell = false;
  #formulas = false;
  #isPattern = false;
  #current: Area | null = null;

  constructor(text: string, areas: readonly Area[]) {
    this.#text = text;
    this.#areas = areas;
  }

  matchCase(matchCase: unknown): this {
    this.#matchCase = matchCase === true;
    return this;
  }
  matchEntireCell(entireCell: unknown): this {
    this.#entireCell = entireCell === true;
    return this;
  }
  matchFormulaText(formulas: unknown): this {
    this.#formulas = formulas === true;
    return this;
  }
  useRegularExpression(isPattern: unknown): this {
    this.#isPattern = isPattern === true;
    return this;
  }
  startFrom(range: unknown): this {
    if (!isRange(range)) throw signatureError('SpreadsheetApp.TextFinder.startFrom', [range]);
    this.#current = areaOf(range);
    return this;
  }

  findAll(): Range[] {
    return this.#found().map(({ area }) => rangeHandle(area));
  }
  findNext(): Range | null {
    return this.#step(1);
  }
  findPrevious(): Range | null {
    return this.#step(-1);
  }
  getCurrentMatch(): Range | null {
    return this.#current && rangeHandle(this.#current);
  }

  /** Gives how many matches were replaced. */
  replaceAllWith(text: unknown): number {
    return this.#replace(this.#found(), textOf(text));
  }
  /** Replaces in the current match. */
  replaceWith(text: unknown): number {
    const current = this.#current;
    const found = this.#found().filter(({ area }) => current !== null && isSame(area, current));
    return this.#replace(found, textOf(text));
  }

  #replace(found: readonly Found[], replacement: string): number {
    let count = 0;
    for (const { area, text } of found) {
      const written = text.replace(this.#pattern('g'), (_match, ...groups: unknown[]) => {
        count++;
        if (!this.#isPattern) return replacement;
        return replacement.replace(/\$(\d)/g, (_mark, index: string) =>
          textOf(groups[Number(index) - 1] ?? ''),
        );
      });
      ask('book.write', { kind: 'values', area, values: [[written]] });
    }
    return count;
  }

  #step(by: 1 | -1): Range | null {
    const found = this.#found().map(({ area }) => area);
    const current = this.#current;
    const index = current === null ? -1 : found.findIndex((area) => isSame(area, current));
    const next = index < 0 ? found.at(by === 1 ? 0 : -1) : found[index + by];
    this.#current = next ?? null;
    return next ? rangeHandle(next) : null;
  }

  #found(): Found[] {
    const pattern = this.#pattern('');
    return this.#areas.flatMap((area) =>
      ask(this.#formulas ? 'cells.formulas' : 'cells.display', area).flatMap((row, down) =>
        row.flatMap((text, right): Found[] => {
          if (text === '' || !pattern.test(text)) return [];
          const cell = { row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
          return [{ area: { sheetId: area.sheetId, ...cell }, text }];
        }),
      ),
    );
  }

  #pattern(flags: string): RegExp {
    const source = this.#isPattern ? this.#text : this.#text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.#entireCell ? `^(?:${source})$` : source, this.#matchCase ? flags : `${flags}i`);
  }
}

function isSame(a: Area, b: Area): boolean {
  return a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;
}

publish(TextFinder, 'TextFinder', 'SpreadsheetApp');
