// What a setting column is, and how its cell becomes a value of the API. Pure.
import type { Cell } from '../../platform/ports';
import { anything, cellText } from '../../workbook/kinds';
import type { Column } from '../../workbook/table';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Whose setting it is. `tiktok` and `pinterest` stand at the top of a body, `post` in it, all others under `settings`. */
export type Provider =
  'tiktok' | 'pinterest' | 'youtube' | 'instagram' | 'x' | 'facebook' | 'linkedin' | 'post';

export type Shape =
  | { readonly kind: 'text'; readonly most: number }
  /** What people choose, and what is sent for it. */
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'number'; readonly most: number }
  | {
      readonly kind: 'link';
      readonly pattern?: RegExp;
      readonly most?: number;
      readonly example: string;
      readonly wrap?: (url: string) => Json;
    }
  /** Several pieces in one cell, one per line or comma. */
  | {
      readonly kind: 'list';
      readonly most: number;
      readonly mostEach: number;
      readonly wrap: (piece: string) => Json;
    };

export interface SettingFacts {
  readonly provider: Provider;
  /** The field's name in the API. https://docs.genviral.io */
  readonly field: string;
  readonly shape: Shape;
  /** For this kind of media only. */
  readonly only?: 'video' | 'slideshow';
  /** What to send where a person empties the cell of a sent row: the documented default, or nothing can be sent. */
  readonly whenEmptied?: Json;
}

export type Setting = Column<Cell> & SettingFacts;

export interface SettingSpec extends SettingFacts {
  readonly header: string;
  readonly note: string;
  readonly widthPx?: number;
}

/** A column that is made only where somebody wants it. */
export function setting(spec: SettingSpec): Setting {
  return { kind: anything, owner: 'wanted', widthPx: 130, ...spec };
}

export type ReadSetting = { readonly value: Json } | { readonly problem: string } | 'empty';

const YES = ['yes', 'true', 'y', 'on'];
const NO = ['no', 'false', 'n', 'off'];

/** The value of a cell, or what to write instead. */
export function readSetting({ shape }: SettingFacts, cell: Cell): ReadSetting {
  const text = cellText(cell);
  if (text === '') return 'empty';
  switch (shape.kind) {
    case 'text':
      return text.length > shape.most ? tooLong(text, shape.most) : { value: text };
    case 'choice':
      return readChoice(shape.choices, text);
    case 'yesNo':
      return readYesNo(text);
    case 'number':
      return readNumber(shape.most, text);
    case 'link':
      return readLink(shape, text);
    case 'list':
      return readList(shape, text);
  }
}

const tooLong = (text: string, most: number): ReadSetting => ({
  problem: `${String(text.length)} characters; at most ${String(most)} are allowed`,
});

function readChoice(choices: Readonly<Record<string, string>>, text: string): ReadSetting {
  const wanted = text.toLowerCase();
  const found = Object.entries(choices).find(
    ([shown, sent]) => shown.toLowerCase() === wanted || sent.toLowerCase() === wanted,
  );
  return found
    ? { value: found[1] }
    : { problem: `“${text}” is not one of ${Object.keys(choices).join(', ')}` };
}

function readYesNo(text: string): ReadSetting {
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { value: false } : { problem: `“${text}” is neither yes nor no` };
}

function readNumber(most: number, text: string): ReadSetting {
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 && value <= most
    ? { value }
    : { problem: `“${text}” is not a number from 0 to ${String(most)}` };
}

function readLink(shape: Extract<Shape, { kind: 'link' }>, text: string): ReadSetting {
  const pattern = shape.pattern ?? /^https?:\/\/[^\s/]+\/?\S*$/i;
  if (shape.most !== undefined && text.length > shape.most) return tooLong(text, shape.most);
  return pattern.test(text)
    ? { value: shape.wrap ? shape.wrap(text) : text }
    : { problem: `“${text}” is not a link like ${shape.example}` };
}

function readList(shape: Extract<Shape, { kind: 'list' }>, text: string): ReadSetting {
  const pieces = text
    .split(/[\n,;]/)
    .map((piece) => piece.trim().replace(/^[#@]/, ''))
    .filter((piece) => piece !== '');
  const long = pieces.find((piece) => piece.length > shape.mostEach);
  if (long !== undefined) return { problem: `“${long}” is longer than ${String(shape.mostEach)} characters` };
  if (pieces.length > shape.most) {
    return { problem: `${String(pieces.length)} pieces; at most ${String(shape.most)} are allowed` };
  }
  return { value: pieces.map(shape.wrap) };
}
