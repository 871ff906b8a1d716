// Date in a script: the clock is the host's, local time is that of the manifest's time zone.
// https://developers.google.com/apps-script/manifest#timezone
import fc from 'fast-check';
import { makeHost, runScript, valueOf } from './open-host';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';

function inZone(scriptZone: string, body: string): unknown {
  return valueOf(runScript(body, { scriptZone }));
}

describe('the clock', () => {
  test('new Date(), Date.now() and Date() show the host clock', () => {
    expect(inZone(BERLIN, 'return [new Date().toISOString(), Date.now(), Date()]')).toEqual([
      '2026-01-15T12:00:00.000Z',
      Date.parse('2026-01-15T12:00:00Z'),
      'Thu Jan 15 2026 13:00:00 GMT+0100 (Central European Standard Time)',
    ]);
  });

  test('Utilities.sleep moves it', () => {
    expect(inZone(BERLIN, 'const a = Date.now(); Utilities.sleep(1500); return Date.now() - a')).toBe(1500);
  });
});

describe('local time is that of the script', () => {
  test('parts', () => {
    const body = `const d = new Date(Date.UTC(2026, 6, 1, 2, 3, 4, 5));
      return [d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getSeconds(),
        d.getMilliseconds(), d.getTimezoneOffset()]`;
    expect(inZone(NEW_YORK, body)).toEqual([2026, 5, 30, 2, 22, 3, 4, 5, 240]);
    expect(inZone(BERLIN, body)).toEqual([2026, 6, 1, 3, 4, 3, 4, 5, -120]);
    expect(inZone('Etc/UTC', body)).toEqual([2026, 6, 1, 3, 2, 3, 4, 5, 0]);
  });

  test('new Date(y, m, d) is midnight there', () => {
    const body = 'return new Date(2026, 0, 15).toISOString()';
    expect(inZone(NEW_YORK, body)).toBe('2026-01-15T05:00:00.000Z');
    expect(inZone(BERLIN, body)).toBe('2026-01-14T23:00:00.000Z');
  });

  // https://tc39.es/ecma262/#sec-utc-t
  test('a time that clocks skip counts on from before the gap, one that comes twice means the first', () => {
    expect(inZone(BERLIN, 'return new Date(2026, 2, 29, 2, 30).toISOString()')).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(inZone(BERLIN, 'return new Date(2026, 9, 25, 2, 30).toISOString()')).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(inZone(NEW_YORK, 'return new Date(2026, 2, 8, 2, 30).toISOString()')).toBe(
      '2026-03-08T07:30:00.000Z',
    );
    expect(inZone(NEW_YORK, 'return new Date(2026, 10, 1, 1, 30).toISOString()')).toBe(
      '2026-11-01T05:30:00.000Z',
    );
  });

  test('setters keep the wall clock over a change', () => {
    const body = 'const d = new Date(2026, 2, 28, 10); d.setDate(29); return [d.getHours(), d.toISOString()]';
    expect(inZone(BERLIN, body)).toEqual([10, '2026-03-29T08:00:00.000Z']);
  });

  test('texts', () => {
    const body =
      'const d = new Date(2026, 6, 1, 9, 5); return [d.toString(), d.toDateString(), d.toTimeString(), `${d}`, d + ""]';
    const whole = 'Wed Jul 01 2026 09:05:00 GMT-0400 (Eastern Daylight Time)';
    const time = '09:05:00 GMT-0400 (Eastern Daylight Time)';
    expect(inZone(NEW_YORK, body)).toEqual([whole, 'Wed Jul 01 2026', time, whole, whole]);
  });

  const parsed: [text: string, iso: string][] = [
    ['2026-01-02', '2026-01-02T00:00:00.000Z'],
    ['2026-01-02T10:00', '2026-01-02T09:00:00.000Z'],
    ['2026-01-02T10:00:30.250', '2026-01-02T09:00:30.250Z'],
    ['2026-01-02T10:00:00Z', '2026-01-02T10:00:00.000Z'],
    ['2026-01-02T10:00:00-05:00', '2026-01-02T15:00:00.000Z'],
    ['01/02/2026', '2026-01-01T23:00:00.000Z'],
    ['1-2-2026', '2026-01-01T23:00:00.000Z'],
    ['Jul 4, 2026 10:00', '2026-07-04T08:00:00.000Z'],
    ['4 July 2026', '2026-07-03T22:00:00.000Z'],
    ['2026-07-04 10:00', '2026-07-04T08:00:00.000Z'],
    ['Sat, 04 Jul 2026 10:00:00 GMT', '2026-07-04T10:00:00.000Z'],
    ['Sat Jul 04 2026 10:00:00 GMT-0400 (Eastern Daylight Time)', '2026-07-04T14:00:00.000Z'],
  ];
  test.each(parsed)('parses %s', (text, iso) => {
    expect(inZone(BERLIN, `return new Date(${JSON.stringify(text)}).toISOString()`)).toBe(iso);
  });

  test('nonsense is an invalid date', () => {
    const body =
      'const d = new Date("soon"); return [String(d), isNaN(d), isNaN(d.getHours()), isNaN(Date.parse(""))]';
    expect(inZone(BERLIN, body)).toEqual(['Invalid Date', true, true, true]);
  });

  test('agrees with Intl at any instant in any zone', () => {
    for (const zone of [NEW_YORK, BERLIN, 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca']) {
      const scripts = {
        'Code.js': `
        function look(times) {
          return times.map((t) => { const d = new Date(t);
            const back = new Date(d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds());
            return [d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes(), back.getHours()]; });
        }`,
      };
      const host = makeHost({ scriptZone: zone, project: { scripts } });
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
      });
      const seconds = fc.integer({ min: Date.UTC(1970, 0, 2) / 1000, max: Date.UTC(2040, 0) / 1000 });
      fc.assert(
        fc.property(fc.array(seconds, { minLength: 20, maxLength: 20 }), (list) => {
          const times = list.map((each) => each * 1000);
          const expected = times.map((time) => {
            const part = Object.fromEntries(
              format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
            );
            const { year, month, day, hour, minute } = part;
            return [year, month, day, hour, minute, hour];
          });
          expect(valueOf(host.run('look', { args: [times] }))).toEqual(expected);
        }),
        { numRuns: 10 },
      );
    }
  });
});

describe('Date stays a Date', () => {
  test('for instanceof, its brand, subclasses and JSON', () => {
    const body = `class Stamp extends Date { twice() { return this.getTime() * 2; } }
      const s = new Stamp(21);
      return [s instanceof Date, s.twice(), Object.prototype.toString.call(new Date()), JSON.stringify(new Date(0)),
        Date.name, new Date(new Date(7)).getTime(), new Date(2026, 0).constructor === Date, Date.UTC(1970, 0, 2)]`;
    expect(inZone(BERLIN, body)).toEqual([
      true,
      42,
      '[object Date]',
      '"1970-01-01T00:00:00.000Z"',
      'Date',
      7,
      true,
      86_400_000,
    ]);
  });

  test('two-digit years are of the 20th century (ECMAScript)', () => {
    expect(inZone('Etc/UTC', 'return new Date(99, 0, 1).toISOString()')).toBe('1999-01-01T00:00:00.000Z');
  });
});

describe('Intl and locale texts', () => {
  test('use the script zone unless told otherwise', () => {
    const body = `const d = new Date(Date.UTC(2026, 0, 15, 12));
      return [d.toLocaleTimeString('en-GB'), d.toLocaleDateString('de-DE'), d.toLocaleString(),
        new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(d),
        new Intl.DateTimeFormat().resolvedOptions().timeZone,
        new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: 'numeric' }).format(d),
        new Intl.DateTimeFormat() instanceof Intl.DateTimeFormat]`;
    expect(inZone(NEW_YORK, body)).toEqual([
      '07:00:00',
      '15.1.2026',
      '1/15/2026, 7:00:00 AM',
      '07:00',
      NEW_YORK,
      '12',
      true,
    ]);
  });

  test('format the clock without a date', () => {
    expect(inZone(BERLIN, `return new Intl.DateTimeFormat('en-GB').format()`)).toBe('15/01/2026');
  });
});
