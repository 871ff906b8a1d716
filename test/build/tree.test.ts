// What npm run push refuses: a tree that is not committed, or whose tests nobody has seen pass.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { commitAll, scratchClone, type ScratchClone } from './scratch-clone';

const tools = path.resolve(__dirname, '../../build/tree.mjs');

let clone: ScratchClone;

const run = (code: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import * as tree from ${JSON.stringify(tools)}; console.log(JSON.stringify(${code}))`,
      ],
      { cwd: clone.folder, encoding: 'utf8' },
    ),
  );
const problem = (): unknown => run('tree.whyNotPush(process.cwd())');
const noteTested = (): unknown => run('tree.noteTested(process.cwd(), tree.treeOf(process.cwd())) ?? null');

beforeEach(() => {
  clone = scratchClone({
    '.clasp.json': '{ "rootDir": "dist" }\n',
    '.gitignore': '.cache\ndist\n',
    'code.ts': 'export {};\n',
  });
  commitAll(clone.folder);
});

afterEach(() => {
  clone.remove();
});

it('a tree that was not tested, until it was', () => {
  expect(problem()).toBe('These files have not passed `npm test` as they are: run it first.');
  noteTested();
  expect(problem()).toBeNull();
});

it('a tree that was tested before it was changed', () => {
  noteTested();
  clone.write('code.ts', 'export const changed = true;\n');
  clone.git('commit', '-am', 'second');
  expect(problem()).toContain('have not passed');
});

it('a tree that is not committed, changed or new, although it was tested', () => {
  clone.write('code.ts', 'export const changed = true;\n');
  clone.write('new.ts', 'export {};\n');
  noteTested();
  expect(problem()).toBe('Commit or undo these first:\n M code.ts\n?? new.ts');
  clone.git('add', '.');
  clone.git('commit', '-m', 'second');
  expect(problem()).toBeNull();
});

it('not for the script that somebody linked: everybody’s clone has its own', () => {
  noteTested();
  clone.write('.clasp.json', '{ "rootDir": "dist", "scriptId": "MINE" }\n');
  expect(problem()).toBeNull();
});

it('a folder that is no clone, with the way to do it all the same', () => {
  rmSync(path.join(clone.folder, '.git'), { recursive: true });
  expect(problem()).toContain('npx clasp push --force');
});
