// sprintf as far as Utilities.formatString documents it.
// https://developers.google.com/apps-script/reference/utilities/utilities#formatstringtemplate,-args
import { textOf } from '../core/brand';

const MARK = /%(?:(\d+)\$)?([-+ 0,]*)(\d+)?(?:\.(\d+))?([sdifxXeEcob%])/g;

export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  const fill = (
    _all: string,
    position: string | undefined,
    flags: string,
    width: string | undefined,
    precision: string | undefined,
    type: string,
  ): string => {
    if (type === '%') return '%';
    const value = args[position === undefined ? next++ : Number(position) - 1];
    const sign = flags.includes('+') && /^[dif]$/.test(type) && Number(value) >= 0 ? '+' : '';
    return pad(sign + convert(value, type, precision), Number(width ?? 0), flags);
  };
  return template.replace(MARK, fill);
}

function convert(value: unknown, type: string, precision: string | undefined): string {
  const number = Number(value);
  switch (type) {
    case 'd':
    case 'i':
      return textOf(Math.trunc(number));
    case 'f':
      return number.toFixed(Number(precision ?? 6));
    case 'e':
      return number.toExponential(Number(precision ?? 6));
    case 'E':
      return number.toExponential(Number(precision ?? 6)).toUpperCase();
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number).toString(8);
    case 'b':
      return Math.trunc(number).toString(2);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : textOf(value).charAt(0);
    default: {
      const text = textOf(value);
      return precision === undefined ? text : text.slice(0, Number(precision));
    }
  }
}

function pad(text: string, width: number, flags: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  return sign + digits.padStart(width - sign.length, '0');
}
