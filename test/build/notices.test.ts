// Other people's licences: the page says what package.json installs, and the built files carry what MIT asks for.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

it('docs/third-party.md is what npm run notices makes', () => {
  const code = "import { noticesPage } from './build/notices.mjs'; process.stdout.write(noticesPage());";
  const made = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(read('docs/third-party.md')).toBe(made);
});

it('lists every dependency that ships, and no other may ship without being listed', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const page = read('docs/third-party.md').split('## In the workbench')[0] ?? '';
  const listed = [...page.matchAll(/^\| \[([^\]]+)\]\([^)]*\) \| ([^ ]+) \|/gm)].map(([, name, version]) => [
    name,
    version,
  ]);
  expect(Object.fromEntries(listed)).toEqual(dependencies);
});

it.each([
  ['Code.js', 'zod', 'Colin McDonnell'],
  ['Sidebar.html', 'preact', 'Jason Miller'],
])('dist/%s carries the notice of %s', (file, name, author) => {
  const text = read(`dist/${file}`);
  expect(text).toContain(`/* Contains ${name} `);
  expect(text).toContain(author);
  expect(text).toContain('The above copyright notice and this permission notice shall be included in all');
});
