// How the cells of a range look: the part of Range about styles.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { ask } from '../core/bridge';
import type { EnumValue } from '../core/enumeration';
import { WrapStrategy } from './enums';
import { mapGrid, rectangular } from './grids';
import type { CellStyle } from './operations';
import { areaOf, firstCell } from './range-area';
import * as styles from './styles';

type FontWeight = 'bold' | 'normal';

const ANY_WHITE = '#ffffff';

export class RangeLooks {
  getBackgrounds(): string[][] {
    return this.#styles((style) => style.background ?? ANY_WHITE);
  }
  getBackground(): string {
    return this.#style().background ?? ANY_WHITE;
  }
  setBackgrounds(colours: unknown): this {
    return this.#setStyles(colours, styles.readBackground, 'setBackgrounds');
  }
  setBackground(colour: unknown): this {
    return this.#setStyle(styles.readBackground(colour, 'setBackground'));
  }
  getFontWeights(): FontWeight[][] {
    return this.#styles((style) => (style.bold ? 'bold' : 'normal'));
  }
  getFontWeight(): FontWeight {
    return this.#style().bold ? 'bold' : 'normal';
  }
  setFontWeights(weights: unknown): this {
    return this.#setStyles(weights, styles.readFontWeight, 'setFontWeights');
  }
  setFontWeight(weight: unknown): this {
    return this.#setStyle(styles.readFontWeight(weight, 'setFontWeight'));
  }
  /** Each from 0 to 255. */
  setBackgroundRGB(red: unknown, green: unknown, blue: unknown): this {
    return this.setBackground(styles.rgb(red, green, blue));
  }
  getFontColor(): string {
    return this.#style().fontColor ?? '#000000';
  }
  setFontColors(colours: unknown): this {
    return this.#setStyles(colours, styles.readFontColor, 'setFontColors');
  }
  setFontColor(colour: unknown): this {
    return this.#setStyle(styles.readFontColor(colour, 'setFontColor'));
  }
  getFontStyle(): 'italic' | 'normal' {
    return this.#style().italic ? 'italic' : 'normal';
  }
  getFontStyles(): ('italic' | 'normal')[][] {
    return this.#styles((style) => (style.italic ? 'italic' : 'normal'));
  }
  setFontStyles(fontStyles: unknown): this {
    return this.#setStyles(fontStyles, styles.readFontStyle, 'setFontStyles');
  }
  setFontStyle(style: unknown): this {
    return this.#setStyle(styles.readFontStyle(style, 'setFontStyle'));
  }
  getFontSize(): number {
    return this.#style().fontSize ?? 10;
  }
  getFontSizes(): number[][] {
    return this.#styles((style) => style.fontSize ?? 10);
  }
  setFontSizes(sizes: unknown): this {
    return this.#setStyles(sizes, styles.readFontSize, 'setFontSizes');
  }
  setFontSize(size: unknown): this {
    return this.#setStyle(styles.readFontSize(size, 'setFontSize'));
  }
  getHorizontalAlignment(): string {
    return this.#style().horizontalAlignment ?? 'general';
  }
  getHorizontalAlignments(): string[][] {
    return this.#styles((style) => style.horizontalAlignment ?? 'general');
  }
  setHorizontalAlignments(alignments: unknown): this {
    return this.#setStyles(alignments, styles.readHorizontalAlignment, 'setHorizontalAlignments');
  }
  setHorizontalAlignment(alignment: unknown): this {
    return this.#setStyle(styles.readHorizontalAlignment(alignment, 'setHorizontalAlignment'));
  }
  getVerticalAlignment(): string {
    return this.#style().verticalAlignment ?? 'bottom';
  }
  getVerticalAlignments(): string[][] {
    return this.#styles((style) => style.verticalAlignment ?? 'bottom');
  }
  setVerticalAlignments(alignments: unknown): this {
    return this.#setStyles(alignments, styles.readVerticalAlignment, 'setVerticalAlignments');
  }
  setVerticalAlignment(alignment: unknown): this {
    return this.#setStyle(styles.readVerticalAlignment(alignment, 'setVerticalAlignment'));
  }
  getWrap(): boolean {
    return this.#style().wrap === 'WRAP';
  }
  getWraps(): boolean[][] {
    return this.#styles((style) => style.wrap === 'WRAP');
  }
  setWraps(wraps: unknown): this {
    return this.#setStyles(wraps, styles.readWrap, 'setWraps');
  }
  setWrap(wrap: unknown): this {
    return this.#setStyle(styles.readWrap(wrap, 'setWrap'));
  }
  getWrapStrategy(): EnumValue {
    return WrapStrategy[this.#style().wrap ?? 'OVERFLOW'];
  }
  getWrapStrategies(): EnumValue[][] {
    return this.#styles((style) => WrapStrategy[style.wrap ?? 'OVERFLOW']);
  }
  setWrapStrategies(strategies: unknown): this {
    return this.#setStyles(strategies, styles.readWrapStrategy, 'setWrapStrategies');
  }
  setWrapStrategy(strategy: unknown): this {
    return this.#setStyle(styles.readWrapStrategy(strategy, 'setWrapStrategy'));
  }

  #style(): CellStyle {
    return ask('cells.styles', firstCell(this))[0]?.[0] ?? {};
  }
  #styles<T>(read: (style: CellStyle) => T): T[][] {
    return mapGrid(ask('cells.styles', areaOf(this)), read);
  }
  #setStyle(style: CellStyle): this {
    ask('book.write', { kind: 'styles', area: areaOf(this), styles: style });
    return this;
  }
  #setStyles(values: unknown, read: (value: unknown, method: string) => CellStyle, method: string): this {
    const area = areaOf(this);
    const grid = rectangular(values, area, `SpreadsheetApp.Range.${method}`);
    ask('book.write', { kind: 'styles', area, styles: mapGrid(grid, (value) => read(value, method)) });
    return this;
  }
}
