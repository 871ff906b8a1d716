// Dates of other tools: read where one reading is left, asked where two are.
import { findOrder, readWhen, spelledOut, type WhenCells } from '../../../src/features/calendar-import/dates';
import type { Cell } from '../../../src/platform/ports';
import { at, berlin2026, newYork2026 } from '../../zones';

const cells = (date: Cell, time: Cell = '', dateShown = '', timeShown = ''): WhenCells => ({
  date,
  time,
  dateShown,
  timeShown,
});

const read = (text: string, time = '', order: Parameters<typeof readWhen>[1] = null): string => {
  const when = readWhen(cells(text, time), order, berlin2026);
  return when.kind === 'at' ? new Date(when.instantMs).toISOString().slice(0, 16) : when.kind;
};

it.each([
  ['2026-11-03 09:30', '', '2026-11-03T08:30'],
  ['2026/11/03 09:30:15', '', '2026-11-03T08:30'],
  ['2026-11-03T09:30:00Z', '', '2026-11-03T09:30'],
  ['2026-11-03T09:30:00-05:00', '', '2026-11-03T14:30'],
  ['2026-11-03T09:30', '', '2026-11-03T08:30'],
  ['Nov 3, 2026 3:00 PM', '', '2026-11-03T14:00'],
  ['November 3 2026 at 12:05 am', '', '2026-11-02T23:05'],
  ['3 Sept 2026 15:00', '', '2026-09-03T13:00'],
  ['2026-11-03', '09:30:00', '2026-11-03T08:30'],
  ['2026-11-03', '6 pm', '2026-11-03T17:00'],
  ['11/11/2026 09:30', '', '2026-11-11T08:30'],
  ['', '', 'blank'],
  ['2026-11-03', '', 'text'],
  ['2026-11-31 09:30', '', 'text'],
  ['2026-11-03 25:00', '', 'text'],
  ['2026-11-03 13:00 pm', '', 'text'],
  ['next Friday at 2 PM', '', 'text'],
  ['03/04/2026 09:30', '', 'text'],
  ['2026-10-25 02:30', '', 'text'],
  ['2026-03-29 02:30', '', 'text'],
])('%j with %j is %s', (date, time, expected) => {
  expect(read(date, time)).toBe(expected);
});

it.each([
  ['3/4/26 9:30', 'dayFirst', '2026-04-03T07:30'],
  ['3/4/26 9:30', 'monthFirst', '2026-03-04T08:30'],
  ['03.04.2026 09:30', 'dayFirst', '2026-04-03T07:30'],
  ['13/04/2026 09:30', 'monthFirst', 'text'],
] as const)('%j with %s is %s', (date, order, expected) => {
  expect(read(date, '', order)).toBe(expected);
});

it('the word now is never taken over: it would publish at once', () => {
  expect(readWhen(cells('Now'), null, berlin2026)).toMatchObject({ kind: 'text', text: '' });
});

it('a date of Sheets is read in the spreadsheet’s zone, and without a time of day is not midnight', () => {
  const nineThirty = at('2026-11-03T14:30Z');
  expect(readWhen(cells({ instantMs: nineThirty }, '', '2026-11-03 09:30'), null, newYork2026)).toMatchObject(
    {
      kind: 'at',
      instantMs: nineThirty,
    },
  );
  const midnight = { instantMs: at('2026-11-03T05:00Z') };
  expect(readWhen(cells(midnight, '', '2026-11-03'), null, newYork2026)).toMatchObject({ kind: 'text' });
  const clock = { instantMs: at('1899-12-30T14:26:02Z') };
  expect(readWhen(cells(midnight, clock, '2026-11-03', '9:30:00'), null, newYork2026)).toMatchObject({
    instantMs: nineThirty,
  });
});

describe('the order of day and month', () => {
  const orderOf = (...dates: readonly WhenCells[]): unknown => findOrder(dates, newYork2026);

  it('is found from the one row that has a day above 12', () => {
    expect(orderOf(cells('03/04/2026 9:00'), cells('25/04/2026 9:00'))).toMatchObject({ order: 'dayFirst' });
    expect(orderOf(cells('03/04/2026 9:00'), cells('04/25/2026 9:00'))).toMatchObject({
      order: 'monthFirst',
    });
  });

  it('is asked where every row can be read both ways, with both readings', () => {
    expect(orderOf(cells('04/04/2026'), cells('03/04/2026 9:00'))).toEqual({
      kind: 'ask',
      example: '03/04/2026 9:00',
      dayFirst: '3 April 2026',
      monthFirst: '4 March 2026',
    });
  });

  it('is asked where the rows contradict each other', () => {
    expect(orderOf(cells('25/04/2026'), cells('04/26/2026'))).toMatchObject({ kind: 'ask' });
  });

  it('does not matter where the year stands first, or both numbers are equal', () => {
    expect(orderOf(cells('2026-03-04'), cells('04/04/2026'), cells('Mar 4, 2026'))).toEqual({ kind: 'none' });
  });

  it('shows that Sheets misread dates, where text beside them proves the other order', () => {
    // Pasted into a spreadsheet of the United States: 3 April became 4 March, and 13 April stayed text.
    const misread = cells({ instantMs: at('2026-03-04T14:30Z') }, '', '3/4/2026 9:30:00');
    const text = cells('13/4/2026 9:30');
    expect(orderOf(misread, text)).toEqual({ kind: 'known', order: 'dayFirst', misread: true });
    expect(readWhen(misread, 'dayFirst', newYork2026)).toEqual({
      kind: 'at',
      instantMs: at('2026-04-03T13:30Z'),
    });
  });

  it('is asked for dates of Sheets, too, where all can be read both ways', () => {
    expect(orderOf(cells({ instantMs: at('2026-03-04T14:30Z') }, '', '3/4/2026 9:30:00'))).toMatchObject({
      kind: 'ask',
    });
  });
});

it('is shown in words', () => {
  expect(spelledOut(at('2026-11-03T08:30Z'), berlin2026)).toBe('Tue 3 November 2026 09:30');
});
