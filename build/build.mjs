// Makes dist/: the three files that clasp pushes.
import { cp, mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildPage } from './page.mjs';
import { buildServer } from './server.mjs';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist');
/** @type {{ version: string }} */
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

await rm(out, { recursive: true, force: true });
await mkdir(out);
await Promise.all([
  buildServer(root, out, version),
  buildPage(root, out),
  cp(path.join(root, 'appsscript.json'), path.join(out, 'appsscript.json')),
]);
for (const file of ['Code.js', 'Sidebar.html']) {
  const { size } = await stat(path.join(out, file));
  console.log(`dist/${file} ${(size / 1000).toFixed(1)} kB`);
}
