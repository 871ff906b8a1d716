// npm run bench: how much work a pull of posts is, by the number of posts. Calls are counted and seconds are the model's
// (what the service would take, and what service calls are reckoned to cost); only the last column is this machine's.
import path from 'node:path';
import { createWorld, SEED_KEYS, type World } from '../sandbox/index';
import { joinWorlds } from '../together';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const NOW_MS = Date.parse('2026-10-19T06:00:00Z');
const SIZES = [1000, 10_000, 25_000];

/** Calls that read or write cells, notes, formats or validation, or flush; handles are free. */
const TOUCHES =
  /^Range\.(get|set)(Values|Formulas|Notes|Backgrounds?|NumberFormats?|DataValidation)$|^Sheet\.(insert|delete)|\.flush$/;

interface Measured {
  readonly posts: number;
  readonly requests: number;
  readonly rounds: number;
  readonly calls: number;
  readonly modelledSeconds: number;
  readonly realSeconds: number;
}

/** The agency with its newest posts only. */
function worldOf(posts: number): World {
  const world = createWorld({ seed: 'agency', nowMs: NOW_MS });
  const channels = world.channels.filter(({ handle }) => handle.endsWith('.studio'));
  channels.forEach((channel, index) => {
    const share = Math.floor(posts / channels.length) + (index < posts % channels.length ? 1 : 0);
    channel.posts = channel.posts.slice(channel.posts.length - share);
  });
  return world;
}

function measure(posts: number): readonly Measured[] {
  const world = worldOf(posts);
  const answers = [SEED_KEYS.agency, '', 'YES', 'Bench'];
  const local = joinWorlds(world, {
    project: DIST,
    spreadsheetZone: 'Europe/Berlin',
    realTimeLimitMs: 15 * 60_000,
    answer: () => {
      const next = answers.shift() ?? 'OK';
      return next === 'YES' || next === 'OK' ? { button: next } : { button: 'OK', text: next };
    },
  });
  const connected = local.host.run('genviralConnect');
  if (!connected.ok) throw new Error(connected.error.message);
  return ['first', 'again'].map(() => {
    const requests = local.requests.length;
    const begunMs = performance.now();
    const run = local.host.callFromPage('genviralPanelCall', ['updateNow', { range: 'all' }]);
    if (!run.ok) throw new Error(run.error.message);
    const touched = Object.entries(run.calls).filter(([name]) => TOUCHES.test(name));
    return {
      posts,
      requests: local.requests.length - requests,
      rounds: (run.calls['UrlFetchApp.fetchAll'] ?? 0) + (run.calls['UrlFetchApp.fetch'] ?? 0),
      calls: touched.reduce((sum, [, count]) => sum + count, 0),
      modelledSeconds: run.elapsedMs / 1000,
      realSeconds: (performance.now() - begunMs) / 1000,
    };
  });
}

const cell = (value: string | number): string => String(value).padStart(10);
const lineOf = (
  label: string,
  { posts, requests, rounds, calls, modelledSeconds, realSeconds }: Measured,
): string =>
  [
    label.padEnd(8),
    ...[posts, requests, rounds, calls, modelledSeconds.toFixed(1), realSeconds.toFixed(1)].map(cell),
  ].join('');

console.log(
  `${'Update'.padEnd(8)}${['posts', 'requests', 'rounds', 'sheet', 'model s', 'real s'].map(cell).join('')}`,
);
const first: Measured[] = [];
for (const posts of SIZES) {
  const [one, other] = measure(posts);
  if (!one || !other) continue;
  first.push(one);
  console.log(lineOf('first', one));
  console.log(lineOf('again', other));
}
const [small, large] = [first[0], first.at(-1)];
if (small && large) {
  const per = (value: (one: Measured) => number): string =>
    (((value(large) - value(small)) / (large.posts - small.posts)) * 1000).toFixed(2);
  console.log(
    `\nFor each 1,000 posts more: ${per(({ requests }) => requests)} requests, ${per(({ rounds }) => rounds)} rounds, ` +
      `${per(({ calls }) => calls)} spreadsheet calls, ${per(({ modelledSeconds }) => modelledSeconds)} modelled seconds.`,
  );
}
