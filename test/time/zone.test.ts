import { instantsOf, localText, offsetMinutesIn, zoneBetween } from '../../src/time/zone';
import { at, berlin2026, newYork2026, offsetMinutesAt } from '../zones';

const wall = (text: string) => {
  const [year, month, day, hour, minute] = text.split(/[- :]/).map(Number);
  return {
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: 0,
  };
};

describe('a zone found by asking for offsets', () => {
  it('knows when clocks change in Berlin', () => {
    expect(berlin2026.spans).toEqual([
      { fromMs: at('2026-01-01T00:00Z'), offsetMinutes: 60 },
      { fromMs: at('2026-03-29T01:00Z'), offsetMinutes: 120 },
      { fromMs: at('2026-10-25T01:00Z'), offsetMinutes: 60 },
    ]);
  });

  it('knows when clocks change in New York', () => {
    expect(newYork2026.spans.slice(1)).toEqual([
      { fromMs: at('2026-03-08T07:00Z'), offsetMinutes: -240 },
      { fromMs: at('2026-11-01T06:00Z'), offsetMinutes: -300 },
    ]);
  });

  it.each(['Europe/Berlin', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Asia/Kathmandu'])(
    'asks at most 60 times for a year in %s and agrees with every hour of it',
    (name) => {
      let asked = 0;
      const [fromMs, toMs] = [at('2026-01-01T00:00Z'), at('2026-12-31T00:00Z')];
      const zone = zoneBetween(name, fromMs, toMs, (instantMs) => {
        asked += 1;
        return offsetMinutesAt(name, instantMs);
      });
      expect(asked).toBeLessThanOrEqual(60);
      for (let instantMs = fromMs; instantMs < toMs; instantMs += 6 * 3_600_000) {
        expect(offsetMinutesIn(zone, instantMs)).toBe(offsetMinutesAt(name, instantMs));
      }
    },
  );

  it('asks at most 60 times for a year and a half', () => {
    let asked = 0;
    zoneBetween('Europe/Berlin', at('2026-01-01T00:00Z'), at('2027-06-30T00:00Z'), (instantMs) => {
      asked += 1;
      return offsetMinutesAt('Europe/Berlin', instantMs);
    });
    expect(asked).toBeLessThanOrEqual(60);
  });

  it('asks once for a single instant', () => {
    const asked: number[] = [];
    const nowMs = at('2026-07-01T12:00Z');
    const zone = zoneBetween('Europe/Berlin', nowMs, nowMs, (instantMs) => {
      asked.push(instantMs);
      return 120;
    });
    expect(asked).toHaveLength(1);
    expect(localText(zone, nowMs)).toBe('2026-07-01 14:00');
  });
});

describe('when clocks read a time', () => {
  it('is once as a rule', () => {
    expect(instantsOf(berlin2026, wall('2026-10-19 09:30'))).toEqual([at('2026-10-19T07:30Z')]);
    expect(instantsOf(newYork2026, wall('2026-10-19 09:30'))).toEqual([at('2026-10-19T13:30Z')]);
  });

  it('is never in the hour left out in spring', () => {
    expect(instantsOf(berlin2026, wall('2026-03-29 02:30'))).toEqual([]);
    expect(instantsOf(newYork2026, wall('2026-03-08 02:30'))).toEqual([]);
  });

  it('is twice in the hour repeated in autumn, the earlier first', () => {
    expect(instantsOf(berlin2026, wall('2026-10-25 02:30'))).toEqual([
      at('2026-10-25T00:30Z'),
      at('2026-10-25T01:30Z'),
    ]);
    expect(instantsOf(newYork2026, wall('2026-11-01 01:30'))).toEqual([
      at('2026-11-01T05:30Z'),
      at('2026-11-01T06:30Z'),
    ]);
  });

  it('is never on a day the calendar lacks', () => {
    expect(instantsOf(berlin2026, wall('2026-04-31 10:00'))).toEqual([]);
  });
});
