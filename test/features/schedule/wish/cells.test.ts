// The time of a row, in one cell or in two, in Berlin and in New York.
import {
  formulaFailure,
  plainText,
  readCaption,
  readRowTime,
} from '../../../../src/features/schedule/wish/cells';
import type { ScheduleRecord } from '../../../../src/features/schedule/table';
import type { Cell } from '../../../../src/platform/ports';
import { isoUtc } from '../../../../src/time/instant';
import type { Zone } from '../../../../src/time/zone';
import { row } from '../../../given';
import { at, berlin2026, newYork2026 } from '../../../zones';

function time(
  cells: Partial<ScheduleRecord>,
  zone: Zone,
  shown: Parameters<typeof readRowTime>[2] = {},
): string {
  const read = readRowTime(row(2, cells).record, zone, shown);
  if (read.kind === 'at') return isoUtc(read.instantMs);
  return read.kind === 'unreadable' ? read.because : read.kind;
}

const split = (date: Cell, clock: Cell): Partial<ScheduleRecord> => ({ postAt: '', date, time: clock });
/** A cell with only a time: a date in 1899. */
const TIME_ALONE: Cell = { instantMs: at('1899-12-30T09:30Z') };

describe('Post at', () => {
  it.each<[string, Cell, string, string]>([
    [
      'a date cell is an instant',
      { instantMs: at('2026-10-20T07:30Z') },
      '2026-10-20T07:30:00Z',
      '2026-10-20T07:30:00Z',
    ],
    ['text is read in the zone', '2026-10-20 09:30', '2026-10-20T07:30:00Z', '2026-10-20T13:30:00Z'],
    [
      'text with an offset names its own',
      '2026-10-20T09:30-07:00',
      '2026-10-20T16:30:00Z',
      '2026-10-20T16:30:00Z',
    ],
    ['summer ends on different days', '2026-10-28 09:30', '2026-10-28T08:30:00Z', '2026-10-28T13:30:00Z'],
    ['now', 'now', 'now', 'now'],
    ['empty', '', 'blank', 'blank'],
  ])('%s', (_, postAt, berlin, newYork) => {
    expect([time({ postAt }, berlin2026), time({ postAt }, newYork2026)]).toEqual([berlin, newYork]);
  });

  it('comes before Date and Time', () => {
    expect(time({ postAt: '2026-10-20 09:30', date: '2026-12-24', time: '18:00' }, berlin2026)).toBe(
      '2026-10-20T07:30:00Z',
    );
  });

  it('typed into the hour that clocks leave out is told by what Sheets shows', () => {
    const handedOut = { instantMs: at('2026-03-29T01:30Z') };
    expect(time({ postAt: handedOut }, berlin2026, { postAt: '2026-03-29 02:30' })).toBe(
      '2026-03-29 02:30 does not exist in Europe/Berlin: clocks go forward then. Choose another time.',
    );
    expect(time({ postAt: handedOut }, berlin2026, { postAt: '2026-03-29 03:30' })).toBe(
      '2026-03-29T01:30:00Z',
    );
    const there = { instantMs: at('2026-03-08T07:30Z') };
    expect(time({ postAt: there }, newYork2026, { postAt: '3/8/2026 2:30 AM' })).toBe(
      '2026-03-08 02:30 does not exist in America/New_York: clocks go forward then. Choose another time.',
    );
  });

  it('as a date cell in the hour that happens twice is asked about', () => {
    expect(time({ postAt: { instantMs: at('2026-10-25T01:30Z') } }, berlin2026)).toContain(
      'happens twice in Europe/Berlin',
    );
    expect(time({ postAt: { instantMs: at('2026-11-01T05:30Z') } }, newYork2026)).toContain(
      'happens twice in America/New_York',
    );
  });
});

describe('Date and Time', () => {
  it.each<[string, Cell, Cell, string | undefined, string, string]>([
    ['texts', '2026-10-20', '09:30', undefined, '2026-10-20T07:30:00Z', '2026-10-20T13:30:00Z'],
    [
      'a time cell is what Sheets shows',
      '2026-10-20',
      TIME_ALONE,
      '09:30',
      '2026-10-20T07:30:00Z',
      '2026-10-20T13:30:00Z',
    ],
    [
      'a time cell shown with PM',
      '2026-10-20',
      TIME_ALONE,
      '9:30:00 PM',
      '2026-10-20T19:30:00Z',
      '2026-10-21T01:30:00Z',
    ],
    [
      'noon and midnight with AM and PM',
      '2026-10-20',
      TIME_ALONE,
      '12:15 AM',
      '2026-10-19T22:15:00Z',
      '2026-10-20T04:15:00Z',
    ],
  ])('%s', (_, date, clock, shown, berlin, newYork) => {
    const facts = shown === undefined ? {} : { time: shown };
    expect([
      time(split(date, clock), berlin2026, facts),
      time(split(date, clock), newYork2026, facts),
    ]).toEqual([berlin, newYork]);
  });

  it('a date cell is the day it is in the spreadsheet’s zone', () => {
    expect(time(split({ instantMs: at('2026-10-19T22:00Z') }, '09:30'), berlin2026)).toBe(
      '2026-10-20T07:30:00Z',
    );
    expect(time(split({ instantMs: at('2026-10-20T04:00Z') }, '09:30'), newYork2026)).toBe(
      '2026-10-20T13:30:00Z',
    );
  });

  it.each<[string, Cell, Cell, string]>([
    ['no date', '', '09:30', 'the column Date is empty. Write it like 2026-10-19'],
    ['no time', '2026-10-20', '', 'the column Time is empty. Write it like 09:30'],
    [
      'two ways to read the date',
      '03/04/2027',
      '09:30',
      '“03/04/2027 09:30” can be 2027-04-03 or 2027-03-04. Write the one you mean, year first.',
    ],
    [
      'a date that is a number',
      46315,
      '09:30',
      '“46315 09:30” is not a date and time. Write it like 2026-10-19 09:30.',
    ],
    [
      'a time that is a number',
      '2026-10-20',
      0.4,
      '“2026-10-20 0.4” is not a date and time. Write it like 2026-10-19 09:30.',
    ],
    [
      'a time that Sheets shows as something else',
      '2026-10-20',
      TIME_ALONE,
      '“2026-10-20 half past nine” is not a date and time. Write it like 2026-10-19 09:30.',
    ],
    ['a failed date', '#N/A', '09:30', 'the column Date shows #N/A; mend the formula'],
    ['a failed time', '2026-10-20', '#N/A', 'the column Time shows #N/A; mend the formula'],
    [
      'the hour that is left out',
      '2026-03-29',
      '02:30',
      '2026-03-29 02:30 does not exist in Europe/Berlin: clocks go forward then. Choose another time.',
    ],
  ])('%s is told', (_, date, clock, because) => {
    expect(time(split(date, clock), berlin2026, { time: 'half past nine' })).toBe(because);
  });
});

describe('a formula that failed', () => {
  it.each([
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#NAME?',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    'Loading...',
    ' #REF! ',
  ])('%s is known by what the cell shows', (text) => {
    expect(formulaFailure(text)).toBe(`shows ${text.trim()}; mend the formula`);
  });

  it.each(['', '#bread', '#1', 'N/A', 'Loading', '#REF! again'])('%j is not one', (text) => {
    expect(formulaFailure(text)).toBeNull();
  });
});

describe('marks that nobody sees', () => {
  it('are left out of names, links and times', () => {
    expect(plainText('\u200Ehttps://a.test/1.jpg\u200B \uFEFF')).toBe('https://a.test/1.jpg');
  });

  it('stay in captions, where they may have a meaning', () => {
    expect(readCaption('👨\u200D👩')).toEqual({ text: '👨\u200D👩' });
    expect(readCaption('\u200Fשלום')).toEqual({ text: '\u200Fשלום' });
  });
});
