// An agency's month that nobody watches: people write rows on Mondays, everything else is the clock's. The built bundle on
// the host, where calls take time and quotas are those of a consumer account, with the sandbox publishing. Days that end
// the night in which clocks change, in every run; the whole month with
//   GENVIRAL_MONTH=full npx jest -c test/jest.config.mjs test/e2e/month.test.ts
import type { TriggerRun } from '../../local/host/index';
import { createWorld, moveTo, SEED_KEYS } from '../../local/sandbox/index';
import { at } from '../zones';
import { buildWithMail } from './mail-build';
import { letters, openStage, type Stage } from './stage';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Month {
  readonly zone: string;
  /** Monday morning or, of a short one, the day before clocks change; then rows are written every seven days. */
  readonly begins: string;
  readonly days: number;
  readonly rowsAWeek: number;
}

const SHORT: readonly Month[] = [
  { zone: 'Europe/Berlin', begins: '2026-10-24T02:30Z', days: 3, rowsAWeek: 6 },
  { zone: 'America/New_York', begins: '2026-10-31T08:30Z', days: 2, rowsAWeek: 4 },
];
const FULL: readonly Month[] = [
  { zone: 'Europe/Berlin', begins: '2026-10-05T02:30Z', days: 31, rowsAWeek: 40 },
  { zone: 'America/New_York', begins: '2026-10-12T08:30Z', days: 31, rowsAWeek: 40 },
];

const isFull = process.env['GENVIRAL_MONTH'] === 'full';
jest.setTimeout(isFull ? 4 * HOUR_MS : 10 * 60_000);

let project: string;

beforeAll(() => {
  project = buildWithMail('month');
});

/** Connected, with e-mail; automation is on, every job of it, and sends what is ready. */
function automatedAgency({ zone, begins }: Month): Stage {
  const world = createWorld({ seed: 'agency', nowMs: at(begins) });
  const options = { project, spreadsheetZone: zone, costs: true, realTimeLimitMs: 10 * 60_000 };
  const stage = openStage(options, world);
  stage.reply({ text: SEED_KEYS.agency }, { text: '' }, 'YES', { text: 'Ada' }, { text: 'ada@example.com' });
  stage.click('genviralConnect');
  stage.ui.panel('setEvery', { every: 60 });
  stage.ui.panel('setJob', { id: 'send', setting: { isOn: true, interval: { kind: 'beat' } } });
  return stage;
}

interface Planned {
  readonly caption: string;
  /** As its cell shows it. */
  readonly postAt: string;
  readonly fails: boolean;
}

const CLIENTS = ['alder', 'birch', 'cedar', 'dahlia', 'elm', 'fern'];

/** Spread over the days until rows are written again; the last of a week fails. */
function plannedOf({ days, rowsAWeek, zone }: Month, week: number, nowMs: number): readonly Planned[] {
  const today = new Date(nowMs).toLocaleDateString('sv', { timeZone: zone });
  const length = Math.min(7, days - 7 * week);
  return Array.from({ length: rowsAWeek }, (_, index) => {
    const dayMs = at(`${today}T00:00Z`) + Math.floor((index * length) / rowsAWeek) * DAY_MS;
    const fails = index === rowsAWeek - 1;
    return {
      caption: `Month, week ${String(week + 1)}, post ${String(index + 1)}${fails ? ' fail-instagram' : ''}`,
      // The first beat sees a row, the second sends it.
      postAt: `${new Date(dayMs).toISOString().slice(0, 10)} ${String(10 + ((index * 5) % 10))}:20`,
      fails,
    };
  });
}

function write(stage: Stage, planned: readonly Planned[], firstRow: number): void {
  const headers = stage.host.hands.display('Schedule')[0] ?? [];
  planned.forEach(({ caption, postAt }, index) => {
    const cells = {
      Accounts: `instagram @${CLIENTS[index % CLIENTS.length] ?? ''}.studio`,
      Caption: caption,
      Media: `https://media.example.test/${String(firstRow + index)}.jpg`,
      'Post at': postAt,
      Ready: 'TRUE',
    };
    for (const [header, text] of Object.entries(cells)) {
      const place = `${letters(headers.indexOf(header) + 1)}${String(firstRow + index)}`;
      stage.host.hands.type('Schedule', place, text);
    }
  });
}

interface Lived {
  readonly runs: readonly TriggerRun[];
  readonly planned: readonly Planned[];
}

function live(stage: Stage, month: Month): Lived {
  const runs: TriggerRun[] = [];
  const planned: Planned[] = [];
  for (let day = 0; day < month.days; day += 1) {
    if (day % 7 === 0) {
      const rows = plannedOf(month, day / 7, stage.clock.nowMs());
      // The example of Connect stands in row 2.
      write(stage, rows, planned.length + 3);
      planned.push(...rows);
    }
    runs.push(...stage.host.advance(DAY_MS));
  }
  moveTo(stage.world, stage.clock.nowMs());
  return { runs, planned };
}

const most = (counts: readonly number[]): number => counts.reduce((high, one) => Math.max(high, one), 0);

/** The largest sum of any 24 hours in a row. */
function mostInADay(events: readonly { readonly atMs: number; readonly amount: number }[]): number {
  return most(
    events.map((last) =>
      events
        .filter(({ atMs }) => atMs <= last.atMs && atMs > last.atMs - DAY_MS)
        .reduce((sum, { amount }) => sum + amount, 0),
    ),
  );
}

it.each(isFull ? FULL : SHORT)('$days days of an agency in $zone go well', (month) => {
  const stage = automatedAgency(month);
  const beganMs = stage.clock.nowMs();
  const { runs, planned } = live(stage, month);
  expect(runs.filter(({ run }) => !run.ok)).toEqual([]);

  const localDay = (ms: number): string => new Date(ms).toLocaleDateString('sv', { timeZone: month.zone });
  const localHour = (ms: number): string =>
    new Date(ms).toLocaleTimeString('sv', { timeZone: month.zone }).slice(0, 2);
  const days = Array.from({ length: month.days }, (_, day) => localDay(beganMs + day * DAY_MS));

  // Every planned post is out once, and none before its time.
  const made = stage.world.posts.filter(({ caption }) => caption.startsWith('Month, '));
  expect(made.map(({ caption }) => caption).sort()).toEqual(planned.map(({ caption }) => caption).sort());
  const fates = new Map(made.map(({ caption, status }) => [caption, status]));
  expect(planned.map(({ caption }) => fates.get(caption))).toEqual(
    planned.map(({ fails }) => (fails ? 'failed' : 'posted')),
  );
  const due = new Map(planned.map(({ caption, postAt }) => [caption, postAt]));
  for (const { caption, scheduledMs } of made) {
    expect([
      caption,
      new Date(scheduledMs ?? 0).toLocaleString('sv', { timeZone: month.zone }).slice(0, 16),
    ]).toEqual([caption, due.get(caption)]);
  }
  const rows = stage.column('Schedule', 'Status').slice(1, planned.length + 1);
  expect(rows).toEqual(planned.map(({ fails }) => (fails ? 'Failed' : 'Posted')));

  // Each day stands in History, written at the same hour of the day, whatever clocks did.
  const history = stage.column('History', 'Day').filter((day) => day !== '');
  expect([...new Set(history)].sort()).toEqual(days);
  const pulls = stage.requests.filter(
    // What never ran is due at once, on the first day.
    ({ path, atMs }) => path.startsWith('/analytics/summary/posts') && atMs > beganMs + 3 * HOUR_MS,
  );
  expect(new Set(pulls.map(({ atMs }) => localDay(atMs)))).toEqual(new Set(days.slice(1)));
  expect(new Set(pulls.map(({ atMs }) => localHour(atMs)))).toEqual(new Set(['06']));

  // Activity can be read: nothing stopped, and a handful of lines a day.
  const activity = stage.column('Activity', 'Result').filter((result) => result !== '');
  expect(activity.filter((result) => result !== 'Done')).toEqual([]);
  expect(activity.length).toBeLessThan(30 * month.days);

  // One e-mail for each failure, and none besides.
  expect(stage.host.mails.map(({ subject }) => subject.split(':')[0])).toEqual(
    planned.filter(({ fails }) => fails).map(() => '1 post failed'),
  );

  const triggerMs = mostInADay(
    runs.map(({ firedAtMs, run }) => ({ atMs: firedAtMs, amount: run.modelledMs })),
  );
  const requests = mostInADay(
    runs
      .map(({ firedAtMs, run }) => ({ atMs: firedAtMs, amount: run.calls['http'] ?? 0 }))
      .filter(({ amount }) => amount > 0),
  );
  expect(triggerMs).toBeGreaterThan(0);
  expect(triggerMs).toBeLessThan(90 * 60_000);
  expect(requests).toBeLessThan(20_000);
  const longest = most(runs.map(({ run }) => run.modelledMs));
  expect(longest).toBeLessThan(6 * 60_000);
  process.stdout.write(
    `${String(month.days)} days of an agency in ${month.zone}: ${String(runs.length)} beats, ` +
      `${String(made.filter(({ status }) => status === 'posted').length)} posts out, ${String(stage.requests.length)} requests, ` +
      `${String(history.length)} rows of History on ${String(days.length)} days, ` +
      `${String(stage.host.mails.length)} e-mails, ${String(activity.length)} lines of Activity; the busiest 24 hours: ` +
      `${(triggerMs / 60_000).toFixed(1)} of 90 trigger minutes, ${String(requests)} of 20,000 requests; ` +
      `the longest beat ${(longest / 1000).toFixed(0)} s\n`,
  );
});
