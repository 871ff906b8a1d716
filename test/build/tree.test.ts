// What npm run push refuses: a tree that is not committed, or whose tests nobody has seen pass.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const tools = path.resolve(__dirname, '../../build/tree.mjs');

let folder = '';

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.test', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const write = (name: string, text: string): void => {
  writeFileSync(path.join(folder, name), text);
};
const run = (code: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import * as tree from ${JSON.stringify(tools)}; console.log(JSON.stringify(${code}))`,
      ],
      { cwd: folder, encoding: 'utf8' },
    ),
  );
const problem = (): unknown => run('tree.whyNotPush(process.cwd())');
const noteTested = (): unknown => run('tree.noteTested(process.cwd(), tree.treeOf(process.cwd())) ?? null');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'push-'));
  write('.clasp.json', '{ "rootDir": "dist" }\n');
  write('.gitignore', '.cache\ndist\n');
  write('code.ts', 'export {};\n');
  git('init');
  git('add', '.');
  git('commit', '-m', 'first');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a tree that was not tested, until it was', () => {
  expect(problem()).toBe('These files have not passed `npm test` as they are: run it first.');
  noteTested();
  expect(problem()).toBeNull();
});

it('a tree that was tested before it was changed', () => {
  noteTested();
  write('code.ts', 'export const changed = true;\n');
  git('commit', '-am', 'second');
  expect(problem()).toContain('have not passed');
});

it('a tree that is not committed, changed or new, although it was tested', () => {
  write('code.ts', 'export const changed = true;\n');
  write('new.ts', 'export {};\n');
  noteTested();
  expect(problem()).toBe('Commit or undo these first:\n M code.ts\n?? new.ts');
  git('add', '.');
  git('commit', '-m', 'second');
  expect(problem()).toBeNull();
});

it('not for the script that somebody linked: everybody’s clone has its own', () => {
  noteTested();
  write('.clasp.json', '{ "rootDir": "dist", "scriptId": "MINE" }\n');
  expect(problem()).toBeNull();
});

it('a folder that is no clone, with the way to do it all the same', () => {
  rmSync(path.join(folder, '.git'), { recursive: true });
  expect(problem()).toContain('npx clasp push --force');
});
