import { readCellTime } from '../../src/time/cell-time';
import type { Cell } from '../../src/platform/ports';
import { at, berlin2026, newYork2026 } from '../zones';

const inBerlin = (cell: Cell) => readCellTime(cell, berlin2026);
const because = (cell: Cell): string => {
  const time = inBerlin(cell);
  return time.kind === 'unreadable' ? time.because : `read as ${time.kind}`;
};

describe('a time that can be read in one way', () => {
  it.each<[string, Cell]>([
    ['text, year first', '2026-10-19 09:30'],
    ['text with slashes', '2026/10/19 9:30'],
    ['text with seconds', '2026-10-19 09:30:00'],
    ['text with T', '2026-10-19T09:30'],
    ['ISO with offset', '2026-10-19T09:30:00+02:00'],
    ['ISO in UTC', '2026-10-19T07:30Z'],
    ['a day that can only be a day', '19.10.2026 09:30'],
    ['with spaces around', '  2026-10-19 09:30 '],
    ['a date cell', { instantMs: at('2026-10-19T07:30Z') }],
  ])('%s', (_, cell) => {
    expect(inBerlin(cell)).toEqual({ kind: 'at', instantMs: at('2026-10-19T07:30Z'), atMidnight: false });
  });

  it('means the spreadsheet’s zone', () => {
    expect(readCellTime('2026-10-19 09:30', newYork2026)).toEqual({
      kind: 'at',
      instantMs: at('2026-10-19T13:30Z'),
      atMidnight: false,
    });
  });

  it('says when it is midnight, where the time of day may be missing', () => {
    expect(inBerlin({ instantMs: at('2026-10-18T22:00Z') })).toMatchObject({ kind: 'at', atMidnight: true });
  });

  it('is the word now, whatever its case', () => {
    expect(inBerlin(' Now ')).toEqual({ kind: 'now' });
  });

  it('is blank in an empty cell and in one of spaces', () => {
    expect([inBerlin(''), inBerlin('   ')]).toEqual([{ kind: 'blank' }, { kind: 'blank' }]);
  });
});

describe('a time that is refused says why and what to write', () => {
  it('shows both readings of 03/04/2026', () => {
    expect(because('03/04/2026 10:00')).toBe(
      '“03/04/2026 10:00” can be 2026-04-03 or 2026-03-04. Write the one you mean, year first.',
    );
  });

  it.each<[string, Cell, string]>([
    ['31 April', '31/04/2026 10:00', 'is not in the calendar'],
    ['February 30', '2026-02-30 10:00', 'is not in the calendar'],
    ['25 o’clock', '2026-10-19 25:00', 'is not in the calendar'],
    ['no time of day', '2026-10-19', 'has no time of day'],
    ['words', 'next Tuesday', 'is not a date and time'],
    ['a number', 46314.4, '“46314.4” is not a date and time'],
    ['a tick', true, '“true” is not a date and time'],
    ['a time without a date', { instantMs: at('1899-12-30T08:36Z') }, 'a time of day has no date'],
    ['an error', '#N/A', 'is not a date and time'],
  ])('%s', (_, cell, words) => {
    expect(because(cell)).toContain(words);
  });

  it('names the hour that clocks leave out', () => {
    expect(because('2026-03-29 02:30')).toBe(
      '2026-03-29 02:30 does not exist in Europe/Berlin: clocks go forward then. Choose another time.',
    );
  });

  it('names the hour that happens twice, as text and as a date, and how to mean one of them', () => {
    const words =
      '2026-10-25 02:30 happens twice in Europe/Berlin: clocks go back then. Choose another time, or write ' +
      '2026-10-25T00:30Z for the first or 2026-10-25T01:30Z for the second.';
    expect(because('2026-10-25 02:30')).toBe(words);
    expect(because({ instantMs: at('2026-10-25T01:30Z') })).toBe(words);
    expect(inBerlin('2026-10-25T01:30Z')).toMatchObject({ kind: 'at', instantMs: at('2026-10-25T01:30Z') });
  });
});
