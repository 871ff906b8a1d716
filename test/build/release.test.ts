// npm run release, whole: from a tree that is committed and tested to a new version of the deployment that people have.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  freshClone,
  root,
  runNode,
  SCRIPT,
  startLocalGoogle,
  type Clone,
  type LocalGoogle,
} from './local-google';
import { commitAll, gitIn } from './scratch-clone';

const PARTS = [
  'src',
  'build',
  'appsscript.json',
  'package.json',
  'tsconfig.json',
  'CHANGELOG.md',
  '.gitignore',
];
const VERSION = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string })
  .version;

let google: LocalGoogle;
let clone: Clone;

const inClone = (name: string): string => path.join(clone.folder, name);
const read = (name: string): string => readFileSync(inClone(name), 'utf8');
const release = (...args: readonly string[]): ReturnType<typeof runNode> =>
  runNode(['build/release.mjs', ...args], clone.folder, google);

/** As if `npm test` had passed on what is committed. */
function passTests(): void {
  const tree = gitIn(clone.folder, 'write-tree');
  mkdirSync(inClone('.cache'), { recursive: true });
  writeFileSync(inClone('.cache/tested'), tree);
}

beforeEach(async () => {
  google = await startLocalGoogle();
  google.versions = 4;
  google.deployments.set('DEPLOYMENT', 4);
  clone = freshClone(google);
  for (const part of PARTS) cpSync(path.join(root, part), inClone(part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), inClone('node_modules'), 'junction');
  gitIn(clone.folder, 'init');
  writeFileSync(inClone('.git/info/exclude'), 'node_modules\n.clasprc.json\n');
  commitAll(clone.folder);
  writeFileSync(inClone('.clasp.json'), JSON.stringify({ rootDir: 'dist', scriptId: SCRIPT }));
});

afterEach(() => {
  google.close();
  clone.remove();
});

it('pushes, makes a version, gives it to the deployment and remembers the sizes', async () => {
  passTests();
  const { code, out } = await release('DEPLOYMENT', '--flavour', 'add-on');
  expect([code, out]).toEqual([0, expect.stringContaining(`Version 5 is out as ${VERSION}.`)]);
  expect(google.files.map(({ name }) => name)).toEqual(['appsscript', 'Code', 'Sidebar']);
  expect(google.files[1]?.source).toBe(read('dist/Code.js'));
  expect([...google.deployments]).toEqual([['DEPLOYMENT', 5]]);
  const sizes = JSON.parse(read('build/size.json')) as { version: string; bytes: Record<string, number> };
  expect(sizes).toEqual({
    version: VERSION,
    bytes: {
      'Code.js': Buffer.byteLength(read('dist/Code.js')),
      'Sidebar.html': Buffer.byteLength(read('dist/Sidebar.html')),
    },
  });
});

it('nothing leaves where it was not tested, where the change log is silent, or without a deployment', async () => {
  const untested = await release('DEPLOYMENT');
  expect(untested).toMatchObject({
    code: 1,
    out: expect.stringContaining('have not passed `npm test`') as unknown,
  });
  passTests();
  const nameless = await release();
  expect(nameless).toMatchObject({ code: 1, out: expect.stringContaining('Which deployment?') as unknown });
  const forDevelopers = await release('DEPLOYMENT', '--developer');
  expect(forDevelopers).toMatchObject({ code: 1, out: expect.stringContaining('not for users') as unknown });
  rmSync(inClone('CHANGELOG.md'));
  writeFileSync(inClone('CHANGELOG.md'), '# Changes\n');
  const silent = await release('DEPLOYMENT');
  expect(silent).toMatchObject({
    code: 1,
    out: expect.stringContaining('CHANGELOG.md says nothing') as unknown,
  });
  expect(google.calls).toEqual([]);
});
