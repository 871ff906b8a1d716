// The reference of formulas says what Sheets shows while somebody types, and names what the code allows.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formulasPage } from '../../local/docs/formulas-page';
import { DAY_COLUMNS, FIELD_COLUMNS, FIGURES } from '../../src/features/formulas/columns';
import { SORTS } from '../../src/features/formulas/shape';
import { RANGE_NAMES } from '../../src/features/posts/range';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const main = read('src/main.ts');
const page = read('docs/formulas.md');

it('docs/formulas.md is what the comments make', () => {
  expect(page).toBe(formulasPage(main));
});

it('has every formula, with an example and all its arguments', () => {
  const entries = [...main.matchAll(/^global\.(GENVIRAL_\w+) = \(([^)]*)\)/gm)];
  expect(entries).toHaveLength(7);
  for (const [, name = '', parameters = ''] of entries) {
    const section = page.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
    expect(section).toContain(`=${name}(`);
    const documented = [...section.matchAll(/^\| (\w+) \| `/gm)].map(([, argument]) => argument);
    expect(documented).toEqual(parameters.split(', '));
  }
});

it('names what the code allows', () => {
  const lists: readonly (readonly string[])[] = [
    SORTS,
    FIGURES,
    RANGE_NAMES,
    FIELD_COLUMNS.map(({ name }) => name),
    DAY_COLUMNS.slice(1).map(({ name }) => name),
  ];
  for (const names of lists) {
    const last = names[names.length - 1] ?? '';
    const commas = [...names.slice(0, -1)].join(', ');
    expect([`${commas}, ${last}`, `${commas} or ${last}`].some((text) => page.includes(text))).toBe(true);
  }
});

it('the README links to it, with formulas that exist', () => {
  const readme = read('README.md');
  expect(readme).toContain('(docs/formulas.md)');
  const used = [...readme.matchAll(/=(GENVIRAL_\w+)/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThanOrEqual(3);
  for (const name of used) expect(main).toContain(`global.${name ?? ''} =`);
});
