// The machine dies in the middle of sending: what was sent stands on the disk, and the next run sends nothing twice.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { manualClock, type HttpAnswerer } from '../../local/host/index';
import { createWorld, restore, snapshot, type World } from '../../local/sandbox/index';
import { answeredBy } from '../../local/together';
import { fileWith, newFolder, partsOf, rowsOf, workbook } from './fixtures';
import { column, MONDAY_MS, runOn, type Outcome } from './run';

const ROWS = 12;
const HEAD = ['Ready', 'Accounts', 'Caption', 'Media', 'Post at'];

const plan = (): Uint8Array =>
  workbook({
    rows: rowsOf([
      HEAD,
      ...Array.from({ length: ROWS }, (_, index) => [
        true,
        'instagram @lumen.bakery',
        `Loaf ${String(index + 1)}`,
        `https://media.example.test/${String(index + 1)}.jpg`,
        `2026-10-20 ${String(8 + index).padStart(2, '0')}:00`,
      ]),
    ]),
    tabs: ['Plan'],
  });

/** The file connected and checked, and the Genviral that knows nothing of it yet. */
interface Ready {
  readonly folder: string;
  readonly genviral: string;
}

let ready: Ready | undefined;

function makeReady(): Ready {
  const file = fileWith('plan.xlsx', plan());
  const world = createWorld({ seed: 'small', nowMs: MONDAY_MS });
  expect(run(file, world, ['Check rows'], { zone: 'Europe/Berlin' }).trouble).toBe('');
  return { folder: path.dirname(file), genviral: snapshot(world) };
}

function begin(): { readonly file: string; readonly world: World } {
  ready ??= makeReady();
  const folder = newFolder();
  for (const name of readdirSync(ready.folder)) {
    copyFileSync(path.join(ready.folder, name), path.join(folder, name));
  }
  return { file: path.join(folder, 'plan.xlsx'), world: restore(ready.genviral) };
}

type Network = (http: HttpAnswerer) => HttpAnswerer;

function run(
  file: string,
  world: World,
  jobs: readonly string[],
  { zone, network = (http) => http }: { readonly zone?: string; readonly network?: Network } = {},
): Outcome {
  const clock = manualClock(world.nowMs);
  return runOn(file, jobs, { api: 'live', clock, zone, http: network(answeredBy(world, clock)) });
}

/** Lets so many posts through, and dies before it hands an answer back. */
const dyingAfter =
  (posts: number): Network =>
  (http) => {
    let left = posts;
    return (calls) =>
      calls.flatMap((call) => {
        const isPost = call.method === 'POST';
        if (isPost && left === 0) throw new Error('power cut');
        const answers = http([call]);
        if (isPost) left -= 1;
        if (isPost && left === 0) throw new Error('power cut');
        return answers;
      });
  };

const loaves = ({ posts }: World): string[] =>
  posts.map(({ caption }) => caption).filter((caption) => caption.startsWith('Loaf '));

const ALL = Array.from({ length: ROWS }, (_, index) => `Loaf ${String(index + 1)}`);

// Waves are of ten rows: before, in and after the first one, and after the last.
it.each([0, 5, 10, 12])('dead after %i posts', (posts) => {
  const { file, world } = begin();
  expect(() => run(file, world, ['Send ready rows'], { network: dyingAfter(posts) })).toThrow('power cut');
  expect(loaves(world)).toHaveLength(posts);
  // Before anything left, keys and ledger stood on the disk.
  const sheet = partsOf(file)['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet.match(/>r[0-9a-f]{10}-\d+</g)).toHaveLength(ROWS);
  expect(readFileSync(`${file}.genviral.json`, 'utf8')).toContain('Loaf 12');
  const again = run(file, world, ['Send ready rows']);
  expect(again.trouble).toBe('');
  expect(column(again, 'Status')).toEqual(ALL.map(() => 'Scheduled'));
  expect(loaves(world).sort()).toEqual([...ALL].sort());
});

it('somebody saves the file while its posts leave: it is left alone, and nothing is sent twice', () => {
  const { file, world } = begin();
  let theirs = '';
  const meanwhile: Network = (http) => (calls) => {
    const answers = http(calls);
    if (theirs === '' && calls.some(({ method }) => method === 'POST')) {
      theirs = 'saved by somebody else';
      writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(1)]));
    }
    return answers;
  };
  const first = run(file, world, ['Send ready rows'], { network: meanwhile });
  expect(first).toMatchObject({
    exit: 3,
    trouble: expect.stringContaining('was changed by somebody else meanwhile'),
  });
  expect(readFileSync(file).at(-1)).toBe(0);
  expect(loaves(world)).toHaveLength(10);
  // The memory is ahead of the file by what was answered: the update brings its words onto the rows.
  const again = run(file, world, ['Send ready rows', 'Update statuses']);
  expect(again.trouble).toBe('');
  expect(loaves(world).sort()).toEqual([...ALL].sort());
  expect(column(again, 'Status')).toEqual(ALL.map(() => 'Scheduled'));
});
