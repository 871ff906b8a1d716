// What npm test notes for npm run push: that every test passed on this very tree, and nothing less.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commitAll, scratchClone, type ScratchClone } from './scratch-clone';

const root = path.resolve(__dirname, '../..');
const JEST = path.join(root, 'node_modules/jest/bin/jest.js');
const CONFIG = `export default {
  testMatch: ['<rootDir>/*.check.js'],
  reporters: ['<rootDir>/test/tested-reporter.mjs'],
  transform: {},
};
`;
const PASSES = `it('adds', () => { expect(1 + 1).toBe(2); });\n`;

let clone: ScratchClone;

const runJest = (script: string, ...args: readonly string[]): void => {
  spawnSync(process.execPath, [JEST, '-c', 'jest.config.mjs', ...args], {
    cwd: clone.folder,
    env: { PATH: process.env['PATH'], npm_lifecycle_event: script },
  });
};
/** The tree that is noted as tested; `null` where none is. */
function noted(): string | null {
  const stamp = path.join(clone.folder, '.cache/tested');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : null;
}

beforeEach(() => {
  clone = scratchClone({
    '.clasp.json': '{ "rootDir": "dist" }\n',
    '.gitignore': '.cache\n',
    'jest.config.mjs': CONFIG,
    'sum.check.js': PASSES,
  });
  for (const part of ['build/tree.mjs', 'test/tested-reporter.mjs']) {
    cpSync(path.join(root, part), path.join(clone.folder, part), { recursive: true });
  }
  commitAll(clone.folder);
});

afterEach(() => {
  clone.remove();
});

it('all passed, by npm test: the tree is noted', () => {
  runJest('test');
  const tree = clone.git('write-tree');
  expect(noted()).toBe(tree);
});

it.each([
  ['a test fails', `it('adds', () => { expect(1 + 1).toBe(3); });\n`],
  ['a file cannot be loaded', `throw new Error('broken');\n`],
  ['a test is skipped', `${PASSES}it['skip']('later', () => {});\n`],
  ['a file changes meanwhile', `${PASSES}require('node:fs').writeFileSync('new.txt', '');\n`],
])('%s: nothing is noted', (_, text) => {
  clone.write('other.check.js', text);
  clone.git('add', '.');
  runJest('test');
  expect(noted()).toBeNull();
});

it('a part of the tests, or jest by itself, notes nothing', () => {
  runJest('test', 'sum');
  runJest('test', '-t', 'adds');
  runJest('npx');
  expect(noted()).toBeNull();
});
