// What npm test notes for npm run push: that every test passed on this very tree, and nothing less.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const JEST = path.join(root, 'node_modules/jest/bin/jest.js');
const CONFIG = `export default {
  testMatch: ['<rootDir>/*.check.js'],
  reporters: ['<rootDir>/test/tested-reporter.mjs'],
  transform: {},
};
`;
const PASSES = `it('adds', () => { expect(1 + 1).toBe(2); });\n`;

let folder = '';

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.test', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
const write = (name: string, text: string): void => {
  writeFileSync(path.join(folder, name), text);
};
const runJest = (script: string, ...args: readonly string[]): void => {
  spawnSync(process.execPath, [JEST, '-c', 'jest.config.mjs', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], npm_lifecycle_event: script },
  });
};
/** The tree that is noted as tested; `null` where none is. */
function noted(): string | null {
  const stamp = path.join(folder, '.cache/tested');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : null;
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tested-')));
  for (const part of ['build/tree.mjs', 'test/tested-reporter.mjs']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  write('.clasp.json', '{ "rootDir": "dist" }\n');
  write('.gitignore', '.cache\n');
  write('jest.config.mjs', CONFIG);
  write('sum.check.js', PASSES);
  git('init');
  git('add', '.');
  git('commit', '-m', 'first');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('all passed, by npm test: the tree is noted', () => {
  runJest('test');
  const tree = git('write-tree');
  expect(noted()).toBe(tree);
});

it.each([
  ['a test fails', `it('adds', () => { expect(1 + 1).toBe(3); });\n`],
  ['a file cannot be loaded', `throw new Error('broken');\n`],
  ['a test is skipped', `${PASSES}it['skip']('later', () => {});\n`],
  ['a file changes meanwhile', `${PASSES}require('node:fs').writeFileSync('new.txt', '');\n`],
])('%s: nothing is noted', (_, text) => {
  write('other.check.js', text);
  git('add', '.');
  runJest('test');
  expect(noted()).toBeNull();
});

it('a part of the tests, or jest by itself, notes nothing', () => {
  runJest('test', 'sum');
  runJest('test', '-t', 'adds');
  runJest('npx');
  expect(noted()).toBeNull();
});
