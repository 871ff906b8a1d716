// What a cell of a workbook holds: numbers, dates by their format, texts from the shared list.
import type { FileValue } from './grid';
import type { ScannedCell } from './sheet-scan';
import { walk } from './xml';

/** Days between the two beginnings of time that workbooks know: 1900 and 1904. */
export const MIN_1904 = 1462;

export interface ValueFacts {
  readonly sharedTexts: readonly string[];
  readonly is1904: boolean;
  readonly isDateStyle: (style: string | undefined) => boolean;
}

export function valueOf(cell: ScannedCell, facts: ValueFacts): FileValue {
  const { type, text, style } = cell;
  switch (type) {
    case 's':
      return unescaped(facts.sharedTexts[Number(text)] ?? '');
    case 'b':
      return text === '1' || text.toLowerCase() === 'true';
    case 'd':
      return isoSerial(text) ?? text;
    case 'n':
      return numberOf(text, facts.isDateStyle(style), facts.is1904);
    default:
      return unescaped(text);
  }
}

function numberOf(text: string, isDate: boolean, is1904: boolean): FileValue {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text.trim();
  return isDate ? { serial: number + (is1904 ? MIN_1904 : 0) } : number;
}

function isoSerial(text: string): FileValue | null {
  const ms = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00'}Z`,
  );
  return Number.isNaN(ms) ? null : { serial: ms / 86_400_000 + 25_569 };
}

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The texts that cells point to, rich ones without their looks, and without readings of Japanese. */
export function sharedTextsOf(xml: string, part: string): readonly string[] {
  const texts: string[] = [];
  let takesText = false;
  let isPhonetic = false;
  walk(xml, part, {
    open: ({ name }) => {
      if (name === 'si') texts.push('');
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') takesText = !isPhonetic;
    },
    text: (text) => {
      if (takesText) texts[texts.length - 1] = (texts.at(-1) ?? '') + text;
    },
    close: (name) => {
      if (name === 't') takesText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
  });
  return texts;
}
