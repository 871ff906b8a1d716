// Installable triggers: made by scripts, fired by the host's clock.
// https://developers.google.com/apps-script/guides/triggers/installable
// https://developers.google.com/apps-script/reference/script/clock-trigger-builder
import type { Host, HostOptions } from '../../local/host/index';
import { at } from '../zones';
import { makeHost, valueOf } from './open-host';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A host whose function `make` builds a trigger for `tick`, which logs the hour in the script's zone. */
function hostWith(builder: string, options: HostOptions = {}): Host {
  const scripts = {
    'Code.js': `
      function make() { return ScriptApp.newTrigger('tick').timeBased().${builder}.create().getUniqueId(); }
      function tick(e) { console.log(new Date().toISOString()); return e; }`,
  };
  return makeHost({ project: { scripts }, ...options });
}

function firings(host: Host, ms: number): string[] {
  return host.advance(ms).map(({ firedAtMs }) => new Date(firedAtMs).toISOString().slice(0, 16));
}

describe('clock triggers', () => {
  test('everyHours: at one minute, chosen once, of every nth hour (installable triggers guide)', () => {
    const host = hostWith('everyHours(6)');
    valueOf(host.run('make'));
    const times = firings(host, DAY_MS + HOUR_MS);
    expect(times).toHaveLength(4);
    const [minute] = new Set(times.map((time) => time.slice(14)));
    expect(times.every((time) => time.endsWith(`:${String(minute)}`))).toBe(true);
    expect(new Set(times.map((time) => Number(time.slice(11, 13)) % 6)).size).toBe(1);
  });

  test('everyMinutes takes 1, 5, 10, 15 or 30', () => {
    const host = hostWith('everyMinutes(15)');
    host.run('make');
    expect(firings(host, HOUR_MS)).toEqual([
      '2026-01-15T12:15',
      '2026-01-15T12:30',
      '2026-01-15T12:45',
      '2026-01-15T13:00',
    ]);
    const run = hostWith('everyMinutes(60)').run('make');
    expect(run).toMatchObject({
      ok: false,
      error: {
        name: 'Exception',
        message: 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      },
    });
  });

  test('atHour is an hour of the script’s zone, or of inTimezone; nearMinute is plus or minus 15', () => {
    const berlin = hostWith('everyDays(1).atHour(9).nearMinute(30)');
    berlin.run('make');
    const [first = ''] = firings(berlin, DAY_MS);
    expect(first.slice(0, 13)).toBe('2026-01-16T08');
    expect(Number(first.slice(14))).toBeGreaterThanOrEqual(15);
    expect(Number(first.slice(14))).toBeLessThanOrEqual(45);
    const newYork = hostWith("everyDays(1).atHour(9).inTimezone('America/New_York')");
    newYork.run('make');
    expect(firings(newYork, DAY_MS)[0]?.slice(0, 13)).toBe('2026-01-15T14');
  });

  test('the hour on the wall stays when the clocks change', () => {
    // Berlin goes from UTC+1 to UTC+2 on 29 March 2026.
    const host = hostWith('everyDays(1).atHour(9)');
    host.clock.advance(at('2026-03-28T00:00Z') - host.clock.nowMs());
    host.run('make');
    expect(firings(host, 3 * DAY_MS).map((time) => time.slice(0, 13))).toEqual([
      '2026-03-28T08',
      '2026-03-29T07',
      '2026-03-30T07',
    ]);
  });

  test('days of the week and of the month', () => {
    const weekly = hostWith('everyWeeks(2).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(6)');
    weekly.run('make');
    expect(firings(weekly, 30 * DAY_MS).map((time) => time.slice(0, 10))).toEqual([
      '2026-01-26',
      '2026-02-09',
    ]);
    const monthly = hostWith('onMonthDay(31).atHour(6)');
    monthly.run('make');
    expect(firings(monthly, 80 * DAY_MS).map((time) => time.slice(0, 10))).toEqual([
      '2026-01-31',
      '2026-03-31',
    ]);
  });

  test('after, at and atDate fire once, and stay in the list until they are deleted', () => {
    const host = hostWith('after(90 * 1000)');
    host.run('make');
    expect(firings(host, DAY_MS)).toEqual(['2026-01-15T12:01']);
    expect(host.triggers).toMatchObject([{ handler: 'tick', dueMs: null }]);
    const dated = hostWith('atDate(2026, 2, 1)');
    dated.run('make');
    expect(firings(dated, 60 * DAY_MS).map((time) => time.slice(0, 13))).toEqual(['2026-01-31T23']);
    const exact = hostWith("at(new Date('2026-01-15T18:00:00Z'))");
    exact.run('make');
    expect(firings(exact, DAY_MS)).toEqual(['2026-01-15T18:00']);
  });

  test('the event tells the time in UTC and the trigger’s id (event objects guide)', () => {
    const host = hostWith('after(60 * 1000)');
    const id = valueOf(host.run('make'));
    const [fired] = host.advance(HOUR_MS);
    expect(fired?.run).toMatchObject({
      ok: true,
      value: {
        'day-of-month': 15,
        'day-of-week': 4,
        hour: 12,
        minute: 1,
        month: 1,
        second: 0,
        timezone: 'UTC',
        triggerUid: id,
        'week-of-year': 3,
        year: 2026,
      },
    });
  });

  test('a missed time is made up for once', () => {
    const host = hostWith('everyHours(1)');
    host.run('make');
    host.clock.advance(DAY_MS);
    expect(host.fireDue()).toHaveLength(1);
    expect(host.fireDue()).toHaveLength(0);
  });

  test('unknown zones, hours and days are refused', () => {
    for (const builder of [
      "everyDays(1).inTimezone('Mars/Base')",
      'atHour(24)',
      'onMonthDay(0)',
      'nearMinute(60)',
    ]) {
      expect(hostWith(builder).run('make').ok).toBe(false);
    }
  });
});

describe('a trigger’s run', () => {
  const scripts = {
    'Code.js': `
      function make() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
      function tick() {
        PropertiesService.getUserProperties().setProperty('ran', 'yes');
        const seen = SpreadsheetApp.getActiveSpreadsheet();
        const none = [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache()];
        return [seen === null, none.map((each) => each === null)];
      }
      function ask() { SpreadsheetApp.getUi(); }
      function makeAsk() { ScriptApp.newTrigger('ask').timeBased().after(1000).create(); }
      function makeGone() { ScriptApp.newTrigger('gone').timeBased().after(1000).create(); }
      function list() { return ScriptApp.getProjectTriggers().map((each) => each.getHandlerFunction()); }`,
  };

  test('is the maker’s, who alone sees the trigger', () => {
    const host = makeHost({ project: { scripts } });
    host.run('make', { person: 'ada' });
    expect(valueOf(host.run('list', { person: 'ada' }))).toEqual(['tick']);
    expect(valueOf(host.run('list'))).toEqual([]);
    host.advance(2 * HOUR_MS);
    expect(host.propertiesOf('user', 'ada')).toEqual({ ran: 'yes' });
    expect(host.propertiesOf('user')).toEqual({});
  });

  test('has no user interface', () => {
    const host = makeHost({ project: { scripts } });
    host.run('makeAsk');
    expect(host.advance(HOUR_MS)[0]?.run).toMatchObject({
      ok: false,
      error: { message: 'Cannot call SpreadsheetApp.getUi() from this context.' },
    });
  });

  test('fails when its function is gone', () => {
    const host = makeHost({ project: { scripts } });
    host.run('makeGone');
    expect(host.advance(HOUR_MS)[0]?.run).toMatchObject({
      ok: false,
      error: { message: 'Script function not found: gone' },
    });
  });

  test('of an add-on may have no document (pages of Google differ: try both)', () => {
    const withDocument = makeHost({ project: { scripts }, flavour: 'add-on' });
    withDocument.run('make');
    expect(withDocument.advance(2 * HOUR_MS)[0]?.run).toMatchObject({
      value: [false, [false, false, false]],
    });
    const without = makeHost({ project: { scripts }, flavour: 'add-on', addOnClockHasDocument: false });
    without.run('make');
    expect(without.advance(2 * HOUR_MS)[0]?.run).toMatchObject({ value: [true, [true, true, true]] });
  });

  test('stops when the day’s ninety minutes are used up', () => {
    const host = makeHost({
      project: {
        scripts: {
          'Code.js': `
            function make() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create(); }
            function tick() { Utilities.sleep(300000); }`,
        },
      },
      quotas: { triggerMs: 10 * 60_000 },
    });
    host.run('make');
    const runs = host.advance(3 * HOUR_MS).map(({ run }) => run);
    expect(runs.map(({ ok }) => ok)).toEqual([true, true, false, false, false, false]);
    expect(runs[2]).toMatchObject({
      error: { message: 'Service using too much computer time for one day.' },
    });
  });
});
