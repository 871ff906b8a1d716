// How cells look: the words of Google's methods and the style they mean. Words that Google does not know change nothing.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { enumName } from '../core/enumeration';
import { isNil } from '../core/brand';
import { signatureError } from '../core/signature';
import { readColour } from './colours';
import { WrapStrategy } from './enums';
import type { CellStyle } from './operations';

const METHOD = 'SpreadsheetApp.Range';

type Read = (value: unknown, method: string) => CellStyle;

const words =
  (styles: Readonly<Record<string, CellStyle>>, cleared: CellStyle): Read =>
  (value, method) => {
    if (isNil(value)) return cleared;
    if (typeof value !== 'string') throw signatureError(`${METHOD}.${method}`, [value]);
    return styles[value.toLowerCase()] ?? {};
  };

const colour =
  (property: 'background' | 'fontColor'): Read =>
  (value, method) => {
    if (isNil(value) || value === '') return { [property]: null };
    if (typeof value !== 'string') throw signatureError(`${METHOD}.${method}`, [value]);
    const read = readColour(value);
    return read === undefined ? {} : { [property]: read };
  };

export const readBackground = colour('background');
export const readFontColor = colour('fontColor');
export const readFontWeight = words({ bold: { bold: true }, normal: { bold: null } }, { bold: null });
export const readFontStyle = words({ italic: { italic: true }, normal: { italic: null } }, { italic: null });
export const readHorizontalAlignment = words(
  {
    left: { horizontalAlignment: 'left' },
    center: { horizontalAlignment: 'center' },
    right: { horizontalAlignment: 'right' },
    normal: { horizontalAlignment: null },
  },
  { horizontalAlignment: null },
);
export const readVerticalAlignment = words(
  {
    top: { verticalAlignment: 'top' },
    middle: { verticalAlignment: 'middle' },
    bottom: { verticalAlignment: 'bottom' },
  },
  { verticalAlignment: null },
);

export const readFontSize: Read = (value, method) => {
  if (typeof value !== 'number') throw signatureError(`${METHOD}.${method}`, [value]);
  return { fontSize: value };
};

export const readWrap: Read = (value, method) => {
  if (typeof value !== 'boolean') throw signatureError(`${METHOD}.${method}`, [value]);
  return { wrap: value ? 'WRAP' : 'OVERFLOW' };
};

export const readWrapStrategy: Read = (value, method) => {
  const wrap = enumName(WrapStrategy, value);
  if (wrap === null) throw signatureError(`${METHOD}.${method}`, [value]);
  return { wrap };
};

/** Such as `#ff8000`. */
export function rgb(...parts: readonly unknown[]): string {
  const isByte = (part: unknown): part is number => typeof part === 'number' && part >= 0 && part <= 255;
  if (!parts.every(isByte)) throw signatureError(`${METHOD}.setBackgroundRGB`, parts);
  return `#${parts.map((part) => Math.trunc(part).toString(16).padStart(2, '0')).join('')}`;
}
