// The licences of other people's work that this project hands on. `npm run notices` writes docs/third-party.md; the
// built files carry theirs as a comment, because MIT asks that the notice goes along with every copy.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** What dist/ contains, and what the local workbench serves to a browser. */
const SHIPPED = ['zod', 'preact'];
const SERVED = ['@odoo/o-spreadsheet', '@odoo/owl', 'chart.js'];

/** @param {string} name of a package */
function licenceOf(name) {
  const folder = path.join(root, 'node_modules', name);
  /** @type {{ version: string, license: string, homepage?: string, repository?: string | { url?: string } }} */
  const { version, license, repository } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = ['LICENSE', 'LICENSE.md'].map((one) => path.join(folder, one)).find((one) => existsSync(one));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  const address = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const page = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(address)?.[1];
  return {
    name,
    version,
    license,
    page: page === undefined ? `https://www.npmjs.com/package/${name}` : `https://github.com/${page}`,
    text: readFileSync(file, 'utf8').trim(),
  };
}

/**
 * The whole notice as a comment for a script.
 * @param {string} name of a package under MIT
 */
export function bannerOf(name) {
  const { version, license, text } = licenceOf(name);
  if (license !== 'MIT' || text.includes('*/')) throw new Error(`${name}: its licence needs another look`);
  return `/* Contains ${name} ${version}.\n${text}\n*/`;
}

/** The page docs/third-party.md. */
export function noticesPage() {
  const row = (/** @type {ReturnType<typeof licenceOf>} */ { name, version, license, page }) =>
    `| [${name}](${page}) | ${version} | ${license} |`;
  const shipped = SHIPPED.map(licenceOf);
  const served = SERVED.map(licenceOf);
  const table = '| Package | Version | Licence |\n| --- | --- | --- |';
  return `# Other people's work

Made by \`npm run notices\`. The project itself is under [MIT](../LICENSE).

## In what goes to Google

\`dist/Code.js\` contains zod, \`dist/Sidebar.html\` preact; both files carry the notices below.

${table}
${shipped.map(row).join('\n')}

## In the workbench on your own machine

Served unmodified and as files of their own, from the packages that npm installed; nothing of them goes to Google. The LGPL lets you put
another version in their place: install it, and the workbench serves it.

${table}
${served.map(row).join('\n')}

## Notices
${[...shipped, ...served.filter(({ license }) => license === 'MIT')].map(({ name, text }) => `\n### ${name}\n\n\`\`\`text\n${text}\n\`\`\`\n`).join('')}
The text of the LGPL-3.0 lies in \`node_modules/@odoo/o-spreadsheet/LICENSE\` and \`node_modules/@odoo/owl/LICENSE\`, and at
<https://www.gnu.org/licenses/lgpl-3.0.html>.
`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(path.join(root, 'docs/third-party.md'), noticesPage());
}
