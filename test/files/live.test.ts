// npm start -- --workbook FILE --live, as a team runs it from cron: a process of its own, Genviral behind HTTP.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createWorld,
  SEED_KEYS,
  startServer,
  type RunningServer,
  type World,
} from '../../local/sandbox/index';
import { fileWith } from './fixtures';

const ROOT = path.resolve(__dirname, '../..');
const KEY = SEED_KEYS.small;
const DAY_MS = 86_400_000;

let server: RunningServer;
let world: World;

beforeAll(async () => {
  world = createWorld({ seed: 'small', nowMs: Date.now() });
  server = await startServer(world);
});

afterAll(() => server.close());

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function start(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts', '--headless', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, said });
    });
  });
}

/** Tomorrow or later, at nine. */
const day = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

it('asks, sends once, follows the status, and never tells the key', async () => {
  const file = fileWith(
    'plan.csv',
    `Ready,Accounts,Caption,Media,Post at\r\nTRUE,instagram @lumen.bakery,Live loaf,https://media.example.test/1.jpg,${day(2)} 09:00\r\n`,
  );
  const live = { GENVIRAL_API_KEY: KEY, GENVIRAL_API_ORIGIN: server.origin };
  const args = ['--workbook', file, '--live', '--do', 'Send ready rows'];
  const all: string[] = [];
  const run = async (
    more: readonly string[],
    environment: Readonly<Record<string, string>> = live,
  ): Promise<Ended> => {
    const ended = await start([...args, ...more], environment);
    all.push(ended.said);
    return ended;
  };
  const loaves = (): number => world.posts.filter(({ caption }) => caption === 'Live loaf').length;

  const unasked = await run(['--zone', 'UTC']);
  expect(unasked.said).toContain('Nobody answered, so this was not done: Schedule 1 post?');
  expect([unasked.code, loaves()]).toEqual([1, 0]);

  const sent = await run(['--yes', '--do', 'Send ready rows', '--do', 'Update statuses']);
  expect(sent.said).toContain('1 post accepted by Genviral.');
  expect([sent.code, loaves()]).toEqual([0, 1]);
  expect(readFileSync(file, 'utf8')).toContain(',Scheduled,');

  expect(await run([], { ...live, GENVIRAL_API_KEY: SEED_KEYS.revoked })).toMatchObject({
    code: 5,
    said: expect.stringContaining('Genviral refused the API key.'),
  });
  const secret = KEY.split('.')[1] ?? '';
  for (const text of [...all, readFileSync(file, 'utf8'), readFileSync(`${file}.genviral.json`, 'utf8')]) {
    expect(text).not.toContain(secret);
  }
}, 900_000);

it('wrong words and addresses end with 2 before anything is opened', async () => {
  const file = fileWith('plan.csv', 'Ready,Accounts,Caption,Media,Post at\n');
  const ends = await Promise.all([
    start(['--workbook', file, '--live', '--zone', 'UTC'], {}),
    start(['--workbook', file, '--live', '--zone', 'UTC'], {
      GENVIRAL_API_KEY: KEY,
      GENVIRAL_API_ORIGIN: 'http://genviral.example',
    }),
    start(['--do', 'Check rows'], {}),
  ]);
  expect(ends.map(({ code }) => code)).toEqual([2, 2, 2]);
  expect(ends.map(({ said }) => said.trim())).toEqual([
    '--live needs the API key in the environment variable GENVIRAL_API_KEY.',
    'GENVIRAL_API_ORIGIN is for tests and takes an address of this machine only, such as http://127.0.0.1:8788.',
    '--do goes with --workbook FILE.',
  ]);
}, 900_000);
