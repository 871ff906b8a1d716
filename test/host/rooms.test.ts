// Where things may stand in local/host.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../local/host');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:ts|mjs)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
const namesWhere = (test: (file: { name: string; text: string }) => boolean): string[] =>
  files.filter(test).map(({ name }) => name);

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(100);
});

test('o-spreadsheet is named in engine/ only', () => {
  const strays = namesWhere(
    ({ name, text }) => !name.startsWith('engine/') && importsOf(text).includes('@odoo/o-spreadsheet'),
  );
  expect(strays).toEqual([]);
});

test('the plugins that a browser loads, too, name neither Node nor anything that does', () => {
  const strays = files
    .filter(({ name }) => name.startsWith('engine/plugins/'))
    .flatMap(({ text }) => importsOf(text))
    .filter((source) => source !== '@odoo/o-spreadsheet' && !source.startsWith('./'));
  expect(strays).toEqual([]);
});

test('services reach the host through the bridge only', () => {
  const strays = files
    .filter(({ name }) => name.startsWith('services/'))
    .flatMap(({ name, text }) =>
      importsOf(text).map((source) => path.posix.join(path.posix.dirname(name), source)),
    )
    .filter((source) => !source.startsWith('services/'));
  expect(strays).toEqual([]);
});

test('no file has more than 300 lines', () => {
  expect(namesWhere(({ text }) => text.split('\n').length > 301)).toEqual([]);
});
