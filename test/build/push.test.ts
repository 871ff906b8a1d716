// The README's way from a clone to a spreadsheet, by clasp itself against a local Google.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  freshClone,
  root,
  SCRIPT,
  SHEET,
  startLocalGoogle,
  type Clone,
  type LocalGoogle,
} from './local-google';

let google: LocalGoogle;
let clone: Clone;

beforeEach(async () => {
  google = await startLocalGoogle();
  clone = freshClone(google);
});

afterEach(() => {
  google.close();
  clone.remove();
});

const settings = (): unknown => JSON.parse(readFileSync(path.join(clone.folder, '.clasp.json'), 'utf8'));
const link = (): void => {
  writeFileSync(
    path.join(clone.folder, '.clasp.json'),
    JSON.stringify({ rootDir: 'dist', scriptId: SCRIPT }),
  );
};
const built = (file: string): string => readFileSync(path.join(root, 'dist', file), 'utf8');
const THREE_FILES = (): unknown => [
  { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
  { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
  { name: 'Sidebar', type: 'HTML', source: built('Sidebar.html') },
];

it('makes a spreadsheet with a script, pushes into it, and opens it', async () => {
  const created = await clone.clasp(
    'create-script',
    '--type',
    'sheets',
    '--title',
    'Genviral',
    '--rootDir',
    'dist',
  );
  expect(created).toMatchObject({ code: 0, out: expect.stringContaining('Created new script') as unknown });
  expect(google.made).toEqual([
    { mimeType: 'application/vnd.google-apps.spreadsheet', name: 'Genviral' },
    { parentId: SHEET, title: 'Genviral' },
  ]);
  expect(settings()).toMatchObject({ scriptId: SCRIPT, parentId: SHEET, rootDir: 'dist' });
  // Google's own manifest now lies where ours belongs: that is why the build comes after.
  expect(readFileSync(path.join(clone.folder, 'dist/appsscript.json'), 'utf8')).toContain('America/New_York');

  clone.build();
  const pushed = await clone.clasp('push', '--force');
  expect(pushed).toMatchObject({ code: 0, out: expect.stringContaining('Pushed 3 files') as unknown });
  expect(google.files).toEqual(THREE_FILES());

  const opened = await clone.clasp('open-container');
  expect(opened).toMatchObject({ code: 0, out: expect.stringContaining(`id=${SHEET}`) as unknown });
}, 180_000);

it('refuses to make a second one where a script is linked', async () => {
  link();
  const created = await clone.clasp('create-script', '--type', 'sheets', '--rootDir', 'dist');
  expect(created).toMatchObject({
    // Its exit code is 0 all the same.
    out: expect.stringContaining('Project file already exists') as unknown,
  });
  expect(google.calls).toEqual([]);
}, 180_000);

it('pushes the three built files into a linked script, and nothing else that lies there', async () => {
  link();
  clone.build();
  for (const stray of ['notes.js', 'old.html', 'Code.test.js']) {
    writeFileSync(path.join(clone.folder, 'dist', stray), '// not ours\n');
  }
  const { code } = await clone.clasp('push', '--force');
  expect(code).toBe(0);
  expect(google.files).toEqual(THREE_FILES());
}, 180_000);

it('gives a deployment a new version and makes no new deployment, which would end people’s clocks', async () => {
  link();
  clone.build();
  google.deployments.set('DEPLOYMENT', 1);
  google.versions = 1;
  const version = await clone.clasp('create-version', '0.1.0', '--json');
  expect(JSON.parse(version.out)).toEqual({ versionNumber: 2 });
  const updated = await clone.clasp(
    'update-deployment',
    'DEPLOYMENT',
    '--versionNumber',
    '2',
    '--description',
    '0.1.0',
  );
  expect(updated).toMatchObject({ code: 0, out: expect.stringContaining('DEPLOYMENT @2') as unknown });
  expect([...google.deployments]).toEqual([['DEPLOYMENT', 2]]);
  expect(google.calls.filter((call) => /^POST .*deployments/.test(call))).toEqual([]);
}, 180_000);
