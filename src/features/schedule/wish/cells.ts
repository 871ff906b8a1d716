// The cells of a row, one by one. Pure.
import type { Cell } from '../../../platform/ports';
import { readCellTime, readClock, type CellTime } from '../../../time/cell-time';
import { dateText } from '../../../time/instant';
import { wallClockIn, type Zone } from '../../../time/zone';
import { cellText } from '../../../workbook/kinds';
import { SETTINGS } from '../../settings/settings';
import { readSetting } from '../../settings/setting';
import type { ScheduleRecord } from '../table';
import type { Media } from './media';

/** What Sheets shows in a cell whose formula failed or has not arrived. */
const FORMULA_FAILURES = /^(#N\/A|#REF!|#VALUE!|#NAME\?|#DIV\/0!|#NUM!|#NULL!|#ERROR!|Loading\.\.\.)$/;

/** What to do about a cell that shows a failed formula; `null` for any other text. */
export function formulaFailure(text: string): string | null {
  return FORMULA_FAILURES.test(text.trim()) ? `shows ${text.trim()}; mend the formula` : null;
}

/** Marks without width or ink that come along when people paste; nobody can see them, to take them out. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** The text of a cell that holds names, links or a time. */
export function plainText(cell: Cell): string {
  return cellText(cell).replace(INVISIBLE, '').trim();
}

/** Why a cell holds no text that could be read, and what to do (`inPlace` of a date); `null` where it does. */
export function unreadable(cell: Cell, inPlace: string): string | null {
  return typeof cell === 'object' ? `holds a date; ${inPlace}` : formulaFailure(String(cell));
}

/** What to do about a date that was meant as text: Sheets makes one of whatever looks like it. */
export const AS_TEXT = 'put an apostrophe in front of it to send it as text';

/** The caption is what the cell shows: people may compute it. */
export function readCaption(cell: Cell): { readonly text: string } | { readonly problem: string } {
  if (typeof cell === 'object') {
    return { problem: `holds a date; ${AS_TEXT}` };
  }
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  const failure = formulaFailure(text);
  if (failure !== null) return { problem: failure };
  return text.replace(INVISIBLE, '').trim() === ''
    ? { problem: 'empty; write the text of the post' }
    : { text };
}

/** A wrong word here is told by the setting's own column. */
export function readMediaType(cell: Cell): Media['type'] | null {
  const read = readSetting(SETTINGS.mediaType, cell);
  const value = typeof read === 'object' && 'value' in read ? read.value : null;
  return value === 'video' || value === 'slideshow' ? value : null;
}

/** What Sheets shows in the cells of a row's time, where that matters. */
export interface ShownTime {
  readonly postAt?: string;
  readonly time?: string;
}

/** Whether the row's time stands in the columns Date and Time. */
export function hasSplitTime({ postAt, date, time }: ScheduleRecord): boolean {
  return cellIsEmpty(postAt) && !(cellIsEmpty(date) && cellIsEmpty(time));
}

/** `Post at`, or where that is empty the columns Date and Time together. */
export function readRowTime(record: ScheduleRecord, zone: Zone, shown: ShownTime = {}): CellTime {
  if (!hasSplitTime(record)) return readTime(record.postAt, zone, shown.postAt);
  for (const [name, cell] of [
    ['Date', record.date],
    ['Time', record.time],
  ] as const) {
    const failure = formulaFailure(plainText(cell));
    if (failure !== null) return { kind: 'unreadable', because: `the column ${name} ${failure}` };
  }
  const day = dayOf(record.date, zone);
  const clock = typeof record.time === 'object' ? clockText(shown.time ?? '') : plainText(record.time);
  if (day === '') {
    return { kind: 'unreadable', because: 'the column Date is empty. Write it like 2026-10-19' };
  }
  if (clock === '') return { kind: 'unreadable', because: 'the column Time is empty. Write it like 09:30' };
  return readCellTime(`${day} ${clock}`, zone);
}

const cellIsEmpty = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === '';

function dayOf(cell: Cell, zone: Zone): string {
  return typeof cell === 'object' ? dateText(wallClockIn(zone, cell.instantMs)) : plainText(cell);
}

function readTime(cell: Cell, zone: Zone, shown: string | undefined): CellTime {
  if (typeof cell !== 'string') return readCellTime(cell, zone, shown);
  const failure = formulaFailure(cell);
  return failure === null ? readCellTime(plainText(cell), zone) : { kind: 'unreadable', because: failure };
}

/**
 * A cell with only a time is a date in 1899, when clocks were ahead of UTC by odd amounts: what Sheets shows is right.
 * https://developers.google.com/apps-script/guides/sheets/functions
 */
function clockText(shown: string): string {
  const clock = readClock(shown);
  return clock === null ? shown : `${String(clock.hour)}:${String(clock.minute).padStart(2, '0')}`;
}
