// What Sheets makes of a text that is typed, or written by a script, which is the same: numbers, dates, booleans and
// formulas are recognised by the spreadsheet's locale. Here stand all corrections to o-spreadsheet's own reading.
// https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues
// https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption
import type { Locale } from '@odoo/o-spreadsheet';
import { TYPED_ERRORS } from './errors';
import { readTypedDate } from './typed-dates';

export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  /** `format` is for a cell without a format of its own; `''` leaves it automatic. */
  | { readonly kind: 'number'; readonly value: number; readonly format: string };

/** No number or date is longer; spares long captions the search. */
const LONGEST_NUMBER = 60;

const numberShapes = new Map<string, RegExp>();

/** @param thisYear the year of dates that are typed without one */
export function readTyped(text: string, locale: Locale, thisYear: number): Typed {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  if (text.includes('\n')) return { kind: 'text', text };
  const trimmed = text.trim();
  if (/\d/.test(trimmed) && trimmed.length <= LONGEST_NUMBER) {
    const number = readTypedNumber(trimmed, locale);
    if (number) return number;
    const order = locale.dateFormat.startsWith('m') ? 'mdy' : 'dmy';
    const date = readTypedDate(trimmed, { order, thisYear });
    if (date) return { kind: 'number', value: date.serial, format: date.format };
  }
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  if (TYPED_ERRORS.has(trimmed)) return { kind: 'error', value: trimmed };
  // A sign opens a formula in the grid: a phone number such as +1 (555) 123 becomes one that fails. Whether scripts
  // meet this, too, is not documented; a script that is safe here is safe both ways.
  if (/^[+-][A-Za-z0-9($"]/.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'text', text };
}

function readTypedNumber(text: string, locale: Locale): Extract<Typed, { kind: 'number' }> | null {
  const { decimalSeparator, thousandsSeparator = ',' } = locale;
  const match = numberShape(decimalSeparator, thousandsSeparator).exec(text);
  if (!match) return null;
  const [, open, sign, currency, innerSign, body = '', exponent = '', percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (sign && innerSign)) return null;
  if (open !== undefined && (sign ?? innerSign)) return null;
  const plain = body.replaceAll(thousandsSeparator, '').replace(decimalSeparator, '.');
  const size = Number(plain + exponent) / (percent === undefined ? 1 : 100);
  if (!Number.isFinite(size)) return null;
  const isNegative = open !== undefined || (sign ?? innerSign) === '-';
  const hasDecimals = plain.includes('.');
  return {
    kind: 'number',
    value: isNegative ? -size : size,
    format: formatOf({
      hasDecimals,
      isPercent: percent !== undefined,
      isCurrency: currency !== undefined,
      isGrouped: body.includes(thousandsSeparator),
      isScientific: exponent !== '',
    }),
  };
}

function numberShape(decimalSeparator: string, thousandsSeparator: string): RegExp {
  const key = decimalSeparator + thousandsSeparator;
  let shape = numberShapes.get(key);
  if (!shape) {
    const [point, comma] = [escape(decimalSeparator), escape(thousandsSeparator)];
    const digits = `((?:\\d{1,3}(?:${comma}\\d{3})+|\\d+)(?:${point}\\d*)?|${point}\\d+)`;
    shape = new RegExp(
      `^(\\()?\\s*([+-])?\\s*(\\$)?\\s*([+-])?${digits}(e[+-]?\\d+)?\\s*(%)?\\s*(\\))?$`,
      'i',
    );
    numberShapes.set(key, shape);
  }
  return shape;
}

interface Shape {
  readonly hasDecimals: boolean;
  readonly isPercent: boolean;
  readonly isCurrency: boolean;
  readonly isGrouped: boolean;
  readonly isScientific: boolean;
}

function formatOf(shape: Shape): string {
  const decimals = shape.hasDecimals ? '.00' : '';
  if (shape.isPercent) return `0${decimals}%`;
  if (shape.isCurrency) return `"$"#,##0${decimals}`;
  if (shape.isScientific) return '0.00E+00';
  return shape.isGrouped ? `#,##0${decimals}` : '';
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
