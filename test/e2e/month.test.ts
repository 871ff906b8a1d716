// An agency's month that nobody watches: people write rows on Mondays, everything else is the clock's. The built bundle on
// the host, where calls take time and quotas are those of a consumer account, with the sandbox publishing. Days that end
// the night in which clocks change, in every run; the whole month with
//   GENVIRAL_MONTH=full NODE_OPTIONS=--max-old-space-size=1000 npx jest -c test/jest.config.mjs test/e2e/month.test.ts
// about eight minutes and a gigabyte; without the option Node.js tidies up late, and takes twice as much.
import type { TriggerRun } from '../../local/host/index';
import { createWorld, moveTo, SEED_KEYS } from '../../local/sandbox/index';
import { at } from '../zones';
import { builtWith } from '../builds';
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

beforeAll(async () => {
  project = await builtWith('--mail');
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

/** What is counted of a beat. */
interface Beat {
  readonly atMs: number;
  readonly modelledMs: number;
  readonly requests: number;
  /** Reads and writes of properties. */
  readonly properties: number;
}

interface Lived {
  readonly beats: readonly Beat[];
  /** Beats that ended with an error. */
  readonly failed: readonly string[];
  readonly planned: readonly Planned[];
}

async function live(stage: Stage, month: Month): Promise<Lived> {
  const beats: Beat[] = [];
  const failed: string[] = [];
  const planned: Planned[] = [];
  for (let day = 0; day < month.days; day += 1) {
    const begunMs = performance.now();
    if (day % 7 === 0) {
      const rows = plannedOf(month, day / 7, stage.clock.nowMs());
      // The example of Connect stands in row 2.
      write(stage, rows, planned.length + 3);
      planned.push(...rows);
    }
    const runs = stage.host.advance(DAY_MS);
    beats.push(...runs.map(beatOf));
    failed.push(...runs.flatMap(({ run }) => (run.ok ? [] : [run.error.message])));
    // The scopes of a day's executions are given back when there is time between two tasks.
    await new Promise(setImmediate);
    if (isFull) tellDay(month, day, runs.length, performance.now() - begunMs);
  }
  moveTo(stage.world, stage.clock.nowMs());
  return { beats, failed, planned };
}

function beatOf({ firedAtMs, run: { modelledMs, calls } }: TriggerRun): Beat {
  const properties = Object.entries(calls)
    .filter(([name]) => name.startsWith('Properties.'))
    .reduce((sum, [, times]) => sum + times, 0);
  return { atMs: firedAtMs, modelledMs, requests: calls['http'] ?? 0, properties };
}

function tellDay({ zone, days }: Month, day: number, beats: number, tookMs: number): void {
  const { heapUsed, rss } = process.memoryUsage();
  const megabytes = [heapUsed, rss].map((bytes) => String(Math.round(bytes / 1e6)));
  process.stderr.write(
    `${zone}, day ${String(day + 1)} of ${String(days)}: ${String(beats)} beats in ${(tookMs / 1000).toFixed(1)} s, ` +
      `${megabytes.join(' MB of heap, ')} MB in all\n`,
  );
}

const most = (counts: readonly number[]): number => counts.reduce((high, one) => Math.max(high, one), 0);

/** The largest sum of any 24 hours in a row. */
function mostInADay(beats: readonly Beat[], amountOf: (beat: Beat) => number): number {
  return most(
    beats.map((last) =>
      beats
        .filter(({ atMs }) => atMs <= last.atMs && atMs > last.atMs - DAY_MS)
        .reduce((sum, beat) => sum + amountOf(beat), 0),
    ),
  );
}

interface Measured {
  readonly id: string;
  readonly views: string;
  readonly day: string;
}

/** Rows of Posts, which have no day, or of History. */
function measuredIn(stage: Stage, tab: 'Posts' | 'History'): readonly Measured[] {
  const [ids, views] = [stage.column(tab, 'Analytics id'), stage.column(tab, 'Views')];
  const days = tab === 'History' ? stage.column(tab, 'Day') : [];
  return ids.flatMap((id, index) =>
    id === '' ? [] : [{ id, views: views[index] ?? '', day: days[index] ?? '' }],
  );
}

it.each(isFull ? FULL : SHORT)('$days days of an agency in $zone go well', async (month) => {
  const stage = automatedAgency(month);
  const beganMs = stage.clock.nowMs();
  const { beats, failed, planned } = await live(stage, month);
  expect(failed).toEqual([]);

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
  const history = measuredIn(stage, 'History');
  expect([...new Set(history.map(({ day }) => day))].sort()).toEqual(days);
  const pulls = stage.requests.filter(
    // What never ran is due at once, on the first day.
    ({ path, atMs }) => path.startsWith('/analytics/summary/posts') && atMs > beganMs + 3 * HOUR_MS,
  );
  expect(new Set(pulls.map(({ atMs }) => localDay(atMs)))).toEqual(new Set(days.slice(1)));
  expect(new Set(pulls.map(({ atMs }) => localHour(atMs)))).toEqual(new Set(['06']));

  // It holds a post once a day, and nothing that Posts shows is missing from it.
  expect(new Set(history.map(({ day, id }) => `${day} ${id}`)).size).toBe(history.length);
  const posts = measuredIn(stage, 'Posts');
  expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
  const newest = new Map(history.map(({ id, views }) => [id, views]));
  expect(posts.filter(({ id, views }) => newest.get(id) !== views)).toEqual([]);

  // Activity can be read: nothing stopped, and a handful of lines a day.
  const activity = stage.column('Activity', 'Result').filter((result) => result !== '');
  expect(activity.filter((result) => result !== 'Done')).toEqual([]);
  expect(activity.length).toBeLessThan(30 * month.days);

  // One e-mail for each failure, and none besides.
  expect(stage.host.mails.map(({ subject }) => subject.split(':')[0])).toEqual(
    planned.filter(({ fails }) => fails).map(() => '1 post failed'),
  );

  // The daily quotas of a consumer account.
  const triggerMs = mostInADay(beats, ({ modelledMs }) => modelledMs);
  const requests = mostInADay(beats, (beat) => beat.requests);
  const properties = mostInADay(beats, (beat) => beat.properties);
  expect(triggerMs).toBeGreaterThan(0);
  expect(triggerMs).toBeLessThan(90 * 60_000);
  expect(requests).toBeLessThan(20_000);
  expect(properties).toBeGreaterThan(0);
  expect(properties).toBeLessThan(50_000);
  const longest = most(beats.map(({ modelledMs }) => modelledMs));
  expect(longest).toBeLessThan(6 * 60_000);
  process.stdout.write(
    `${String(month.days)} days of an agency in ${month.zone}: ${String(beats.length)} beats, ` +
      `${String(made.filter(({ status }) => status === 'posted').length)} posts out, ${String(stage.requests.length)} requests, ` +
      `${String(history.length)} rows of History on ${String(days.length)} days, ` +
      `${String(stage.host.mails.length)} e-mails, ${String(activity.length)} lines of Activity; the busiest 24 hours: ` +
      `${(triggerMs / 60_000).toFixed(1)} of 90 trigger minutes, ${String(requests)} of 20,000 requests, ` +
      `${String(properties)} of 50,000 properties; ` +
      `the longest beat ${(longest / 1000).toFixed(0)} s\n`,
  );
});
