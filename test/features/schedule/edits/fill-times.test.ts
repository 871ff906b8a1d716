// Times for rows that have none: literal weeks, in two zones, over days on which clocks change.
import {
  evenMinutes,
  planTimes,
  type FillFacts,
  type FillRules,
} from '../../../../src/features/schedule/edits/fill-times';
import { localText, type Zone } from '../../../../src/time/zone';
import { at, berlin2026, newYork2026 } from '../../../zones';

const rules: FillRules = { weekdays: [1, 2, 3, 4, 5], minutes: [540, 1020], mostPerDay: 2, apartMinutes: 60 };
const rowsOf = (count: number, ...accountIds: string[]): FillFacts['rows'] =>
  Array.from({ length: count }, (_, index) => ({ line: index + 2, accountIds }));

/** Monday morning: 08:00 in Berlin. */
const MONDAY_MS = at('2026-10-19T06:00Z');

function times(changes: Partial<FillFacts>, zone: Zone = berlin2026): string[] {
  const plan = planTimes({ rows: [], taken: [], rules, zone, nowMs: MONDAY_MS, ...changes });
  return [
    ...plan.times.map(({ line, instantMs }) => `${String(line)} ${localText(zone, instantMs)}`),
    ...plan.left.map(({ line, because }) => `${String(line)} left: ${because}`),
  ];
}

it('goes through the days in the order of the sheet, and leaves out days that were not chosen', () => {
  expect(times({ rows: rowsOf(5, 'a'), rules: { ...rules, weekdays: [1, 5] } })).toEqual([
    '2 2026-10-19 09:00',
    '3 2026-10-19 17:00',
    '4 2026-10-23 09:00',
    '5 2026-10-23 17:00',
    '6 2026-10-26 09:00',
  ]);
});

it('leaves an hour to look and send', () => {
  const nowMs = at('2026-10-19T06:01Z');
  expect(times({ rows: rowsOf(1, 'a'), nowMs })).toEqual(['2 2026-10-19 17:00']);
});

it('two accounts share a time, one account never', () => {
  const rows = [
    { line: 2, accountIds: ['a'] },
    { line: 3, accountIds: ['b'] },
    { line: 4, accountIds: ['a', 'b'] },
    { line: 5, accountIds: ['c', 'a'] },
  ];
  expect(times({ rows })).toEqual([
    '2 2026-10-19 09:00',
    '3 2026-10-19 09:00',
    '4 2026-10-19 17:00',
    '5 2026-10-20 09:00',
  ]);
});

it('posts that have a time count: for the minutes between, and for the day', () => {
  const taken = [{ instantMs: at('2026-10-19T07:30Z'), accountIds: ['a'] }];
  // 09:30 is taken: 09:00 is too near, and one more makes two that day.
  expect(times({ rows: rowsOf(2, 'a'), taken })).toEqual(['2 2026-10-19 17:00', '3 2026-10-20 09:00']);
  expect(times({ rows: rowsOf(1, 'a'), taken, rules: { ...rules, apartMinutes: 30 } })).toEqual([
    '2 2026-10-19 09:00',
  ]);
  expect(times({ rows: rowsOf(1, 'a'), taken, rules: { ...rules, mostPerDay: 1 } })).toEqual([
    '2 2026-10-20 09:00',
  ]);
  expect(times({ rows: rowsOf(1, 'b'), taken })).toEqual(['2 2026-10-19 09:00']);
});

describe('where clocks change', () => {
  const sundays = { ...rules, weekdays: [7], minutes: [90, 150, 240], mostPerDay: 3 };

  it('an hour that Berlin shows twice is no time, and noon stays noon', () => {
    const nowMs = at('2026-10-24T12:00Z');
    expect(times({ rows: rowsOf(3, 'a'), rules: sundays, nowMs })).toEqual([
      '2 2026-10-25 01:30',
      // Not 02:30, which happens twice.
      '3 2026-10-25 04:00',
      '4 2026-11-01 01:30',
    ]);
  });

  it('an hour that Berlin leaves out is none', () => {
    const nowMs = at('2026-03-28T12:00Z');
    expect(times({ rows: rowsOf(2, 'a'), rules: sundays, nowMs })).toEqual([
      '2 2026-03-29 01:30',
      '3 2026-03-29 04:00',
    ]);
  });

  it('New York changes on other days, and is read on its own clock', () => {
    const early = { ...sundays, minutes: [90, 150] };
    expect(
      times({ rows: rowsOf(2, 'a'), rules: early, nowMs: at('2026-10-31T12:00Z') }, newYork2026),
    ).toEqual(['2 2026-11-01 02:30', '3 2026-11-08 01:30']);
    expect(
      times({ rows: rowsOf(2, 'a'), rules: early, nowMs: at('2026-03-07T12:00Z') }, newYork2026),
    ).toEqual(['2 2026-03-08 01:30', '3 2026-03-15 01:30']);
    const [evening] = planTimes({
      rows: rowsOf(1, 'a'),
      taken: [],
      rules: { ...rules, minutes: [1380] },
      zone: newYork2026,
      nowMs: at('2026-10-19T12:00Z'),
    }).times;
    // 23:00 on Monday in New York is Tuesday in London.
    expect(evening?.instantMs).toBe(at('2026-10-20T03:00Z'));
  });
});

it('a row for which a year has no time is left, and says so', () => {
  expect(times({ rows: rowsOf(1, 'a'), rules: { ...rules, minutes: [] } })).toEqual([
    '2 left: no time within a year suits these rules',
  ]);
});

it('1,000 rows of one account go on for years of weekdays, and end', () => {
  const told = times({ rows: rowsOf(1000, 'a') });
  expect(told.filter((text) => text.includes('left'))).toHaveLength(1000 - 2 * 262);
});

it.each([
  [540, 1080, 1, [540]],
  [540, 1080, 2, [540, 1080]],
  [540, 1080, 4, [540, 720, 900, 1080]],
  [540, 1080, 5, [540, 675, 810, 945, 1080]],
  // 09:00 to 09:07 has room for two times, rounded to five minutes and never outside.
  [540, 547, 3, [540, 545]],
  [541, 541, 3, [541]],
])('between %i and %i, %i a day: %j', (from, to, count, minutes) => {
  expect([...new Set(evenMinutes(from, to, count))]).toEqual(minutes);
});
