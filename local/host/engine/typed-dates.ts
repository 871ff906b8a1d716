// Dates and times as people type them. Everything else is no date: Sheets leaves `2026-01-15T10:00` a text, too.
import { serialOfLocalMs } from '../time/serial';

/** A serial number and the pattern that Sheets gives a cell without a format of its own. */
export interface TypedDate {
  readonly serial: number;
  readonly format: string;
}

export interface DateRules {
  readonly order: 'mdy' | 'dmy';
  /** Dates typed without a year are of this one. */
  readonly thisYear: number;
}

interface Day {
  readonly serial: number;
  readonly format: string;
}

interface Time {
  readonly fraction: number;
  readonly format: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(${[...FULL, ...MONTHS, 'sept'].join('|')})\\.?`;

const LOCAL_DAY = {
  mdy: /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/,
  dmy: /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?\.?$/,
} as const;
const MONTH_FIRST = new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?$`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})([-\\s])${MONTH}(?:\\2(\\d{4}))?$`, 'i');
const MONTH_ONLY = new RegExp(`^${MONTH}\\s+(\\d{4})$`, 'i');

const TIME = /^(\d{1,5})(?::(\d{1,2}))?(?::(\d{1,2})(?:\.(\d{1,3}))?)?(?:\s*([ap])\.?m\.?)?$/i;
const SPLIT = /^(.*?)(?:,?\s+)(\d{1,5}(?::\d{1,2}){0,2}(?:\.\d{1,3})?(?:\s*[ap]\.?m\.?)?)$/i;

/** Reads a date, a time or both; `null` for any other text. */
export function readTypedDate(text: string, rules: DateRules): TypedDate | null {
  const day = readDay(text, rules);
  if (day) return day;
  const time = readTime(text);
  if (time) return { serial: time.fraction, format: time.format };
  const parts = SPLIT.exec(text);
  const partDay = readDay(parts?.[1] ?? '', rules);
  const partTime = readTime(parts?.[2] ?? '');
  if (!partDay || !partTime) return null;
  return { serial: partDay.serial + partTime.fraction, format: `${partDay.format} h:mm:ss` };
}

function readTime(text: string): Time | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText = '', minuteText, secondText, msText, half] = match;
  if (minuteText === undefined && half === undefined) return null;
  const [hour, minute, second] = [Number(hourText), Number(minuteText ?? 0), Number(secondText ?? 0)];
  if (minute > 59 || second > 59 || (half !== undefined && (hour > 12 || hour === 0))) return null;
  const of24 = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const seconds = of24 * 3600 + minute * 60 + second + Number(`0.${msText ?? '0'}`);
  const clock = secondText === undefined ? 'h:mm' : 'h:mm:ss';
  const format = half === undefined ? clock : `${clock} am/pm`;
  return { fraction: seconds / 86_400, format: of24 >= 24 ? '[h]:mm:ss' : format };
}

function readDay(text: string, rules: DateRules): Day | null {
  return readIsoDay(text) ?? readLocalDay(text, rules) ?? readNamedDay(text, rules);
}

function readIsoDay(text: string): Day | null {
  const match = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, year, , month, day] = match;
  return makeDay(Number(year), Number(month), Number(day ?? 1), day === undefined ? 'yyyy-mm' : 'yyyy-mm-dd');
}

function readLocalDay(text: string, { order, thisYear }: DateRules): Day | null {
  const match = LOCAL_DAY[order].exec(text);
  if (!match) return null;
  const [, first = '', separator = '/', second = '', yearText] = match;
  const [month, day] = order === 'mdy' ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const short = order === 'mdy' ? ['m', 'd'] : ['d', 'm'];
  const long = order === 'mdy' ? ['m', 'd', 'yyyy'] : ['dd', 'mm', 'yyyy'];
  const format = (yearText === undefined ? short : long).join(separator);
  return makeDay(fullYear(yearText, thisYear), month, day, format);
}

function readNamedDay(text: string, { thisYear }: DateRules): Day | null {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    const [, name = '', day, year] = monthFirst;
    const format = `${letters(name)} d${year === undefined ? '' : ', yyyy'}`;
    return makeDay(fullYear(year, thisYear), monthOf(name), Number(day), format);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, separator = ' ', name = '', year] = dayFirst;
    const format = ['d', letters(name), ...(year === undefined ? [] : ['yyyy'])].join(separator);
    return makeDay(fullYear(year, thisYear), monthOf(name), Number(day), format);
  }
  const monthOnly = MONTH_ONLY.exec(text);
  if (!monthOnly) return null;
  const [, name = '', year] = monthOnly;
  return makeDay(Number(year), monthOf(name), 1, `${letters(name)} yyyy`);
}

function makeDay(year: number, month: number, day: number, format: string): Day | null {
  const localMs = Date.UTC(year, month - 1, day);
  const made = new Date(localMs);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return { serial: serialOfLocalMs(localMs), format };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function letters(name: string): string {
  return name.length > 4 ? 'mmmm' : 'mmm';
}

/** Two digits mean a year at most 20 ahead. */
function fullYear(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  if (text.length === 4) return Number(text);
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(text);
  return inThisCentury > thisYear + 20 ? inThisCentury - 100 : inThisCentury;
}
